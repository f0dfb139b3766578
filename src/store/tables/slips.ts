import { boolean, integer, jsonb, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { slipReasons, slipStages, type SlipReading } from "#core/slip/slip.ts";
import { bytes, day, instant, satang } from "../columns.ts";

/** Where members pay into, and the slips they send; `drizzle/0016_slips.sql` says what guards them. */
const fundId = uuid("fund_id").notNull();

export const paymentPlace = pgTable("payment_place", {
  fundId,
  placeId: uuid("place_id").notNull(),
  account: text().notNull(),
  detailsSealed: bytes("details_sealed").notNull(),
  asksService: boolean("asks_service").notNull().default(false),
  openedBy: uuid("opened_by").notNull(),
  openedAt: instant("opened_at").notNull(),
  closedBy: uuid("closed_by"),
  closedAt: instant("closed_at"),
});

export const slip = pgTable("slip", {
  fundId,
  slipId: uuid("slip_id").notNull(),
  draftId: text("draft_id").notNull(),
  sentFrom: text("sent_from").notNull(),
  sentBy: uuid("sent_by"),
  sentAt: instant("sent_at").notNull(),
  stage: text({ enum: slipStages }).notNull().default("reading"),
  stageSince: instant("stage_since").notNull(),
  amountSatang: satang("amount_satang").notNull(),
  reading: text().$type<SlipReading>(),
  codeSealed: bytes("code_sealed"),
  referenceHash: bytes("reference_hash"),
  checkResult: jsonb("check_result").$type<unknown>(),
  paidOn: day("paid_on"),
  entryId: uuid("entry_id"),
  reason: text({ enum: slipReasons }),
});

export const slipPayment = pgTable("slip_payment", {
  fundId,
  slipId: uuid("slip_id").notNull(),
  lineNo: smallint("line_no").notNull(),
  memberId: uuid("member_id").notNull(),
  amountSatang: satang("amount_satang").notNull(),
});

export const slipAct = pgTable("slip_act", {
  fundId,
  slipId: uuid("slip_id").notNull(),
  actNo: integer("act_no").notNull(),
  kind: text().notNull(),
  byMember: uuid("by_member"),
  fromLine: text("from_line"),
  actedAt: instant("acted_at").notNull(),
  facts: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  wordsSealed: bytes("words_sealed"),
});

import { sql } from "drizzle-orm";
import { bigint, pgTable, pgView, text, uuid } from "drizzle-orm/pg-core";
import { bytes, day, instant, satang } from "../columns.ts";

/** What the books consist of beside entries and receipts; `drizzle/0006_books.sql` says what guards it. */
const fundId = uuid("fund_id").notNull();

export const voucher = pgTable("voucher", {
  fundId,
  voucherId: uuid("voucher_id").notNull(),
  book: text().notNull(),
  number: bigint({ mode: "bigint" }).notNull().default(0n),
  entryId: uuid("entry_id").notNull(),
  kind: text().notNull(),
  paidBy: uuid("paid_by").notNull(),
  method: text({ enum: ["cash", "bank"] }).notNull(),
  happenedOn: day("happened_on").notNull(),
  totalSatang: satang("total_satang").notNull(),
  writtenAt: instant("written_at").notNull(),
});

export const decision = pgTable("decision", {
  fundId,
  decisionId: uuid("decision_id").notNull(),
  kind: text().notNull(),
  subjectKind: text("subject_kind").notNull(),
  subjectId: uuid("subject_id").notNull(),
  decidedBy: uuid("decided_by").notNull(),
  resolutionNo: text("resolution_no"),
  resolutionOn: day("resolution_on"),
  decidedAt: instant("decided_at").notNull(),
});

export const privatePart = pgTable("private_part", {
  fundId,
  kind: text({ enum: ["receipt", "voucher", "decision"] }).notNull(),
  subjectId: uuid("subject_id").notNull(),
  salt: bytes()
    .notNull()
    .default(sql`uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())`),
  words: text().notNull(),
});

export const chainLink = pgTable("chain_link", {
  fundId,
  chainNo: bigint("chain_no", { mode: "bigint" }).notNull(),
  kind: text({ enum: ["entry", "receipt", "voucher", "decision", "close", "redaction"] }).notNull(),
  subjectId: uuid("subject_id").notNull(),
  digest: bytes().notNull(),
  previous: bytes().notNull(),
  hash: bytes().notNull(),
});

export const balanceSnapshot = pgTable("balance_snapshot", {
  fundId,
  monthOn: day("month_on").notNull(),
  account: text().notNull(),
  subFund: text("sub_fund"),
  balanceSatang: satang("balance_satang").notNull(),
});

export const closing = pgTable("closing", {
  fundId,
  closingId: uuid("closing_id").notNull(),
  kind: text({ enum: ["month", "year"] }).notNull(),
  fromOn: day("from_on").notNull(),
  throughOn: day("through_on").notNull(),
  closedBy: uuid("closed_by").notNull(),
  closedAt: instant("closed_at").notNull(),
  chainNo: bigint("chain_no", { mode: "bigint" }).notNull(),
  seal: bytes().notNull(),
});

export const request = pgTable("request", {
  fundId,
  requestId: uuid("request_id").notNull(),
  kind: text().notNull(),
  subjectId: uuid("subject_id"),
  askedBy: uuid("asked_by"),
  askedFrom: text("asked_from"),
  askedAt: instant("asked_at").notNull(),
  bodySealed: bytes("body_sealed").notNull(),
  settledAs: text("settled_as", { enum: ["agreed", "declined", "withdrawn"] }),
  settledBy: uuid("settled_by"),
  settledAt: instant("settled_at"),
});

/** Every range that stands paid, whatever it was paid by. */
export const covered = pgView("covered", {
  fundId,
  memberId: uuid("member_id").notNull(),
  fromOn: day("from_on").notNull(),
  toOn: day("to_on").notNull(),
  happenedOn: day("happened_on").notNull(),
  planCode: text("plan_code").notNull(),
  priceSatang: satang("price_satang").notNull(),
  amountSatang: satang("amount_satang").notNull(),
  /** Where the money moved in a membership before the present one: the day on which that one ended. */
  earlierLeftOn: day("earlier_left_on"),
}).existing();

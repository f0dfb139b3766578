import { bigint, boolean, integer, jsonb, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { bytes, day, instant, satang } from "./columns.ts";

/**
 * The fund's tables as drizzle sees them. Keys, checks, triggers and rights stand in `drizzle/`, which is the truth;
 * tests/store/tables.test.ts holds the two together.
 */
const fundId = uuid("fund_id").notNull();

export const fund = pgTable("fund", {
  fundId,
  code: text().notNull(),
  name: text().notNull(),
  phone: text(),
  isPractice: boolean("is_practice").notNull().default(false),
  createdAt: instant("created_at").notNull(),
});

export const fundHead = pgTable("fund_head", {
  fundId,
  lastReceiptNo: bigint("last_receipt_no", { mode: "bigint" }).notNull().default(0n),
  closedThrough: day("closed_through"),
  lastVoucherNo: bigint("last_voucher_no", { mode: "bigint" }).notNull().default(0n),
  lastClaimNo: bigint("last_claim_no", { mode: "bigint" }).notNull().default(0n),
  lastComplaintNo: bigint("last_complaint_no", { mode: "bigint" }).notNull().default(0n),
  chainNo: bigint("chain_no", { mode: "bigint" }).notNull().default(0n),
  chainHash: bytes("chain_hash").notNull().default(new Uint8Array(32)),
});

export const ruleSet = pgTable("rule_set", {
  fundId,
  version: integer().notNull(),
  effectiveFrom: day("effective_from").notNull(),
  body: jsonb().$type<unknown>().notNull(),
  activatedBy: text("activated_by").notNull(),
  resolution: text(),
  activatedAt: instant("activated_at").notNull(),
});

export const member = pgTable("member", {
  fundId,
  memberId: uuid("member_id").notNull(),
  memberNo: text("member_no").notNull(),
  title: text().notNull().default(""),
  givenName: text("given_name").notNull(),
  familyName: text("family_name").notNull().default(""),
  sex: text({ enum: ["female", "male"] }),
  birthOn: day("birth_on"),
  villageNo: integer("village_no"),
  memberType: text("member_type").notNull().default("general"),
  planCode: text("plan_code").notNull(),
  joinedOn: day("joined_on").notNull(),
  leftOn: day("left_on"),
  leftReason: text("left_reason", { enum: ["died", "resigned", "arrears", "other"] }),
  citizenIdSealed: bytes("citizen_id_sealed"),
  citizenIdHash: bytes("citizen_id_hash"),
  phoneSealed: bytes("phone_sealed"),
  phoneHash: bytes("phone_hash"),
  writtenAt: instant("written_at").notNull(),
  houseNo: text("house_no"),
  addressRest: text("address_rest"),
  occupation: text(),
  phoneTailHash: bytes("phone_tail_hash"),
  citizenIdFault: text("citizen_id_fault", {
    enum: ["citizen-id-has-letters", "citizen-id-length", "citizen-id-check-digit"],
  }),
  nameKey: text("name_key").notNull().default(""),
  writtenBy: uuid("written_by"),
});

export const standing = pgTable("standing", {
  fundId,
  memberId: uuid("member_id").notNull(),
  paidUpTo: day("paid_up_to"),
});

export const office = pgTable("office", {
  fundId,
  officeId: uuid("office_id").notNull(),
  memberId: uuid("member_id").notNull(),
  role: text().notNull(),
  fromOn: day("from_on").notNull(),
  untilOn: day("until_on"),
  resolutionNo: text("resolution_no"),
  resolutionOn: day("resolution_on"),
  endResolutionNo: text("end_resolution_no"),
  endResolutionOn: day("end_resolution_on"),
});

export const lineAccount = pgTable("line_account", {
  fundId,
  lineUserId: text("line_user_id").notNull(),
  channelId: text("channel_id").notNull(),
  firstSeenAt: instant("first_seen_at").notNull(),
  noticeVersion: text("notice_version"),
  noticeGivenAt: instant("notice_given_at"),
  blockedAt: instant("blocked_at"),
  chosenMemberId: uuid("chosen_member_id"),
  conversationSealed: bytes("conversation_sealed"),
  remindersOffAt: instant("reminders_off_at"),
  language: text({ enum: ["th", "en"] }),
  answers: text({ enum: ["short", "detailed"] }),
});

export const link = pgTable("link", {
  fundId,
  linkId: uuid("link_id").notNull(),
  lineUserId: text("line_user_id").notNull(),
  memberId: uuid("member_id").notNull(),
  madeHow: text("made_how", { enum: ["code", "request", "practice"] }).notNull(),
  madeBy: uuid("made_by"),
  linkedAt: instant("linked_at").notNull(),
  endedAt: instant("ended_at"),
  endedBy: text("ended_by"),
  hearsNews: boolean("hears_news").notNull(),
});

export const linkCode = pgTable("link_code", {
  fundId,
  codeHash: bytes("code_hash").notNull(),
  memberId: uuid("member_id").notNull(),
  issuedBy: uuid("issued_by").notNull(),
  issuedAt: instant("issued_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
  usedAt: instant("used_at"),
});

export const linkTry = pgTable("link_try", {
  fundId,
  tryId: uuid("try_id").notNull(),
  lineUserId: text("line_user_id").notNull(),
  triedAt: instant("tried_at").notNull(),
});

export const heard = pgTable("heard", {
  fundId,
  webhookEventId: text("webhook_event_id").notNull(),
  heardAt: instant("heard_at").notNull(),
});

export const account = pgTable("account", {
  fundId,
  account: text().notNull(),
  class: text({ enum: ["asset", "money-in", "income", "welfare", "expense"] }).notNull(),
  name: text().notNull(),
  holder: uuid(),
});

export const entry = pgTable("entry", {
  fundId,
  entryId: uuid("entry_id").notNull(),
  kind: text().notNull(),
  happenedOn: day("happened_on").notNull(),
  bookedMonth: day("booked_month").notNull(),
  writtenAt: instant("written_at").notNull(),
  writtenBy: uuid("written_by"),
  idempotencyKey: text("idempotency_key").notNull(),
  commandHash: bytes("command_hash").notNull(),
  reverses: uuid(),
});

export const posting = pgTable("posting", {
  fundId,
  entryId: uuid("entry_id").notNull(),
  lineNo: smallint("line_no").notNull(),
  account: text().notNull(),
  amountSatang: satang("amount_satang").notNull(),
  /** Null on assets, which are not split, and on money that awaits its allocation. */
  subFund: text("sub_fund"),
});

export const receipt = pgTable("receipt", {
  fundId,
  receiptId: uuid("receipt_id").notNull(),
  book: text().notNull(),
  number: bigint({ mode: "bigint" }).notNull().default(0n),
  entryId: uuid("entry_id").notNull(),
  receivedBy: uuid("received_by").notNull(),
  method: text({ enum: ["cash", "bank"] }).notNull(),
  happenedOn: day("happened_on").notNull(),
  totalSatang: satang("total_satang").notNull(),
  writtenAt: instant("written_at").notNull(),
  code: text(),
});

export const receiptLine = pgTable("receipt_line", {
  fundId,
  receiptId: uuid("receipt_id").notNull(),
  lineNo: smallint("line_no").notNull(),
  memberId: uuid("member_id"),
  kind: text().notNull(),
  planCode: text("plan_code"),
  fromOn: day("from_on"),
  toOn: day("to_on"),
  priceSatang: satang("price_satang"),
  amountSatang: satang("amount_satang").notNull(),
});

export const benefitList = pgTable("benefit_list", {
  fundId,
  monthOn: day("month_on").notNull(),
  foundOn: day("found_on").notNull(),
  madeAt: instant("made_at").notNull(),
  confirmedBy: uuid("confirmed_by"),
  confirmedAt: instant("confirmed_at"),
});

export const benefitListEntry = pgTable("benefit_list_entry", {
  fundId,
  monthOn: day("month_on").notNull(),
  memberId: uuid("member_id").notNull(),
  benefit: text().notNull(),
  name: text().notNull(),
  event: text().notNull(),
  amountSatang: satang("amount_satang").notNull(),
  why: text().notNull(),
  struckBy: uuid("struck_by"),
  struckAt: instant("struck_at"),
  struckReason: text("struck_reason"),
});

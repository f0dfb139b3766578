import { boolean, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { bytes, day, instant } from "../columns.ts";

/** What the register knows beside the member's own row: drizzle/0007_register.sql is the truth. */
const fundId = uuid("fund_id").notNull();
const memberId = uuid("member_id").notNull();

export const earlierMembership = pgTable("earlier_membership", {
  fundId,
  memberId,
  joinedOn: day("joined_on").notNull(),
  leftOn: day("left_on").notNull(),
  leftReason: text("left_reason", { enum: ["resigned", "arrears", "other"] }).notNull(),
});

export const village = pgTable("village", {
  fundId,
  villageNo: integer("village_no").notNull(),
  name: text().notNull(),
  centre: text(),
});

export const beneficiaryList = pgTable("beneficiary_list", {
  fundId,
  memberId,
  version: integer().notNull(),
  named: jsonb().$type<unknown>().notNull(),
  writtenAt: instant("written_at").notNull(),
  /** Null where it came with the registration itself. */
  confirmedBy: uuid("confirmed_by"),
});

export const kin = pgTable("kin", {
  fundId,
  kinId: uuid("kin_id").notNull(),
  memberId,
  kinMemberId: uuid("kin_member_id"),
  name: text().notNull(),
  relation: text().notNull(),
  isCaretaker: boolean("is_caretaker").notNull(),
  writtenBy: uuid("written_by").notNull(),
  writtenAt: instant("written_at").notNull(),
  endedBy: uuid("ended_by"),
  endedAt: instant("ended_at"),
});

export const memberLog = pgTable("member_log", {
  fundId,
  logId: uuid("log_id").notNull(),
  memberId,
  kind: text().notNull(),
  writtenBy: uuid("written_by").notNull(),
  writtenAt: instant("written_at").notNull(),
  wordsSealed: bytes("words_sealed").notNull(),
});

import { bigint, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { bytes, instant } from "../columns.ts";

/** Complaints and what was done about them; `drizzle/0013_claims.sql` says what guards them. */
const fundId = uuid("fund_id").notNull();

export const complaint = pgTable("complaint", {
  fundId,
  complaintId: uuid("complaint_id").notNull(),
  /** Given by a trigger, one after another in a fund. */
  complaintNo: bigint("complaint_no", { mode: "bigint" }).notNull().default(0n),
  memberId: uuid("member_id"),
  saidFrom: text("said_from"),
  about: text("about").notNull(),
  aboutId: uuid("about_id"),
  wordsSealed: bytes("words_sealed").notNull(),
  saidAt: instant("said_at").notNull(),
  answeredAt: instant("answered_at"),
});

export const complaintAct = pgTable("complaint_act", {
  fundId,
  complaintId: uuid("complaint_id").notNull(),
  actNo: integer("act_no").notNull(),
  kind: text("kind").notNull(),
  byMember: uuid("by_member"),
  fromLine: text("from_line"),
  actedAt: instant("acted_at").notNull(),
  wordsSealed: bytes("words_sealed").notNull(),
});

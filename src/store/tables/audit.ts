import { integer, pgTable, uuid } from "drizzle-orm/pg-core";
import { bytes, day, instant } from "../columns.ts";

/** What the auditor asked and the committee answered; `drizzle/0009_audit.sql` says what guards it. */
const fundId = uuid("fund_id").notNull();

export const remark = pgTable("remark", {
  fundId,
  remarkNo: integer("remark_no").notNull(),
  madeBy: uuid("made_by").notNull(),
  madeAt: instant("made_at").notNull(),
  receiptId: uuid("receipt_id"),
  voucherId: uuid("voucher_id"),
  entryId: uuid("entry_id"),
  memberId: uuid("member_id"),
  monthOn: day("month_on"),
  textSealed: bytes("text_sealed").notNull(),
});

export const remarkAnswer = pgTable("remark_answer", {
  fundId,
  remarkNo: integer("remark_no").notNull(),
  answeredBy: uuid("answered_by").notNull(),
  answeredAt: instant("answered_at").notNull(),
  textSealed: bytes("text_sealed").notNull(),
});

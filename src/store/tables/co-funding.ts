import { integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { day, instant, satang } from "../columns.ts";

/** Co-funding rounds and their lists, which never change; `drizzle/0011_co_funding.sql` sees to it. */
const fundId = uuid("fund_id").notNull();
const roundNo = integer("round_no").notNull();

export const coFundingRound = pgTable("co_funding_round", {
  fundId,
  roundNo,
  onDay: day("on_day").notNull(),
  mostRounds: integer("most_rounds").notNull(),
  perMemberSatang: satang("per_member_satang").notNull(),
  memberCount: integer("member_count").notNull(),
  frozenBy: uuid("frozen_by").notNull(),
  frozenAt: instant("frozen_at").notNull(),
});

export const coFundingMember = pgTable("co_funding_member", {
  fundId,
  roundNo,
  place: integer().notNull(),
  memberId: uuid("member_id").notNull(),
  memberNo: text("member_no").notNull(),
});

export const coFundingReceipt = pgTable("co_funding_receipt", {
  fundId,
  receiptId: uuid("receipt_id").notNull(),
  roundNo,
});

import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { day, instant, satang } from "../columns.ts";

/** What members paid before the books began: `drizzle/0012_import.sql` is the truth. */
export const pastContribution = pgTable("past_contribution", {
  fundId: uuid("fund_id").notNull(),
  pastId: uuid("past_id").notNull(),
  importId: uuid("import_id").notNull(),
  memberId: uuid("member_id").notNull(),
  happenedOn: day("happened_on").notNull(),
  fromOn: day("from_on").notNull(),
  toOn: day("to_on").notNull(),
  planCode: text("plan_code").notNull(),
  amountSatang: satang("amount_satang").notNull(),
  book: text(),
  number: text(),
  writtenAt: instant("written_at").notNull(),
  takenBackAt: instant("taken_back_at"),
});

import { integer, jsonb, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { bytes, day, instant, satang } from "../columns.ts";

/** Statements and what their lines were matched with; `drizzle/0008_bank.sql` says what guards them. */
const fundId = uuid("fund_id").notNull();

export const statementLayout = pgTable("statement_layout", {
  fundId,
  account: text().notNull(),
  layoutNo: integer("layout_no").notNull(),
  body: jsonb().$type<unknown>().notNull(),
  setAt: instant("set_at").notNull(),
});

export const bankStatement = pgTable("bank_statement", {
  fundId,
  statementId: uuid("statement_id").notNull(),
  account: text().notNull(),
  importedBy: uuid("imported_by").notNull(),
  importedAt: instant("imported_at").notNull(),
});

export const statementLine = pgTable("statement_line", {
  fundId,
  account: text().notNull(),
  lineNo: integer("line_no").notNull(),
  statementId: uuid("statement_id").notNull(),
  happenedOn: day("happened_on").notNull(),
  amountSatang: satang("amount_satang").notNull(),
  balanceSatang: satang("balance_satang").notNull(),
  occurrence: integer().notNull(),
  wordsSealed: bytes("words_sealed").notNull(),
});

export const statementMatch = pgTable("statement_match", {
  fundId,
  matchId: uuid("match_id").notNull(),
  account: text().notNull(),
  lineNo: integer("line_no").notNull(),
  entryId: uuid("entry_id").notNull(),
  postingNo: smallint("posting_no").notNull(),
  matchedBy: uuid("matched_by").notNull(),
  matchedAt: instant("matched_at").notNull(),
  unmatchedBy: uuid("unmatched_by"),
  unmatchedAt: instant("unmatched_at"),
});

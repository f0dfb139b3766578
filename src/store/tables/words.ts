import { integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "../columns.ts";

/** What nobody understood, and what was taught: drizzle/0022_words.sql is the truth. */
const fundId = uuid("fund_id").notNull();

export const wordsNotUnderstood = pgTable("words_not_understood", {
  fundId,
  said: text().notNull(),
  times: integer().notNull(),
  firstSaidAt: instant("first_said_at").notNull(),
  lastSaidAt: instant("last_said_at").notNull(),
});

export const taughtWord = pgTable("taught_word", {
  fundId,
  word: text().notNull(),
  intent: text().notNull(),
  taughtBy: uuid("taught_by").notNull(),
  taughtAt: instant("taught_at").notNull(),
});

import { integer, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { day, instant } from "../columns.ts";

/** Collectors' rounds and what happened at each door: drizzle/0020_collecting.sql is the truth. */
export const collectingRound = pgTable("collecting_round", {
  fundId: uuid("fund_id").notNull(),
  roundId: uuid("round_id").notNull(),
  collectorId: uuid("collector_id").notNull(),
  villageNo: integer("village_no").notNull(),
  onDay: day("on_day").notNull(),
  begunAt: instant("begun_at").notNull(),
});

export const collectingVisit = pgTable("collecting_visit", {
  fundId: uuid("fund_id").notNull(),
  roundId: uuid("round_id").notNull(),
  houseId: uuid("house_id").notNull(),
  visitNo: smallint("visit_no").notNull(),
  what: text({ enum: ["taken", "taken-back", "not-home"] }).notNull(),
  receiptId: uuid("receipt_id"),
  visitedAt: instant("visited_at").notNull(),
});

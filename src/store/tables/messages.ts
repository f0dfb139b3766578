import { boolean, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { day, instant } from "../columns.ts";

/** Whom work waits for, and when their phones rang: drizzle/0015_budget.sql is the truth. */
export const workNotice = pgTable("work_notice", {
  fundId: uuid("fund_id").notNull(),
  memberId: uuid("member_id").notNull(),
  workId: text("work_id").notNull(),
  isUrgent: boolean("is_urgent").notNull(),
  notedAt: instant("noted_at").notNull(),
  toldAt: instant("told_at"),
  nudgedOn: day("nudged_on"),
  overAt: instant("over_at"),
});

export const workRing = pgTable("work_ring", {
  fundId: uuid("fund_id").notNull(),
  memberId: uuid("member_id").notNull(),
  rangAt: instant("rang_at").notNull(),
  isNudge: boolean("is_nudge").notNull(),
});

import { boolean, jsonb, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import type { Said } from "#core/reminder/reminder.ts";
import { shortRules, steps, wordings } from "#core/reminder/settings.ts";
import { clockTime, day, instant } from "../columns.ts";

/** Who was reminded of what, and how a fund wants it: drizzle/0017_reminders.sql is the truth. */
export const reminderSettings = pgTable("reminder_settings", {
  fundId: uuid("fund_id").notNull(),
  isOn: boolean("is_on").notNull(),
  day: smallint().notNull(),
  time: clockTime("at_time").notNull(),
  steps: text({ enum: steps }).array().notNull(),
  whenShort: text("when_short", { enum: shortRules }).notNull(),
  wording: text({ enum: wordings }).notNull(),
  birthdays: boolean().notNull(),
  changedAt: instant("changed_at").notNull(),
});

export const reminderMonth = pgTable("reminder_month", {
  fundId: uuid("fund_id").notNull(),
  monthOn: day("month_on").notNull(),
  warnedAt: instant("warned_at"),
  decidedAt: instant("decided_at"),
  did: jsonb().$type<Readonly<Record<string, number>>>().notNull().default({}),
});

export const reminder = pgTable("reminder", {
  fundId: uuid("fund_id").notNull(),
  lineUserId: text("line_user_id").notNull(),
  monthOn: day("month_on").notNull(),
  step: text({ enum: steps }).notNull(),
  outboxId: uuid("outbox_id").notNull(),
  said: jsonb().$type<readonly Said[]>().notNull(),
  isHeld: boolean("is_held").notNull(),
  queuedAt: instant("queued_at").notNull(),
  withdrawnAt: instant("withdrawn_at"),
});

export const reminderPause = pgTable("reminder_pause", {
  fundId: uuid("fund_id").notNull(),
  memberId: uuid("member_id").notNull(),
  since: instant().notNull(),
  pausedBy: uuid("paused_by"),
  reason: text(),
  endedAt: instant("ended_at"),
});

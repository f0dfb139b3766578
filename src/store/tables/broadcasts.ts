import { integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { bytes, clockTime, day, instant } from "../columns.ts";

/** What is told to many at once: drizzle/0018_broadcasts.sql is the truth. */
const fundId = uuid("fund_id").notNull();

export const meeting = pgTable("meeting", {
  fundId,
  meetingId: uuid("meeting_id").notNull(),
  wordsSealed: bytes("words_sealed").notNull(),
  onDay: day("on_day").notNull(),
  atTime: clockTime("at_time").notNull(),
  segment: text().notNull(),
  calledBy: uuid("called_by").notNull(),
  calledAt: instant("called_at").notNull(),
  cancelledBy: uuid("cancelled_by"),
  cancelledAt: instant("cancelled_at"),
});

export const broadcast = pgTable("broadcast", {
  fundId,
  broadcastId: uuid("broadcast_id").notNull(),
  kind: text({ enum: ["words", "meeting", "meeting-reminder", "meeting-off", "birthday"] }).notNull(),
  onceKey: text("once_key"),
  segment: text().notNull(),
  replySealed: bytes("reply_sealed").notNull(),
  titleSealed: bytes("title_sealed").notNull(),
  meetingId: uuid("meeting_id"),
  writtenBy: uuid("written_by"),
  writtenAt: instant("written_at").notNull(),
  lapsesAt: instant("lapses_at"),
  agreedBy: uuid("agreed_by"),
  sentAt: instant("sent_at"),
  notOnLine: integer("not_on_line").notNull().default(0),
  declinedAt: instant("declined_at"),
  stoppedBy: uuid("stopped_by"),
  stoppedAt: instant("stopped_at"),
  overAt: instant("over_at"),
});

export const broadcastReader = pgTable("broadcast_reader", {
  fundId,
  broadcastId: uuid("broadcast_id").notNull(),
  lineUserId: text("line_user_id").notNull(),
  outboxId: uuid("outbox_id"),
  leftOut: text("left_out", { enum: ["blocked", "muted"] }),
  withdrawnAt: instant("withdrawn_at"),
});

export const broadcastSetting = pgTable("broadcast_setting", {
  fundId: uuid("fund_id").notNull(),
  secondAbove: integer("second_above").notNull(),
});

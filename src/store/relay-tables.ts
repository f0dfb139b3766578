import { boolean, integer, jsonb, pgSchema, smallint, text, uuid } from "drizzle-orm/pg-core";
import { messageClasses } from "#core/messages/class.ts";
import { waitReasons } from "#core/messages/waits.ts";
import { bytes, clockTime, day, instant } from "./columns.ts";

/** The relay's tables: what stands between LINE and the books. The application may leave rows in two of them and read none. */
const relay = pgSchema("relay");

export const channel = relay.table("channel", {
  channelId: text("channel_id").notNull(),
  fundId: uuid("fund_id").notNull(),
  botUserId: text("bot_user_id"),
  secretSealed: bytes("secret_sealed").notNull(),
  tokenSealed: bytes("token_sealed"),
  addedAt: instant("added_at").notNull(),
});

export const inbox = relay.table("inbox", {
  channelId: text("channel_id").notNull(),
  webhookEventId: text("webhook_event_id").notNull(),
  fundId: uuid("fund_id").notNull(),
  sender: text().notNull(),
  occurredAt: instant("occurred_at").notNull(),
  receivedAt: instant("received_at").notNull(),
  bodySealed: bytes("body_sealed"),
  attempts: integer().notNull().default(0),
  nextTryAt: instant("next_try_at").notNull(),
  lastError: text("last_error"),
  doneAt: instant("done_at"),
  deadAt: instant("dead_at"),
});

export const sender = relay.table("sender", {
  channelId: text("channel_id").notNull(),
  sender: text().notNull(),
  dueAt: instant("due_at"),
  leasedBy: text("leased_by"),
  leaseUntil: instant("lease_until"),
});

export const sending = relay.table("sending", {
  sendingId: uuid("sending_id").notNull(),
  fundId: uuid("fund_id").notNull(),
  channelId: text("channel_id").notNull(),
  endpoint: text({ enum: ["reply", "push", "multicast"] }).notNull(),
  recipients: text().array().notNull(),
  bodySealed: bytes("body_sealed"),
  retryKey: uuid("retry_key").notNull(),
  tokenUntil: instant("token_until"),
  createdAt: instant("created_at").notNull(),
  attempts: integer().notNull().default(1),
  nextTryAt: instant("next_try_at").notNull(),
  firstTriedAt: instant("first_tried_at").notNull(),
  maybeArrived: boolean("maybe_arrived").notNull().default(false),
  leasedBy: text("leased_by"),
  leaseUntil: instant("lease_until"),
  lastStatus: integer("last_status"),
  lastError: text("last_error"),
  requestId: text("request_id"),
  settledAt: instant("settled_at"),
  outcome: text({ enum: ["accepted", "refused", "perhaps"] }),
  class: text({ enum: messageClasses }).notNull().default("answer"),
});

export const outbox = relay.table("outbox", {
  outboxId: uuid("outbox_id").notNull(),
  fundId: uuid("fund_id").notNull(),
  channelId: text("channel_id").notNull(),
  recipient: text().notNull(),
  mustLearn: boolean("must_learn").notNull(),
  bodySealed: bytes("body_sealed"),
  bodyHash: bytes("body_hash").notNull(),
  replyToken: text("reply_token"),
  replyUntil: instant("reply_until"),
  onceKey: text("once_key"),
  notBefore: instant("not_before").notNull(),
  createdAt: instant("created_at").notNull(),
  sendingId: uuid("sending_id"),
  isAgain: boolean("is_again").notNull().default(false),
  sentAt: instant("sent_at"),
  deadAt: instant("dead_at"),
  lastError: text("last_error"),
  class: text({ enum: messageClasses }).notNull().default("answer"),
  waitsFor: text("waits_for", { enum: waitReasons }),
  textId: uuid("text_id"),
  asksFirst: text("asks_first"),
});

/** Words that many people get, kept once. */
export const sharedText = relay.table("shared_text", {
  textId: uuid("text_id").notNull(),
  fundId: uuid("fund_id").notNull(),
  bodySealed: bytes("body_sealed").notNull(),
  createdAt: instant("created_at").notNull(),
});

export const errand = relay.table("errand", {
  errandId: uuid("errand_id").notNull(),
  fundId: uuid("fund_id").notNull(),
  channelId: text("channel_id"),
  kind: text().notNull(),
  onceKey: text("once_key"),
  bodySealed: bytes("body_sealed"),
  createdAt: instant("created_at").notNull(),
  attempts: integer().notNull().default(0),
  nextTryAt: instant("next_try_at").notNull(),
  leasedBy: text("leased_by"),
  leaseUntil: instant("lease_until"),
  lastError: text("last_error"),
  doneAt: instant("done_at"),
  deadAt: instant("dead_at"),
});

export const messageBudget = relay.table("message_budget", {
  channelId: text("channel_id").notNull(),
  planMessages: integer("plan_messages"),
  reserveMessages: integer("reserve_messages").notNull().default(0),
  lineLimit: integer("line_limit"),
  lineUsed: integer("line_used"),
  ownWhenRead: integer("own_when_read"),
  readAt: instant("read_at"),
});

export const messageCount = relay.table("message_count", {
  channelId: text("channel_id").notNull(),
  monthOn: day("month_on").notNull(),
  class: text({ enum: messageClasses }).notNull(),
  paid: integer().notNull().default(0),
  rode: integer().notNull().default(0),
});

/** The one table of the relay that the application reads: its own fund's row. */
export const messageHours = relay.table("message_hours", {
  fundId: uuid("fund_id").notNull(),
  quietFrom: clockTime("quiet_from").notNull(),
  quietUntil: clockTime("quiet_until").notNull(),
  digestAt: clockTime("digest_at").notNull(),
  gatherDays: smallint("gather_days").notNull(),
  nudgeAfterDays: smallint("nudge_after_days").notNull(),
});

/** What the house does by the clock; of no fund. */
export const run = relay.table("run", {
  run: text().notNull(),
  slot: instant().notNull(),
  since: instant().notNull(),
  openedAt: instant("opened_at").notNull(),
  attempts: integer().notNull().default(0),
  nextTryAt: instant("next_try_at").notNull(),
  leasedBy: text("leased_by"),
  leaseUntil: instant("lease_until"),
  settledAt: instant("settled_at"),
  outcome: text({ enum: ["done", "skipped", "given-up"] }),
  facts: jsonb().$type<Readonly<Record<string, number>>>(),
  reason: text(),
});

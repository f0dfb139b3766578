import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { bytes, instant } from "../columns.ts";

/** The web door's own tables: drizzle/0014_web.sql is the truth. */
export const loginChannel = pgTable("login_channel", {
  fundId: uuid("fund_id").notNull(),
  channelId: text("channel_id").notNull(),
  secretSealed: bytes("secret_sealed").notNull(),
  addedAt: instant("added_at").notNull(),
});

export const webSession = pgTable("web_session", {
  fundId: uuid("fund_id").notNull(),
  sessionId: uuid("session_id").notNull(),
  tokenHash: bytes("token_hash").notNull(),
  lineUserId: text("line_user_id").notNull(),
  signedInAt: instant("signed_in_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
  endedAt: instant("ended_at"),
});

import { boolean, integer, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { bytes, instant } from "../columns.ts";

/** Documents, who looked at them, and who agreed to their being kept: drizzle/0013_claims.sql is the truth. */
export const document = pgTable("document", {
  fundId: uuid("fund_id").notNull(),
  documentId: uuid("document_id").notNull(),
  claimId: uuid("claim_id"),
  draftId: text("draft_id"),
  slipId: uuid("slip_id"),
  subject: uuid(),
  code: text(),
  isHealth: boolean("is_health").notNull().default(false),
  messageId: text("message_id"),
  setId: text("set_id"),
  setTotal: smallint("set_total"),
  sentFrom: text("sent_from"),
  sentBy: uuid("sent_by"),
  receivedAt: instant("received_at").notNull(),
  kind: text({ enum: ["photo", "pdf"] }),
  sizeBytes: integer("size_bytes"),
  exactHash: bytes("exact_hash"),
  likeness: text().array(),
  keptAt: instant("kept_at"),
  fault: text(),
  toldAt: instant("told_at"),
  withdrawnAt: instant("withdrawn_at"),
  purgedAt: instant("purged_at"),
});

export const documentView = pgTable("document_view", {
  fundId: uuid("fund_id").notNull(),
  viewId: uuid("view_id").notNull(),
  documentId: uuid("document_id").notNull(),
  viewer: uuid().notNull(),
  fromLine: text("from_line"),
  viewedAt: instant("viewed_at").notNull(),
});

export const consent = pgTable("consent", {
  fundId: uuid("fund_id").notNull(),
  consentId: uuid("consent_id").notNull(),
  memberId: uuid("member_id").notNull(),
  kind: text({ enum: ["health-documents"] }).notNull(),
  textVersion: text("text_version").notNull(),
  givenHow: text("given_how", { enum: ["line", "paper", "two-witnesses", "parent"] }).notNull(),
  givenFrom: text("given_from"),
  writtenBy: uuid("written_by"),
  wordsSealed: bytes("words_sealed"),
  givenAt: instant("given_at").notNull(),
  withdrawnAt: instant("withdrawn_at"),
});

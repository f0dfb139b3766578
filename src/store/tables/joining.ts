import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { day, instant, satang } from "../columns.ts";

/** What became of an application: drizzle/0010_joining.sql is the truth. */
export const admission = pgTable("admission", {
  fundId: uuid("fund_id").notNull(),
  requestId: uuid("request_id").notNull(),
  memberId: uuid("member_id").notNull(),
  decisionId: uuid("decision_id").notNull(),
  resolvedOn: day("resolved_on").notNull(),
  startsOn: text("starts_on", {
    enum: ["application", "resolution", "first-payment", "next-month"],
  }).notNull(),
  entranceFeeSatang: satang("entrance_fee_satang").notNull(),
  writtenAt: instant("written_at").notNull(),
});

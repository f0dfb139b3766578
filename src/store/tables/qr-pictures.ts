import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "../columns.ts";

/** Codes that are shown for a few days: drizzle/0021_qr_pictures.sql is the truth. */
export const qrPicture = pgTable("qr_picture", {
  fundId: uuid("fund_id").notNull(),
  name: text().notNull(),
  payload: text().notNull(),
  madeAt: instant("made_at").notNull(),
});

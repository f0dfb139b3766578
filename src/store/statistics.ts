import { sql } from "drizzle-orm";
import type { FundTx } from "./database.ts";

/** Lets the planner know how large an import has made its tables (drizzle/0012_import.sql); some tenths of a second. */
export async function refreshStatistics({ tx }: FundTx): Promise<void> {
  await tx.execute(sql`select refresh_statistics()`);
}

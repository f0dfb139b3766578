import { eq } from "drizzle-orm";
import type { RelayTx } from "./database.ts";
import { errand, run, sender, sending } from "./relay-tables.ts";

/**
 * Ends every lease of a server at this moment. They stay written, ended: a sending that was in its try when its server
 * died is known by that, for LINE may have it.
 */
export async function endLeases({ tx }: RelayTx, server: string, at: Temporal.Instant): Promise<void> {
  for (const table of [sender, sending, errand, run]) {
    await tx.update(table).set({ leaseUntil: at }).where(eq(table.leasedBy, server));
  }
}

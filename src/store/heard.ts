import type { FundTx } from "./database.ts";
import { heard } from "./tables.ts";

/**
 * True the first time an event is heard in this fund. Written in the transaction of the event's effects: a second hearing
 * waits for the first to commit and then sees that nothing is left to do; if the first was undone, this one counts.
 */
export async function hearOnce(
  { tx, fundId }: FundTx,
  webhookEventId: string,
  at: Temporal.Instant,
): Promise<boolean> {
  const rows = await tx
    .insert(heard)
    .values({ fundId, webhookEventId, heardAt: at })
    .onConflictDoNothing()
    .returning({ webhookEventId: heard.webhookEventId });
  return rows.length === 1;
}

import { eq, inArray } from "drizzle-orm";
import { usualHours, type MessageHours } from "#core/messages/hours.ts";
import type { FundTx, RelayTx } from "./database.ts";
import { messageHours } from "./relay-tables.ts";

/** The fund's own hours, or the usual ones. */
export async function hoursOfFund({ tx, fundId }: FundTx): Promise<MessageHours> {
  const [row] = await tx.select().from(messageHours).where(eq(messageHours.fundId, fundId));
  return row ?? usualHours;
}

/** The same for several funds at once; whoever is not in the answer has the usual ones. */
export async function hoursOfFunds(
  { tx }: RelayTx,
  fundIds: readonly string[],
): Promise<ReadonlyMap<string, MessageHours>> {
  const rows = await tx
    .select()
    .from(messageHours)
    .where(inArray(messageHours.fundId, [...fundIds]));
  return new Map(rows.map((row) => [row.fundId, row]));
}

export async function putHours({ tx, fundId }: FundTx, hours: MessageHours): Promise<void> {
  const { quietFrom, quietUntil, digestAt, gatherDays, nudgeAfterDays } = hours;
  const set = { quietFrom, quietUntil, digestAt, gatherDays, nudgeAfterDays };
  await tx
    .insert(messageHours)
    .values({ fundId, ...set })
    .onConflictDoUpdate({ target: messageHours.fundId, set });
}

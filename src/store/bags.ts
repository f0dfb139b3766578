import { and, eq, inArray, sql } from "drizzle-orm";
import { bagOf } from "#core/ledger/chart.ts";
import { satang, type Satang } from "#core/money.ts";
import type { FundTx } from "./database.ts";
import { posting } from "./tables.ts";

/** What lies in the bags of these members; who has none, or an empty one, is left out. */
export async function moneyInBags(
  { tx, fundId }: FundTx,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, Satang>> {
  if (memberIds.length === 0) return new Map();
  const holders = new Map(memberIds.map((memberId) => [bagOf(memberId), memberId]));
  const rows = await tx
    .select({ account: posting.account, total: sql<string>`sum(${posting.amountSatang})::text` })
    .from(posting)
    .where(and(eq(posting.fundId, fundId), inArray(posting.account, [...holders.keys()])))
    .groupBy(posting.account);
  return new Map(
    rows.flatMap(({ account, total }) => {
      const memberId = holders.get(account);
      const amount = satang(BigInt(total));
      return memberId === undefined || amount === 0n ? [] : [[memberId, amount] as const];
    }),
  );
}

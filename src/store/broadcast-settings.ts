import { eq, sql } from "drizzle-orm";
import { budgetFrom, lineMonth, type Budget } from "#core/messages/budget.ts";
import { usualSecondAbove } from "#core/broadcast/send.ts";
import type { FundTx } from "./database.ts";
import { budgetFromRow } from "./message-budget.ts";
import { broadcastSetting } from "./tables/broadcasts.ts";

/** How many people one officer may tell something alone. */
export async function secondAboveOf({ tx, fundId }: FundTx): Promise<number> {
  const [row] = await tx.select().from(broadcastSetting).where(eq(broadcastSetting.fundId, fundId));
  return row?.secondAbove ?? usualSecondAbove;
}

export async function setSecondAbove({ tx, fundId }: FundTx, secondAbove: number): Promise<void> {
  await tx
    .insert(broadcastSetting)
    .values({ fundId, secondAbove })
    .onConflictDoUpdate({ target: broadcastSetting.fundId, set: { secondAbove } });
}

/** How the month stands on this fund's channels that have a budget, as the application may know it. */
export async function budgetsOfFund(
  { tx }: FundTx,
  at: Temporal.Instant,
): Promise<ReadonlyMap<string, Budget>> {
  const monthOn = lineMonth(at);
  const rows = await tx.execute<BudgetRow>(sql`select * from budgets_of_fund(${monthOn.toString()}::date)`);
  return new Map(
    rows.map((row) => {
      const kept = {
        planMessages: row.plan_messages,
        reserveMessages: row.reserve_messages,
        lineLimit: row.line_limit,
        lineUsed: row.line_used,
        ownWhenRead: row.own_when_read,
        readAt: row.read_at === null ? null : Temporal.Instant.from(row.read_at),
      };
      return [row.channel_id, budgetFrom(budgetFromRow(kept, row.own, monthOn))];
    }),
  );
}

interface BudgetRow extends Record<string, unknown> {
  readonly channel_id: string;
  readonly plan_messages: number | null;
  readonly reserve_messages: number;
  readonly line_limit: number | null;
  readonly line_used: number | null;
  readonly own_when_read: number | null;
  readonly read_at: string | null;
  readonly own: number;
}

import { and, asc, eq, sql } from "drizzle-orm";
import type { FundTx } from "./database.ts";
import { slipAct } from "./tables/slips.ts";

export type SlipActKind = "sent" | "read" | "not-taken" | "checked" | "confirmed" | "refused" | "released";

export interface SlipAct {
  readonly kind: SlipActKind;
  readonly byMember?: string;
  readonly fromLine?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  /** What somebody wrote. */
  readonly words?: string;
}

/** The caller holds the slip: acts are numbered one after another. */
export async function addSlipAct(
  { tx, fundId, cipher }: FundTx,
  slipId: string,
  { act: { words, facts = {}, ...act }, at }: { readonly act: SlipAct; readonly at: Temporal.Instant },
): Promise<void> {
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${slipAct.actNo}), 0)::int` })
    .from(slipAct)
    .where(and(eq(slipAct.fundId, fundId), eq(slipAct.slipId, slipId)));
  const actNo = (row?.last ?? 0) + 1;
  const wordsSealed = words === undefined ? null : cipher.seal(words, wordsPlace(fundId, slipId, actNo));
  await tx.insert(slipAct).values({ fundId, slipId, actNo, ...act, facts, actedAt: at, wordsSealed });
}

/** What happened to a slip, in order. */
export async function actsOfSlip(
  { tx, fundId, cipher }: FundTx,
  slipId: string,
): Promise<(SlipAct & { readonly at: Temporal.Instant })[]> {
  const rows = await tx
    .select()
    .from(slipAct)
    .where(and(eq(slipAct.fundId, fundId), eq(slipAct.slipId, slipId)))
    .orderBy(asc(slipAct.actNo));
  return rows.map(({ actNo, kind, byMember, fromLine, facts, actedAt, wordsSealed }) => ({
    // Only ever written by `addSlipAct`.
    kind: kind as SlipActKind,
    facts,
    at: actedAt,
    ...(byMember !== null && { byMember }),
    ...(fromLine !== null && { fromLine }),
    ...(wordsSealed !== null && { words: cipher.open(wordsSealed, wordsPlace(fundId, slipId, actNo)) }),
  }));
}

const wordsPlace = (fundId: string, slipId: string, actNo: number): string =>
  `slip_act.words:${fundId}:${slipId}:${actNo}`;

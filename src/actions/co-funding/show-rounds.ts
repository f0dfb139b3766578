import { sharesOf } from "#core/co-funding/eligibility.ts";
import { sumSatang, zeroSatang, type Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import {
  allRounds,
  roundList,
  roundNumbered,
  roundReceipts,
  type ListedMember,
  type Round,
  type RoundReceipt,
} from "#store/co-funding.ts";
import type { Moment } from "../perform.ts";

export interface RoundMoney extends Round {
  /** By receipts that stand. */
  readonly received: Satang;
}

export interface ShownRound extends RoundMoney {
  readonly receipts: readonly RoundReceipt[];
  /** Each with their share of what came so far; the shares add up to it. */
  readonly members: readonly (ListedMember & { readonly share: Satang })[];
}

export async function listRounds({ fund }: Moment): Promise<readonly RoundMoney[]> {
  const receipts = Map.groupBy(await roundReceipts(fund), ({ roundNo }) => roundNo);
  return (await allRounds(fund)).map((round) => ({
    ...round,
    received: standing(receipts.get(round.roundNo) ?? []),
  }));
}

export async function showRound(
  { fund }: Moment,
  roundNo: number,
): Promise<Result<ShownRound, { readonly type: "no-such-round" }>> {
  const round = await roundNumbered(fund, roundNo);
  if (round === undefined) return refused({ type: "no-such-round" });
  const receipts = (await roundReceipts(fund)).filter((receipt) => receipt.roundNo === roundNo);
  const received = standing(receipts);
  const shares = sharesOf(received, round.memberCount);
  const members = (await roundList(fund, roundNo)).map((member, index) => ({
    ...member,
    share: shares[index] ?? zeroSatang,
  }));
  return ok({ ...round, received, receipts, members });
}

const standing = (receipts: readonly RoundReceipt[]): Satang =>
  sumSatang(receipts.filter(({ isCancelled }) => !isCancelled).map(({ total }) => total));

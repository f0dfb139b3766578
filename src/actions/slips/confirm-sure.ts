import { refused, type Result } from "#core/result.ts";
import { slipsWaiting, type Slip } from "#store/slips.ts";
import type { Moment } from "../perform.ts";
import { confirmSlips, type ConfirmedSlip, type ConfirmRefusal, type SlipWish } from "./confirm-slips.ts";
import type { Judging } from "./judge.ts";
import { linesOfSlips } from "./slip-lines.ts";

export type ConfirmSureRefusal =
  | ConfirmRefusal
  /** Something has come in between that could be the same money: a person looks at it after all. */
  | { readonly type: "not-sure" };

/**
 * Several at once, each as it was sent and matched to its line; all of which nobody can be in doubt, where none is named. Whether each
 * is still sure is asked anew; one that is not, or that cannot be posted, holds up none of the others. Those that somebody has judged
 * meanwhile are not answered.
 */
export async function confirmSureSlips(
  moment: Moment,
  { slipIds, ...who }: Judging & { readonly slipIds?: readonly string[] },
): Promise<ReadonlyMap<string, Result<ConfirmedSlip, ConfirmSureRefusal>>> {
  const waiting = await slipsWaiting(moment.fund);
  const lines = await linesOfSlips(moment, waiting);
  const wishOf = ({ slipId, payments }: Slip): SlipWish[] => {
    const { line, isSure = false } = lines.get(slipId) ?? {};
    if (!isSure || line === undefined) return [];
    const { account, lineNo, day } = line;
    return [{ slipId, payments, on: day, line: { account, lineNo } }];
  };
  const meant = waiting.filter(({ slipId }) => slipIds?.includes(slipId) ?? lines.get(slipId)?.isSure);
  const wishes = meant.flatMap(wishOf);
  const answers = await confirmSlips(moment, { ...who, wishes });
  const ofSlip = new Map(wishes.map(({ slipId }, index) => [slipId, answers[index]]));
  return new Map(meant.map(({ slipId }) => [slipId, ofSlip.get(slipId) ?? refused({ type: "not-sure" })]));
}

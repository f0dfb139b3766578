import { refused, type Result } from "#core/result.ts";
import { slipsWaiting } from "#store/slips.ts";
import type { Moment } from "../perform.ts";
import { confirmSlips, type ConfirmedSlip, type ConfirmRefusal, type SlipWish } from "./confirm-slips.ts";
import type { Judging } from "./judge.ts";
import { linesOfSlips } from "./slip-lines.ts";

export type ConfirmSureRefusal =
  | ConfirmRefusal
  /** Something has come in between that could be the same money: a person looks at it after all. */
  | { readonly type: "not-sure" };

/**
 * Several at once, each as proposed and matched to its line. Whether each is still sure is asked anew; one that is not, or that
 * cannot be posted, holds up none of the others. Answered in their order.
 */
export async function confirmSureSlips(
  moment: Moment,
  { slipIds, ...who }: Judging & { readonly slipIds: readonly string[] },
): Promise<Result<ConfirmedSlip, ConfirmSureRefusal>[]> {
  const waiting = await slipsWaiting(moment.fund);
  const lines = await linesOfSlips(moment, waiting);
  const wishes = new Map<string, SlipWish>();
  for (const { slipId, payments } of waiting) {
    const { line, isSure = false } = lines.get(slipId) ?? {};
    if (!isSure || line === undefined || !slipIds.includes(slipId)) continue;
    const { account, lineNo, day } = line;
    wishes.set(slipId, { slipId, payments, on: day, line: { account, lineNo } });
  }
  const answers = await confirmSlips(moment, { ...who, wishes: [...wishes.values()] });
  const ofSlip = new Map([...wishes.keys()].map((slipId, index) => [slipId, answers[index]]));
  return slipIds.map((slipId) => ofSlip.get(slipId) ?? refused({ type: "not-sure" }));
}

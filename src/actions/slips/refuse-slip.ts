import { ok, refused, type Result } from "#core/result.ts";
import type { SlipReason, SlipStage } from "#core/slip/slip.ts";
import { addSlipAct } from "#store/slip-acts.ts";
import { changeSlip, holdSlip, type Slip } from "#store/slips.ts";
import type { Moment } from "../perform.ts";
import { judging, type JudgeRefusal, type Judging } from "./judge.ts";
import { tellSender } from "./tell-of-slip.ts";

export interface RefuseSlip extends Judging {
  readonly slipId: string;
  readonly reason: SlipReason;
  /** To whoever sent it; may be empty unless the reason is "other". */
  readonly words: string;
}

export type RefuseSlipRefusal =
  | JudgeRefusal
  | { readonly type: "no-such-slip" }
  | { readonly type: "still-reading" }
  | { readonly type: "judged"; readonly stage: SlipStage }
  | { readonly type: "reason-missing" };

/**
 * The slip counts for nothing, and whoever sent it hears why. Its code stays taken (decisions.md 31): a slip that was refused is not
 * sent again to somebody else, or to another fund.
 */
export async function refuseSlip(
  moment: Moment,
  { slipId, reason, words, ...who }: RefuseSlip,
): Promise<Result<{ readonly slip: Slip; readonly again: boolean }, RefuseSlipRefusal>> {
  const { fund, at } = moment;
  const slip = await holdSlip(fund, slipId);
  if (slip === undefined) return refused({ type: "no-such-slip" });
  const judge = (await judging(moment, [slip], who))(slip);
  if (!judge.ok) return judge;
  if (slip.stage === "reading") return refused({ type: "still-reading" });
  if (slip.stage === "refused") return ok({ slip, again: true });
  if (slip.stage !== "waiting") return refused({ type: "judged", stage: slip.stage });
  const said = words.trim();
  if (reason === "other" && said === "") return refused({ type: "reason-missing" });
  await changeSlip(fund, slipId, { change: { stage: "refused", reason }, at });
  const act = {
    kind: "refused" as const,
    byMember: judge.value.memberId,
    ...(who.fromLine !== undefined && { fromLine: who.fromLine }),
    facts: { reason },
    words: said,
  };
  await addSlipAct(fund, slipId, { act, at });
  const now: Slip = { ...slip, stage: "refused", reason };
  await tellSender(moment, { slip: now, news: { type: "refused" } });
  return ok({ slip: now, again: false });
}

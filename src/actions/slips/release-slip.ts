import { ok, refused, type Result } from "#core/result.ts";
import type { SlipStage } from "#core/slip/slip.ts";
import { receiptOfEntry } from "#store/receipts.ts";
import { releaseReference } from "#store/slip-references.ts";
import { addSlipAct } from "#store/slip-acts.ts";
import { changeSlip, holdSlip, type Slip } from "#store/slips.ts";
import type { Moment } from "../perform.ts";
import { judging, type JudgeRefusal, type Judging } from "./judge.ts";

export interface ReleaseSlip extends Judging {
  readonly slipId: string;
  /** Why the same transfer may be sent again: it is asked for by auditors, and never empty. */
  readonly words: string;
}

export type ReleaseRefusal =
  | JudgeRefusal
  | { readonly type: "no-such-slip" }
  | { readonly type: "reason-missing" }
  /** It holds no code that could be given back, or counts: only a refused slip's is, or one's whose receipt was cancelled. */
  | { readonly type: "nothing-to-release"; readonly stage: SlipStage };

/**
 * A person gives a slip's code back, so that it may be sent once more: it was refused by mistake, or sent to the wrong fund, or its
 * receipt was cancelled. Nothing else ever does. What it was, and who released it, stays.
 */
export async function releaseSlip(
  moment: Moment,
  { slipId, words, ...who }: ReleaseSlip,
): Promise<Result<{ readonly slip: Slip; readonly again: boolean }, ReleaseRefusal>> {
  const { fund, at } = moment;
  const slip = await holdSlip(fund, slipId);
  if (slip === undefined) return refused({ type: "no-such-slip" });
  const judge = (await judging(moment, [slip], who))(slip);
  if (!judge.ok) return judge;
  const { stage, referenceHash } = slip;
  if (stage === "released") return ok({ slip, again: true });
  if (words.trim() === "") return refused({ type: "reason-missing" });
  const isOver = stage === "refused" || (stage === "confirmed" && (await isTakenBack(moment, slip)));
  if (referenceHash === undefined || !isOver) return refused({ type: "nothing-to-release", stage });
  await changeSlip(fund, slipId, { change: { stage: "released" }, at });
  if (!(await releaseReference(fund, slipId, referenceHash)))
    throw new Error("a slip with a code that was judged holds it");
  const act = {
    kind: "released" as const,
    byMember: judge.value.memberId,
    ...(who.fromLine !== undefined && { fromLine: who.fromLine }),
    words: words.trim(),
  };
  await addSlipAct(fund, slipId, { act, at });
  return ok({ slip: { ...slip, stage: "released" }, again: false });
}

async function isTakenBack({ fund }: Moment, { entryId }: Slip): Promise<boolean> {
  return entryId !== undefined && (await receiptOfEntry(fund, entryId))?.isCancelled === true;
}

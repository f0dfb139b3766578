import type { Actor, Opening } from "#core/claim/filing.ts";
import { setFiled } from "#store/claims.ts";
import type { Satang } from "#core/money.ts";
import type { Moment } from "../perform.ts";
import { beginSitting, letSittingFall } from "./begin-sitting.ts";
import { keepEvaluation, type Judged } from "./judge.ts";
import { recordAct, type Opened } from "./opened.ts";

export interface Anew extends Actor {
  readonly judged: Judged & { readonly amount: Satang };
  /** Why, where a person corrected a fact. */
  readonly reason?: string;
}

/**
 * What the claim gives has changed: it keeps the new explanation beside the old one, the votes so far fall, and a new sitting looks
 * at the new amount (decisions.md 15).
 */
export async function evaluateAnew(
  moment: Moment,
  opened: Opened,
  { judged, reason, by, fromLine }: Anew,
): Promise<{ readonly opening: Opening; readonly evaluationNo: number; readonly opened: Opened }> {
  const { fund } = moment;
  const { amount, version: rulesVersion, event } = judged;
  const { documents: _, claimedOn: __, ...happening } = event;
  const filed = { ...opened.claim.filed, happening };
  const fallen = await letSittingFall(moment, opened);
  const evaluationNo = await keepEvaluation(moment, opened.claim, judged);
  await setFiled(fund, opened.claim.claimId, { filed, amount, rulesVersion });
  const claim = { ...fallen.claim, filed, amount, rulesVersion, firstOn: happening.day };
  const corrected = await recordAct(
    moment,
    { ...fallen, claim },
    {
      kind: "corrected",
      facts: { evaluation: evaluationNo, amount: amount.toString() },
      words: reason,
      ...(by !== undefined && { by }),
      ...(fromLine !== undefined && { fromLine }),
    },
  );
  return { evaluationNo, ...(await beginSitting(moment, corrected)) };
}

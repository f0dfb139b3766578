import { answerInJson } from "#core/benefit/answer-in-json.ts";
import type { Happening, MemberFacts, WelfareEvent } from "#core/benefit/facts.ts";
import { amountOf, benefitsOf, evaluate, type Evaluated } from "#core/claim/evaluate.ts";
import type { Satang } from "#core/money.ts";
import { addEvaluation, lastEvaluation, type EvaluatedLine } from "#store/claim-evaluations.ts";
import type { Claim } from "#store/claims.ts";
import { factsOf } from "#store/member-facts.ts";
import { versionByDay } from "#store/rule-sets.ts";
import { dayIn, type Moment } from "../perform.ts";

export interface ToJudge {
  readonly memberId: string;
  readonly happening: Happening;
  /** Codes of the documents that are there. */
  readonly documents: readonly string[];
  readonly claimedOn: Temporal.PlainDate;
  /** The claim that is judged: what it takes itself is not taken before it. */
  readonly without?: string;
}

/** An event judged by the rules of its first day and what the fund knows of the member now, with all that it was judged by. */
export interface Judged extends Evaluated {
  readonly facts: MemberFacts;
  readonly event: WelfareEvent;
}

/** Undefined where there is no such member. */
export async function judge({ fund }: Pick<Moment, "fund">, asked: ToJudge): Promise<Judged | undefined> {
  const { memberId, happening, documents, claimedOn, without } = asked;
  const facts = await factsOf(fund, memberId, without);
  if (facts === undefined) return undefined;
  const event: WelfareEvent = { ...happening, documents, claimedOn };
  return { facts, event, ...evaluate(await versionByDay(fund), facts, event) };
}

/** A claim judged anew, as it would be filed on its own day: what it gives now. */
export async function judgeAnew(
  moment: Pick<Moment, "fund">,
  claim: Claim,
  happening: Happening = claim.filed.happening,
): Promise<Judged & { readonly amount: Satang }> {
  const judged = await judge(moment, {
    memberId: claim.memberId,
    happening,
    documents: claim.filed.documents.map(({ code }) => code),
    claimedOn: dayIn(claim.submittedAt),
    without: claim.claimId,
  });
  if (judged === undefined) throw new Error("a claim belongs to a member");
  return { ...judged, amount: amountOf(benefitsOf(judged.answer, claim.benefits)) };
}

/** Keeps the whole explanation with the claim; gives its number. */
export async function keepEvaluation(
  { fund, at }: Pick<Moment, "fund" | "at">,
  { claimId, benefits: codes }: Pick<Claim, "claimId" | "benefits">,
  { facts, event, answer, version }: Judged,
): Promise<number> {
  const benefits = benefitsOf(answer, codes);
  const evaluationNo = ((await lastEvaluation(fund, claimId))?.evaluationNo ?? 0) + 1;
  await addEvaluation(fund, claimId, {
    evaluationNo,
    evaluatedAt: at,
    rulesVersion: version,
    amount: amountOf(benefits),
    body: { facts, event, answer: answerInJson(answer) },
    lines: benefits.flatMap(({ benefit, lines }) =>
      lines.map(({ on, unit, counted, amount }): EvaluatedLine => {
        return { benefit, on, nights: unit === "night" ? counted : 0, amount };
      }),
    ),
  });
  return evaluationNo;
}

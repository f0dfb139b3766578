import type { QuoteAnswerInJson } from "#core/benefit/answer-in-json.ts";
import { isYoungLink } from "#core/claim/link-age.ts";
import { paymentProof, proofsByAttempt } from "#core/claim/payment-proof.ts";
import type { ActSeen, ClaimStory, FiledLink, PaymentSeen, SittingSeen } from "#core/claim/story.ts";
import type { Stage } from "#core/claim/stage.ts";
import { lastEvaluation } from "#store/claim-evaluations.ts";
import { paymentsOf, type Payment } from "#store/claim-payments.ts";
import { claimById, type Act, type Claim } from "#store/claims.ts";
import type { FundTx } from "#store/database.ts";
import { documentsOfClaim } from "#store/documents.ts";
import { linkMade } from "#store/links.ts";
import type { Sitting } from "#store/sittings.ts";
import { voucherById } from "#store/vouchers.ts";
import type { Moment } from "../perform.ts";
import { moneyLeft } from "./money-left.ts";
import { openSittingIn } from "./opened.ts";
import { claimSeen, historiesOf, personIn, type Histories } from "./seen.ts";

/** Where a claim stands, whom it waits for since when, what comes next, and everything that happened. */
export async function claimStory(moment: Moment, claimId: string): Promise<ClaimStory | undefined> {
  const { fund } = moment;
  const claim = await claimById(fund, claimId);
  if (claim === undefined) return undefined;
  const histories = await historiesOf(moment, [claim]);
  const evaluation = await lastEvaluation(fund, claimId);
  if (evaluation === undefined) throw new Error("a claim has its evaluation");
  const sittings = histories.sittings.get(claimId) ?? [];
  const available = (await moneyLeft(moment, claimId))(claim.subFund);
  const seen = await claimSeen(moment, claim, histories);
  const decided = openSittingIn({ sittings }) ?? sittings.findLast(({ outcome }) => outcome === "approved");
  const payments = (await paymentsOf(fund, [claimId])).get(claimId) ?? [];
  const link = await filedLink(moment, claim, histories);
  const { filerName } = claim.filed;
  return {
    ...seen,
    happening: claim.filed.happening,
    payees: claim.filed.payees,
    // What `keepEvaluation` wrote.
    answer: (evaluation.body as { readonly answer: QuoteAnswerInJson }).answer,
    evaluationNo: evaluation.evaluationNo,
    rulesVersion: evaluation.rulesVersion,
    documents: documentsIn(claim, histories.acts.get(claimId) ?? []),
    sittings: sittings.map((sitting) => sittingSeen(sitting, histories)),
    payments: await paymentsSeen(fund, claimId, payments),
    acts: (histories.acts.get(claimId) ?? []).map((act) => actSeen(act, { claim, histories, sittings })),
    next: nextAfter(claim.stage, seen.isPaidAhead),
    available,
    // What is paid ahead has its money already.
    isShortOfMoney: !seen.isPaidAhead && isOpen(claim.stage) && available < claim.amount,
    ...(decided !== undefined && { payment: decided.policy.payment }),
    ...(filerName !== undefined && { filerName }),
    ...(claim.filedBy !== undefined && { filedBy: personIn(histories, claim.filedBy) }),
    ...(link !== undefined && { filedLink: link }),
  };
}

const isOpen = (stage: Stage): boolean => !["paid", "refused", "withdrawn", "reclaiming"].includes(stage);

/** In the order in which they come, after what is waited for now. */
function nextAfter(stage: Stage, isPaidAhead: boolean): ClaimStory["next"] {
  const money = isPaidAhead ? [] : (["pay", "receive"] as const);
  switch (stage) {
    case "waiting":
    case "information":
      return ["certify", "approve", ...money];
    case "certifying":
      return ["approve", ...money];
    case "approving":
      return money;
    case "approved":
      return ["receive"];
    case "paid":
    case "refused":
    case "withdrawn":
    case "reclaiming":
      return [];
  }
}

/** Those of the filing, and those that were brought when somebody asked. */
const documentsIn = ({ filed }: Claim, acts: readonly Act[]): string[] => [
  ...new Set([
    ...filed.documents.map(({ code }) => code),
    ...acts.flatMap(({ kind, facts }) => (kind === "information-given" ? (facts.documents ?? []) : [])),
  ]),
];

interface Around {
  readonly claim: Claim;
  readonly histories: Histories;
  readonly sittings: readonly Sitting[];
}

/** A vote's reason stands with the vote; everything else said stands with its act. */
function actSeen(
  { actNo, kind, byMember, fromLine, at, facts, words }: Act,
  { claim, histories, sittings }: Around,
): ActSeen {
  const vote = sittings
    .find(({ sittingNo }) => sittingNo === facts.sitting)
    ?.votes.find(({ voter }) => kind === "voted" && voter === byMember);
  const said = vote?.reason ?? words;
  const { wish: _, ...shown } = facts;
  return {
    actNo,
    kind,
    at,
    byClaimant: fromLine !== undefined && byMember === undefined,
    facts: shown,
    ...(byMember !== undefined && { by: personIn(histories, byMember) }),
    ...(byMember === undefined && fromLine === undefined && { by: personIn(histories, claim.memberId) }),
    ...(said !== undefined && { words: said }),
  };
}

function sittingSeen(sitting: Sitting, histories: Histories): SittingSeen {
  const { sittingNo, evaluationNo, policy, seats, openedAt, closedAt, outcome, votes } = sitting;
  return {
    sittingNo,
    evaluationNo,
    policyName: policy.name,
    openedAt,
    ...(closedAt !== undefined && { closedAt }),
    ...(outcome !== undefined && { outcome }),
    steps: seats.map((step, index) => ({
      ...step,
      roles: policy.steps[index]?.of ?? [],
      votes: votes
        .filter((vote) => vote.step === index + 1)
        .map(({ voter, forMember, says, at, reason }) => ({
          voter: personIn(histories, voter),
          says,
          at,
          ...(forMember !== undefined && { forMember: personIn(histories, forMember) }),
          ...(reason !== undefined && { reason }),
        })),
    })),
  };
}

async function paymentsSeen(
  fund: FundTx,
  claimId: string,
  payments: readonly Payment[],
): Promise<PaymentSeen[]> {
  if (payments.length === 0) return [];
  const proofs = (await documentsOfClaim(fund, claimId)).filter(
    (one) => one.claimId === claimId && one.code === paymentProof && one.state === "kept",
  );
  const counts = proofsByAttempt(payments, proofs);
  return Promise.all(payments.map((one) => paymentSeen(fund, one, counts.get(one.attempt) ?? 0)));
}

async function paymentSeen(
  fund: FundTx,
  { attempt, voucherId, isUrgent, paidAt, returnedAt }: Payment,
  proofs: number,
): Promise<PaymentSeen> {
  const voucher = await voucherById(fund, voucherId);
  if (voucher === undefined) throw new Error("a payment has its voucher");
  const { receiver, payer, witness } = voucher.words ?? {};
  return {
    attempt,
    voucherId,
    voucher: `${voucher.book}/${voucher.number}`,
    amount: voucher.total,
    method: voucher.method,
    on: voucher.happenedOn,
    paidAt,
    isUrgent,
    proofs,
    ...(returnedAt !== undefined && { returnedAt }),
    ...(receiver !== undefined && { receiver }),
    ...(payer !== undefined && { payer }),
    ...(witness !== undefined && { witness }),
  };
}

/** Certifiers and treasurer see how old the link is through which a claim came, and who made it. */
async function filedLink(
  { fund, at }: Moment,
  { filedFrom, memberId }: Claim,
  histories: Histories,
): Promise<FiledLink | undefined> {
  const made =
    filedFrom === undefined ? undefined : await linkMade(fund, { lineUserId: filedFrom, memberId });
  if (made === undefined) return undefined;
  const { linkedAt, madeHow, madeBy } = made;
  return {
    linkedAt,
    madeHow,
    days: Math.floor(linkedAt.until(at).total("hours") / 24),
    isYoung: isYoungLink(linkedAt, at),
    ...(madeBy !== undefined && { madeBy: personIn(histories, madeBy) }),
  };
}

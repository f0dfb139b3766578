import type { ClaimWorkDeed } from "#conversation/deeds/claim-work.ts";
import type { ClaimOutcome, FilingDeed, FollowingDeed } from "#conversation/deeds/claims.ts";
import { claimEventOf } from "#conversation/understand/claim-event.ts";
import { paymentProof } from "#core/claim/payment-proof.ts";
import { maySpeakForFund } from "#core/fund/office.ts";
import { paymentsOf } from "#store/claim-payments.ts";
import { actsOf, claimById } from "#store/claims.ts";
import { attachDocuments, documentsOfDraft } from "#store/documents.ts";
import { membersLinkedTo } from "#store/links.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { isClaimant } from "../claim/claimant.ts";
import { giveInformation } from "../claim/information.ts";
import { receiveDocument, type SentDocument } from "../documents/receive-document.ts";
import { dropLastDocument } from "../documents/withdraw-document.ts";
import type { Moment } from "../perform.ts";
import { refusedClaim } from "./claim-seen.ts";
import { claimChanged } from "./claims-following.ts";
import { inOffice, type Speaker } from "./speaker.ts";

/** A photo for a claim that is being told. */
export async function takeDocument(
  moment: Moment,
  speaker: Speaker,
  { draft, messageId, memberId, isHealth }: Extract<FilingDeed, { type: "take-document" }>,
): Promise<ClaimOutcome> {
  return received(moment, speaker, { draftId: draft, messageId, subject: memberId, isHealth });
}

/** A photo that answers a question of the committee's; whether it may show somebody's health is said by the event's papers. */
export async function takeAnswerDocument(
  moment: Moment,
  speaker: Speaker,
  { claimId, draft, messageId }: Extract<FollowingDeed, { type: "take-answer-document" }>,
): Promise<ClaimOutcome> {
  const { fund } = moment;
  const claim = await claimById(fund, claimId);
  if (claim === undefined || !(await isClaimant(moment, claim, { fromLine: speaker.lineUserId })))
    return refusedClaim({ type: "no-such-claim" });
  const papers = claimEventOf((await rulesByDay(fund))(claim.firstOn), claim.event)?.documents ?? [];
  const isHealth = papers.some(({ health }) => health);
  return received(moment, speaker, { draftId: draft, messageId, subject: claim.memberId, isHealth });
}

/**
 * A picture of a payment, from whoever paid and as long as it stands. It shows nobody's health, so that no consent is asked, and is
 * the claim's at once: whoever leaves the talk without another word has done their part.
 */
export async function takePaymentProof(
  moment: Moment,
  speaker: Speaker,
  { claimId, draft, messageId }: Extract<ClaimWorkDeed, { type: "take-payment-proof" }>,
): Promise<ClaimOutcome> {
  const { fund } = moment;
  const claim = await claimById(fund, claimId);
  if (claim === undefined || !(await hasPaid(moment, speaker, claimId)))
    return refusedClaim({ type: "no-such-claim" });
  const sent = { draftId: draft, messageId, subject: claim.memberId, isHealth: false, code: paymentProof };
  const took = await received(moment, speaker, sent);
  await attachDocuments(fund, { draftId: draft, claimId });
  return took;
}

/** The payment that stands is one of theirs, and they still act for whoever made it. */
async function hasPaid({ fund }: Moment, { lineUserId }: Speaker, claimId: string): Promise<boolean> {
  const payments = (await paymentsOf(fund, [claimId])).get(claimId) ?? [];
  const standing = payments.find(({ returnedAt }) => returnedAt === undefined);
  const acts = (await actsOf(fund, [claimId])).get(claimId) ?? [];
  const paid = acts.findLast(
    ({ kind, facts }) => (kind === "paid" || kind === "paid-urgently") && facts.attempt === standing?.attempt,
  );
  if (standing === undefined || paid?.byMember === undefined) return false;
  return (await membersLinkedTo(fund, lineUserId)).includes(paid.byMember);
}

type Sent = Pick<SentDocument, "draftId" | "messageId" | "subject" | "isHealth" | "code">;

async function received(moment: Moment, speaker: Speaker, sent: Sent): Promise<ClaimOutcome> {
  const { lineUserId, channelId, set, reply } = speaker;
  const officer = await inOffice(moment, speaker, maySpeakForFund);
  const took = await receiveDocument(moment, {
    ...sent,
    lineUserId,
    channelId,
    ...(officer && { sentBy: officer.by }),
    ...(set && { set }),
    ...(reply && { reply }),
  });
  return took.ok ? { type: "document-taken" } : refusedClaim(took.refusal);
}

/** What is still on its way counts: whoever sent it has done their part. */
export async function draftDocuments(
  { fund }: Moment,
  { lineUserId }: Speaker,
  draftId: string,
): Promise<ClaimOutcome> {
  const all = (await documentsOfDraft(fund, draftId)).filter(({ sentFrom }) => sentFrom === lineUserId);
  const kept = all.filter(({ state }) => state === "kept" || state === "waiting").length;
  const faults = all.flatMap(({ state, fault, isTold }) =>
    state === "failed" && !isTold && fault !== undefined ? [fault] : [],
  );
  return { type: "draft-documents", documents: { kept, faults } };
}

export async function dropDocument(moment: Moment, speaker: Speaker, draftId: string): Promise<ClaimOutcome> {
  await dropLastDocument(moment, { draftId, lineUserId: speaker.lineUserId });
  return draftDocuments(moment, speaker, draftId);
}

export async function giveInformationAsTold(
  moment: Moment,
  speaker: Speaker,
  { claimId, draft, words }: Extract<FollowingDeed, { type: "give-information" }>,
): Promise<ClaimOutcome> {
  const sent = (await documentsOfDraft(moment.fund, draft)).filter(
    ({ state }) => state === "kept" || state === "waiting",
  );
  const documents = sent.map(({ documentId, code }) => ({ code: code ?? "answer", documentId }));
  await attachDocuments(moment.fund, { draftId: draft, claimId });
  const fromLine = speaker.lineUserId;
  const given = await giveInformation(moment, { claimId, answer: words, documents, fromLine });
  return given.ok ? claimChanged(moment, speaker, claimId, "information-given") : refusedClaim(given.refusal);
}

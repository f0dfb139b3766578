import type { SlipAtWork, SlipFile, SlipWork, StatementLineSeen } from "#conversation/deeds/slip-work.ts";
import type { LineProposal } from "#core/slip/propose-lines.ts";
import { fullName } from "#core/member/member.ts";
import { zeroSatang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { documentsOfSlip, documentsToCompare } from "#store/documents.ts";
import { membersById } from "#store/members.ts";
import { slipById, slipsWaiting, type Slip, type SlipPayment } from "#store/slips.ts";
import { likeAmong } from "../documents/like-documents.ts";
import { dayIn, type Moment } from "../perform.ts";
import { judging, type JudgeRefusal, type Judging } from "./judge.ts";
import { checkSeen, type CheckSeen } from "./note-check.ts";
import { proposedPayments } from "./proposed-payments.ts";
import { linesOfSlips } from "./slip-lines.ts";
import { slipsSeen } from "./slips-seen.ts";

/** What stands on one card, and what somebody reads through before confirming together. */
const onOneCard = 6;
const mostSure = 12;

/** The slips that wait for this person, the longest waiting first; `after` is how many were shown before. */
export async function slipWork(
  moment: Moment,
  { after, ...who }: Judging & { readonly after: number },
): Promise<SlipWork> {
  const waiting = await slipsWaiting(moment.fund);
  const may = await judging(moment, waiting, who);
  const theirs = waiting.filter((slip) => may(slip).ok);
  const lines = await linesOfSlips(moment, waiting);
  const isSure = ({ slipId }: Slip): boolean => lines.get(slipId)?.isSure === true;
  return {
    after,
    count: theirs.length,
    slips: await atWork(moment, theirs.slice(after, after + onOneCard), isSure),
    sure: await atWork(moment, theirs.filter(isSure).slice(0, mostSure), isSure),
  };
}

async function atWork(
  moment: Moment,
  slips: readonly Slip[],
  isSure: (slip: Slip) => boolean,
): Promise<SlipAtWork[]> {
  const seen = await slipsSeen(moment, slips);
  return seen.flatMap(({ slipId, members, amount, sentOn, hasCode = false }, index) => {
    const slip = slips[index];
    return slip === undefined ? [] : [{ slipId, members, amount, sentOn, hasCode, isSure: isSure(slip) }];
  });
}

export type OpenSlipRefusal =
  | JudgeRefusal
  | { readonly type: "no-such-slip" }
  | { readonly type: "still-reading" };

/** All that somebody looks at before a slip counts; `viewer` is the caller's to add. Writes nothing. */
export async function slipFile(
  moment: Moment,
  { slipId, ...who }: Judging & { readonly slipId: string },
): Promise<Result<Omit<SlipFile, "viewer">, OpenSlipRefusal>> {
  const slip = await slipById(moment.fund, slipId);
  if (slip === undefined) return refused({ type: "no-such-slip" });
  const may = (await judging(moment, [slip], who))(slip);
  if (!may.ok) return may;
  if (slip.stage === "reading") return refused({ type: "still-reading" });
  const waiting = slip.stage === "waiting" ? await slipsWaiting(moment.fund) : [];
  const proposal = (await linesOfSlips(moment, waiting)).get(slipId);
  const check = checkSeen(slip);
  const proposed = proposedFor(slip, { check, proposal });
  const payments = await proposedPayments(moment, proposed.payments, proposed.on);
  const [seen] = await slipsSeen(moment, [slip]);
  if (seen === undefined) throw new Error("a slip is seen as one");
  return ok({
    slip: seen,
    payments,
    amount: proposed.amount,
    on: proposed.on,
    sentBy: await senderOf(moment, slip),
    isSeenBefore: await isSeenBefore(moment, slipId),
    ...(proposal?.line !== undefined && { line: lineSeen(proposal.line, proposal.isSure) }),
    ...(check !== undefined && { check }),
  });
}

/** What a slip is proposed to count as. */
export interface Proposed {
  readonly amount: Slip["amount"];
  readonly on: Temporal.PlainDate;
  readonly payments: readonly SlipPayment[];
}

/**
 * The sum and the day: the line's, else the service's, else what whoever sent it said, and the day it was sent. A sum that differs
 * goes to the one member who paid; among several, a person has to say whose it is.
 */
export function proposedFor(
  { amount: said, sentAt, payments }: Slip,
  {
    check,
    proposal,
  }: { readonly check?: CheckSeen | undefined; readonly proposal?: LineProposal | undefined },
): Proposed {
  const amount = proposal?.line?.amount ?? check?.amount ?? said;
  const on = proposal?.line?.day ?? check?.on ?? dayIn(sentAt);
  const [only, second] = payments;
  const isOnes = only !== undefined && second === undefined && amount > zeroSatang;
  return { amount, on, payments: isOnes ? [{ ...only, amount }] : payments };
}

const lineSeen = (
  { account, lineNo, day, amount, words }: NonNullable<LineProposal["line"]>,
  isSure: boolean,
): StatementLineSeen => ({ account, lineNo, on: day, amount, words, isSure });

async function senderOf({ fund }: Moment, { sentBy, payments }: Slip): Promise<string> {
  const memberId = sentBy ?? payments[0]?.memberId;
  const [member] = memberId === undefined ? [] : await membersById(fund, [memberId]);
  return member === undefined ? "" : fullName(member);
}

/** The same picture came before, as a slip or as anything else: codes can be cut off, pictures look the same. */
async function isSeenBefore({ fund }: Moment, slipId: string): Promise<boolean> {
  const [picture] = await documentsOfSlip(fund, slipId);
  if (picture === undefined) return false;
  const others = (await documentsToCompare(fund, picture.documentId)).filter(
    ({ receivedAt }) => Temporal.Instant.compare(receivedAt, picture.receivedAt) <= 0,
  );
  return likeAmong(picture, others).some(({ how, apart }) => how === "exact" || apart <= nearlyTheSame);
}

/** Slips of one bank look alike with other words on them; only what is nearly bit for bit the same is said to have come before. */
const nearlyTheSame = 2;

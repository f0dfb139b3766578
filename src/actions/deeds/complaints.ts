import { complaintNotice } from "#conversation/flows/claim/complaint-cards.ts";
import type { ClaimOutcome } from "#conversation/deeds/claims.ts";
import {
  isComplaintAbout,
  type ComplaintDeed,
  type ComplaintRefusal,
  type ComplaintSeen,
} from "#conversation/deeds/complaints.ts";
import { maySpeakForFund, type Role } from "#core/fund/office.ts";
import { fullName } from "#core/member/member.ts";
import { complaintsFrom, type Complaint } from "#store/complaints.ts";
import { channelOf } from "#store/line-accounts.ts";
import { membersLinkedTo } from "#store/links.ts";
import { membersById } from "#store/members.ts";
import { leaveMessages } from "#store/outgoing.ts";
import { rolesOn } from "#store/offices.ts";
import { answerComplaint, askComplaintAgain, takeUpComplaint } from "../complaint/answer-complaint.ts";
import { complain } from "../complaint/complain.ts";
import { complaintsFor } from "../complaint/show-complaints.ts";
import { foundMember } from "../describe.ts";
import { dayIn, type Moment } from "../perform.ts";
import { inOffice, type Speaker } from "./speaker.ts";

type Deed<Type extends ComplaintDeed["type"]> = Extract<ComplaintDeed, { type: Type }>;

const refusedWith = (refusal: ComplaintRefusal): ClaimOutcome => ({ type: "complaint-refused", refusal });

/** As whoever said it sees it; for others with who said it. */
async function seen(
  { fund }: Pick<Moment, "fund">,
  complaint: Complaint,
  { withMember }: { readonly withMember: boolean },
): Promise<ComplaintSeen> {
  const { complaintId, complaintNo, about, words, saidAt, acts, memberId, answeredAt } = complaint;
  const takenUp = acts.findLast(({ kind }) => kind === "taken-up");
  const answer = acts.findLast(({ kind }) => kind === "answered");
  const again = acts.filter(({ kind }) => kind === "asked-again").map((act) => act.words);
  const ids = [memberId, takenUp?.byMember].filter((id) => id !== undefined);
  const people = new Map((await membersById(fund, ids)).map((member) => [member.memberId, member]));
  const member = memberId === undefined ? undefined : people.get(memberId);
  const taker = takenUp?.byMember === undefined ? undefined : people.get(takenUp.byMember);
  return {
    complaintId,
    complaintNo,
    about: isComplaintAbout(about) ? about : "other",
    words: [words, ...again].join(" / "),
    on: dayIn(saidAt),
    stage: answeredAt !== undefined ? "answered" : takenUp === undefined ? "said" : "taken-up",
    ...(withMember && member && { member: foundMember(member) }),
    ...(taker && { takenUpBy: fullName(taker) }),
    ...(answer && { answer: answer.words, answeredOn: dayIn(answer.at) }),
  };
}

export async function complainAsTold(
  moment: Moment,
  { lineUserId }: Speaker,
  { key, about, words }: Deed<"complain">,
): Promise<ClaimOutcome> {
  const [memberId] = await membersLinkedTo(moment.fund, lineUserId);
  const said = await complain(moment, {
    key,
    about,
    words,
    saidFrom: lineUserId,
    ...(memberId !== undefined && { memberId }),
  });
  if (!said.ok) return refusedWith(said.refusal);
  const { complaint, again } = said.value;
  return { type: "complained", complaint: await seen(moment, complaint, { withMember: false }), again };
}

export async function showComplaints(moment: Moment, { lineUserId }: Speaker): Promise<ClaimOutcome> {
  const complaints = await complaintsFrom(moment.fund, lineUserId);
  const shown = await Promise.all(
    complaints.slice(0, mostShown).map((one) => seen(moment, one, { withMember: false })),
  );
  return { type: "complaints", complaints: shown };
}
const mostShown = 3;

async function rolesOfSpeaker({ fund, today }: Moment, { lineUserId }: Speaker): Promise<readonly Role[]> {
  return [...(await rolesOn(fund, await membersLinkedTo(fund, lineUserId), today)).values()].flat();
}

export async function showComplaintWork(moment: Moment, speaker: Speaker): Promise<ClaimOutcome> {
  const roles = await rolesOfSpeaker(moment, speaker);
  const complaints = await complaintsFor(moment, roles);
  if (complaints === undefined) return refusedWith({ type: "not-allowed" });
  const shown = await Promise.all(complaints.map((one) => seen(moment, one, { withMember: true })));
  return { type: "complaint-work", complaints: shown, isAuditor: roles.includes("auditor") };
}

export async function openComplaintAsTold(
  moment: Moment,
  speaker: Speaker,
  complaintId: string,
): Promise<ClaimOutcome> {
  const roles = await rolesOfSpeaker(moment, speaker);
  const visible = await complaintsFor(moment, roles);
  const complaint = visible?.find((one) => one.complaintId === complaintId);
  if (complaint === undefined) return refusedWith({ type: "no-such-complaint" });
  const isTheirs = complaint.saidFrom === speaker.lineUserId;
  const may = maySpeakForFund(roles) && !isTheirs ? "answer" : "read";
  return { type: "complaint-opened", complaint: await seen(moment, complaint, { withMember: true }), may };
}

export async function takeUpAsTold(
  moment: Moment,
  speaker: Speaker,
  complaintId: string,
): Promise<ClaimOutcome> {
  const officer = await inOffice(moment, speaker, maySpeakForFund);
  if (officer === undefined) return refusedWith({ type: "not-allowed" });
  const taken = await takeUpComplaint(moment, { complaintId, by: officer.by, fromLine: speaker.lineUserId });
  if (!taken.ok) return refusedWith(taken.refusal);
  return {
    type: "complaint-opened",
    complaint: await seen(moment, taken.value, { withMember: true }),
    may: "answer",
  };
}

export async function answerComplaintAsTold(
  moment: Moment,
  speaker: Speaker,
  { complaintId, words }: Deed<"answer-complaint">,
): Promise<ClaimOutcome> {
  const officer = await inOffice(moment, speaker, maySpeakForFund);
  if (officer === undefined) return refusedWith({ type: "not-allowed" });
  const answered = await answerComplaint(moment, {
    complaintId,
    by: officer.by,
    words,
    fromLine: speaker.lineUserId,
  });
  if (!answered.ok) return refusedWith(answered.refusal);
  await tellWhoSaidIt(moment, answered.value);
  return { type: "complaint-changed", complaint: await seen(moment, answered.value, { withMember: true }) };
}

export async function askAgainAsTold(
  moment: Moment,
  speaker: Speaker,
  { complaintId, words }: Deed<"ask-complaint-again">,
): Promise<ClaimOutcome> {
  const asked = await askComplaintAgain(moment, { complaintId, words, fromLine: speaker.lineUserId });
  return asked.ok
    ? { type: "complaint-changed", complaint: await seen(moment, asked.value, { withMember: false }) }
    : refusedWith(asked.refusal);
}

/** The answer comes to where it was asked. */
async function tellWhoSaidIt(moment: Moment, complaint: Complaint): Promise<void> {
  const { fund, at, newId } = moment;
  const { saidFrom, complaintId, acts } = complaint;
  const channelId = saidFrom === undefined ? undefined : await channelOf(fund, saidFrom);
  if (saidFrom === undefined || channelId === undefined) return;
  const reply = complaintNotice(await seen(moment, complaint, { withMember: false }));
  const message = {
    outboxId: newId(),
    channelId,
    recipient: saidFrom,
    reply,
    mustLearn: true,
    onceKey: `complaint:${complaintId}:${acts.length}`,
  };
  await leaveMessages(fund, [message], at);
}

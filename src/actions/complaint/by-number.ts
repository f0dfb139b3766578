import { fullName } from "#core/member/member.ts";
import { maySpeakForFund } from "#core/fund/office.ts";
import { refused, type Result } from "#core/result.ts";
import { allComplaints, complaintNumbered, type Complaint } from "#store/complaints.ts";
import { memberByNo, membersById } from "#store/members.ts";
import { rolesOn } from "#store/offices.ts";
import type { Moment } from "../perform.ts";
import { answerComplaint, takeUpComplaint, type ComplaintRefusal } from "./answer-complaint.ts";
import { complain, type ComplainRefusal } from "./complain.ts";

export type NoSuchMember = { readonly type: "no-such-member"; readonly memberNo: string };

/** A complaint that somebody made by word of mouth or on paper, written down by the committee. */
export async function complainByNumber(
  moment: Moment,
  { memberNo, about, words }: { readonly memberNo?: string; readonly about: string; readonly words: string },
): Promise<Result<{ readonly complaint: Complaint }, ComplainRefusal | NoSuchMember>> {
  const member = memberNo === undefined ? undefined : await memberByNo(moment.fund, memberNo);
  if (memberNo !== undefined && member === undefined) return refused({ type: "no-such-member", memberNo });
  return complain(moment, {
    key: moment.newId(),
    about,
    words,
    ...(member && { memberId: member.memberId }),
  });
}

export interface OnNumbered {
  readonly complaintNo: bigint;
  readonly byNo: string;
  /** Absent: it is only taken up. */
  readonly words?: string;
}

export async function actOnNumbered(
  moment: Moment,
  { complaintNo, byNo, words }: OnNumbered,
): Promise<Result<Complaint, ComplaintRefusal | NoSuchMember>> {
  const by = await memberByNo(moment.fund, byNo);
  if (by === undefined) return refused({ type: "no-such-member", memberNo: byNo });
  const found = await complaintNumbered(moment.fund, complaintNo);
  if (found === undefined) return refused({ type: "no-such-complaint" });
  const command = { complaintId: found.complaintId, by: by.memberId };
  return words === undefined
    ? takeUpComplaint(moment, command)
    : answerComplaint(moment, { ...command, words });
}

export interface ComplaintListed extends Complaint {
  readonly member?: { readonly memberNo: string; readonly name: string };
}

/** All of them, the newest first, for the auditor and the committee; undefined for anybody else who is named as reading. */
export async function listComplaints(
  moment: Moment,
  { byNo, isOpen }: { readonly byNo?: string; readonly isOpen: boolean },
): Promise<readonly ComplaintListed[] | undefined> {
  const { fund, today } = moment;
  if (byNo !== undefined) {
    const by = await memberByNo(fund, byNo);
    const held = by === undefined ? [] : ((await rolesOn(fund, [by.memberId], today)).get(by.memberId) ?? []);
    if (!held.includes("auditor") && !maySpeakForFund(held)) return undefined;
  }
  const listed = (await allComplaints(fund)).filter(({ answeredAt }) => !isOpen || answeredAt === undefined);
  const ids = [...new Set(listed.flatMap(({ memberId }) => memberId ?? []))];
  const people = new Map((await membersById(fund, ids)).map((member) => [member.memberId, member]));
  return listed.map((complaint) => {
    const member = complaint.memberId === undefined ? undefined : people.get(complaint.memberId);
    return { ...complaint, ...(member && { member: { memberNo: member.memberNo, name: fullName(member) } }) };
  });
}

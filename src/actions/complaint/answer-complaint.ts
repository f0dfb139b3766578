import { maySpeakForFund } from "#core/fund/office.ts";
import { ok, refused, type Result } from "#core/result.ts";
import {
  addComplaintAct,
  complaintById,
  lockComplaint,
  type Complaint,
  type ComplaintActKind,
} from "#store/complaints.ts";
import { membersEverLinkedTo } from "#store/links.ts";
import { rolesOn } from "#store/offices.ts";
import type { Moment } from "../perform.ts";

export type ComplaintRefusal =
  | { readonly type: "no-such-complaint" }
  | { readonly type: "not-allowed" }
  | { readonly type: "own-complaint" }
  | { readonly type: "words-missing" }
  | { readonly type: "answered-before" };

export interface OnComplaint {
  readonly complaintId: string;
  /** The committee member in whose name it is done. */
  readonly by: string;
  readonly fromLine?: string;
  readonly words: string;
}

/** "I am looking into it": told to whoever said it, so that two do not answer at once. */
export const takeUpComplaint = (
  moment: Moment,
  command: Omit<OnComplaint, "words">,
): Promise<Result<Complaint, ComplaintRefusal>> => actOn(moment, { ...command, words: "" }, "taken-up");

/** By the committee, never by whoever complained, and never by the one of whom they are. */
export const answerComplaint = (
  moment: Moment,
  command: OnComplaint,
): Promise<Result<Complaint, ComplaintRefusal>> => actOn(moment, command, "answered");

async function actOn(
  moment: Moment,
  { complaintId, by, fromLine, words }: OnComplaint,
  kind: ComplaintActKind,
): Promise<Result<Complaint, ComplaintRefusal>> {
  const { fund, at, today } = moment;
  const held = (await rolesOn(fund, [by], today)).get(by) ?? [];
  if (!maySpeakForFund(held)) return refused({ type: "not-allowed" });
  if (!(await lockComplaint(fund, complaintId))) return refused({ type: "no-such-complaint" });
  const complaint = await complaintById(fund, complaintId);
  if (complaint === undefined) return refused({ type: "no-such-complaint" });
  if (complaint.answeredAt !== undefined) return refused({ type: "answered-before" });
  const theirs = complaint.saidFrom === undefined ? [] : await membersEverLinkedTo(fund, complaint.saidFrom);
  if (complaint.memberId === by || theirs.includes(by)) return refused({ type: "own-complaint" });
  if (kind === "answered" && words.trim() === "") return refused({ type: "words-missing" });
  if (kind === "taken-up" && complaint.acts.some((act) => act.kind === "taken-up" && act.byMember === by))
    return ok(complaint);
  await addComplaintAct(fund, complaint, {
    kind,
    at,
    words,
    byMember: by,
    ...(fromLine !== undefined && { fromLine }),
  });
  return ok((await complaintById(fund, complaintId)) ?? complaint);
}

export interface AskAgain {
  readonly complaintId: string;
  readonly words: string;
  /** Only from where it was said. */
  readonly fromLine: string;
}

/** The answer did not settle it: it waits for the committee again. */
export async function askComplaintAgain(
  { fund, at }: Moment,
  { complaintId, words, fromLine }: AskAgain,
): Promise<Result<Complaint, ComplaintRefusal>> {
  await lockComplaint(fund, complaintId);
  const complaint = await complaintById(fund, complaintId);
  if (complaint === undefined || complaint.saidFrom !== fromLine)
    return refused({ type: "no-such-complaint" });
  if (words.trim() === "") return refused({ type: "words-missing" });
  await addComplaintAct(fund, complaint, { kind: "asked-again", at, words, fromLine });
  return ok((await complaintById(fund, complaintId)) ?? complaint);
}

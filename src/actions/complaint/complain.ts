import { ok, refused, type Result } from "#core/result.ts";
import { addComplaint, complaintById, openComplaints, type Complaint } from "#store/complaints.ts";
import type { Moment } from "../perform.ts";

export interface Complain {
  /** The draft's id is the complaint's own: two taps are one complaint. */
  readonly key: string;
  readonly about: string;
  readonly words: string;
  readonly saidFrom?: string;
  /** On whose behalf; absent for somebody who is no member. */
  readonly memberId?: string;
}

export type ComplainRefusal =
  | { readonly type: "words-missing" }
  | { readonly type: "too-many"; readonly most: number };

/** Enough for anybody who is wronged, and too few to drown the others'. */
export const mostOpenComplaints = 5;

/** Whoever wants something put right says so, in their own words: it has a number and waits until it is answered. */
export async function complain(
  { fund, at }: Moment,
  { key, about, words, saidFrom, memberId }: Complain,
): Promise<Result<{ readonly complaint: Complaint; readonly again: boolean }, ComplainRefusal>> {
  const before = await complaintById(fund, key);
  if (before !== undefined) return ok({ complaint: before, again: true });
  if (words.trim() === "") return refused({ type: "words-missing" });
  const theirs = (await openComplaints(fund)).filter(
    (one) => saidFrom !== undefined && one.saidFrom === saidFrom,
  );
  if (theirs.length >= mostOpenComplaints) return refused({ type: "too-many", most: mostOpenComplaints });
  const isNew = await addComplaint(fund, {
    complaintId: key,
    about,
    words,
    saidAt: at,
    ...(saidFrom !== undefined && { saidFrom }),
    ...(memberId !== undefined && { memberId }),
  });
  const complaint = await complaintById(fund, key);
  if (complaint === undefined) return refused({ type: "words-missing" });
  return ok({ complaint, again: !isNew });
}

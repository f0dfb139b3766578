import { mayReadBooks } from "#core/fund/office.ts";
import type { ConflictReason } from "#core/claim/conflict.ts";
import { fullName } from "#core/member/member.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { claimById, type Claim } from "#store/claims.ts";
import { membersEverLinkedTo, membersLinkedTo } from "#store/links.ts";
import { membersById } from "#store/members.ts";
import { rolesOn } from "#store/offices.ts";
import { conflictsAmong } from "../claim/concerned.ts";
import type { Moment } from "../perform.ts";

export interface Viewer {
  readonly memberId: string;
  readonly name: string;
}

export type ViewerRefusal =
  | { readonly type: "no-such-claim" }
  | { readonly type: "not-in-office" }
  | { readonly type: "in-conflict"; readonly why: ConflictReason };

/**
 * Who looks at a claim's documents: whoever is in office on the committee or audits it today, and stands in no conflict with the
 * claim. Judged by person: one conflict of anybody for whom this LINE account acts or ever acted is one of whoever holds it. That
 * they voted on it before is none: an appeal's papers are the same papers.
 */
export async function viewerOf(
  moment: Moment,
  { claimId, lineUserId }: { readonly claimId: string; readonly lineUserId: string },
): Promise<Result<{ readonly viewer: Viewer; readonly claim: Claim }, ViewerRefusal>> {
  const { fund, today } = moment;
  const claim = await claimById(fund, claimId);
  if (claim === undefined) return refused({ type: "no-such-claim" });
  const roles = await rolesOn(fund, await membersLinkedTo(fund, lineUserId), today);
  const [inOffice] = [...roles].find(([, held]) => mayReadBooks(held)) ?? [];
  if (inOffice === undefined) return refused({ type: "not-in-office" });
  const people = [...new Set([inOffice, ...(await membersEverLinkedTo(fund, lineUserId))])];
  const conflictOf = await conflictsAmong(fund, claim, { people });
  for (const person of people) {
    const why = conflictOf(person);
    if (why !== undefined) return refused({ type: "in-conflict", why });
  }
  const [member] = await membersById(fund, [inOffice]);
  if (member === undefined) return refused({ type: "not-in-office" });
  return ok({ viewer: { memberId: inOffice, name: fullName(member) }, claim });
}

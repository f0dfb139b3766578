import { mayKeepMoney, mayReadBooks, maySettle } from "#core/fund/office.ts";
import type { ConflictReason } from "#core/claim/conflict.ts";
import { fullName } from "#core/member/member.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { claimById } from "#store/claims.ts";
import { documentsOfClaim, documentsOfSlip, type StoredDocument } from "#store/documents.ts";
import { membersEverLinkedTo, membersLinkedTo } from "#store/links.ts";
import { membersById } from "#store/members.ts";
import { rolesOn } from "#store/offices.ts";
import { slipById } from "#store/slips.ts";
import { conflictsAmong } from "../claim/concerned.ts";
import { inOffice } from "../deeds/speaker.ts";
import type { Moment } from "../perform.ts";
import { judging } from "../slips/judge.ts";

export interface Viewer {
  readonly memberId: string;
  readonly name: string;
}

/** The documents of a claim, or the picture of a slip. */
export type PapersOf = { readonly claimId: string } | { readonly slipId: string };

export type ViewerRefusal =
  | { readonly type: "no-such-claim" }
  | { readonly type: "no-such-slip" }
  /** Their own or their household's: somebody else judges it, and looks. */
  | { readonly type: "own-slip" }
  | { readonly type: "not-in-office" }
  | { readonly type: "in-conflict"; readonly why: ConflictReason };

export interface MayView {
  readonly viewer: Viewer;
  /** The claim's number; a slip has none. */
  readonly reference?: string;
  readonly documents: readonly StoredDocument[];
  /** The member whose consent the documents about health need; a slip shows nobody's health. */
  readonly subject?: string;
}

export const viewerOf = (
  moment: Moment,
  asked: PapersOf & { readonly lineUserId: string },
): Promise<Result<MayView, ViewerRefusal>> =>
  "slipId" in asked ? viewerOfSlip(moment, asked) : viewerOfClaim(moment, asked);

/** Whoever may judge a slip looks at it, and nobody else: it shows somebody's bank. */
async function viewerOfSlip(
  moment: Moment,
  { slipId, lineUserId }: { readonly slipId: string; readonly lineUserId: string },
): Promise<Result<MayView, ViewerRefusal>> {
  const { fund } = moment;
  const slip = await slipById(fund, slipId);
  if (slip === undefined) return refused({ type: "no-such-slip" });
  const officer = await inOffice(moment, { lineUserId }, (held) => mayKeepMoney(held) || maySettle(held));
  const [member] = officer === undefined ? [] : await membersById(fund, [officer.by]);
  if (officer === undefined || member === undefined) return refused({ type: "not-in-office" });
  const may = (await judging(moment, [slip], officer))(slip);
  if (!may.ok) return refused({ type: may.refusal.type === "own-slip" ? "own-slip" : "not-in-office" });
  return ok({
    viewer: { memberId: officer.by, name: fullName(member) },
    documents: await documentsOfSlip(fund, slipId),
  });
}

/**
 * Who looks at a claim's documents: whoever is in office on the committee or audits it today, and stands in no conflict with the
 * claim. Judged by person: one conflict of anybody for whom this LINE account acts or ever acted is one of whoever holds it. That
 * they voted on it before is none: an appeal's papers are the same papers.
 */
async function viewerOfClaim(
  moment: Moment,
  { claimId, lineUserId }: { readonly claimId: string; readonly lineUserId: string },
): Promise<Result<MayView, ViewerRefusal>> {
  const { fund, today } = moment;
  const claim = await claimById(fund, claimId);
  if (claim === undefined) return refused({ type: "no-such-claim" });
  const roles = await rolesOn(fund, await membersLinkedTo(fund, lineUserId), today);
  const [holder] = [...roles].find(([, held]) => mayReadBooks(held)) ?? [];
  if (holder === undefined) return refused({ type: "not-in-office" });
  const people = [...new Set([holder, ...(await membersEverLinkedTo(fund, lineUserId))])];
  const conflictOf = await conflictsAmong(fund, claim, { people });
  for (const person of people) {
    const why = conflictOf(person);
    if (why !== undefined) return refused({ type: "in-conflict", why });
  }
  const [member] = await membersById(fund, [holder]);
  if (member === undefined) return refused({ type: "not-in-office" });
  return ok({
    viewer: { memberId: holder, name: fullName(member) },
    reference: claim.reference,
    documents: await documentsOfClaim(fund, claimId),
    subject: claim.memberId,
  });
}

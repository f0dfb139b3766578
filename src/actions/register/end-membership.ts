import { mayKeepRegister } from "#core/fund/office.ts";
import type { ByResolution } from "#core/fund/hand-over.ts";
import { decideLeaving, type Leaving, type LeavingRefusal } from "#core/member/leaving.ts";
import { fullName } from "#core/member/member.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { addDecision } from "#store/decisions.ts";
import { logAct } from "#store/member-log.ts";
import { setLeft } from "#store/members.ts";
import { wasRefundedSince } from "../books/refund.ts";
import type { Moment } from "../perform.ts";
import { lockMemberFor, type NoSuchMember, type NotAllowed } from "./asked-of.ts";
import { endOfficesOf, type EndedOffices } from "./end-office.ts";

export interface EndMembership extends Leaving {
  readonly memberId: string;
}

/**
 * The one place where a membership ends, by whatever way: the member's history stays, contributions from that day on are
 * refused and nobody reminds them; every office ends with it, and cash in their bag is named (decisions.md 22).
 */
export async function endMembership(
  moment: Moment,
  { memberId, on, reason }: EndMembership,
): Promise<EndedOffices> {
  await setLeft(moment.fund, memberId, { on, reason });
  return endOfficesOf(moment, [memberId], on);
}

export interface LeaveFund extends Leaving {
  readonly memberNo: string;
  readonly byNo: string;
  readonly resolution?: ByResolution;
  readonly note?: string;
}

export interface Left extends EndedOffices {
  readonly memberNo: string;
  readonly name: string;
}

/** The register notes that a member died, resigned, or was struck for arrears; who said so stands in the books for ever. */
export async function leaveFund(
  moment: Moment,
  { memberNo, byNo, on, reason, resolution, note }: LeaveFund,
): Promise<Result<Left, NoSuchMember | NotAllowed | LeavingRefusal>> {
  const { fund, at, today, newId } = moment;
  const locked = await lockMemberFor(moment, { memberNo, byNo }, mayKeepRegister);
  if (!locked.ok) return locked;
  const { by, member } = locked.value;
  const { memberId } = member;
  const decided = decideLeaving(member, { on, reason }, today);
  if (!decided.ok) return decided;

  const ended = await endMembership(moment, { memberId, ...decided.value });
  const act = { memberId, writtenBy: by, writtenAt: at };
  await logAct(fund, {
    logId: newId(),
    ...act,
    kind: "left",
    words: { on: on.toString(), reason, note, resolution: resolution?.number },
  });
  await addDecision(fund, {
    decisionId: newId(),
    kind: "membership-ended",
    subjectKind: "member",
    subjectId: memberId,
    decidedBy: by,
    decidedAt: at,
    words: { reason, ...(note !== undefined && { note }) },
    ...(resolution !== undefined && { resolution }),
  });
  return ok({ memberNo, name: fullName(member), ...ended });
}

/** A leaving that was entered by mistake, of the wrong person or not at all, is taken back; offices are not. */
export async function takeBackLeaving(
  moment: Moment,
  { memberNo, byNo, note }: { readonly memberNo: string; readonly byNo: string; readonly note: string },
): Promise<
  Result<
    { readonly memberNo: string; readonly name: string },
    | NoSuchMember
    | NotAllowed
    | { readonly type: "is-a-member" }
    /** They have their contributions back: whoever was refunded comes back as somebody new, or returns the money first. */
    | { readonly type: "given-back" }
  >
> {
  const { fund, at, newId } = moment;
  const locked = await lockMemberFor(moment, { memberNo, byNo }, mayKeepRegister);
  if (!locked.ok) return locked;
  const { by, member } = locked.value;
  const { memberId } = member;
  if (member.leftOn === undefined) return refused({ type: "is-a-member" });
  if (await wasRefundedSince(moment, memberId, member.leftOn)) return refused({ type: "given-back" });

  await setLeft(fund, memberId, null);
  const words = { leftOn: member.leftOn.toString(), reason: member.leftReason, note };
  await logAct(fund, {
    logId: newId(),
    memberId,
    kind: "leaving-taken-back",
    writtenBy: by,
    writtenAt: at,
    words,
  });
  await addDecision(fund, {
    decisionId: newId(),
    kind: "membership-restored",
    subjectKind: "member",
    subjectId: memberId,
    decidedBy: by,
    decidedAt: at,
    words: { note },
  });
  return ok({ memberNo, name: fullName(member) });
}

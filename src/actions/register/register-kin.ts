import { mayKeepRegister } from "#core/fund/office.ts";
import { isRelation } from "#core/member/beneficiary.ts";
import { fullName } from "#core/member/member.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { addKin, endKin, kinOf, type Kin } from "#store/kin.ts";
import { logAct, type LoggedKind } from "#store/member-log.ts";
import { memberByNo } from "#store/members.ts";
import type { Moment } from "../perform.ts";
import { holderMeant, memberMeant, type NoSuchMember, type NotAllowed } from "./asked-of.ts";

export interface AddKin {
  readonly memberNo: string;
  readonly relation: string;
  /** Left out where the kin is a member, whose name the register has. */
  readonly name?: string;
  readonly kinNo?: string;
  readonly isCaretaker: boolean;
  readonly byNo: string;
}

export type KinRefusal =
  | NoSuchMember
  | NotAllowed
  | { readonly type: "unknown-relation" }
  | { readonly type: "name-missing" }
  | { readonly type: "own-kin" }
  | { readonly type: "kin-already"; readonly name: string };

/** Notes who is family or caretaker of a member: who is near to whom decides later who may not decide. */
export async function registerKin(
  moment: Moment,
  { memberNo, relation, name = "", kinNo, isCaretaker, byNo }: AddKin,
): Promise<Result<{ readonly memberName: string; readonly kin: Kin }, KinRefusal>> {
  const { fund, at, newId } = moment;
  const by = await holderMeant(moment, byNo, mayKeepRegister);
  if (!by.ok) return by;
  const meant = await memberMeant(moment, memberNo);
  if (!meant.ok) return meant;
  const { memberId } = meant.value;
  const near = kinNo === undefined ? undefined : await memberByNo(fund, kinNo);
  if (kinNo !== undefined && near === undefined) return refused({ type: "no-such-member", memberNo: kinNo });
  if (near?.memberId === memberId) return refused({ type: "own-kin" });
  if (!isRelation(relation)) return refused({ type: "unknown-relation" });
  const named = near === undefined ? name.trim() : fullName(near);
  if (named === "") return refused({ type: "name-missing" });
  const standing = await kinOf(fund, memberId);
  if (standing.some((one) => one.name === named && one.kinMemberId === near?.memberId))
    return refused({ type: "kin-already", name: named });

  const kin = {
    kinId: newId(),
    memberId,
    name: named,
    relation,
    isCaretaker,
    ...(near !== undefined && { kinMemberId: near.memberId }),
  };
  await addKin(fund, kin, { by: by.value.memberId, at });
  await log(moment, "kin-added", { kin, by: by.value.memberId });
  return ok({ memberName: fullName(meant.value), kin });
}

export interface EndKin {
  readonly memberNo: string;
  readonly name: string;
  readonly byNo: string;
}

/** That somebody was kin stays for conflicts; they are shown as kin no more. */
export async function endKinship(
  moment: Moment,
  { memberNo, name, byNo }: EndKin,
): Promise<
  Result<
    { readonly memberName: string; readonly kin: Kin },
    NoSuchMember | NotAllowed | { readonly type: "no-such-kin"; readonly names: readonly string[] }
  >
> {
  const { fund, at } = moment;
  const by = await holderMeant(moment, byNo, mayKeepRegister);
  if (!by.ok) return by;
  const meant = await memberMeant(moment, memberNo);
  if (!meant.ok) return meant;
  const standing = await kinOf(fund, meant.value.memberId);
  const kin = standing.find((one) => one.name === name.trim());
  if (kin === undefined || !(await endKin(fund, kin.kinId, { by: by.value.memberId, at })))
    return refused({ type: "no-such-kin", names: standing.map((one) => one.name) });
  await log(moment, "kin-ended", { kin, by: by.value.memberId });
  return ok({ memberName: fullName(meant.value), kin });
}

async function log(
  { fund, at, newId }: Moment,
  kind: LoggedKind,
  { kin, by }: { readonly kin: Kin; readonly by: string },
): Promise<void> {
  const { memberId, name, relation, isCaretaker } = kin;
  const words = { name, relation, isCaretaker };
  await logAct(fund, { logId: newId(), memberId, kind, writtenBy: by, writtenAt: at, words });
}

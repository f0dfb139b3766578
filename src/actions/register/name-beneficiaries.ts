import { maySpeakForFund } from "#core/fund/office.ts";
import { decideBeneficiaries, type Beneficiary, type BeneficiaryFault } from "#core/member/beneficiary.ts";
import { fullName } from "#core/member/member.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { addBeneficiaryList } from "#store/beneficiaries.ts";
import { membersEverKinOf } from "#store/kin.ts";
import { membersEverInHandWith } from "#store/links.ts";
import { logAct } from "#store/member-log.ts";
import type { Moment } from "../perform.ts";
import { lockMemberFor, type NoSuchMember, type NotAllowed } from "./asked-of.ts";

export interface NameBeneficiaries {
  readonly memberNo: string;
  /** The whole list: who is not on it is a beneficiary no more. */
  readonly named: readonly {
    readonly name: string;
    readonly relation: string;
    readonly sharePercent?: number;
  }[];
  /** The committee member who confirms that the member wants it so. */
  readonly byNo: string;
}

export type NameRefusal =
  | NoSuchMember
  | NotAllowed
  | BeneficiaryFault
  /** Nobody confirms their own list, nor one of somebody they act for or are kin to. */
  | { readonly type: "in-conflict" }
  /** From the day of death the list stands as it was (decisions.md 23). */
  | { readonly type: "frozen"; readonly diedOn: Temporal.PlainDate };

/** A new version of a member's list of beneficiaries; every earlier one is kept. */
export async function nameBeneficiaries(
  moment: Moment,
  { memberNo, named, byNo }: NameBeneficiaries,
): Promise<
  Result<
    { readonly name: string; readonly version: number; readonly named: readonly Beneficiary[] },
    NameRefusal
  >
> {
  const { fund, at, newId } = moment;
  const locked = await lockMemberFor(moment, { memberNo, byNo }, maySpeakForFund);
  if (!locked.ok) return locked;
  const { by, member } = locked.value;
  const { memberId } = member;
  const confirmedBy = by;
  if (member.leftOn !== undefined && member.leftReason === "died")
    return refused({ type: "frozen", diedOn: member.leftOn });
  if (await isNear(moment, confirmedBy, memberId)) return refused({ type: "in-conflict" });
  const decided = decideBeneficiaries(named);
  if (!decided.ok) return decided;

  const version = await addBeneficiaryList(fund, memberId, {
    named: decided.value,
    writtenAt: at,
    confirmedBy,
  });
  const act = { logId: newId(), memberId, writtenBy: confirmedBy, writtenAt: at };
  await logAct(fund, { ...act, kind: "beneficiaries-named", words: { version } });
  return ok({ name: fullName(member), version, named: decided.value });
}

/** Is it themselves, one they act or acted for on LINE, or registered kin (decisions.md 17)? */
async function isNear({ fund }: Moment, confirmedBy: string, memberId: string): Promise<boolean> {
  if (confirmedBy === memberId) return true;
  const near = [
    ...(await membersEverInHandWith(fund, confirmedBy)),
    ...(await membersEverKinOf(fund, confirmedBy)),
  ];
  return near.includes(memberId);
}

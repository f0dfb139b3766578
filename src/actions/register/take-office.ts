import type { ByResolution } from "#core/fund/hand-over.ts";
import type { Role } from "#core/fund/office.ts";
import { bagOf } from "#core/ledger/chart.ts";
import { fullName } from "#core/member/member.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { addAccount } from "#store/funds.ts";
import { lockStanding, memberByNo } from "#store/members.ts";
import { addOffice } from "#store/offices.ts";
import type { Moment } from "../perform.ts";
import { showMenusFor } from "../show-menus.ts";

export interface TakeOffice {
  readonly memberNo: string;
  readonly role: Role;
  readonly fromOn?: Temporal.PlainDate;
  /** The first day no longer in office, where the term has an end from the start. */
  readonly untilOn?: Temporal.PlainDate;
  readonly resolution?: ByResolution;
}

export type TakeOfficeRefusal =
  | { readonly type: "no-such-member" }
  | { readonly type: "member-has-left" }
  | { readonly type: "ends-before-it-begins" }
  | { readonly type: "in-office-already" };

/** Puts a member into an office. A collector gets a bag: an account of their own for cash not yet handed in. */
export async function takeOffice(
  moment: Moment,
  { memberNo, role, fromOn = moment.today, untilOn, resolution }: TakeOffice,
): Promise<
  Result<{ readonly memberNo: string; readonly name: string; readonly role: Role }, TakeOfficeRefusal>
> {
  const { fund, newId } = moment;
  const member = await memberByNo(fund, memberNo);
  if (member === undefined) return refused({ type: "no-such-member" });
  if (member.leftOn !== undefined) return refused({ type: "member-has-left" });
  if (untilOn !== undefined && Temporal.PlainDate.compare(untilOn, fromOn) <= 0)
    return refused({ type: "ends-before-it-begins" });
  const { memberId } = member;
  await lockStanding(fund, memberId);
  const term = {
    officeId: newId(),
    memberId,
    role,
    fromOn,
    ...(untilOn !== undefined && { untilOn }),
    ...(resolution !== undefined && { resolution }),
  };
  if (!(await addOffice(fund, term))) return refused({ type: "in-office-already" });
  if (role === "collector") {
    const bag = {
      account: bagOf(memberId),
      class: "asset",
      name: "เงินในมือผู้เก็บ",
      holder: memberId,
    } as const;
    await addAccount(fund, bag);
  }
  await showMenusFor(moment, [memberId]);
  return ok({ memberNo, name: fullName(member), role });
}

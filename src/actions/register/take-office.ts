import type { Role } from "#core/fund/office.ts";
import { bagOf } from "#core/ledger/chart.ts";
import { fullName } from "#core/member/member.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { addAccount } from "#store/funds.ts";
import { memberByNo } from "#store/members.ts";
import { addOffice } from "#store/offices.ts";
import type { Moment } from "../perform.ts";

export interface TakeOffice {
  readonly memberNo: string;
  readonly role: Role;
  readonly fromOn?: Temporal.PlainDate;
}

export type TakeOfficeRefusal =
  | { readonly type: "no-such-member" }
  | { readonly type: "member-has-left" }
  | { readonly type: "in-office-already" };

/** Puts a member into an office. A collector gets a bag: an account of their own for cash not yet handed in. */
export async function takeOffice(
  { fund, today, newId }: Moment,
  { memberNo, role, fromOn = today }: TakeOffice,
): Promise<
  Result<{ readonly memberNo: string; readonly name: string; readonly role: Role }, TakeOfficeRefusal>
> {
  const member = await memberByNo(fund, memberNo);
  if (member === undefined) return refused({ type: "no-such-member" });
  if (member.leftOn !== undefined) return refused({ type: "member-has-left" });
  if (!(await addOffice(fund, { officeId: newId(), memberId: member.memberId, role, fromOn }))) {
    return refused({ type: "in-office-already" });
  }
  if (role === "collector") {
    const bag = {
      account: bagOf(member.memberId),
      class: "asset",
      name: "เงินในมือผู้เก็บ",
      holder: member.memberId,
    } as const;
    await addAccount(fund, bag);
  }
  return ok({ memberNo, name: fullName(member), role });
}

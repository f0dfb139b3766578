import type { ByResolution } from "#core/fund/hand-over.ts";
import { mayKeepRegister, type Role } from "#core/fund/office.ts";
import { fullName } from "#core/member/member.ts";
import type { Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { moneyInBags } from "#store/bags.ts";
import { addDecision } from "#store/decisions.ts";
import { membersById } from "#store/members.ts";
import { endOffices, officesFrom, type HeldOffice } from "#store/offices.ts";
import type { Moment } from "../perform.ts";
import { showMenusFor } from "../show-menus.ts";
import { lockMemberFor, type NoSuchMember, type NotAllowed } from "./asked-of.ts";

/** A bag that its holder leaves behind: the office ends, the money is still theirs to hand in (decisions.md 7). */
export interface BagLeft {
  readonly memberNo: string;
  readonly name: string;
  readonly amount: Satang;
}

export interface EndedOffices {
  readonly ended: readonly { readonly memberId: string; readonly role: Role }[];
  readonly bags: readonly BagLeft[];
}

export interface EndOffice {
  readonly memberNo: string;
  readonly role: Role;
  /** The first day no longer in office. */
  readonly on: Temporal.PlainDate;
  readonly byNo: string;
  readonly resolution?: ByResolution;
}

export type EndOfficeRefusal =
  | NoSuchMember
  | NotAllowed
  | { readonly type: "not-in-office" }
  | { readonly type: "before-taking-office"; readonly fromOn: Temporal.PlainDate };

/** One member gives up one office. */
export async function endOffice(
  moment: Moment,
  { memberNo, role, on, byNo, resolution }: EndOffice,
): Promise<
  Result<{ readonly name: string; readonly role: Role; readonly bags: readonly BagLeft[] }, EndOfficeRefusal>
> {
  const { fund } = moment;
  const locked = await lockMemberFor(moment, { memberNo, byNo }, mayKeepRegister);
  if (!locked.ok) return locked;
  const { by, member } = locked.value;
  const { memberId } = member;
  const term = (await officesFrom(fund, on, [memberId])).find((held) => held.role === role);
  if (term === undefined) return refused({ type: "not-in-office" });
  if (Temporal.PlainDate.compare(on, term.fromOn) < 0)
    return refused({ type: "before-taking-office", fromOn: term.fromOn });
  const byResolution = resolution === undefined ? {} : { resolution };
  const { bags } = await endTerms(moment, [term], { on, ...byResolution });
  await addDecision(fund, {
    decisionId: moment.newId(),
    kind: "office-ended",
    subjectKind: "member",
    subjectId: memberId,
    decidedBy: by,
    decidedAt: moment.at,
    ...byResolution,
    words: { role, on: on.toString() },
  });
  return ok({ name: fullName(member), role, bags });
}

/** Every office of members who leave the fund, or of a whole committee. */
export async function endOfficesOf(
  moment: Moment,
  memberIds: readonly string[],
  on: Temporal.PlainDate,
): Promise<EndedOffices> {
  return endTerms(moment, await officesFrom(moment.fund, on, memberIds), { on });
}

/**
 * Ends terms in one stroke with what hangs on them (decisions.md 22): the menus of whoever acts for their holders are shown
 * anew, and cash that stays in a bag is named.
 */
export async function endTerms(
  moment: Moment,
  terms: readonly HeldOffice[],
  ended: { readonly on: Temporal.PlainDate; readonly resolution?: ByResolution },
): Promise<EndedOffices> {
  const { fund } = moment;
  await endOffices(
    fund,
    terms.map(({ officeId }) => officeId),
    ended,
  );
  const holders = [...new Set(terms.map(({ memberId }) => memberId))];
  await showMenusFor(moment, holders);
  return {
    ended: terms.map(({ memberId, role }) => ({ memberId, role })),
    bags: await bagsOf(moment, terms),
  };
}

/** Of those who were collectors. */
async function bagsOf({ fund }: Moment, terms: readonly HeldOffice[]): Promise<BagLeft[]> {
  const collectors = terms.filter(({ role }) => role === "collector").map(({ memberId }) => memberId);
  const amounts = await moneyInBags(fund, collectors);
  const holders = await membersById(fund, [...amounts.keys()]);
  return holders.map((holder) => ({
    memberNo: holder.memberNo,
    name: fullName(holder),
    amount: amounts.get(holder.memberId)!,
  }));
}

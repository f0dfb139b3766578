import type { OwnChange, OwnPage } from "#conversation/deeds/joining.ts";
import { phoneChangedNotice } from "#conversation/wording/joining/change-notices.ts";
import { paidUpTo, planOf } from "#core/contribution/coverage.ts";
import { decideCorrection } from "#core/member/correction.ts";
import type { Member } from "#core/member/member.ts";
import type { Correction, MemberPage } from "#core/member/page.ts";
import { ok, refused, type Result } from "#core/result.ts";
import type { ContributionRules } from "#core/rule-set/contribution-rules.ts";
import { beneficiaryListsOf } from "#store/beneficiaries.ts";
import { thisFund } from "#store/funds.ts";
import { accountsLinkedTo } from "#store/links.ts";
import { logAct } from "#store/member-log.ts";
import { changePage, pageOf } from "#store/member-pages.ts";
import { lockStanding, memberById, setPaidUpTo } from "#store/members.ts";
import { openRequests } from "#store/requests.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { foundMember } from "../describe.ts";
import type { Moment } from "../perform.ts";
import { payerOf } from "../payer.ts";
import { tell } from "./make-link.ts";

const tailLength = 4;

/** A member's page as their own chat shows it; undefined where there is no such member. */
export async function ownPage(moment: Moment, memberId: string): Promise<OwnPage | undefined> {
  const { fund, today } = moment;
  const [member, page] = [await memberById(fund, memberId), await pageOf(fund, memberId)];
  if (member === undefined || page === undefined) return undefined;
  const { contributions } = (await rulesByDay(fund))(today);
  const lists = await beneficiaryListsOf(fund, memberId);
  const waiting = await openRequests(fund, "change-beneficiary");
  return {
    member: foundMember(member),
    ...(page.houseNo !== undefined && { houseNo: page.houseNo }),
    ...(page.addressRest !== undefined && { addressRest: page.addressRest }),
    ...(page.phone !== undefined && { phoneTail: page.phone.slice(-tailLength) }),
    planName: planOf(contributions, member.planCode).name,
    plans: plansLike(contributions, member.planCode).map(({ code, name, price }) => ({ code, name, price })),
    beneficiaries: lists.at(-1)?.named ?? [],
    isChangeWaiting: waiting.some(({ subjectId }) => subjectId === memberId),
  };
}

/**
 * Plans that count as the present one does. From days to whole months, or back, the days around the joining would be
 * covered in another way: that is for the registrar, who sees what becomes of them.
 */
const plansLike = (rules: ContributionRules, planCode: string): ContributionRules["plans"] => {
  const now = planOf(rules, planCode);
  return rules.plans.filter(({ months }) => months > 0 === now.months > 0);
};

export interface ChangeOwnPage {
  readonly memberId: string;
  readonly change: OwnChange;
  /** The LINE account that says so: it hears of it as the answer. */
  readonly lineUserId: string;
}

export type ChangeOwnRefusal =
  | { readonly type: "no-such-member" }
  | { readonly type: "member-has-left" }
  | { readonly type: "nothing-changes" }
  | { readonly type: "phone-wrong" }
  | { readonly type: "unknown-plan"; readonly plans: readonly string[] }
  | { readonly type: "plan-counts-otherwise" };

/**
 * Address, telephone or plan, changed by whoever acts for the member. A new plan holds from the next period that is not
 * covered; what is paid stays paid. Of a new telephone the member's other accounts and the registrar are told.
 */
export async function changeOwnPage(
  moment: Moment,
  { memberId, change, lineUserId }: ChangeOwnPage,
): Promise<Result<OwnPage, ChangeOwnRefusal>> {
  const { fund, today } = moment;
  await lockStanding(fund, memberId);
  const [member, before] = [await memberById(fund, memberId), await pageOf(fund, memberId)];
  if (member === undefined || before === undefined) return refused({ type: "no-such-member" });
  if (member.leftOn !== undefined) return refused({ type: "member-has-left" });
  const { contributions } = (await rulesByDay(fund))(today);
  const plans = contributions.plans.map(({ code }) => code);
  if (change.type === "plan" && plans.includes(change.planCode)) {
    const alike = plansLike(contributions, member.planCode).map(({ code }) => code);
    if (!alike.includes(change.planCode)) return refused({ type: "plan-counts-otherwise" });
  }
  const decided = decideCorrection(before, correctionOf(change), { today, plans });
  if (!decided.ok) return refused(refusalFrom(decided.refusal.type, plans));

  const { page, changes } = decided.value;
  await changePage(fund, memberId, page);
  if (change.type === "plan") await countAnew(moment, memberId);
  await logAct(fund, {
    logId: moment.newId(),
    memberId,
    kind: "corrected",
    // Whoever acts for the member does it in the member's name.
    writtenBy: memberId,
    writtenAt: moment.at,
    words: { changes, lineUserId },
  });
  if (change.type === "phone") await tellOfPhone(moment, { member, page, lineUserId });
  const shown = await ownPage(moment, memberId);
  return shown === undefined ? refused({ type: "no-such-member" }) : ok(shown);
}

function correctionOf(change: OwnChange): Correction {
  switch (change.type) {
    case "address":
      return { houseNo: change.houseNo ?? null, addressRest: change.addressRest ?? null };
    case "phone":
      return { phone: change.phone };
    case "plan":
      return { planCode: change.planCode };
  }
}

function refusalFrom(type: string, plans: readonly string[]): ChangeOwnRefusal {
  if (type === "nothing-changes") return { type };
  return type === "phone-wrong" ? { type } : { type: "unknown-plan", plans };
}

async function countAnew({ fund }: Moment, memberId: string): Promise<void> {
  const member = await memberById(fund, memberId);
  if (member !== undefined) await setPaidUpTo(fund, memberId, paidUpTo(await payerOf(fund, member)));
}

async function tellOfPhone(
  moment: Moment,
  changed: { readonly member: Member; readonly page: MemberPage; readonly lineUserId: string },
): Promise<void> {
  const { fund } = moment;
  const { phone } = await thisFund(fund);
  const told = { member: foundMember(changed.member), phone };
  const tail = changed.page.phone?.slice(-tailLength) ?? "";
  await tell(moment, {
    by: changed.lineUserId,
    others: await accountsLinkedTo(fund, [changed.member.memberId]),
    toOthers: phoneChangedNotice(tail, { ...told, to: "other-link" }),
    toRegistrar: phoneChangedNotice(tail, { ...told, to: "registrar" }),
  });
}

import { planOf } from "#core/contribution/coverage.ts";
import { fullName } from "#core/member/member.ts";
import { arrearsReport } from "#core/report/arrears.ts";
import { cashPerCollector } from "#core/report/cash-per-collector.ts";
import { passbook } from "#core/report/passbook.ts";
import { registerReport } from "#core/report/register.ts";
import { subFundsReport } from "#core/report/sub-funds.ts";
import { ok, refused } from "#core/result.ts";
import { memberByNo } from "#store/members.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { bagsIn } from "#store/views/bags.ts";
import { passbookEntries } from "#store/views/passbook.ts";
import { payingMembers } from "#store/views/paying-members.ts";
import { registerPages } from "#store/views/register-pages.ts";
import { subFundsOf } from "../books/sub-funds.ts";
import type { Moment } from "../perform.ts";
import { monthsAsked, type AskedMonths, type Reported } from "./ask-report.ts";

export async function showBags(
  moment: Moment,
  { collectorNo, ...asked }: AskedMonths & { readonly collectorNo?: string },
): Reported {
  const months = monthsAsked(moment, asked);
  if (!months.ok) return months;
  if (collectorNo === undefined)
    return ok(cashPerCollector(await bagsIn(moment.fund, months.value), months.value));
  const collector = await memberByNo(moment.fund, collectorNo);
  if (collector === undefined) return refused({ type: "no-such-member", memberNo: collectorNo });
  return ok(cashPerCollector(await bagsIn(moment.fund, months.value, collector.memberId), months.value));
}

/** As of the end of a month, by the shares in force on its last day. */
export async function showSubFunds(
  moment: Moment,
  { asOf = moment.today }: { readonly asOf?: Temporal.PlainDate },
): Reported {
  const month = asOf.with({ day: 1 });
  const on = asOf.with({ day: asOf.daysInMonth });
  return ok(subFundsReport(await subFundsOf(moment, { on, month }), month));
}

export interface AskedMembers {
  readonly asOf?: Temporal.PlainDate;
  readonly villageNo?: number;
}

export async function showArrears(
  { fund, today }: Moment,
  { asOf = today, villageNo }: AskedMembers,
): Reported {
  return ok(arrearsReport(await payingMembers(fund, asOf, villageNo), asOf));
}

export async function showRegister(
  { fund, today }: Moment,
  { asOf = today, villageNo, withLeft }: AskedMembers & { readonly withLeft: boolean },
): Reported {
  const asked = { day: asOf, withLeft, ...(villageNo !== undefined && { villageNo }) };
  const { contributions } = (await rulesByDay(fund))(asOf);
  const members = (await registerPages(fund, asked)).map((member) => ({
    ...member,
    planName: planOf(contributions, member.planCode).name,
  }));
  return ok(registerReport(members, asOf));
}

export async function showPassbook(
  { fund, today }: Moment,
  { memberNo, asOf = today }: { readonly memberNo: string; readonly asOf?: Temporal.PlainDate },
): Reported {
  const member = await memberByNo(fund, memberNo);
  if (member === undefined) return refused({ type: "no-such-member", memberNo });
  const { joinedOn, leftOn, planCode } = member;
  const { months } = planOf((await rulesByDay(fund))(joinedOn).contributions, planCode);
  // Who sends by the month owes the whole months of joining and of today; who sends by the day, the days.
  const last = leftOn !== undefined && Temporal.PlainDate.compare(leftOn, asOf) < 0 ? leftOn : asOf;
  const sends =
    months > 0
      ? { from: joinedOn.with({ day: 1 }), to: last.with({ day: last.daysInMonth }) }
      : { from: joinedOn, to: last };
  const entries = await passbookEntries(fund, member.memberId, asOf);
  return ok(passbook({ memberNo, name: fullName(member), member: sends }, entries));
}

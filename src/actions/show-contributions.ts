import type { ContributionState, FoundMember, Receipt } from "#conversation/deed.ts";
import { dueOn, planOf } from "#core/contribution/coverage.ts";
import { sumSatang, zeroSatang } from "#core/money.ts";
import { memberById } from "#store/members.ts";
import { receiptsOf } from "#store/receipts.ts";
import { foundMember, toldReceipts } from "./describe.ts";
import type { Moment } from "./perform.ts";
import { payerOf } from "./payer.ts";

/** As many as a chat shows without scrolling for ever; the web has them all. */
const historyShown = 12;
const receiptsInAYear = 400;

/** What a member owes today and has paid this year; undefined where there is no such member. */
export async function contributionState(
  { fund, today }: Moment,
  memberId: string,
): Promise<ContributionState | undefined> {
  const member = await memberById(fund, memberId);
  if (member === undefined) return undefined;
  const payer = await payerOf(fund, member);
  const plan = planOf(payer.rulesOn(today), member.planCode);
  const receipts = await receiptsOf(fund, memberId, {
    most: receiptsInAYear,
    since: today.with({ month: 1, day: 1 }),
  });
  const thisYear = receipts.filter(({ isCancelled }) => !isCancelled);
  const due = member.leftOn === undefined ? dueOn(payer, today) : { amount: zeroSatang, months: 0 };
  const { joinedOn, leftOn, leftReason, paidUpTo } = member;
  return {
    member: foundMember(member),
    planName: plan.name,
    planPrice: plan.price,
    joinedOn,
    ...(leftOn && { leftOn }),
    ...(leftReason && { leftReason }),
    ...(paidUpTo && { paidUpTo }),
    due: due.amount,
    dueMonths: due.months,
    paidThisYear: sumSatang(
      thisYear.flatMap(({ lines }) =>
        lines
          .filter((line) => line.memberId === memberId && line.kind === "contribution")
          .map(({ amount }) => amount),
      ),
    ),
    receiptsThisYear: thisYear.length,
  };
}

export async function contributionHistory(
  { fund }: Moment,
  memberId: string,
): Promise<
  { readonly member: FoundMember; readonly receipts: readonly Receipt[]; readonly more: boolean } | undefined
> {
  const member = await memberById(fund, memberId);
  if (member === undefined) return undefined;
  const receipts = await receiptsOf(fund, memberId, { most: historyShown + 1 });
  return {
    member: foundMember(member),
    receipts: await toldReceipts(fund, member, receipts.slice(0, historyShown)),
    more: receipts.length > historyShown,
  };
}

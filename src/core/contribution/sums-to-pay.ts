import { satang, sumSatang, zeroSatang, type Satang } from "#core/money.ts";
import { dueOn, paidUpTo, planOf } from "./coverage.ts";
import { asOfPayment, type Paying } from "./first-payment.ts";

/** The sums that somebody may like to pay by themselves, from what is due to a year ahead; the entrance fee stands in each. */
export interface SumsToPay {
  readonly due: Satang;
  readonly dueMonths: number;
  readonly period: Satang;
  /** None for a plan that counts days. */
  readonly periodMonths: number;
  readonly toYearEnd?: Satang;
  readonly year?: Satang;
  readonly entranceFee?: Satang;
}

/** Whoever pays once a year or less often has paid a year ahead by paying once. */
const isShorterThanAYear = ({ months, days }: { readonly months: number; readonly days: number }): boolean =>
  months < 12 && days < 360;

/** Undefined for whoever has left, or may not pay yet: the meeting has not admitted them. */
export function sumsToPay(paying: Paying, today: Temporal.PlainDate): SumsToPay | undefined {
  const { member, first } = paying;
  const from = first?.payableFrom ?? member.joinedOn;
  if (member.leftOn !== undefined || Temporal.PlainDate.compare(from, today) > 0) return undefined;
  const { payer } = asOfPayment(paying, today);
  const plan = planOf(payer.rulesOn(today), payer.planCode);
  const fee = first?.entranceFee ?? zeroSatang;
  const withFee = (amount: Satang): Satang => (amount === 0n ? amount : sumSatang([amount, fee]));
  const due = dueOn(payer, today);
  const until = (day: Temporal.PlainDate): Satang => dueOn(payer, day).amount;
  const toYearEnd = until(today.with({ month: 12, day: 31 }));
  const paid = paidUpTo(payer);
  const start = paid !== undefined && Temporal.PlainDate.compare(paid, today) > 0 ? paid : today;
  const year = isShorterThanAYear(plan) ? until(start.add({ months: 12 })) : satang(0);
  return {
    due: withFee(due.amount),
    dueMonths: due.months,
    period: withFee(plan.price),
    periodMonths: plan.months,
    ...(toYearEnd > due.amount && { toYearEnd: withFee(toYearEnd) }),
    ...(year > toYearEnd && { year: withFee(year) }),
    ...(fee > 0n && { entranceFee: fee }),
  };
}

import { dueOn, paidUpTo, planOf, unpaidSince, type Payer } from "../contribution/coverage.ts";
import type { ContributionPlan } from "../rule-set/contribution-rules.ts";
import type { Satang } from "../money.ts";
import type { ReminderDays, Step } from "./settings.ts";

export interface Owed {
  readonly step: Step;
  readonly due: Satang;
  /** Months begun without having been paid for; 0 before anything is due. */
  readonly months: number;
  readonly since: Temporal.PlainDate;
}

/** Past the end by so many months, reminders have been in vain. */
const remindedPastEnd = 3;

/**
 * What a member is to be told on a day, by their own plan's dates (decisions.md 13): a yearly payer once before the year is
 * over and then when it is, not every month. Undefined: there is nothing to say yet; "for-committee": there was enough said.
 */
export function stepFor(
  payer: Payer,
  today: Temporal.PlainDate,
  { before, next }: ReminderDays,
): Owed | "for-committee" | undefined {
  const since = unpaidSince(payer);
  if (isAfter(since, today)) return soonDue(payer, { since, next });
  const { amount: due, months } = dueOn(payer, today);
  if (due === 0n) return undefined;
  const rules = payer.rulesOn(today).arrears;
  const { endsAfterMissedMonths: ends, noticeAfterMissedMonths: notice } = rules;
  if (ends !== null && months >= ends + remindedPastEnd) return "for-committee";
  if (ends !== null && months >= Math.max(1, ends - 1)) return { step: "before-ending", due, months, since };
  const isNew = isAfter(since, before);
  const step = isNew || months < notice || isInGrace(payer, today) ? "due" : "arrears";
  return { step, due, months, since };
}

/** A month's money needs no notice; what is paid for longer does, once, while it still can be put by. */
function soonDue(
  payer: Payer,
  { since, next }: { readonly since: Temporal.PlainDate; readonly next: Temporal.PlainDate },
): Owed | undefined {
  const plan = planOf(payer.rulesOn(since), payer.planCode);
  if (isAfter(since, next) || since.equals(next) || !isLong(plan)) return undefined;
  const { amount: due } = dueOn(payer, since);
  return due === 0n ? undefined : { step: "before-due", due, months: 0, since };
}

const isLong = ({ months, days }: ContributionPlan): boolean => months > 1 || days > 31;

/** The rules' days of grace after what is paid. */
function isInGrace(payer: Payer, today: Temporal.PlainDate): boolean {
  const upTo = paidUpTo(payer);
  const { graceDays } = payer.rulesOn(today).arrears;
  return upTo !== undefined && !isAfter(today, upTo.add({ days: graceDays }));
}

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(a, b) > 0;

import { allocateSatang, satang, sumSatang, zeroSatang, type Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import type { ContributionPlan, ContributionRules } from "#core/rule-set/contribution-rules.ts";

/** Both days included. Coverage is a set of these, one per receipt line (decisions.md 11). */
export interface DayRange {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

export interface CoverageLine extends DayRange {
  readonly planCode: string;
  readonly price: Satang;
  readonly amount: Satang;
}

export interface Payer {
  readonly planCode: string;
  readonly joinedOn: Temporal.PlainDate;
  readonly covered: readonly DayRange[];
  /** The rules in force on a day: a period costs what it cost then. */
  readonly rulesOn: (day: Temporal.PlainDate) => ContributionRules;
}

export type CoverageRefusal =
  | { readonly type: "no-whole-period"; readonly price: Satang; readonly offers: readonly Satang[] }
  | { readonly type: "too-far-ahead"; readonly most: Satang };

/** Nobody pays further ahead than this: a slip of the thumb on a number pad must not cover a century. */
const mostMonthsAhead = 36;
const dayAfter = (day: Temporal.PlainDate): Temporal.PlainDate => day.add({ days: 1 });
const dayBefore = (day: Temporal.PlainDate): Temporal.PlainDate => day.subtract({ days: 1 });
const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(a, b) > 0;

/**
 * Turns an amount into coverage: whole periods, the oldest uncovered first, each at the price of its own time. The
 * member's plan is tried first, then the fund's others, the longest first: a yearly payer may bring a single month.
 */
export function coverageFor(
  payer: Payer,
  amount: Satang,
  today: Temporal.PlainDate,
): Result<CoverageLine[], CoverageRefusal> {
  const own = planOf(payer.rulesOn(today), payer.planCode);
  const others = payer
    .rulesOn(today)
    .plans.filter(({ code }) => code !== own.code)
    .toSorted((a, b) => b.months - a.months || b.days - a.days);
  const horizon = today.add({ months: mostMonthsAhead });
  const attempts = [own, ...others].map(({ code }) => fill({ ...payer, planCode: code }, amount, horizon));
  const whole = attempts.find(({ rest, isTooFar }) => rest === 0n && !isTooFar);
  if (whole !== undefined) return ok(merged(whole.lines));
  const [first] = attempts;
  const taken = satang(amount - (first?.rest ?? 0n));
  if (first?.isTooFar === true) return refused({ type: "too-far-ahead", most: taken });
  const offers = [taken, satang(taken + (first?.nextPrice ?? own.price))].filter((offer) => offer > 0n);
  return refused({ type: "no-whole-period", price: own.price, offers });
}

/** What would have to be paid for the member to be paid up on `today`; nothing where that day is covered. */
export function dueOn(
  payer: Payer,
  today: Temporal.PlainDate,
): { readonly amount: Satang; readonly months: number } {
  const periods: Satang[] = [];
  let [covered, next] = [payer.covered, firstUncovered(payer.covered, startOf(payer))];
  while (!isAfter(next, today)) {
    const plan = planOf(payer.rulesOn(next), payer.planCode);
    covered = [
      ...covered,
      ...period(plan, { ...payer, covered }, next).map(({ from, to }) => ({ from, to })),
    ];
    next = firstUncovered(covered, next);
    periods.push(plan.price);
  }
  return { amount: sumSatang(periods), months: missedMonths(payer, today) };
}

/** Begun months up to and with `today`'s in which nothing, or not everything, is covered. */
export function missedMonths(payer: Payer, today: Temporal.PlainDate): number {
  let missed = 0;
  for (
    let month = startOf(payer).with({ day: 1 });
    !isAfter(month, today);
    month = month.add({ months: 1 })
  ) {
    const uncovered = firstUncovered(payer.covered, isAfter(startOf(payer), month) ? startOf(payer) : month);
    if (isAfter(month.add({ months: 1 }), uncovered)) missed += 1;
  }
  return missed;
}

/** The end of the unbroken run since joining (decisions.md 11); undefined where the first period is not paid. */
export function paidUpTo(
  payer: Pick<Payer, "covered" | "joinedOn" | "planCode" | "rulesOn">,
): Temporal.PlainDate | undefined {
  const start = startOf(payer);
  const open = firstUncovered(payer.covered, start);
  return isAfter(open, start) ? dayBefore(open) : undefined;
}

/** Month plans count whole calendar months from the month of joining, day plans count from the day. */
function startOf({
  joinedOn,
  planCode,
  rulesOn,
}: Pick<Payer, "joinedOn" | "planCode" | "rulesOn">): Temporal.PlainDate {
  return planOf(rulesOn(joinedOn), planCode).months > 0 ? joinedOn.with({ day: 1 }) : joinedOn;
}

/** A plan that this version of the rules does not know any more, or not yet, falls back on the version's first. */
export function planOf(rules: ContributionRules, code: string): ContributionPlan {
  const plan = rules.plans.find((plan) => plan.code === code) ?? rules.plans[0];
  if (plan === undefined) throw new Error("Broken rule: a rule set has at least one plan");
  return plan;
}

interface Filled {
  readonly lines: readonly CoverageLine[];
  readonly rest: Satang;
  readonly nextPrice: Satang;
  readonly isTooFar: boolean;
}

function fill(payer: Payer, amount: Satang, horizon: Temporal.PlainDate): Filled {
  const lines: CoverageLine[] = [];
  let rest = amount;
  let next = firstUncovered(payer.covered, startOf(payer));
  for (;;) {
    const plan = planOf(payer.rulesOn(next), payer.planCode);
    const isTooFar = isAfter(next, horizon);
    if (rest < plan.price || isTooFar)
      return { lines, rest, nextPrice: plan.price, isTooFar: isTooFar && rest > 0n };
    const taken = [...payer.covered, ...lines];
    lines.push(...period(plan, { ...payer, covered: taken }, next));
    next = firstUncovered([...taken, ...lines], next);
    rest = satang(rest - plan.price);
  }
}

/**
 * One period's units (months, or days taken together), given to the first uncovered days from `from` on. A gap that a
 * cancelled receipt left is filled first, so a period may lie in two pieces; its price is shared by the pieces' units.
 */
function period(plan: ContributionPlan, payer: Payer, from: Temporal.PlainDate): CoverageLine[] {
  const units = plan.months > 0 ? plan.months : plan.days;
  const amounts = allocateSatang(
    plan.price,
    Array.from({ length: units }, () => 1n),
  );
  const lines: CoverageLine[] = [];
  let start = from;
  for (const amount of amounts) {
    start = firstUncovered([...payer.covered, ...lines], start);
    const end = dayBefore(start.add(plan.months > 0 ? { months: 1 } : { days: 1 }));
    const following = firstCoveredAfter(payer.covered, start);
    const to = following !== undefined && !isAfter(following, end) ? dayBefore(following) : end;
    lines.push({ from: start, to, planCode: plan.code, price: plan.price, amount });
  }
  return lines;
}

function firstUncovered(covered: readonly DayRange[], from: Temporal.PlainDate): Temporal.PlainDate {
  let day = from;
  for (const range of covered.toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from))) {
    if (!isAfter(range.from, day) && !isAfter(day, range.to)) day = dayAfter(range.to);
  }
  return day;
}

function firstCoveredAfter(
  covered: readonly DayRange[],
  day: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  return covered
    .map(({ from }) => from)
    .filter((from) => isAfter(from, day))
    .toSorted((a, b) => Temporal.PlainDate.compare(a, b))[0];
}

/** Neighbours at the same price become one line: three months paid together read "ม.ค. – มี.ค.". */
function merged(lines: readonly CoverageLine[]): CoverageLine[] {
  const runs: CoverageLine[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (
      last !== undefined &&
      last.price === line.price &&
      last.planCode === line.planCode &&
      dayAfter(last.to).equals(line.from)
    ) {
      runs[runs.length - 1] = { ...last, to: line.to, amount: satang(last.amount + line.amount) };
    } else runs.push(line);
  }
  return runs;
}

export const amountOf = (lines: readonly { readonly amount: Satang }[]): Satang =>
  lines.length === 0 ? zeroSatang : sumSatang(lines.map(({ amount }) => amount));

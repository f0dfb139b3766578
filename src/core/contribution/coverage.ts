import { allocateSatang, satang, sumSatang, type Satang } from "#core/money.ts";
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
  const { plans } = payer.rulesOn(today);
  const own = planOf(payer.rulesOn(today), payer.planCode);
  const others = plans
    .filter(({ code }) => code !== own.code)
    .toSorted((a, b) => b.months - a.months || b.days - a.days);
  const horizon = today.add({ months: mostMonthsAhead });
  const attempt = ({ code }: ContributionPlan): Filled => fill(payer, { planCode: code, amount, horizon });
  const byOwn = attempt(own);
  const whole = isWhole(byOwn) ? byOwn : others.values().map(attempt).find(isWhole);
  if (whole !== undefined) return ok(merged(whole.lines));

  const taken = amountOf(byOwn.lines);
  if (byOwn.nextPrice === undefined) return refused({ type: "too-far-ahead", most: taken });
  const offers = [taken, satang(taken + byOwn.nextPrice)].filter((offer) => offer > 0n);
  return refused({ type: "no-whole-period", price: own.price, offers });
}

/** What would have to be paid for the member to be paid up on `today`; nothing where that day is covered. */
export function dueOn(
  payer: Payer,
  today: Temporal.PlainDate,
): { readonly amount: Satang; readonly months: number } {
  const unpaid = [...unpaidPeriods(payer, payer.planCode, today)];
  return { amount: sumSatang(unpaid.map(({ price }) => price)), months: missedMonths(payer, today) };
}

/** Months begun up to and with `today`'s in which a day up to `today` is not covered. */
function missedMonths(payer: Payer, today: Temporal.PlainDate): number {
  const covered = runsOf(payer.covered);
  // What lies before the first day that is not paid for is paid: years of it need not be walked through.
  const start = firstUncovered(covered, startOf(payer));
  let missed = 0;
  for (let month = start.with({ day: 1 }); !isAfter(month, today); month = month.add({ months: 1 })) {
    const open = firstUncovered(covered, isAfter(start, month) ? start : month);
    if (!isAfter(open, today) && isAfter(month.add({ months: 1 }), open)) missed += 1;
  }
  return missed;
}

/** The end of the unbroken run since joining (decisions.md 11); undefined where the first period is not paid. */
export function paidUpTo(payer: Payer): Temporal.PlainDate | undefined {
  const open = unpaidSince(payer);
  return isAfter(open, startOf(payer)) ? dayBefore(open) : undefined;
}

/** The first day since joining that is not paid for, past or to come. */
export const unpaidSince = (payer: Payer): Temporal.PlainDate =>
  firstUncovered(runsOf(payer.covered), startOf(payer));

/** Month plans count whole calendar months from the month of joining, day plans count from the day. */
function startOf({ joinedOn, planCode, rulesOn }: Payer): Temporal.PlainDate {
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
  /** Of the period that the rest is too small for; undefined where the periods ended at the horizon. */
  readonly nextPrice?: Satang;
}

function fill(
  payer: Payer,
  {
    planCode,
    amount,
    horizon,
  }: { readonly planCode: string; readonly amount: Satang; readonly horizon: Temporal.PlainDate },
): Filled {
  const filled: CoverageLine[] = [];
  let rest = amount;
  for (const { price, lines } of unpaidPeriods(payer, planCode, horizon)) {
    // A plan that costs nothing takes nothing.
    if (rest < price || price === 0n) return { lines: filled, rest, nextPrice: price };
    filled.push(...lines);
    rest = satang(rest - price);
  }
  return { lines: filled, rest };
}

const isWhole = ({ lines, rest }: Filled): boolean => lines.length > 0 && rest === 0n;

interface Period {
  readonly price: Satang;
  readonly lines: readonly CoverageLine[];
}

/** What is not paid of the periods that begin up to and with `until`, the oldest first, each as it was at its own time. */
function* unpaidPeriods(payer: Payer, planCode: string, until: Temporal.PlainDate): Generator<Period> {
  const covered = runsOf(payer.covered);
  let day = firstUncovered(covered, startOf(payer));
  while (!isAfter(day, until)) {
    const plan = planOf(payer.rulesOn(day), planCode);
    const lines = periodFrom(day, plan, covered);
    yield { price: plan.price, lines };
    day = firstUncovered(covered, dayAfter(lines.at(-1)?.to ?? day));
  }
}

/**
 * One period's units (months, or days taken together), given to the first uncovered days from `from` on. A gap that a
 * cancelled receipt left is filled first, so a period may lie in two pieces; its price is shared by the pieces' units.
 */
function periodFrom(
  from: Temporal.PlainDate,
  { code: planCode, months, days, price }: ContributionPlan,
  covered: readonly DayRange[],
): CoverageLine[] {
  const lines: CoverageLine[] = [];
  let start = from;
  for (const amount of allocateSatang(price, Array<bigint>(months + days).fill(1n))) {
    const end = dayBefore(start.add(months > 0 ? { months: 1 } : { days: 1 }));
    const following = covered.find((run) => isAfter(run.from, start))?.from;
    const to = following !== undefined && !isAfter(following, end) ? dayBefore(following) : end;
    lines.push({ from: start, to, planCode, price, amount });
    start = firstUncovered(covered, dayAfter(to));
  }
  return lines;
}

/** Covered days as few ranges, in order, no two of them touching: a day plan's thousand lines are walked once. */
function runsOf(covered: readonly DayRange[]): DayRange[] {
  const runs: DayRange[] = [];
  for (const { from, to } of covered.toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from))) {
    const last = runs.at(-1);
    if (last === undefined || isAfter(from, dayAfter(last.to))) runs.push({ from, to });
    else if (isAfter(to, last.to)) runs[runs.length - 1] = { from: last.from, to };
  }
  return runs;
}

/** In runs that do not touch, the day after a run is free. */
function firstUncovered(runs: readonly DayRange[], day: Temporal.PlainDate): Temporal.PlainDate {
  const run = runs.find(({ from, to }) => !isAfter(from, day) && !isAfter(day, to));
  return run === undefined ? day : dayAfter(run.to);
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
  sumSatang(lines.map(({ amount }) => amount));

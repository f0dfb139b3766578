import { satang, type Satang } from "#core/money.ts";
import type { BenefitRule, Limit } from "#core/rule-set/benefit-rules.ts";
import type { Cut, Withheld } from "./answer.ts";
import { dayFromCount, type DayCount, type DayWindow } from "./day-count.ts";
import { isSameEvent, personOf, yearOf, type Occasion, type PastOccasion } from "./occasion.ts";

/** What this quote has given so far: later lines, and later benefits under a shared cap, find that much less. */
export interface Given {
  readonly benefit: string;
  readonly on: DayCount;
  readonly nights: number;
  readonly amount: bigint;
}

/** A benefit's own limits, then those that it shares. */
export const limitsOf = (benefit: BenefitRule, { rules }: Occasion): readonly Limit[] => {
  const shared = rules.sharedLimits.filter(({ benefits }) => benefits.includes(benefit.code));
  return shared.length === 0 ? benefit.limits : [...benefit.limits, ...shared];
};

/** Cuts a stretch of nights, or one amount, by every cap in the order of the file. */
export function cutByCaps(
  stretch: { readonly on: DayCount; readonly nights: number; readonly rate: Satang; readonly before: Satang },
  limits: readonly Limit[],
  { occasion, given }: { occasion: Occasion; given: readonly Given[] },
): { readonly cuts: Cut[]; readonly nights: number; readonly amount: Satang } {
  const cuts: Cut[] = [];
  let { nights, before: amount } = stretch;
  // Nights first: a night that is not counted must not use up money either.
  for (const limit of limits) {
    if (limit.nights === null || stretch.nights === 0) continue;
    const left = Math.max(0, limit.nights - used(limit, "nights", { on: stretch.on, occasion, given }));
    if (nights <= left) continue;
    const cut = satang(stretch.rate * BigInt(nights - left));
    cuts.push({
      ...saidOf(limit),
      unit: "nights",
      most: limit.nights,
      left,
      nights: nights - left,
      amount: cut,
    });
    nights = left;
    amount = satang(amount - cut);
  }
  for (const limit of limits) {
    if (limit.baht === null) continue;
    const most = Number(limit.baht);
    const left = Math.max(0, most - used(limit, "baht", { on: stretch.on, occasion, given }));
    if (amount <= BigInt(left)) continue;
    cuts.push({
      ...saidOf(limit),
      unit: "baht",
      most,
      left,
      nights: 0,
      amount: satang(amount - BigInt(left)),
    });
    amount = satang(left);
  }
  return { cuts, nights: nightsPaid(nights, stretch.rate, amount), amount };
}

/** A night that money no longer reached uses up no night either; one that was paid in part does. */
function nightsPaid(nights: number, rate: Satang, amount: Satang): number {
  if (nights === 0 || rate === 0n) return nights;
  return Math.min(nights, Number((amount + rate - 1n) / rate));
}

const saidOf = ({ article, name, per }: Limit): { by: "cap" } & Pick<Limit, "article" | "name" | "per"> => ({
  by: "cap",
  article,
  name,
  per,
});

/** Where a cap is looked at: the day decides the year, `given` is what this quote gave before. */
export interface Around {
  readonly on: DayCount;
  readonly occasion: Occasion;
  readonly given: readonly Given[];
}

/** How much of a cap is taken, in its own unit: nights, satang or times. */
export const usedOf = (limit: Limit, unit: "nights" | "baht" | "times", around: Around): number =>
  unit === "times" ? timesUsed(limit, around) : used(limit, unit, around);

/** By past benefits in its scope, and by what this quote gave already. */
function used(limit: Limit, unit: "nights" | "baht", { on, occasion, given }: Around): number {
  const year = limit.per.includes("year") ? yearOf(occasion, limit.year, on) : null;
  let sum = 0;
  for (const past of occasion.past) {
    if (!limit.benefits.includes(past.benefit) || !isInScope(limit, past, occasion)) continue;
    for (const line of past.lines) {
      if (isWithin(line.on, year)) sum += unit === "nights" ? line.nights : Number(line.amount);
    }
  }
  for (const line of given) {
    if (!limit.benefits.includes(line.benefit) || !isWithin(line.on, year)) continue;
    sum += unit === "nights" ? line.nights : Number(line.amount);
  }
  return sum;
}

const isWithin = (day: DayCount, year: DayWindow | null): boolean =>
  year === null || (day >= year.from && day < year.until);

/** Whether a past benefit shares this limit's cap with the event; the year is looked at line by line. */
function isInScope({ per }: Limit, past: PastOccasion, { event }: Occasion): boolean {
  return per.every((scope) => {
    switch (scope) {
      case "year":
      case "life":
        return true;
      case "time":
        return past.sameTime;
      case "person":
        return personOf(past.event) === personOf(event);
      case "event":
        return isSameEvent(past.event, event);
      default:
        return past.event.answers[scope] === event.answers[scope];
    }
  });
}

/** "Once per child", "twice a year": whether another time is still free. A continued stay is not another time. */
export function timesGate(limits: readonly Limit[], on: DayCount, occasion: Occasion): Withheld | null {
  for (const limit of limits) {
    if (limit.times === null || timesUsed(limit, { on, occasion, given: [] }) < limit.times) continue;
    const { times: most, per, article } = limit;
    const next = per.includes("year") ? dayFromCount(yearOf(occasion, limit.year, on).until) : null;
    return { type: "times-used", most, per, article, rightFrom: next };
  }
  return null;
}

function timesUsed(limit: Limit, { on, occasion }: Around): number {
  const year = limit.per.includes("year") ? yearOf(occasion, limit.year, on) : null;
  const times = occasion.past.filter(
    (past) =>
      !past.sameTime &&
      limit.benefits.includes(past.benefit) &&
      isInScope(limit, past, occasion) &&
      past.lines.some((line) => line.amount > 0n && isWithin(line.on, year)),
  );
  return countTimes(times);
}

/** Two claims for parts of one stay, or two benefits of one event under a shared cap, are one time. */
function countTimes(past: readonly PastOccasion[]): number {
  const counted: PastOccasion[] = [];
  for (const one of past) {
    if (!counted.some((other) => isOneTime(one, other))) counted.push(one);
  }
  return counted.length;
}

function isOneTime(a: PastOccasion, b: PastOccasion): boolean {
  if (isSameEvent(a.event, b.event)) return true;
  if (a.event.code !== b.event.code || personOf(a.event) !== personOf(b.event)) return false;
  return a.nights.some((night) =>
    b.nights.some((other) => night.from <= other.until && night.until >= other.from),
  );
}

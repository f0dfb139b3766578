import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  amountOf,
  coverageFor,
  dueOn,
  paidUpTo,
  planOf,
  type CoverageLine,
  type DayRange,
  type Payer,
} from "#core/contribution/coverage.ts";
import { satang, type Satang } from "#core/money.ts";
import type { ContributionRules } from "#core/rule-set/contribution-rules.ts";
import { cheap, day, dear, dearerFrom, plan, rulesOf } from "./payer.ts";

const today = day("2026-03-10");
const dayOf = (from: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((n) => day(from).add({ days: n }));
const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(a, b) > 0;

/** Two versions: the day plan is there in both; a month, a quarter and a year became dearer. */
const withDays = (rules: ContributionRules): ContributionRules =>
  rulesOf(...rules.plans, plan("daily", 0, 1, 1));
const versions = { cheap: withDays(cheap), dear: withDays(dear) };
const rulesOn = (on: Temporal.PlainDate): ContributionRules =>
  isAfter(dearerFrom, on) ? versions.cheap : versions.dear;

/** Somebody who paid now and then: ranges by their own plan's measure, with gaps, as cancelled receipts leave them. */
const payers = (...plans: readonly string[]): fc.Arbitrary<Payer> =>
  fc
    .record({
      planCode: fc.constantFrom(...plans),
      joinedOn: dayOf("2025-06-01", 270),
      paid: fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 })), { maxLength: 4 }),
    })
    .map(({ planCode, joinedOn, paid }) => ({
      planCode,
      joinedOn,
      rulesOn,
      covered: rangesFrom(planCode, joinedOn, paid),
    }));

function rangesFrom(
  planCode: string,
  joinedOn: Temporal.PlainDate,
  paid: readonly (readonly [number, number])[],
): DayRange[] {
  const isDaily = planCode === "daily";
  let start = isDaily ? joinedOn : joinedOn.with({ day: 1 });
  return paid.map(([gap, length]) => {
    const from = start.add(isDaily ? { days: gap * 9 } : { months: gap });
    start = from.add(isDaily ? { days: length * 9 } : { months: length });
    return { from, to: start.subtract({ days: 1 }) };
  });
}

const everyPayer = payers("monthly", "quarterly", "yearly", "daily");
const amounts = fc.integer({ min: 1, max: 380 }).map((baht) => satang(baht * 100));

function daysOf(ranges: readonly DayRange[]): string[] {
  return ranges.flatMap(({ from, to }) =>
    Array.from({ length: from.until(to).days + 1 }, (_, index) => from.add({ days: index }).toString()),
  );
}
const startOf = ({ planCode, joinedOn }: Payer): Temporal.PlainDate =>
  planCode === "daily" ? joinedOn : joinedOn.with({ day: 1 });
const paying = (payer: Payer, lines: readonly CoverageLine[]): Payer => ({
  ...payer,
  covered: [...payer.covered, ...lines],
});

function accepted(payer: Payer, amount: Satang): readonly CoverageLine[] {
  const given = coverageFor(payer, amount, today);
  if (!given.ok) throw new Error(`${given.refusal.type}, ${amount} of ${payer.planCode}`);
  return given.value;
}

/** Checks what an accepted amount became; says whether it was accepted. */
function whereAccepted(check: (payer: Payer, amount: Satang, lines: readonly CoverageLine[]) => void) {
  return fc.property(everyPayer, amounts, (payer, amount) => {
    const given = coverageFor(payer, amount, today);
    fc.pre(given.ok);
    if (given.ok) check(payer, amount, given.value);
  });
}

describe("whatever was paid before, and whatever comes now", () => {
  test("the lines add up to the amount", () => {
    fc.assert(whereAccepted((_, amount, lines) => expect(amountOf(lines)).toBe(amount)));
  });

  test("no line overlaps another one, or what was covered, and each ends after it begins", () => {
    fc.assert(
      whereAccepted((payer, _, lines) => {
        const days = daysOf([...payer.covered, ...lines]);
        expect(new Set(days).size).toBe(days.length);
        for (const { from, to } of lines) expect(isAfter(from, to)).toBe(false);
      }),
    );
  });

  test("the oldest uncovered day comes first: nothing before the last day given is left open", () => {
    fc.assert(
      whereAccepted((payer, _, lines) => {
        const covered = new Set(daysOf([...payer.covered, ...lines]));
        const given = daysOf([{ from: startOf(payer), to: lines.at(-1)?.to ?? today }]);
        expect(given.filter((open) => !covered.has(open))).toEqual([]);
      }),
    );
  });

  test("paid up to a day means: every day from joining to it is covered, and the next one is not", () => {
    fc.assert(
      fc.property(everyPayer, (payer) => {
        const covered = new Set(daysOf(payer.covered));
        const upTo = paidUpTo(payer);
        const end = upTo ?? startOf(payer).subtract({ days: 1 });
        const run = upTo === undefined ? [] : daysOf([{ from: startOf(payer), to: upTo }]);
        expect(run.filter((paid) => !covered.has(paid))).toEqual([]);
        expect(covered.has(end.add({ days: 1 }).toString())).toBe(false);
      }),
    );
  });

  test("nothing is due, and no month is missed, exactly while the member is paid up to that day", () => {
    fc.assert(
      fc.property(everyPayer, dayOf("2025-06-01", 900), (payer, on) => {
        fc.pre(!isAfter(startOf(payer), on));
        const upTo = paidUpTo(payer);
        const isPaid = upTo !== undefined && !isAfter(on, upTo);
        const { amount, months } = dueOn(payer, on);
        expect([amount === 0n, months === 0]).toEqual([isPaid, isPaid]);
      }),
    );
  });

  test("who pays what is due is taken at their word, and owes nothing more", () => {
    fc.assert(
      fc.property(everyPayer, (payer) => {
        const { amount } = dueOn(payer, today);
        fc.pre(amount > 0n);
        const after = paying(payer, accepted(payer, amount));
        expect(dueOn(after, today)).toEqual({ amount: 0n, months: 0 });
      }),
    );
  });
});

// Without the day plan, which takes every whole baht.
const byMonths = (payer: Payer): Payer => ({
  ...payer,
  rulesOn: (on) => (isAfter(dearerFrom, on) ? cheap : dear),
});

describe("an amount that is refused", () => {
  const odd = fc.integer({ min: -5_000, max: 200_000 }).map(satang);

  test("comes with offers that are taken as they are", () => {
    fc.assert(
      fc.property(payers("monthly", "quarterly", "yearly").map(byMonths), odd, (payer, amount) => {
        const given = coverageFor(payer, amount, today);
        fc.pre(!given.ok);
        if (given.ok) return;
        const { refusal } = given;
        const offers = refusal.type === "too-far-ahead" ? [refusal.most] : refusal.offers;
        expect(offers.length).toBeGreaterThan(0);
        for (const offer of offers) if (offer > 0n) expect(amountOf(accepted(payer, offer))).toBe(offer);
        if (refusal.type === "no-whole-period" && amount > 0n) {
          expect(offers.every((offer) => offer !== amount)).toBe(true);
          expect((offers.at(-1) ?? 0n) > amount).toBe(true);
        }
      }),
    );
  });
});

/** Month by month, on paper: open months from joining on, each at the price of its first day, until the money is gone. */
function onPaper(payer: Payer, amount: Satang): readonly string[] | undefined {
  const covered = new Set(daysOf(payer.covered));
  const months: string[] = [];
  let rest: bigint = amount;
  for (let month = startOf(payer); rest > 0n; month = month.add({ months: 1 })) {
    if (covered.has(month.toString())) continue;
    rest -= planOf(rulesOn(month), "monthly").price;
    months.push(month.toString());
  }
  return rest === 0n ? months : undefined;
}

describe("each period costs what it cost at its own time", () => {
  test("a month's payer gets the months that paper gives, across two versions of the rules", () => {
    fc.assert(
      fc.property(payers("monthly"), fc.integer({ min: 1, max: 30 }), (payer, tens) => {
        const amount = satang(tens * 1_000);
        const expected = onPaper(payer, amount);
        fc.pre(expected !== undefined);
        const given = daysOf(accepted(payer, amount)).filter((text) => text.endsWith("-01"));
        expect(given).toEqual(expected);
      }),
    );
  });

  /** One plan at one price, and what so many periods of it cost. */
  const onePlan = payers("monthly", "daily").map((payer) => {
    const only = payer.planCode === "daily" ? plan("daily", 0, 1, 1) : plan("monthly", 1, 30);
    const costs = (periods: number): Satang => satang(BigInt(periods) * only.price);
    return { payer: { ...payer, rulesOn: () => rulesOf(only) }, costs };
  });
  const periods = fc.integer({ min: 1, max: 9 });

  test("two payments cover what one of their sum covers", () => {
    fc.assert(
      fc.property(onePlan, periods, periods, ({ payer, costs }, first, second) => {
        const one = accepted(payer, costs(first));
        const other = accepted(paying(payer, one), costs(second));
        expect(daysOf([...one, ...other])).toEqual(daysOf(accepted(payer, costs(first + second))));
      }),
    );
  });

  test("a receipt that was cancelled and is paid anew covers what it covered, whatever was paid after it", () => {
    fc.assert(
      fc.property(onePlan, periods, periods, ({ payer, costs }, first, second) => {
        const cancelled = accepted(payer, costs(first));
        const later = accepted(paying(payer, cancelled), costs(second));
        expect(daysOf(accepted(paying(payer, later), costs(first)))).toEqual(daysOf(cancelled));
      }),
    );
  });
});

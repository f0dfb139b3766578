import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { MemberFacts, PastBenefit, Stay, WelfareEvent } from "#core/benefit/facts.ts";
import { pastBenefitsFrom } from "#core/benefit/past-benefits.ts";
import { dayCount } from "#core/benefit/day-count.ts";
import { quote } from "#core/benefit/quote.ts";
import { satang, sumSatang } from "#core/money.ts";
import { benefitYears } from "#core/rule-set/benefit-rules.ts";
import { readRuleSet } from "#core/rule-set/read-rule-set.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";
import { shippedRules } from "./scene.ts";

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const firstDay = day("2022-06-01");
const someDay = fc.nat(1200).map((days) => firstDay.add({ days }));

const cap = fc.record(
  { nights: fc.integer({ min: 1, max: 30 }), baht: fc.integer({ min: 50, max: 4000 }) },
  { requiredKeys: [] },
);
const nightly = fc.record({
  rate: fc.integer({ min: 1, max: 400 }),
  year: fc.constantFrom(...benefitYears),
  time: cap,
  yearly: cap,
  waiting: fc.constantFrom("0 days", "180 days", "6 months", "1 year"),
  graceDays: fc.constantFrom(0, 30),
});

/** A fund with one benefit by the night, so that caps of every kind are met by chance. */
function nightlyRules({ rate, year, time, yearly, waiting, graceDays }: Drawn): RuleSet {
  const limits = [
    ...(Object.keys(time).length === 0 ? [] : [{ per: "time", ...time }]),
    ...(Object.keys(yearly).length === 0 ? [] : [{ per: "year", ...yearly }]),
  ];
  const rules = readRuleSet({
    name: "กองทุนสุ่ม",
    effectiveFrom: "2020-01-01",
    contributions: {
      entranceFee: 0,
      plans: [{ code: "monthly", name: "รายเดือน", months: 1, price: 30 }],
      arrears: { graceDays },
    },
    years: { fundYearStarts: "04-01" },
    events: [{ code: "illness", name: "เจ็บป่วย", stay: true }],
    benefits: [
      {
        code: "nights",
        name: "ค่านอน",
        event: "illness",
        standardKind: "illness",
        waiting,
        year,
        limits,
        pays: { each: "night", amount: rate },
        documents: [],
        policy: "ordinary",
      },
    ],
    approval: {
      policies: [
        {
          code: "ordinary",
          name: "ปกติ",
          steps: [{ does: "approve", of: ["chair"] }],
          payment: { of: ["treasurer"] },
        },
      ],
    },
  });
  if (!rules.ok) throw new Error(JSON.stringify(rules.refusal));
  return rules.value;
}
type Drawn = typeof nightly extends fc.Arbitrary<infer Value> ? Value : never;

const coverage = fc.array(
  fc.record({
    from: someDay,
    days: fc.integer({ min: 1, max: 500 }),
    late: fc.integer({ min: -60, max: 60 }),
  }),
  { maxLength: 6 },
);

const member = fc
  .record({ joined: someDay, coverage, alwaysPaid: fc.boolean() })
  .map(({ joined, coverage, alwaysPaid }): MemberFacts => ({
    birthDate: day("1970-02-28"),
    sex: "female",
    memberType: "general",
    joinedOn: joined,
    leftOn: null,
    coverage: alwaysPaid
      ? [{ from: dayCount(joined), to: dayCount(day("2040-01-01")), paidOn: dayCount(joined) }]
      : coverage.map(({ from, days, late }) => ({
          from: dayCount(from),
          to: dayCount(from) + days,
          paidOn: dayCount(from) + late,
        })),
    past: [],
  }));

const inHospital = (stays: readonly Stay[]): WelfareEvent => ({
  code: "illness",
  day: stays[0]!.from,
  stays,
  concerns: { relation: "self", person: null, birthDate: null },
  reference: null,
  answers: {},
  documents: [],
  claimedOn: null,
});
const stay = (from: Temporal.PlainDate, nights: number): Stay => ({ from, to: from.add({ days: nights }) });

/** Claims stay after stay, each knowing those before it. */
function claimAll(
  rules: RuleSet,
  who: MemberFacts,
  stays: readonly Stay[],
): { past: PastBenefit[]; sum: bigint } {
  const past: PastBenefit[] = [];
  let sum = 0n;
  for (const one of stays) {
    const event = inHospital([one]);
    const answer = quote(rules, { ...who, past }, event);
    sum += answer.amount;
    past.push(...pastBenefitsFrom(answer, event));
  }
  return { past, sum };
}

test("more nights never pay less", () => {
  fc.assert(
    fc.property(
      nightly,
      member,
      someDay,
      fc.tuple(fc.nat(60), fc.nat(30)),
      (drawn, who, from, [nights, more]) => {
        const rules = nightlyRules(drawn);
        const shorter = quote(rules, who, inHospital([stay(from, nights)])).amount;
        const longer = quote(rules, who, inHospital([stay(from, nights + more)])).amount;
        expect(longer >= shorter).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

test("a stay cut into claims pays exactly what it pays whole", () => {
  fc.assert(
    fc.property(
      nightly,
      member,
      someDay,
      fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 1, maxLength: 5 }),
      (drawn, who, from, pieces) => {
        const rules = nightlyRules(drawn);
        let begins = from;
        const stays = pieces.map((nights) => {
          const one = stay(begins, nights);
          begins = one.to;
          return one;
        });
        const whole = quote(rules, who, inHospital([{ from, to: begins }])).amount;
        expect(claimAll(rules, who, stays).sum).toBe(whole);
      },
    ),
    { numRuns: 500 },
  );
});

test("no year and no stay is ever given more than its cap", () => {
  const stays = fc.array(fc.record({ from: someDay, nights: fc.integer({ min: 1, max: 40 }) }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(nightly, member, stays, (drawn, who, drawnStays) => {
      const rules = nightlyRules({ ...drawn, year: "calendar" });
      const { past } = claimAll(
        rules,
        who,
        drawnStays.map(({ from, nights }) => stay(from, nights)),
      );
      const byYear = Map.groupBy(
        past.flatMap(({ lines }) => lines),
        ({ on }) => on.year,
      );
      for (const lines of byYear.values()) {
        const sum = sumSatang(lines.map(({ amount }) => amount));
        const nights = lines.reduce((all, line) => all + line.nights, 0);
        expect(sum <= (drawn.yearly.baht ?? 1e9) * 100).toBe(true);
        expect(nights <= (drawn.yearly.nights ?? Infinity)).toBe(true);
      }
      for (const { lines } of past) {
        expect(sumSatang(lines.map(({ amount }) => amount)) <= (drawn.time.baht ?? 1e9) * 100).toBe(true);
        expect(lines.reduce((all, line) => all + line.nights, 0) <= (drawn.time.nights ?? Infinity)).toBe(
          true,
        );
      }
    }),
    { numRuns: 500 },
  );
});

const shipped = ["yasothon-2562", "sap-anan", "thung-sommut-2568"].map(shippedRules);
const anyEvent = fc
  .record({
    rules: fc.constantFrom(...shipped),
    which: fc.nat(40),
    from: someDay,
    nights: fc.nat(40),
    child: fc.option(fc.constantFrom("one", "two")),
    answer: fc.nat(5),
    number: fc.double({ min: 0, max: 60_000, noNaN: true }),
    claimedAfter: fc.option(fc.integer({ min: -10, max: 200 })),
  })
  .map((drawn) => {
    const rule = drawn.rules.events[drawn.which % drawn.rules.events.length]!;
    const answers = rule.asks.map(({ code, answer }): [string, string | number | boolean] => {
      if (answer.kind === "choice") return [code, answer.choices[drawn.answer % answer.choices.length]!.code];
      return [code, answer.kind === "yes-no" ? drawn.answer % 2 === 0 : drawn.number];
    });
    const event: WelfareEvent = {
      ...inHospital([stay(drawn.from, drawn.nights)]),
      code: rule.code,
      concerns: { relation: rule.concerns[0]!, person: drawn.child, birthDate: day("2010-02-28") },
      answers: Object.fromEntries(answers),
      claimedOn: drawn.claimedAfter === null ? null : drawn.from.add({ days: drawn.claimedAfter }),
    };
    return { rules: drawn.rules, event };
  });

test("an amount is the sum of its lines, a line what its cuts leave, and nothing is given beside a reason against it", () => {
  fc.assert(
    fc.property(anyEvent, member, ({ rules, event }, who) => {
      const answer = quote(rules, who, event);
      expect(answer.amount).toBe(sumSatang(answer.benefits.map(({ amount }) => amount)));
      for (const { amount, lines, withheld } of answer.benefits) {
        expect(amount).toBe(sumSatang(lines.map((line) => line.amount)));
        expect(amount >= 0n).toBe(true);
        for (const line of lines) {
          expect(line.before).toBe(satang(line.rate * BigInt(line.quantity)));
          expect(line.amount).toBe(line.before - sumSatang(line.cuts.map((cut) => cut.amount)));
        }
        if (withheld.length > 0) expect(amount).toBe(0n);
      }
    }),
    { numRuns: 1000 },
  );
});

test("quoting twice gives the same, and nothing that was given in is changed", () => {
  fc.assert(
    fc.property(anyEvent, member, ({ rules, event }, who) => {
      const before = plain({ who, event });
      const first = plain(quote(rules, who, event));
      expect(plain(quote(rules, who, event))).toEqual(first);
      expect(plain({ who, event })).toEqual(before);
    }),
  );
});

/** Plain dates and satang as text, so that two answers can be compared whole. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? `${part} satang` : part)),
  );

test("waiting says the day on which the right begins, and that day has it", () => {
  fc.assert(
    fc.property(nightly, member, someDay, (drawn, who, from) => {
      const rules = nightlyRules(drawn);
      const reasons = quote(rules, who, inHospital([stay(from, 1)])).benefits[0]!.withheld;
      for (const reason of reasons) {
        if (reason.type !== "waiting") continue;
        expect(from.add({ days: reason.daysLeft }).equals(reason.rightFrom)).toBe(true);
        const then = quote(rules, who, inHospital([stay(reason.rightFrom, 1)])).benefits[0]!.withheld;
        expect(then.some(({ type }) => type === "waiting")).toBe(false);
        const dayBefore = quote(rules, who, inHospital([stay(reason.rightFrom.subtract({ days: 1 }), 1)]));
        expect(dayBefore.benefits[0]!.withheld.map(({ type }) => type)).not.toEqual([]);
      }
    }),
  );
});

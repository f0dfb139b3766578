/**
 * How long a quote takes: 10,000 made-up facts against the three shipped rule sets, each quoted once per round.
 * `node bench/quote.ts` prints the median and the 99th percentile in microseconds of the last of five rounds.
 */
import { readFileSync } from "node:fs";
import type { MemberFacts, PastBenefit, WelfareEvent } from "#core/benefit/facts.ts";
import { dayCount } from "#core/benefit/day-count.ts";
import { quote } from "#core/benefit/quote.ts";
import { satang } from "#core/money.ts";
import { readRuleSet } from "#core/rule-set/read-rule-set.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";
import { readRuleFile } from "#paper/rule-file.ts";

/** The same facts on every run: a linear congruence is random enough for ages and nights. */
let state = 20_260_214;
const draw = (below: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state % below;
};

const rulesFrom = (name: string): RuleSet => {
  const file = readRuleFile(readFileSync(`src/paper/rule-sets/${name}.yaml`, "utf8"));
  const rules = file.ok ? readRuleSet(file.value.value) : file;
  if (!rules.ok) throw new Error(`The rule set ${name} cannot be read`);
  return rules.value;
};
const ruleSets = ["yasothon-2562", "sap-anan", "thung-sommut-2568"].map(rulesFrom);

const today = Temporal.PlainDate.from("2026-02-14");

/** One to ten years of monthly receipts, as a collector's book has them. */
function drawMember(): MemberFacts {
  const joinedOn = today.subtract({ months: 12 + draw(108), days: draw(28) });
  const coverage = [];
  for (let from = joinedOn; Temporal.PlainDate.compare(from, today) < 0; from = from.add({ months: 1 })) {
    const counted = dayCount(from);
    coverage.push({ from: counted, to: dayCount(from.add({ months: 1 })) - 1, paidOn: counted + draw(20) });
  }
  return {
    birthDate: today.subtract({ years: 15 + draw(75), days: draw(365) }),
    sex: draw(2) === 0 ? "female" : "male",
    memberType: "general",
    joinedOn,
    leftOn: null,
    coverage,
    past: Array.from({ length: draw(6) }, () => drawPast()),
  };
}

function drawPast(): PastBenefit {
  const event = drawEvent(ruleSets[0]!, "illness", today.subtract({ days: 30 + draw(700) }));
  const nights = 1 + draw(5);
  return {
    benefit: "illness-nights",
    event,
    lines: [{ on: event.day, nights, amount: satang(nights * 10_000) }],
  };
}

function drawEvent(rules: RuleSet, code: string, day: Temporal.PlainDate): WelfareEvent {
  const rule = rules.events.find((event) => event.code === code)!;
  const answers = rule.asks.map(({ code, answer }): [string, string | number | boolean] => {
    if (answer.kind === "choice") return [code, answer.choices[draw(answer.choices.length)]!.code];
    return [code, answer.kind === "yes-no" ? draw(2) === 0 : 1 + draw(20)];
  });
  return {
    code,
    day,
    stays: rule.stay ? [{ from: day, to: day.add({ days: 1 + draw(12) }) }] : [],
    concerns: { relation: rule.concerns[0]!, person: null, birthDate: today.subtract({ years: 10 }) },
    reference: null,
    answers: Object.fromEntries(answers),
    documents: [],
    claimedOn: today,
  };
}

const cases = Array.from({ length: 10_000 }, () => {
  const rules = ruleSets[draw(ruleSets.length)]!;
  const { code } = rules.events[draw(rules.events.length)]!;
  return { rules, member: drawMember(), event: drawEvent(rules, code, today.subtract({ days: draw(60) })) };
});

let given = 0n;
let micros: number[] = [];
for (let round = 0; round < 5; round += 1) {
  given = 0n;
  micros = cases.map(({ rules, member, event }) => {
    const before = performance.now();
    given += quote(rules, member, event).amount;
    return (performance.now() - before) * 1000;
  });
}
const sorted = micros.toSorted((a, b) => a - b);
const at = (share: number): string => sorted[Math.floor(sorted.length * share)]!.toFixed(1);
console.log(`${cases.length} quotes (${given / 100n} baht in all): median ${at(0.5)} µs, p99 ${at(0.99)} µs`);

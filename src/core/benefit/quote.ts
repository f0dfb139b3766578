import { assert } from "#core/assert.ts";
import { satang, sumSatang, type Satang } from "#core/money.ts";
import type { BenefitRule } from "#core/rule-set/benefit-rules.ts";
import type { EventRule } from "#core/rule-set/event-rules.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";
import type { Cut, Missing, QuoteAnswer, QuotedBenefit, QuoteLine, Withheld } from "./answer.ts";
import { cutByCaps, limitsOf, timesGate, type Given } from "./caps.ts";
import { dayFromCount, type DayCount, type DayWindow } from "./day-count.ts";
import type { MemberFacts, WelfareEvent } from "./facts.ts";
import { hindrances, membershipGate } from "./gates.ts";
import { hasPaid, isPersonKnown, occasionOf, personOf, yearOf, type Occasion } from "./occasion.ts";
import { countedFrom, quantityOf, rateOn, type RateFound } from "./rate.ts";

/**
 * What a rule set gives a member for an event, and why. Pure: the same rules, facts and event always give the same
 * answer, so chat, claims, the web and forecasts ask this one function.
 *
 * The rule set is the version in force on the event's first day (`ruleSetInForce`); an answer from another version
 * says so. An event that the rule set does not know gives no benefits.
 */
export function quote(rules: RuleSet, member: MemberFacts, event: WelfareEvent): QuoteAnswer {
  const occasion = occasionOf(rules, member, event);
  const firstDay = dayFromCount(occasion.firstDay);
  const given: Given[] = [];
  const benefits = rules.benefits
    .filter((benefit) => benefit.event === event.code)
    .map((benefit) => quoteBenefit(benefit, occasion, given));
  return {
    ruleSet: { name: rules.name, effectiveFrom: rules.effectiveFrom },
    inForce: Temporal.PlainDate.compare(rules.effectiveFrom, firstDay) <= 0,
    event: rules.events.find(({ code }) => code === event.code) ?? unknownEvent(event.code),
    firstDay,
    amount: sumSatang(benefits.map(({ amount }) => amount)),
    benefits,
  };
}

const unknownEvent = (code: string): EventRule => ({
  code,
  name: code,
  stay: false,
  concerns: ["self"],
  endsMembership: false,
  asks: [],
});

/** Adds what it gives to `given`, which the benefits after it share caps with. */
function quoteBenefit(benefit: BenefitRule, occasion: Occasion, given: Given[]): QuotedBenefit {
  const { withheld, missing, counted } = judged(benefit, occasion);
  const lines = counted === null ? [] : linesOf(benefit, counted, { occasion, given });
  return {
    benefit: benefit.code,
    name: benefit.name,
    article: benefit.article,
    amount: sumSatang(lines.map(({ amount }) => amount)),
    lines,
    withheld,
    missing: [...missing, ...documentsMissing(benefit, occasion)],
    startedBy: benefit.startedBy,
    payee: benefit.payee,
    policy: benefit.policy,
  };
}

interface Counted {
  readonly rate: RateFound & { readonly found: true };
  readonly quantity: number;
}

/** Every reason for and against; `counted` is null where there is one against, or something is not known yet. */
function judged(
  benefit: BenefitRule,
  occasion: Occasion,
): { withheld: Withheld[]; missing: Missing[]; counted: Counted | null } {
  const outside = membershipGate(occasion);
  if (outside !== null) return { withheld: [outside], missing: [], counted: null };
  const { withheld, missing } = hindrances(benefit, occasion);
  const rate = rateOn(benefit, occasion);
  if (!rate.found && rate.withheld !== undefined && !isImplied(rate.withheld, withheld)) {
    withheld.push(rate.withheld);
  }
  if (!rate.found && rate.missing !== undefined) addOnce(missing, rate.missing);
  const quantity = quantityOf(benefit, occasion);
  if (typeof quantity !== "number") addOnce(missing, quantity);
  else if (quantity === 0) withheld.push({ type: "nothing-to-count", unit: benefit.pays.each });
  if (isPersonAsked(benefit, occasion)) addOnce(missing, { type: "fact", fact: "person" });
  const used =
    receivedBefore(benefit, occasion) ??
    timesGate(limitsOf(benefit, occasion), countedFrom(benefit, occasion), occasion);
  if (used !== null) withheld.push(used);
  const open = rate.found && typeof quantity === "number" && withheld.length === 0 && missing.length === 0;
  return { withheld, missing, counted: open ? { rate, quantity } : null };
}

/** "Once per child" after an earlier child: without knowing which child this is, nothing can be said. */
const isPersonAsked = (benefit: BenefitRule, occasion: Occasion): boolean =>
  !isPersonKnown(occasion.event) &&
  limitsOf(benefit, occasion).some(
    ({ per, benefits }) =>
      per.includes("person") &&
      occasion.past.some(
        (past) =>
          benefits.includes(past.benefit) &&
          past.event.concerns.relation === occasion.event.concerns.relation,
      ),
  );

/** Whoever hears "wait six months" need not hear that the first tier begins after six months as well. */
const isImplied = (reason: Withheld, others: readonly Withheld[]): boolean =>
  "daysLeft" in reason && others.some((other) => "daysLeft" in other && other.daysLeft >= reason.daysLeft);

/** An event gives a benefit once; what is paid by the night is told apart night by night instead. */
function receivedBefore({ code, pays }: BenefitRule, occasion: Occasion): Withheld | null {
  if (pays.each === "night") return null;
  const before = occasion.past.find(
    ({ benefit, sameTime, lines }) => benefit === code && sameTime && lines.length > 0,
  );
  return before === undefined ? null : { type: "already-received", on: before.event.day };
}

const addOnce = (list: Missing[], found: Missing): void => {
  if (!list.some((one) => JSON.stringify(one) === JSON.stringify(found))) list.push(found);
};

function documentsMissing({ documents }: BenefitRule, { rules, event }: Occasion): Missing[] {
  return documents
    .filter((code) => !event.documents.includes(code))
    .map((code) => ({
      type: "document",
      document: code,
      name: rules.documents.find((document) => document.code === code)?.name ?? code,
    }));
}

function linesOf(
  benefit: BenefitRule,
  { rate, quantity }: Counted,
  { occasion, given }: { occasion: Occasion; given: Given[] },
): QuoteLine[] {
  const limits = limitsOf(benefit, occasion);
  const byNight = benefit.pays.each === "night";
  const stretches = byNight
    ? nightsByYear(benefit, occasion)
    : [{ from: occasion.firstDay, until: occasion.firstDay }];
  return stretches.map((stretch) => {
    const count = byNight ? stretch.until - stretch.from : quantity;
    const before = satang(rate.rate * BigInt(count));
    const again = byNight ? nightsPaidBefore(benefit, stretch, occasion) : 0;
    const paidBefore = satang(rate.rate * BigInt(again));
    const fresh = {
      on: stretch.from,
      nights: byNight ? count - again : 0,
      rate: rate.rate,
      before: satang(before - paidBefore),
    };
    const { cuts, nights, amount } = cutByCaps(fresh, limits, { occasion, given });
    given.push({ benefit: benefit.code, on: stretch.from, nights, amount });
    const line: QuoteLine = {
      clause: benefit.code,
      article: benefit.article,
      on: dayFromCount(stretch.from),
      unit: benefit.pays.each,
      quantity: count,
      counted: byNight ? nights : count,
      rate: rate.rate,
      basis: rate.basis,
      before,
      cuts: again === 0 ? cuts : [{ by: "paid-before", nights: again, amount: paidBefore }, ...cuts],
      amount,
    };
    assert(line.before - cutsOf(line.cuts) === line.amount, "a line's amount is what its cuts leave of it");
    return line;
  });
}

const cutsOf = (cuts: readonly Cut[]): Satang => sumSatang(cuts.map(({ amount }) => amount));

/** Each night counts in the year in which it begins: a stay over New Year's Eve is two stretches. */
function nightsByYear(benefit: BenefitRule, occasion: Occasion): DayWindow[] {
  const years = new Set(
    limitsOf(benefit, occasion)
      .filter(({ per }) => per.includes("year"))
      .map(({ year }) => year),
  );
  const endOfYears = (day: DayCount): DayCount =>
    Math.min(Infinity, ...Array.from(years, (year) => yearOf(occasion, year, day).until));
  return occasion.nights.flatMap((window) => {
    const stretches: DayWindow[] = [];
    for (let { from } = window; from < window.until;) {
      const until = Math.min(window.until, endOfYears(from));
      stretches.push({ from, until });
      from = until;
    }
    return stretches;
  });
}

/** Nights of this stretch that an earlier claim was paid for. A claim that was paid nothing took no night. */
function nightsPaidBefore(benefit: BenefitRule, stretch: DayWindow, { past, event }: Occasion): number {
  let nights = 0;
  for (const one of past) {
    if (one.benefit !== benefit.code || !hasPaid(one) || personOf(one.event) !== personOf(event)) continue;
    for (const window of one.nights) {
      nights += Math.max(0, Math.min(window.until, stretch.until) - Math.max(window.from, stretch.from));
    }
  }
  return Math.min(nights, stretch.until - stretch.from);
}

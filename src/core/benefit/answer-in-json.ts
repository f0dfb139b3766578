import { z } from "zod";
import { payees } from "#core/rule-set/benefit-rules.ts";
import { bahtFromSatang } from "#core/rule-set/words.ts";
import type { Basis, Cut, Missing, QuoteAnswer, QuotedBenefit, QuoteLine, Withheld } from "./answer.ts";
import { cutInWords, lineInWords } from "./in-words/line.ts";
import { missingInWords, withheldInWords } from "./in-words/withheld.ts";

/**
 * A quote's answer as other programs read it: amounts in baht as in the rule file, days as ISO text, and beside each
 * fact the sentence for a person. docs/quote-answer.schema.json is made from this.
 */
const baht = z.number().meta({ description: "Baht" });
const isoDay = z.iso.date();
const why = z.string().meta({ description: "The same in Thai, for a person" });
const article = z.string().nullable();

const cutInJson = z.strictObject({
  by: z.enum(["cap", "paid-before"]),
  amount: baht.meta({ description: "What this took away" }),
  nights: z.int(),
  cap: z
    .strictObject({
      name: z.string().nullable().meta({ description: "Of a cap that benefits share" }),
      article,
      per: z.array(z.string()),
      unit: z.enum(["nights", "baht"]),
      most: z.number(),
      left: z.number().meta({ description: "How much of the cap was left before this line" }),
    })
    .optional(),
  why,
});

const basisInJson = z.strictObject({
  by: z.enum(["fixed", "membership", "paid-time", "age", "answer", "cost"]),
  from: z.string().optional().meta({ description: "A tier's bounds, as a span such as P2Y" }),
  to: z.string().nullable().optional(),
  ask: z.string().optional(),
  answer: z.string().optional(),
  cost: baht.optional(),
  percent: z.number().optional(),
});

const lineInJson = z.strictObject({
  clause: z.string(),
  article,
  on: isoDay,
  unit: z.string().meta({ description: "event, night, or the question whose number is counted" }),
  quantity: z.int(),
  counted: z
    .int()
    .meta({ description: "How many of it were paid, at least in part: what fills a cap in nights" }),
  rate: baht,
  basis: basisInJson,
  before: baht.meta({ description: "quantity × rate" }),
  cuts: z.array(cutInJson),
  amount: baht.meta({ description: "before less all cuts" }),
  why,
});

const withheldInJson = z.strictObject({
  type: z.string(),
  rightFrom: isoDay
    .optional()
    .meta({ description: "The first day on which this no longer stands in the way" }),
  daysLeft: z.int().optional(),
  paidThrough: isoDay.nullable().optional(),
  deadline: isoDay.optional(),
  daysLate: z.int().optional(),
  latest: isoDay.optional(),
  on: isoDay.optional(),
  why,
});

const missingInJson = z.strictObject({
  type: z.enum(["document", "answer", "fact"]),
  code: z.string(),
  why,
});

const benefitInJson = z.strictObject({
  benefit: z.string(),
  name: z.string(),
  article,
  amount: baht.meta({ description: "The sum of the lines' amounts" }),
  lines: z.array(lineInJson),
  withheld: z.array(withheldInJson).meta({ description: "Why nothing is given (yet)" }),
  missing: z.array(missingInJson).meta({ description: "What must still be said or brought" }),
  startedBy: z.enum(["member", "committee"]),
  payee: z.enum(payees),
  policy: z.string(),
});

export const quoteAnswerInJson = z.strictObject({
  ruleSet: z.strictObject({ name: z.string(), effectiveFrom: isoDay }),
  inForce: z.boolean().meta({ description: "Whether this version was in force on the event's first day" }),
  event: z.strictObject({ code: z.string(), name: z.string(), firstDay: isoDay }),
  amount: baht.meta({ description: "The sum of the benefits' amounts" }),
  benefits: z.array(benefitInJson),
});
export type QuoteAnswerInJson = z.output<typeof quoteAnswerInJson>;

export function answerInJson(answer: QuoteAnswer): QuoteAnswerInJson {
  const { ruleSet, inForce, event, firstDay, amount, benefits } = answer;
  return {
    ruleSet: { name: ruleSet.name, effectiveFrom: ruleSet.effectiveFrom.toString() },
    inForce,
    event: { code: event.code, name: event.name, firstDay: firstDay.toString() },
    amount: bahtFromSatang(amount),
    benefits: benefits.map((benefit) => benefitFrom(benefit, answer)),
  };
}

function benefitFrom(quoted: QuotedBenefit, { event }: QuoteAnswer): z.output<typeof benefitInJson> {
  const { benefit, name, article, amount, startedBy, payee, policy } = quoted;
  return {
    benefit,
    name,
    article,
    amount: bahtFromSatang(amount),
    lines: quoted.lines.map((line) => lineFrom(line, event)),
    withheld: quoted.withheld.map((reason) => withheldFrom(reason, event)),
    missing: quoted.missing.map(missingFrom),
    startedBy,
    payee,
    policy,
  };
}

function lineFrom(line: QuoteLine, event: QuoteAnswer["event"]): z.output<typeof lineInJson> {
  return {
    clause: line.clause,
    article: line.article,
    on: line.on.toString(),
    unit: typeof line.unit === "string" ? line.unit : line.unit.ask,
    quantity: line.quantity,
    counted: line.counted,
    rate: bahtFromSatang(line.rate),
    basis: basisFrom(line.basis),
    before: bahtFromSatang(line.before),
    cuts: line.cuts.map((cut) => cutFrom(cut, event)),
    amount: bahtFromSatang(line.amount),
    why: lineInWords(line, event),
  };
}

function basisFrom(basis: Basis): z.output<typeof basisInJson> {
  switch (basis.by) {
    case "fixed":
      return { by: basis.by };
    case "answer":
      return { by: basis.by, ask: basis.ask, answer: basis.answer };
    case "cost":
      return { by: basis.by, ask: basis.ask, cost: bahtFromSatang(basis.cost), percent: basis.percent };
    case "membership":
    case "paid-time":
    case "age": {
      const { from, to } = basis.tier;
      return { by: basis.by, from: isoSpan(from), to: to === null ? null : isoSpan(to) };
    }
  }
}

/** ISO 8601: "P2Y6M", "P180D", "P0D". */
const isoSpan = ({ months, days }: { months: number; days: number }): string =>
  Temporal.Duration.from({ years: Math.trunc(months / 12), months: months % 12, days })
    .toString()
    .replace("PT0S", "P0D");

function cutFrom(cut: Cut, event: QuoteAnswer["event"]): z.output<typeof cutInJson> {
  const common = { amount: bahtFromSatang(cut.amount), nights: cut.nights, why: cutInWords(cut, event) };
  if (cut.by === "paid-before") return { by: cut.by, ...common };
  const inUnit = (count: number): number => (cut.unit === "baht" ? count / 100 : count);
  const { name, article, per, unit, most, left } = cut;
  return {
    by: cut.by,
    ...common,
    cap: { name, article, per: [...per], unit, most: inUnit(most), left: inUnit(left) },
  };
}

function withheldFrom(reason: Withheld, event: QuoteAnswer["event"]): z.output<typeof withheldInJson> {
  const said = { type: reason.type, why: withheldInWords(reason, event) };
  if ("daysLeft" in reason)
    return { ...said, rightFrom: reason.rightFrom.toString(), daysLeft: reason.daysLeft };
  if (reason.type === "in-arrears") return { ...said, paidThrough: reason.paidThrough?.toString() ?? null };
  if (reason.type === "claimed-late") {
    return { ...said, deadline: reason.deadline.toString(), daysLate: reason.daysLate };
  }
  if (reason.type === "requested-late") return { ...said, latest: reason.latest.toString() };
  if (reason.type === "already-received") return { ...said, on: reason.on.toString() };
  if (reason.type === "times-used" && reason.rightFrom !== null) {
    return { ...said, rightFrom: reason.rightFrom.toString() };
  }
  return said;
}

function missingFrom(missing: Missing): z.output<typeof missingInJson> {
  const code =
    missing.type === "document" ? missing.document : missing.type === "answer" ? missing.ask : missing.fact;
  return { type: missing.type, code, why: missingInWords(missing) };
}

import { z } from "zod";
import { urgentFrom, urgentInFile } from "./approval-rules.ts";
import {
  benefitYears,
  memberTypes,
  payees,
  sexes,
  type AgeRange,
  type AnswerCondition,
  type BenefitRule,
  type BenefitYear,
  type Limit,
  type Pays,
  type Rate,
  type Waiting,
} from "./benefit-rules.ts";
import { relations } from "./event-rules.ts";
import { noTime, spanFromFile, spanInFile } from "./span.ts";
import { articleInFile, bahtInFile, codeInFile, exactlyOneOf, nameInFile, satangFromBaht } from "./words.ts";

const ageInFile = z.strictObject({ from: spanInFile.optional(), under: spanInFile.optional() });

const conditionWords = ["oneOf", "is"] as const;
const conditionInFile = z
  .strictObject({
    ask: codeInFile,
    atLeast: z.number().optional(),
    atMost: z.number().optional(),
    oneOf: z.array(codeInFile).min(1).optional(),
    is: z.boolean().optional(),
  })
  .refine(
    (said) =>
      Number(said.atLeast !== undefined || said.atMost !== undefined) +
        conditionWords.filter((word) => said[word] !== undefined).length ===
      1,
    "one-condition",
  );

const whoInFile = z.strictObject({
  age: ageInFile.optional(),
  sex: z.enum(sexes).optional(),
  memberTypes: z.array(z.enum(memberTypes)).default([]),
  concerns: z.array(z.enum(relations)).default([]),
  concernedAge: ageInFile.optional(),
  answers: z.array(conditionInFile).default([]),
});

const tiersInFile = z
  .array(z.strictObject({ from: spanInFile, to: spanInFile.optional(), amount: bahtInFile }))
  .min(1);

/** The ways to say how much; a benefit uses one of them. */
export const rateWords = [
  "amount",
  "byMembership",
  "byPaidTime",
  "byAge",
  "byAnswer",
  "percentOfCost",
] as const;

const paysInFile = z
  .strictObject({
    each: codeInFile
      .default("event")
      .meta({ description: "event, night, or the code of a question that asks a number" }),
    amount: bahtInFile.optional(),
    byMembership: tiersInFile.optional(),
    byPaidTime: tiersInFile.optional(),
    byAge: tiersInFile.optional(),
    boundary: z.enum(["upper", "lower"]).default("upper"),
    byAnswer: z
      .strictObject({
        ask: codeInFile,
        amounts: z.array(z.strictObject({ answer: codeInFile, amount: bahtInFile })).min(1),
      })
      .optional(),
    percentOfCost: z.strictObject({ ask: codeInFile, percent: z.number().min(0).max(100) }).optional(),
  })
  .refine((pays) => rateWords.filter((word) => pays[word] !== undefined).length === 1, "one-rate")
  .meta(exactlyOneOf(rateWords));

const perInFile = z.union([codeInFile, z.array(codeInFile).min(1)]).meta({
  description: "time, year, life, person, event or the code of a question; several together in a list",
});

const capsInFile = {
  article: articleInFile,
  per: perInFile,
  year: z.enum(benefitYears).optional(),
  nights: z.int().min(0).max(366).optional(),
  baht: bahtInFile.optional(),
  times: z.int().min(0).max(1000).optional(),
};
type Caps = { nights?: number | undefined; baht?: number | undefined; times?: number | undefined };
const capsSomething = (caps: Caps): boolean =>
  caps.nights !== undefined || caps.baht !== undefined || caps.times !== undefined;

const limitInFile = z.strictObject(capsInFile).refine(capsSomething, "limit-of-nothing");

export const sharedLimitInFile = z
  .strictObject({ code: codeInFile, name: nameInFile, benefits: z.array(codeInFile).min(1), ...capsInFile })
  .refine(capsSomething, "limit-of-nothing");

export const benefitInFile = z.strictObject({
  code: codeInFile,
  name: nameInFile,
  article: articleInFile,
  event: codeInFile,
  standardKind: codeInFile,
  startedBy: z.enum(["member", "committee"]).default("member"),
  who: whoInFile.prefault({}),
  waiting: z.string().min(1).meta({ description: "A period (6 months) or the code of a waiting class" }),
  waitingBy: z.enum(["membership", "paid-time"]).default("membership"),
  paidUp: z.enum(["required", "not-required"]).default("required"),
  graceDays: z.int().min(0).max(366).optional(),
  pays: paysInFile,
  year: z.enum(benefitYears).optional(),
  limits: z.array(limitInFile).default([]),
  requestDaysBefore: z.int().min(0).max(366).optional(),
  claimWithin: spanInFile.optional(),
  documents: z.array(codeInFile),
  payee: z.enum(payees).default("member"),
  policy: codeInFile,
  urgent: urgentInFile.optional(),
});

export type BenefitInFile = z.output<typeof benefitInFile>;

/** What a benefit takes from the rest of its file where it says nothing itself. */
export interface BenefitDefaults {
  readonly year: BenefitYear;
  readonly waitingClasses: ReadonlyMap<string, string>;
}

export function benefitRuleFrom(file: BenefitInFile, defaults: BenefitDefaults): BenefitRule {
  const year = file.year ?? defaults.year;
  return {
    code: file.code,
    name: file.name,
    article: file.article ?? null,
    event: file.event,
    standardKind: file.standardKind,
    startedBy: file.startedBy,
    who: {
      age: ageRangeFrom(file.who.age),
      sex: file.who.sex ?? null,
      memberTypes: file.who.memberTypes,
      concerns: file.who.concerns,
      concernedAge: ageRangeFrom(file.who.concernedAge),
      answers: file.who.answers.map(conditionFrom),
    },
    waiting: waitingFrom(file, defaults.waitingClasses),
    paidUp: { required: file.paidUp === "required", graceDays: file.graceDays ?? null },
    pays: paysFrom(file.pays),
    limits: file.limits.map((limit) => limitFrom({ ...limit, benefits: [file.code] }, year)),
    requestDaysBefore: file.requestDaysBefore ?? null,
    claimWithin: file.claimWithin === undefined ? null : spanFromFile(file.claimWithin),
    documents: file.documents,
    payee: file.payee,
    policy: file.policy,
    urgent: file.urgent === undefined ? null : urgentFrom(file.urgent),
  };
}

const ageRangeFrom = (file: z.output<typeof ageInFile> | undefined): AgeRange | null =>
  file === undefined
    ? null
    : {
        from: spanFromFile(file.from ?? "") ?? noTime,
        under: file.under === undefined ? null : spanFromFile(file.under),
      };

function conditionFrom({ ask, ...said }: z.output<typeof conditionInFile>): AnswerCondition {
  if (said.oneOf !== undefined) return { ask, oneOf: said.oneOf };
  if (said.is !== undefined) return { ask, is: said.is };
  return { ask, atLeast: said.atLeast ?? null, atMost: said.atMost ?? null };
}

function waitingFrom(file: BenefitInFile, classes: ReadonlyMap<string, string>): Waiting {
  const named = classes.get(file.waiting);
  return {
    class: named === undefined ? null : file.waiting,
    span: spanFromFile(named ?? file.waiting) ?? noTime,
    by: file.waitingBy,
  };
}

function paysFrom(file: BenefitInFile["pays"]): Pays {
  const each = file.each === "event" || file.each === "night" ? file.each : { ask: file.each };
  return { each, rate: rateFrom(file) };
}

function rateFrom(file: BenefitInFile["pays"]): Rate {
  if (file.byAnswer !== undefined) {
    const { ask, amounts } = file.byAnswer;
    return {
      by: "answer",
      ask,
      amounts: amounts.map(({ answer, amount }) => ({ answer, amount: satangFromBaht(amount) })),
    };
  }
  if (file.percentOfCost !== undefined) return { by: "cost", ...file.percentOfCost };
  const tiered = (
    [
      ["membership", file.byMembership],
      ["paid-time", file.byPaidTime],
      ["age", file.byAge],
    ] as const
  ).find(([, tiers]) => tiers !== undefined);
  if (tiered?.[1] === undefined) return { by: "fixed", amount: satangFromBaht(file.amount ?? 0) };
  return {
    by: tiered[0],
    boundary: file.boundary,
    tiers: tiered[1].map(({ from, to, amount }) => ({
      from: spanFromFile(from) ?? noTime,
      to: to === undefined ? null : spanFromFile(to),
      amount: satangFromBaht(amount),
    })),
  };
}

type LimitInFile = z.output<typeof limitInFile> & {
  code?: string;
  name?: string;
  benefits: readonly string[];
};

export const limitFrom = (file: LimitInFile, year: BenefitYear): Limit => ({
  code: file.code ?? null,
  name: file.name ?? null,
  article: file.article ?? null,
  per: typeof file.per === "string" ? [file.per] : file.per,
  year: file.year ?? year,
  nights: file.nights ?? null,
  baht: file.baht === undefined ? null : satangFromBaht(file.baht),
  times: file.times ?? null,
  benefits: file.benefits,
});

import { z } from "zod";
import { approvalInFile, approvalRulesFrom } from "./approval-rules.ts";
import { benefitInFile, benefitRuleFrom, limitFrom, sharedLimitInFile } from "./benefit-in-file.ts";
import { benefitYears } from "./benefit-rules.ts";
import { booksInFile, booksRulesFrom } from "./books-rules.ts";
import { contributionRulesFrom, contributionsInFile } from "./contribution-rules.ts";
import { eventInFile, eventRuleFrom } from "./event-rules.ts";
import { leavingReasons, type RefundRule, type RuleSet } from "./rule-set.ts";
import { noTime, spanFromFile, spanInFile } from "./span.ts";
import { statusFormKinds } from "./standard-kinds.ts";
import { articleInFile, codeInFile, dayFromFile, dayInFile, nameInFile } from "./words.ts";

const membershipInFile = z.strictObject({
  article: articleInFile,
  startsOn: z.enum(["application", "resolution", "first-payment", "next-month"]).default("first-payment"),
  rejoining: z
    .strictObject({ allowed: z.boolean().default(true), earlierPaidTimeCounts: z.boolean().default(false) })
    .prefault({}),
});

const refundInFile = z.strictObject({
  article: articleInFile,
  onLeaving: z.array(z.enum(leavingReasons)).min(1),
  onlyWithoutBenefits: z.boolean().default(true),
  percent: z.int().min(1).max(100).default(100),
  withEntranceFee: z.boolean().default(false),
});

const yearsInFile = z.strictObject({
  benefits: z.enum(benefitYears).default("calendar"),
  fundYearStarts: z
    .string()
    .regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/u, "day")
    .default("01-01")
    .meta({ description: "Month and day, such as 04-01; not after the 28th, so that every year has it" }),
});

const namedInFile = z.strictObject({ code: codeInFile, name: nameInFile });

/** The whole file as a person writes it; docs/rule-set.schema.json is made from it. */
export const ruleSetInFile = z.strictObject({
  $schema: z.string().optional(),
  name: nameInFile,
  effectiveFrom: dayInFile,
  membership: membershipInFile.prefault({}),
  contributions: contributionsInFile,
  refund: refundInFile.optional(),
  years: yearsInFile.prefault({}),
  waitingClasses: z
    .array(z.strictObject({ code: codeInFile, name: nameInFile, article: articleInFile, span: spanInFile }))
    .default([]),
  documents: z
    .array(z.strictObject({ code: codeInFile, name: nameInFile, health: z.boolean().default(false) }))
    .default([]),
  events: z.array(eventInFile).default([]),
  benefits: z.array(benefitInFile).default([]),
  sharedLimits: z.array(sharedLimitInFile).default([]),
  approval: approvalInFile.prefault({}),
  books: booksInFile.prefault({}),
  standardKinds: z.array(namedInFile).min(1).optional(),
});

export type RuleSetInFile = z.output<typeof ruleSetInFile>;

/** Expects a file whose names have been checked (`nameFaults`). */
export function ruleSetFrom(file: RuleSetInFile): RuleSet {
  const waitingClasses = new Map(file.waitingClasses.map(({ code, span }) => [code, span]));
  const year = file.years.benefits;
  const [month, day] = file.years.fundYearStarts.split("-").map(Number);
  return {
    name: file.name,
    effectiveFrom: dayFromFile(file.effectiveFrom)!,
    membership: { ...file.membership, article: file.membership.article ?? null },
    contributions: contributionRulesFrom(file.contributions),
    refund: file.refund === undefined ? null : refundFrom(file.refund),
    fundYearStarts: { month: month!, day: day! },
    waitingClasses: file.waitingClasses.map(({ code, name, article, span }) => ({
      code,
      name,
      article: article ?? null,
      span: spanFromFile(span) ?? noTime,
    })),
    documents: file.documents,
    events: file.events.map(eventRuleFrom),
    benefits: file.benefits.map((benefit) => benefitRuleFrom(benefit, { year, waitingClasses })),
    sharedLimits: file.sharedLimits.map((limit) => limitFrom(limit, year)),
    approval: approvalRulesFrom(file.approval),
    books: booksRulesFrom(file.books),
    standardKinds: file.standardKinds ?? statusFormKinds,
  };
}

const refundFrom = (file: z.output<typeof refundInFile>): RefundRule => ({
  ...file,
  article: file.article ?? null,
});

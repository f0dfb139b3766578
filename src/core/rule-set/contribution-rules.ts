import { z } from "zod";
import { bahtInFile, codeInFile, nameInFile, satangFromBaht, articleInFile } from "./words.ts";
import type { Satang } from "#core/money.ts";

/**
 * What a member may choose to send: a price for a period. A month plan has `days` 0, a day plan ("a baht a day") has
 * `months` 0, so that `day.add({ months, days })` is the period's end for both.
 */
export interface ContributionPlan {
  readonly code: string;
  readonly name: string;
  readonly months: number;
  readonly days: number;
  readonly price: Satang;
}

export interface ArrearsRules {
  readonly article: string | null;
  /** Days after the paid-up-to day in which a member still counts as paid up. */
  readonly graceDays: number;
  /** From so many missed months on, the member is told before anything ends. */
  readonly noticeAfterMissedMonths: number;
  /** From so many missed months on, the membership may be ended; null where the fund never ends one for arrears. */
  readonly endsAfterMissedMonths: number | null;
  /** A payment made at most so many days after an event still counts for it. Most funds: 0. */
  readonly healsDaysAfterEvent: number;
}

export interface ContributionRules {
  readonly article: string | null;
  readonly entranceFee: Satang;
  /** The first plan is the one offered first. There is at least one. */
  readonly plans: readonly ContributionPlan[];
  readonly arrears: ArrearsRules;
}

const periodInFile = z.int().min(1).max(1200).optional();

const planInFile = z
  .strictObject({
    code: codeInFile,
    name: nameInFile,
    months: periodInFile,
    days: periodInFile,
    price: bahtInFile,
  })
  .refine((plan) => (plan.months === undefined) !== (plan.days === undefined), {
    path: ["months"],
    error: "months-or-days",
  });

const missedMonths = z.int().min(1).max(120);

export const contributionsInFile = z.strictObject({
  article: articleInFile,
  entranceFee: bahtInFile,
  plans: z.array(planInFile).min(1),
  arrears: z.strictObject({
    article: articleInFile,
    graceDays: z.int().min(0).max(366).default(0),
    noticeAfterMissedMonths: missedMonths.default(1),
    endsAfterMissedMonths: missedMonths.optional(),
    healsDaysAfterEvent: z.int().min(0).max(366).default(0),
  }),
});

export function contributionRulesFrom(file: z.output<typeof contributionsInFile>): ContributionRules {
  const { arrears } = file;
  return {
    article: file.article ?? null,
    entranceFee: satangFromBaht(file.entranceFee),
    plans: file.plans.map((plan) => ({
      code: plan.code,
      name: plan.name,
      months: plan.months ?? 0,
      days: plan.days ?? 0,
      price: satangFromBaht(plan.price),
    })),
    arrears: {
      article: arrears.article ?? null,
      graceDays: arrears.graceDays,
      noticeAfterMissedMonths: arrears.noticeAfterMissedMonths,
      endsAfterMissedMonths: arrears.endsAfterMissedMonths ?? null,
      healsDaysAfterEvent: arrears.healsDaysAfterEvent,
    },
  };
}

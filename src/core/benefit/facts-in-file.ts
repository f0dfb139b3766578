import { z } from "zod";
import { ok, refused, type Result } from "#core/result.ts";
import { allocateSatang, satang } from "#core/money.ts";
import { memberTypes, sexes } from "#core/rule-set/benefit-rules.ts";
import { relations } from "#core/rule-set/event-rules.ts";
import type { RuleSetFault } from "#core/rule-set/fault.ts";
import { shapeFaults } from "#core/rule-set/shape-faults.ts";
import { bahtInFile, codeInFile, dayFromFile, dayInFile, satangFromBaht } from "#core/rule-set/words.ts";
import { countOf, dayCount } from "./day-count.ts";
import type { Happening, MemberFacts, PastBenefit, PastLine, WelfareEvent } from "./facts.ts";

const stayInFile = z
  .strictObject({ from: dayInFile, to: dayInFile })
  .refine(({ from, to }) => dayNumber(from) <= dayNumber(to), { path: ["to"], error: "day" })
  .meta({ description: "Day of admission and day of discharge" });

const concernsInFile = z.strictObject({
  relation: z.enum(relations).default("self"),
  person: z.string().min(1).max(100).optional().meta({ description: "Tells one child from another" }),
  birthDate: dayInFile.optional(),
});

const happeningInFile = {
  code: codeInFile.meta({ description: "The code of one of the rule set's events" }),
  day: dayInFile
    .optional()
    .meta({ description: "The first day: admission, birth, death. A stay's own, if left out" }),
  stays: z.array(stayInFile).default([]),
  concerns: concernsInFile.prefault({}),
  reference: z.string().min(1).max(100).optional().meta({ description: "A mark that several claims share" }),
  answers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
};
const dayOrStay = (happening: { day?: string | undefined; stays: readonly object[] }): boolean =>
  happening.day !== undefined || happening.stays.length > 0;

const pastInFile = z.strictObject({
  benefit: codeInFile,
  event: z.strictObject(happeningInFile).refine(dayOrStay, { path: ["day"], error: "day" }),
  lines: z
    .array(z.strictObject({ on: dayInFile, nights: z.int().min(0).default(0), amount: bahtInFile }))
    .optional()
    .meta({ description: "What was paid per year, as it was quoted; shared out by nights if left out" }),
  amount: bahtInFile.optional(),
});

/** What `rules quote --facts` reads; docs/quote-facts.schema.json is made from it. */
export const quoteFactsInFile = z.strictObject({
  $schema: z.string().optional(),
  member: z.strictObject({
    birthDate: dayInFile.optional(),
    sex: z.enum(sexes).optional(),
    memberType: z.enum(memberTypes).default("general"),
    joinedOn: dayInFile,
    leftOn: dayInFile.optional(),
  }),
  coverage: z
    .array(
      z
        .strictObject({ from: dayInFile, to: dayInFile, paidOn: dayInFile })
        .refine(({ from, to }) => dayNumber(from) <= dayNumber(to), { path: ["to"], error: "day" }),
    )
    .default([])
    .meta({ description: "The days each receipt covers, first and last included, and when its money moved" }),
  past: z.array(pastInFile).default([]),
  event: z
    .strictObject({
      ...happeningInFile,
      documents: z.array(codeInFile).default([]),
      claimedOn: dayInFile.optional(),
    })
    .refine(dayOrStay, { path: ["day"], error: "day" }),
});

export interface QuoteFacts {
  readonly member: MemberFacts;
  readonly event: WelfareEvent;
}

/** Reads the plain object of a FACTS file. */
export function readQuoteFacts(value: unknown): Result<QuoteFacts, readonly RuleSetFault[]> {
  const read = quoteFactsInFile.safeParse(value);
  if (!read.success) return refused(shapeFaults(quoteFactsInFile, value, read.error.issues));
  const { member, coverage, past, event } = read.data;
  return ok({
    member: {
      birthDate: dayOrNull(member.birthDate),
      sex: member.sex ?? null,
      memberType: member.memberType,
      joinedOn: day(member.joinedOn),
      leftOn: dayOrNull(member.leftOn),
      coverage: coverage.map((range) => ({
        from: dayNumber(range.from),
        to: dayNumber(range.to),
        paidOn: dayNumber(range.paidOn),
      })),
      past: past.map(pastFrom),
    },
    event: { ...happeningFrom(event), documents: event.documents, claimedOn: dayOrNull(event.claimedOn) },
  });
}

/** Only for text that `dayInFile` has let through. */
const day = (text: string): Temporal.PlainDate => dayFromFile(text)!;
const dayOrNull = (text: string | undefined): Temporal.PlainDate | null =>
  text === undefined ? null : day(text);
/** What is not a day is refused at its own place; here it only must not stop the comparing. */
const dayNumber = (text: string): number => {
  const found = dayFromFile(text);
  return found === null ? 0 : dayCount(found);
};

type HappeningInFile = z.output<typeof pastInFile>["event"];

function happeningFrom(file: HappeningInFile): Happening {
  const stays = file.stays.map(({ from, to }) => ({ from: day(from), to: day(to) }));
  const earliest = stays.map(({ from }) => from).toSorted((a, b) => Temporal.PlainDate.compare(a, b))[0];
  return {
    code: file.code,
    day: dayOrNull(file.day) ?? earliest!,
    stays,
    concerns: {
      relation: file.concerns.relation,
      person: file.concerns.person ?? null,
      birthDate: dayOrNull(file.concerns.birthDate),
    },
    reference: file.reference ?? null,
    answers: file.answers,
  };
}

function pastFrom(file: z.output<typeof pastInFile>): PastBenefit {
  const event = happeningFrom(file.event);
  const lines =
    file.lines?.map(({ on, nights, amount }) => ({ on: day(on), nights, amount: satangFromBaht(amount) })) ??
    linesByNights(event, satangFromBaht(file.amount ?? 0));
  return { benefit: file.benefit, event, lines };
}

/** An amount given as one sum is shared out over the calendar years of its nights, so that yearly caps can see it. */
function linesByNights(event: Happening, amount: PastLine["amount"]): PastLine[] {
  const byYear = event.stays.flatMap(({ from, to }) => {
    const parts: { on: Temporal.PlainDate; nights: number }[] = [];
    for (let on = from; Temporal.PlainDate.compare(on, to) < 0;) {
      const newYear = Temporal.PlainDate.from({ year: on.year + 1, month: 1, day: 1 });
      const nights = Math.min(dayCount(to), countOf(on.year + 1, 1, 1)) - dayCount(on);
      parts.push({ on, nights });
      on = newYear;
    }
    return parts;
  });
  if (byYear.length === 0) return [{ on: event.day, nights: 0, amount }];
  const amounts = allocateSatang(
    amount,
    byYear.map(({ nights }) => BigInt(nights)),
  );
  return byYear.map((part, index) => ({ ...part, amount: amounts[index] ?? satang(0) }));
}

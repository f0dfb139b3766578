import type { QuotedBenefit } from "#core/benefit/answer.ts";
import type { Happening } from "#core/benefit/facts.ts";
import { personOf } from "#core/benefit/occasion.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";

/** What can be claimed once only. `who` is hashed before it is kept: a mark says nothing about anybody. */
export interface Mark {
  readonly of: "death" | "birth" | "night";
  readonly who: string;
  /** What tells marks of one person apart: the benefit, or the night. */
  readonly part: string;
}

export interface ToMark {
  readonly memberId: string;
  readonly happening: Happening;
  readonly given: readonly QuotedBenefit[];
  /** How many claims of the same filing have nights already: several benefits of one event may share a night. */
  readonly nightClaimsBefore: number;
}

/**
 * The marks of one claim (decisions.md 19): a death of a person, a birth of a child, a night of a person. The database keeps them
 * unique among claims that stand.
 */
export function marksOf(rules: RuleSet, { memberId, happening, given, nightClaimsBefore }: ToMark): Mark[] {
  const event = rules.events.find(({ code }) => code === happening.code);
  const kindOf = new Map(rules.benefits.map(({ code, standardKind }) => [code, standardKind]));
  const isBirth = given.some(({ benefit }) => kindOf.get(benefit) === "birth");
  const marks: Mark[] = [];
  if (event?.endsMembership === true)
    marks.push(...given.map(({ benefit }): Mark => ({ of: "death", who: memberId, part: benefit })));
  if (isBirth) {
    const child = happening.concerns.person ?? happening.day.toString();
    const who = [memberId, child].join(" ");
    marks.push(...given.map(({ benefit }): Mark => ({ of: "birth", who, part: benefit })));
  }
  if (given.some(({ lines }) => lines.some(({ unit }) => unit === "night"))) {
    // The nights of a birth are the mother's, whose right it is, though the event is about the child.
    const who = isBirth ? "self" : personOf(happening);
    marks.push(
      ...nightsOf(happening).map((night): Mark => {
        return {
          of: "night",
          who: [memberId, who].join(" "),
          part: `${night.toString()}:${nightClaimsBefore}`,
        };
      }),
    );
  }
  return marks;
}

/** Every night of every stay, once. */
export function nightsOf({ stays }: Pick<Happening, "stays">): Temporal.PlainDate[] {
  const nights = new Set<string>();
  for (const { from, to } of stays)
    for (let day = from; Temporal.PlainDate.compare(day, to) < 0; day = day.add({ days: 1 }))
      nights.add(day.toString());
  return [...nights].toSorted().map((night) => Temporal.PlainDate.from(night));
}

/** As it is kept: `hashed` stands for whom. */
export const markText = ({ of, part }: Mark, hashed: string): string => `${of}:${hashed}:${part}`;

/** The mark of a place on a confirmed list: what became a claim counts as one and no longer as an entry. */
export const listMark = (monthOn: Temporal.PlainDate, benefit: string, memberId: string): string =>
  `list:${monthOn.toString()}:${benefit}:${memberId}`;

import type { RuleSet } from "#core/rule-set/rule-set.ts";
import type { QuotedBenefit } from "./answer.ts";
import type { MemberFacts } from "./facts.ts";
import { quote } from "./quote.ts";
import { eventOn, ordinaryScene } from "./table/scene.ts";

/** Somebody who has become entitled without having asked, for the committee to confirm. */
export interface Entitled<Id> {
  readonly id: Id;
  readonly quoted: QuotedBenefit;
}

/**
 * Who is entitled on a day to what the committee starts by itself, such as old-age money. Whoever had this year's is
 * held back by the benefit's own yearly cap, so the same list asked for again next month names only who is new.
 */
export function* entitledOn<Id>(
  rules: RuleSet,
  day: Temporal.PlainDate,
  members: Iterable<{ readonly id: Id; readonly facts: MemberFacts }>,
): Generator<Entitled<Id>> {
  const started = rules.benefits.filter(({ startedBy }) => startedBy === "committee");
  const events = new Map(
    started.flatMap((benefit) => {
      const event = rules.events.find(({ code }) => code === benefit.event);
      if (event === undefined) return [];
      return [
        [event.code, { ...eventOn(day, { benefit, event }, ordinaryScene(benefit, event)), claimedOn: null }],
      ] as const;
    }),
  );
  const codes = new Set(started.map(({ code }) => code));
  for (const { id, facts } of members) {
    for (const event of events.values()) {
      for (const quoted of quote(rules, facts, event).benefits) {
        if (codes.has(quoted.benefit) && quoted.amount > 0n) yield { id, quoted };
      }
    }
  }
}

import { satang, type Satang } from "#core/money.ts";
import type { BenefitRule } from "#core/rule-set/benefit-rules.ts";
import type { EventRule } from "#core/rule-set/event-rules.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";
import type { MemberFacts, WelfareEvent } from "./facts.ts";
import { quote } from "./quote.ts";
import { eventOn, ordinaryScene } from "./table/scene.ts";

/**
 * What a new version would change for a member, on its first day: shown before it is activated. Every benefit of
 * either version is tried with typical events; null where a version does not have the benefit at all.
 */
export interface RuleChange {
  readonly benefit: string;
  readonly name: string;
  readonly nights: number | null;
  readonly answers: WelfareEvent["answers"];
  readonly before: Satang | null;
  readonly after: Satang | null;
}

export interface ChangedMember<Id> {
  readonly id: Id;
  readonly changes: readonly RuleChange[];
}

/** Only the members whom something changes; made one by one, so that a fund of any size can be streamed through. */
export function* membersChanged<Id>(
  before: RuleSet,
  after: RuleSet,
  members: Iterable<{ readonly id: Id; readonly facts: MemberFacts }>,
): Generator<ChangedMember<Id>> {
  const probes = probesOf(before, after);
  for (const { id, facts } of members) {
    const changes = changesFor({ before, after, probes }, facts);
    if (changes.length > 0) yield { id, changes };
  }
}

interface Probe {
  readonly benefit: BenefitRule;
  readonly event: WelfareEvent;
  readonly nights: number | null;
}

/** A night, five and thirty, each choice, and every benefit at least once. */
function probesOf(before: RuleSet, after: RuleSet): Probe[] {
  const kept = new Set(after.benefits.map(({ code }) => code));
  const clauses = [
    ...clausesOf(after),
    ...clausesOf(before).filter(({ benefit }) => !kept.has(benefit.code)),
  ];
  return clauses.flatMap(({ benefit, event }) => {
    const ordinary = ordinaryScene(benefit, event);
    const { rate, each } = benefit.pays;
    const scenes =
      each === "night" && event.stay
        ? [1, 5, 30].map((nights) => ({ ...ordinary, nights }))
        : rate.by === "answer"
          ? rate.amounts.map(({ answer }) => ({
              ...ordinary,
              answers: { ...ordinary.answers, [rate.ask]: answer },
            }))
          : [ordinary];
    return scenes.map((scene) => ({
      benefit,
      nights: each === "night" ? scene.nights : null,
      event: { ...eventOn(after.effectiveFrom, { benefit, event }, scene), claimedOn: null },
    }));
  });
}

const clausesOf = (rules: RuleSet): { benefit: BenefitRule; event: EventRule }[] =>
  rules.benefits.flatMap((benefit) => {
    const event = rules.events.find(({ code }) => code === benefit.event);
    return event === undefined ? [] : [{ benefit, event }];
  });

function changesFor(
  { before, after, probes }: { before: RuleSet; after: RuleSet; probes: readonly Probe[] },
  member: MemberFacts,
): RuleChange[] {
  return probes.flatMap(({ benefit, event, nights }) => {
    const was = amountIn(before, benefit.code, quote(before, member, event).benefits);
    const is = amountIn(after, benefit.code, quote(after, member, event).benefits);
    // A benefit that is new, or goes, changes nothing for whom it gives nothing.
    if ((was ?? satang(0)) === (is ?? satang(0))) return [];
    const { answers } = event;
    return [{ benefit: benefit.code, name: benefit.name, nights, answers, before: was, after: is }];
  });
}

const amountIn = (
  rules: RuleSet,
  code: string,
  quoted: readonly { readonly benefit: string; readonly amount: Satang }[],
): Satang | null =>
  rules.benefits.some((benefit) => benefit.code === code)
    ? (quoted.find(({ benefit }) => benefit === code)?.amount ?? satang(0))
    : null;

import * as fc from "fast-check";
import type { FoundMember, Outcome } from "#conversation/deed.ts";
import { quoteSupposed } from "#conversation/understand/supposed-event.ts";
import { readWhatIf } from "#conversation/understand/what-if.ts";
import type { MemberFacts } from "#core/benefit/facts.ts";
import { rightsOn } from "#core/benefit/rights.ts";
import { shippedRules } from "../core/benefit/scene.ts";

/** What may come of asking about rights, for the properties of talks. */

type Day = fc.Arbitrary<Temporal.PlainDate>;
type Member = fc.Arbitrary<FoundMember>;

const shipped = ["yasothon-2562", "sap-anan", "thung-sommut-2568"].map(shippedRules);
const factsWith = (day: Day): fc.Arbitrary<MemberFacts> =>
  fc.record({
    birthDate: fc.option(day),
    sex: fc.constantFrom("female", "male", null),
    memberType: fc.constantFrom("general", "elderly"),
    joinedOn: day,
    leftOn: fc.option(day, { freq: 9 }),
    coverage: fc.array(
      fc.record({
        from: fc.integer({ min: 10_000, max: 21_000 }),
        to: fc.integer({ min: 21_000, max: 40_000 }),
        paidOn: fc.integer({ min: 10_000, max: 21_000 }),
      }),
      { maxLength: 3 },
    ),
    past: fc.constant([]),
  });
/** The rights of a made-up member by a shipped rule set. */
export const anyRights = (member: Member, day: Day): fc.Arbitrary<Outcome> =>
  fc
    .record({
      member,
      rules: fc.constantFrom(...shipped),
      facts: factsWith(day),
      day,
      after: fc.constantFrom(0, 8, 16, 24, 999),
    })
    .map(({ member, rules, facts, day, after }) => ({
      type: "rights",
      member,
      rights: rightsOn(rules, facts, day),
      after,
    }));
const supposing = fc.oneof(
  fc.constantFrom("ถ้านอนโรงพยาบาล 3 คืน", "ถ้านอนสองสามคืน", "ถ้าคลอดลูก", "ถ้าหิมะตก", "study level=primary"),
  fc.constantFrom(...shipped.flatMap(({ events }) => events.map(({ name }) => `ถ้า${name}`))),
);
export const anyWhatIf = (member: Member, day: Day): fc.Arbitrary<Outcome> =>
  fc
    .record({ member, rules: fc.constantFrom(...shipped), facts: factsWith(day), day, words: supposing })
    .map(({ member, rules, facts, day, words }): Outcome => {
      const read = readWhatIf(words, rules);
      if (read.type === "which") return { type: "what-if-which", member, events: read.events };
      return { type: "what-if", member, ...quoteSupposed(read.supposed, { rules, member: facts, day }) };
    });

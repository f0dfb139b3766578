import type { QuoteAnswer } from "#core/benefit/answer.ts";
import type { MemberFacts } from "#core/benefit/facts.ts";
import { quote } from "#core/benefit/quote.ts";
import { ordinaryScene } from "#core/benefit/table/scene.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";
import type { Supposed } from "./what-if.ts";

/** What would be given if it began on this day, with what had been paid by then; and what had to be assumed for it. */
export function quoteSupposed(
  said: Supposed,
  { rules, member, day }: { rules: RuleSet; member: MemberFacts; day: Temporal.PlainDate },
): { readonly supposed: Supposed; readonly answer: QuoteAnswer } {
  const supposed = withAge(said, rules);
  const { event, nights, answers, relation, age } = supposed;
  const known = nights.length === 1 ? nights[0] : undefined;
  const isSelf = relation === "self";
  const answer = quote(rules, member, {
    code: event.code,
    day,
    stays: known === undefined ? [] : [{ from: day, to: day.add({ days: known }) }],
    concerns: {
      relation,
      // Nobody is named: it is supposed about a child, not about one for whom something was received.
      person: isSelf ? null : "supposed",
      birthDate: isSelf ? member.birthDate : age === null ? null : day.subtract({ years: age }),
    },
    reference: null,
    answers,
    documents: [],
    claimedOn: null,
  });
  return { supposed, answer };
}

/** Where the rules ask how old somebody else is and nobody said, an age that they allow; the answer names it. */
function withAge(supposed: Supposed, { benefits }: RuleSet): Supposed {
  const { event, age, relation } = supposed;
  const asking = benefits.find(({ event: of, who }) => of === event.code && who.concernedAge !== null);
  if (age !== null || relation === "self" || asking === undefined) return supposed;
  const { months, days } = ordinaryScene(asking, event).concernedAge.span;
  return { ...supposed, age: Math.ceil(months / 12 + days / 365) };
}

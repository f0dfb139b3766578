import type { FoundMember, Outcome } from "#conversation/deed.ts";
import { quoteSupposed } from "#conversation/understand/supposed-event.ts";
import { readWhatIf } from "#conversation/understand/what-if.ts";
import type { MemberFacts } from "#core/benefit/facts.ts";
import { rightsOn } from "#core/benefit/rights.ts";
import { factsOf } from "#store/member-facts.ts";
import { memberById } from "#store/members.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { foundMember } from "./describe.ts";
import type { Moment } from "./perform.ts";

/** Answers about rights only look: what is asked here is asked before anything has happened, and nothing is written. */

/** "สิทธิของฉัน"; undefined where there is no such member. */
export async function showRights(
  moment: Moment,
  { memberId, after }: { readonly memberId: string; readonly after: number },
): Promise<Outcome | undefined> {
  const known = await knownMember(moment, memberId);
  if (known === undefined) return undefined;
  const { fund, today } = moment;
  const rights = rightsOn((await rulesByDay(fund))(today), known.facts, today);
  return { type: "rights", member: known.member, rights, after };
}

/** "ถ้านอนโรงพยาบาล 3 คืน": as if it began today, by the rules in force today and the money that has moved by now. */
export async function whatIf(
  moment: Moment,
  { memberId, words }: { readonly memberId: string; readonly words: string },
): Promise<Outcome | undefined> {
  const known = await knownMember(moment, memberId);
  if (known === undefined) return undefined;
  const { fund, today } = moment;
  const { member, facts } = known;
  const rules = (await rulesByDay(fund))(today);
  const read = readWhatIf(words, rules);
  if (read.type === "which") return { type: "what-if-which", member, events: read.events };
  return {
    type: "what-if",
    member,
    ...quoteSupposed(read.supposed, { rules, member: facts, day: today }),
  };
}

async function knownMember(
  { fund }: Moment,
  memberId: string,
): Promise<{ readonly member: FoundMember; readonly facts: MemberFacts } | undefined> {
  const [member, facts] = [await memberById(fund, memberId), await factsOf(fund, memberId)];
  return member && facts && { member: foundMember(member), facts };
}

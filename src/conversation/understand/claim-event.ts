import type { RuleSet } from "#core/rule-set/rule-set.ts";
import type { ClaimEvent, ClaimTerms, EventOffered } from "../deeds/claims.ts";
import { happeningsIn } from "./life-words.ts";
import { readWhatIf } from "./what-if.ts";

/** The events that a member can claim for by themselves: those whose benefits the committee starts are none of them. */
export function eventsToClaim({ events, benefits }: RuleSet): EventOffered[] {
  return events
    .filter(({ code }) => benefits.some(({ event, startedBy }) => event === code && startedBy === "member"))
    .map(({ code, name, endsMembership }) => ({ code, name, endsMembership }));
}

/** "แม่นอนโรงพยาบาล": the one event that the words speak of, and about whom. Undefined where they may mean several. */
export function eventMeant(words: string, rules: RuleSet): ClaimTerms["meant"] {
  const named = rules.events.some(({ code, name }) => words === code || words.includes(name));
  if (!named && happeningsIn(words).length === 0) return undefined;
  const reading = readWhatIf(words, rules);
  if (reading.type !== "supposed") return undefined;
  const { event, relation } = reading.supposed;
  if (!eventsToClaim(rules).some(({ code }) => code === event.code)) return undefined;
  // "แม่" said of an event that is about the member alone says whose right it is, and that is asked.
  return { event: event.code, ...(event.concerns.length > 1 && saidWhom(words) && { relation }) };
}

const saidWhom = (words: string): boolean =>
  /พ่อ|แม่|ลูก|บุตร|สามี|ภรรยา|เมีย|ผัว|แฟน|หลาน|ตัวเอง|ฉัน|ผม/u.test(words);

type OfRules = Pick<ClaimEvent, "event" | "documents" | "asksBirth" | "isAskedAhead" | "proxyDocument">;

/** What the questions about an event are made of, as far as the rules say it. Undefined for an event that they do not know. */
export function claimEventOf(rules: RuleSet, code: string): OfRules | undefined {
  const event = rules.events.find((one) => one.code === code);
  if (event === undefined) return undefined;
  const benefits = rules.benefits.filter((one) => one.event === code && one.startedBy === "member");
  const wanted = new Set(benefits.flatMap(({ documents }) => documents));
  const proxy = rules.documents.find((one) => one.code === rules.approval.proxyDocument);
  return {
    event,
    documents: rules.documents.filter((one) => wanted.has(one.code)),
    asksBirth: benefits.some(({ who }) => who.concernedAge !== null),
    ...(benefits.some(({ requestDaysBefore }) => requestDaysBefore !== null) && { isAskedAhead: true }),
    ...(proxy && { proxyDocument: proxy.name }),
  };
}

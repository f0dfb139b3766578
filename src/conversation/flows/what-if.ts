import type { Missing, QuoteAnswer } from "#core/benefit/answer.ts";
import type { Ask, EventRule } from "#core/rule-set/event-rules.ts";
import { missingInWords } from "#core/benefit/in-words/withheld.ts";
import type { FoundMember } from "../deed.ts";
import type { Choice, Reply } from "../reply.ts";
import { button, cards, reply, shortened } from "../say.ts";
import { shortcut } from "../shortcuts.ts";
import type { Scene, Turn } from "../turn.ts";
import { understand } from "../understand/keywords.ts";
import { soundsLikeWhatIf } from "../understand/life-words.ts";
import { whatIfWords, type Supposed } from "../understand/what-if.ts";
import { inLanguage, languageOf } from "../wording/in-language.ts";
import { whatIfInWords } from "../wording/rights.ts";
import { whatIfCardWords } from "../wording/rights-cards.ts";
import { memberMeant, notLinkedForRights } from "./rights.ts";

type Words = (typeof whatIfCardWords)["en"];

/** "ถ้านอนโรงพยาบาล 3 คืน": undefined where the words ask for something else, or nothing is supposed. */
export function supposed(typed: string, scene: Scene, isAnswering = false): Turn | undefined {
  const sounds = soundsLikeWhatIf(typed);
  if (sounds === undefined || (sounds === "perhaps" && (isAnswering || understand(typed) !== undefined)))
    return undefined;
  return whatIf(scene, {}, typed);
}

/** A button of an answer: the same question with one thing more known. */
export const supposeFor = (scene: Scene, facts: Readonly<Record<string, string>>): Turn =>
  whatIf(scene, facts, facts["words"] ?? "");

function whatIf(scene: Scene, facts: Readonly<Record<string, string>>, said: string): Turn {
  const member = memberMeant(scene, facts);
  return member === undefined
    ? notLinkedForRights(scene)
    : { type: "do", deed: { type: "what-if", memberId: member.memberId, words: said } };
}

export interface WhatIfAnswer {
  readonly member: FoundMember;
  readonly supposed: Supposed;
  readonly answer: QuoteAnswer;
}

/** The amount, why, clause by clause, what to bring, and what is still to be said. */
export function whatIfReply(outcome: WhatIfAnswer, scene: Scene): Reply {
  const words = inLanguage<Words>(whatIfCardWords, scene);
  const language = languageOf(scene);
  const { member, supposed, answer } = outcome;
  const { event } = supposed;
  const nights = supposed.nights.length === 1 ? supposed.nights[0] : undefined;
  const [head = "", ...reasons] = whatIfInWords(answer, nights ?? 0);
  const { asks, buttons } = openQuestions(outcome, words);
  const isOpen = asks.length > 0 && answer.amount === 0n;
  const title = words.title(event.name, nights);
  const headline = isOpen ? words.notYetKnown : headlineOf(answer, words);
  return reply(
    ...cards({
      look: answer.amount > 0n ? "good" : "waiting",
      title,
      headline,
      rows: [
        { label: words.member, value: member.name },
        ...(supposed.relation === "self"
          ? []
          : [
              {
                label: words.concerns,
                value: words.concerned(words.relations[supposed.relation], supposed.age),
              },
            ]),
      ],
      notes: [...reasons.map((line) => shortened(line, 300)), ...asks, words.onlyASum, ...words.ofTheRules],
      buttons: [
        ...buttons.slice(0, 6),
        shortcut("rights:show", { member: member.memberId }, language),
        shortcut("help:show", {}, language),
      ],
      summary: isOpen ? `${title} ${words.notYetKnown}` : words.summary(title, headline, head),
    }),
  );
}

function headlineOf({ amount, benefits }: QuoteAnswer, words: Words): string {
  if (benefits.length === 0) return words.noBenefit;
  return amount > 0n ? words.gets(amount) : words.getsNothing;
}

interface OpenQuestions {
  readonly asks: readonly string[];
  readonly buttons: readonly Choice[];
}

/** One at a time: first the nights, then the first question that a benefit waits for. What is withheld anyway asks nothing. */
function openQuestions({ member, supposed, answer }: WhatIfAnswer, words: Words): OpenQuestions {
  const open = answer.benefits
    .filter(({ amount, withheld }) => amount === 0n && withheld.length === 0)
    .flatMap(({ missing }) => missing.filter(({ type }) => type !== "document"));
  const tap = (label: string, more: Readonly<Record<string, string | number>>): Choice[] =>
    tapFor(member, label, whatIfWords(supposed, more));
  if (supposed.event.stay && supposed.nights.length !== 1 && open.some(isAboutNights)) {
    const offered = supposed.nights.length === 0 ? [1, 3, 5] : supposed.nights;
    return {
      asks: [words.howManyNights],
      buttons: offered.flatMap((nights) => tap(words.nights(nights), { nights })),
    };
  }
  const [first] = open;
  if (first === undefined) return { asks: [], buttons: [] };
  const ask =
    first.type === "answer" ? supposed.event.asks.find(({ code }) => code === first.ask) : undefined;
  const buttons =
    ask === undefined ? [] : optionsOf(ask, words).flatMap(({ label, more }) => tap(label, more));
  if (ask === undefined) return { asks: [missingInWords(first)], buttons };
  const said = ask.question ?? words.asks(ask.name, supposed.event.name);
  return { asks: [buttons.length > 0 ? (ask.question ?? words.choose(ask.name)) : said], buttons };
}

const isAboutNights = (missing: Missing): boolean => missing.type === "fact" && missing.fact === "stay";

function optionsOf({ code, answer }: Ask, words: Words): { label: string; more: Record<string, string> }[] {
  if (answer.kind === "choice")
    return answer.choices.map((choice) => ({ label: choice.name, more: { [code]: choice.code } }));
  if (answer.kind !== "yes-no") return [];
  return [
    { label: words.yes, more: { [code]: "yes" } },
    { label: words.no, more: { [code]: "no" } },
  ];
}

/** None where a fund's codes are so long that LINE would not carry them: the question can still be typed. */
function tapFor({ memberId }: FoundMember, label: string, said: string): Choice[] {
  const facts = { member: memberId, words: said };
  const isTooLong = new URLSearchParams(facts).toString().length > 300 - "rights:what-if?".length;
  return isTooLong ? [] : [button(label, "rights:what-if", { facts })];
}

export interface WhichEvent {
  readonly member: FoundMember;
  readonly events: readonly EventRule[];
}

const mostEvents = 8;

/** What was supposed is not clear: the fund's own events to choose from. */
export function whichEventReply({ member, events }: WhichEvent, scene: Scene): Reply {
  const words = inLanguage<Words>(whatIfCardWords, scene);
  const shown = events.slice(0, mostEvents);
  const others = events.slice(mostEvents).map(({ name }) => shortened(name, 40));
  return reply(
    ...cards({
      look: "plain",
      title: words.which.title,
      notes: [
        words.which.note,
        ...(others.length === 0 ? [] : [shortened(words.which.more(others.join(", ")), 300)]),
      ],
      buttons: [
        ...shown.flatMap(({ name, code }) => tapFor(member, name, code)),
        shortcut("rights:show", { member: member.memberId }, languageOf(scene)),
      ],
      summary: words.which.summary,
    }),
  );
}

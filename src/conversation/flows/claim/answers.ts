import type { Ask } from "#core/rule-set/event-rules.ts";
import { findCounts } from "#core/thai-calendar/read-count.ts";
import { readDay } from "#core/thai-calendar/read-day.ts";
import { findPeriods } from "#core/thai-calendar/read-period.ts";
import { readBaht } from "#core/thai-number/read-amount.ts";
import { arabicDigits } from "#core/thai-number/digits.ts";
import type { Answer, Moment } from "../../flow.ts";
import { keptDay } from "../../kept-joining.ts";
import { wordsSaid } from "../../understand/answer.ts";
import { isSameWord, meansYes } from "../../understand/keywords.ts";
import { relationIn } from "../../understand/life-words.ts";
import { claimWords } from "../../wording/claim.ts";
import { nameTapped, payeesOffered, peopleOffered } from "./names-offered.ts";
import { askFact, openAsk, type ClaimDraft, type Facts, type Field } from "./draft.ts";

const words = claimWords.th;

/** What an answer gives: facts to keep, or why the question is asked again; undefined where it is no answer to it. */
export type Read =
  | { readonly type: "facts"; readonly facts: Facts; readonly said?: string }
  | { readonly type: "again"; readonly said: string; readonly candidates?: readonly Temporal.PlainDate[] };

export interface Reading {
  readonly answer: Answer;
  readonly draft: ClaimDraft;
  readonly facts: Facts;
  readonly today: Temporal.PlainDate;
}

export const readingOf = (
  answer: Answer,
  { draft, facts }: Pick<Reading, "draft" | "facts">,
  { scene }: Moment,
): Reading => ({ answer, draft, facts, today: scene.today });

/** What the field's own button says. */
export const tapped = (answer: Answer, field: Field): string | undefined =>
  answer.type === "choice" && answer.chosen.name === `claim:${field}`
    ? (answer.chosen.facts["day"] ?? answer.chosen.facts["value"])
    : undefined;

const kept = (field: string, value: string): Read => ({ type: "facts", facts: { [field]: value } });
const again = (said: string): Read => ({ type: "again", said });

export function readEvent({ answer, draft }: Reading): Read | undefined {
  const value = tapped(answer, "event");
  const event = draft.events.find(({ code, name }) =>
    answer.type === "words" ? isSameWord(answer.text, name) : code === value,
  );
  return event && kept("event", event.code);
}

export function readClaimant({ answer, draft }: Reading): Read | undefined {
  const value = tapped(answer, "claimant");
  const one = draft.claimants.find(({ member }) =>
    answer.type === "words"
      ? isSameWord(answer.text, member.name) || isSameWord(answer.text, member.memberNo)
      : member.memberId === value,
  );
  return one && kept("claimant", one.member.memberId);
}

const mostYearsBack = 120;
const mostCandidates = 3;

/** One day that has come, or may come where help is asked for beforehand; "1-4 ก.พ." gives both ends of a stay. */
export function readFrom({ answer, draft, today }: Reading): Read | undefined {
  const latest = latestDay(draft, today);
  if (answer.type === "choice") return dayKept("from", keptDay(tapped(answer, "from")), latest);
  const stay = draft.about?.event.stay === true ? periodIn(answer.text, today) : undefined;
  if (stay !== undefined && Temporal.PlainDate.compare(stay.to, today) <= 0)
    return { type: "facts", facts: { from: stay.from.toString(), to: stay.to.toString() } };
  return dayTyped("from", answer.text, today, latest);
}

const mostDaysAhead = 366;

/** The last day that can be said of an event. */
export const latestDay = (
  { about }: Pick<ClaimDraft, "about">,
  today: Temporal.PlainDate,
): Temporal.PlainDate => (about?.isAskedAhead === true ? today.add({ days: mostDaysAhead }) : today);

/** The day of discharge, or how many nights it was. */
export function readTo({ answer, draft, today }: Reading): Read | undefined {
  const { from } = draft;
  if (from === undefined) return undefined;
  if (answer.type === "choice") {
    const value = tapped(answer, "to");
    return value === "still" ? undefined : stayKept(from, keptDay(value), today);
  }
  const nights = nightsIn(answer.text);
  if (nights !== undefined) return stayKept(from, from.add({ days: nights }), today);
  const read = dayTyped("to", answer.text, today);
  return read?.type === "facts" ? stayKept(from, keptDay(read.facts["to"]), today) : read;
}

function stayKept(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
): Read | undefined {
  if (to === undefined) return undefined;
  if (Temporal.PlainDate.compare(to, from) < 0) return again(words.to.before);
  if (from.until(to).days > 366) return again(words.to.tooLong);
  if (Temporal.PlainDate.compare(to, today) > 0) return again(words.from.toCome);
  return kept("to", to.toString());
}

const mostNights = 366;

function nightsIn(text: string): number | undefined {
  const count = findCounts(text)
    .map(({ reading }) => reading)
    .find((reading) => reading.type === "count" && reading.unit === "night");
  return count?.type === "count" && count.count <= mostNights ? count.count : undefined;
}

function periodIn(text: string, today: Temporal.PlainDate) {
  const [found] = findPeriods(text, today, { direction: "past" });
  if (found?.reading.type !== "period" || found.reading.period.unit !== "days") return undefined;
  return found.reading.period;
}

function dayTyped(
  field: "from" | "to" | "born",
  typed: string,
  today: Temporal.PlainDate,
  latest = today,
): Read | undefined {
  const direction = latest === today ? "past" : "future";
  const reading = readDay(typed, today, { direction });
  switch (reading.type) {
    case "day":
      return dayKept(field, reading.day, latest);
    case "ambiguous": {
      const candidates = reading.candidates
        .map(({ day }) => day)
        .filter((day) => dayKept(field, day, latest)?.type === "facts");
      if (
        candidates.length === 0 ||
        reading.reason.type === "bare-number" ||
        reading.reason.type.startsWith("missing-day")
      )
        return again(words.from.incomplete);
      return { type: "again", said: words.from.which, candidates: candidates.slice(0, mostCandidates) };
    }
    case "impossible":
      return again(words.from.impossible);
    case "none":
      return undefined;
  }
}

function dayKept(
  field: string,
  day: Temporal.PlainDate | undefined,
  latest: Temporal.PlainDate,
): Read | undefined {
  if (day === undefined) return undefined;
  if (Temporal.PlainDate.compare(day, latest) > 0) return again(words.from.toCome);
  if (Temporal.PlainDate.compare(day.add({ years: mostYearsBack }), latest) < 0)
    return again(words.from.impossible);
  return kept(field, day.toString());
}

export function readRelation({ answer, draft }: Reading): Read | undefined {
  const { concerns = [] } = draft.about?.event ?? {};
  const typed = answer.type === "words" ? answer.text : "";
  const value =
    answer.type === "choice"
      ? tapped(answer, "relation")
      : (concerns.find((one) => isSameWord(typed, words.relation.names[one])) ?? relationIn(typed));
  const relation = concerns.find((one) => one === value);
  return relation && kept("relation", relation);
}

const mostNameLetters = 80;

export function readPerson({ answer, draft }: Reading): Read | undefined {
  const name =
    answer.type === "choice" ? nameTapped(tapped(answer, "person"), peopleOffered(draft)) : wordsSaid(answer);
  return name === undefined || name.length > mostNameLetters ? undefined : kept("person", name);
}

export const readBorn = ({ answer, today }: Reading): Read | undefined =>
  answer.type === "choice"
    ? dayKept("born", keptDay(tapped(answer, "born")), today)
    : dayTyped("born", answer.text, today);

export function readReceiver({ answer, draft }: Reading): Read | undefined {
  const name =
    answer.type === "choice"
      ? nameTapped(tapped(answer, "receiver"), payeesOffered(draft))
      : wordsSaid(answer);
  return name === undefined || name.length > mostNameLetters ? undefined : kept("receiver", name);
}

/** The answer to the rules' question that is open. */
export function readAsk({ answer, draft, facts }: Reading): Read | undefined {
  const open = openAsk(facts, draft);
  if (open === undefined) return undefined;
  const said = saidTo(open, answer);
  if (said === undefined) return undefined;
  return typeof said === "string" ? kept(askFact(open.code), said) : said;
}

function saidTo({ answer: kind }: Ask, answer: Answer): string | Read | undefined {
  const value = tapped(answer, "ask");
  const typed = answer.type === "words" ? answer.text : "";
  switch (kind.kind) {
    case "choice":
      return kind.choices.find(({ code, name }) => code === value || isSameWord(typed, name))?.code;
    case "yes-no":
      if (value === "yes" || value === "no") return value;
      if (isSameWord(typed, words.asking.no)) return "no";
      return meansYes(typed) ? "yes" : undefined;
    case "number": {
      const number = Number(
        /^\s*(\d{1,6}(?:\.\d{1,2})?)\s*[^\d.]{0,12}$/u.exec(arabicDigits(value ?? typed))?.[1] ?? Number.NaN,
      );
      if (Number.isNaN(number)) return undefined;
      const fits = number >= (kind.from ?? number) && number <= (kind.to ?? number);
      return fits ? String(number) : again(words.asking.outside(kind.from, kind.to));
    }
    case "baht": {
      const reading = readBaht(value ?? typed);
      if (reading.type === "ambiguous") return again(words.asking.which);
      return reading.type === "amount" && reading.amount >= 0n
        ? String(Number(reading.amount) / 100)
        : undefined;
    }
    case "text":
      return value ?? wordsSaid(answer);
  }
}

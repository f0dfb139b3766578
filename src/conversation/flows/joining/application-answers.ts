import { isRelation } from "#core/member/beneficiary.ts";
import { oldestAge } from "#core/member/registration.ts";
import { readPhone } from "#core/member/phone.ts";
import { readDay } from "#core/thai-calendar/read-day.ts";
import type { Answer, Moment } from "../../flow.ts";
import { keepAddress, keepName, keptDay, keptKind, keptPlans, keptVillages } from "../../kept-joining.ts";
import { applicantKinds } from "#core/joining/application.ts";
import type { Conversation } from "../../turn.ts";
import { isSameWord } from "../../understand/keywords.ts";
import { readAddress, readPersonName, readRelation, readVillage } from "../../understand/person.ts";
import { applicationWords } from "../../wording/joining/application.ts";
import type { Field } from "./application-questions.ts";

const words = applicationWords.th;

/** What an answer gives: facts to keep, or why the question is asked again; undefined where it is no answer to it. */
export type Read =
  | { readonly type: "facts"; readonly facts: Readonly<Record<string, string>> }
  | { readonly type: "again"; readonly said: string; readonly candidates?: readonly Temporal.PlainDate[] };

const kept = (field: Field, value: string): Read => ({ type: "facts", facts: { [field]: value } });

const skippable: readonly Field[] = ["birth", "village", "address", "phone", "beneficiary"];

/** Reads one field's answer, typed or tapped. What may mean two things is never guessed. */
export function readField(
  field: Field,
  answer: Answer,
  { facts }: Conversation,
  { scene }: Moment,
): Read | undefined {
  const value = answer.type === "words" ? undefined : valueOn(answer, field);
  if (answer.type === "choice" && value === undefined) return undefined;
  if (value === "" && !skippable.includes(field)) return undefined;
  const typed = answer.type === "words" ? answer.text : "";
  switch (field) {
    case "for": {
      const kind = value ?? applicantKinds.find((one) => isSameWord(typed, words.whom.choices[one]));
      return keptKind(kind) === undefined ? undefined : kept(field, kind ?? "");
    }
    case "name": {
      const name = readPersonName(typed);
      return name && kept(field, keepName(name));
    }
    case "birth":
      return value === undefined
        ? birthTyped(typed, scene.today)
        : kept(field, keptDay(value)?.toString() ?? "");
    case "village": {
      const village = value === undefined ? readVillage(typed, keptVillages(facts["villages"]) ?? []) : value;
      return village === undefined ? undefined : kept(field, String(village));
    }
    case "address": {
      const address = readAddress(typed);
      if (value !== undefined) return kept(field, keepAddress({}));
      return address && kept(field, keepAddress(address));
    }
    case "phone": {
      const phone = value === undefined ? readPhone(typed) : "";
      return phone === undefined ? undefined : kept(field, phone);
    }
    case "plan": {
      const plan = (keptPlans(facts["plans"]) ?? []).find(({ code, name }) =>
        value === undefined ? isSameWord(typed, name) : code === value,
      );
      return plan && kept(field, plan.code);
    }
    case "beneficiary": {
      if (value !== undefined) return { type: "facts", facts: { beneficiary: "", relation: "" } };
      const name = readPersonName(typed);
      return name && kept(field, `${name.title}${name.givenName} ${name.familyName}`.trim());
    }
    case "relation": {
      const relation = value === undefined ? readRelation(typed) : value;
      return relation === undefined || !isRelation(relation) ? undefined : kept(field, relation);
    }
  }
}

/** What this field's own button says; "" skips it. */
function valueOn({ chosen }: Extract<Answer, { type: "choice" }>, field: Field): string | undefined {
  return chosen.name === `application:${field}` ? (chosen.facts["value"] ?? "") : undefined;
}

const mostCandidates = 3;
const again = (said: string): Read => ({ type: "again", said });

function birthTyped(typed: string, today: Temporal.PlainDate): Read | undefined {
  const { birth } = words;
  const reading = readDay(typed, today, { direction: "past" });
  switch (reading.type) {
    case "day":
      return birthOn(reading.day, today);
    case "ambiguous": {
      const isPart = reading.reason.type.startsWith("missing") || reading.reason.type === "bare-number";
      const candidates = reading.candidates
        .map(({ day }) => day)
        .filter((day) => birthOn(day, today).type === "facts");
      return isPart || candidates.length === 0
        ? again(birth.incomplete)
        : { type: "again", said: birth.which, candidates: candidates.slice(0, mostCandidates) };
    }
    case "impossible":
      return again(reading.reason.type === "year-out-of-range" ? birth.tooLongAgo : birth.impossible);
    case "none":
      return undefined;
  }
}

function birthOn(day: Temporal.PlainDate, today: Temporal.PlainDate): Read {
  if (Temporal.PlainDate.compare(day, today) > 0) return { type: "again", said: words.birth.toCome };
  if (Temporal.PlainDate.compare(day.add({ years: oldestAge }), today) < 0)
    return { type: "again", said: words.birth.tooLongAgo };
  return kept("birth", day.toString());
}

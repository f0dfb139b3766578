import type { Answers } from "#core/benefit/facts.ts";
import { satang, type Satang } from "#core/money.ts";
import { isUnique, type Ask, type Relation } from "#core/rule-set/event-rules.ts";
import type { ChatClaim, Claimant, ClaimEvent, EventOffered } from "../../deeds/claims.ts";
import { keptAmount } from "../../kept.ts";
import { keptAbout, keptClaimants, keptEvents } from "../../kept-claim.ts";
import { keptDay } from "../../kept-joining.ts";

export type Facts = Readonly<Record<string, string>>;

/** The questions of a claim in their order; which of them are asked is said by the rules of its event. */
export const fields = [
  "event",
  "claimant",
  "from",
  "to",
  "relation",
  "person",
  "born",
  "ask",
  "consent",
  "documents",
  "receiver",
] as const;
export type Field = (typeof fields)[number];

/** A claim as far as it has been told. Everything but the lists to choose from is read from answers. */
export interface ClaimDraft {
  readonly events: readonly EventOffered[];
  readonly claimants: readonly Claimant[];
  readonly event?: EventOffered;
  readonly claimant?: Claimant;
  readonly about?: ClaimEvent;
  readonly from?: Temporal.PlainDate;
  readonly to?: Temporal.PlainDate;
  readonly relation: Relation;
  readonly quoted?: Satang;
  readonly photos: number;
}

/** Undefined where the facts are not such as this version writes. */
export function claimDraft(facts: Facts): ClaimDraft | undefined {
  const [events, claimants] = [keptEvents(facts["events"]), keptClaimants(facts["claimants"])];
  if (events === undefined || claimants === undefined) return undefined;
  const event = events.find(({ code }) => code === facts["event"]);
  const claimant = claimants.find(({ member }) => member.memberId === facts["claimant"]);
  const about = keptAbout(facts["about"]);
  const [from, to] = [keptDay(facts["from"]), keptDay(facts["to"])];
  const quoted = keptAmount(facts["quoted"]);
  return {
    events,
    claimants,
    ...(event && { event }),
    ...(claimant && { claimant }),
    ...(about && about.event.code === event?.code && { about }),
    ...(from && { from }),
    ...(to && { to }),
    ...(quoted !== undefined && { quoted: satang(quoted) }),
    relation: relationOf(about, facts["relation"]),
    photos: Math.min(Number(/^\d{1,3}$/u.exec(facts["photos"] ?? "")?.[0] ?? 0), 99),
  };
}

function relationOf(about: ClaimEvent | undefined, said: string | undefined): Relation {
  const concerns = about?.event.concerns ?? ["self"];
  return concerns.find((one) => one === said) ?? concerns[0] ?? "self";
}

/** Which questions this claim has, in order; `ask` stands once for each of the rules' own. */
export function fieldsOf(facts: Facts, draft: ClaimDraft): readonly Field[] {
  const { about, event } = draft;
  const { concerns = [], stay = false, asks = [] } = about?.event ?? {};
  const isOther = (about === undefined ? "self" : draft.relation) !== "self";
  const wanted = about?.documents ?? [];
  const { as } = draft.claimant ?? {};
  // The register knows everybody else who files.
  const isUnknown = as === "proxy" || (as === "assisted" && event?.endsMembership === true);
  const asked: Readonly<Record<Field, number>> = {
    event: 1,
    claimant: isClaimantAsked(facts, draft) ? 1 : 0,
    from: 1,
    to: stay ? 1 : 0,
    relation: concerns.length > 1 ? 1 : 0,
    person: isOther && !isUnique(draft.relation) ? 1 : 0,
    born: isOther && about?.asksBirth === true ? 1 : 0,
    ask: asks.length,
    consent: wanted.some(({ health }) => health) && about?.hasConsent === false ? 1 : 0,
    documents: wanted.length > 0 ? 1 : 0,
    receiver: isUnknown ? 1 : 0,
  };
  return fields.flatMap((field) => Array.from({ length: asked[field] }, () => field));
}

/** With one member linked it is theirs; but after a death somebody has to say whose. */
const isClaimantAsked = (facts: Facts, { claimants, event }: ClaimDraft): boolean =>
  claimants.length !== 1 || event?.endsMembership === true || facts["other"] === "yes";

export const askFact = (code: string): string => `ask.${code}`;

/** The rules' question that is open. */
export const openAsk = (facts: Facts, { about }: ClaimDraft): Ask | undefined =>
  about?.event.asks.find(({ code }) => !Object.hasOwn(facts, askFact(code)));

/** The first question without an answer; undefined where everything has been said. */
export function nextField(facts: Facts, draft: ClaimDraft): Field | undefined {
  return fieldsOf(facts, draft).find((field) => !isAnswered(field, facts, draft));
}

function isAnswered(field: Field, facts: Facts, draft: ClaimDraft): boolean {
  switch (field) {
    case "event":
      return draft.event !== undefined;
    case "claimant":
      return draft.claimant !== undefined;
    case "from":
      return draft.from !== undefined;
    case "to":
      return draft.to !== undefined;
    case "ask":
      return openAsk(facts, draft) === undefined;
    case "relation":
      return draft.about?.event.concerns.some((one) => one === facts["relation"]) === true;
    case "person":
    case "born":
    case "consent":
    case "documents":
    case "receiver":
      return Object.hasOwn(facts, field);
  }
}

/** How far one has come: "ขั้นที่ 3/7". The confirmation is the last. */
export function placeOf(field: Field, facts: Facts, draft: ClaimDraft): { step: number; of: number } {
  const asked = fieldsOf(facts, draft);
  const answered = (draft.about?.event.asks ?? []).filter(({ code }) => Object.hasOwn(facts, askFact(code)));
  const first = asked.indexOf(field) + 1;
  return { step: first + (field === "ask" ? answered.length : 0), of: asked.length + 1 };
}

/** Whoever it is about; the member unless the event says otherwise. */
export function wholeClaim(facts: Facts): { draft: ClaimDraft; claim: ChatClaim } | undefined {
  const draft = claimDraft(facts);
  if (draft?.about === undefined || draft.claimant === undefined || draft.from === undefined)
    return undefined;
  const { about, claimant, from, to, relation } = draft;
  if (about.event.stay && to === undefined) return undefined;
  const { person = "", receiver = "" } = facts;
  const born = keptDay(facts["born"]);
  return {
    draft,
    claim: {
      memberId: claimant.member.memberId,
      as: claimant.as,
      event: about.event.code,
      on: from,
      stays: about.event.stay && to !== undefined ? [{ from, to }] : [],
      relation,
      ...(relation !== "self" && person !== "" && { person }),
      ...(relation !== "self" && born !== undefined && { personBirthOn: born }),
      answers: answersOf(facts, about),
      ...(receiver !== "" && { filer: receiver }),
      onPaper: facts["documents"] === "paper",
    },
  };
}

function answersOf(facts: Facts, { event }: ClaimEvent): Answers {
  const said = event.asks.flatMap(({ code, answer }): [string, string | number | boolean][] => {
    const text = facts[askFact(code)];
    if (text === undefined || text === "") return [];
    switch (answer.kind) {
      case "yes-no":
        return [[code, text === "yes"]];
      case "number":
      case "baht":
        return Number.isFinite(Number(text)) ? [[code, Number(text)]] : [];
      case "choice":
      case "text":
        return [[code, text]];
    }
  });
  return Object.fromEntries(said);
}

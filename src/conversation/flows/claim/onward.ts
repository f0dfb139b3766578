import type { Saying } from "../../reply.ts";
import type { Moment } from "../../flow.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { claimDraft, nextField, wholeClaim, type ClaimDraft, type Facts, type Field } from "./draft.ts";
import { doClaims } from "./do-claims.ts";
import { askStep, type ClaimStep } from "./questions.ts";

export interface Onward {
  readonly facts: Facts;
  readonly draftId?: string;
  readonly first?: readonly Saying[];
}

const afterQuote: readonly (Field | undefined)[] = ["consent", "documents", "receiver", undefined];

/**
 * The next question that has no answer. In between the fund is asked twice: for the event's rules, as soon as they can be
 * known and again when its day is, and for what they give, before anybody is sent to look for papers.
 */
export function onward(onward: Onward, moment: Moment): Turn {
  const { facts, draft } = withOnlyClaimant(onward.facts);
  const next = { ...onward, facts };
  if (draft === undefined) return askStep("event", next, moment);
  const { event, claimant } = draft;
  const field = nextField(facts, draft);
  if (field === "event" || field === "claimant" || event === undefined || claimant === undefined)
    return askStep(field === "claimant" ? claimantStep(facts, draft) : "event", next, moment);
  const rules = rulesAskedFor(draft);
  if (facts["aboutFor"] !== rules) {
    const { member, as } = claimant;
    const on = draft.from === undefined ? {} : { on: draft.from };
    const deed = { type: "claim-event", memberId: member.memberId, as, event: event.code, ...on } as const;
    return doClaims(deed, pending({ ...next, facts: { ...facts, aboutFor: rules } }, moment));
  }
  const whole = wholeClaim(facts);
  if (afterQuote.includes(field) && draft.quoted === undefined && whole !== undefined)
    return doClaims({ type: "quote-claim", claim: whole.claim }, pending(next, moment));
  return askStep(field ?? "confirm", next, moment);
}

const claimantStep = (facts: Facts, { claimants }: ClaimDraft): ClaimStep =>
  facts["other"] === "yes" || claimants.length === 0 ? "other" : "claimant";

const rulesAskedFor = ({ event, claimant, from }: ClaimDraft): string =>
  [event?.code, claimant?.member.memberId, from?.toString()].join(" ");

/** Nobody is asked whose right it is where there is one only. */
function withOnlyClaimant(facts: Facts): { facts: Facts; draft: ClaimDraft | undefined } {
  const draft = claimDraft(facts);
  const [only, ...others] = draft?.claimants ?? [];
  const isClear = only !== undefined && others.length === 0 && facts["other"] !== "yes";
  if (!isClear || draft?.claimant !== undefined || draft?.event?.endsMembership !== false)
    return { facts, draft };
  const known = { ...facts, claimant: only.member.memberId };
  return { facts: known, draft: claimDraft(known) };
}

/** The talk as it stands while the fund is asked. What was to be said first is said after the answer. */
export function pending({ facts, draftId, first = [] }: Onward, { scene, at }: Moment): Conversation {
  const said = first.flatMap((saying) => (saying.type === "text" ? [saying.text] : [])).join("\n");
  return {
    v: 1,
    flow: "claim",
    step: "event",
    draftId: draftId ?? scene.freshId,
    stamp: scene.freshId,
    askedAt: at,
    facts: { ...facts, ...(said !== "" && { said }) },
  };
}

/** Answers that hang on one another: whoever changes the first is asked for the others again. */
const hanging: Readonly<Record<string, readonly string[]>> = {
  event: [
    "event",
    "claimant",
    "other",
    "about",
    "aboutFor",
    "from",
    "to",
    "relation",
    "person",
    "born",
    "consent",
    "documents",
    "fewer",
    "receiver",
  ],
  claimant: ["claimant", "about", "aboutFor", "person", "born", "consent", "receiver"],
  from: ["from", "to"],
  to: ["to"],
  relation: ["relation", "person", "born"],
  person: ["person"],
  born: ["born"],
  ask: [],
  documents: ["documents", "fewer"],
  receiver: ["receiver"],
};
const keepsQuote = ["documents", "receiver"];

export function forgotten(field: string, facts: Facts): Facts {
  const gone = [...(hanging[field] ?? []), "candidates", "searched"];
  const isKept = keepsQuote.includes(field);
  return Object.fromEntries(
    Object.entries(facts).filter(
      ([name]) =>
        !gone.includes(name) &&
        !((field === "ask" || field === "event") && name.startsWith("ask.")) &&
        (isKept || (name !== "quoted" && name !== "reasons")),
    ),
  );
}

/** Where the funds are: the day on which a talk was left is theirs. */
const timeZone = "Asia/Bangkok";

/** "ทำต่อไหมคะ": undefined where nothing was told yet that would be worth it. */
export function resumed({ facts, draftId, askedAt }: Conversation, moment: Moment): Turn | undefined {
  const draft = claimDraft(facts);
  if (draft?.event === undefined) return undefined;
  const since =
    facts["since"] ??
    Temporal.Instant.fromEpochMilliseconds(askedAt).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  return askStep("resume", { facts: { ...facts, since }, draftId }, moment);
}

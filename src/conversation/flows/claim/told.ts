import { lineInWords } from "#core/benefit/in-words/line.ts";
import { nothingInWords } from "#core/benefit/in-words/nothing.ts";
import type { QuoteAnswer } from "#core/benefit/answer.ts";
import { sumSatang } from "#core/money.ts";
import type { ClaimOutcome, Claimant, ClaimTerms } from "../../deeds/claims.ts";
import { end, type Moment } from "../../flow.ts";
import { keepAbout, keepClaimants, keepEvents, keptEvents } from "../../kept-claim.ts";
import { cards, led, reply, text } from "../../say.ts";
import { callButtons, shortcut } from "../../shortcuts.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { claimWords } from "../../wording/claim.ts";
import { claimRefusalWords } from "../../wording/claim-refusals.ts";
import { shortMenu } from "../menu.ts";
import { telling } from "./do-claims.ts";
import { documentsTold } from "./documents.ts";
import { keepReasons } from "./confirm.ts";
import { claimDraft } from "./draft.ts";
import { filedReply } from "./following-cards.ts";
import { onward, resumed, type Onward } from "./onward.ts";
import { askStep } from "./questions.ts";

const words = claimWords.th;

/** The next turn of a claim after the fund was asked or told something. */
export const claimTold = telling<[Conversation, Moment]>({
  "claim-terms": ({ terms }, conversation, moment) => termsTold(terms, conversation, moment),
  "claimants-found": ({ claimants }, conversation, moment) =>
    claimantsFound(claimants, { ...conversation, facts: heldBack(conversation).facts }, moment),
  "claim-event": ({ about }, conversation, moment) => {
    const { facts, draftId, first } = heldBack(conversation);
    const known = { ...facts, about: keepAbout(about) };
    return claimDraft(known)?.about === undefined
      ? askStep("event", { facts, draftId, first: [text(words.event.hint)] }, moment)
      : onward({ facts: known, draftId, first }, moment);
  },
  "claim-quoted": ({ answer }, conversation, moment) => quotedTold(answer, heldBack(conversation), moment),
  "consent-given": (_, conversation, moment) => {
    const { facts, draftId } = heldBack(conversation);
    return onward({ facts: { ...facts, consent: "given" }, draftId }, moment);
  },
  "draft-documents": ({ documents }, conversation, moment) => documentsTold(documents, conversation, moment),
  "claim-filed": (outcome) => end(filedReply(outcome)),
  "claim-refused": ({ refusal }, conversation, moment) => refusedTold(refusal, conversation, moment),
});

/** What was to be said before the fund was asked is said after its answer. */
function heldBack({ draftId, facts: { said = "", ...facts } }: Conversation): Required<Onward> {
  return { facts, draftId, first: said === "" ? [] : [text(said)] };
}

/** The first question; what the first words said is not asked again. */
export function firstQuestion(terms: ClaimTerms, moment: Moment): Turn {
  const { claimants, events, forOthers, meant } = terms;
  const { scene } = moment;
  if (events.length === 0) return end(led([text(words.event.none)], shortMenu(scene)));
  const event = events.find(({ code }) => code === meant?.event);
  const kind = event?.endsMembership === true ? words.kind.death : words.kind.ordinary;
  if (claimants.length === 0 && !forOthers) return notLinkedTurn(event?.endsMembership === true, moment);
  const facts = {
    events: keepEvents(events),
    claimants: keepClaimants(claimants),
    ...(forOthers && { forOthers: "yes" }),
    ...(event !== undefined && { event: event.code }),
    ...(meant?.relation !== undefined && { relation: meant.relation }),
  };
  return onward({ facts, first: [text(kind)] }, moment);
}

const notLinkedTurn = (isDeath: boolean, { scene }: Moment): Turn => {
  const said = isDeath ? words.other.noneDeath : words.notLinked;
  return end(
    reply(
      ...cards({
        look: "plain",
        title: words.title,
        notes: [...(isDeath ? [words.kind.death] : []), said],
        buttons: [shortcut("link:begin"), ...callButtons(scene.fund.phone), shortcut("help:show")],
        summary: said,
      }),
    ),
  );
};

/** Words typed where the event was asked are looked for among the fund's own; "ขอสวัสดิการ" again asks whether to go on. */
function termsTold(terms: ClaimTerms, conversation: Conversation, moment: Moment): Turn {
  const { facts, draftId } = conversation;
  const { searched, ...kept } = facts;
  if (searched === undefined) return resumed(conversation, moment) ?? firstQuestion(terms, moment);
  const event = keptEvents(facts["events"])?.find(({ code }) => code === terms.meant?.event);
  if (event === undefined)
    return askStep("event", { facts, draftId, first: [text(words.event.hint)] }, moment);
  const relation = terms.meant?.relation;
  const first = event.endsMembership ? [text(words.kind.death)] : [];
  const known = { ...kept, event: event.code, ...(relation !== undefined && { relation }) };
  return onward({ facts: known, draftId, first }, moment);
}

function claimantsFound(found: readonly Claimant[], { facts, draftId }: Conversation, moment: Moment): Turn {
  const draft = claimDraft(facts);
  const isDeath = draft?.event?.endsMembership === true;
  const [one, ...others] = found;
  if (one === undefined)
    return askStep(
      "other",
      { facts, draftId, first: [text(isDeath ? words.other.noneDeath : words.other.none)] },
      moment,
    );
  const among = [...found, ...(draft?.claimants ?? [])].filter(
    ({ member }, place, all) => all.findIndex((two) => two.member.memberId === member.memberId) === place,
  );
  const known = { ...facts, claimants: keepClaimants(among) };
  return others.length === 0
    ? onward({ facts: { ...known, claimant: one.member.memberId }, draftId }, moment)
    : askStep(
        "claimant",
        { facts: { ...known, claimants: keepClaimants(found) }, draftId, first: [text(words.other.which)] },
        moment,
      );
}

function quotedTold(
  answer: QuoteAnswer,
  { facts, draftId, first: before }: Required<Onward>,
  moment: Moment,
): Turn {
  const { event, benefits } = answer;
  const gives = benefits.filter((benefit) => benefit.amount > 0n && benefit.startedBy === "member");
  // Where something is given, what is not given besides is for the fund's own page of rules.
  const why =
    gives.length === 0
      ? nothingInWords(answer)
      : gives.flatMap(({ name, lines }) => lines.map((line) => `${name}: ${lineInWords(line, event)}`));
  const known = { ...facts, reasons: keepReasons(why.map((reason) => `• ${reason}`)) };
  if (gives.length === 0) return askStep("nothing", { facts: known, draftId, first: before }, moment);
  const amount = sumSatang(gives.map((benefit) => benefit.amount));
  const first = [...before, text(words.quoted.gets(amount))];
  return onward({ facts: { ...known, quoted: amount.toString() }, draftId, first }, moment);
}

type Refusal = Extract<ClaimOutcome, { type: "claim-refused" }>["refusal"];

/** Said in words that lead on. What a better answer would mend goes back to the claim; the rest ends it. */
function refusedTold(refusal: Refusal, { facts, draftId, step }: Conversation, moment: Moment): Turn {
  const { said: _, settling: __, ...kept } = facts;
  const first = [text(claimRefusalWords(refusal, moment.scene.fund.phone))];
  const whole = claimDraft(kept);
  const isMendable = whole?.event !== undefined && mendable.has(refusal.type);
  if (!isMendable) return end(led(first, shortMenu(moment.scene)));
  if (step === "other") return askStep("other", { facts: kept, draftId, first }, moment);
  return askStep("edit", { facts: kept, draftId, first }, moment);
}

const mendable: ReadonlySet<Refusal["type"]> = new Set<Refusal["type"]>([
  "missing",
  "stay-unclear",
  "day-to-come",
  "filer-name-missing",
  "not-about-them",
  "consent-missing",
]);

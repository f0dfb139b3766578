import type { Saying } from "../../reply.ts";
import { type Answer, type Flow, type Moment, type Step } from "../../flow.ts";
import { text } from "../../say.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { isConfirmed, wordsSaid } from "../../understand/answer.ts";
import { claimWords } from "../../wording/claim.ts";
import {
  readAsk,
  readBorn,
  readClaimant,
  readEvent,
  readFrom,
  readingOf,
  readPerson,
  readReceiver,
  readRelation,
  readTo,
  tapped,
  type Read,
  type Reading,
} from "./answers.ts";
import { consentAnswer, witnessesAnswer } from "./consent.ts";
import { editable } from "./confirm.ts";
import { claimDraft, wholeClaim, type Facts } from "./draft.ts";
import { doClaims, toldOfClaims } from "./do-claims.ts";
import { documentsAnswer, takeDocument } from "./documents.ts";
import { claimTold } from "./told.ts";
import { forgotten, onward, pending, resumed } from "./onward.ts";
import { askStep, questionOf, steps, type ClaimStep } from "./questions.ts";

const words = claimWords.th;

/** `words` is how it began; what they say about the event and about whom is not asked again. */
export const beginClaim = ({ scene }: Moment, said = ""): Turn =>
  doClaims({
    type: "begin-claim",
    words: said.slice(0, 300),
    ...(scene.chosen && { memberId: scene.chosen.memberId }),
  });

type Taking = NonNullable<Step["answer"]>;

const hints: Readonly<Record<ClaimStep, string>> = {
  event: words.event.hint,
  claimant: words.claimant.hint,
  other: words.other.hint,
  from: words.from.hint,
  to: words.to.hint,
  relation: words.relation.hint,
  person: words.person.hint,
  born: words.born.hint,
  ask: words.asking.howToSay.text,
  consent: words.consent.hint,
  witnesses: words.consent.howToWitnesses,
  documents: words.documents.hint,
  receiver: words.receiver.hint,
  nothing: words.edit.hint,
  confirm: words.confirm.hint,
  edit: words.edit.hint,
  resume: words.resume.hint,
};

const answers: Readonly<Record<ClaimStep, Taking>> = {
  event: takeEvent,
  claimant: takeClaimant,
  other: takeOther,
  from: reading(readFrom),
  to: takeTo,
  relation: reading(readRelation),
  person: reading(readPerson),
  born: reading(readBorn),
  ask: reading(readAsk),
  consent: consentAnswer,
  witnesses: witnessesAnswer,
  documents: documentsAnswer,
  receiver: reading(readReceiver),
  nothing: takeNothing,
  confirm: takeConfirmation,
  edit: takeEdit,
  resume: takeResume,
};

const naming: readonly ClaimStep[] = ["other", "person", "receiver", "witnesses"];
const sentences: readonly ClaimStep[] = ["ask", "person", "receiver", "witnesses"];
const holdingPhotos: readonly ClaimStep[] = ["documents", "confirm"];

/**
 * A claim of any kind, a question at a time. Which questions there are is said by the rules of the event alone; nothing
 * reaches the fund before it is sent, but for the photos, which LINE would not keep. Its draft's id becomes the claim's key,
 * so that two taps are one claim.
 */
export const claimFlow: Flow = {
  name: "claim",
  leftAsItWas: words.leftAsItWas,
  saidOfDocument: words.documents.notYet,
  keepsPlace: { said: words.putAside, resume: resumed },
  steps: new Map(steps.map((step) => [step, stepOf(step)])),
  told: toldOfClaims(claimTold),
};

function stepOf(step: ClaimStep): Step {
  return {
    question: questionOf(step),
    answer: answers[step],
    hint: hints[step],
    ...(naming.includes(step) && { takesNames: true }),
    ...(sentences.includes(step) && { takesSentences: true }),
    ...(holdingPhotos.includes(step) && { takesDocument: takeDocument }),
  };
}

function reading(read: (reading: Reading) => Read | undefined): Taking {
  return (answer, conversation, moment) => {
    const { facts } = conversation;
    const draft = claimDraft(facts);
    const said = draft && read(readingOf(answer, { draft, facts }, moment));
    return said && taken(said, conversation, moment);
  };
}

type Draft = Pick<Conversation, "facts" | "draftId" | "step">;

/** What was answered is kept; what may mean two things is asked again, with the things it may mean. */
function taken(said: Read, { facts, draftId, step }: Draft, moment: Moment): Turn | undefined {
  const { candidates: _earlier, ...kept } = facts;
  if (said.type === "facts") {
    const known = { ...kept, ...said.facts };
    return onward({ facts: known, draftId, first: saidBack(said.facts, known) }, moment);
  }
  const candidates = said.candidates?.map(String).join("\n");
  const next = { ...kept, ...(candidates !== undefined && { candidates }) };
  return isStep(step) ? askStep(step, { facts: next, draftId, first: [text(said.said)] }, moment) : undefined;
}

const isStep = (step: string): step is ClaimStep => (steps as readonly string[]).includes(step);

/** Nights are counted for them and said back, and a death is met with a word before anything is asked. */
function saidBack(said: Facts, known: Facts): readonly Saying[] {
  const draft = claimDraft(known);
  if (said["event"] !== undefined && draft?.event?.endsMembership === true) return [text(words.kind.death)];
  const { from, to } = draft ?? {};
  if (said["to"] === undefined || from === undefined || to === undefined) return [];
  return [text(words.stay(from, to, from.until(to).days))];
}

/** An event that the words speak of is looked for among the fund's own, as at the beginning. */
function takeEvent(answer: Answer, { facts, draftId, step }: Conversation, moment: Moment): Turn | undefined {
  const draft = claimDraft(facts);
  if (draft === undefined) return undefined;
  if (answer.type === "choice" && answer.chosen.name === "claim:for-other")
    return askStep("event", { facts: { ...facts, other: "yes" }, draftId }, moment);
  const { other } = facts;
  const said = readEvent(readingOf(answer, { draft, facts }, moment));
  if (said !== undefined)
    return taken(
      said,
      { facts: { ...forgotten("event", facts), ...(other !== undefined && { other }) }, draftId, step },
      moment,
    );
  return answer.type === "words" && facts["searched"] !== answer.text.slice(0, 100)
    ? searching(answer.text, { facts, draftId, step }, moment)
    : undefined;
}

const searching = (typed: string, { facts, draftId }: Draft, moment: Moment): Turn =>
  doClaims(
    {
      type: "begin-claim",
      words: typed.slice(0, 300),
      ...(moment.scene.chosen && { memberId: moment.scene.chosen.memberId }),
    },
    pending({ facts: { ...facts, searched: typed.slice(0, 100) }, draftId }, moment),
  );

function takeClaimant(
  answer: Answer,
  { facts, draftId, step }: Conversation,
  moment: Moment,
): Turn | undefined {
  const draft = claimDraft(facts);
  if (draft === undefined) return undefined;
  if (answer.type === "choice" && answer.chosen.name === "claim:for-other")
    return askStep("other", { facts, draftId }, moment);
  const said = readClaimant(readingOf(answer, { draft, facts }, moment));
  return said && taken(said, { facts: forgotten("claimant", facts), draftId, step }, moment);
}

/** Somebody who is not linked here: whether and in what capacity they may be filed for is asked of the fund. */
function takeOther(answer: Answer, conversation: Conversation): Turn | undefined {
  const query = wordsSaid(answer);
  const { event } = conversation.facts;
  if (query === undefined || event === undefined) return undefined;
  return doClaims({ type: "find-claimant", query, event }, conversation);
}

/** Nights are counted when somebody is home again: until then the claim waits for them. */
function takeTo(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const isStill =
    tapped(answer, "to") === "still" ||
    (answer.type === "words" && answer.text.trim().includes(words.to.still));
  if (isStill) return { type: "keep", reply: { says: [text(words.to.stillSaid)] } };
  return reading(readTo)(answer, conversation, moment);
}

/** Nothing is given; of a death the register hears all the same, so that nobody is reminded any more. */
function takeNothing(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const { facts, draftId } = conversation;
  const name = answer.type === "choice" ? answer.chosen.name : "";
  const whole = name === "claim:tell-death" ? wholeClaim(facts) : undefined;
  if (whole !== undefined)
    return doClaims({ type: "tell-death", key: draftId, claim: whole.claim }, conversation);
  return name === "claim:edit" ? askStep("edit", { facts, draftId }, moment) : undefined;
}

function takeConfirmation(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const { facts, draftId } = conversation;
  if (
    isConfirmed(answer, "claim:send") ||
    (answer.type === "words" && answer.text.trim() === words.confirm.send)
  ) {
    const whole = wholeClaim(facts);
    return whole && doClaims({ type: "file-claim", key: draftId, claim: whole.claim }, conversation);
  }
  if (answer.type === "words") return undefined;
  if (answer.chosen.name === "claim:edit") return askStep("edit", { facts, draftId }, moment);
  return undefined;
}

/** A question is asked again by forgetting its answer, and those that hang on it. */
function takeEdit(answer: Answer, { facts, draftId }: Conversation, moment: Moment): Turn | undefined {
  const field =
    answer.type === "choice" ? editable.find((one) => one === answer.chosen.facts["field"]) : undefined;
  return field && onward({ facts: forgotten(field, facts), draftId }, moment);
}

function takeResume(answer: Answer, { facts, draftId }: Conversation, moment: Moment): Turn | undefined {
  if (answer.type === "choice" && answer.chosen.name === "claim:afresh") return beginClaim(moment);
  if (!isConfirmed(answer, "claim:on")) return undefined;
  const { since: _, ...kept } = facts;
  return onward({ facts: kept, draftId }, moment);
}

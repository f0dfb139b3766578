import type { DraftDocuments } from "../../deeds/claims.ts";
import type { Answer, Moment } from "../../flow.ts";
import type { Saying } from "../../reply.ts";
import { text } from "../../say.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { isSameWord } from "../../understand/keywords.ts";
import { claimWords } from "../../wording/claim.ts";
import { faultWords } from "../../wording/claim-documents.ts";
import { tapped } from "./answers.ts";
import { claimDraft } from "./draft.ts";
import { doClaims } from "./do-claims.ts";
import { counted } from "./later-questions.ts";
import { onward } from "./onward.ts";
import { askStep } from "./questions.ts";

const words = claimWords.th.documents;

/** A photo, whenever it comes while papers are wanted: several at once come one by one, in any order. */
export function takeDocument(messageId: string, conversation: Conversation): Turn | undefined {
  const draft = claimDraft(conversation.facts);
  if (draft?.claimant === undefined || (draft.about?.documents.length ?? 0) === 0) return undefined;
  const { memberId } = draft.claimant.member;
  const isHealth = draft.about?.documents.some(({ health }) => health) === true;
  return doClaims(
    { type: "take-document", draft: conversation.draftId, messageId, memberId, isHealth },
    conversation,
  );
}

export function documentsAnswer(
  answer: Answer,
  conversation: Conversation,
  moment: Moment,
): Turn | undefined {
  const { facts, draftId } = conversation;
  const said = tapped(answer, "documents") ?? (answer.type === "words" ? typedDone(answer.text) : undefined);
  // Asked of the fund: what is still on its way here is not counted by looking at the talk.
  const settling = { ...conversation, facts: { ...facts, settling: "yes" } };
  if (said === "here") return doClaims({ type: "draft-documents", draft: draftId }, settling);
  if (said === "drop") return doClaims({ type: "drop-document", draft: draftId }, conversation);
  return said === "paper" ? onward({ facts: { ...facts, documents: "paper" }, draftId }, moment) : undefined;
}

const typedDone = (typed: string): string | undefined =>
  isSameWord(typed, words.done) || isSameWord(typed, "ครบแล้ว")
    ? "here"
    : isSameWord(typed, words.onPaper)
      ? "paper"
      : undefined;

/** Talks whose question says how many photos there are. */
const counting: ReadonlySet<string> = new Set(["claim", "payment-proof"]);

/** The talk as it stands with so many photos kept, for whoever shows its question after they were looked at. */
export const withPhotos = (conversation: Conversation, kept: number): Conversation =>
  counting.has(conversation.flow)
    ? { ...conversation, facts: { ...conversation.facts, photos: String(kept) } }
    : conversation;

/** Which photos count, told as soon as they were looked at; the question is asked anew with their number. */
export function documentsTold(
  { kept, faults }: DraftDocuments,
  { facts, draftId, step }: Conversation,
  moment: Moment,
): Turn {
  const { settling, said: _, ...before } = facts;
  const known = { ...before, photos: String(kept) };
  const bad: readonly Saying[] = [...new Set(faults)].slice(0, 2).map((fault) => text(faultWords(fault)));
  if (settling !== "yes") {
    const isAtConfirm = step === "confirm";
    const first = isAtConfirm && bad.length === 0 ? [text(counted(kept, kept))] : bad;
    return askStep(isAtConfirm ? "confirm" : "documents", { facts: known, draftId, first }, moment);
  }
  const wanted = claimDraft(facts)?.about?.documents.length ?? 0;
  const isEnough = kept >= wanted || (kept > 0 && facts["fewer"] === "yes");
  if (isEnough && bad.length === 0)
    return onward({ facts: { ...known, documents: "here" }, draftId }, moment);
  const first = kept === 0 || bad.length > 0 ? bad : [text(words.fewer(kept, wanted))];
  return askStep(
    "documents",
    { facts: { ...known, ...(kept > 0 && { fewer: "yes" }) }, draftId, first },
    moment,
  );
}

import type { Answer, Moment } from "../../flow.ts";
import { text } from "../../say.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { isSameWord } from "../../understand/keywords.ts";
import { wordsSaid } from "../../understand/answer.ts";
import { claimWords, consentTextVersion } from "../../wording/claim.ts";
import { notLinked } from "../contributions.ts";
import { tapped } from "./answers.ts";
import { claimDraft } from "./draft.ts";
import { doClaims } from "./do-claims.ts";
import { onward } from "./onward.ts";
import { askStep } from "./questions.ts";

const words = claimWords.th.consent;

/** Said by itself, in so many words: a general "yes" is none. Without it the papers are looked at and given back. */
export function consentAnswer(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const { facts, draftId } = conversation;
  const said = tapped(answer, "consent") ?? (answer.type === "words" ? typedConsent(answer.text) : undefined);
  if (said === "line" || said === "paper") return given(conversation, said);
  if (said === "two-witnesses") return askStep("witnesses", { facts, draftId }, moment);
  if (said === "meaning") return askStep("consent", { facts, draftId, first: [text(words.means)] }, moment);
  const onPaper = { ...facts, consent: "later", documents: "paper" };
  return said === "later"
    ? onward({ facts: onPaper, draftId, first: [text(words.laterSaid)] }, moment)
    : undefined;
}

const typedConsent = (typed: string): string | undefined =>
  isSameWord(typed, words.agree)
    ? "line"
    : isSameWord(typed, words.later) || isSameWord(typed, "ไม่ยินยอม")
      ? "later"
      : isSameWord(typed, words.meaning)
        ? "meaning"
        : undefined;

export function witnessesAnswer(answer: Answer, conversation: Conversation): Turn | undefined {
  const names = wordsSaid(answer);
  return names === undefined ? undefined : given(conversation, "two-witnesses", names);
}

function given(
  conversation: Conversation,
  how: "line" | "paper" | "two-witnesses",
  names?: string,
): Turn | undefined {
  const claimant = claimDraft(conversation.facts)?.claimant;
  if (claimant === undefined) return undefined;
  // Nobody consents on the telephone for a member who is not linked to it.
  const isAssisted = claimant.as === "assisted";
  if (isAssisted === (how === "line")) return undefined;
  const { memberId } = claimant.member;
  return doClaims(
    {
      type: "give-consent",
      memberId,
      given: { how, textVersion: consentTextVersion, ...(names !== undefined && { words: names }) },
    },
    conversation,
  );
}

/** Taken back as easily as it was given: for the member whom the talk is about. */
export const withdrawConsent = ({ scene }: Moment): Turn =>
  scene.chosen === undefined
    ? notLinked(scene)
    : doClaims({ type: "withdraw-consent", memberId: scene.chosen.memberId });

import type { ClaimVoucher } from "../../deeds/claim-work.ts";
import type { ClaimOutcome, DraftDocuments } from "../../deeds/claims.ts";
import { asks, end, type Answer, type Flow, type Moment, type Next } from "../../flow.ts";
import { isId, keptWords } from "../../kept.ts";
import type { Choice, Reply } from "../../reply.ts";
import { button, led, questionCard, text } from "../../say.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { isSameWord } from "../../understand/keywords.ts";
import { faultWords } from "../../wording/claim-documents.ts";
import { claimRefusalWords } from "../../wording/claim-refusals.ts";
import { workWords } from "../../wording/claim-work.ts";
import { shortMenu } from "../menu.ts";
import { doClaims, toldOfClaims } from "./do-claims.ts";

const words = workWords.th.proof;

/**
 * A picture of the payment, for whoever has one. The money is booked before this is asked, so that nothing here can hold it up:
 * leaving is as good as answering. The draft is the payment's own, whose key its photos share.
 */
export const paymentProofFlow: Flow = {
  name: "payment-proof",
  leftAsItWas: words.leftAsItWas,
  steps: new Map([
    ["photos", { question: photosQuestion, answer: takeAnswer, hint: words.hint, takesDocument: takePhoto }],
  ]),
  told: toldOfClaims(proofTold),
};

const askPhotos = asks("payment-proof", "photos", photosQuestion);

export const askProof = (
  { claim: { claimId }, voucher }: ClaimVoucher,
  next: Omit<Next, "facts">,
  moment: Moment,
): Turn => askPhotos({ ...next, facts: { claim: claimId, voucher } }, moment);

const photosIn = ({ facts }: Conversation): number =>
  Number(/^\d{1,2}$/u.exec(facts["photos"] ?? "")?.[0] ?? 0);

function photosQuestion(conversation: Conversation): Reply | undefined {
  const { facts, stamp } = conversation;
  const voucher = keptWords(facts["voucher"]);
  if (!isId(facts["claim"]) || voucher === undefined) return undefined;
  const photos = photosIn(conversation);
  const isOpen = photos > 0 || facts["attach"] === "yes";
  const ask = photos > 0 ? words.got(photos) : isOpen ? words.send : words.ask;
  const offer = (label: string, verb: string): Choice => button(label, `payment-proof:${verb}`, { stamp });
  return questionCard(
    {
      look: "plain",
      title: words.title(voucher),
      headline: ask,
      notes: [isOpen ? words.howToSend : words.note],
      buttons: [
        isOpen ? offer(words.done, "done") : offer(words.attach, "attach"),
        photos > 0 ? offer(words.drop, "drop") : offer(words.none, "none"),
      ],
      summary: ask,
    },
    [],
  );
}

function takePhoto(messageId: string, conversation: Conversation): Turn | undefined {
  const { facts, draftId: draft } = conversation;
  const claimId = facts["claim"];
  if (!isId(claimId)) return undefined;
  return doClaims({ type: "take-payment-proof", claimId, draft, messageId }, conversation);
}

function takeAnswer(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const { facts, draftId } = conversation;
  switch (answer.type === "choice" ? answer.chosen.name : `payment-proof:${typed(answer.text)}`) {
    case "payment-proof:attach":
      return askPhotos({ facts: { ...facts, attach: "yes" }, draftId }, moment);
    case "payment-proof:drop":
      return doClaims({ type: "drop-document", draft: draftId }, conversation);
    case "payment-proof:none":
      return end(led([text(words.without(facts["voucher"] ?? ""))], shortMenu(moment.scene)));
    case "payment-proof:done":
      // Asked of the fund: what is still on its way here is not counted by looking at the talk.
      return doClaims(
        { type: "draft-documents", draft: draftId },
        { ...conversation, facts: { ...facts, settling: "yes" } },
      );
    default:
      return undefined;
  }
}

const typed = (said: string): string =>
  isSameWord(said, words.attach)
    ? "attach"
    : isSameWord(said, words.none)
      ? "none"
      : isSameWord(said, words.done) || isSameWord(said, "ครบแล้ว")
        ? "done"
        : "";

function proofTold(outcome: ClaimOutcome, conversation: Conversation, moment: Moment): Turn | undefined {
  if (outcome.type === "draft-documents") return countedTold(outcome.documents, conversation, moment);
  if (outcome.type !== "claim-refused") return undefined;
  const { facts, draftId } = conversation;
  const said = [text(claimRefusalWords(outcome.refusal, moment.scene.fund.phone))];
  return outcome.refusal.type === "too-many-documents"
    ? askPhotos({ facts, draftId, first: said }, moment)
    : end(led(said, shortMenu(moment.scene)));
}

/** After "ครบแล้ว" how many there are, and the end; after one was taken out how many are left. */
function countedTold(
  { kept, faults }: DraftDocuments,
  { facts, draftId }: Conversation,
  moment: Moment,
): Turn {
  const { settling, ...before } = facts;
  const bad = [...new Set(faults)].slice(0, 2).map((fault) => text(faultWords(fault)));
  if (settling === "yes" && kept > 0)
    return end(led([...bad, text(words.kept(kept, facts["voucher"] ?? ""))], shortMenu(moment.scene)));
  const first = settling === "yes" && bad.length === 0 ? [text(words.nothingYet)] : bad;
  return askPhotos({ facts: { ...before, attach: "yes", photos: String(kept) }, draftId, first }, moment);
}

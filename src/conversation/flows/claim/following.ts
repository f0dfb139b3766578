import type { ClaimOutcome } from "../../deeds/claims.ts";
import { asks, end, type Answer, type Flow, type Moment } from "../../flow.ts";
import { isId, keptWords } from "../../kept.ts";
import type { Reply } from "../../reply.ts";
import { button, cards, led, questionCard, reply, text } from "../../say.ts";
import { cancelButton } from "../../shortcuts.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { isConfirmed, wordsSaid } from "../../understand/answer.ts";
import { claimRefusalWords } from "../../wording/claim-refusals.ts";
import { followWords } from "../../wording/claim-follow.ts";
import { shortMenu } from "../menu.ts";
import { doClaims, toldOfClaims } from "./do-claims.ts";
import { changedReply } from "./following-cards.ts";

const { withdrawFlow: withdrawal, appealFlow: appeal, answerFlow: answering } = followWords.th;
type Facts = Readonly<Record<string, string>>;

export const followClaims: Turn = doClaims({ type: "show-claims" });

/** Each begins from a claim's card; a button without a claim is none of ours. */
const aboutClaim =
  (begin: (claimId: string, moment: Moment) => Turn) =>
  (moment: Moment, facts: Facts): Turn | undefined =>
    isId(facts["claim"]) ? begin(facts["claim"], moment) : undefined;

export const openClaim = aboutClaim((claimId) => doClaims({ type: "open-claim", claimId }));
export const sayReceived = aboutClaim((claimId) =>
  doClaims({ type: "confirm-received", claimId, received: true }),
);
export const sayNotReceived = aboutClaim((claimId) =>
  doClaims({ type: "confirm-received", claimId, received: false }),
);
export const beginWithdrawClaim = aboutClaim((claim, moment) => askWithdraw({ facts: { claim } }, moment));
export const beginAppeal = aboutClaim((claim, moment) => askAppeal({ facts: { claim } }, moment));
export const beginAnswer = aboutClaim((claim, moment) => askAnswer({ facts: { claim } }, moment));

/** Taking a claim back asks once more: it is easily tapped. */
export const claimWithdrawFlow: Flow = {
  name: "claim-withdraw",
  leftAsItWas: withdrawal.leftAsItWas,
  steps: new Map([
    ["confirm", { question: withdrawQuestion, answer: takeWithdrawal, hint: withdrawal.hint }],
  ]),
  told: toldOfClaims(changeTold),
};
const askWithdraw = asks("claim-withdraw", "confirm", withdrawQuestion);

function withdrawQuestion({ facts, stamp }: Conversation): Reply | undefined {
  if (!isId(facts["claim"])) return undefined;
  return reply(
    ...cards({
      look: "attention",
      title: withdrawal.title,
      headline: withdrawal.ask,
      notes: [withdrawal.note],
      buttons: [
        button(withdrawal.stay, "talk:cancel", { stamp }),
        button(withdrawal.confirm, "claim-withdraw:confirm", { stamp, away: true }),
      ],
      summary: withdrawal.ask,
    }),
  );
}

function takeWithdrawal(answer: Answer, conversation: Conversation): Turn | undefined {
  const claimId = conversation.facts["claim"];
  if (!isConfirmed(answer, "claim-withdraw:confirm") || !isId(claimId)) return undefined;
  return doClaims({ type: "withdraw-claim", claimId }, conversation);
}

/** Once, in one's own words, seen again before it is sent. */
export const claimAppealFlow: Flow = {
  name: "claim-appeal",
  leftAsItWas: appeal.leftAsItWas,
  steps: new Map([
    ["why", { question: appealQuestion, answer: takeAppeal, hint: appeal.hint, takesSentences: true }],
    ["confirm", { question: appealConfirmQuestion, answer: takeAppealConfirmed, hint: appeal.confirmHint }],
  ]),
  told: toldOfClaims(changeTold),
};
const askAppeal = asks("claim-appeal", "why", appealQuestion);
const askAppealConfirmed = asks("claim-appeal", "confirm", appealConfirmQuestion);

function appealQuestion({ facts, stamp }: Conversation): Reply | undefined {
  if (!isId(facts["claim"])) return undefined;
  return questionCard(
    {
      look: "plain",
      title: appeal.title,
      headline: appeal.ask,
      notes: [appeal.note],
      summary: appeal.ask,
    },
    [cancelButton(stamp)],
  );
}

function takeAppeal(answer: Answer, { facts, draftId }: Conversation, moment: Moment): Turn | undefined {
  const why = wordsSaid(answer);
  return why === undefined
    ? undefined
    : askAppealConfirmed({ facts: { ...facts, words: why }, draftId }, moment);
}

function appealConfirmQuestion({ facts, stamp }: Conversation): Reply | undefined {
  const why = keptWords(facts["words"]);
  if (!isId(facts["claim"]) || why === undefined) return undefined;
  return reply(
    ...cards({
      look: "waiting",
      title: appeal.confirmTitle,
      headline: why,
      buttons: [
        button(appeal.confirm, "claim-appeal:send", { stamp }),
        button(appeal.edit, "claim-appeal:edit", { stamp }),
        cancelButton(stamp),
      ],
      summary: `${appeal.confirmTitle} ${why}`,
    }),
  );
}

function takeAppealConfirmed(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const { claim, words } = conversation.facts;
  if (answer.type === "choice" && answer.chosen.name === "claim-appeal:edit")
    return askAppeal({ facts: conversation.facts, draftId: conversation.draftId }, moment);
  if (!isConfirmed(answer, "claim-appeal:send") || !isId(claim) || words === undefined) return undefined;
  return doClaims({ type: "appeal-claim", claimId: claim, words }, conversation);
}

/** What the committee asked for: words, photos or both. */
export const claimAnswerFlow: Flow = {
  name: "claim-answer",
  leftAsItWas: answering.leftAsItWas,
  steps: new Map([
    [
      "answer",
      {
        question: answerQuestion,
        answer: takeAnswer,
        hint: answering.hint,
        takesSentences: true,
        takesDocument: takeAnswerDocument,
      },
    ],
  ]),
  told: toldOfClaims(changeTold),
};
const askAnswer = asks("claim-answer", "answer", answerQuestion);

function answerQuestion({ facts, stamp }: Conversation): Reply | undefined {
  if (!isId(facts["claim"])) return undefined;
  return questionCard(
    {
      look: "plain",
      title: answering.title,
      notes: [answering.note],
      buttons: [button(answering.done, "claim-answer:done", { stamp })],
      summary: answering.note,
    },
    [cancelButton(stamp)],
  );
}

function takeAnswer(answer: Answer, conversation: Conversation): Turn | undefined {
  const { facts, draftId } = conversation;
  const claimId = facts["claim"];
  const isDone = answer.type === "choice" && answer.chosen.name === "claim-answer:done";
  const words = isDone ? answering.onlyPhotos : wordsSaid(answer);
  if (words === undefined || !isId(claimId)) return undefined;
  return doClaims(
    { type: "give-information", claimId, draft: draftId, words: isDone ? "" : words },
    conversation,
  );
}

/** Whose consent it needs is known where the claim is: the fund looks at it there. */
function takeAnswerDocument(messageId: string, conversation: Conversation): Turn | undefined {
  const { facts, draftId } = conversation;
  const claimId = facts["claim"];
  if (!isId(claimId)) return undefined;
  return doClaims({ type: "take-answer-document", draft: draftId, messageId, claimId }, conversation);
}

function changeTold(
  outcome: ClaimOutcome,
  { draftId, facts, flow }: Conversation,
  moment: Moment,
): Turn | undefined {
  if (outcome.type === "claim-changed") return end(changedReply(outcome.what, outcome.claim, moment.scene));
  if (outcome.type !== "claim-refused") return undefined;
  const { refusal } = outcome;
  const said = [text(claimRefusalWords(refusal, moment.scene.fund.phone))];
  if (flow === "claim-answer" && refusal.type === "answer-missing")
    return askAnswer({ facts, draftId, first: [text(answering.nothingYet)] }, moment);
  return end(led(said, shortMenu(moment.scene)));
}

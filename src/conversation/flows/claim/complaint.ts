import {
  complaintAbouts,
  isComplaintAbout,
  type ComplaintAbout,
  type ComplaintOutcome,
} from "../../deeds/complaints.ts";
import type { ClaimOutcome } from "../../deeds/claims.ts";
import { asks, end, type Answer, type Flow, type Moment } from "../../flow.ts";
import { isId, keptWords } from "../../kept.ts";
import type { Reply } from "../../reply.ts";
import { button, cards, led, questionCard, reply, text } from "../../say.ts";
import { cancelButton } from "../../shortcuts.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { isConfirmed, wordsSaid } from "../../understand/answer.ts";
import { isSameWord } from "../../understand/keywords.ts";
import { complaintRefusalWords, complaintWords } from "../../wording/complaint.ts";
import { shortMenu } from "../menu.ts";
import {
  complainedReply,
  complaintsReply,
  complaintWorkCard,
  complaintWorkReply,
} from "./complaint-cards.ts";
import { doClaims, toldOfClaims } from "./do-claims.ts";

const words = complaintWords.th;
type Facts = Readonly<Record<string, string>>;

/** What it is about, in one's own words, seen again before it is sent. The draft's id makes two taps one complaint. */
export const complaintFlow: Flow = {
  name: "complaint",
  leftAsItWas: words.leftAsItWas,
  steps: new Map([
    ["about", { question: aboutQuestion, answer: takeAbout, hint: words.about.hint }],
    ["words", { question: wordsQuestion, answer: takeWords, hint: words.words.hint, takesSentences: true }],
    ["confirm", { question: confirmQuestion, answer: takeConfirmation, hint: words.confirm.hint }],
  ]),
  told: toldOfClaims(complaintFlowTold),
};

const askAbout = asks("complaint", "about", aboutQuestion);
const askWords = asks("complaint", "words", wordsQuestion);
const askConfirm = asks("complaint", "confirm", confirmQuestion);

export const beginComplaint = (moment: Moment): Turn => askAbout({}, moment);
export const followComplaints: Turn = doClaims({ type: "show-complaints" });
export const showComplaintWork: Turn = doClaims({ type: "show-complaint-work" });

const aboutOne =
  (begin: (complaintId: string, moment: Moment) => Turn) =>
  (moment: Moment, facts: Facts): Turn | undefined =>
    isId(facts["complaint"]) ? begin(facts["complaint"], moment) : undefined;

export const openComplaint = aboutOne((complaintId) => doClaims({ type: "open-complaint", complaintId }));
export const takeUpComplaint = aboutOne((complaintId) =>
  doClaims({ type: "take-up-complaint", complaintId }),
);
export const beginComplaintAnswer = aboutOne((complaint, moment) =>
  askReply({ facts: { complaint, does: "answer" } }, moment),
);
export const beginComplaintAgain = aboutOne((complaint, moment) =>
  askReply({ facts: { complaint, does: "again" } }, moment),
);

function aboutQuestion({ stamp }: Conversation): Reply {
  return questionCard(
    {
      look: "plain",
      title: words.title,
      headline: words.about.ask,
      notes: [words.about.note],
      buttons: complaintAbouts.map((about) =>
        button(words.about.names[about], "complaint:about", { facts: { about }, stamp }),
      ),
      summary: `${words.title} ${words.about.ask}`,
    },
    [cancelButton(stamp)],
  );
}

function takeAbout(answer: Answer, { draftId }: Conversation, moment: Moment): Turn | undefined {
  const about: ComplaintAbout | undefined =
    answer.type === "choice"
      ? complaintAbouts.find((one) => one === answer.chosen.facts["about"])
      : complaintAbouts.find((one) => isSameWord(answer.text, words.about.names[one]));
  return about && askWords({ facts: { about }, draftId }, moment);
}

function wordsQuestion({ facts, stamp }: Conversation): Reply | undefined {
  const { about } = facts;
  if (!isComplaintAbout(about)) return undefined;
  return questionCard(
    {
      look: "plain",
      title: words.about.names[about],
      headline: words.words.ask,
      notes: [words.words.note],
      summary: words.words.ask,
    },
    [cancelButton(stamp)],
  );
}

function takeWords(answer: Answer, { facts, draftId }: Conversation, moment: Moment): Turn | undefined {
  const said = wordsSaid(answer);
  return said === undefined ? undefined : askConfirm({ facts: { ...facts, words: said }, draftId }, moment);
}

function confirmQuestion({ facts, stamp }: Conversation): Reply | undefined {
  const { about } = facts;
  const said = keptWords(facts["words"]);
  if (!isComplaintAbout(about) || said === undefined) return undefined;
  return reply(
    ...cards({
      look: "waiting",
      title: words.confirm.title,
      headline: said,
      rows: [{ label: words.rows.about, value: words.about.names[about] }],
      notes: [words.confirm.note],
      buttons: [
        button(words.confirm.send, "complaint:send", { stamp }),
        button(words.confirm.edit, "complaint:edit", { stamp }),
        cancelButton(stamp),
      ],
      summary: `${words.confirm.title} ${said}`,
    }),
  );
}

function takeConfirmation(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const { facts, draftId } = conversation;
  if (answer.type === "choice" && answer.chosen.name === "complaint:edit")
    return askWords({ facts, draftId }, moment);
  const { about, words: said } = facts;
  if (!isConfirmed(answer, "complaint:send") || !isComplaintAbout(about) || said === undefined)
    return undefined;
  return doClaims({ type: "complain", key: draftId, about, words: said }, conversation);
}

/** An answer of the committee's, or a question back. */
export const complaintReplyFlow: Flow = {
  name: "complaint-reply",
  leftAsItWas: words.work.leftAsItWas,
  steps: new Map([
    [
      "words",
      { question: replyQuestion, answer: takeReply, hint: words.work.answerHint, takesSentences: true },
    ],
    ["confirm", { question: replyConfirmQuestion, answer: takeReplyConfirmed, hint: words.confirm.hint }],
  ]),
  told: toldOfClaims(complaintFlowTold),
};
const askReply = asks("complaint-reply", "words", replyQuestion);
const askReplyConfirmed = asks("complaint-reply", "confirm", replyConfirmQuestion);

const isAnswer = (facts: Facts): boolean => facts["does"] === "answer";

function replyQuestion({ facts, stamp }: Conversation): Reply | undefined {
  if (!isId(facts["complaint"])) return undefined;
  const ask = isAnswer(facts) ? words.work.answerTitle : words.work.againTitle;
  const notes = isAnswer(facts) ? [words.work.answerNote] : [];
  return questionCard({ look: "plain", title: ask, notes, summary: ask }, [cancelButton(stamp)]);
}

function takeReply(answer: Answer, { facts, draftId }: Conversation, moment: Moment): Turn | undefined {
  const said = wordsSaid(answer);
  return said === undefined
    ? undefined
    : askReplyConfirmed({ facts: { ...facts, words: said }, draftId }, moment);
}

function replyConfirmQuestion({ facts, stamp }: Conversation): Reply | undefined {
  const said = keptWords(facts["words"]);
  if (!isId(facts["complaint"]) || said === undefined) return undefined;
  return reply(
    ...cards({
      look: "waiting",
      title: isAnswer(facts) ? words.work.confirmTitle : words.confirm.title,
      headline: said,
      buttons: [
        button(isAnswer(facts) ? words.work.confirm : words.work.againConfirm, "complaint-reply:send", {
          stamp,
        }),
        button(words.confirm.edit, "complaint-reply:edit", { stamp }),
        cancelButton(stamp),
      ],
      summary: `${words.confirm.title} ${said}`,
    }),
  );
}

function takeReplyConfirmed(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const { facts, draftId } = conversation;
  if (answer.type === "choice" && answer.chosen.name === "complaint-reply:edit")
    return askReply({ facts, draftId }, moment);
  const { complaint, words: said } = facts;
  if (!isConfirmed(answer, "complaint-reply:send") || !isId(complaint) || said === undefined)
    return undefined;
  const type = isAnswer(facts) ? "answer-complaint" : "ask-complaint-again";
  return doClaims({ type, complaintId: complaint, words: said }, conversation);
}

function complaintFlowTold(outcome: ClaimOutcome, _: Conversation, moment: Moment): Turn | undefined {
  return isAboutComplaint(outcome) ? complaintTold(outcome, moment) : undefined;
}

export const isAboutComplaint = (outcome: ClaimOutcome): outcome is ComplaintOutcome =>
  outcome.type.startsWith("complain");

/** What came of a deed about a complaint, told as if nothing else were going on. */
export function complaintTold(outcome: ComplaintOutcome, { scene }: Moment): Turn {
  switch (outcome.type) {
    case "complained":
      return end(complainedReply(outcome));
    case "complaints":
      return end(complaintsReply(outcome.complaints));
    case "complaint-work":
      return end(complaintWorkReply(outcome));
    case "complaint-opened":
      return end(complaintWorkCard(outcome.complaint, outcome.may));
    case "complaint-changed":
      return end(led([text(words.work.changed)], complaintWorkCard(outcome.complaint, "read")));
    case "complaint-refused":
      return end(led([text(complaintRefusalWords(outcome.refusal, scene.fund.phone))], shortMenu(scene)));
  }
}

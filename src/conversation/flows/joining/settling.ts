import type { JoiningAnswer, JoiningOutcome, JoiningRequestSeen } from "../../deeds/joining.ts";
import { end, type Answer, type Flow, type Moment } from "../../flow.ts";
import { isId, keepMembers, keptMembers } from "../../kept.ts";
import { led, mostPicks, text } from "../../say.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { isConfirmed, wordsSaid } from "../../understand/answer.ts";
import { requestCardWords } from "../../wording/joining/requests.ts";
import { settlingWords } from "../../wording/joining/settling.ts";
import { shortMenu } from "../menu.ts";
import { doJoining } from "./do-joining.ts";
import {
  askLinkConfirmation,
  askMember,
  askReason,
  askSettle,
  keepRequest,
  keptRequestKind,
  requestFacts,
  settlingQuestions,
} from "./settling-questions.ts";

const words = settlingWords.th;

/**
 * A committee member settles what somebody asked for: an application, a link without a code, other beneficiaries. Who may,
 * and who is too near, is asked again by the deed.
 */
export const settlingFlow: Flow = {
  name: "settle",
  leftAsItWas: words.leftAsItWas,
  steps: new Map([
    ["settle", { question: settlingQuestions.settle, answer: takeSettlement, hint: words.hint }],
    [
      "reason",
      {
        question: settlingQuestions.reason,
        answer: takeReason,
        hint: words.reasonHint,
        takesSentences: true as const,
      },
    ],
    [
      "member",
      {
        question: settlingQuestions.member,
        answer: takeMember,
        hint: words.whoHint,
        takesNames: true as const,
      },
    ],
    ["confirm", { question: settlingQuestions.confirm, answer: takeConfirmation, hint: words.confirmHint }],
  ]),
  told: (outcome, conversation, moment) =>
    outcome.type === "joining" ? settlingTold(outcome.outcome, conversation, moment) : undefined,
};

/** From a notice's button, or from the list of what waits. */
export const openJoiningRequest = (requestId: string | undefined): Turn | undefined =>
  isId(requestId) ? doJoining({ type: "open-joining-request", requestId }) : undefined;

export const askAboutRequest = (request: JoiningRequestSeen, moment: Moment): Turn =>
  askSettle({ facts: keepRequest(request) }, moment);

function takeSettlement(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const { draftId } = conversation;
  const kind = keptRequestKind(conversation.facts["kind"]);
  if (answer.type === "choice" && answer.chosen.name === "settle:decline")
    return askReason({ draftId, facts: requestFacts(conversation) }, moment);
  if (kind === undefined || !isConfirmed(answer, "settle:agree")) return undefined;
  return kind === "link"
    ? askMember({ draftId, facts: requestFacts(conversation) }, moment)
    : settle({ type: "agree" }, conversation);
}

function takeReason(answer: Answer, conversation: Conversation): Turn | undefined {
  const reason = wordsSaid(answer);
  return reason === undefined ? undefined : settle({ type: "decline", reason }, conversation);
}

const longestQuery = 60;

function takeMember(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const { facts, draftId } = conversation;
  if (answer.type === "choice") {
    const member = keptMembers(facts["found"])?.find(
      ({ memberId }) => memberId === answer.chosen.facts["member"],
    );
    return (
      member &&
      askLinkConfirmation(
        { draftId, facts: { ...requestFacts(conversation), member: keepMembers([member]) } },
        moment,
      )
    );
  }
  const query = answer.text.trim().slice(0, longestQuery);
  const requestId = facts["request"];
  if (query === "" || !isId(requestId)) return undefined;
  return doJoining({ type: "find-for-link", requestId, query }, conversation);
}

function takeConfirmation(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const { draftId } = conversation;
  if (answer.type === "choice" && answer.chosen.name === "settle:other")
    return askMember({ draftId, facts: requestFacts(conversation) }, moment);
  const [member] = keptMembers(conversation.facts["member"]) ?? [];
  return member !== undefined && isConfirmed(answer, "settle:confirm")
    ? settle({ type: "agree", memberId: member.memberId }, conversation)
    : undefined;
}

function settle(answer: JoiningAnswer, conversation: Conversation): Turn | undefined {
  const requestId = conversation.facts["request"];
  return isId(requestId)
    ? doJoining({ type: "settle-joining-request", requestId, answer }, conversation)
    : undefined;
}

function settlingTold(outcome: JoiningOutcome, conversation: Conversation, moment: Moment): Turn | undefined {
  if (outcome.type === "found-for-link") return afterSearch(outcome, conversation, moment);
  return outcome.type === "joining-settled" ? settledTurn(outcome, moment) : undefined;
}

function afterSearch(
  { members, more }: Extract<JoiningOutcome, { type: "found-for-link" }>,
  conversation: Conversation,
  moment: Moment,
): Turn {
  const { draftId } = conversation;
  const facts = requestFacts(conversation);
  if (members.length === 0) return askMember({ draftId, facts, first: [text(words.notFound)] }, moment);
  const found = keepMembers(members.slice(0, mostPicks));
  const isCut = more || members.length > mostPicks;
  return askMember({ draftId, facts: { ...facts, found, more: isCut ? "yes" : "no" } }, moment);
}

export function settledTurn(
  { request, agreed }: Extract<JoiningOutcome, { type: "joining-settled" }>,
  { scene }: Moment,
): Turn {
  const said = agreed ? words.done[request.kind](requestCardWords(request).headline) : words.declined;
  return end(led([text(said)], shortMenu(scene)));
}

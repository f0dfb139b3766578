import { end, type Flow, type Step } from "./flow.ts";
import { bankFlow } from "./flows/books/bank.ts";
import { cancelFlow } from "./flows/books/cancel-receipt.ts";
import { checkReceiptFlow } from "./flows/books/check-receipt.ts";
import { closeFlow } from "./flows/books/close.ts";
import { expenseFlow } from "./flows/books/expense.ts";
import { handInFlow } from "./flows/books/hand-in.ts";
import { issueCodeFlow } from "./flows/books/issue-code.ts";
import { requestsFlow } from "./flows/books/requests.ts";
import { collectFlow } from "./flows/collect/collect.ts";
import { broadcastFlow } from "./flows/broadcast/broadcast.ts";
import { meetingFlow } from "./flows/broadcast/meeting.ts";
import { meetingOffFlow } from "./flows/broadcast/meeting-off.ts";
import { applicationFlow } from "./flows/joining/application.ts";
import { askLinkFlow } from "./flows/joining/ask-link.ts";
import { claimFlow } from "./flows/claim/claim.ts";
import { complaintFlow, complaintReplyFlow } from "./flows/claim/complaint.ts";
import { decideFlow } from "./flows/claim/decide.ts";
import { claimAnswerFlow, claimAppealFlow, claimWithdrawFlow } from "./flows/claim/following.ts";
import { payClaimFlow } from "./flows/claim/pay.ts";
import { paymentProofFlow } from "./flows/claim/proof.ts";
import { beneficiaryFlow } from "./flows/joining/change-beneficiaries.ts";
import { changeFlow } from "./flows/joining/change.ts";
import { withdrawFlow } from "./flows/joining/following.ts";
import { settlingFlow } from "./flows/joining/settling.ts";
import { lessonFlow } from "./flows/lesson/lesson.ts";
import { linkFlow } from "./flows/link.ts";
import { shortMenu } from "./flows/menu.ts";
import { payFlow } from "./flows/pay/pay.ts";
import { slipFlow } from "./flows/pay/slip.ts";
import { slipsFlow } from "./flows/pay/slips.ts";
import { receiveFlow } from "./flows/receive.ts";
import { unlinkFlow } from "./flows/unlink.ts";
import { wordsFlow } from "./flows/words/teach.ts";
import type { Reply, Saying } from "./reply.ts";
import { led, mostSayings, text } from "./say.ts";
import type { Conversation, Scene, Turn } from "./turn.ts";
import { menuWords } from "./wording/menu.ts";

const words = menuWords.th;

const flows: ReadonlyMap<string, Flow> = new Map(
  [
    linkFlow,
    unlinkFlow,
    applicationFlow,
    withdrawFlow,
    askLinkFlow,
    changeFlow,
    beneficiaryFlow,
    settlingFlow,
    receiveFlow,
    collectFlow,
    handInFlow,
    bankFlow,
    expenseFlow,
    cancelFlow,
    closeFlow,
    requestsFlow,
    checkReceiptFlow,
    issueCodeFlow,
    payFlow,
    slipFlow,
    slipsFlow,
    claimFlow,
    claimWithdrawFlow,
    claimAppealFlow,
    claimAnswerFlow,
    decideFlow,
    payClaimFlow,
    paymentProofFlow,
    complaintFlow,
    complaintReplyFlow,
    broadcastFlow,
    meetingFlow,
    meetingOffFlow,
    lessonFlow,
    wordsFlow,
  ].map((flow) => [flow.name, flow]),
);

export const flowNames: readonly string[] = [...flows.keys()];
export const flowNamed = (name: string): Flow | undefined => flows.get(name);

/** A talk that goes on: where it stands, and its question, ready to be asked again under the same stamp. */
export interface OpenTalk {
  readonly conversation: Conversation;
  readonly flow: Flow;
  readonly step: Step;
  readonly question: Reply;
}

/** Undefined where this version does not know the flow or the step, or cannot read its facts. */
export function openTalk(conversation: Conversation | undefined, scene: Scene): OpenTalk | undefined {
  if (conversation === undefined) return undefined;
  const flow = flows.get(conversation.flow);
  const step = flow?.steps.get(conversation.step);
  const question = step?.question(conversation, scene);
  return flow && step && question && { conversation, flow, step, question };
}

/** Something is said, and the talk stays where it was: at its question, or at the menu. */
export function again(talk: OpenTalk | undefined, scene: Scene, said: Saying): Turn {
  return talk === undefined
    ? end(led([said], shortMenu(scene)))
    : { type: "keep", reply: led([said], talk.question) };
}

/** Fits a turn, thought as if nothing were going on, into an open talk: answered in between, or beginning something else. */
export function besides(talk: OpenTalk | undefined, turn: Turn): Turn {
  if (talk === undefined) return turn;
  switch (turn.type) {
    case "do":
      return { ...turn, conversation: talk.conversation };
    case "ask":
      return {
        ...turn,
        reply: led([text(talk.flow.keepsPlace?.said ?? words.putAside(talk.flow.leftAsItWas))], turn.reply),
      };
    case "end":
    case "keep":
      return { ...turn, type: "keep", reply: inBetween(turn.reply, talk.question) };
  }
}

/** The answer, cut so that "we were here", the question and one notice or mark still fit. */
function inBetween({ says }: Reply, question: Reply): Reply {
  const room = mostSayings - question.says.length - 2;
  return led([...says.slice(0, Math.max(room, 1)), text(words.goOn)], question);
}

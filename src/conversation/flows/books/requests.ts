import { maySpeakForFund } from "#core/fund/office.ts";
import type { BooksOutcome, RequestSeen } from "../../deeds/books.ts";
import { asks, doBooks, end, toldOfBooks, type Answer, type Flow, type Moment } from "../../flow.ts";
import { isId, keepRows, keptRows, keptWords } from "../../kept.ts";
import { keepReply, keptReply } from "../../kept-reply.ts";
import type { CardRow, Reply } from "../../reply.ts";
import { button, cards, led, questionCard, reply } from "../../say.ts";
import { cancelButton, shortcut } from "../../shortcuts.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { wordsSaid } from "../../understand/answer.ts";
import { meansYes } from "../../understand/keywords.ts";
import { requestWords } from "../../wording/books/requests.ts";
import { refusedTurn, simply } from "./ending.ts";
import { requestRows, requestsReply } from "./request-cards.ts";

const words = requestWords.th;

/** Agreed or declined, and a reason where it is declined. Whether this person may is asked when it is done. */
export const requestsFlow: Flow = {
  name: "requests",
  leftAsItWas: words.leftAsItWas,
  steps: new Map([
    ["decide", { question: decideQuestion, answer: takeDecision, hint: words.hintDecide }],
    ["why", { question: whyQuestion, answer: takeReason, hint: words.hintWhy, takesSentences: true }],
  ]),
  told: toldOfBooks(requestsTold),
};

const askDecision = asks("requests", "decide", decideQuestion);
const askWhy = asks("requests", "why", whyQuestion);

export const showRequests = (moment: Moment): Turn =>
  maySpeakForFund(moment.scene.roles)
    ? doBooks({ type: "list-requests" })
    : refusedTurn({ type: "not-allowed", act: "requests" }, moment);

export const openRequest = (requestId: string | undefined): Turn | undefined =>
  isId(requestId) ? doBooks({ type: "open-request", requestId }) : undefined;

export const requestsTurn = ({ requests, joining = [] }: Waiting, moment: Moment): Turn =>
  requests.length + joining.length === 0 ? simply(words.none, moment) : end(requestsReply(requests, joining));

type Waiting = Extract<BooksOutcome, { type: "requests" }>;

export function decideOn(request: RequestSeen, moment: Moment): Turn {
  const { requestId, about, askedBy } = request;
  const rows = keepRows(requestRows(request));
  const facts = { request: requestId, kind: about.type, asker: askedBy, rows };
  const told = about.type === "broadcast" ? { reply: keepReply(about.reply) } : {};
  return askDecision({ facts: { ...facts, ...told } }, moment);
}

type Kind = RequestSeen["about"]["type"];
const isKind = (text: string | undefined): text is Kind =>
  text !== undefined && Object.hasOwn(words.kinds, text);

function decideQuestion({ stamp, facts }: Conversation): Reply | undefined {
  const { kind, asker } = { kind: facts["kind"], asker: keptWords(facts["asker"]) };
  const rows = keptRows(facts["rows"]);
  if (!isKind(kind) || rows === undefined || asker === undefined || !isId(facts["request"])) return undefined;
  return led(keptReply(facts["reply"])?.says ?? [], decideCard({ kind, asker, rows, stamp }));
}

interface DecideParts {
  readonly kind: Kind;
  readonly asker: string;
  readonly rows: readonly CardRow[];
  readonly stamp: string;
}

const decideCard = ({ kind, asker, rows, stamp }: DecideParts): Reply =>
  reply(
    ...cards({
      look: "waiting",
      title: words.kinds[kind],
      headline: words.askDecision,
      rows: rows.slice(0, mostRows),
      notes: [words.check[kind]],
      buttons: [
        button(words.agree, "requests:agree", { stamp }),
        button(words.decline, "requests:decline", { stamp }),
        button(words.later, "talk:cancel", { stamp, away: true }),
      ],
      summary: words.decideSummary(words.kinds[kind], asker),
    }),
  );

const mostRows = 12;

function takeDecision(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const said = answer.type === "choice" ? answer.chosen.name : meansYes(answer.text) ? "requests:agree" : "";
  if (said === "requests:agree") return settle(true, "", conversation);
  if (said !== "requests:decline") return undefined;
  return askWhy({ facts: conversation.facts, draftId: conversation.draftId }, moment);
}

function whyQuestion({ stamp, facts }: Conversation): Reply | undefined {
  if (!isId(facts["request"])) return undefined;
  return questionCard(
    {
      look: "plain",
      title: words.whyTitle,
      notes: [words.howToWhy],
      buttons: (Object.keys(words.reasons) as Reason[]).map((reason) =>
        button(words.reasons[reason], "requests:why", { facts: { reason }, stamp }),
      ),
      summary: words.whySummary,
    },
    [cancelButton(stamp)],
  );
}

type Reason = keyof typeof words.reasons;
const isReason = (text: string | undefined): text is Reason =>
  text !== undefined && Object.hasOwn(words.reasons, text);

function takeReason(answer: Answer, conversation: Conversation): Turn | undefined {
  const chosen = answer.type === "choice" ? answer.chosen.facts["reason"] : undefined;
  const reason = isReason(chosen) ? words.reasons[chosen] : wordsSaid(answer);
  return reason === undefined ? undefined : settle(false, reason, conversation);
}

function settle(agree: boolean, reason: string, conversation: Conversation): Turn | undefined {
  const requestId = conversation.facts["request"];
  if (!isId(requestId)) return undefined;
  return doBooks({ type: "settle-request", requestId, agree, reason }, conversation);
}

function requestsTold(outcome: BooksOutcome, _conversation: Conversation, moment: Moment): Turn | undefined {
  if (outcome.type === "request-settled") return end(settledReply(outcome));
  if (outcome.type === "receiving-refused") return simply(words.notReceivedNow, moment);
  return outcome.type === "books-refused" ? refusedTurn(outcome.refusal, moment) : undefined;
}

export function settledReply({ request, agreed }: Extract<BooksOutcome, { type: "request-settled" }>): Reply {
  const kind = words.kinds[request.about.type];
  return reply(
    ...cards({
      look: agreed ? "good" : "plain",
      title: agreed ? words.agreedTitle : words.declinedTitle,
      headline: kind,
      rows: requestRows(request),
      notes: [words.doneNote],
      buttons: [shortcut("requests:show"), shortcut("office:show"), shortcut("help:show")],
      summary: agreed ? words.agreedSummary(kind) : words.declinedSummary(kind),
    }),
  );
}

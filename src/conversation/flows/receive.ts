import { mayReceive } from "#core/fund/office.ts";
import { satang, type Satang } from "#core/money.ts";
import { readBaht } from "#core/thai-number/read-amount.ts";
import type { FoundMember } from "../deed.ts";
import { end, type Answer, type Flow, type Moment } from "../flow.ts";
import { keepMembers, keepOffers, keptAmount, keptMembers } from "../kept.ts";
import { led, text } from "../say.ts";
import type { Conversation, Turn } from "../turn.ts";
import { meansYes } from "../understand/keywords.ts";
import { receiveWords } from "../wording/receive.ts";
import { shortMenu } from "./menu.ts";
import { lookUpOldDraft } from "./old-draft.ts";
import * as family from "./receive-family.ts";
import * as own from "./receive-own.ts";
import * as draft from "./receive-questions.ts";
import { receiveTold } from "./receive-told.ts";

const words = receiveWords.th;

/**
 * A treasurer or collector takes a contribution in cash: who, how much, confirm. A draft lives from the first question to
 * its receipt; nothing is written before the confirmation, and at most one receipt ever comes of one draft.
 */
export const receiveFlow: Flow = {
  name: "receive",
  leftAsItWas: words.leftAsItWas,
  steps: new Map([
    ["who", { question: draft.whoQuestion, answer: takeWho, hint: words.hintWho, takesNames: true }],
    ["amount", { question: draft.amountQuestion, answer: takeAmount, hint: words.hintAmount }],
    ["confirm", { question: draft.confirmQuestion, answer: takeConfirmation, hint: words.hintConfirm }],
    ["own", { question: own.ownQuestion, answer: own.takeOwn, hint: words.hintOwn }],
    ["family", { question: family.familyQuestion, answer: family.takeFamily, hint: words.hintFamily }],
    [
      "family-confirm",
      { question: family.confirmQuestion, answer: family.takeConfirmation, hint: words.hintConfirm },
    ],
  ]),
  told: receiveTold,
  afterOldButton: lookUpOldDraft("receive:confirm"),
};

export const beginReceive = (moment: Moment): Turn =>
  mayReceive(moment.scene.roles)
    ? draft.askWho({}, moment)
    : end(led([text(words.refusals.notAllowed)], shortMenu(moment.scene)));

/** Longer words find nobody. */
const longestQuery = 60;

function takeWho(answer: Answer, conversation: Conversation): Turn | undefined {
  if (answer.type === "choice") {
    const picked = answer.chosen.name === "receive:pick" ? answer.chosen.facts["member"] : undefined;
    const member = keptMembers(conversation.facts["found"])?.find(({ memberId }) => memberId === picked);
    return member && draft.lookUpOwed(member, conversation);
  }
  const query = answer.text.trim().slice(0, longestQuery);
  if (query === "") return undefined;
  return {
    type: "do",
    deed: { type: "find-members", query },
    conversation: { ...conversation, facts: { query } },
  };
}

function takeAmount(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const open = draft.amountDraft(conversation);
  if (open === undefined) return undefined;
  if (answer.type === "words") return takeTypedAmount(answer.text, { ...open, conversation }, moment);
  const { name, facts } = answer.chosen;
  if (name === "receive:who") return draft.askWho({ draftId: conversation.draftId }, moment);
  if (name === "receive:family") return family.lookUpFamily(open.member, conversation);
  const amount = name === "receive:amount" ? keptAmount(facts["satang"]) : undefined;
  return amount === undefined ? undefined : propose(open.member, amount, conversation);
}

interface OpenAmount {
  readonly member: FoundMember;
  readonly conversation: Conversation;
}

/** What may mean two amounts is never guessed: both are offered. */
function takeTypedAmount(
  typed: string,
  { member, conversation }: OpenAmount,
  moment: Moment,
): Turn | undefined {
  const reading = readBaht(typed);
  switch (reading.type) {
    case "amount":
      return propose(member, reading.amount, conversation);
    case "ambiguous": {
      const offers = reading.candidates.map((amount) => ({ amount, label: words.offerAlone(amount) }));
      const facts = { member: keepMembers([member]), offers: keepOffers(offers) };
      return draft.askAmount(
        { facts, draftId: conversation.draftId, first: [text(words.unclearAmount)] },
        moment,
      );
    }
    case "impossible":
    case "none":
      return undefined;
  }
}

function takeConfirmation(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const open = draft.confirmDraft(conversation);
  if (open === undefined) return undefined;
  const { draftId } = conversation;
  if (answer.type === "words") {
    if (meansYes(answer.text)) return record(open, conversation);
    return takeTypedAmount(answer.text, { member: open.member, conversation }, moment);
  }
  switch (answer.chosen.name) {
    case "receive:confirm":
      return record(open, conversation);
    case "receive:edit":
      return draft.lookUpOwed(open.member, conversation);
    case "receive:who":
      return draft.askWho({ draftId }, moment);
    default:
      return undefined;
  }
}

function propose(member: FoundMember, amount: Satang, conversation: Conversation): Turn | undefined {
  if (amount <= satang(0)) return undefined;
  return {
    type: "do",
    deed: { type: "propose-contribution", memberId: member.memberId, amount },
    conversation: {
      ...conversation,
      facts: { ...conversation.facts, member: keepMembers([member]), amount: amount.toString() },
    },
  };
}

const record = ({ member, amount, lines }: draft.ConfirmDraft, conversation: Conversation): Turn => ({
  type: "do",
  deed: {
    type: "record-contribution",
    key: conversation.draftId,
    memberId: member.memberId,
    amount,
    shownFrom: lines[0]?.from.toString() ?? "",
  },
  conversation,
});

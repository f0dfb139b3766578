import { mayIssueLinkCode } from "#core/fund/office.ts";
import type { FoundMember } from "../../deed.ts";
import type { BooksOutcome } from "../../deeds/books.ts";
import { asks, doBooks, end, toldOfBooks, type Answer, type Flow, type Moment } from "../../flow.ts";
import { keepMembers, keptMembers } from "../../kept.ts";
import type { Reply } from "../../reply.ts";
import { button, cards, mostPicks, questionCard, reply, shortened, text } from "../../say.ts";
import { cancelButton, shortcut } from "../../shortcuts.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { isConfirmed, wordsSaid } from "../../understand/answer.ts";
import { codeWords } from "../../wording/books/issue-code.ts";
import { refusalWords } from "../../wording/books/refusals.ts";
import { phrases } from "../../wording/phrases.ts";
import { refusedTurn } from "./ending.ts";

const words = codeWords.th;

/** Whoever knows the people of the village lets them in: whose code, confirm, and the code once (decisions.md 21). */
export const issueCodeFlow: Flow = {
  name: "code",
  leftAsItWas: words.leftAsItWas,
  steps: new Map([
    ["who", { question: whoQuestion, answer: takeWho, hint: words.hintWho, takesNames: true }],
    ["confirm", { question: confirmQuestion, answer: takeConfirmation, hint: words.hintConfirm }],
  ]),
  told: toldOfBooks(codeTold),
};

const askWho = asks("code", "who", whoQuestion);
const askConfirmation = asks("code", "confirm", confirmQuestion);

export const beginCode = (moment: Moment): Turn =>
  mayIssueLinkCode(moment.scene.roles)
    ? askWho({}, moment)
    : refusedTurn({ type: "not-allowed", act: "code" }, moment);

function whoQuestion({ stamp, facts }: Conversation): Reply | undefined {
  const found = facts["found"] === undefined ? [] : keptMembers(facts["found"]);
  if (found === undefined) return undefined;
  return questionCard(
    {
      look: "plain",
      title: words.whoTitle,
      headline: words.askWho,
      rows: found.map(({ memberNo, name }) => ({ label: memberNo, value: name })).slice(0, mostPicks),
      notes: [
        found.length === 0 ? words.howToSay : words.pick,
        ...(facts["more"] === "yes" ? [words.narrower] : []),
      ],
      buttons: found
        .slice(0, mostPicks)
        .map(({ memberId, memberNo, name }) =>
          button(`${memberNo} ${name}`, "code:who", { facts: { member: memberId }, stamp }),
        ),
      summary: words.whoSummary,
    },
    [cancelButton(stamp)],
  );
}

function takeWho(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  if (answer.type === "choice") {
    const { member } = answer.chosen.facts;
    const picked = keptMembers(conversation.facts["found"])?.find(({ memberId }) => memberId === member);
    return picked && confirmFor(picked, conversation, moment);
  }
  const query = wordsSaid(answer);
  return query === undefined
    ? undefined
    : doBooks({ type: "find-for-code", query }, { ...conversation, facts: { query } });
}

const confirmFor = (member: FoundMember, { draftId }: Conversation, moment: Moment): Turn =>
  askConfirmation({ draftId, facts: { member: keepMembers([member]) } }, moment);

function confirmQuestion({ stamp, facts }: Conversation): Reply | undefined {
  const [member] = keptMembers(facts["member"]) ?? [];
  if (member === undefined) return undefined;
  const { name, memberNo, villageNo } = member;
  return reply(
    ...cards({
      look: "waiting",
      title: words.confirmTitle,
      headline: name,
      rows: [
        { label: phrases.th.rows.memberNo, value: memberNo },
        ...(villageNo === undefined ? [] : [{ label: phrases.th.rows.village, value: String(villageNo) }]),
      ],
      notes: [words.checkNote, words.onlyOnce],
      buttons: [
        button(words.confirm, "code:confirm", { stamp }),
        button(words.other, "code:other", { stamp }),
        cancelButton(stamp),
      ],
      summary: words.confirmSummary(name, memberNo),
    }),
  );
}

function takeConfirmation(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const [member] = keptMembers(conversation.facts["member"]) ?? [];
  if (member === undefined) return undefined;
  if (isConfirmed(answer, "code:confirm"))
    return doBooks({ type: "issue-code", memberId: member.memberId }, conversation);
  const isOther = answer.type === "choice" && answer.chosen.name === "code:other";
  return isOther ? askWho({ draftId: conversation.draftId }, moment) : undefined;
}

function codeTold(outcome: BooksOutcome, conversation: Conversation, moment: Moment): Turn | undefined {
  if (outcome.type === "found-for-code") return afterSearch(outcome, conversation, moment);
  if (outcome.type === "code-issued") return end(codeReply(outcome));
  if (outcome.type !== "books-refused") return undefined;
  const { refusal } = outcome;
  const isMendable = refusal.type === "no-such-member" || refusal.type === "member-has-left";
  if (!isMendable) return refusedTurn(refusal, moment);
  return askWho({ draftId: conversation.draftId, first: [text(refusalWords(refusal))] }, moment);
}

type Found = Extract<BooksOutcome, { type: "found-for-code" }>;

/** One who alone was found, or whose number was typed, is meant; of several, one is picked. */
function afterSearch({ members, more }: Found, conversation: Conversation, moment: Moment): Turn {
  const { draftId, facts } = conversation;
  const query = facts["query"] ?? "";
  const meant = members.length === 1 ? members[0] : members.find(({ memberNo }) => memberNo === query);
  if (meant !== undefined) return confirmFor(meant, conversation, moment);
  if (members.length === 0)
    return askWho({ draftId, first: [text(words.notFound(shortened(query, 30)))] }, moment);
  const isCut = more || members.length > mostPicks;
  const found = keepMembers(members.slice(0, mostPicks));
  return askWho({ draftId, facts: { found, more: isCut ? "yes" : "no" } }, moment);
}

export const codeReply = ({ member, code }: Extract<BooksOutcome, { type: "code-issued" }>): Reply =>
  reply(
    ...cards({
      look: "good",
      title: words.doneTitle,
      headline: words.code(code),
      rows: [
        { label: phrases.th.rows.member, value: member.name, strong: true },
        { label: phrases.th.rows.memberNo, value: member.memberNo },
      ],
      notes: [words.howToUse, words.onlyOnce, words.notShownAgain],
      buttons: [button(words.next, "code:begin"), shortcut("help:show")],
      summary: words.doneSummary(member.name, code),
    }),
  );

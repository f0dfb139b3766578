import type { Satang } from "#core/money.ts";
import type { FoundMember } from "../deed.ts";
import { asks, doBooks, type Answer, type Moment } from "../flow.ts";
import { keptAmount, keptMembers } from "../kept.ts";
import type { Reply } from "../reply.ts";
import { button, cards, reply } from "../say.ts";
import { cancelButton, shortcut } from "../shortcuts.ts";
import type { Conversation, Turn } from "../turn.ts";
import { isConfirmed } from "../understand/answer.ts";
import { phrases } from "../wording/phrases.ts";
import { receiveOwnWords } from "../wording/receive-own.ts";
import { askWho } from "./receive-questions.ts";

const words = receiveOwnWords.th;

/** Money of one's own house: nobody writes its receipt alone (decisions.md 7). A second person is asked to look. */

interface OwnDraft {
  readonly member: FoundMember;
  readonly amount: Satang;
}

function ownDraft({ facts }: Conversation): OwnDraft | undefined {
  const [member] = keptMembers(facts["member"]) ?? [];
  const amount = keptAmount(facts["amount"]);
  return member && amount !== undefined ? { member, amount } : undefined;
}

export function ownQuestion(conversation: Conversation): Reply | undefined {
  const draft = ownDraft(conversation);
  if (draft === undefined) return undefined;
  const { stamp } = conversation;
  const { member, amount } = draft;
  return reply(
    ...cards({
      look: "waiting",
      title: words.title,
      headline: words.baht(amount),
      rows: memberRows(member),
      notes: [words.why, words.notYet],
      buttons: [
        button(words.ask, "receive:ask-own", { stamp }),
        button(words.otherMember, "receive:who", { stamp }),
        cancelButton(stamp),
      ],
      summary: words.summary(member.name, amount),
    }),
  );
}

export const askOwn = asks("receive", "own", ownQuestion);

export function takeOwn(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const draft = ownDraft(conversation);
  if (draft === undefined) return undefined;
  const { member, amount } = draft;
  if (isConfirmed(answer, "receive:ask-own"))
    return doBooks({ type: "ask-own-contribution", memberId: member.memberId, amount }, conversation);
  const isOther = answer.type === "choice" && answer.chosen.name === "receive:who";
  return isOther ? askWho({ draftId: conversation.draftId }, moment) : undefined;
}

export const ownAskedReply = (member: FoundMember, amount: Satang, asked: number): Reply =>
  reply(
    ...cards({
      look: "waiting",
      title: words.askedTitle,
      headline: words.baht(amount),
      rows: memberRows(member),
      notes: [words.asked(asked)],
      buttons: [button(words.next, "receive:begin"), shortcut("help:show")],
      summary: words.askedSummary(member.name, amount),
    }),
  );

const memberRows = ({ name, memberNo }: FoundMember) =>
  [
    { label: phrases.th.rows.member, value: name, strong: true },
    { label: phrases.th.rows.memberNo, value: memberNo },
  ] as const;

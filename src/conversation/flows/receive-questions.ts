import type { FoundMember, ReceiptLine } from "../deed.ts";
import {
  keepMembers,
  keptAmount,
  keptLines,
  keptMembers,
  keptOffers,
  keptWords,
  type Offer,
} from "../kept.ts";
import type { Satang } from "#core/money.ts";
import type { CardRow, Choice, Reply } from "../reply.ts";
import { button, cards, mostPicks, questionCard, reply } from "../say.ts";
import { asks, doBooks } from "../flow.ts";
import { cancelButton } from "../shortcuts.ts";
import type { Conversation, Scene, Turn } from "../turn.ts";
import { periods } from "../wording/days.ts";
import { phrases } from "../wording/phrases.ts";
import { receiveWords } from "../wording/receive.ts";

const words = receiveWords.th;

/** Who pays: to be typed, or picked from those who were found. */
export function whoQuestion({ stamp, facts }: Conversation): Reply | undefined {
  const found = facts["found"] === undefined ? [] : keptMembers(facts["found"]);
  if (found === undefined) return undefined;
  const picks = found
    .filter(({ hasLeft }) => !hasLeft)
    .map(({ memberId, memberNo, name }) =>
      button(`${memberNo} ${name}`, "receive:pick", { facts: { member: memberId }, stamp }),
    );
  return questionCard(
    {
      look: "plain",
      title: words.whoTitle,
      headline: words.askWho,
      rows: found.map(foundRow),
      notes: [
        ...(found.length === 0 ? [words.howToSay] : [words.pick]),
        ...(facts["more"] === "yes" ? [words.narrower] : []),
      ],
      buttons: picks,
      summary: words.whoSummary,
    },
    [cancelButton(stamp)],
  );
}

export interface AmountDraft {
  readonly member: FoundMember;
  readonly offers: readonly Offer[];
}

export function amountDraft({ facts }: Conversation): AmountDraft | undefined {
  const [member] = keptMembers(facts["member"]) ?? [];
  const offers = facts["offers"] === "" ? [] : keptOffers(facts["offers"]);
  return member && offers && { member, offers };
}

export function amountQuestion(conversation: Conversation): Reply | undefined {
  const draft = amountDraft(conversation);
  if (draft === undefined) return undefined;
  const { member, offers } = draft;
  const { stamp } = conversation;
  const family =
    conversation.facts["family"] === "yes" ? [button(words.family, "receive:family", { stamp })] : [];
  const amounts = offers.map(({ amount, label }) =>
    button(label, "receive:amount", { facts: { satang: amount.toString() }, stamp }),
  );
  return questionCard(
    {
      look: "plain",
      title: words.amountTitle,
      headline: words.askAmount,
      rows: [nameRow(member), ...memberRows(member), paidUpToRow(member), ...dueRow(conversation)],
      notes: [words.howToSayAmount],
      buttons: [...amounts.slice(0, mostPicks), ...family],
      summary: words.amountSummary(member.name, member.memberNo),
    },
    [otherMemberButton(stamp), cancelButton(stamp)],
  );
}

export interface ConfirmDraft {
  readonly member: FoundMember;
  readonly amount: Satang;
  readonly lines: readonly ReceiptLine[];
  readonly fee: Satang | undefined;
}

export function confirmDraft({ facts }: Conversation): ConfirmDraft | undefined {
  const [member] = keptMembers(facts["member"]) ?? [];
  const [amount, lines] = [keptAmount(facts["amount"]), keptLines(facts["lines"])];
  return member && lines && amount !== undefined
    ? { member, amount, lines, fee: keptAmount(facts["fee"]) }
    : undefined;
}

export function confirmQuestion(conversation: Conversation, { today }: Scene): Reply | undefined {
  const draft = confirmDraft(conversation);
  if (draft === undefined) return undefined;
  const { member, amount, lines, fee } = draft;
  const { stamp, draftId } = conversation;
  const inParts =
    lines.length > 1 ? [{ label: words.rows.periods, value: lines.map(words.partOf).join("\n") }] : [];
  return reply(
    ...cards({
      look: "waiting",
      title: words.confirmTitle,
      headline: words.baht(amount),
      rows: [
        nameRow(member),
        ...memberRows(member),
        { label: words.rows.period, value: periods(lines), strong: true },
        ...inParts,
        ...(fee === undefined ? [] : [{ label: words.rows.fee, value: words.baht(fee) }]),
        { label: words.rows.how, value: words.cash },
        { label: words.rows.day, value: words.day(today) },
      ],
      notes: [words.checkNote],
      buttons: [
        // The draft's id lets the button be answered for ever; only its stamp lets it write.
        button(words.confirm, "receive:confirm", { facts: { draft: draftId }, stamp }),
        button(words.edit, "receive:edit", { stamp }),
        otherMemberButton(stamp),
        cancelButton(stamp),
      ],
      summary: words.confirmSummary(member.name, amount, periods(lines)),
    }),
  );
}

export const askWho = asks("receive", "who", whoQuestion);
export const askAmount = asks("receive", "amount", amountQuestion);
export const askConfirmation = asks("receive", "confirm", confirmQuestion);

/** What a member owes is looked up before the amount is asked; the draft keeps its member meanwhile. */
export const lookUpOwed = (member: FoundMember, conversation: Conversation): Turn =>
  doBooks(
    { type: "show-owed", memberId: member.memberId },
    { ...conversation, facts: { member: keepMembers([member]) } },
  );

const foundRow = ({ memberNo, name, villageNo, hasLeft }: FoundMember): CardRow => ({
  label: memberNo,
  value: words.foundRow(name, villageNo, hasLeft),
});

const nameRow = ({ name }: FoundMember): CardRow => ({
  label: phrases.th.rows.member,
  value: name,
  strong: true,
});

const memberRows = ({ memberNo, villageNo }: FoundMember): CardRow[] => [
  { label: phrases.th.rows.memberNo, value: memberNo },
  ...(villageNo === undefined ? [] : [{ label: phrases.th.rows.village, value: String(villageNo) }]),
];

const paidUpToRow = ({ paidUpTo }: FoundMember): CardRow => ({
  label: words.rows.paidUpTo,
  value: paidUpTo === undefined ? words.neverPaid : words.until(paidUpTo),
});

function dueRow({ facts }: Conversation): CardRow[] {
  const due = keptWords(facts["due"]);
  return due === undefined ? [] : [{ label: words.rows.due, value: due }];
}

const otherMemberButton = (stamp: string): Choice => button(words.otherMember, "receive:who", { stamp });

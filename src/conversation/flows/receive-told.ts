import type { Satang } from "#core/money.ts";
import type { ContributionRefusal, FoundMember, Outcome, Receipt } from "../deed.ts";
import type { BooksOutcome } from "../deeds/books.ts";
import type { Owed } from "../deeds/receiving.ts";
import { end, type Moment } from "../flow.ts";
import {
  keepLines,
  keepMembers,
  keepOffers,
  keptAmount,
  keptLines,
  keptMembers,
  type Offer,
} from "../kept.ts";
import type { Reply, Saying } from "../reply.ts";
import { button, cards, led, mostPicks, reply, shortened, text } from "../say.ts";
import { shortcut } from "../shortcuts.ts";
import type { Conversation, Turn } from "../turn.ts";
import { periods } from "../wording/days.ts";
import { receiptNumber, receiptRows } from "../wording/receipt.ts";
import { receiveWords } from "../wording/receive.ts";
import { familyWords } from "../wording/receive-family.ts";
import { receiveOwnWords } from "../wording/receive-own.ts";
import { shortMenu } from "./menu.ts";
import { familyRecordedReply, offersOf } from "./receive-books-told.ts";
import { familyFrom } from "./receive-family.ts";
import { askOwn, ownAskedReply } from "./receive-own.ts";
import { askAmount, askConfirmation, askWho, lookUpOwed } from "./receive-questions.ts";

const words = receiveWords.th;
const ownWords = receiveOwnWords.th;

/** What came of a deed of this flow: the next question, or the receipt. */
export function receiveTold(outcome: Outcome, conversation: Conversation, moment: Moment): Turn | undefined {
  switch (outcome.type) {
    case "found":
      return afterSearch(outcome, conversation, moment);
    case "proposed": {
      const { member, amount, lines, entranceFee } = outcome.proposal;
      const facts = {
        member: keepMembers([member]),
        amount: amount.toString(),
        lines: keepLines(lines),
        ...(entranceFee !== undefined && { fee: entranceFee.toString() }),
      };
      return askConfirmation({ facts, draftId: conversation.draftId }, moment);
    }
    case "recorded":
      return end(recordedReply(outcome, conversation));
    case "contribution-refused":
      return afterRefusal(outcome.refusal, conversation, moment);
    case "books":
      return afterBooks(outcome.outcome, conversation, moment);
    case "linked":
    case "link-refused":
    case "unlinked":
    case "chose-member":
    case "preferred":
    case "contributions":
    case "history":
    case "rights":
    case "what-if":
    case "what-if-which":
    case "plans":
    case "joining":
    case "claims":
    case "remind":
    case "broadcast":
    case "paying":
    case "words":
    case "not-linked":
    case "draft-recorded":
    case "draft-not-recorded":
      return undefined;
  }
}

type Found = Extract<Outcome, { type: "found" }>;

/** One who alone was found, or whose number was typed, is meant; of several, one is picked. */
function afterSearch({ members, more }: Found, conversation: Conversation, moment: Moment): Turn {
  const { draftId, facts } = conversation;
  const query = facts["query"] ?? "";
  const [only] = members;
  const meant = members.length === 1 ? only : members.find(({ memberNo }) => memberNo === query);
  if (meant?.hasLeft)
    return askWho({ draftId, first: [text(words.refusals.hasLeft(meant.name, meant.memberNo))] }, moment);
  if (meant !== undefined) return lookUpOwed(meant, conversation);
  if (members.length === 0)
    return askWho({ draftId, first: [text(words.notFound(shortened(query, 30)))] }, moment);
  const found = keepMembers(members.slice(0, mostPicks));
  const isCut = more || members.length > mostPicks;
  return askWho({ draftId, facts: { found, more: isCut ? "yes" : "no" } }, moment);
}

/** What owing, paying together and a second person came to. */
function afterBooks(outcome: BooksOutcome, conversation: Conversation, moment: Moment): Turn | undefined {
  if (outcome.type === "owed") return askOwed(outcome.owed, conversation, moment);
  if (outcome.type === "family") return familyFrom(outcome.payers, conversation, moment);
  if (outcome.type === "family-recorded") return end(familyRecordedReply(outcome));
  if (outcome.type === "own-asked") return end(ownAskedReply(outcome.member, outcome.amount, outcome.asked));
  return outcome.type === "receiving-refused"
    ? afterReceivingRefusal(outcome, conversation, moment)
    : undefined;
}

function askOwed(owed: Owed, { draftId }: Conversation, moment: Moment): Turn {
  const facts = {
    member: keepMembers([owed.member]),
    offers: keepOffers(offersOf(owed)),
    due: words.due(owed.due, owed.dueMonths),
    ...(owed.family > 0 && { family: "yes" }),
  };
  return askAmount({ draftId, facts }, moment);
}

type ReceivingRefused = Extract<BooksOutcome, { type: "receiving-refused" }>;

/** A receipt for several is refused as a whole: it is said on whose account, and one can pay without them. */
function afterReceivingRefusal(
  { refusal, member }: ReceivingRefused,
  conversation: Conversation,
  moment: Moment,
): Turn {
  const { draftId, facts } = conversation;
  if (refusal.type === "asked-before")
    return askWho({ draftId, first: [text(ownWords.askedBefore)] }, moment);
  if (refusal.type === "not-own") return askWho({ draftId, first: [text(ownWords.notOwn)] }, moment);
  const about = member === undefined ? facts["member"] : keepMembers([member]);
  const alone = { ...conversation, facts: about === undefined ? {} : { member: about } };
  const turn = afterRefusal(refusal, alone, moment);
  const whose = member === undefined ? [] : [text(familyWords.th.refusedFor(member.name))];
  return turn.type === "do" ? turn : { ...turn, reply: led(whose, turn.reply) };
}

interface HowMuch {
  readonly offers: readonly Offer[];
  readonly first: readonly Saying[];
}

/** Asked of the member whom the draft names; without one there is first to be asked who pays. */
function askHowMuch({ offers, first }: HowMuch, { draftId, facts }: Conversation, moment: Moment): Turn {
  const [member] = keptMembers(facts["member"]) ?? [];
  if (member === undefined) return askWho({ draftId, first }, moment);
  return askAmount(
    { draftId, facts: { member: keepMembers([member]), offers: keepOffers(offers) }, first },
    moment,
  );
}

/** Each refusal leads back to the question that can mend it; what cannot be mended here ends kindly. */
function afterRefusal(refusal: ContributionRefusal, conversation: Conversation, moment: Moment): Turn {
  const { refusals } = words;
  const { draftId } = conversation;
  const who = (said: string): Turn => askWho({ draftId, first: [text(said)] }, moment);
  const howMuch = (said: string, offers: readonly Satang[]): Turn =>
    askHowMuch({ offers: offers.map(offerAlone), first: [text(said)] }, conversation, moment);
  switch (refusal.type) {
    case "no-such-member":
      return who(refusals.noSuchMember);
    case "member-has-left":
      return who(refusals.hasLeft(refusal.member.name, refusal.member.memberNo));
    case "own-contribution":
      return afterOwn(refusal.member, conversation, moment);
    case "day-before-joining":
      return who(refusals.dayBeforeJoining(refusal.joinedOn));
    case "no-whole-period":
      return howMuch(refusals.noWholePeriod(refusal.price), refusal.offers);
    case "too-far-ahead":
      return refusal.most > 0n
        ? howMuch(refusals.tooFarAhead(refusal.most), [refusal.most])
        : who(refusals.paidAhead);
    case "not-allowed-to-receive":
      return end(led([text(refusals.notAllowed)], shortMenu(moment.scene)));
    case "day-to-come":
      return end(led([text(refusals.dayToCome)], shortMenu(moment.scene)));
    case "same-key-other-contribution":
      // Written already, with other facts: the receipt that stands is shown.
      return { type: "do", deed: { type: "look-up-draft", key: draftId } };
  }
}

/** Where it is known how much, a second person can be asked; otherwise there is only somebody else to ask for. */
function afterOwn(member: FoundMember, { draftId, facts }: Conversation, moment: Moment): Turn {
  const first = [text(words.refusals.own(member.name, member.memberNo))];
  const [drafted] = keptMembers(facts["member"]) ?? [];
  const amount = keptAmount(facts["amount"]);
  if (amount === undefined || drafted?.memberId !== member.memberId)
    return askWho({ draftId, first }, moment);
  return askOwn(
    { draftId, first, facts: { member: keepMembers([member]), amount: amount.toString() } },
    moment,
  );
}

const offerAlone = (amount: Satang): Offer => ({ amount, label: words.offerAlone(amount) });

function recordedReply(
  { receipt, again }: Extract<Outcome, { type: "recorded" }>,
  { facts }: Conversation,
): Reply {
  const shown = keptLines(facts["lines"]);
  const isChanged = !again && shown !== undefined && periods(shown) !== periods(receipt.lines);
  return receiptForReceiver(
    receipt,
    isChanged ? [words.periodChanged] : [],
    again ? [text(words.recordedBefore)] : [],
  );
}

/** The receipt as its receiver sees it, with the way to the next one. */
function receiptForReceiver(receipt: Receipt, notes: readonly string[], first: readonly Saying[]): Reply {
  return led(
    first,
    reply(
      ...cards({
        look: "good",
        title: words.recordedTitle,
        headline: words.baht(receipt.total),
        rows: receiptRows(receipt),
        notes: [...notes, words.recorded],
        buttons: [button(words.next, "receive:begin"), shortcut("help:show")],
        summary: words.recordedSummary(receipt.member.name, receipt.total, receiptNumber(receipt)),
      }),
    ),
  );
}

export const draftRecordedReply = (receipt: Receipt): Reply =>
  receiptForReceiver(receipt, [], [text(words.recordedBefore)]);

export const draftNotRecordedReply = (menu: Reply): Reply => led([text(words.notRecorded)], menu);

import type { Satang } from "#core/money.ts";
import type { ContributionRefusal, Outcome, Receipt } from "../deed.ts";
import { end, type Moment } from "../flow.ts";
import { keepLines, keepMembers, keepOffers, keptLines, keptMembers, type Offer } from "../kept.ts";
import type { Reply, Saying } from "../reply.ts";
import { button, cards, led, mostPicks, reply, shortened, text } from "../say.ts";
import { shortcut } from "../shortcuts.ts";
import type { Conversation, Turn } from "../turn.ts";
import { periods } from "../wording/days.ts";
import { receiptNumber, receiptRows } from "../wording/receipt.ts";
import { receiveWords } from "../wording/receive.ts";
import { shortMenu } from "./menu.ts";
import { askAmount, askConfirmation, askWho, isLookingUpPlans, lookUpPlans } from "./receive-questions.ts";

const words = receiveWords.th;

/** What came of a deed of this flow: the next question, or the receipt. */
export function receiveTold(outcome: Outcome, conversation: Conversation, moment: Moment): Turn | undefined {
  switch (outcome.type) {
    case "found":
      return afterSearch(outcome, conversation, moment);
    case "plans":
      return isLookingUpPlans(conversation) ? afterPlans(outcome, conversation, moment) : undefined;
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
    case "linked":
    case "link-refused":
    case "unlinked":
    case "chose-member":
    case "contributions":
    case "history":
    case "rights":
    case "what-if":
    case "what-if-which":
    case "books":
    case "joining":
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
  if (meant !== undefined) return lookUpPlans(meant, conversation);
  if (members.length === 0)
    return askWho({ draftId, first: [text(words.notFound(shortened(query, 30)))] }, moment);
  const found = keepMembers(members.slice(0, mostPicks));
  const isCut = more || members.length > mostPicks;
  return askWho({ draftId, facts: { found, more: isCut ? "yes" : "no" } }, moment);
}

function afterPlans(
  { plans }: Extract<Outcome, { type: "plans" }>,
  conversation: Conversation,
  moment: Moment,
): Turn {
  const offers = plans.map(({ name, price }) => ({ amount: price, label: words.offer(price, name) }));
  return askHowMuch({ offers, first: [] }, conversation, moment);
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
      return who(refusals.own(refusal.member.name, refusal.member.memberNo));
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

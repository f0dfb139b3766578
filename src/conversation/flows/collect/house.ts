import { satang, zeroSatang, type Satang } from "#core/money.ts";
import type { House, HouseTap } from "../../deeds/collecting.ts";
import { asks, doBooks, type Answer, type Moment } from "../../flow.ts";
import {
  draftOf,
  keepHouse,
  keptHouse,
  payingOf,
  totalOf,
  type DraftMember,
  type HouseDraft,
} from "../../kept-collecting.ts";
import { keepOffers, keptOffers } from "../../kept.ts";
import type { CardRow, Choice, Reply, Saying } from "../../reply.ts";
import { button, questionCard, text } from "../../say.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { amountSaid, isConfirmed } from "../../understand/answer.ts";
import { collectWords, type TakeBackReason } from "../../wording/collect.ts";
import { offersOf } from "../receive-books-told.ts";
import { listFacts } from "./list.ts";

const words = collectWords.th;

/** One house as it stands: who pays how much this time, nobody at home, or the last money goes back. */
export function houseQuestion({ stamp, facts }: Conversation): Reply | undefined {
  const house = keptHouse(facts["house"]);
  if (house === undefined) return undefined;
  const { roundId, houseId, members, taken, villageNo } = house;
  const total = totalOf(house);
  // They tell which house it is: an old one of them shows how it stands now.
  const here = { facts: { round: roundId, house: houseId }, stamp };
  const change = (one: DraftMember): Choice =>
    button(members.length === 1 ? words.otherAmount : words.changeMember(one.name), "collect:member", {
      facts: { ...here.facts, member: one.memberId },
      stamp,
    });
  return questionCard(
    {
      look: "waiting",
      title: words.houseTitle(house, villageNo),
      headline: words.houseHeadline(total),
      rows: [...members.map(memberRow), ...takenRows(house)],
      notes: total > 0n ? [words.checkHouse] : [],
      buttons: [
        ...(total > 0n ? [button(words.confirm(total), "collect:confirm", here)] : []),
        ...members.map(change),
        button(words.away, "collect:away", here),
      ],
      summary: words.houseSummary(house, total),
    },
    [
      backButton(stamp),
      ...(taken?.state === "stands"
        ? [button(words.takeBack(taken.number), "collect:take-back", { ...here, away: true })]
        : []),
    ],
  );
}

const memberRow = ({ name, amount, due }: DraftMember): CardRow => ({
  label: name,
  value: words.memberAmount(amount, due),
});

const takenRows = ({ taken, notHomeAt }: HouseDraft): CardRow[] => [
  ...(taken === undefined ? [] : [{ label: words.rows.taken, value: words.taken(taken) }]),
  ...(notHomeAt === undefined ? [] : [{ label: words.rows.notHome, value: words.notHomeAt(notHomeAt) }]),
];

const backButton = (stamp: string): Choice => button(words.back, "collect:back", { stamp });

export function amountQuestion({ stamp, facts }: Conversation): Reply | undefined {
  const house = keptHouse(facts["house"]);
  const member = house?.members.find(({ memberId }) => memberId === facts["member"]);
  if (house === undefined || member === undefined) return undefined;
  const offers = keptOffers(facts["offers"]) ?? offersFor(member);
  const amounts = offers.map(({ amount, label }) =>
    button(label, "collect:amount", { facts: { satang: amount.toString() }, stamp }),
  );
  const none = house.members.length > 1 ? [button(words.notThisTime, "collect:none", { stamp })] : [];
  return questionCard(
    {
      look: "plain",
      title: words.amountTitle(member.name),
      headline: words.askAmount,
      rows: [memberRow(member)],
      notes: [words.howToSayAmount],
      buttons: [...amounts, ...none],
      summary: words.amountSummary(member.name),
    },
    [backButton(stamp)],
  );
}

const offersFor = ({ memberId, name, due, period, periodMonths }: DraftMember) =>
  offersOf({
    member: { memberId, name, memberNo: "", hasLeft: false },
    due,
    dueMonths: 0,
    period,
    periodMonths,
    family: 0,
  });

export function takeBackQuestion({ stamp, facts }: Conversation): Reply | undefined {
  const house = keptHouse(facts["house"]);
  if (house?.taken === undefined) return undefined;
  const { number, total } = house.taken;
  const reasons = Object.entries(words.reasons).map(([reason, label]) =>
    button(label, "collect:reason", { facts: { reason }, stamp }),
  );
  return questionCard(
    {
      look: "attention",
      title: words.backTitle(number),
      headline: words.askWhy,
      rows: [
        { label: words.place(house), value: house.members.map(({ name }) => name).join(", ") || "-" },
        { label: words.rows.total, value: words.baht(total), strong: true },
      ],
      notes: [words.backNote],
      buttons: reasons,
      summary: words.backSummary(number),
    },
    [backButton(stamp)],
  );
}

const askHouse = asks("collect", "house", houseQuestion);
const askAmount = asks("collect", "amount", amountQuestion);
const askTakeBack = asks("collect", "take-back", takeBackQuestion);

/** The list is kept beside it: whoever has looked goes back to where they were. */
export function houseFrom(house: House, first: readonly Saying[], moment: Moment, talk?: Conversation): Turn {
  const beside = talk === undefined ? {} : listFacts(talk);
  const facts = { ...beside, house: keepHouse(draftOf(house)) };
  return askHouse({ facts, first, ...(talk && { draftId: talk.draftId }) }, moment);
}

const tapOf = ({ roundId, houseId, moves }: HouseDraft): HouseTap => ({ roundId, houseId, moves });

export function takeFromHouse(answer: Answer, talk: Conversation, moment: Moment): Turn | undefined {
  const house = keptHouse(talk.facts["house"]);
  if (house === undefined) return undefined;
  if (isConfirmed(answer, "collect:confirm")) {
    const payments = payingOf(house).map(({ memberId, amount }) => ({ memberId, amount }));
    return payments.length === 0
      ? undefined
      : doBooks({ type: "take-as-said", ...tapOf(house), payments }, talk);
  }
  if (answer.type === "words") {
    const [only, ...others] = house.members;
    if (only === undefined || others.length > 0) return undefined;
    return setAmount(answer, { house, memberId: only.memberId, talk }, moment);
  }
  switch (answer.chosen.name) {
    case "collect:member":
      return askAmount(
        { facts: withMember(talk, answer.chosen.facts["member"]), draftId: talk.draftId },
        moment,
      );
    case "collect:away":
      return doBooks({ type: "not-at-home", ...tapOf(house) }, talk);
    case "collect:take-back":
      return house.taken && askTakeBack({ facts: talk.facts, draftId: talk.draftId }, moment);
    case "collect:back":
      return backToList(house, talk);
    default:
      return undefined;
  }
}

function withMember({ facts }: Conversation, member = "") {
  const { offers: _, ...rest } = facts;
  return { ...rest, member };
}
const backToList = ({ villageNo }: HouseDraft, talk: Conversation): Turn =>
  doBooks({ type: "walk", villageNo }, talk);

export function takeAmount(answer: Answer, talk: Conversation, moment: Moment): Turn | undefined {
  const house = keptHouse(talk.facts["house"]);
  const memberId = talk.facts["member"];
  if (house === undefined || memberId === undefined) return undefined;
  if (answer.type === "choice" && answer.chosen.name === "collect:back") return backToList(house, talk);
  if (answer.type === "choice" && answer.chosen.name === "collect:none")
    return askHouse({ facts: withAmount(talk, house, memberId, zeroSatang), draftId: talk.draftId }, moment);
  return setAmount(answer, { house, memberId, talk }, moment);
}

interface WhoseAmount {
  readonly house: HouseDraft;
  readonly memberId: string;
  readonly talk: Conversation;
}

function setAmount(answer: Answer, { house, memberId, talk }: WhoseAmount, moment: Moment): Turn | undefined {
  const said = amountSaid(answer, "collect:amount");
  if (said === undefined) return undefined;
  const { draftId } = talk;
  if (said.type === "unclear") {
    const offers = keepOffers(said.candidates.map((amount) => ({ amount, label: words.baht(amount) })));
    const facts = { ...withMember(talk, memberId), offers };
    return askAmount({ facts, draftId, first: [text(words.unclear)] }, moment);
  }
  return askHouse({ facts: withAmount(talk, house, memberId, said.amount), draftId }, moment);
}

/** More than any household pays at once is a slip of the thumb, and is refused by the books. */
const mostSatang = satang(10n ** 14n);

function withAmount(talk: Conversation, house: HouseDraft, memberId: string, amount: Satang) {
  const members = house.members.map((one) =>
    one.memberId === memberId ? { ...one, amount: amount > mostSatang ? mostSatang : amount } : one,
  );
  return { ...listFacts(talk), house: keepHouse({ ...house, members }) };
}

export function takeReason(answer: Answer, talk: Conversation): Turn | undefined {
  const house = keptHouse(talk.facts["house"]);
  if (house === undefined || answer.type === "words") return undefined;
  const { name, facts } = answer.chosen;
  if (name === "collect:back") return backToList(house, talk);
  const reason = name === "collect:reason" ? facts["reason"] : undefined;
  return reason !== undefined && Object.hasOwn(words.reasons, reason)
    ? doBooks(
        { type: "take-back-at-house", ...tapOf(house), reason: words.reasons[reason as TakeBackReason] },
        talk,
      )
    : undefined;
}

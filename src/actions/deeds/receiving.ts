import type { BooksDeed, BooksOutcome } from "#conversation/deeds/books.ts";
import type { ReceivingRefusal } from "#conversation/deeds/receiving.ts";
import { dueOn, planOf } from "#core/contribution/coverage.ts";
import { mayReceive } from "#core/fund/office.ts";
import { zeroSatang } from "#core/money.ts";
import { memberById } from "#store/members.ts";
import { familyOf } from "#store/views/family.ts";
import { officerOf } from "../books/officer.ts";
import { recordReceipts, type ReceiptRefusal } from "../books/record-receipts.ts";
import { foundMember } from "../describe.ts";
import { payersById, type PayingMember } from "../payer.ts";
import type { Moment } from "../perform.ts";
import { askOwnContribution } from "../requests/own-contribution.ts";
import { inOffice, type InOffice, type Speaker } from "./speaker.ts";

const refusedWith = (refusal: ReceivingRefusal): BooksOutcome => ({ type: "receiving-refused", refusal });
const notAllowed = refusedWith({ type: "not-allowed-to-receive" });

/** So many stand on one receipt that is read on a phone. */
const mostTogether = 7;

const owing = ({ member, payer }: PayingMember, today: Temporal.PlainDate) => {
  const plan = planOf(payer.rulesOn(today), member.planCode);
  const due = member.leftOn === undefined ? dueOn(payer, today) : { amount: zeroSatang, months: 0 };
  return { due, plan };
};

/** What a member could pay now, for whoever takes it. */
export async function showOwed(moment: Moment, speaker: Speaker, memberId: string): Promise<BooksOutcome> {
  const officer = await inOffice(moment, speaker, mayReceive);
  if (officer === undefined) return notAllowed;
  const { fund, today } = moment;
  const paying = (await payersById(fund, [memberId])).get(memberId);
  if (paying === undefined) return refusedWith({ type: "no-such-member" });
  const { due, plan } = owing(paying, today);
  return {
    type: "owed",
    owed: {
      member: foundMember(paying.member),
      due: due.amount,
      dueMonths: due.months,
      period: plan.price,
      periodMonths: plan.months,
      family: (await familyFor(moment, officer, memberId)).length,
    },
  };
}

/** Nobody of the receiver's own house: their money needs a second person, and would hold up the others' receipt. */
async function familyFor(
  moment: Moment,
  { by, byActsFor }: InOffice,
  memberId: string,
): Promise<readonly string[]> {
  const { household } = await officerOf(moment, by, byActsFor);
  const family = await familyOf(moment.fund, memberId);
  return family.filter((one) => !household.has(one)).slice(0, mostTogether);
}

/** The member first, then the others of the house, each with what is due or one period ahead. */
export async function showFamily(moment: Moment, speaker: Speaker, memberId: string): Promise<BooksOutcome> {
  const officer = await inOffice(moment, speaker, mayReceive);
  if (officer === undefined) return notAllowed;
  const ids = [memberId, ...(await familyFor(moment, officer, memberId))];
  const payers = await payersById(moment.fund, ids);
  return {
    type: "family",
    payers: ids.flatMap((id) => {
      const paying = payers.get(id);
      if (paying === undefined || paying.member.leftOn !== undefined) return [];
      const { due, plan } = owing(paying, moment.today);
      const isDue = due.amount > 0n;
      return [{ member: foundMember(paying.member), amount: isDue ? due.amount : plan.price, isDue }];
    }),
  };
}

export async function recordFamily(
  moment: Moment,
  speaker: Speaker,
  { key, payments }: Extract<BooksDeed, { type: "record-family" }>,
): Promise<BooksOutcome> {
  const officer = await inOffice(moment, speaker, mayReceive);
  if (officer === undefined) return notAllowed;
  const { by: receivedBy, byActsFor: receiverActsFor } = officer;
  const wish = {
    key,
    payments,
    method: "cash",
    happenedOn: moment.today,
    receivedBy,
    receiverActsFor,
  } as const;
  const [recorded] = await recordReceipts(moment, [wish]);
  if (recorded === undefined) throw new Error("one wish has one answer");
  if (!recorded.ok) return toldRefusal(moment, recorded.refusal);
  return { type: "family-recorded", receipts: recorded.value.told, again: recorded.value.again };
}

/** Money of one's own house: a second person is asked, and told. */
export async function askOwn(
  moment: Moment,
  speaker: Speaker,
  { memberId, amount }: Extract<BooksDeed, { type: "ask-own-contribution" }>,
): Promise<BooksOutcome> {
  const officer = await inOffice(moment, speaker, mayReceive);
  if (officer === undefined) return notAllowed;
  const { by, byActsFor } = officer;
  const wish = { by, byActsFor, memberId, amount, method: "cash", on: moment.today } as const;
  const asked = await askOwnContribution(moment, wish);
  if (!asked.ok)
    return asked.refusal.type === "not-own" || asked.refusal.type === "asked-before"
      ? refusedWith({ type: asked.refusal.type })
      : toldRefusal(moment, asked.refusal);
  const member = await memberById(moment.fund, memberId);
  if (member === undefined) return refusedWith({ type: "no-such-member" });
  return { type: "own-asked", member: foundMember(member), amount, asked: asked.value.second.length };
}

/** As the talk tells it, with the name of whom it is about. */
export async function toldRefusal({ fund }: Moment, refusal: ReceiptRefusal): Promise<BooksOutcome> {
  const member = "memberId" in refusal ? await memberById(fund, refusal.memberId) : undefined;
  const about = member === undefined ? {} : { member: foundMember(member) };
  const { type } = refusal;
  switch (type) {
    case "own-contribution":
    case "member-has-left":
      return member === undefined
        ? refusedWith({ type: "no-such-member" })
        : { type: "receiving-refused", refusal: { type, member: foundMember(member) }, ...about };
    case "same-key-other-wish":
      return refusedWith({ type: "same-key-other-contribution" });
    case "day-before-joining":
    case "no-whole-period":
    case "too-far-ahead":
    case "no-such-member":
    case "not-allowed-to-receive":
    case "day-to-come":
      return { type: "receiving-refused", refusal, ...about };
    case "no-such-place":
    case "paper-number-taken":
    case "paper-number-wrong":
    case "paper-book-is-ours":
    case "more-than-unknown":
      throw new Error(`a receipt of the chat names neither place, paper nor an unknown deposit, yet ${type}`);
  }
}

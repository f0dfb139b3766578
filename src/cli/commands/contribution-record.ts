import { memberNumbered } from "#actions/find-member.ts";
import { perform } from "#actions/perform.ts";
import { recordReceipt, type RecordedReceipt } from "#actions/books/record-receipts.ts";
import { showBaht, type Satang } from "#core/money.ts";
import { ok, refused } from "#core/result.ts";
import { inBaht, type Answer } from "../answer.ts";
import { command, program } from "../command.ts";
import { inFund, noMember } from "../in-fund.ts";
import { baht } from "../kinds/baht.ts";
import { day } from "../kinds/day.ts";
import { paperName } from "../kinds/money.ts";
import { oneOf, text } from "../kinds/text.ts";
import { receiptShown } from "../money.ts";
import { moneySentence } from "../money-sentences.ts";
import { onlyGiven, optional, required, type Given } from "../option.ts";
import type { RefusalOf } from "../refusal.ts";
import { dayShown } from "../show.ts";

const options = {
  fund: required(text("CODE"), "the fund's code"),
  member: required(text("NO"), "the number of the member who paid"),
  amount: required(baht("BAHT"), "30 or 30.50: whole periods of one of the fund's plans"),
  on: required(day("DAY", { direction: "past" }), "the day on which the money was handed over or arrived"),
  method: required(oneOf("METHOD", ["cash", "bank"]), "cash or bank"),
  by: required(text("NO"), "the number of the treasurer or collector who received it"),
  into: optional(text("ACCOUNT"), "bank:CODE, where it is not the fund's first bank account"),
  "entrance-fee": optional(
    baht("BAHT"),
    "an entrance fee, paid on top of the amount and on the same receipt",
  ),
  paper: optional(paperName("RECEIPT"), "BOOK/NUMBER, where the receipt was written on paper"),
  key: required(
    text("KEY"),
    "an id of your own for this payment: repeated, it never writes a second receipt",
  ),
};

export const contributionRecord = command({
  name: "contribution record",
  summary: "Takes a contribution: books it, gives it a receipt, and tells the member on LINE",
  notes: [
    "The oldest unpaid periods are covered first. No remainder is kept: an amount that is not made of whole periods is refused, with the nearest ones that are.",
  ],
  options,
  examples: [
    {
      line: "contribution record --fund ban-na --member 1-001 --amount 30 --on 2569-02-14 --method cash --by 1-002 --key day-sheet-12-line-3",
    },
  ],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId) => {
      const member = await perform(house, fundId, memberNumbered, given.member);
      if (member === undefined) return refused(noMember(given.member));
      const receiver = await perform(house, fundId, memberNumbered, given.by);
      if (receiver === undefined) return refused(noMember(given.by));
      const { key, amount, method, on, into, paper } = given;
      const payment = {
        memberId: member.memberId,
        amount,
        ...onlyGiven({ entranceFee: given["entrance-fee"] }),
      };
      const recorded = await perform(house, fundId, recordReceipt, {
        key,
        payments: [payment],
        method,
        happenedOn: on,
        receivedBy: receiver.memberId,
        // Whom a LINE account acts for is asked where LINE asks; here the receiver's own links and kin count.
        receiverActsFor: [],
        ...onlyGiven({ into, paper }),
      });
      return recorded.ok ? ok(told(recorded.value)) : refused(sentence(recorded.refusal, given));
    }),
});

function told({ told: [receipt], again }: RecordedReceipt): Answer {
  const { book, number, code, happenedOn, member, receivedBy, total, entranceFee, lines, paidUpTo } = receipt;
  const periods = lines.map(({ from, to, amount }) => ({ from, to, amount: inBaht(amount) }));
  const json = {
    receipt: {
      book,
      number: Number(number),
      code,
      happenedOn,
      memberNo: member.memberNo,
      name: member.name,
      receivedBy,
      total: inBaht(total),
      entranceFee: entranceFee === undefined ? undefined : inBaht(entranceFee),
      periods,
      paidUpTo,
    },
    again,
  };
  const covers = lines.map(({ from, to }) => `${dayShown(from)} to ${dayShown(to)}`).join(", ");
  return {
    json,
    lines: [
      `${receiptShown(receipt)}: ${showBaht(total)} from ${member.name} (${member.memberNo}) on ${dayShown(happenedOn)}.`,
      `It covers ${covers}.`,
      ...(entranceFee === undefined ? [] : [`${showBaht(entranceFee)} of it is the entrance fee.`]),
      ...(again ? ["This key had its receipt before: this is that one, and nothing was written now."] : []),
    ],
  };
}

function sentence(
  refusal: RefusalOf<typeof recordReceipt>,
  { fund, member, by, key }: Given<typeof options>,
): string {
  switch (refusal.type) {
    case "no-such-member":
      return noMember(member);
    case "member-has-left":
      return `Member ${member} had left the fund on that day; look at --member and --on.`;
    case "not-allowed-to-receive":
      return `Member ${by} is neither treasurer nor collector today. To make them one: ${program} committee add --fund ${fund} --member ${by} --role collector`;
    case "own-contribution":
      return `Member ${by} cannot receive their own contribution: somebody else who may receive money must take it, or a second person confirms it: ${program} contribution own --help`;
    case "day-to-come":
      return "--on is a day to come; a contribution is recorded when the money has moved.";
    case "day-before-joining":
      return `--on is before member ${member} joined, which was ${dayShown(refusal.joinedOn)}; look at the year.`;
    case "no-whole-period":
      return `--amount is not made of whole periods of ${showBaht(refusal.price)}; ${nearest(refusal.offers)}.`;
    case "too-far-ahead":
      return `--amount reaches too far ahead: at most ${showBaht(refusal.most)} can be paid now.`;
    case "no-such-place":
    case "more-than-unknown":
    case "paper-number-taken":
    case "paper-number-wrong":
    case "paper-book-is-ours":
      return moneySentence(refusal, { fund, by });
    case "same-key-other-wish":
      return `The key "${key}" belongs to another contribution already: look at it before you choose a new key.`;
  }
}

const nearest = (offers: readonly Satang[]): string =>
  `the nearest are ${offers.map(showBaht).join(" and ")}`;

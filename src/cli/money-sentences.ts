import type { AddBankAccountRefusal } from "#actions/books/add-bank-account.ts";
import type { ArrivalRefusal } from "#actions/books/arrive-from-fund.ts";
import type { IdentifyRefusal } from "#actions/books/identify.ts";
import type { PaperRefusal } from "#actions/books/paper-number.ts";
import type { OtherWish } from "#actions/books/post.ts";
import type { ReceiptRefusal } from "#actions/books/record-receipts.ts";
import type { OwnContributionRefusal } from "#actions/requests/own-contribution.ts";
import type { CancelRefusal, SecondPersonRefusal } from "#core/books/cancel-receipt.ts";
import type { ExpenseRefusal } from "#core/books/expense.ts";
import type { HandInRefusal } from "#core/books/hand-in.ts";
import type { CashMoveRefusal } from "#core/books/move-cash.ts";
import type { OpeningRefusal } from "#core/books/opening.ts";
import type { MoneyInRefusal } from "#core/books/receive-money.ts";
import type { RefundRefusal } from "#core/books/refund.ts";
import type { ReversalRefusal } from "#core/books/reversal.ts";
import type { WriteOffRefusal } from "#core/books/shortage.ts";
import { showBaht } from "#core/money.ts";
import { program } from "./command.ts";
import { noMember } from "./in-fund.ts";
import { dayShown } from "./show.ts";

/** Whatever an act on the fund's money may be refused for. */
export type MoneyRefusal =
  | AddBankAccountRefusal
  | ArrivalRefusal
  | CancelRefusal
  | CashMoveRefusal
  | ExpenseRefusal
  | HandInRefusal
  | IdentifyRefusal
  | MoneyInRefusal
  | OpeningRefusal
  | OwnContributionRefusal
  | PaperRefusal
  | ReceiptRefusal
  | RefundRefusal
  | ReversalRefusal
  | SecondPersonRefusal
  | WriteOffRefusal
  | OtherWish;

/** What stood on the command line, as far as a sentence needs it. */
export interface Said {
  readonly fund: string;
  readonly by: string;
  /** The numbers of the members who were named, by their ids. */
  readonly numbers?: ReadonlyMap<string, string>;
}

/** One English sentence that says what to do. */
export function moneySentence(refusal: MoneyRefusal, said: Said): string {
  const sentence: (refusal: never, said: Said) => string = sentences[refusal.type];
  // Found by its own type: TypeScript cannot follow that through the union.
  return sentence(refusal as never, said);
}

type Sentences = {
  readonly [Type in MoneyRefusal["type"]]: (
    refusal: Extract<MoneyRefusal, { readonly type: Type }>,
    said: Said,
  ) => string;
};

const sentences: Sentences = {
  "not-treasurer": (_, { fund, by }) =>
    `Member ${by} is not treasurer today, which this takes. Who is: ${program} committee list --fund ${fund}`,
  "not-allowed": (_, { by }) =>
    `Member ${by} holds no office today that may do this; name somebody who does with --by.`,
  "not-allowed-to-open": (_, { by }) =>
    `Member ${by} does not speak for the fund today: the books are opened by somebody of the committee.`,
  "not-allowed-to-receive": (_, { fund, by }) =>
    `Member ${by} is neither treasurer nor collector today. To make them one: ${program} committee add --fund ${fund} --member ${by} --role collector`,
  "not-allowed-to-cancel": (_, { by }) =>
    `Member ${by} is neither treasurer nor the one who received this money; one of these cancels a receipt.`,
  "day-to-come": () => "--on is a day to come: look at the year. Money is written down when it has moved.",
  "no-amount": () => "The amount is nothing; give what was counted or paid.",
  "same-key-other-wish": () =>
    "This key belongs to something else already: look at what it was before you choose a new key.",
  "reason-missing": () => "--reason is empty: say why, so that it can be understood next year.",
  "receiver-missing": () => "--receiver is empty: a voucher says whose hand took the money.",
  "purpose-missing": () => "--purpose is empty: a voucher says what was paid for.",
  "payer-missing": () => "--from is empty: a receipt says who paid.",
  "name-missing": () => "--name is empty: say how the committee calls this account.",
  "no-such-place": ({ account }) =>
    `There is no cash box, bank account or bag "${account}" for this; write cash, bank, bank:CODE, or bag:NO where a bag may pay.`,
  "not-enough-money": ({ account, held }) =>
    `${account} holds ${showBaht(held)} only; nothing is paid out below zero.`,
  "same-place": () => "--from and --to are the same place; nothing would move.",
  "no-such-expense": ({ account }) =>
    `"${account}" is no account for spending; write one such as expense:documents or welfare:funeral.`,
  "no-such-account": ({ account }) => `The fund has no account "${account}" that can be opened.`,
  "no-such-sub-fund": ({ subFunds }) =>
    `Name a sub-fund with --sub-fund: the fund has ${subFunds.join(", ")}.`,
  "asset-has-sub-fund": ({ account }) =>
    `${account} is money that lies somewhere: it is not split into sub-funds.`,
  "sub-fund-too-small": ({ subFund, available }) =>
    `The sub-fund ${subFund} has ${showBaht(available)} to spend. More takes a meeting: give --resolution and --resolution-on.`,
  "own-bag": () =>
    "Nobody counts, repays or writes off their own bag or their household's: another treasurer does it.",
  "own-payment": () => "Nobody pays themselves or their household: another treasurer pays this.",
  "own-money": () => "Nobody receives their own money or their household's: another treasurer takes it.",
  "own-contribution": (_, { fund, by }) =>
    `Member ${by} cannot receive money of their own household alone: somebody else takes it, or confirms it: ${program} contribution own --fund ${fund} --help`,
  "no-such-bag": () => "This member has no bag: only who was ever made a collector has one.",
  "nothing-to-hand-in": () => "The bag is empty; there is nothing to count.",
  "nothing-missing": () =>
    "Nothing is missing from this bag: its last count was right, or all was made good.",
  "more-than-missing": ({ missing }) => `Only ${showBaht(missing)} is missing from this bag.`,
  "no-such-member": (refusal, said) =>
    "memberId" in refusal ? noMember(numberOf(refusal.memberId, said)) : "The fund has no such member.",
  "member-has-left": ({ memberId }, said) =>
    `Member ${numberOf(memberId, said)} had left the fund on that day; look at the number and at --on.`,
  "day-before-joining": ({ memberId, joinedOn }, said) =>
    `--on is before member ${numberOf(memberId, said)} joined, which was ${dayShown(joinedOn)}; look at the year.`,
  "no-whole-period": ({ price, offers }) =>
    `--amount is not made of whole periods of ${showBaht(price)}; the nearest are ${offers.map(showBaht).join(" and ")}.`,
  "too-far-ahead": ({ most }) => `--amount reaches too far ahead: at most ${showBaht(most)} can be paid now.`,
  "paper-number-taken": ({ book, number }) =>
    `Receipt ${number} of the paper book ${book} was written down before: look at the paper.`,
  "paper-book-is-ours": ({ book }) =>
    `${book} is the fund's own series, whose numbers are given here; name the paper's book.`,
  "paper-number-wrong": () => "--paper is BOOK/NUMBER as they stand on the paper, such as 3/45.",
  "no-such-receipt": () => "There is no such receipt; write it as it stands on the paper, such as OB/12.",
  "given-back": () =>
    "The member has left and was given this money back: take the refund's voucher back with money reverse first.",
  "cancelled-before": () => "This receipt is cancelled already; it stays in the books with its number.",
  "asked-before": ({ requestId }, { fund }) =>
    `This waits for a second person already: ${program} request settle --fund ${fund} --request ${requestId}`,
  "no-such-request": (_, { fund }) =>
    `There is no such request, or it is settled elsewhere. What waits: ${program} request list --fund ${fund}`,
  "settled-before": ({ as }) => `This request is settled already: it was ${as}.`,
  "not-second-person": (_, { by }) =>
    `Member ${by} is neither chair, deputy, secretary nor treasurer today, which a second person is.`,
  "own-request": () => "Whoever asked is not their own second person: somebody else settles it.",
  related: (_, { by }) =>
    `Member ${by} is of one household with who asked or whom it is about: somebody unrelated settles it.`,
  "not-own": () => "This member is not of the receiver's household: simply record the contribution.",
  "no-such-entry": () => "There is no such entry in the books.",
  "reversed-before": () => "This entry was reversed already.",
  "has-receipt": (_, { fund }) =>
    `This entry has a receipt, which is cancelled by its number: ${program} receipt cancel --fund ${fund} --help`,
  "cancelled-stays-cancelled": () =>
    "A cancelled receipt, voucher or opening stays cancelled: write what happened down anew.",
  "identified-before": () => "Somebody has said already whose this deposit was: cancel that receipt first.",
  "belongs-to-a-claim": () =>
    "This entry belongs to a claim, which would no longer agree with the books: have the payment come back instead (claim return).",
  "arrived-at-fund": () =>
    "The other fund has this money already. What it gives back, it sends with money send, and you confirm it with money arrive.",
  "belongs-to-a-close": () =>
    "This is a close's allocation, which stays; the next close sets right what came after.",
  "no-such-deposit": (_, { fund }) =>
    `There is no such unknown deposit. Which there are: ${program} money unknown --fund ${fund}`,
  "more-than-unknown": ({ left }) => `Of this deposit only ${showBaht(left)} is still unknown.`,
  "has-not-left": () => "This member has not left the fund; only who leaves gets anything back.",
  "before-leaving": ({ leftOn }) => `--on is before the member left, which was ${dayShown(leftOn)}.`,
  "refunded-before": () => "This member was given back what the rules say already.",
  "nothing-due": () =>
    "The fund's rules give nothing back here: for this reason of leaving, or to who had a benefit.",
  "books-begun": () =>
    "The books are opened already. To set a wrong total right, reverse that entry with money reverse and open them anew.",
  "entry-before-opening": ({ firstOn }) =>
    `Something in the books happened on ${dayShown(firstOn)} and would be counted twice: --on, the last day of the old books, lies before it.`,
  "nothing-to-open": () => "The file has no totals.",
  "not-positive": ({ account }) => `The total of ${account} is not above zero; leave out what has nothing.`,
  twice: ({ account }) => `${account} stands in the file twice with one sub-fund.`,
  "no-such-transfer": () => "That fund sent nothing with this voucher.",
  "taken-back": () => "That fund took the money back: nothing is on its way.",
  "before-sending": ({ sentOn }) => `--on is before the money was sent, which was ${dayShown(sentOn)}.`,
  "code-wrong": () => "--code is letters from a to z, digits and dashes, such as baac or gsb-2.",
  "code-taken": ({ name }) => `The fund has an account of this code already: ${name}.`,
};

const numberOf = (memberId: string, { numbers }: Said): string => numbers?.get(memberId) ?? memberId;

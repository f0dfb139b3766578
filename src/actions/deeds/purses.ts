import type { BankWay, BooksDeed, BooksOutcome, NamedSum } from "#conversation/deeds/books.ts";
import { mayKeepMoney } from "#core/fund/office.ts";
import { zeroSatang } from "#core/money.ts";
import { accountsOf, moneyPlaces } from "#store/accounts.ts";
import type { FundTx } from "#store/database.ts";
import { moveCash } from "../books/move-cash.ts";
import { payExpense } from "../books/pay-expense.ts";
import { subFundsOf } from "../books/sub-funds.ts";
import type { Moment } from "../perform.ts";
import { booksRefused, notAllowed } from "./refused.ts";
import { inOffice, type Speaker } from "./speaker.ts";

/** The treasurer's box and the bank accounts, the box first: what is in bags is not the treasurer's to move or to spend. */
export async function pursesOf(fund: FundTx): Promise<NamedSum[]> {
  const places = await moneyPlaces(fund);
  return (await accountsOf(fund, [...places.keys()]))
    .filter(({ account }) => !account.startsWith("bag:"))
    .map(({ account, name }) => ({ id: account, name, amount: places.get(account)?.held ?? zeroSatang }))
    .toSorted((a, b) => Number(b.id === "cash") - Number(a.id === "cash"));
}

export async function listPurses(moment: Moment, speaker: Speaker, way: BankWay): Promise<BooksOutcome> {
  if ((await inOffice(moment, speaker, mayKeepMoney)) === undefined) return notAllowed("bank");
  const purses = await pursesOf(moment.fund);
  const cash = purses.find(({ id }) => id === "cash");
  if (cash === undefined) return booksRefused({ type: "no-such-place", account: "cash" });
  return { type: "purses", way, cash, banks: purses.filter(({ id }) => id !== "cash") };
}

export async function moveAsTold(
  moment: Moment,
  speaker: Speaker,
  { key, from, to, amount: asked }: Extract<BooksDeed, { type: "move-cash" }>,
): Promise<BooksOutcome> {
  const officer = await inOffice(moment, speaker, mayKeepMoney);
  if (officer === undefined) return notAllowed("bank");
  const moved = await moveCash(moment, { key, from, to, amount: asked, by: officer.by, on: moment.today });
  if (!moved.ok) return booksRefused(moved.refusal);
  const { amount, left, there, happenedOn, again } = moved.value;
  const names = await namesOf(moment.fund, [from, to]);
  return {
    type: "cash-moved",
    move: {
      from: { id: from, name: names.get(from) ?? from, amount: left },
      to: { id: to, name: names.get(to) ?? to, amount: there },
      amount,
      on: happenedOn,
    },
    again,
  };
}

const namesOf = async (fund: FundTx, accounts: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map((await accountsOf(fund, accounts)).map(({ account, name }) => [account, name]));

/** What an expense may be, of which sub-fund and out of which purse. Welfare is paid on a claim, never as an expense. */
export async function listSpending(moment: Moment, speaker: Speaker): Promise<BooksOutcome> {
  if ((await inOffice(moment, speaker, mayKeepMoney)) === undefined) return notAllowed("expense");
  const { fund } = moment;
  const accounts = (await accountsOf(fund))
    .filter((account) => account.class === "expense")
    .map(({ account, name }) => ({ id: account, name, amount: zeroSatang }));
  const subFunds = (await subFundsOf(moment, { on: moment.today })).map(({ code, name, available }) => ({
    id: code,
    name,
    amount: available,
  }));
  return { type: "spending", accounts, subFunds, purses: await pursesOf(fund) };
}

export async function payAsTold(
  moment: Moment,
  speaker: Speaker,
  deed: Extract<BooksDeed, { type: "pay-expense" }>,
): Promise<BooksOutcome> {
  const { type: _type, ...expense } = deed;
  const officer = await inOffice(moment, speaker, mayKeepMoney);
  if (officer === undefined) return notAllowed("expense");
  const { by, byActsFor } = officer;
  const paid = await payExpense(moment, { ...expense, by, byActsFor, on: moment.today });
  if (!paid.ok) return booksRefused(paid.refusal);
  const { voucher, happenedOn, again } = paid.value;
  const { account, subFund, from } = expense;
  const names = await namesOf(moment.fund, [account, from]);
  const subFunds = new Map(
    (await subFundsOf(moment, { on: moment.today })).map(({ code, name }) => [code, name]),
  );
  const { receiver = "", purpose = "", payer = "" } = voucher.words ?? {};
  return {
    type: "expense-paid",
    voucher: {
      book: voucher.book,
      number: voucher.number,
      on: happenedOn,
      amount: voucher.total,
      account: names.get(account) ?? account,
      subFund: subFunds.get(subFund) ?? subFund,
      from: names.get(from) ?? from,
      receiver,
      purpose,
      paidBy: payer,
    },
    again,
  };
}

import { nearestWord } from "#core/rule-set/nearest-word.ts";
import { sumSatang } from "#core/money.ts";
import { accountStatement } from "#core/report/account-statement.ts";
import type { BookedPosting } from "#core/report/booked-posting.ts";
import { financialStatement, type FinancialStatement } from "#core/report/financial-statement.ts";
import { incomeAndSpending } from "#core/report/income-spending.ts";
import { journalReport } from "#core/report/journal.ts";
import { trialBalance } from "#core/report/trial-balance.ts";
import { ok, refused } from "#core/result.ts";
import { balancesAsOf } from "#store/balances.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { bookedPostings, type Booked } from "#store/views/booked-postings.ts";
import { movementsIn, namedAccounts } from "#store/views/movements.ts";
import type { Moment } from "../perform.ts";
import { monthsAsked, type AskedMonths, type Reported } from "./ask-report.ts";

export async function showJournal(moment: Moment, asked: AskedMonths): Reported {
  const months = monthsAsked(moment, asked);
  if (!months.ok) return months;
  return ok(journalReport(await postingsNamed(moment, months.value), months.value));
}

export async function showAccount(
  moment: Moment,
  { account, ...asked }: AskedMonths & { readonly account: string },
): Reported {
  const { fund } = moment;
  const months = monthsAsked(moment, asked);
  if (!months.ok) return months;
  const accounts = await namedAccounts(fund);
  const named = accounts.get(account);
  if (named === undefined) {
    const near = nearestWord(account, [...accounts.keys()]);
    return refused({
      type: "no-such-account",
      account,
      accounts: near === null ? [...accounts.keys()] : [near],
    });
  }
  const before = await balancesAsOf(fund, months.value.from.subtract({ months: 1 }));
  const broughtForward = sumSatang(
    before.filter((one) => one.account === account).map(({ balance }) => balance),
  );
  const postings = await postingsNamed(moment, { ...months.value, account });
  return ok(accountStatement(named, postings, { ...months.value, broughtForward }));
}

export async function showTrialBalance(
  moment: Moment,
  { asOf }: { readonly asOf?: Temporal.PlainDate },
): Reported {
  const month = (asOf ?? moment.today).with({ day: 1 });
  return ok(trialBalance(await balancesAsOf(moment.fund, month), await namesOf(moment), month));
}

export async function showIncomeAndSpending(moment: Moment, asked: AskedMonths): Reported {
  const months = monthsAsked(moment, asked, "same-year");
  if (!months.ok) return months;
  const movements = await movementsIn(moment.fund, months.value);
  return ok(incomeAndSpending(movements, await namesOf(moment), months.value));
}

export async function showFinancialStatement(
  moment: Moment,
  asked: AskedMonths,
): Reported<FinancialStatement> {
  const months = monthsAsked(moment, asked, "same-year");
  if (!months.ok) return months;
  const balances = await balancesAsOf(moment.fund, months.value.to);
  return ok(financialStatement(balances, await movementsIn(moment.fund, months.value), months.value));
}

/** With their sub-funds as the rules of today call them. */
async function postingsNamed({ fund, today }: Moment, booked: Booked): Promise<BookedPosting[]> {
  const { subFunds } = (await rulesByDay(fund))(today).books;
  const names = new Map(subFunds.map(({ code, name }) => [code, name]));
  return (await bookedPostings(fund, booked)).map((posting) => {
    const subFundName = names.get(posting.subFund ?? "");
    return subFundName === undefined ? posting : { ...posting, subFundName };
  });
}

async function namesOf({ fund }: Moment): Promise<(account: string) => string> {
  const accounts = await namedAccounts(fund);
  return (account) => accounts.get(account)?.name ?? account;
}

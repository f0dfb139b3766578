import {
  showAccount,
  showFinancialStatement,
  showIncomeAndSpending,
  showJournal,
  showTrialBalance,
} from "#actions/report/ledger-reports.ts";
import { month } from "../../kinds/month.ts";
import { text } from "../../kinds/text.ts";
import { onlyGiven, optional, required } from "../../option.ts";
import { reportCommand } from "./report-command.ts";

const months = {
  from: optional(month("MONTH"), "the first month, as it is booked", "the month of --to"),
  to: optional(month("MONTH"), "the last month", "this month"),
};
const monthsOfYear = {
  ...months,
  from: optional(month("MONTH"), "the first month, as it is booked", "January of the year of --to"),
};

export const reportJournal = reportCommand({
  name: "journal",
  summary: "Every entry of some months with its postings, its receipt or voucher, and what took what back",
  notes: ["“รายการที่” is the entry's place in the fund's hash chain: a remark names an entry by it."],
  options: months,
  examples: [{ line: "report journal --fund ban-na" }],
  report:
    ({ from, to }) =>
    (moment) =>
      showJournal(moment, onlyGiven({ from, to })),
});

export const reportAccountStatement = reportCommand({
  name: "account-statement",
  summary: "One account: what was brought forward, every posting, and what stood after each",
  notes: [
    "Money in and income grow by what is credited, everything else by what is debited; both are shown as เพิ่ม.",
  ],
  options: {
    account: required(text("ACCOUNT"), "its code, as report trial-balance --json shows it"),
    ...months,
  },
  examples: [{ line: "report account-statement --fund ban-na --account cash" }],
  report:
    ({ account, from, to }) =>
    (moment) =>
      showAccount(moment, { account, ...onlyGiven({ from, to }) }),
});

export const reportTrialBalance = reportCommand({
  name: "trial-balance",
  summary: "What every account holds at the end of a month, since founding; both columns come to the same",
  options: { "as-of": optional(month("MONTH"), "the month, as it is booked", "this month") },
  examples: [{ line: "report trial-balance --fund ban-na" }],
  report:
    ({ "as-of": asOf }) =>
    (moment) =>
      showTrialBalance(moment, onlyGiven({ asOf })),
});

export const reportIncomeSpending = reportCommand({
  name: "income-spending",
  summary: "What came in and what was spent in some months",
  notes: ["The opening entry tells of the years before, and is not counted."],
  options: monthsOfYear,
  examples: [{ line: "report income-spending --fund ban-na" }],
  report:
    ({ from, to }) =>
    (moment) =>
      showIncomeAndSpending(moment, onlyGiven({ from, to })),
});

export const reportFinancialStatement = reportCommand({
  name: "financial-statement",
  summary:
    "The financial statement in the layout of the status form's section 10: these months, and since founding",
  notes: [
    "Money in and income must come to the same as assets, welfare and expenses; where they do not, the command ends with 1. What an asset has in the months' column is by how much there is more or less of it.",
  ],
  options: monthsOfYear,
  examples: [{ line: "report financial-statement --fund ban-na" }],
  report:
    ({ from, to }) =>
    (moment) =>
      showFinancialStatement(moment, onlyGiven({ from, to })),
  wrong: (report) =>
    "agrees" in report && report.agrees !== true
      ? "The two sides do not come to the same: the books are broken. Run ledger verify."
      : undefined,
});

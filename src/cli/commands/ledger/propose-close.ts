import { proposeClose, type CloseProposal, type Unusual } from "#actions/books/propose-close.ts";
import { perform } from "#actions/perform.ts";
import { showBaht } from "#core/money.ts";
import { ok, refused } from "#core/result.ts";
import { inBaht, type Answer, type Json } from "../../answer.ts";
import { command } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { text } from "../../kinds/text.ts";
import { required } from "../../option.ts";
import { columns } from "../../show.ts";
import { monthName, monthSentence } from "./month-sentence.ts";

export const booksProposeClose = command({
  name: "books propose-close",
  summary:
    "Shows the month that is closed next: what came in, what was spent, who gets what, what is unusual",
  notes: ["Nothing is written. The shares are those of the rules in force on the month's last day."],
  options: { fund: required(text("CODE"), "the fund's code") },
  examples: [{ line: "books propose-close --fund ban-na" }],
  run: ({ fund }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const proposed = await perform(house, fundId, proposeClose, undefined);
      return proposed.ok ? ok(told(fund, proposed.value)) : refused(monthSentence(proposed.refusal));
    }),
});

function told(
  fund: string,
  { month, awaiting, incoming, spending, allocation, unusual }: CloseProposal,
): Answer {
  return {
    json: {
      fund,
      month: month.toString().slice(0, 7),
      awaiting: inBaht(awaiting),
      incoming: incoming.map((line) => named(line)),
      spending: spending.map((line) => named(line)),
      allocation: allocation.map(({ amount, balanceAfter, ...subFund }) => ({
        ...subFund,
        amount: inBaht(amount),
        balanceAfter: inBaht(balanceAfter),
      })),
      unusual: unusual.map((one) => ("amount" in one ? { ...one, amount: inBaht(one.amount) } : one)),
    },
    lines: [
      `${monthName(month)} would be closed. ${showBaht(awaiting)} await the sub-funds.`,
      ...columns([
        ...incoming.map(({ name, amount }) => ["  in", name, showBaht(amount)]),
        ...spending.map(({ name, amount }) => ["  out", name, showBaht(amount)]),
        ...allocation.map(({ name, share, amount, balanceAfter }) => [
          `  ${share}%`,
          name,
          `${showBaht(amount)}, then ${showBaht(balanceAfter)}`,
        ]),
      ]),
      ...unusual.map((one) => `! ${unusualSentence(one)}`),
    ],
  };
}

const named = ({ account, name, amount }: CloseProposal["incoming"][number]): Json => ({
  account,
  name,
  amount: inBaht(amount),
});

function unusualSentence(unusual: Unusual): string {
  switch (unusual.type) {
    case "bag-not-empty":
      return `${unusual.name} has ${showBaht(unusual.amount)} that are not handed in.`;
    case "below-zero":
      return `${unusual.name} stands at ${showBaht(unusual.amount)}: more went out than came in.`;
    case "unidentified":
      return `${showBaht(unusual.amount)} came in of which nobody knows yet whose they are.`;
    case "open-remarks":
      return `${unusual.count} remarks of the auditor still wait for an answer.`;
    case "open-requests":
      return `${unusual.count} requests still wait for somebody.`;
  }
}

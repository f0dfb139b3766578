import { listClosings, showBalances } from "#actions/books/show-books.ts";
import { perform } from "#actions/perform.ts";
import { sealInLines, showSeal } from "#core/ledger/seal.ts";
import { showBaht } from "#core/money.ts";
import { ok } from "#core/result.ts";
import { inBaht } from "../../answer.ts";
import { command } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { month } from "../../kinds/month.ts";
import { text } from "../../kinds/text.ts";
import { onlyGiven, optional, required } from "../../option.ts";
import { columns, dayShown } from "../../show.ts";

const fund = required(text("CODE"), "the fund's code");

export const booksClosings = command({
  name: "books closings",
  summary: "Lists every closed month and year with its seal",
  options: { fund },
  examples: [{ line: "books closings --fund ban-na" }],
  run: ({ fund: code }, parts) =>
    inFund(parts, code, async (house, fundId) => {
      const closings = await perform(house, fundId, listClosings, undefined);
      return ok({
        json: {
          fund: code,
          closings: closings.map(({ kind, from, through, closedAt, closedByName, chainNo, seal }) => ({
            kind,
            from,
            through,
            closedAt,
            closedBy: closedByName,
            link: Number(chainNo),
            seal: showSeal(seal),
          })),
        },
        lines:
          closings.length === 0
            ? ["No month is closed yet."]
            : closings.flatMap(({ kind, from, through, closedByName, seal }) => [
                `${kind} ${dayShown(from)} to ${dayShown(through)}, closed by ${closedByName}`,
                ...sealInLines(seal).map((line) => `  ${line}`),
              ]),
      });
    }),
});

export const booksBalances = command({
  name: "books balances",
  summary: "Shows what stands in every account and every sub-fund, now or at the end of a month",
  notes: [
    "Asset accounts, welfare and expenses as they stand; money in and income with a minus, as a ledger has them. A sub-fund can spend its balance and its share of what awaits the next close.",
  ],
  options: { fund, month: optional(month("MONTH"), "at the end of this month; now, where none is given") },
  examples: [{ line: "books balances --fund ban-na --month 2568-12" }],
  run: ({ fund: code, month: of }, parts) =>
    inFund(parts, code, async (house, fundId) => {
      const shown = await perform(house, fundId, showBalances, onlyGiven({ month: of }));
      const { moneyIn, income, assets, welfare, expenses } = shown.identity;
      const [left, right] = [moneyIn + income, assets + welfare + expenses];
      return ok({
        json: {
          fund: code,
          accounts: shown.balances.map(({ account, name, subFund, balance }) => ({
            account,
            name,
            subFund,
            balance: inBaht(balance),
          })),
          subFunds: shown.subFunds.map((one) => ({
            code: one.code,
            name: one.name,
            balance: inBaht(one.balance),
            awaiting: inBaht(one.awaiting),
            reserved: inBaht(one.reserved),
            available: inBaht(one.available),
          })),
          identity: {
            moneyIn: inBaht(moneyIn),
            income: inBaht(income),
            assets: inBaht(assets),
            welfare: inBaht(welfare),
            expenses: inBaht(expenses),
            holds: left === right,
          },
        },
        lines: [
          ...columns(
            shown.balances.map(({ account, name, subFund = "", balance }) => [
              account,
              subFund,
              name,
              showBaht(balance),
            ]),
          ),
          "",
          ...columns(
            shown.subFunds.map(({ code: its, name, balance, available }) => [
              its,
              name,
              `${showBaht(balance)}, can spend ${showBaht(available)}`,
            ]),
          ),
          "",
          `Money in ${showBaht(moneyIn)} + income ${showBaht(income)} = assets ${showBaht(assets)} + welfare ${showBaht(welfare)} + expenses ${showBaht(expenses)}`,
        ],
      });
    }),
});

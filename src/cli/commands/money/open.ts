import { openBooks } from "#actions/books/open-books.ts";
import { perform } from "#actions/perform.ts";
import { openingTotals } from "#core/books/opening-table.ts";
import type { OpeningTotal } from "#core/books/opening.ts";
import type { TableRow } from "#core/import/table-row.ts";
import { showBaht } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { tableFaultWords } from "#paper/tables/table-fault.ts";
import { inBaht } from "../../answer.ts";
import { command } from "../../command.ts";
import { day } from "../../kinds/day.ts";
import { text } from "../../kinds/text.ts";
import { actOptions, bookedJson, bookedLines, inBooks } from "../../money.ts";
import { required } from "../../option.ts";
import type { CommandParts } from "../../parts.ts";
import { dayShown } from "../../show.ts";
import { tableRows } from "../../table-input.ts";

export const moneyOpen = command({
  name: "money open",
  summary: "Opens the books with each account's total since founding: the first entry of all",
  notes: [
    "The file is a table (CSV or XLSX) with the columns account, sub_fund and amount; money that came in needs no sub-fund, what was spent names one. Whatever does not add up is named on the account brought-forward (ผลต่างยกมา).",
  ],
  options: {
    ...actOptions,
    by: required(text("NO"), "the number of somebody of the committee"),
    file: required(text("FILE"), "the table of totals"),
    on: required(day("DAY", { direction: "past" }), "the last day of the old books"),
    resolution: required(text("NO"), "the resolution's number in the minutes"),
    "resolution-on": required(day("DAY", { direction: "past" }), "the day of that meeting"),
  },
  examples: [
    {
      line: "money open --fund ban-na --file docs/examples/opening-totals.csv --on 2568-12-31 --resolution 1/2569 --resolution-on 2569-01-05 --by 1-002 --key opening",
    },
  ],
  run: async (given, parts) => {
    const totals = await totalsIn(parts, given.file);
    if (!totals.ok) return totals;
    return inBooks(parts, given, async ({ house, fundId, by, refuse }) => {
      const { key, on, resolution: number } = given;
      const resolution = { number, on: given["resolution-on"] };
      const opened = await perform(house, fundId, openBooks, {
        key,
        by,
        on,
        totals: totals.value,
        resolution,
      });
      if (!opened.ok) return refuse(opened.refusal);
      const { assets, contributions, pastContributions, broughtForward, again } = opened.value;
      return ok({
        json: {
          ...bookedJson(opened.value),
          assets: inBaht(assets),
          contributions: inBaht(contributions),
          pastContributions: inBaht(pastContributions),
          broughtForward: signed(broughtForward),
          again,
        },
        lines: [
          `The books are open as of ${dayShown(on)}: there is ${showBaht(assets)}.`,
          `Contributions since founding: ${showBaht(contributions)}; imported past contributions: ${showBaht(pastContributions)}.`,
          `Not explained by the totals (brought-forward): ${showBaht(broughtForward)}.`,
          ...bookedLines(opened.value, again),
        ],
      });
    });
  },
});

const signed = (amount: Parameters<typeof inBaht>[0]): string =>
  amount < 0n ? `-${inBaht(-amount as typeof amount)}` : inBaht(amount);

async function totalsIn(parts: CommandParts, file: string): Promise<Result<OpeningTotal[], string>> {
  const found = await tableRows(parts, file, undefined);
  if (!found.ok) return found;
  const rows: TableRow[] = [];
  for await (const row of found.value()) {
    if (!row.ok) return refused(tableFaultWords(row.refusal).en);
    rows.push(row.value);
  }
  const totals = openingTotals(rows);
  if (totals.ok) return totals;
  switch (totals.refusal.type) {
    case "no-header":
      return refused("The file's first row has no columns account and amount.");
    case "no-account":
      return refused(`Row ${totals.refusal.row} names no account.`);
    case "no-amount-in-row":
      return refused(`Row ${totals.refusal.row} has no amount in baht.`);
  }
}

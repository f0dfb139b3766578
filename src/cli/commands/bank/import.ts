import {
  importStatement,
  type ImportedStatement,
  type ImportStatementRefusal,
} from "#actions/bank/import-statement.ts";
import { memberNumbered } from "#actions/find-member.ts";
import { perform } from "#actions/perform.ts";
import type { TableRow } from "#core/bank/read-statement.ts";
import { showBaht } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { tableFaultWords } from "#paper/tables/table-fault.ts";
import { inBaht, type Answer } from "../../answer.ts";
import { command } from "../../command.ts";
import { inFund, noMember } from "../../in-fund.ts";
import { text } from "../../kinds/text.ts";
import { flag, onlyGiven, optional, required } from "../../option.ts";
import type { CommandParts } from "../../parts.ts";
import { dayShown } from "../../show.ts";
import { tableRows } from "../../table-input.ts";
import { chosenLayout } from "./layout-choice.ts";
import { accountOptions, ownBank, treasurerNeeded } from "./options.ts";
import { statementSentence } from "./statement-sentences.ts";

const faultsShown = 20;

export const bankImport = command({
  name: "bank import",
  summary:
    "Takes in a bank's statement from a CSV or XLSX file: every line, or none where one cannot be read",
  notes: [
    "Without --commit it only says what would happen. Lines that were imported before are known, from whatever file: the same file again changes nothing. Nothing is booked by it; bank reconcile shows what each line may be.",
    "Each account keeps the layout with which it was imported last. Every balance must follow from the one before, so that a line that is missing or changed is found.",
  ],
  options: {
    ...accountOptions,
    file: required(text("FILE"), "a .csv or .xlsx file, in UTF-8 or Windows-874"),
    layout: optional(
      text("LAYOUT"),
      "a name that bank layouts shows, or a .yaml or .json file",
      "the account's own",
    ),
    by: required(text("NO"), "the number of the treasurer"),
    commit: flag("does it; without it nothing is written"),
  },
  examples: [
    {
      line: "bank import --fund ban-na --file docs/examples/statement-ruang-thong.csv --layout ruang-thong --by 1-002",
    },
    {
      line: "bank import --fund ban-na --file docs/examples/statement-ruang-thong.csv --layout ruang-thong --by 1-002 --commit",
    },
  ],
  async run({ fund, account = ownBank, file, layout: choice, by, commit }, parts) {
    const layout = choice === undefined ? ok(undefined) : await chosenLayout(parts, choice);
    if (!layout.ok) return layout;
    const rows = await wholeTable(parts, file);
    if (!rows.ok) return rows;
    return inFund(parts, fund, async (house, fundId) => {
      const treasurer = await perform(house, fundId, memberNumbered, by);
      if (treasurer === undefined) return refused(noMember(by));
      const wish = { account, rows: rows.value, by: treasurer.memberId, commit };
      const imported = await perform(house, fundId, importStatement, {
        ...wish,
        ...onlyGiven({ layout: layout.value }),
      });
      return imported.ok
        ? ok(told(imported.value, { fund, account, commit }))
        : refused(sentence(imported.refusal, { account, by }));
    });
  },
});

/** A statement is small, unlike a register: all its rows at once. */
async function wholeTable(parts: CommandParts, file: string): Promise<Result<TableRow[], string>> {
  const walk = await tableRows(parts, file, undefined);
  if (!walk.ok) return walk;
  const rows: TableRow[] = [];
  for await (const row of walk.value()) {
    if (!row.ok) return refused(tableFaultWords(row.refusal).en);
    rows.push(row.value);
  }
  return ok(rows);
}

function told(
  { bank, lines, known, added, firstLineNo, closing, gap }: ImportedStatement,
  { fund, account, commit }: { readonly fund: string; readonly account: string; readonly commit: boolean },
): Answer {
  const [from, through] = [lines.at(0)?.day, lines.at(-1)?.day];
  const numbers =
    firstLineNo === undefined ? undefined : { first: firstLineNo, last: firstLineNo + added - 1 };
  const json = {
    fund,
    account,
    bank,
    from,
    through,
    lines: lines.length,
    known,
    added,
    ...(numbers !== undefined && { numbers }),
    closing: inBaht(closing),
    ...(gap !== undefined && { gap: { expected: inBaht(gap.expected), found: inBaht(gap.found) } }),
    committed: commit,
  };
  const days =
    from === undefined || through === undefined ? "" : `, ${dayShown(from)} to ${dayShown(through)}`;
  const what =
    numbers === undefined
      ? `${added} ${commit ? "are" : "would be"} new, ${known} are known.`
      : `${added} are new, now lines ${numbers.first} to ${numbers.last}; ${known} were known.`;
  return {
    json,
    lines: [
      `${bank}: ${lines.length} lines${days}, ending with ${showBaht(closing)}.`,
      what,
      ...(gap === undefined
        ? []
        : [
            `The balance before this file is ${showBaht(gap.found)}, and the statements so far end with ${showBaht(gap.expected)}: a file in between is missing.`,
          ]),
      ...(commit ? [] : ["Nothing was written; add --commit to do it."]),
    ],
  };
}

function sentence(
  refusal: ImportStatementRefusal,
  { account, by }: { readonly account: string; readonly by: string },
): string {
  switch (refusal.type) {
    case "not-treasurer":
      return treasurerNeeded(by);
    case "no-such-bank-account":
      return `The fund has no bank account "${account}".`;
    case "no-layout":
      return `The account ${account} has no layout yet: name one with --layout. npm run omboon -- bank layouts shows those that are known.`;
    case "not-readable": {
      const more = refusal.faults.length - faultsShown;
      const shown = refusal.faults.slice(0, faultsShown).map(statementSentence);
      return [...shown, ...(more > 0 ? [`… and ${more} more.`] : []), "Nothing was written."].join("\n");
    }
  }
}

import {
  importContributions,
  type ImportedContributions,
  type PastRow,
} from "#actions/import/import-contributions.ts";
import { perform } from "#actions/perform.ts";
import { faultSentence } from "#core/import/in-words/fault.ts";
import { countsByType } from "#core/import/report.ts";
import { showBaht } from "#core/money.ts";
import { ok, refused } from "#core/result.ts";
import { showPeriod } from "#core/thai-calendar/show.ts";
import type { TableFault } from "#paper/tables/table-fault.ts";
import { inBaht, type Answer } from "../../answer.ts";
import { command, program } from "../../command.ts";
import { placeOf, writeReport, type ReportLine } from "../../import-report.ts";
import { inFund } from "../../in-fund.ts";
import { onlyGiven, type Given } from "../../option.ts";
import { dayShown } from "../../show.ts";
import { progressLine, tableRows, tableSentence } from "../../table-input.ts";
import { faultsShown, importOptions, nothingImported } from "./options.ts";

export const importContributionsCommand = command({
  name: "import contributions",
  summary:
    "Takes over what members paid before the books began here: it counts as coverage and posts nothing",
  notes: [
    "Needed are the member's number, the day, the amount, and the time paid for: one column (ม.ค. - มี.ค. 2568, or 2568) or two (from, to). The sum is shown beside the contributions of the opening entry, with which it should agree; what was paid after the opening's day needs a receipt.",
    "All rows, or none where one has a fault; importing the same file again changes nothing.",
  ],
  options: importOptions,
  examples: [
    { line: "import contributions --fund ban-na --file docs/examples/past-contributions.csv" },
    { line: "import contributions --fund ban-na --file docs/examples/past-contributions.csv --commit" },
  ],
  async run(given, parts) {
    const rows = await tableRows(parts, given.file, given.sheet);
    if (!rows.ok) return rows;
    return inFund(parts, given.fund, async (house, fundId) => {
      const imported = await perform(house, fundId, importContributions<TableFault>, {
        rows: rows.value,
        commit: given.commit,
        progress: progressLine(parts),
        ...onlyGiven({ era: given.years }),
      });
      if (!imported.ok) return refused(tableSentence(imported.refusal));
      if (given.report !== undefined)
        await writeReport(parts, given.report, imported.value.rows.values().flatMap(linesOf));
      return ok(told(imported.value, given));
    });
  },
});

function linesOf({ row, memberNo, will, paid, faults }: PastRow): ReportLine[] {
  const line = { row, memberNo, will };
  if (faults.length === 0)
    return [
      paid === undefined
        ? line
        : {
            ...line,
            sentence: `${showPeriod(Temporal.PlainDate.from(paid.from), Temporal.PlainDate.from(paid.to))} ${showBaht(paid.amount)}`,
          },
    ];
  return faults.map((found) => ({
    ...line,
    type: found.said.type,
    place: placeOf(found),
    sentence: faultSentence(found),
  }));
}

function told(imported: ImportedContributions, given: Given<typeof importOptions>): Answer {
  const { rows, unread, importId, sum, opening } = imported;
  const { fund, commit, limit = faultsShown } = given;
  const count = (will: PastRow["will"]): number => rows.filter((row) => row.will === will).length;
  const faults = rows.flatMap((row) => row.faults);
  const counts = { rows: rows.length, new: count("new"), same: count("same"), faulty: count("fault") };
  const json = {
    fund,
    committed: commit && counts.faulty === 0,
    ...counts,
    importId,
    sum: inBaht(sum),
    imported: inBaht(imported.imported),
    opening: opening && { cutOver: opening.cutOver, contributions: inBaht(opening.total) },
    unreadColumns: unread.map(({ letters, header }) => ({ column: letters, header })),
    faultsByType: countsByType(faults),
    faults: faults.slice(0, limit).map(({ said, ...place }) => ({
      type: said.type,
      ...place,
      sentence: faultSentence({ ...place, said }),
    })),
  };
  const lines = [
    `${counts.rows} rows: ${counts.new} new (${showBaht(sum)}), ${counts.same} imported before, ${counts.faulty} with faults.`,
    ...unread.map(({ letters, header }) => `Column ${letters} (${header}) is not known and is left out.`),
    ...faults.slice(0, limit).map(faultSentence),
    ...(faults.length > limit
      ? [`And ${faults.length - limit} more faults: all of them with --report FILE.`]
      : []),
  ];
  if (counts.faulty > 0)
    return {
      json,
      lines,
      wrong: nothingImported,
    };
  return { json, lines: [...lines, ...outcome(imported, counts.new, given)] };
}

function outcome(
  { importId, imported, opening }: ImportedContributions,
  fresh: number,
  { fund, commit }: Given<typeof importOptions>,
): string[] {
  const beside =
    opening === undefined
      ? `Imported so far: ${showBaht(imported)}. There is no opening entry yet to hold it against.`
      : `Imported so far: ${showBaht(imported)}; the opening of ${dayShown(opening.cutOver)} says ${showBaht(opening.total)}.`;
  if (fresh === 0) return [beside, "Nothing is new: all of it was imported before."];
  if (!commit) return [beside, "Nothing is written yet: the same line with --commit does it."];
  return [beside, `To undo it: ${program} import take-back --fund ${fund} --import ${importId}`];
}

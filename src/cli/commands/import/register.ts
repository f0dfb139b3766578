import { importRegister, type ImportedRegister, type RegisterRow } from "#actions/import/import-register.ts";
import { perform } from "#actions/perform.ts";
import { faultSentence } from "#core/import/in-words/fault.ts";
import { remarkSentence } from "#core/import/in-words/remark.ts";
import { changeWords, countsByType } from "#core/import/report.ts";
import { ok, refused } from "#core/result.ts";
import type { TableFault } from "#paper/tables/table-fault.ts";
import type { Answer } from "../../answer.ts";
import { command } from "../../command.ts";
import { placeOf, writeReport, type ReportLine } from "../../import-report.ts";
import { inFund } from "../../in-fund.ts";
import { text } from "../../kinds/text.ts";
import { flag, onlyGiven, optional, type Given } from "../../option.ts";
import { whoSentence } from "../../registration.ts";
import { progressLine, tableRows, tableSentence } from "../../table-input.ts";
import { faultsShown, importOptions, nothingImported } from "./options.ts";

const options = {
  ...importOptions,
  update: flag("members whom the register has differently are corrected too; needs --by"),
  by: optional(text("NO"), "the number of the registrar, secretary, chair or deputy who corrects them"),
  "keep-wrong-citizen-ids": flag("from an old register: keeps citizen ids that do not check, with a remark"),
};

export const importRegisterCommand = command({
  name: "import register",
  summary: "Takes a register over from a CSV or XLSX file: everybody, or nobody where one row has a fault",
  notes: [
    "Without --commit it only says what would happen. Headers are recognised in Thai and English in their usual spellings; needed are the member's number, a name and the day of joining. Days may stand in any usual spelling and era, numbers in Thai digits, files in UTF-8 or Windows-874.",
    "An empty cell says nothing: what the register knows stays. Importing the same file again changes nothing. docs/import.md has the columns and every kind of fault.",
  ],
  options,
  examples: [
    { line: "import register --fund ban-na --file docs/examples/register.csv" },
    { line: "import register --fund ban-na --file docs/examples/register.csv --commit" },
  ],
  async run(given, parts) {
    if (given.update && given.by === undefined)
      return refused("--update needs --by: the log of each corrected member names who corrected it.");
    const rows = await tableRows(parts, given.file, given.sheet);
    if (!rows.ok) return rows;
    return inFund(parts, given.fund, async (house, fundId) => {
      const imported = await perform(house, fundId, importRegister<TableFault>, {
        rows: rows.value,
        commit: given.commit,
        keepsWrongCitizenIds: given["keep-wrong-citizen-ids"],
        progress: progressLine(parts),
        ...onlyGiven({ era: given.years, updatedBy: given.update ? given.by : undefined }),
      });
      if (!imported.ok)
        return refused(
          imported.refusal.type === "no-such-member" || imported.refusal.type === "not-allowed"
            ? whoSentence(imported.refusal)
            : tableSentence(imported.refusal),
        );
      if (given.report !== undefined)
        await writeReport(parts, given.report, imported.value.rows.values().flatMap(linesOf));
      return ok(told(imported.value, given));
    });
  },
});

function linesOf({ row, memberNo, will, faults, remarks, changes }: RegisterRow): ReportLine[] {
  const line = { row, memberNo, will };
  const said = [
    ...faults.map((found) => ({
      ...line,
      type: found.said.type,
      place: placeOf(found),
      sentence: faultSentence(found),
    })),
    ...remarks.map((found) => ({
      ...line,
      type: found.said.type,
      place: placeOf(found),
      sentence: remarkSentence(found),
    })),
    ...changes.map((change) => ({ ...line, type: "change", sentence: changeWords(change) })),
  ];
  return said.length === 0 ? [line] : said;
}

function told({ rows, unread, written }: ImportedRegister, given: Given<typeof options>): Answer {
  const { fund, commit, update, limit = faultsShown } = given;
  const count = (will: RegisterRow["will"]): number => rows.filter((row) => row.will === will).length;
  const faults = rows.flatMap((row) => row.faults);
  const remarks = rows.flatMap((row) => row.remarks);
  const changes = rows.filter(({ will }) => will === "changes");
  const counts = {
    rows: rows.length,
    new: count("new"),
    same: count("same"),
    different: changes.length,
    faulty: count("fault"),
  };
  const json = {
    fund,
    committed: commit && counts.faulty === 0,
    ...counts,
    added: written.added,
    changed: written.changed,
    unreadColumns: unread.map(({ letters, header }) => ({ column: letters, header })),
    faultsByType: countsByType(faults),
    faults: faults.slice(0, limit).map(({ said, ...place }) => ({
      type: said.type,
      ...place,
      sentence: faultSentence({ ...place, said }),
    })),
    remarks: remarks.length,
    differences: changes
      .slice(0, limit)
      .map(({ row, memberNo, changes }) => ({ row, memberNo, changes: changes.map(changeWords) })),
  };
  const lines = [
    `${counts.rows} rows: ${counts.new} new, ${counts.same} same as in the register, ${counts.different} different, ${counts.faulty} with faults.`,
    ...unread.map(({ letters, header }) => `Column ${letters} (${header}) is not known and is left out.`),
    ...faults.slice(0, limit).map(faultSentence),
    ...remarks.slice(0, limit).map(remarkSentence),
    ...changes
      .slice(0, limit)
      .map(
        ({ row, memberNo, changes }) =>
          `แถวที่ ${row} สมาชิก ${memberNo}: ${changes.map(changeWords).join(", ")}`,
      ),
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
  return { json, lines: [...lines, ...outcome({ commit, update }, counts, written)] };
}

function outcome(
  { commit, update }: { readonly commit: boolean; readonly update: boolean },
  counts: { readonly new: number; readonly different: number },
  { added, changed }: ImportedRegister["written"],
): string[] {
  if (counts.new === 0 && counts.different === 0)
    return ["Nothing is new: the register is as the file says."];
  if (!commit) return ["Nothing is written yet: the same line with --commit does it."];
  const left =
    update || counts.different === 0
      ? []
      : [`The ${counts.different} that differ are left as they were: --update corrects them.`];
  return [`${added} members added, ${changed} corrected.`, ...left];
}

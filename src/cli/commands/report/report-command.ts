import { ask, type Moment } from "#actions/perform.ts";
import {
  askReport,
  type ReadRefusal,
  type Reported,
  type ReportRefusal,
} from "#actions/report/ask-report.ts";
import { reportTable, type Cell, type Report } from "#core/report/report.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { bahtDigits, type TableFormat } from "#paper/tables/table.ts";
import { tableBytes, writeTable } from "#paper/tables/write-table.ts";
import type { Answer, Json } from "../../answer.ts";
import { command, type Command, type Example } from "../../command.ts";
import { inFund, noMember } from "../../in-fund.ts";
import { oneOf, text } from "../../kinds/text.ts";
import { onlyGiven, optional, required, type Given, type Options } from "../../option.ts";
import type { CommandParts } from "../../parts.ts";

const common = {
  fund: required(text("CODE"), "the fund's code"),
  by: optional(
    text("NO"),
    "the number of the auditor or committee member who reads; refused to anybody else",
    "the operator reads",
  ),
  format: optional(
    oneOf("FORMAT", ["text", "csv", "xlsx"]),
    "text, csv or xlsx",
    "what the end of --out says, else text",
  ),
  out: optional(text("FILE"), "the file it is written to, readable by its owner only", "as the answer"),
};
type Common = Given<typeof common>;

interface Described<Some extends Options> {
  /** "journal" is called by "report journal". */
  readonly name: string;
  readonly summary: string;
  readonly notes?: readonly string[];
  readonly options: Some;
  readonly examples: readonly [Example, ...Example[]];
  /** What the report is, from the options of its own. */
  report(given: Given<Some>): (moment: Moment) => Reported;
  /** Where what is shown is itself wrong. */
  readonly wrong?: (report: Report) => string | undefined;
}

/** A report is one question to one moment of the books, in which nothing can be written; then it is a table in some format. */
export function reportCommand<Some extends Options>(described: Described<Some>): Command {
  const { name, summary, notes, options, examples, wrong } = described;
  return command({
    name: `report ${name}`,
    summary,
    ...(notes !== undefined && { notes }),
    options: { ...common, ...options },
    examples,
    run: (given, parts) => {
      const { fund, by, ...how } = given as unknown as Common;
      return inFund(parts, fund, async (house, fundId) => {
        const report = described.report(given);
        const made = await ask(house, fundId, askReport, { report, ...onlyGiven({ byNo: by }) });
        if (!made.ok) return refused(sentence(made.refusal));
        const sound = wrong?.(made.value);
        const written = await write(made.value, { name, fund, ...how }, parts);
        return written.ok && sound !== undefined ? ok({ ...written.value, wrong: sound }) : written;
      });
    },
  });
}

interface Written extends Pick<Common, "fund" | "format" | "out"> {
  readonly name: string;
}

async function write(
  report: Report,
  { name, fund, out, format = formatOf(out) }: Written,
  parts: CommandParts,
): Promise<Result<Answer, string>> {
  const table = reportTable(report);
  const head = { fund, report: name, title: report.title };
  if (out !== undefined) {
    await parts.writeFile(out, writeTable(table, format));
    const rows = report.rows.length;
    return ok({
      json: { ...head, out, format, rows },
      lines: [`${report.title}: ${rows} rows stand in ${out}.`],
    });
  }
  if (format === "xlsx") return refused("A workbook is a file: say where with --out FILE.");
  const bytes = await tableBytes(table, format);
  return ok({
    json: { ...head, rows: inJson(report, report.rows), sums: inJson(report, report.sums) },
    lines: Buffer.from(bytes).toString().trimEnd().split("\n"),
  });
}

const formatOf = (out: string | undefined): TableFormat => {
  const end = out?.slice(out.lastIndexOf(".") + 1).toLowerCase();
  return end === "csv" || end === "xlsx" ? end : "text";
};

/** Rows by the names that programs know their columns by. */
const inJson = ({ columns }: Report, rows: readonly unknown[]): Json =>
  rows.map((row) =>
    Object.fromEntries(
      columns.flatMap((column) => {
        const cell = column.of(row);
        return cell === null ? [] : [[column.name, cellInJson(cell)]];
      }),
    ),
  );

const cellInJson = (cell: Exclude<Cell, null>): Json => (typeof cell === "bigint" ? bahtDigits(cell) : cell);

function sentence(refusal: ReportRefusal): string {
  switch (refusal.type) {
    case "no-such-member":
    case "not-allowed-to-read":
      return readSentence(refusal);
    case "from-after-to":
      return "--from is after --to.";
    case "no-such-account":
      return `The fund has no account "${refusal.account}"; ${refusal.accounts.length === 1 ? "the nearest is" : "it has"} ${refusal.accounts.join(", ")}.`;
  }
}

/** Why somebody may not read, for reports and remarks alike. */
export function readSentence(refusal: ReadRefusal): string {
  switch (refusal.type) {
    case "no-such-member":
      return noMember(refusal.memberNo);
    case "not-allowed-to-read":
      return "--by holds no office today that reads the books: the auditor does, and the committee.";
  }
}

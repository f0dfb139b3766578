import type { Found } from "#core/import/fault.ts";
import type { Column, Table } from "#paper/tables/table.ts";
import { writeTable } from "#paper/tables/write-table.ts";
import type { NamedFile } from "./kinds/file.ts";
import type { CommandParts } from "./parts.ts";

/** One line of an import's report: what becomes of a row, or one thing to be said about it. */
export interface ReportLine {
  readonly row: number;
  readonly memberNo: string;
  readonly will: "new" | "same" | "changes" | "fault";
  /** The fault's or remark's type, "change" for what differs; absent where nothing need be said. */
  readonly type?: string;
  readonly place?: Omit<Found<unknown>, "row" | "said">;
  readonly sentence?: string;
}

const columns: readonly Column[] = [
  { header: "แถว", kind: "number" },
  { header: "เลขสมาชิก", kind: "text" },
  { header: "ผล", kind: "text" },
  { header: "ช่อง", kind: "text" },
  { header: "หัวตาราง", kind: "text" },
  { header: "ค่าในช่อง", kind: "text" },
  { header: "ชนิด", kind: "text" },
  { header: "คำอธิบาย", kind: "text" },
];

const willWords: Readonly<Record<ReportLine["will"], string>> = {
  new: "เพิ่มใหม่",
  same: "เหมือนเดิม",
  changes: "ต่างจากเดิม",
  fault: "ต้องแก้",
};

/** Writes the whole report in the form that its file's name asks for. */
export const writeReport = (
  { writeFile }: Pick<CommandParts, "writeFile">,
  { path, ending }: NamedFile<"csv" | "xlsx" | "json">,
  lines: readonly ReportLine[],
): Promise<void> => writeFile(path, ending === "json" ? jsonOf(lines) : writeTable(tableOf(lines), ending));

const tableOf = (lines: readonly ReportLine[]): Table => ({
  title: "ผลการตรวจไฟล์นำเข้า",
  columns,
  rows: lines
    .values()
    .map(({ row, memberNo, will, type = "", place = {}, sentence = "" }) => [
      row,
      memberNo,
      willWords[will],
      place.column ?? "",
      place.header ?? "",
      place.value ?? "",
      type,
      sentence,
    ]),
});

async function* jsonOf(lines: readonly ReportLine[]): AsyncGenerator<string> {
  yield "[\n";
  for (const [index, line] of lines.entries())
    yield `${JSON.stringify(line)}${index === lines.length - 1 ? "" : ","}\n`;
  yield "]\n";
}

/** The place of a fault or remark, without its row. */
export const placeOf = ({ column, header, value }: Found<unknown>): NonNullable<ReportLine["place"]> => ({
  ...(column !== undefined && { column }),
  ...(header !== undefined && { header }),
  ...(value !== undefined && { value }),
});

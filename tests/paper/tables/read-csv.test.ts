import { array, assert, asyncProperty, constantFrom, oneof, string, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import type { Table } from "#paper/tables/table.ts";
import { tableBytes } from "#paper/tables/write-table.ts";
import { faultOf, fileOf, rowsOf, windows874 } from "./file-of.ts";

const thai = "เลขที่,ชื่อ\n๑-๐๐๑,บัวผัน\n";
const asRows = [
  ["1", "เลขที่", "ชื่อ"],
  ["2", "๑-๐๐๑", "บัวผัน"],
];

describe("a CSV is read however it was written", () => {
  test.each([
    ["UTF-8", thai],
    ["UTF-8 with a mark", `\uFEFF${thai}`],
    ["Windows-874", windows874(thai)],
    ["UTF-16, as Excel's Unicode text", Buffer.from(`\uFEFF${thai.replaceAll(",", "\t")}`, "utf16le")],
    ["semicolons", thai.replaceAll(",", ";")],
    ["tabs", thai.replaceAll(",", "\t")],
    ["line ends of Windows", thai.replaceAll("\n", "\r\n")],
    ["line ends of the old Macintosh", thai.replaceAll("\n", "\r")],
    ["no line end after the last row", thai.trimEnd()],
    ["everything quoted", '"เลขที่","ชื่อ"\n"๑-๐๐๑","บัวผัน"'],
    ["spaces around", " เลขที่ , ชื่อ \n๑-๐๐๑,  บัวผัน  \n"],
  ])("%s", async (_how, content) => {
    for (const pieceLength of [1, 7, 4096]) {
      expect(await rowsOf(fileOf(content, pieceLength))).toEqual(asRows);
    }
  });

  test("a quoted cell may hold line ends, delimiters and quotation marks; row numbers are the spreadsheet's", async () => {
    expect(await rowsOf(fileOf('a,b\n"1\n2","x ""y"", z"\n\nc,d\n'))).toEqual([
      ["1", "a", "b"],
      ["2", "1\n2", 'x "y", z'],
      ["3", ""],
      ["4", "c", "d"],
    ]);
  });
  test("a quotation mark within a cell is a letter", async () => {
    expect(await rowsOf(fileOf('ท่อ 2" ยาว,b\n'))).toEqual([["1", 'ท่อ 2" ยาว', "b"]]);
  });
  test("the delimiter is the one that stands most in the first line that has any, outside of quotes", async () => {
    expect(await rowsOf(fileOf('ทะเบียน\n"ชื่อ, สกุล, ที่อยู่";หมู่\n'))).toEqual([
      ["1", "ทะเบียน"],
      ["2", "ชื่อ, สกุล, ที่อยู่", "หมู่"],
    ]);
  });
  test("rows may be of any length", async () => {
    expect(await rowsOf(fileOf("a,b,c\n1\n1,2,3,4\n"))).toEqual([
      ["1", "a", "b", "c"],
      ["2", "1"],
      ["3", "1", "2", "3", "4"],
    ]);
  });
  test("an empty file has no rows", async () => {
    expect(await rowsOf(fileOf(""))).toEqual([]);
  });
});

describe("what is no CSV is refused", () => {
  test("a quotation mark that is never closed", async () => {
    expect(await faultOf(fileOf('a,b\n1,"2\n3,4\n'))).toEqual({ type: "quote-not-closed", row: 2 });
  });
  test("a row without an end", async () => {
    expect(await faultOf(fileOf(`a,b\n"${"x".repeat(600_000)}`))).toEqual({ type: "row-too-long", row: 2 });
  });
  test("bytes that are no text", async () => {
    expect(await faultOf(fileOf(Uint8Array.of(1, 0, 2, 0, 3)))).toEqual({ type: "not-a-table" });
  });
  test("an Excel file of before 2007, or one with a password", async () => {
    const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1);
    expect(await faultOf(fileOf(old))).toEqual({ type: "old-excel-or-locked" });
  });
});

test("whatever texts a table holds, its CSV is read back the same, formulas and quotation marks too", async () => {
  const cell = oneof(
    string({ maxLength: 8 }),
    string({ unit: constantFrom(...Array.from("'=+-@\t\"\n\r,;กำ่ ๑1")), maxLength: 8 }),
  ).map((text) => text.trim());
  await assert(
    asyncProperty(array(tuple(cell, cell), { minLength: 1 }), async (rows) => {
      const columns: Table["columns"] = [
        { header: "a", kind: "text" },
        { header: "b", kind: "text" },
      ];
      const bytes = await tableBytes({ title: "t", columns, rows }, "csv");
      const read = await rowsOf(fileOf(bytes, 5));
      expect(read.slice(1)).toEqual(rows.map((row, index) => [String(index + 2), ...row]));
    }),
  );
});

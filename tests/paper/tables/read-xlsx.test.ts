import { array, assert, asyncProperty, bigInt, constantFrom, integer, string, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { satang } from "#core/money.ts";
import type { Table } from "#paper/tables/table.ts";
import { tableBytes } from "#paper/tables/write-table.ts";
import { faultOf, fileOf, rowsOf } from "./file-of.ts";
import { styled, workbookOf } from "./workbook-of.ts";

const inSheet = (cells: string): Promise<(readonly string[])[]> =>
  rowsOf(fileOf(workbookOf({ sheet: `<row r="1">${cells}</row>` })));

describe("cells", () => {
  test.each([
    ["a shared text", `<c r="A1" t="s"><v>1</v></c>`, "บัวผัน ใจดี"],
    ["a shared text that is not there", `<c r="A1" t="s"><v>99</v></c>`, ""],
    ["a text in the cell", `<c r="A1" t="inlineStr"><is><t>ก &amp; ข</t></is></c>`, "ก & ข"],
    ["a text in runs", `<c r="A1" t="inlineStr"><is><r><t>บัว</t></r><r><t>ผัน</t></r></is></c>`, "บัวผัน"],
    ["a text with its reading", `<c r="A1" t="inlineStr"><is><t>ก</t><rPh><t>ข</t></rPh></is></c>`, "ก"],
    ["a formula's text", `<c r="A1" t="str"><f>A2&amp;B2</f><v>1-001</v></c>`, "1-001"],
    ["a formula's fault", `<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>`, "#DIV/0!"],
    ["a citizen id kept as a number", `<c r="A1"><v>1.234567890121E12</v></c>`, "1234567890121"],
    ["a number with a trace of binary", `<c r="A1"><v>30.100000000000001</v></c>`, "30.1"],
    ["a whole number", `<c r="A1" t="n"><v>30</v></c>`, "30"],
    ["a day", `<c r="A1" s="${styled.day}"><v>46067</v></c>`, "2026-02-14"],
    ["a day and time", `<c r="A1" s="${styled.dayAndTime}"><v>46067.75</v></c>`, "2026-02-14"],
    [
      "a day in a format of the file's own",
      `<c r="A1" s="${styled.buddhist}"><v>46067</v></c>`,
      "2026-02-14",
    ],
    ["a day in Excel's Thai edition", `<c r="A1" s="${styled.thai}"><v>46067</v></c>`, "2026-02-14"],
    ["a day typed in the Buddhist era", `<c r="A1" s="${styled.day}"><v>244394</v></c>`, "2569-02-14"],
    ["the day that never was", `<c r="A1" s="${styled.day}"><v>60</v></c>`, "1900-02-29"],
    ["the first day", `<c r="A1" s="${styled.day}"><v>1</v></c>`, "1900-01-01"],
    ["an amount whose format is coloured", `<c r="A1" s="${styled.red}"><v>46067</v></c>`, "46067"],
    ["an ISO day", `<c r="A1" t="d"><v>2026-02-14T00:00:00</v></c>`, "2026-02-14"],
    ["a tick", `<c r="A1" t="b"><v>1</v></c>`, "1"],
  ])("%s", async (_what, cell, text) => {
    expect(await inSheet(cell)).toEqual([["1", text]]);
  });

  test("stand at their address, and without one behind the cell before", async () => {
    expect(await inSheet(`<c r="B1"><v>2</v></c><c><v>3</v></c><c r="E1"><v>5</v></c>`)).toEqual([
      ["1", "", "2", "3", "", "5"],
    ]);
  });
  test("far to the right are left out", async () => {
    expect(await inSheet(`<c r="A1"><v>1</v></c><c r="XFD1"><v>9</v></c>`)).toEqual([["1", "1"]]);
  });
  test("of a row without a number stand in the next row", async () => {
    const sheet = `<row r="3"><c><v>3</v></c></row><row><c><v>4</v></c></row><row r="7"/>`;
    expect(await rowsOf(fileOf(workbookOf({ sheet })))).toEqual([["3", "3"], ["4", "4"], ["7"]]);
  });
  test("of a workbook that counts from 1904", async () => {
    const sheet = `<row r="1"><c r="A1" s="${styled.day}"><v>44605</v></c></row>`;
    expect(await rowsOf(fileOf(workbookOf({ sheet, from1904: true })))).toEqual([["1", "2026-02-14"]]);
  });
});

describe("sheets", () => {
  const two = workbookOf({
    sheet: `<row r="1"><c r="A1"><v>1</v></c></row>`,
    second: `<row r="1"><c r="A1"><v>2</v></c></row>`,
  });
  test("the first that can be seen is read", async () => {
    expect(await rowsOf(fileOf(two))).toEqual([["1", "1"]]);
    const hidden = workbookOf({ sheet: "", second: `<row r="1"><c><v>2</v></c></row>`, hidesFirst: true });
    expect(await rowsOf(fileOf(hidden))).toEqual([["1", "2"]]);
  });
  test("or the one that is named", async () => {
    expect(await rowsOf(fileOf(two), "ทะเบียน 2")).toEqual([["1", "2"]]);
  });
  test("a name that none has is refused with those that are there", async () => {
    expect(await faultOf(fileOf(two), "x")).toEqual({
      type: "no-such-sheet",
      sheets: ["ทะเบียน", "ทะเบียน 2"],
    });
  });
  test("may be written with a prefix before every name", async () => {
    const sheet = `<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>`;
    expect(await rowsOf(fileOf(workbookOf({ sheet, prefix: "x:" })))).toEqual([["1", "1"]]);
  });
});

test("what we write we read: texts, days before and after 1900, amounts", async () => {
  const day = integer({ min: -20_000, max: 90_000 }).map((days) =>
    Temporal.PlainDate.from("1926-01-01").add({ days }),
  );
  const text = string({ unit: constantFrom(...Array.from("กำ่๑1<>&\"'=_ \n")), maxLength: 12 }).map((t) =>
    t.trim(),
  );
  const amount = bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map(satang);
  await assert(
    asyncProperty(array(tuple(text, day, amount), { minLength: 1 }), async (rows) => {
      const columns: Table["columns"] = [
        { header: "ก", kind: "text" },
        { header: "วัน", kind: "day" },
        { header: "บาท", kind: "baht" },
      ];
      const read = await rowsOf(fileOf(await tableBytes({ title: "t", columns, rows }, "xlsx")));
      expect(read[0]).toEqual(["1", "ก", "วัน", "บาท"]);
      expect(read.slice(1).map(([, first, second]) => [first, second])).toEqual(
        rows.map(([text, day]) => [text, day.toString()]),
      );
      expect(read.slice(1).map(([, , , baht]) => Math.round(Number(baht) * 100))).toEqual(
        rows.map(([, , amount]) => Number(amount)),
      );
    }),
    { numRuns: 50 },
  );
});

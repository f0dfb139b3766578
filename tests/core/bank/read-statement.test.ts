import { describe, expect, test } from "vitest";
import type { StatementLayout } from "#core/bank/layout.ts";
import { occurrences, readStatement, type TableRow } from "#core/bank/read-statement.ts";
import { shippedLayouts } from "#core/bank/shipped-layouts.ts";

const today = Temporal.PlainDate.from("2026-02-20");
const table = (...rows: readonly (readonly string[])[]): TableRow[] =>
  rows.map((cells, index) => ({ row: index + 1, cells }));
const shipped = (name: string): StatementLayout => {
  const layout = shippedLayouts[name];
  if (layout === undefined) throw new Error(name);
  return layout;
};
const read = (rows: TableRow[], layout = shipped("ruang-thong")) => readStatement(rows, layout, today);
/** Short enough for a table of cases. */
const shown = (rows: TableRow[], layout?: StatementLayout) => {
  const statement = read(rows, layout);
  return statement.ok
    ? statement.value.map(({ day, amount, balance, words, reference }) =>
        [day.toString(), amount, balance, words, reference].join(" | "),
      )
    : statement.refusal;
};

const header = ["วันที่", "รายการ", "ถอน", "ฝาก", "คงเหลือ", "เลขที่อ้างอิง"];

describe("each shipped bank is read", () => {
  test("with Buddhist years, two columns, and what stands above and below", () => {
    const rows = table(
      ["ธนาคารรวงทอง สาขาบ้านนา"],
      ["เลขที่บัญชี", "123-4-56789-0"],
      [],
      header,
      ["01/02/2569", "ยอดยกมา", "", "", "5,000.00", ""],
      ["03/02/2569", "รับโอน", "", "30.00", "5,030.00", "R1"],
      ["14/02/2569", "ถอนเงินสด", "1,030.00", "", "4,000.00", ""],
      header,
      ["15/02/2569", "ดอกเบี้ย", "-", "0.25", "4,000.25", ""],
      ["รวม", "", "1,030.00", "30.25", "", ""],
      ["เอกสารนี้ออกโดยระบบ"],
    );
    expect(shown(rows)).toEqual([
      "2026-02-03 | 3000 | 503000 | รับโอน | R1",
      "2026-02-14 | -103000 | 400000 | ถอนเงินสด | ",
      "2026-02-15 | 25 | 400025 | ดอกเบี้ย | ",
    ]);
  });

  test("with Thai months, a minus, and the newest line first", () => {
    const rows = table(
      ["วันที่ทำรายการ", "รายละเอียด", "ช่องทาง", "จำนวนเงิน (บาท)", "ยอดคงเหลือ"],
      ["14 ก.พ. 69 10:22", "จ่ายค่าเอกสาร", "เคาน์เตอร์", "-120.00", "910.00"],
      ["3 ก.พ. 69", "รับโอน", "แอป", "30.00", "1,030.00"],
    );
    expect(shown(rows, shipped("sai-than"))).toEqual([
      "2026-02-03 | 3000 | 103000 | รับโอน แอป | ",
      "2026-02-14 | -12000 | 91000 | จ่ายค่าเอกสาร เคาน์เตอร์ | ",
    ]);
  });

  test("in English, with a column that says what came and what went", () => {
    const rows = table(
      ["date", "DESCRIPTION", "Ref  No.", "Amount", "Dr/Cr", "Balance"],
      ["2026-02-03", "Transfer", "88", "30.00", "cr", "30.00"],
      ["04/02/26", "Fee", "", "5.00", "DR", "25.00"],
    );
    expect(shown(rows, shipped("fah-sai"))).toEqual([
      "2026-02-03 | 3000 | 3000 | Transfer | 88",
      "2026-02-04 | -500 | 2500 | Fee | ",
    ]);
  });
});

describe("what cannot be read is named with its row", () => {
  const line = ["03/02/2569", "รับโอน", "", "30.00", "5,030.00", ""];
  const after = (...cells: readonly (readonly string[])[]) => table(header, line, ...cells);
  test.each([
    [
      "no header",
      table(["วันที่", "รายการ", "ถอน"], line),
      [{ type: "no-header", missing: ["คงเหลือ", "เลขที่อ้างอิง", "ฝาก"] }],
    ],
    ["no line", table(header, ["รวม", "", "", "", "", ""]), [{ type: "no-lines" }]],
    [
      "no such day",
      after(["31/04/2568", "", "", "5", "5,035.00", ""]),
      [{ type: "not-a-day", row: 3, column: "วันที่", written: "31/04/2568" }],
    ],
    [
      "no amount",
      after(["04/02/2569", "", "", "ห้า", "5,035.00", ""]),
      [{ type: "not-an-amount", row: 3, column: "ฝาก", written: "ห้า" }],
    ],
    ["both", after(["04/02/2569", "", "1", "5", "5,035.00", ""]), [{ type: "in-and-out", row: 3 }]],
    [
      "no balance",
      after(["04/02/2569", "", "", "5", "", ""]),
      [{ type: "no-balance", row: 3, column: "คงเหลือ" }],
    ],
    [
      "a line missing",
      after(["04/02/2569", "", "", "5", "5,135.00", ""]),
      [{ type: "does-not-follow", row: 3, expected: 503500n, written: 513500n }],
    ],
    [
      "days out of order",
      after(["01/02/2569", "", "", "5", "5,035.00", ""], ["05/02/2569", "", "", "5", "5,040.00", ""]),
      [{ type: "day-before-the-last", row: 3 }],
    ],
  ])("%s", (_what, rows, faults) => {
    expect(shown(rows)).toEqual(faults);
  });

  test("a side that is left empty", () => {
    const rows = table(
      ["Date", "Description", "Ref No.", "Amount", "Dr/Cr", "Balance"],
      ["2026-02-03", "", "", "30.00", "", "30.00"],
    );
    expect(shown(rows, shipped("fah-sai"))).toEqual([
      { type: "neither-side", row: 2, column: "Dr/Cr", written: "" },
    ]);
  });
});

test("lines alike are counted, so that a second one is not taken for the first again", () => {
  const rows = table(
    header,
    ["03/02/2569", "รับโอน", "", "30.00", "130.00", ""],
    ["03/02/2569", "ถอน", "30.00", "", "100.00", ""],
    ["03/02/2569", "รับโอน", "", "30.00", "130.00", ""],
  );
  const statement = read(rows);
  expect(statement.ok && occurrences(statement.value)).toEqual([1, 1, 2]);
});

import { describe, expect, test } from "vitest";
import { columnLetters } from "#core/import/column-letters.ts";
import { bahtToSatang, satang } from "#core/money.ts";
import type { Table } from "#paper/tables/table.ts";
import { tableBytes, writeTable } from "#paper/tables/write-table.ts";

const table: Table = {
  title: "ทะเบียน: หมู่ 1",
  columns: [
    { header: "เลขที่", kind: "text" },
    { header: "ชื่อ", kind: "text" },
    { header: "วันที่", kind: "day" },
    { header: "ยอด", kind: "baht" },
    { header: "ครั้ง", kind: "number" },
  ],
  rows: [
    ["1-001", 'บัว "ผัน", ใจดี', Temporal.PlainDate.from("2026-02-14"), bahtToSatang(1234), 12],
    ["1-002", "=1+1", null, satang(-550), null],
  ],
};

const csv = async (rows: Table["rows"]): Promise<string> =>
  Buffer.from(await tableBytes({ ...table, rows }, "csv")).toString("utf8");

describe("CSV", () => {
  test("begins with the mark by which Excel knows Thai, and writes days as Thai registers do", async () => {
    expect(await csv(table.rows)).toBe(
      `\uFEFFเลขที่,ชื่อ,วันที่,ยอด,ครั้ง\r\n1-001,"บัว ""ผัน"", ใจดี",14/02/2569,1234.00,12\r\n1-002,'=1+1,,-5.50,\r\n`,
    );
  });

  test.each(["=SUM(A1)", "+66812223333", "-1", "@cmd", "\tx", "'=1"])(
    "the text %j is no formula, an amount below nothing is still a number",
    async (text) => {
      const [, row = ""] = (await csv([[text, satang(-100)]])).split("\r\n");
      expect(row.replaceAll('"', "")).toBe(`'${text},-1.00`);
    },
  );

  test("comes in pieces, so that a long table is never whole in memory", async () => {
    const rows = Array.from({ length: 9000 }, (_, index) => [`1-${index}`, "บัวผัน ใจดี"]);
    const pieces = await Array.fromAsync(writeTable({ ...table, rows }, "csv"));
    expect(pieces.length).toBeGreaterThan(2);
  });
});

test("a text stands in columns: amounts on the right, days in words, tone marks without a place of their own", async () => {
  const text = Buffer.from(await tableBytes(table, "text")).toString("utf8");
  expect(text).toMatchInlineSnapshot(`
    "ทะเบียน: หมู่ 1

    เลขที่   ชื่อ            วันที่                ยอด  ครั้ง
    ─────  ────────────  ────────────  ────────  ───
    1-001  บัว "ผัน", ใจดี  14 ก.พ. 2569  1,234.00   12
    1-002  =1+1                           -5.50
    "
  `);
});

test.each([
  [1, "A"],
  [26, "Z"],
  [27, "AA"],
  [52, "AZ"],
  [702, "ZZ"],
  [703, "AAA"],
])("column %i is %s", (number, letters) => {
  expect(columnLetters(number)).toBe(letters);
});

describe("XLSX", () => {
  test("is a zip, the same for the same rows", async () => {
    const [first, second] = [await tableBytes(table, "xlsx"), await tableBytes(table, "xlsx")];
    expect(Buffer.from(first).subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

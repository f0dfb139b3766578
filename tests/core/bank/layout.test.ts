import { describe, expect, test } from "vitest";
import { readLayout } from "#core/bank/layout.ts";
import { shippedLayouts } from "#core/bank/shipped-layouts.ts";

const whole = { bank: "ธนาคาร", era: "buddhist", columns: { day: "วันที่", balance: "คงเหลือ", amount: "เงิน" } };

const words = (value: unknown) => {
  const read = readLayout({ ...whole, columns: { ...whole.columns, words: value } });
  return read.ok && read.value.columns.words;
};

describe("a layout", () => {
  test.each(Object.entries(shippedLayouts))("%s, shipped, is read back as it is", (_name, layout) => {
    expect(readLayout(JSON.parse(JSON.stringify(layout)))).toEqual({ ok: true, value: layout });
  });

  test("needs no words, and takes one column of them or several", () => {
    expect(words(undefined)).toEqual([]);
    expect(words("รายการ")).toEqual(["รายการ"]);
    expect(words(["รายการ", " ช่องทาง "])).toEqual(["รายการ", "ช่องทาง"]);
  });

  const columns = whole.columns;
  test.each<[string, unknown, readonly object[]]>([
    [
      "nothing",
      null,
      [
        { place: "bank", type: "missing" },
        { place: "era", type: "missing" },
        { place: "columns.day", type: "missing" },
        { place: "columns.balance", type: "missing" },
        { place: "columns", type: "amount-columns" },
      ],
    ],
    ["an era that is none", { ...whole, era: "BE" }, [{ place: "era", type: "not-an-era" }]],
    [
      "no balance",
      { ...whole, columns: { ...columns, balance: undefined } },
      [{ place: "columns.balance", type: "missing" }],
    ],
    [
      "a header that is a number",
      { ...whole, columns: { ...columns, day: 3 } },
      [{ place: "columns.day", type: "not-text" }],
    ],
    [
      "words that are none",
      { ...whole, columns: { ...columns, words: [""] } },
      [{ place: "columns.words", type: "not-text" }],
    ],
    [
      "a slip of the pen",
      { ...whole, colour: "red", columns: { ...columns, refrence: "x" } },
      [
        { place: "colour", type: "unknown" },
        { place: "columns.refrence", type: "unknown" },
      ],
    ],
    [
      "money in without money out",
      { ...whole, columns: { day: "a", balance: "b", in: "c" } },
      [{ place: "columns", type: "amount-columns" }],
    ],
    [
      "amounts told twice",
      { ...whole, columns: { ...columns, in: "c", out: "d" } },
      [{ place: "columns", type: "amount-columns" }],
    ],
    [
      "a side without its word",
      { ...whole, columns: { ...columns, side: "c" } },
      [{ place: "columns", type: "amount-columns" }],
    ],
  ])("with %s is refused, place by place", (_what, value, faults) => {
    expect(readLayout(value)).toEqual({ ok: false, refusal: faults });
  });
});

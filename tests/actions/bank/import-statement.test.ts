import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { done } from "../small-fund.ts";
import { firstWeeks, lastDay, openBankFund, ruangThong, slip, type BankFund } from "./bank-fund.ts";

let fund: BankFund;
const bringIn: BankFund["bringIn"] = (lines, more) => fund.bringIn(lines, more);
const rows = (sql: string) => fund.small.owner.unsafe(sql);
beforeAll(async () => {
  fund = await openBankFund();
});
afterAll(() => fund.small.close());

describe("a statement is imported", () => {
  test("not at all before the account has a layout, nor by others than the treasurer, nor into what is no bank account", async () => {
    const other = await fund.small.member("2", { roles: ["chair"] });
    expect(await bringIn(firstWeeks)).toEqual({ ok: false, refusal: { type: "no-layout" } });
    expect(await bringIn(firstWeeks, { by: other })).toEqual({
      ok: false,
      refusal: { type: "not-treasurer" },
    });
    for (const where of ["cash", "bank:none"])
      expect(await bringIn(firstWeeks, { account: where, layout: ruangThong })).toEqual({
        ok: false,
        refusal: { type: "no-such-bank-account" },
      });
  });

  test("first only looked at, and then nothing is written", async () => {
    const looked = done(await bringIn(firstWeeks, { commit: false, layout: ruangThong }));
    expect(looked).toMatchObject({ bank: "ธนาคารรวงทอง", known: 0, added: 3, closing: 40025n });
    expect(looked).not.toHaveProperty("firstLineNo");
    expect(await rows("select from statement_line")).toHaveLength(0);
    expect(await rows("select from statement_layout")).toHaveLength(0);
  });

  test("whole, with its layout kept for the next time", async () => {
    expect(done(await bringIn(firstWeeks, { layout: ruangThong }))).toMatchObject({
      added: 3,
      firstLineNo: 1,
    });
    expect(await rows("select from statement_layout")).toHaveLength(1);
  });

  test("a second time without changing anything", async () => {
    expect(done(await bringIn(firstWeeks))).toMatchObject({ known: 3, added: 0 });
    expect(await rows("select from bank_statement")).toHaveLength(1);
    expect(await rows("select from statement_layout")).toHaveLength(1);
  });

  test("with a later file that overlaps: only what is new is added", async () => {
    expect(done(await bringIn([firstWeeks[2], lastDay]))).toMatchObject({
      known: 1,
      added: 1,
      firstLineNo: 4,
    });
    expect(await rows("select line_no from statement_line order by 1")).toHaveLength(4);
  });

  test("with a warning where a file in between is missing", async () => {
    const later = await bringIn(["14/02/2569 | รับโอน | | 5.00 | 900.00"], { commit: false });
    expect(done(later).gap).toEqual({ expected: 47725n, found: 89500n });
  });

  test("not where a line cannot be read: then none of it", async () => {
    expect(await bringIn([firstWeeks[0], "31/02/2569 | x | | 1 | 1"])).toMatchObject({
      ok: false,
      refusal: { type: "not-readable", faults: [{ type: "not-a-day", row: 3 }] },
    });
  });

  test("sealed: what the bank says of people is not to be read in the table", async () => {
    const kept = await rows("select words_sealed from statement_line");
    for (const { words_sealed } of kept)
      expect((words_sealed as Buffer).toString("utf8")).not.toContain("ทองดี");
  });

  test("by two at once as by one", async () => {
    const both = await Promise.all([bringIn([lastDay, ...slip]), bringIn([lastDay, ...slip])]);
    expect(both.map((one) => done(one).added).toSorted((a, b) => a - b)).toEqual([0, 2]);
  });
});

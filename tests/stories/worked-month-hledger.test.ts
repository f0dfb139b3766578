import assert from "node:assert/strict";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type FreshDatabase } from "../database.ts";
import { hledger, hledgerBalances, wholeCheck } from "../hledger.ts";
import { tableOf } from "./worked-month-page.ts";
import { playPage, readWorkedMonth } from "./worked-month-play.ts";

/** The journal that docs/worked-month.md exports for its auditor. */
let database: FreshDatabase;
let page: string;
let journal: string;
beforeAll(async () => {
  database = await freshDatabase();
  page = await readWorkedMonth();
  const { written } = await playPage(page, database);
  const exported = written.get("don-sommut.journal");
  assert(exported !== undefined);
  journal = exported;
}, 120_000);
afterAll(() => database.close());

test("hledger finds the worked month in order", async () => {
  expect(await hledger(journal, wholeCheck)).toMatchObject({ code: 0, out: "", err: "" });
});

test("hledger comes to the sums that the committee computed by hand", async () => {
  const [row] = tableOf(
    page,
    "| รายรับ | + รายได้ | = ธนาคาร | + เงินสด | + ถุงผู้เก็บ | + เงินลงทุน | + สวัสดิการ | + ค่าใช้จ่าย |",
  );
  assert(row !== undefined);
  const [moneyIn, income, bank, cash, bags, investments, welfare, expenses] = [row[0], ...row[1]].map(
    (baht) => BigInt(baht.replaceAll(/[.,]/gu, "")),
  );
  const balances = await hledgerBalances(journal);
  const below = (name: string): bigint =>
    [...balances]
      .filter(([account]) => account.startsWith(name))
      .reduce((sum, [, satang]) => sum + satang, 0n);
  expect({
    moneyIn: -below("รายรับ:"),
    income: -below("รายได้:"),
    bank: below("สินทรัพย์:เงินฝากธนาคาร"),
    cash: below("สินทรัพย์:เงินสดในมือเหรัญญิก"),
    bags: below("สินทรัพย์:เงินในมือผู้เก็บ"),
    investments: below("สินทรัพย์:เงินลงทุน"),
    welfare: below("สวัสดิการ:"),
    expenses: below("ค่าใช้จ่าย:"),
  }).toEqual({ moneyIn, income, bank, cash, bags, investments, welfare, expenses });
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type FreshDatabase } from "../database.ts";
import { bahtOf, grouped, satangOf, tableOf, toldAmounts } from "./worked-month-page.ts";
import { isSamePage, pagePath, playPage, readWorkedMonth, type Played } from "./worked-month-play.ts";

let database: FreshDatabase;
let before: string;
let played: Played;
beforeAll(async () => {
  database = await freshDatabase();
  before = await readWorkedMonth();
  played = await playPage(before, database);
}, 120_000);
afterAll(() => database.close());

type Row = Readonly<Record<string, string | undefined>>;
const rowsOf = async (report: string): Promise<Row[]> => {
  const { out } = await played.run(`report ${report} --fund don-sommut --json`);
  return (JSON.parse(out) as { readonly rows: Row[] }).rows;
};
const january = "--from 2569-01 --to 2569-01";
const sumOf = (rows: readonly Row[], column: string): string =>
  bahtOf(rows.reduce((sum, row) => sum + satangOf(row[column]), 0n));
const cell = (rows: readonly Row[], [column, value]: readonly [string, string], wanted: string): string =>
  grouped(rows.find((row) => row[column] === value)?.[wanted]);

test("docs/worked-month.md shows what its commands really answer, and what they really book", async () => {
  const page = isSamePage(before, played.page) ? before : played.page;
  await expect(page).toMatchFileSnapshot(`../../${pagePath}`);
});

test("only the treasurer who receives his own money is refused", () => {
  expect(played.refused).toEqual([
    "contribution record --fund don-sommut --member 1-002 --amount 30 --on 2569-01-05 --method cash --by 1-002 --key 5-jan-2",
  ]);
});

test("every entry of the books stands on the page, and the books are whole", async () => {
  const { out } = await played.run("ledger verify --fund don-sommut --json");
  expect(JSON.parse(out)).toMatchObject({ stands: true, entries: played.shown.length, redacted: 0 });
});

test("the amounts in the sentences are those of the books", async () => {
  const opening = await rowsOf("trial-balance --as-of 2568-12");
  const collectors = await rowsOf(`cash-per-collector ${january}`);
  const statement = await rowsOf(`financial-statement ${january}`);
  const welfare = statement.filter((row) => row["class"] === "welfare");
  const cash = await rowsOf(`account-statement --account cash ${january}`);
  const bank = await rowsOf(`account-statement --account bank ${january}`);
  const now = await rowsOf("trial-balance --as-of 2569-02");
  const prasert = ["memberNo", "2-002"] as const;
  expect(toldAmounts(before)).toEqual([
    cell(opening, ["account", "contributions"], "credit"),
    cell(collectors, prasert, "collected"),
    cell(collectors, prasert, "handedIn"),
    cell(collectors, prasert, "short"),
    sumOf(welfare, "inPeriod"),
    cell(cash, ["paper", "PV/3"], "balance"),
    grouped(bank.at(-1)?.["balance"]),
    sumOf(
      statement.filter((row) => row["class"] === "money-in" || row["class"] === "income"),
      "inPeriod",
    ),
    cell(statement, ["line", "contributions"], "inPeriod"),
    cell(statement, ["line", "interest"], "inPeriod"),
    cell(now, ["account", "cash"], "debit"),
  ]);
});

/** Both sides of the table computed by hand, with their columns: before, more, less, after. */
function byHand(): { readonly debits: HandRow[]; readonly credits: HandRow[] } {
  const rows = [...tableOf(before, "| บัญชี Account | ยกมา Before | เพิ่ม More | ลด Less | คงเหลือ After |")];
  const middle = rows.findIndex(([name]) => name === "**รวมข้างเดบิต · All debits**");
  expect(rows.at(-1)?.[0]).toBe("**รวมข้างเครดิต · All credits**");
  return { debits: rows.slice(0, middle + 1), credits: rows.slice(middle + 1) };
}
type HandRow = [name: string, cells: readonly string[]];

/** What a table says of its accounts, those without anything left out, as a trial balance does it. */
const standing = (rows: readonly HandRow[], column: number): Record<string, string | undefined> =>
  Object.fromEntries(
    rows.slice(0, -1).flatMap(([name, cells]) => (cells[column] === "0.00" ? [] : [[name, cells[column]]])),
  );
const sideOf = (rows: readonly Row[], side: "debit" | "credit"): Record<string, string | undefined> =>
  Object.fromEntries(
    rows.flatMap((row) => (row[side] === undefined ? [] : [[row["name"] ?? "", grouped(row[side])]])),
  );

const addedUp = (rows: readonly HandRow[]) =>
  rows.map(([name, [start, more, less]]) => [
    name,
    bahtOf(satangOf(start) + satangOf(more) - satangOf(less)),
  ]);
const total = (rows: readonly HandRow[], column: number): string =>
  bahtOf(rows.reduce((sum, [, cells]) => sum + satangOf(cells[column]), 0n));
const last = (rows: readonly HandRow[], column: number) => rows.map(([name, cells]) => [name, cells[column]]);

test("the table computed by hand adds up in every row and below both sides, which are equal", () => {
  const { debits, credits } = byHand();
  for (const side of [debits, credits]) {
    const rows = side.slice(0, -1);
    expect(addedUp(rows)).toEqual(last(rows, 3));
    expect([total(rows, 0), total(rows, 3)]).toEqual([side.at(-1)?.[1][0], side.at(-1)?.[1][3]]);
  }
  expect(debits.at(-1)?.[1]).toEqual(credits.at(-1)?.[1]);
});

test("the balances of the books are those computed by hand, before the month and after it", async () => {
  const { debits, credits } = byHand();
  const [opening, closed] = [
    await rowsOf("trial-balance --as-of 2568-12"),
    await rowsOf("trial-balance --as-of 2569-01"),
  ];
  expect(sideOf(opening, "debit")).toEqual(standing(debits, 0));
  expect(sideOf(opening, "credit")).toEqual(standing(credits, 0));
  expect(sideOf(closed, "debit")).toEqual(standing(debits, 3));
  expect(sideOf(closed, "credit")).toEqual(standing(credits, 3));
});

const subFundsAt = async (month: string) =>
  (await rowsOf(`sub-funds --as-of ${month}`)).map((row) => [row["name"], grouped(row["balance"])]);

test("the sub-funds have what was computed by hand, to the satang", async () => {
  const rows = [
    ...tableOf(before, "| กองทุนย่อย Sub-fund | ยกมา Before | จัดสรร Allocated | จ่าย Spent | คงเหลือ After |"),
  ];
  expect(addedUp(rows)).toEqual(last(rows, 3));
  expect(last(rows, 0)).toEqual(await subFundsAt("2568-12"));
  expect(last(rows, 3)).toEqual(await subFundsAt("2569-01"));
});

test("the financial statement agrees: what came in is what there is, what was paid and what was spent", async () => {
  const statement = await rowsOf(`financial-statement ${january}`);
  const ofClass = (name: string): string =>
    sumOf(
      statement.filter((row) => row["class"] === name),
      "cumulative",
    );
  const line = (name: string): string => cell(statement, ["line", name], "cumulative");
  const [row] = tableOf(
    before,
    "| รายรับ | + รายได้ | = ธนาคาร | + เงินสด | + ถุงผู้เก็บ | + เงินลงทุน | + สวัสดิการ | + ค่าใช้จ่าย |",
  );
  const told = row === undefined ? [] : [row[0], ...row[1]];
  expect(told).toEqual([
    ofClass("money-in"),
    ofClass("income"),
    line("bank"),
    line("cash"),
    line("bags"),
    line("investments"),
    ofClass("welfare"),
    ofClass("expense"),
  ]);
  const [moneyIn = 0n, income = 0n, ...gone] = told.map(satangOf);
  expect(moneyIn + income).toBe(gone.reduce((sum, amount) => sum + amount, 0n));
  expect(before).toContain(
    `${told[0]} + ${told[1]} = ${bahtOf(moneyIn + income)} = ${told.slice(2).join(" + ")}`,
  );
});

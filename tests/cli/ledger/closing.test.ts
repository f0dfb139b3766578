import assert from "node:assert/strict";
import { afterAll, beforeAll, expect, test } from "vitest";
import postgres from "postgres";
import { freshDatabase, type FreshDatabase } from "../../database.ts";
import { commandParts, runLine } from "../parts.ts";

/** A month of a fund from the terminal: what it says when it goes well, and each thing that it refuses. */
let database: FreshDatabase;
let owner: postgres.Sql;
const run = (line: string) => runLine(commandParts(database), line);
const record = (on: string, key: string): string =>
  `contribution record --fund ban-na --member 1 --amount 30 --on ${on} --method cash --by 2 --key ${key}`;

beforeAll(async () => {
  database = await freshDatabase();
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
  for (const line of [
    "fund create --code ban-na --name กองทุนบ้านนา",
    "member add --fund ban-na --number 1 --given-name บัวผัน --joined 2568-11-01",
    "member add --fund ban-na --number 2 --given-name สมหมาย --joined 2568-11-01",
    "committee add --fund ban-na --member 2 --role treasurer",
  ]) {
    const { err } = await run(line);
    assert.equal(err, "");
  }
});
afterAll(async () => {
  await owner.end();
  await database.close();
});

const close = "books close-month --fund ban-na --by 2 --month";
const year = "books close-year --fund ban-na --by 2 --ends-in";

test("empty books propose nothing, close nothing, and stand", async () => {
  const nothing = "Nothing is booked until then: a fund's first month to close is that of its first entry.\n";
  expect(await run("books propose-close --fund ban-na")).toMatchObject({ code: 1, err: nothing });
  expect(await run(`${close} 2569-01`)).toMatchObject({ code: 1, err: nothing });
  expect(await run(`${year} 2568-12`)).toMatchObject({ code: 1, err: nothing });
  expect((await run("books closings --fund ban-na")).out).toBe("No month is closed yet.\n");
  expect(await run("ledger verify --fund ban-na")).toMatchObject({ code: 0 });
});

test.each([
  [`${close} 2569-02`, "Months are closed in order: 2568-12 comes first."],
  [
    "books close-month --fund ban-na --by 1 --month 2568-12",
    "Member 1 is neither treasurer, chair nor secretary today",
  ],
  ["books close-month --fund ban-na --by 9 --month 2568-12", 'The fund has no member with the number "9".'],
  [
    "books close-year --fund ban-na --by 1 --ends-in 2568-12",
    "Member 1 is neither treasurer, chair nor secretary today",
  ],
  ["books close-year --fund ban-na --by 9 --ends-in 2568-12", 'The fund has no member with the number "9".'],
  [`${year} 2568-12`, "still has open months: close 2568-12 first."],
  ["books propose-close --fund nowhere", 'There is no fund with the code "nowhere".'],
  ['ledger verify --fund ban-na --seal "not a seal"', "cannot be a seal; a seal is groups of the digits"],
])("%s is refused with what to do", async (line, sentence) => {
  await run(record("2568-12-20", "december"));
  const { code, out, err } = await run(line);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain(sentence);
});

test("months and a year are closed, and their seals found again", async () => {
  for (const month of ["2568-12", "2569-01"])
    expect(await run(`${close} ${month}`)).toMatchObject({ code: 0 });
  expect((await run(`${close} 2568-12`)).out).toContain("It was closed before: this is its seal");
  expect((await run(`${close} 2569-02`)).err).toContain("2569-02 is not over");
  expect((await run("books propose-close --fund ban-na")).err).toContain("2569-02 is not over");
  expect((await run(`${close} 2568-11`)).err).toContain("The books are closed through 31 Jan 2026");
  expect((await run(`${year} 2569-12`)).err).toContain("The next year to close is from 1 Jan 2025");
  expect(await run(`${year} 2568-12`)).toMatchObject({ code: 0 });
  const { closings } = JSON.parse((await run("books closings --fund ban-na --json")).out) as {
    closings: { kind: string; seal: string }[];
  };
  expect(closings.map(({ kind }) => kind)).toEqual(["month", "month", "year"]);
  const found = await run(`ledger verify --fund ban-na --seal "${closings[0]?.seal ?? ""}"`);
  expect(found.out).toContain("The seal is that of the month until 31 Dec 2025");
  const missed = await run(`ledger verify --fund ban-na --seal "${"0000 ".repeat(4)}"`);
  expect(missed).toMatchObject({ code: 1 });
  expect(missed.err).toContain("The seal does not stand in the chain.");
});

test("what is wrong is answered, in words and as JSON, and ends with 1", async () => {
  await owner.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`update receipt set total_satang = 3100`;
  });
  const told = await run("ledger verify --fund ban-na");
  expect(told.code).toBe(1);
  expect(told.err).toMatch(
    /^Something is wrong in the books of ban-na\. Link 2, receipt OB\/1 \(member 1; ฿31; .*it says ฿31, and its entry moves ฿30\./u,
  );
  const { out } = await run("ledger verify --fund ban-na --json");
  expect(JSON.parse(out)).toMatchObject({
    stands: false,
    fault: {
      type: "changed",
      link: 2,
      kind: "receipt",
      paper: "OB/1",
      memberNos: ["1"],
      also: ["lines-differ", "entry-differs"],
    },
  });
});

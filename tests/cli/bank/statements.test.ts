import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import assert from "node:assert/strict";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, type FreshDatabase } from "../../database.ts";
import { commandParts, runLine } from "../parts.ts";

/** Today is 20 February 2026; three funds bank with three made-up banks. */
let database: FreshDatabase;
let parts: ReturnType<typeof commandParts>;
let folder: string;
const run = (line: string) => runLine(parts, line);
const json = async (line: string): Promise<Record<string, unknown>> =>
  JSON.parse((await run(`${line} --json`)).out) as Record<string, unknown>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "omboon-bank-"));
  database = await freshDatabase();
  parts = commandParts(database);
  for (const fund of ["ban-na", "ban-mai", "ban-suan"])
    for (const line of [
      `fund create --code ${fund} --name ${fund}`,
      `member add --fund ${fund} --number 1 --given-name คำพอง --joined 2026-01-01`,
      `member add --fund ${fund} --number 2 --given-name สมหมาย --joined 2026-01-01`,
      `committee add --fund ${fund} --member 2 --role treasurer`,
      `contribution record --fund ${fund} --member 1 --method bank --by 2 --amount 30 --on 2026-02-13 --key k`,
    ])
      assert.equal((await run(line)).err, "", line);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

describe("the example of each shipped bank is taken in", () => {
  test.each([
    ["ban-na", "ruang-thong", { from: "2026-02-12", through: "2026-02-20", lines: 2, closing: "365.41" }],
    ["ban-mai", "sai-than", { from: "2026-02-03", through: "2026-02-18", lines: 3, closing: "1530.00" }],
    ["ban-suan", "fah-sai", { from: "2026-02-03", through: "2026-02-13", lines: 3, closing: "11485.00" }],
  ])("by %s from %s", async (fund, layout, expected) => {
    const line = `bank import --fund ${fund} --file docs/examples/statement-${layout}.csv --by 2 --commit`;
    expect(await json(`${line} --layout ${layout}`)).toMatchObject({ ...expected, added: expected.lines });
    expect(await json(line)).toMatchObject({ ...expected, added: 0, known: expected.lines });
  });

  test("and what a line may be is proposed, with its doubts, and matched by its receipt's number", async () => {
    const { out } = await run("bank reconcile --fund ban-mai");
    expect(out).toContain("2  2026-02-14  ฿30     รับโอน แอป          surely OB/1 of 2026-02-13");
    expect(out).toContain("3  2026-02-18  -฿500   ถอนเงินสด เคาน์เตอร์  nothing in the books fits");
    expect((await run("bank match --fund ban-mai --by 2 --line 2 --with OB/1")).out).toBe(
      "Matched: line 2.\n",
    );
    expect(await json("bank reconcile --fund ban-mai --on 2026-02-13")).toMatchObject({
      matched: 0,
      items: { bankLater: "30.00", unmatchedLines: "-2000.00" },
      statementBalance: "2000.00",
      booksBalance: "30.00",
      agrees: false,
    });
  });
});

const layout = (text: string) => writeFile(path.join(folder, "own.yaml"), text);
const own = () =>
  run(
    `bank import --fund ban-na --file ${path.join(folder, "own.csv")} --layout ${path.join(folder, "own.yaml")} --by 2`,
  );

describe("a layout of one's own", () => {
  test("is read from a file", async () => {
    await layout("bank: ธนาคารของเรา\nera: buddhist\ncolumns: {day: วัน, balance: เหลือ, amount: เงิน}\n");
    await writeFile(path.join(folder, "own.csv"), "วัน,เงิน,เหลือ\n20/2/69,+9.00,374.41\n");
    expect((await own()).out).toContain("ธนาคารของเรา: 1 lines");
  });

  test.each([
    [
      "bank: x\nera: ราชกาล\ncolumns: {day: วัน}\n",
      "era is buddhist or christian. columns.balance is missing. columns needs either in and out",
    ],
    [
      "bank: x\nera: buddhist\ncolumns: {day: 3, balance: b, amount: c, colour: red}\n",
      "columns.colour is no place of a layout. columns.day must be a header's text.",
    ],
    ["bank: x\nbank: y\n", "is no YAML"],
  ])("is refused with what is wrong with it", async (text, sentence) => {
    await layout(text);
    expect(await own()).toMatchObject({ code: 1, out: "", err: expect.stringContaining(sentence) });
  });
});

describe("what cannot be done is said in a sentence", () => {
  const example = "docs/examples/statement-ruang-thong.csv";
  test.each([
    [
      `bank import --fund ban-na --file ${example} --layout nowhere --by 2`,
      '"nowhere" is no shipped layout (ruang-thong, sai-than, fah-sai)',
    ],
    [`bank import --fund ban-na --file ${example} --by 1`, "Member 1 is not treasurer today"],
    [`bank import --fund ban-na --file ${example} --by 9`, 'no member with the number "9"'],
    [`bank import --fund ban-na --file ${example} --account bank:none --by 2`, 'no bank account "bank:none"'],
    ["bank import --fund ban-na --file nowhere.csv --by 2", 'There is no file "nowhere.csv".'],
    [
      "bank import --fund ban-na --file docs/examples/statement-fah-sai.csv --by 2",
      "No row has all the headers of the layout",
    ],
    ["bank reconcile --fund ban-na --account bank:none", "There is no statement of bank:none"],
    ["bank match --fund ban-na --by 2", "Say either --sure, or --line and --with."],
    ["bank match --fund ban-na --by 2 --sure --line 1", "Say either --sure, or --line and --with."],
    ["bank match --fund ban-na --by 2 --line 1", "--line and --with go together."],
    ["bank match --fund ban-na --by 1 --sure", "Member 1 is not treasurer today"],
    ["bank match --fund ban-na --by 2 --line 9 --with OB/1", "has no statement line 9"],
    ["bank match --fund ban-na --by 2 --line 1 --with OB/9", "--with names nothing that moved money"],
    ["bank match --fund ban-na --by 2 --line 1 --with OB/1", "Line 1 is ฿365 and the posting ฿30"],
    ["bank unmatch --fund ban-na --by 2 --line 1", "Line 1 stands with no posting."],
    ["bank unmatch --fund ban-na --by 2 --line 9", "has no statement line 9"],
    ["bank book-unknown --fund ban-mai --by 2 --line 3", "Line 3 is money that went out"],
    ["bank book-unknown --fund ban-mai --by 2 --line 2", "Line 2 stands with a posting already"],
  ])("%s", async (line, sentence) => {
    expect(await run(line)).toEqual({ code: 1, out: "", err: expect.stringContaining(sentence) });
  });

  test("an account without a layout asks for one", async () => {
    await run("fund create --code ban-rai --name ban-rai");
    await run("member add --fund ban-rai --number 2 --given-name สมหมาย --joined 2026-01-01");
    await run("committee add --fund ban-rai --member 2 --role treasurer");
    expect((await run(`bank import --fund ban-rai --file ${example} --by 2`)).err).toContain(
      "has no layout yet",
    );
  });

  test("every row that cannot be read, with the column, and nothing is taken in", async () => {
    const rows = [
      "วันที่,รายการ,ถอน,ฝาก,คงเหลือ,เลขที่อ้างอิง",
      "1/2/2569,,,5,5,",
      "30/2/2569,,,5,10,",
      "2/2/2569,,5,5,10,",
      "2/2/2569,,,ห้า,10,",
      "2/2/2569,,,5,,",
      ...Array.from({ length: 30 }, () => "2/2/2569,,,5,,"),
    ];
    const file = path.join(folder, "faulty.csv");
    await writeFile(file, rows.join("\n"));
    const { err } = await run(
      `bank import --fund ban-na --file ${file} --layout ruang-thong --by 2 --commit`,
    );
    expect(err.split("\n").slice(0, 4)).toEqual([
      'Row 3, วันที่: "30/2/2569" is not one whole day up to today.',
      "Row 4 has money in and money out at once.",
      'Row 5, ฝาก: "ห้า" is not an amount.',
      "Row 6, คงเหลือ: no balance stands there.",
    ]);
    expect(err).toContain("… and 14 more.\nNothing was written.\n");
  });

  test.each([
    [["1/2/2569,,,5,5,", "2/2/2569,,,5,11,"], "Row 3: the balance should be ฿10 and is ฿11"],
    [
      ["1/2/2569,,,5,5,", "3/2/2569,,,5,10,", "2/2/2569,,,5,15,"],
      "Row 4: its day is before that of the line before it.",
    ],
    [["รวม,,,,,"], "The statement has no line with an amount."],
  ])("a statement with a hole or without a line: %s", async (rows, sentence) => {
    const file = path.join(folder, "hole.csv");
    await writeFile(file, ["วันที่,รายการ,ถอน,ฝาก,คงเหลือ,เลขที่อ้างอิง", ...rows].join("\n"));
    const { err } = await run(
      `bank import --fund ban-na --file ${file} --layout ruang-thong --by 2 --commit`,
    );
    expect(err).toContain(sentence);
  });

  test("a file in between that is missing is said, and the lines are taken in all the same", async () => {
    const file = path.join(folder, "later.csv");
    await writeFile(file, "วันที่,รายการ,ถอน,ฝาก,คงเหลือ,เลขที่อ้างอิง\n20/2/2569,,,5,1005,");
    const line = `bank import --fund ban-na --file ${file} --layout ruang-thong --by 2`;
    expect((await run(line)).out).toContain(
      "The balance before this file is ฿1,000, and the statements so far end with ฿365.41: a file in between is missing.",
    );
    expect(await json(line)).toMatchObject({
      gap: { expected: "365.41", found: "1000.00" },
      committed: false,
    });
  });
});

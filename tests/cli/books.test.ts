import assert from "node:assert/strict";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, type FreshDatabase } from "../database.ts";
import { commandParts, runLine } from "./parts.ts";

/** The commands of the books, on a fund with two members, a treasurer and an auditor. */
let database: FreshDatabase;
let parts: ReturnType<typeof commandParts>;
const run = (line: string, input?: readonly string[]) => runLine(parts, line, input);
const add = "member add --fund ban-na";
const record = "contribution record --fund ban-na --member 1 --method cash --by 2";

beforeAll(async () => {
  database = await freshDatabase();
  parts = commandParts(database);
  for (const line of [
    "fund create --code ban-na --name กองทุนบ้านนา",
    `${add} --number 1 --title นาง --given-name บัวผัน --family-name ใจดี --joined 2568-11-01 --citizen-id 1234567890121`,
    `${add} --number 2 --given-name สมหมาย --joined 2568-11-01`,
    `${add} --number 3 --given-name คำพอง --joined 2568-11-01`,
    "committee add --fund ban-na --member 2 --role treasurer",
    "committee add --fund ban-na --member 3 --role auditor",
  ]) {
    const { err } = await run(line);
    assert.equal(err, "");
  }
});
afterAll(() => database.close());

describe("a member's register entry", () => {
  test("shows what is due, in baht and days", async () => {
    const { out } = await run("member show --fund ban-na --member 3 --json");
    expect(JSON.parse(out)).toMatchObject({
      memberNo: "3",
      name: "คำพอง",
      joinedOn: "2025-11-01",
      plan: { name: "ส่งรายเดือน", price: "30.00" },
      due: "120.00",
      dueMonths: 4,
      paidThisYear: "0.00",
      receiptsThisYear: 0,
    });
  });

  test("reads well on a terminal", async () => {
    const { out } = await run("member show --fund ban-na --member 3");
    expect(out).toBe(`3 คำพอง
  type        general
  offices     auditor
  plan        ส่งรายเดือน ฿30
  joined      1 Nov 2025 (1 พ.ย. 2568)
  paid up to  nothing yet
  due today   ฿120, 4 months
  this year   ฿0 in 0 receipts
`);
  });

  test.each([
    [
      `${add} --number 1 --given-name อื่น`,
      "The number 1 is another member's already: to see whose: npm run omboon -- member show --fund ban-na --member 1",
    ],
    [
      `${add} --number 9 --given-name ก --citizen-id 1-2345-67890-12-1`,
      "A member with this citizen id stands in the register already: look for them by name before adding them twice.",
    ],
    [
      `${add} --number 9 --given-name ก --citizen-id 1234567890122`,
      "--citizen-id is not a citizen id: 13 digits of which the last checks the others. Look for a slip.",
    ],
    [
      `${add} --number 9 --given-name ก --plan weekly`,
      "--plan is not in the fund's rule set, which has monthly, quarterly, half-yearly, yearly.",
    ],
    [`${add} --number 9 --given-name ก --joined 2026-02-21`, "--joined is a day to come: look at the year."],
    [`${add} --number 9 --given-name ก --birth 2027-01-01`, "--birth is a day to come: look at the year."],
    [
      `${add} --number 9 --given-name ก --birth 2026-01-02 --joined 2026-01-01`,
      "--birth is after --joined: look at the two years.",
    ],
    [
      "member show --fund ban-na --member 99",
      'The fund has no member with the number "99". Numbers are written as in the register; to add one: npm run omboon -- member add --help',
    ],
  ])("%s is refused in a sentence", async (line, sentence) => {
    expect(await run(line)).toEqual({ code: 1, out: "", err: `${sentence}\n` });
    expect(await run(`${line} --json`)).toEqual({ code: 1, out: "", err: `${sentence}\n` });
  });

  test("the citizen id and the phone come from standard input, in the order of the words", async () => {
    const line = `${add} --number 4 --given-name มาลัย --phone - --citizen-id -`;
    const swapped = await run(line, ["3-1002-00345-67-6", "081-000-0000"]);
    expect(swapped).toMatchObject({
      code: 1,
      err: expect.stringContaining("--citizen-id is not a citizen id"),
    });
    expect(await run(line, ["081-000-0000", "3-1002-00345-67-6"])).toMatchObject({ code: 0 });
  });
});

describe("an office", () => {
  test("begins today, or on a day that is given", async () => {
    const { out } = await run("committee add --fund ban-na --member 3 --role chair --from 1/2/2569 --json");
    expect(JSON.parse(out)).toEqual({
      fund: "ban-na",
      memberNo: "3",
      name: "คำพอง",
      role: "chair",
      fromOn: "2026-02-01",
    });
  });

  test.each([
    [
      "committee add --fund ban-na --member 2 --role treasurer",
      1,
      "Member 2 is treasurer already; nothing needs to be done.\n",
    ],
    [
      "committee add --fund ban-na --member 99 --role chair",
      1,
      'The fund has no member with the number "99". Numbers are written as in the register; to add one: npm run omboon -- member add --help\n',
    ],
    [
      "committee add --fund ban-na --member 2 --role tresurer",
      2,
      `--role: "tresurer" is not one of chair, deputy, secretary, treasurer, registrar, auditor, representative, collector. Did you mean treasurer?
See: npm run omboon -- committee add --help
`,
    ],
  ])("%s ends with %i and a sentence", async (line, code, err) => {
    expect(await run(line)).toEqual({ code, out: "", err });
  });
});

describe("a link code", () => {
  test("is shown once, in two groups, with the end of its 24 hours", async () => {
    const { out } = await run("link-code --fund ban-na --member 1 --by 2");
    expect(out).toMatch(
      /^[3-9A-Y]{4}-[3-9A-Y]{4}\nfor นางบัวผัน ใจดี \(1\), until 10:00 on 21 Feb 2026 \(21 ก\.พ\. 2569\)\n$/u,
    );
    const json = JSON.parse((await run("link-code --fund ban-na --member 1 --by 2 --json")).out) as {
      code: string;
    };
    expect(json).toEqual({
      code: expect.stringMatching(/^[3-9A-Y]{4}-[3-9A-Y]{4}$/u),
      expiresAt: "2026-02-21T03:00:00Z",
      member: { memberNo: "1", name: "นางบัวผัน ใจดี" },
    });
    expect(out).not.toContain(json.code);
  });

  test.each([
    ["link-code --fund ban-na --member 99 --by 2", 'no member with the number "99"'],
    ["link-code --fund ban-na --member 1 --by 99", 'no member with the number "99"'],
    ["link-code --fund ban-na --member 2 --by 1", "Member 1 holds no office that issues codes today"],
  ])("%s is refused", async (line, words) => {
    expect(await run(line)).toEqual({ code: 1, out: "", err: expect.stringContaining(words) });
  });
});

describe("a contribution", () => {
  test("covers the oldest months and gets a numbered receipt, once per key", async () => {
    const first = await run(`${record} --amount "60 บาท" --on "14 ก.พ. 2569" --key a --json`);
    expect(first).toMatchObject({ code: 0, err: "" });
    const receipt = {
      book: "OB",
      number: 1,
      code: expect.stringMatching(/^[A-Z0-9]{6}$/u) as string,
      happenedOn: "2026-02-14",
      memberNo: "1",
      name: "นางบัวผัน ใจดี",
      receivedBy: "สมหมาย",
      total: "60.00",
      periods: [{ from: "2025-11-01", to: "2025-12-31", amount: "60.00" }],
      paidUpTo: "2025-12-31",
    };
    expect(JSON.parse(first.out)).toEqual({ receipt, again: false });
    const second = await run(`${record} --amount 60.00 --on 2026-02-14 --key a --json`);
    expect(JSON.parse(second.out)).toEqual({ receipt, again: true });
    const state = JSON.parse((await run("member show --fund ban-na --member 1 --json")).out) as object;
    expect(state).toMatchObject({ paidUpTo: "2025-12-31", due: "60.00", paidThisYear: "60.00" });
  });

  test("is told in sentences too", async () => {
    const { out } = await run(`${record} --amount 30 --on 15/2/2569 --key b`);
    expect(out.replace(/[A-Z0-9]{3}-[A-Z0-9]{3}/u, "ABC-DEF")).toBe(
      `Receipt OB/2 (code ABC-DEF): ฿30 from นางบัวผัน ใจดี (1) on 15 Feb 2026 (15 ก.พ. 2569).
It covers 1 Jan 2026 (1 ม.ค. 2569) to 31 Jan 2026 (31 ม.ค. 2569).
`,
    );
    expect((await run(`${record} --amount 30 --on 15/2/2569 --key b`)).out).toContain(
      "This key had its receipt before",
    );
  });

  const other = "contribution record --fund ban-na --method bank --on 2026-02-14 --key c";
  test.each([
    [`${other} --member 99 --by 2 --amount 30`, 'no member with the number "99"'],
    [`${other} --member 1 --by 99 --amount 30`, 'no member with the number "99"'],
    [`${other} --member 3 --by 1 --amount 30`, "Member 1 is neither treasurer nor collector today"],
    [`${other} --member 2 --by 2 --amount 30`, "Member 2 cannot receive their own contribution"],
    [
      `${other} --member 3 --by 2 --amount 45`,
      "not made of whole periods of ฿30; the nearest are ฿30 and ฿60.",
    ],
    [
      `${other} --member 3 --by 2 --amount 30.50`,
      "not made of whole periods of ฿30; the nearest are ฿30 and ฿60.",
    ],
    [`${other} --member 3 --by 2 --amount 36000`, "--amount reaches too far ahead: at most"],
    [
      "contribution record --fund ban-na --member 3 --by 2 --amount 30 --method cash --key d --on 2026-02-21",
      "--on is a day to come",
    ],
    [
      "contribution record --fund ban-na --member 3 --by 2 --amount 30 --method cash --key d --on 2025-10-31",
      "--on is before member 3 joined, which was 1 Nov 2025 (1 พ.ย. 2568)",
    ],
    [`${record} --amount 90 --on 2026-02-14 --key a`, 'The key "a" belongs to another contribution already'],
  ])("%s is refused", async (line, words) => {
    const ended = await run(line);
    expect(ended).toEqual({ code: 1, out: "", err: expect.stringContaining(words) });
    expect(ended.err.trim().split("\n")).toHaveLength(1);
  });

  test.each([
    ["--amount 0 --on 2026-02-14", '--amount: "0" is no money'],
    ["--amount 30.555 --on 2026-02-14", '--amount: "30.555" is finer than a satang'],
    ["--amount=-30 --on 2026-02-14", '--amount: "-30" is less than nothing'],
    ["--amount 20-30 --on 2026-02-14", '--amount: "20-30" may be ฿20 or ฿30'],
    ["--amount many --on 2026-02-14", '--amount: "many" is not an amount'],
    ["--amount 30 --on 31/2/2569", '--on: "31/2/2569" is not a day: that month has no day 31.'],
    ["--amount 30 --on 29/2/2569", '--on: "29/2/2569" is not a day: that month ends on day 28.'],
    ["--amount 30 --on 13/13/2569", '--on: "13/13/2569" is not a day: there is no month 13.'],
    ["--amount 30 --on 1/2/3569", '--on: "1/2/3569" is not a day: the year 3569 is too far away.'],
    [
      "--amount 30 --on 2/13/2569",
      '--on: "2/13/2569" may mean 2026-02-13 (13 ก.พ. 2569); write it so to be sure.',
    ],
    ["--amount 30 --on 2568", '--on: "2568" is not one whole day'],
    ["--amount 30 --on someday", '--on: "someday" is not a day; write it as'],
    [
      "--amount 30 --on 5/2/26",
      '--on: "5/2/26" may mean 1983-02-05 (5 ก.พ. 2526) or 2026-02-05 (5 ก.พ. 2569); write the one you mean.',
    ],
  ])("%s is not understood, and nothing is written", async (options, words) => {
    const ended = await run(`${record} --key e ${options}`);
    expect(ended).toEqual({ code: 2, out: "", err: expect.stringContaining(words) });
  });
});

test("a fund that is not there is named, with what to do", async () => {
  expect((await run("member show --fund ban-no --member 1")).err).toBe(
    'There is no fund with the code "ban-no". Look for a slip, or create it: npm run omboon -- fund create --code ban-no --name NAME\n',
  );
});

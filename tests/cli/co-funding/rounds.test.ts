import assert from "node:assert/strict";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, type FreshDatabase } from "../../database.ts";
import { commandParts, runLine } from "../parts.ts";

/** Today is 20 February 2026; member 1 has been paid up for more than a year, member 3 never paid. */
let database: FreshDatabase;
let parts: ReturnType<typeof commandParts>;
const run = (line: string) => runLine(parts, line);
const freeze = "co-funding freeze --fund ban-na --round 12 --on 2569-01-31";
const receive = "co-funding receive --fund ban-na --round 12 --amount 365.01 --on 2569-02-19";

beforeAll(async () => {
  database = await freshDatabase();
  parts = commandParts(database);
  for (const line of [
    "fund create --code ban-na --name กองทุนบ้านนา",
    "member add --fund ban-na --number 1 --given-name คำพอง --joined 2025-01-01",
    "member add --fund ban-na --number 2 --given-name สมหมาย --joined 2025-01-01",
    "member add --fund ban-na --number 3 --given-name ทองดี --joined 2025-01-01",
    "committee add --fund ban-na --member 2 --role treasurer",
    "committee add --fund ban-na --member 3 --role chair",
    "contribution record --fund ban-na --member 1 --method cash --by 2 --amount 390 --on 2026-01-31 --key k1",
    "contribution record --fund ban-na --member 3 --method cash --by 2 --amount 390 --on 2026-01-31 --key k3",
  ])
    assert.equal((await run(line)).err, "", line);
});
afterAll(() => database.close());

test("before any round there is none to list", async () => {
  expect((await run("co-funding list --fund ban-na")).out).toBe("No round's list is frozen yet.\n");
});

describe("what cannot be done is said in a sentence", () => {
  test.each([
    [`${freeze} --by 1`, "Member 1 is not on the committee today"],
    [`${freeze} --by 9`, 'no member with the number "9"'],
    ["co-funding freeze --fund ban-na --round 12 --on 2026-09-30 --by 3", "--on is a day to come"],
    ["co-funding freeze --fund ban-na --round 12 --on 2025-06-30 --by 3", "Nobody would stand on the list"],
    ["co-funding show --fund ban-na --round 12", "There is no frozen list of round 12"],
    [`${receive} --by 2 --key m`, "There is no frozen list of round 12"],
  ])("%s", async (line, sentence) => {
    expect(await run(line)).toEqual({ code: 1, out: "", err: expect.stringContaining(sentence) });
  });
});

test("the list is shown, frozen, paid for and shown again with everybody's share", async () => {
  expect((await run(`${freeze} --by 3`)).out).toBe(`\
Round 12 of ban-na, 31 Jan 2026 (31 ม.ค. 2569): 2 members.
  1  1  คำพอง
  2  3  ทองดี
Left out: 1.
  2  สมหมาย  not paid up on that day
Nothing was written; add --commit to freeze the list.
`);
  expect((await run(`${freeze} --by 3 --commit`)).out).toContain("The list is frozen.");
  expect((await run(`${receive} --by 2 --key m`)).out).toBe(
    "Receipt OB/3: ฿365.01 from พอช. on 19 Feb 2026 (19 ก.พ. 2569), for round 12.\n",
  );
  expect((await run(`${receive} --by 2 --key m`)).out).toContain("This key had its receipt before");
  expect((await run("co-funding show --fund ban-na --round 12")).out).toBe(`\
Round 12 of ban-na, 31 Jan 2026 (31 ม.ค. 2569): 2 members, frozen at 10:00 on 20 Feb 2026 (20 ก.พ. 2569).
฿365.01 came, of at most ฿730.
  OB/3: ฿365.01 on 19 Feb 2026 (19 ก.พ. 2569)
  1  1  คำพอง  ฿182.51
  2  3  ทองดี   ฿182.50
`);
  expect(JSON.parse((await run("co-funding list --fund ban-na --json")).out)).toMatchObject({
    rounds: [{ round: 12, members: 2, received: "365.01", perMember: "365.00", mostRounds: 3 }],
  });
});

describe("once it is frozen", () => {
  test.each([
    [`${freeze} --by 3`, "The list of round 12 was frozen at 10:00 on 20 Feb 2026"],
    [`${receive} --by 3 --key m2`, "Member 3 is not treasurer today."],
    [`${receive} --by 9 --key m2`, 'no member with the number "9"'],
    [`${receive} --by 2 --key m --into cash`, "belongs to something else already"],
    [`${receive} --by 2 --key m2 --into bank:none`, 'no account "bank:none" for money'],
    [
      "co-funding receive --fund ban-na --round 12 --amount 5 --on 2027-01-01 --by 2 --key m2",
      "--on is a day to come",
    ],
  ])("%s is refused", async (line, sentence) => {
    expect(await run(line)).toEqual({ code: 1, out: "", err: expect.stringContaining(sentence) });
  });

  test("the key of one round's money is not another's", async () => {
    await run("co-funding freeze --fund ban-na --round 13 --on 2569-01-31 --by 3 --commit");
    expect((await run(`${receive.replace("12", "13")} --by 2 --key m`)).err).toContain(
      "the money of another round",
    );
  });
});

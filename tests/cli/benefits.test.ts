import assert from "node:assert/strict";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, type FreshDatabase } from "../database.ts";
import { commandParts, runLine } from "./parts.ts";

/** Today is 20 February 2026; member 60 has become entitled to old-age money, and so has the chair. */
let database: FreshDatabase;
let parts: ReturnType<typeof commandParts>;
const run = (line: string) => runLine(parts, line);

beforeAll(async () => {
  database = await freshDatabase();
  parts = commandParts(database);
  for (const line of [
    "fund create --code ban-na --name กองทุนบ้านนา",
    "fund create --code ban-mai --name กองทุนบ้านใหม่ --rules sap-anan",
    "member add --fund ban-na --number 1 --given-name คำพอง --joined 2015-01-01 --birth 2490-01-01",
    "member add --fund ban-na --number 2 --given-name สมหมาย --joined 2015-01-01",
    "member add --fund ban-na --number 60 --given-name ทองดี --joined 2015-01-01 --birth 2490-01-01",
    "committee add --fund ban-na --member 1 --role chair",
    "committee add --fund ban-na --member 2 --role treasurer",
    "contribution record --fund ban-na --member 1 --method cash --by 2 --amount 4500 --on 2026-02-20 --key k1",
    "contribution record --fund ban-na --member 60 --method cash --by 2 --amount 4500 --on 2026-02-20 --key k60",
  ])
    assert.equal((await run(line)).err, "", line);
});
afterAll(() => database.close());

describe("a month's list", () => {
  test("is not there before it is found, and found once", async () => {
    expect((await run("benefits lists --fund ban-na")).out).toBe("There is no list yet.\n");
    const found = await run("benefits find --fund ban-na --json");
    expect(JSON.parse(found.out)).toEqual({ fund: "ban-na", list: "2026-02", made: true, entries: 2 });
    const again = await run("benefits find --fund ban-na");
    expect(again.out).toContain("The list of 2026-02 is there already.\n");
  });

  test("is none where the rules start nothing by themselves", async () => {
    const { code, out } = await run("benefits find --fund ban-mai");
    expect({ code, out }).toEqual({
      code: 0,
      out: "The rules of ban-mai have no benefit that the committee starts by itself.\n",
    });
  });

  test.each([
    ["benefits confirm --fund ban-na --list 2569-02 --by 1", "Whoever confirms has a part in 1"],
    ["benefits confirm --fund ban-na --list 2569-02 --by 60", "--by is nobody who holds an office"],
    ["benefits confirm --fund ban-na --list 2569-02 --by 99", 'no member with the number "99"'],
    ["benefits confirm --fund ban-na --list 2569-01 --by 2", "ban-na has no list of 2026-01."],
    [
      "benefits strike --fund ban-na --list 2569-02 --member 2 --by 2 --reason x",
      "does not stand on the list",
    ],
  ])("%s is refused in a sentence", async (line, sentence) => {
    expect(await run(line)).toEqual({ code: 1, out: "", err: expect.stringContaining(sentence) });
  });

  test.each(["3", "สามเดือน", "2569", "2569-13"])("--list %s names no month", async (list) => {
    const { code, err } = await run(`benefits confirm --fund ban-na --list ${list} --by 2`);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("--list") });
  });

  test("shows who was taken off and who confirmed, and is then as it is", async () => {
    const strike =
      'benefits strike --fund ban-na --list "ก.พ. 2569" --member 1 --by 2 --reason "รอตรวจวันเกิด"';
    expect((await run(strike)).out).toBe("คำพอง (1) is taken off the list of 2026-02: รอตรวจวันเกิด.\n");
    expect((await run("benefits confirm --fund ban-na --list 2026-02 --by 1")).out).toContain(
      "1 wait to be paid, 1 were taken off",
    );
    const { out } = await run("benefits lists --fund ban-na");
    expect(out).toContain("2026-02: confirmed by คำพอง at 10:00 on 20 Feb 2026");
    expect(out).toContain("struck: รอตรวจวันเกิด");
    expect((await run(strike)).err).toContain("The list of 2026-02 is confirmed already");
  });
});

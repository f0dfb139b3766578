import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, type FreshDatabase } from "../../database.ts";
import { commandParts, runLine } from "../parts.ts";

/** The commands of whoever keeps the register: what they say, and what they refuse with a sentence that helps. */
let database: FreshDatabase;
let parts: ReturnType<typeof commandParts>;
const run = (line: string, input?: readonly string[]) => runLine(parts, line, input);
const json = async (line: string): Promise<unknown> => JSON.parse((await run(`${line} --json`)).out);

beforeAll(async () => {
  database = await freshDatabase();
  parts = commandParts(database);
  const add = "member add --fund ban-na --joined 2568-11-01";
  for (const line of [
    "fund create --code ban-na --name กองทุนบ้านนา",
    `${add} --number 1-001 --title นาง --given-name บัวผัน --family-name ใจดี --house 12/3 --village 1 --phone 0812223333 --citizen-id 1234567890121`,
    `${add} --number 1-002 --given-name สมหมาย`,
    `${add} --number 1-003 --given-name ทองดี`,
    `${add} --number 1-004 --given-name บุญมี`,
    "committee add --fund ban-na --member 1-002 --role secretary --from 2568-11-01",
    "committee add --fund ban-na --member 1-003 --role collector --from 2568-11-01",
    "contribution record --fund ban-na --member 1-001 --amount 30 --on 2569-02-14 --method cash --by 1-003 --key a",
  ]) {
    const { code, err } = await run(line);
    if (code !== 0) throw new Error(err);
  }
});
afterAll(() => database.close());

test("a page is shown masked, and whole with --unmask to who may, which the history tells", async () => {
  const show = "member show --fund ban-na --member 1-001";
  expect((await run(show)).out).toContain("citizen id  x-xxxx-xxxxx-12-1");
  expect((await run(show)).out).not.toMatch(/1234567890121|0812223333/u);
  expect(await json(`${show} --unmask --by 1-002`)).toMatchObject({
    citizenId: "1-2345-67890-12-1",
    phone: "0812223333",
    houseNo: "12/3",
  });
  expect((await run("member history --fund ban-na --member 1-001 --by 1-002")).out).toContain(
    "sealed shown, by สมหมาย",
  );
  expect((await run("member history --fund ban-na --member 1-004 --by 1-002")).out).toBe(
    "Nothing was changed of บุญมี (1-004).\n",
  );
});

test("a member is found by name, phone and citizen id, and nobody is said so", async () => {
  const find = "member find --fund ban-na";
  expect((await run(`${find} --query บัวพัน`)).out).toBe(
    "1-001  นางบัวผัน ใจดี  village 1  paid up to 30 Nov 2025 (30 พ.ย. 2568)\n",
  );
  expect(await json(`${find} --query 3333`)).toMatchObject({ members: [{ memberNo: "1-001" }], more: false });
  expect(await json(`${find} --citizen-id 1234567890121`)).toMatchObject({
    members: [{ memberNo: "1-001" }],
  });
  expect(await json(`${find} --query 1-00 --limit 2`)).toMatchObject({ more: true });
  expect((await run(`${find} --query เกษม`)).out).toContain("Nobody is found.");
});

test("the log and the list go out as JSON", async () => {
  const contradiction =
    "member change --fund ban-na --member 1-004 --by 1-002 --remove birth --birth 2510-08-12";
  expect(await run(contradiction)).toMatchObject({ code: 1, err: expect.stringContaining("contradict") });
  expect(
    await run(
      "member change --fund ban-na --member 1-004 --by 1-002 --title นาย --birth 2510-08-12 --reason บัตร",
    ),
  ).toMatchObject({ code: 0, out: "Corrected of นายบุญมี (1-004): title, sex, birth.\n" });
  expect(await json("member history --fund ban-na --member 1-004 --by 1-002")).toMatchObject({
    acts: [
      {
        kind: "corrected",
        byNo: "1-002",
        changes: [
          { field: "title", from: "", to: "นาย" },
          { field: "sex", from: null, to: "male" },
          { field: "birth", from: null, to: "1967-08-12" },
        ],
        words: { reason: "บัตร" },
      },
    ],
  });
  // Both took office in one moment: which stands first is chance.
  expect(await json("committee list --fund ban-na")).toMatchObject({
    offices: expect.arrayContaining([
      expect.objectContaining({ role: "secretary", memberNo: "1-002" }),
      expect.objectContaining({ role: "collector", memberNo: "1-003", inBag: "30.00" }),
    ]) as unknown,
  });
});

test("a collector who goes is named with the money in hand", async () => {
  const handed = await run(
    "committee hand-over --fund ban-na --new collector=1-004 --resolution 1/2569 --resolution-on 2569-02-15 --by 1-002",
  );
  expect(handed.out).toContain(
    "ทองดี (1-003) still has ฿30 of the fund's money in hand: it must be handed in.",
  );
  expect((await run("committee list --fund ban-na --all")).out).toContain("฿30 in the bag");
});

test("a death that was entered by mistake is taken back", async () => {
  const leave = "member leave --fund ban-na --member 1-004 --by 1-002";
  expect((await run(`${leave} --reason died --on 2569-02-18`)).out).toBe(
    "นายบุญมี (1-004) has left the fund on 18 Feb 2026 (18 ก.พ. 2569): died.\nThey are out of office as collector.\n",
  );
  expect(await run(`${leave} --by-mistake`)).toMatchObject({
    code: 1,
    err: expect.stringContaining("needs --note"),
  });
  expect(await json(`${leave} --by-mistake --note คนละคน`)).toMatchObject({ isMember: true });
});

test("an empty register's lists say what to do", async () => {
  await run("fund create --code empty --name กองทุนใหม่");
  expect((await run("village list --fund empty")).out).toContain("There is no village yet.");
  expect((await run("committee list --fund empty")).out).toContain("Nobody holds an office yet.");
  expect((await run("register check --fund empty")).out).toContain("there is nothing to do");
});

describe("refused with a sentence that says what to do:", () => {
  const named = "beneficiary set --fund ban-na --by 1-002 --member";
  test.each([
    ["member show --fund ban-na --member 1-001 --unmask", "--unmask needs --by"],
    ["member show --fund ban-na --member 1-001 --unmask --by 1-003", "Member 1-003 is neither registrar"],
    ["member show --fund ban-na --member 0", "no member with the number"],
    ["member history --fund ban-na --member 1-001 --by 1-003", "deputy nor auditor"],
    ["member find --fund ban-na", "Give either --query or --citizen-id."],
    ["member find --fund ban-na --citizen-id 1", "--citizen-id is not a citizen id"],
    [
      "member add --fund ban-na --number 9 --given-name ก --joined 2569-02-20 --birth 1905-01-01",
      "more than 120 years ago",
    ],
    ["member add --fund ban-na --number 1-001 --given-name ก", "is another member's already"],
    [
      "member add --fund ban-na --number 9 --given-name ก --citizen-id 1234567890121",
      "stands in the register already",
    ],
    ["member add --fund ban-na --number 9 --given-name ก --phone 1", "--phone is not a phone number"],
    ["member add --fund ban-na --number 9 --given-name ก --plan x", "--plan is not in the fund's rule set"],
    ["member change --fund ban-na --member 1-002 --by 1-002 --given-name สมหมาย", "Nothing would change"],
    ["member change --fund ban-na --member 1-002 --by 1-002 --number 1-001", "is another member's already"],
    ["member change --fund ban-na --member 1-002 --by 1-003 --house 1", "is neither registrar"],
    ["member leave --fund ban-na --member 1-002 --by 1-002", "member leave needs --reason"],
    ["member leave --fund ban-na --member 1-002 --by 1-002 --reason died --resolution 1", "belong together"],
    [
      "member leave --fund ban-na --member 1-002 --by 1-002 --reason died --on 2567-01-01",
      "is before member 1-002 joined",
    ],
    ["member leave --fund ban-na --member 1-002 --by 1-002 --by-mistake --note x", "has not left"],
    ["member readmit --fund ban-na --member 1-002 --by 1-002", "has not left the fund"],
    ["village set --fund ban-na --village 1000 --name ก", "from 0 to 999"],
    [`${named} 1-001 --named สมใจ`, "is not a name and a relation"],
    [`${named} 1-001 --named สมใจ=friend`, "The relation of สมใจ is none of spouse"],
    [`${named} 1-001 --named สมใจ=child=50,สมชาย=child=40`, "add up to 90"],
    [`${named} 1-001 --named สมใจ=child=50,สมชาย=child`, "to every person or to none"],
    [`${named} 1-001 --named สมใจ=child,สมใจ=spouse`, "named twice"],
    [`${named} 1-002 --named สมใจ=child`, "somebody else of the committee"],
    ["kin add --fund ban-na --member 1-001 --relation child --by 1-002", "Say who it is"],
    ["kin add --fund ban-na --member 1-001 --relation child --kin-member 1-001 --by 1-002", "their own kin"],
    ["kin end --fund ban-na --member 1-001 --name ใคร --by 1-002", "Nobody is noted as kin"],
    [
      "committee add --fund ban-na --member 1-001 --role chair --from 2569-01-01 --until 2568-01-01",
      "--until must be after --from",
    ],
    ["committee end --fund ban-na --member 1-001 --role chair --by 1-002", "is not chair on that day"],
    [
      "committee end --fund ban-na --member 1-002 --role secretary --by 1-002 --on 2568-01-01",
      "--on cannot be before",
    ],
    [
      "committee hand-over --fund ban-na --new boss=1-001 --resolution 1 --resolution-on 2569-02-15 --by 1-002",
      "is not an office and a number",
    ],
    [
      "committee hand-over --fund ban-na --new chair=1-001,chair=1-001 --resolution 1 --resolution-on 2569-02-15 --by 1-002",
      "twice as chair",
    ],
    [
      "committee hand-over --fund ban-na --new chair=1-001 --resolution 1 --resolution-on 2569-02-15 --on 2569-02-14 --by 1-002",
      "before the meeting",
    ],
    [
      "committee hand-over --fund ban-na --new secretary=1-001 --resolution 1 --resolution-on 2568-01-15 --on 2568-02-14 --by 1-002",
      "took office on",
    ],
  ])("%s", async (line, words) => {
    const { code, out, err } = await run(line);
    expect({ code: code > 0, out, err }).toEqual({
      code: true,
      out: "",
      err: expect.stringContaining(words),
    });
  });
});

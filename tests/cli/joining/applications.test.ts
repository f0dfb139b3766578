import assert from "node:assert/strict";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, type FreshDatabase } from "../../database.ts";
import { commandParts, runLine } from "../parts.ts";
import { leaveLink } from "../standing-link.ts";

/** The commands of joining, on a fund with a registrar, a treasurer and a village's representative. */
let database: FreshDatabase;
let parts: ReturnType<typeof commandParts>;
const run = (line: string, input?: readonly string[]) => runLine(parts, line, input);
const add = "application add --fund ban-na --village 2";
const certify = "application certify --fund ban-na";
const decline = "application decline --fund ban-na";
const resolve = "application resolve --fund ban-na --resolution 3/2569 --on 2569-02-20";
const settle = "request settle --fund ban-na";
const line = "U000000000000000000000000000000a1";

beforeAll(async () => {
  database = await freshDatabase();
  parts = commandParts(database);
  for (const command of [
    "fund create --code ban-na --name กองทุนบ้านนา",
    "channel add --fund ban-na --channel-id 1650000001 --secret s --access-token t",
    "member add --fund ban-na --number 2-001 --given-name บัวผัน --family-name ใจดี --village 2 --joined 2568-11-01",
    "member add --fund ban-na --number 2-002 --given-name คำพอง --joined 2568-11-01",
    "member add --fund ban-na --number 2-003 --given-name สมหมาย --joined 2568-11-01",
    "member add --fund ban-na --number 2-004 --given-name ใครคนหนึ่ง --joined 2568-11-01",
    "committee add --fund ban-na --member 2-001 --role representative",
    "committee add --fund ban-na --member 2-002 --role registrar",
    "committee add --fund ban-na --member 2-003 --role treasurer",
    `${add} --given-name ก้อง --family-name แก้วใส --birth 2540-03-05 --on 2569-02-19 --by 2-003`,
    `${add} --given-name เมฆ --family-name แก้วใส --birth 2550-03-05 --by 2-003`,
    `${add} --given-name เมฆ --family-name แก้วใส --birth 2551-03-05 --by 2-003`,
  ]) {
    const { err } = await run(command, command.includes("channel add") ? ["s", "t"] : undefined);
    assert.equal(err, "");
  }
  await leaveLink(database, line, { fundCode: "ban-na", memberNo: "2-004" });
});
afterAll(() => database.close());

describe("refused, with what to do, is", () => {
  test.each([
    [`${add} --given-name ก --by 2-004`, "Member 2-004 holds no office that takes applications today."],
    [`${add} --given-name ก --by 9`, 'The fund has no member with the number "9".'],
    [`${add} --given-name ก --phone 12 --by 2-003`, "--phone is not a phone number of Thailand"],
    [`${add} --given-name ก --citizen-id 1234567890122 --by 2-003`, "--citizen-id is not a citizen id"],
    [
      `${add} --given-name ก --plan weekly --by 2-003`,
      "--plan is not in the fund's rule set, which has monthly",
    ],
    [`${add} --given-name ก --birth 2448-01-01 --by 2-003`, "--birth is more than 120 years ago"],
    [
      `${add} --given-name ก --birth 2569-02-20 --on 2569-02-19 --by 2-003`,
      "--birth is a day to come, or --birth is after --on",
    ],
    [`${add} --given-name ก --on 2027-01-01 --by 2-003`, "--on is a day to come"],
    [
      `${add} --given-name ก้อง --family-name แก้วใส --birth 2540-03-05 --by 2-002`,
      "An application of ก้อง แก้วใส with this day of birth waits already",
    ],
    [`${add} --given-name ก --beneficiaries "ข=child,ข=child" --by 2-003`, "ข"],
    [`${certify} --application ใครไม่รู้ --by 2-001`, 'No application on its way is "ใครไม่รู้"'],
    [
      `${certify} --application "เมฆ แก้วใส" --by 2-001`,
      "Several applications bear that name: give one of the ids",
    ],
    [
      `${certify} --application "ก้อง แก้วใส" --by 2-002`,
      "The applicant lives in village 2, which has a representative of its own",
    ],
    [`${certify} --application "ก้อง แก้วใส" --by 2-003`, "It is member 2-003's own matter"],
    [
      `${certify} --application "ก้อง แก้วใส" --by 2-004`,
      "Member 2-004 holds no office today that settles this.",
    ],
    [`${certify} --application "ก้อง แก้วใส" --by 9`, 'The fund has no member with the number "9".'],
    [
      `${decline} --application "ก้อง แก้วใส" --reason ก --by 2-001 --resolution 3/2569`,
      "--resolution and --resolution-on belong together",
    ],
    [`${resolve} --by 2-002`, "No application is certified and waits for the meeting"],
    [`${resolve} --by 2-001`, "Member 2-001 does not keep the register today"],
    [`${resolve} --by 9`, 'The fund has no member with the number "9".'],
    [`${resolve} --number 2-050 --by 2-002`, "--number is for one member: name the --application as well."],
    [`${resolve} --application "ก้อง แก้วใส" --by 2-002`, "does not wait for the meeting: it is sent."],
    [`${resolve} --application ใครไม่รู้ --by 2-002`, 'No application on its way is "ใครไม่รู้"'],
    [`${settle} --request 0 --answer agree --by 2-001`, "There is no such request"],
    [
      `${settle} --request 00000000-0000-7000-8000-000000000001 --answer agree --by 2-001`,
      "There is no such request",
    ],
    [
      `${settle} --request "ก้อง แก้วใส" --answer agree --member 9 --by 2-001`,
      'The fund has no member with the number "9".',
    ],
    [`${settle} --request "ก้อง แก้วใส" --answer agree --by 9`, 'The fund has no member with the number "9".'],
    [
      `${settle} --request "ก้อง แก้วใส" --answer decline --by 2-001`,
      "--reason is missing: whoever asked is told why not.",
    ],
    ["link list --fund ban-na --member 9", 'The fund has no member with the number "9".'],
    ["link cut --fund ban-na --by 2-002", "link cut needs --line, --member or both"],
    ["link cut --fund ban-na --member 9 --by 2-002", 'The fund has no member with the number "9".'],
    ["link cut --fund ban-na --member 2-004 --by 9", 'The fund has no member with the number "9".'],
    [
      "link cut --fund ban-na --member 2-004 --by 2-004",
      "Member 2-004 holds no office that cuts links today.",
    ],
    ["link cut --fund ban-na --member 2-001 --by 2-002", "No such link stands"],
  ])("%s", async (command, sentence) => {
    const { code, out, err } = await run(command);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(sentence);
  });
});

test("an application goes its way by commands alone, and the contribution brings in the fee", async () => {
  const json = async (command: string): Promise<unknown> => {
    const { out, err } = await run(`${command} --json`);
    assert.equal(err, "");
    return JSON.parse(out);
  };
  expect(await json(`${settle} --request "ก้อง แก้วใส" --answer agree --by 2-001`)).toMatchObject({
    kind: "join",
    settledAs: "agreed",
  });
  const early = await run("application resolve --fund ban-na --resolution 2/2569 --on 2569-02-18 --by 2-002");
  expect(early.err).toContain("ก้อง แก้วใส applied on 19 Feb 2026 (19 ก.พ. 2569), after that meeting");
  const taken = await run(`${resolve} --application "ก้อง แก้วใส" --number 2-001 --by 2-002`);
  expect(taken.err).toContain(
    "ก้อง แก้วใส cannot be entered, and so nobody was. The number 2-001 is another member's already",
  );
  expect(await json(`${resolve} --by 2-002`)).toEqual([
    {
      fund: "ban-na",
      applicationId: expect.any(String),
      memberNo: "2-005",
      name: "ก้อง แก้วใส",
      joinedOn: "2026-02-20",
      startsOn: "first-payment",
      entranceFee: "10.00",
      first: "30.00",
    },
  ]);
  expect(await json("application list --fund ban-na --stage admitted")).toMatchObject([
    { memberNo: "2-005" },
  ]);
  const paying =
    "contribution record --fund ban-na --member 2-005 --on 2569-02-20 --method cash --by 2-003 --key k1";
  expect((await run(`${paying} --amount 30`)).err).toContain("the nearest are ฿40");
  expect(await json(`${paying} --amount 40`)).toMatchObject({ receipt: { total: "40.00" } });
  expect(await json("application list --fund ban-na --stage paid")).toMatchObject([{ stage: "paid" }]);
});

test("links are listed, and cut once", async () => {
  expect((await run(`link list --fund ban-na --line ${line}`)).out).toContain("2-004  ใครคนหนึ่ง  by code");
  expect((await run(`link cut --fund ban-na --line ${line} --by 2-002`)).out).toBe(
    `${line} no longer acts for ใครคนหนึ่ง (2-004).\n`,
  );
  expect((await run("link list --fund ban-na")).out).toContain("No link stands there.");
});

test("what waits is listed with what the committee reads of it", async () => {
  const { out } = await run("request list --fund ban-na --kind join");
  expect(out).toContain("join, asked by สมหมาย (2-003)");
  expect(out).toContain("ใบสมัครสมาชิก รอรับรอง: เมฆ แก้วใส");
  expect((await run("request list --fund ban-na --kind link")).out).toBe("Nothing waits to be settled.\n");
  expect((await run("application list --fund ban-na --stage withdrawn")).out).toContain(
    "No application there.",
  );
});

import { describe, expect, test } from "vitest";
import { checkDigit } from "#core/citizen-id.ts";
import { decideRegistration, type Registration } from "#core/member/registration.ts";

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const today = day("2026-02-14");
const facts = { today, plans: ["monthly", "yearly"] };
const given: Registration = { memberNo: "1-001", givenName: "บัวผัน", joinedOn: day("2026-01-01") };

const decide = (change: Partial<Registration>, more = {}) =>
  decideRegistration({ ...given, ...change }, { ...facts, ...more });

describe("a page is refused for everything that is wrong with it at once, each with its field", () => {
  test.each<readonly [string, Partial<Registration>, readonly object[]]>([
    ["without a number", { memberNo: " " }, [{ type: "number-missing", field: "memberNo" }]],
    ["without a name", { givenName: "" }, [{ type: "name-missing", field: "givenName" }]],
    ["of an unknown type", { memberType: "gold" }, [{ type: "unknown-member-type", field: "memberType" }]],
    [
      "with an unknown plan",
      { planCode: "weekly" },
      [{ type: "unknown-plan", field: "planCode", plans: ["monthly", "yearly"] }],
    ],
    ["joining tomorrow", { joinedOn: day("2026-02-15") }, [{ type: "day-to-come", field: "joinedOn" }]],
    ["born tomorrow", { birthOn: day("2026-02-15") }, [{ type: "day-to-come", field: "birthOn" }]],
    [
      "born the day after joining",
      { birthOn: day("2026-01-02") },
      [{ type: "born-after-joining", field: "birthOn" }],
    ],
    [
      "born a day more than 120 years ago",
      { birthOn: day("1906-02-13") },
      [{ type: "born-too-long-ago", field: "birthOn" }],
    ],
    [
      "left tomorrow",
      { leftOn: day("2026-02-15"), leftReason: "died" },
      [{ type: "day-to-come", field: "leftOn" }],
    ],
    [
      "left before joining",
      { leftOn: day("2025-12-31"), leftReason: "resigned" },
      [{ type: "left-before-joining", field: "leftOn" }],
    ],
    [
      "left for no reason",
      { leftOn: day("2026-02-01") },
      [{ type: "leaving-half-said", field: "leftReason" }],
    ],
    ["left on no day", { leftReason: "died" }, [{ type: "leaving-half-said", field: "leftOn" }]],
    ["in village −1", { villageNo: -1 }, [{ type: "village-impossible", field: "villageNo" }]],
    [
      "with a citizen id that does not check",
      { citizenId: "1234567890122" },
      [{ type: "citizen-id-wrong", field: "citizenId", fault: { type: "citizen-id-check-digit" } }],
    ],
    ["with a phone that is none", { phone: "12" }, [{ type: "phone-wrong", field: "phone" }]],
    [
      "with three things wrong",
      { memberNo: "", birthOn: day("2027-01-01"), phone: "x" },
      [
        { type: "number-missing", field: "memberNo" },
        { type: "day-to-come", field: "birthOn" },
        { type: "phone-wrong", field: "phone" },
      ],
    ],
  ])("%s", (_, change, faults) => {
    expect(decide(change)).toEqual({ ok: false, refusal: faults });
  });
});

test("a page is tidied: spaces, digits, titles, the sex that a title says, the usual type and plan", () => {
  const decided = decide({
    memberNo: " 1-001 ",
    title: "น.ส.",
    givenName: " บัว  ผัน ",
    familyName: "",
    citizenId: "๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑",
    phone: "+66 81 222 3333",
    houseNo: " ",
    occupation: " ทำนา ",
  });
  expect(decided).toEqual({
    ok: true,
    value: {
      page: {
        memberNo: "1-001",
        title: "นางสาว",
        givenName: "บัว ผัน",
        familyName: "",
        sex: "female",
        citizenId: "1234567890121",
        phone: "0812223333",
        occupation: "ทำนา",
        memberType: "general",
        planCode: "monthly",
        joinedOn: day("2026-01-01"),
      },
      warnings: [],
    },
  });
});

test("what somebody says of the sex stands before what the title says", () => {
  expect(decide({ title: "นาง", sex: "male" })).toMatchObject({ ok: true, value: { page: { sex: "male" } } });
});

test("a first digit 0 is a warning", () => {
  expect(decide({ citizenId: `012345678901${checkDigit("012345678901")}` })).toMatchObject({
    ok: true,
    value: { warnings: [{ type: "citizen-id-without-registration", field: "citizenId" }] },
  });
});

test("an old register's wrong citizen id is kept as it was written, with a warning", () => {
  expect(decide({ citizenId: "12345-x" }, { keepsWrongCitizenIds: true })).toMatchObject({
    ok: true,
    value: {
      page: { citizenId: "12345-x", citizenIdFault: "citizen-id-has-letters" },
      warnings: [
        { type: "citizen-id-kept-wrong", field: "citizenId", fault: { type: "citizen-id-has-letters" } },
      ],
    },
  });
});

test("somebody who has died may be older than anybody alive", () => {
  const change = { birthOn: day("1890-01-01"), joinedOn: day("1970-01-01") };
  expect(decide({ ...change, leftOn: day("1980-01-01"), leftReason: "died" }).ok).toBe(true);
  expect(decide(change).ok).toBe(false);
});

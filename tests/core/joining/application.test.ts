import { describe, expect, test } from "vitest";
import { decideApplication, type GivenApplication } from "#core/joining/application.ts";

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const facts = { today: day("2026-02-20"), plans: ["monthly", "yearly"] };
const given: GivenApplication = {
  for: "self",
  title: "น.ส.",
  givenName: " สมศรี ",
  familyName: "มีสุข",
  birthOn: day("1980-05-01"),
  on: day("2026-02-14"),
  noticeVersion: "1.1",
};
const decided = (more: Partial<GivenApplication> = {}) => decideApplication({ ...given, ...more }, facts);
const kept = (more: Partial<GivenApplication> = {}) => {
  const one = decided(more);
  return one.ok ? one.value : undefined;
};

test("an application is tidied: title, sex, plan and numbers get the register's own form", () => {
  expect(kept({ citizenId: "1-2345-67890-12-1", phone: "๐๘๑ 222 3333" })).toMatchObject({
    title: "นางสาว",
    sex: "female",
    givenName: "สมศรี",
    planCode: "monthly",
    citizenId: "1234567890121",
    phone: "0812223333",
    beneficiaries: [],
  });
});

test.each([
  ["2008-02-15", "child"],
  ["2008-02-14", "general"],
  ["1966-02-15", "general"],
  ["1966-02-14", "elderly"],
])("who was born on %s applies as %s on 14 February 2026", (birth, type) => {
  expect(kept({ birthOn: day(birth) })?.memberType).toBe(type);
});

test("who knows no birthday applies as anybody, and what the paper says goes before the age", () => {
  const { birthOn: _, ...unknown } = given;
  const without = decideApplication(unknown, facts);
  expect(without.ok && without.value.memberType).toBe("general");
  expect(kept({ memberType: "disabled" })?.memberType).toBe("disabled");
});

describe("refused is", () => {
  test.each<[string, Partial<GivenApplication>, object]>([
    ["no name", { givenName: "  " }, { type: "name-missing" }],
    ["a day to come", { on: day("2026-02-21") }, { type: "day-to-come", field: "on" }],
    [
      "a birth after the application",
      { birthOn: day("2026-02-15") },
      { type: "day-to-come", field: "birthOn" },
    ],
    ["a birth that nobody survives", { birthOn: day("1905-02-19") }, { type: "born-too-long-ago" }],
    ["a wrong citizen id", { citizenId: "1234567890122" }, { type: "citizen-id-wrong" }],
    ["a wrong phone", { phone: "12345" }, { type: "phone-wrong" }],
    ["a village that cannot be", { villageNo: 1000 }, { type: "village-impossible" }],
    ["a plan of another fund", { planCode: "weekly" }, { type: "unknown-plan", plans: facts.plans }],
  ])("%s", (_, more, refusal) => {
    expect(decided(more)).toEqual({ ok: false, refusal });
  });
});

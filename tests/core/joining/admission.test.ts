import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { certifiersOf, type OfficeHolder } from "#core/joining/certifiers.ts";
import { likenessOf, type LikeMember } from "#core/joining/likeness.ts";
import { nextMemberNo } from "#core/joining/member-number.ts";
import { startAtResolution } from "#core/joining/membership-start.ts";

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

describe("the next member's number", () => {
  test.each([
    [["1-001", "2-001", "2-014"], 2, "2-015"],
    [["1-001", "2-001"], 7, "7-001"],
    [["1-0001", "1-0002"], 1, "1-0003"],
    [["2-009", "2-010", "2-011x"], 2, "2-011"],
    [["2-999"], 2, "2-1000"],
    [["1-001"], undefined, "0-001"],
    [["1", "2", "10"], 3, "11"],
    [["007", "008"], 3, "009"],
    [[], 4, "4-001"],
    [["ก-1"], 4, "4-001"],
  ] as const)("after %j, for village %s, is %s", (given, village, next) => {
    expect(nextMemberNo(given, village)).toBe(next);
  });

  test("is never one that was given", () => {
    const number = fc.oneof(
      fc
        .tuple(fc.nat({ max: 20 }), fc.nat({ max: 1200 }))
        .map(([a, b]) => `${a}-${String(b).padStart(3, "0")}`),
      fc.nat({ max: 5000 }).map(String),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(
        fc.array(number, { maxLength: 30 }),
        fc.option(fc.nat({ max: 20 }), { nil: undefined }),
        (given, village) => {
          expect(given).not.toContain(nextMemberNo(given, village));
        },
      ),
    );
  });
});

test.each([
  ["application", "2026-01-28"],
  ["resolution", "2026-02-20"],
  ["first-payment", "2026-02-20"],
  ["next-month", "2026-03-01"],
] as const)(
  "a membership that starts on the %s counts from %s, as far as the meeting knows",
  (startsOn, starts) => {
    const days = { appliedOn: day("2026-01-28"), resolvedOn: day("2026-02-20") };
    expect(startAtResolution({ startsOn }, days).toString()).toBe(starts);
  },
);

describe("who may certify", () => {
  const chair: OfficeHolder = { memberId: "chair", villageNo: 1, roles: ["chair"] };
  const ofTwo: OfficeHolder = { memberId: "two", villageNo: 2, roles: ["representative"] };
  const alsoOfTwo: OfficeHolder = { memberId: "two-b", villageNo: 2, roles: ["representative", "collector"] };
  const auditor: OfficeHolder = { memberId: "auditor", villageNo: 2, roles: ["auditor"] };
  const collector: OfficeHolder = { memberId: "collector", villageNo: 2, roles: ["collector"] };
  const committee = [chair, ofTwo, alsoOfTwo, auditor, collector];
  const who = (village: number | undefined, ...inConflict: readonly string[]): string[] =>
    certifiersOf(village, committee, new Set(inConflict)).map(({ memberId }) => memberId);

  test("is the village's representative", () => expect(who(2)).toEqual(["two", "two-b"]));
  test("is the other one where one is in conflict", () => expect(who(2, "two")).toEqual(["two-b"]));
  test("is the whole committee where the village has nobody, or nobody who is free", () => {
    expect(who(3)).toEqual(["chair", "two", "two-b"]);
    expect(who(undefined)).toEqual(["chair", "two", "two-b"]);
    expect(who(2, "two", "two-b")).toEqual(["chair"]);
  });
  test("is never the auditor, nor whoever only collects", () => {
    expect(who(2, "two", "two-b", "chair")).toEqual([]);
  });
});

test.each<[string, Partial<LikeMember>, string | undefined, string | undefined]>([
  ["the same citizen id", { sameCitizenId: true }, "1980-05-01", "citizen-id"],
  ["name and birth", { soundsAlike: true, birthOn: day("1980-05-01") }, "1980-05-01", "name-and-birth"],
  ["a name, and a birth that is not known", { soundsAlike: true }, "1980-05-01", "name"],
  ["a name alone", { soundsAlike: true, birthOn: day("1980-05-01") }, undefined, "name"],
  ["a name, but another birth", { soundsAlike: true, birthOn: day("1950-01-01") }, "1980-05-01", undefined],
  ["a phone", { samePhone: true }, "1980-05-01", "phone"],
  ["nothing", {}, "1980-05-01", undefined],
])("an applicant and a member with %s in common", (_, alike, birth, likeness) => {
  const member: LikeMember = {
    memberId: "m",
    memberNo: "1",
    name: "น",
    hasLeft: false,
    soundsAlike: false,
    sameCitizenId: false,
    samePhone: false,
    ...alike,
  };
  expect(likenessOf(birth === undefined ? {} : { birthOn: day(birth) }, member)).toBe(likeness);
});

import { describe, expect, test } from "vitest";
import { findingInWords } from "#core/member/in-words.ts";
import { checks, checkRegister, type CheckedMember } from "#core/member/register-check.ts";

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const today = day("2026-02-14");
/** With whom nothing is wrong. */
const sound: CheckedMember = {
  memberNo: "1-001",
  title: "นาง",
  givenName: "บัวผัน",
  familyName: "ใจดี",
  nameKey: "บาวพาน ไจดี",
  sex: "female",
  birthOn: day("1960-05-03"),
  joinedOn: day("2025-11-01"),
  hasWrongCitizenId: false,
  hasBeneficiaries: true,
  roles: [],
};
const died = { leftOn: day("2026-01-05"), leftReason: "died" as const };
const found = (...changes: readonly Partial<CheckedMember>[]) =>
  checkRegister(
    changes.map((change, index) => ({ ...sound, memberNo: `1-00${index + 1}`, ...change })),
    today,
  );

/** A name and a birth of their own, so that only what a case is about is found. */
const apart = { nameKey: "ทอง ดี", birthOn: day("1970-01-01") };

test("in a register in which all is well nothing is found", () => {
  expect(found({}, apart)).toEqual([]);
  expect(checkRegister([], today)).toEqual([]);
});

describe("of one member it is found", () => {
  test.each<readonly [string, Partial<CheckedMember>]>([
    ["citizen-id-wrong", { hasWrongCitizenId: true }],
    ["birth-missing", { birthOn: undefined as never }],
    ["born-too-long-ago", { birthOn: day("1906-02-13") }],
    ["joined-to-come", { joinedOn: day("2026-02-15") }],
    ["left-before-joining", { leftOn: day("2025-10-31"), leftReason: "resigned" }],
    ["title-of-other-sex", { sex: "male" }],
    ["paid-after-death", { ...died, lastPaidOn: day("2026-01-06") }],
    ["no-beneficiary", { hasBeneficiaries: false }],
    ["left-in-office", { ...died, roles: ["collector"] }],
    ["born-after-joining", { birthOn: day("2025-11-02") }],
  ])("%s", (check, change) => {
    expect(found(change)).toEqual([{ check, memberNos: ["1-001"] }]);
  });

  test("a birth to come is after joining as well", () => {
    expect(found({ birthOn: day("2026-02-15") }).map(({ check }) => check)).toEqual([
      "born-to-come",
      "born-after-joining",
    ]);
  });

  test.each<readonly [string, Partial<CheckedMember>]>([
    ["money on the day of death, which came before it", { ...died, lastPaidOn: day("2026-01-05") }],
    [
      "money long after who resigned",
      { leftOn: day("2026-01-05"), leftReason: "resigned", lastPaidOn: today },
    ],
    ["that somebody who left has no beneficiary", { ...died, hasBeneficiaries: false }],
    ["that somebody who left has no day of birth", { ...died, birthOn: undefined as never }],
    ["the age of the dead", { ...died, birthOn: day("1890-01-01") }],
    ["an unknown title", { title: "ร.ต.อ.", sex: "male" }],
  ])("but not %s", (_, change) => {
    expect(found(change)).toEqual([]);
  });
});

const only = (check: string, ...changes: readonly Partial<CheckedMember>[]) =>
  found(...changes)
    .filter((finding) => finding.check === check)
    .map(({ memberNos }) => memberNos);

describe("of several members it is found", () => {
  const house = { villageNo: 1, houseNo: "12/3" };
  const nameless = { birthOn: undefined as never };
  test("that the same name by sound was born on the same day, three of them once", () => {
    expect(only("same-person", {}, {}, apart, {})).toEqual([["1-001", "1-002", "1-004"]]);
    expect(only("same-person", nameless, nameless)).toEqual([]);
  });

  test("that five members who have not left share a phone, but not a household's four", () => {
    const phones = Array.from({ length: 5 }, () => ({ phoneMark: "a" }));
    expect(only("phone-of-many", ...phones)).toEqual([["1-001", "1-002", "1-003", "1-004", "1-005"]]);
    expect(only("phone-of-many", ...phones.slice(1), { phoneMark: "b" })).toEqual([]);
    expect(only("phone-of-many", ...phones.slice(1), { phoneMark: "a", ...died })).toEqual([]);
  });

  test("that names a letter apart live in one house and no two births tell them apart", () => {
    const alike = { ...house, nameKey: "บาวพาง ไจดี" };
    expect(only("like-names-in-a-house", { ...house, ...nameless }, alike)).toEqual([["1-001", "1-002"]]);
    expect(only("like-names-in-a-house", house, { ...alike, birthOn: day("1961-01-01") })).toEqual([]);
    expect(only("like-names-in-a-house", { ...house, ...nameless }, { ...alike, villageNo: 2 })).toEqual([]);
    expect(
      only("like-names-in-a-house", { ...house, ...nameless }, { ...alike, ...apart, ...house }),
    ).toEqual([]);
    expect(only("like-names-in-a-house", nameless, {})).toEqual([]);
  });
});

test("findings stand by kind, then by number in the order of counting", () => {
  const members = ["1-010", "1-009"].map((memberNo) => ({
    memberNo,
    hasBeneficiaries: false,
    birthOn: undefined as never,
    nameKey: memberNo,
  }));
  expect(found(...members).map(({ check, memberNos }) => `${check} ${memberNos.join()}`)).toEqual([
    "birth-missing 1-009",
    "birth-missing 1-010",
    "no-beneficiary 1-009",
    "no-beneficiary 1-010",
  ]);
});

test("every finding is a Thai sentence that names its members and says what to do", () => {
  for (const check of checks) {
    const sentence = findingInWords({ check, memberNos: ["1-001", "1-002", "1-003"] });
    expect(sentence).toMatch(/^1-001, 1-002 และ 1-003: [^a-z]*กรุณา/u);
  }
  expect(findingInWords({ check: "birth-missing", memberNos: ["1-001"] })).toBe(
    "1-001: ยังไม่มีวันเกิด กรุณาขอดูบัตรประชาชนแล้วเติมวันเกิด เพราะสิทธิบางอย่างดูตามอายุ",
  );
});

import { expect, test } from "vitest";
import { decideCorrection } from "#core/member/correction.ts";
import { changesBetween, type MemberPage } from "#core/member/page.ts";

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const facts = { today: day("2026-02-14"), plans: ["monthly", "yearly"] };
const page: MemberPage = {
  memberNo: "1-001",
  title: "นาง",
  givenName: "บัวผัน",
  familyName: "ใจดี",
  sex: "female",
  birthOn: day("1960-05-03"),
  phone: "0812223333",
  memberType: "general",
  planCode: "monthly",
  joinedOn: day("2025-11-01"),
};

test("what is corrected is told with what stood there before", () => {
  const decided = decideCorrection(page, { phone: "089-111-2222", birthOn: day("1961-05-03") }, facts);
  expect(decided).toEqual({
    ok: true,
    value: {
      page: { ...page, phone: "0891112222", birthOn: day("1961-05-03") },
      changes: [
        { field: "birthOn", from: "1960-05-03", to: "1961-05-03" },
        { field: "phone", from: "0812223333", to: "0891112222" },
      ],
    },
  });
});

test("null empties a field", () => {
  const decided = decideCorrection(page, { phone: null }, facts);
  expect(decided).toMatchObject({
    ok: true,
    value: { changes: [{ field: "phone", from: "0812223333", to: null }] },
  });
  expect(decided.ok && Object.keys(decided.value.page)).not.toContain("phone");
});

test("what says the same as before changes nothing", () => {
  expect(decideCorrection(page, { phone: "081-222-3333" }, facts)).toEqual({
    ok: false,
    refusal: { type: "nothing-changes" },
  });
});

test("only what is touched must be right: a plan of earlier rules and an old citizen id may stay", () => {
  const old: MemberPage = {
    ...page,
    planCode: "weekly",
    citizenId: "123",
    citizenIdFault: "citizen-id-length",
  };
  expect(decideCorrection(old, { occupation: "ทำนา" }, facts)).toMatchObject({
    ok: true,
    value: { page: { planCode: "weekly", citizenIdFault: "citizen-id-length" } },
  });
  expect(decideCorrection(old, { citizenId: "1234567890122" }, facts)).toMatchObject({
    ok: false,
    refusal: { type: "citizen-id-wrong" },
  });
  const righted = decideCorrection(old, { citizenId: "1234567890121" }, facts);
  expect(righted.ok && righted.value.page.citizenIdFault).toBeUndefined();
});

test("a new day of joining answers for the day of birth and of leaving", () => {
  expect(decideCorrection(page, { joinedOn: day("1950-01-01") }, facts)).toMatchObject({
    ok: false,
    refusal: { type: "born-after-joining" },
  });
  const left: MemberPage = { ...page, leftOn: day("2026-01-01"), leftReason: "resigned" };
  expect(decideCorrection(left, { joinedOn: day("2026-01-02") }, facts)).toMatchObject({
    ok: false,
    refusal: { type: "left-before-joining" },
  });
});

test("equal pages differ in nothing", () => {
  expect(changesBetween(page, { ...page, birthOn: day("1960-05-03") })).toEqual([]);
});

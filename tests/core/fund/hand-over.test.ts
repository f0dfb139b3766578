import { describe, expect, test } from "vitest";
import { decideHandOver, type HandOver, type Term } from "#core/fund/hand-over.ts";
import { mayKeepRegister, mayReadRegisterLog, roles } from "#core/fund/office.ts";

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const today = day("2026-02-14");
const term = (memberNo: string, role: Term["role"], fromOn = "2024-01-01"): Term => ({
  officeId: `${role}-${memberNo}`,
  memberId: memberNo,
  memberNo,
  role,
  fromOn: day(fromOn),
});
const standing = [term("1", "chair"), term("2", "treasurer"), term("3", "collector"), term("4", "collector")];
const handOver: HandOver = {
  on: day("2026-02-15"),
  resolution: { number: "1/2569", on: day("2026-02-10") },
  taking: [{ memberNo: "9", role: "chair" }],
};
const ending = (change: Partial<HandOver>): readonly string[] | object => {
  const decided = decideHandOver({ ...handOver, ...change }, standing, today);
  return decided.ok ? decided.value.ending.map(({ officeId }) => officeId) : decided.refusal;
};

describe("in a hand-over", () => {
  test("only the offices that are named are given up, by everybody who holds them", () => {
    expect(ending({})).toEqual(["chair-1"]);
    expect(ending({ taking: [{ memberNo: "9", role: "collector" }] })).toEqual([
      "collector-3",
      "collector-4",
    ]);
    expect(ending({ taking: [{ memberNo: "9", role: "auditor" }] })).toEqual([]);
  });

  test("who is chosen again ends a term and begins another", () => {
    expect(ending({ taking: [{ memberNo: "2", role: "treasurer" }] })).toEqual(["treasurer-2"]);
  });

  test.each<readonly [string, Partial<HandOver>, object]>([
    ["nobody takes office", { taking: [] }, { type: "nobody-takes-office" }],
    [
      "somebody is named twice",
      { taking: [...handOver.taking, ...handOver.taking] },
      { type: "named-twice", memberNo: "9", role: "chair" },
    ],
    [
      "the resolution has no number",
      { resolution: { number: " ", on: today } },
      { type: "resolution-missing" },
    ],
    [
      "the meeting is yet to come",
      { resolution: { number: "1", on: day("2026-02-15") } },
      { type: "resolution-to-come" },
    ],
    ["the day is before the meeting", { on: day("2026-02-09") }, { type: "before-the-resolution" }],
    [
      "the day is before the old holder's first",
      { on: day("2023-12-31"), resolution: { number: "1", on: day("2023-12-31") } },
      { type: "before-they-began", memberNo: "1", fromOn: day("2024-01-01") },
    ],
  ])("it is refused where %s", (_, change, refusal) => {
    expect(ending(change)).toEqual(refusal);
  });
});

test("who keeps the register, and who besides reads its log", () => {
  expect(roles.filter((role) => mayKeepRegister([role]))).toEqual([
    "chair",
    "deputy",
    "secretary",
    "registrar",
  ]);
  expect(roles.filter((role) => mayReadRegisterLog([role]) && !mayKeepRegister([role]))).toEqual(["auditor"]);
});

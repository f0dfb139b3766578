import { describe, expect, test } from "vitest";
import { decideLeaving, decideReadmission } from "#core/member/leaving.ts";

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const today = day("2026-02-14");
const joinedOn = day("2025-01-10");

describe("a membership ends", () => {
  const leave = (on: string, member = {}) =>
    decideLeaving({ joinedOn, ...member }, { on: day(on), reason: "resigned" }, today);

  test.each(["2025-01-10", "2026-02-14"])("on %s", (on) => {
    expect(leave(on)).toEqual({ ok: true, value: { on: day(on), reason: "resigned" } });
  });

  test.each([
    ["once", "2026-02-01", { leftOn: day("2026-01-01"), leftReason: "died" as const }, "has-left-already"],
    ["not tomorrow", "2026-02-15", {}, "day-to-come"],
    ["not before it began", "2025-01-09", {}, "before-joining"],
  ])("%s", (_, on, member, type) => {
    expect(leave(on, member)).toMatchObject({ ok: false, refusal: { type } });
  });
});

describe("a former member comes back", () => {
  const rules = {
    article: "ข้อ 9",
    startsOn: "resolution" as const,
    rejoining: { allowed: true, earlierPaidTimeCounts: false },
  };
  const left = { joinedOn, leftOn: day("2026-01-05"), leftReason: "resigned" as const };
  const back = (on: string, member: object = left, allowed = true) =>
    decideReadmission({ joinedOn, ...member }, day(on), {
      today,
      rules: { ...rules, rejoining: { ...rules.rejoining, allowed } },
    });

  test("into a new membership, the day after the old one at the earliest", () => {
    expect(back("2026-01-06")).toEqual({
      ok: true,
      value: { earlier: left, joinedOn: day("2026-01-06") },
    });
  });

  test.each([
    ["not who never left", back("2026-02-01", {}), "is-a-member"],
    ["not who died", back("2026-02-01", { ...left, leftReason: "died" }), "has-died"],
    ["not against the rules", back("2026-02-01", left, false), "rejoining-not-allowed"],
    ["not tomorrow", back("2026-02-15"), "day-to-come"],
    ["not on the day of leaving", back("2026-01-05"), "before-leaving"],
  ])("%s", (_, decided, type) => {
    expect(decided).toMatchObject({ ok: false, refusal: { type } });
  });
});

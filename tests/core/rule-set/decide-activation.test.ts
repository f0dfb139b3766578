import { expect, test } from "vitest";
import { decideActivation, type BeforeActivation } from "#core/rule-set/decide-activation.ts";
import { shippedFile } from "../benefit/scene.ts";

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const yasothon = shippedFile("yasothon-2562");
/** Version 3 has been in force since January; today is 14 February. */
const before = (change: Partial<BeforeActivation> = {}): BeforeActivation => ({
  today: day("2026-02-14"),
  newest: { version: 3, effectiveFrom: day("2026-01-01") },
  plansInUse: ["monthly"],
  subFundsInUse: ["welfare"],
  ...change,
});
const decide = (from: string | undefined, change: Partial<BeforeActivation> = {}) =>
  decideActivation(yasothon, from === undefined ? undefined : day(from), before(change));

test("the next version has the next number, and keeps the day that was decided in what is kept", () => {
  expect(decide("2026-04-01")).toMatchObject({
    ok: true,
    value: { version: 4, rules: { effectiveFrom: day("2026-04-01") }, body: { effectiveFrom: "2026-04-01" } },
  });
  expect(yasothon).toMatchObject({ effectiveFrom: "2562-01-01" });
});

test("without a day the file's own holds", () => {
  const newest = { version: 1, effectiveFrom: day("2018-01-01") };
  expect(decide(undefined, { newest })).toMatchObject({
    ok: true,
    value: { version: 2, rules: { effectiveFrom: day("2019-01-01") }, body: yasothon },
  });
});

test.each([
  ["a day before the version in force", "2025-12-31", "2026-01-01"],
  ["the very day of a version that has begun", "2026-01-01", "2026-01-01"],
  ["the day of one that begins today", "2026-02-14", "2026-02-14"],
  ["a day before one that is still to come", "2026-03-01", "2026-04-01"],
])("%s is refused", (_what, from, newest) => {
  expect(decide(from, { newest: { version: 3, effectiveFrom: day(newest) } })).toEqual({
    ok: false,
    refusal: { type: "too-early", version: 3, effectiveFrom: day(newest) },
  });
});

test("a version still to come can be replaced on its own day, and the days since the last one be given later", () => {
  const newest = { version: 3, effectiveFrom: day("2026-04-01") };
  expect(decide("2026-04-01", { newest })).toMatchObject({ ok: true, value: { version: 4 } });
  expect(decide("2026-01-02")).toMatchObject({ ok: true });
});

test("a plan by which members pay must not go missing", () => {
  expect(decide("2026-04-01", { plansInUse: ["daily", "monthly"] })).toEqual({
    ok: false,
    refusal: { type: "plans-missing", plans: ["daily"] },
  });
});

test("a sub-fund that has money must not go missing", () => {
  expect(decide("2026-04-01", { subFundsInUse: ["tools", "welfare"] })).toEqual({
    ok: false,
    refusal: { type: "sub-funds-missing", subFunds: ["tools"] },
  });
});

test.each([null, "rules", 3, [], {}])("%j is no rule set, with or without a day", (file) => {
  for (const from of [undefined, day("2026-04-01")]) {
    expect(decideActivation(file, from, before())).toMatchObject({
      ok: false,
      refusal: { type: "rules-not-sound" },
    });
  }
});

import { expect, test } from "vitest";
import { dayCount } from "#core/benefit/day-count.ts";
import { ifPayingUntil } from "#core/benefit/if-paying.ts";
import { facts, type Sketch } from "./scene.ts";

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const count = (iso: string): number => dayCount(day(iso));
const now = { today: day("2026-02-14"), graceDays: 30 };
const paying = (paid: readonly string[], until = "2026-09-01") => {
  const sketch: Sketch = { joined: "2025-01-01", paid };
  const { member } = facts(sketch, { code: "illness", day: "2026-02-14" });
  const then = ifPayingUntil(member, day(until), now);
  return then === member ? "as it was" : then.coverage.at(-1);
};

test.each([
  ["paid up today", ["2025-01-01..2026-02-28"], "2026-03-01"],
  ["paid ahead", ["2025-01-01..2026-06-30"], "2026-07-01"],
  ["within the grace", ["2025-01-01..2026-01-31"], "2026-02-01"],
])("who is %s goes on paying where the money ends", (_who, paid, from) => {
  expect(paying(paid)).toEqual({ from: count(from), to: count("2026-09-01"), paidOn: count("2026-02-14") });
});

test.each([
  ["in arrears beyond the grace", ["2025-01-01..2025-12-31"]],
  ["behind a gap that was never filled", ["2025-01-01..2025-06-30", "2025-09-01..2026-02-28"]],
  ["who has paid nothing", []],
  ["whose money arrived after today", ["2025-01-01..2026-02-28@2026-02-15"]],
  ["paid beyond that day already", ["2025-01-01..2026-12-31"]],
])("a member %s stays as they are", (_who, paid) => {
  expect(paying(paid)).toBe("as it was");
});

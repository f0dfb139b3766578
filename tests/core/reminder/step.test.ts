import { describe, expect, test } from "vitest";
import { daysOf } from "#core/reminder/settings.ts";
import { stepFor } from "#core/reminder/step.ts";
import { showBaht } from "#core/money.ts";
import { neverEnding, owing, type OwingWords } from "./owing.ts";

const february = daysOf(
  { day: 5, time: Temporal.PlainTime.from("09:00") },
  Temporal.PlainDate.from("2026-02-01"),
);

/** "due ฿30, 1 month since 2026-02-01", as of 5 February 2026. */
function said(words: OwingWords, today = "2026-02-05"): string {
  const step = stepFor(owing("1", words).payer, Temporal.PlainDate.from(today), february);
  if (step === undefined || step === "for-committee") return step ?? "nothing";
  return `${step.step} ${showBaht(step.due)}, ${step.months} since ${step.since.toString()}`;
}

const patient = (change: object) => ({ ...neverEnding, arrears: { ...neverEnding.arrears, ...change } });

describe("on 5 February 2026", () => {
  test.each<readonly [string, OwingWords, string]>([
    ["who has paid the month", { paid: ["2025-11..2026-02"] }, "nothing"],
    ["who has paid a year ahead", { paid: ["2025-11..2026-12"] }, "nothing"],
    ["who owes the new month only", { paid: ["2025-11..2026-01"] }, "due ฿30, 1 since 2026-02-01"],
    [
      "two months, in a fund that ends at three: the last word before",
      { paid: ["2025-11..2025-12"] },
      "before-ending ฿60, 2 since 2026-01-01",
    ],
    [
      "two months, in a fund that never ends one",
      { paid: ["2025-11..2025-12"], rules: neverEnding },
      "arrears ฿60, 2 since 2026-01-01",
    ],
    ["at the end itself", { paid: ["2025-11"] }, "before-ending ฿90, 3 since 2025-12-01"],
    ["past it by three months", { paid: [], joinedOn: "2025-09-10" }, "for-committee"],
    [
      "who never paid, and joined this month",
      { paid: [], joinedOn: "2026-02-03" },
      "due ฿30, 1 since 2026-02-01",
    ],
    [
      "a gap in the middle is what is due",
      { paid: ["2025-11", "2026-01..2026-02"], rules: neverEnding },
      "arrears ฿30, 1 since 2025-12-01",
    ],
    ["a yearly payer whose year goes on", { planCode: "yearly", paid: ["2025-11..2026-10"] }, "nothing"],
    [
      "a yearly payer whose year ends before the next reminder day",
      { planCode: "yearly", joinedOn: "2025-03-01", paid: ["2025-03..2026-02"] },
      "before-due ฿365, 0 since 2026-03-01",
    ],
    [
      "a yearly payer whose year ended with January",
      { planCode: "yearly", joinedOn: "2025-02-01", paid: ["2025-02..2026-01"] },
      "due ฿365, 1 since 2026-02-01",
    ],
    [
      "a yearly payer whose year ended with December",
      { planCode: "yearly", joinedOn: "2025-01-01", paid: ["2025-01..2025-12"], rules: neverEnding },
      "arrears ฿365, 2 since 2026-01-01",
    ],
    [
      "a payer by days, by the day on which theirs ends",
      { planCode: "daily", joinedOn: "2025-02-21", paid: ["2025-02-21..2026-02-20"] },
      "before-due ฿365, 0 since 2026-02-21",
    ],
    [
      "a payer by days whose day has come since the last reminder, in two calendar months",
      { planCode: "daily", joinedOn: "2025-01-21", paid: ["2025-01-21..2026-01-20"], rules: neverEnding },
      "due ฿365, 2 since 2026-01-21",
    ],
  ])("%s", (_, words, expected) => {
    expect(said(words)).toBe(expected);
  });

  test("before a rule's notice, and in its days of grace, the gentle word stays", () => {
    const paid = ["2025-11..2025-12"];
    expect(said({ paid, rules: patient({ noticeAfterMissedMonths: 3 }) })).toMatch(/^due/u);
    expect(said({ paid, rules: patient({ graceDays: 40 }) })).toMatch(/^due/u);
    expect(said({ paid, rules: patient({ graceDays: 30 }) })).toMatch(/^arrears/u);
  });
});

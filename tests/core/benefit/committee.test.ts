import { describe, expect, test } from "vitest";
import { entitledOn } from "#core/benefit/committee.ts";
import { membersChanged } from "#core/benefit/compare.ts";
import { showBaht } from "#core/money.ts";
import { readRuleSet } from "#core/rule-set/read-rule-set.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";
import { facts, shippedFile, shippedRules, type Sketch } from "./scene.ts";

const yasothon = shippedRules("yasothon-2562");
const old: Sketch = { joined: "2010-01-01", paid: ["2010-01-01..2030-12-31"], born: "1955-06-15" };
const given = { benefit: "old-age-money", event: { code: "old-age", day: "2024-01-05" }, amount: 1500 };
const fund: Readonly<Record<string, Sketch>> = {
  old,
  "had it this year": { ...old, past: [given] },
  "born a day too late": { ...old, born: "1964-06-16" },
  "born on the day": { ...old, born: "1964-06-15" },
  "nine paid years": { ...old, joined: "2015-01-01", paid: ["2015-01-01..2030-12-31"] },
  "in arrears": { ...old, paid: ["2010-01-01..2024-01-31"] },
  "has died": { ...old, left: "2024-01-31" },
};
const members = Object.entries(fund).map(([id, sketch]) => ({
  id,
  facts: facts(sketch, { code: "old-age", day: "2024-06-15" }).member,
}));

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

function changed(
  edit: (file: { benefits: { code: string; pays: object; limits?: object[] }[] }) => void,
): RuleSet {
  const file = structuredClone(shippedFile("yasothon-2562")) as Parameters<typeof edit>[0];
  Object.assign(file, { effectiveFrom: "2024-06-15" });
  edit(file);
  const rules = readRuleSet(file);
  if (!rules.ok) throw new Error(JSON.stringify(rules.refusal));
  return rules.value;
}

const preview = (after: RuleSet): string[] =>
  Array.from(membersChanged(yasothon, after, members)).flatMap(({ id, changes }) =>
    changes.map(
      ({ benefit, nights, before, after }) =>
        `${id}: ${benefit}${nights === null ? "" : ` ${nights} nights`} ${before === null ? "none" : showBaht(before)} → ${after === null ? "none" : showBaht(after)}`,
    ),
  );

const namedOn = (on: string, rules = yasothon): string[] =>
  Array.from(
    entitledOn(rules, day(on), members),
    ({ id, quoted }) => `${id}: ${quoted.benefit} ${showBaht(quoted.amount)}`,
  );

describe("what the committee starts", () => {
  test("the list of a month names who has become entitled and has not had it this year", () => {
    expect(namedOn("2024-06-15")).toEqual([
      "old: old-age-money ฿1,500",
      "born on the day: old-age-money ฿1,500",
    ]);
  });

  test("the month before, who turns sixty is not yet on it", () => {
    expect(namedOn("2024-05-15")).toEqual(["old: old-age-money ฿1,500"]);
  });

  test("with the new year everybody is on it again", () => {
    expect(namedOn("2025-01-01")).toContain("had it this year: old-age-money ฿1,500");
  });

  test("several benefits of one event are listed apart", () => {
    const late = {
      joined: "2010-01-01",
      paid: ["2010-01-01..2030-12-31"],
      born: "1950-01-01",
      type: "disabled",
    };
    const { member } = facts(late, { code: "yearly-care", day: "2025-06-15" });
    const rules = shippedRules("thung-sommut-2568");
    const found = Array.from(
      entitledOn(rules, day("2025-06-15"), [{ id: 1, facts: member }]),
      ({ quoted }) => quoted.benefit,
    );
    expect(found).toEqual(["elder-visit", "disabled-care", "old-age-money"]);
  });
});

describe("a new version, before it is activated", () => {
  test("that changes nothing changes nobody", () => {
    expect(preview(changed(() => undefined))).toEqual([]);
  });

  test("names the members whom it changes, with the amounts before and after", () => {
    const after = changed(({ benefits }) => {
      benefits.find(({ code }) => code === "old-age-money")!.pays = {
        byPaidTime: [{ from: "10 years", amount: 1800 }],
      };
    });
    expect(preview(after)).toEqual([
      "old: old-age-money ฿1,500 → ฿1,800",
      "born on the day: old-age-money ฿1,500 → ฿1,800",
    ]);
  });

  test("a lower cap is seen by those who are long in hospital", () => {
    const after = changed(({ benefits }) => {
      benefits.find(({ code }) => code === "illness-nights")!.limits = [{ per: "year", nights: 10 }];
    });
    expect(preview(after).filter((text) => text.startsWith("old:"))).toEqual([
      "old: illness-nights 30 nights ฿2,000 → ฿1,000",
    ]);
  });

  test("a benefit that goes is told to those who would have had it", () => {
    const after = changed((file) => {
      file.benefits = file.benefits.filter(({ code }) => code !== "old-age-money");
    });
    expect(preview(after)).toEqual([
      "old: old-age-money ฿1,500 → none",
      "born on the day: old-age-money ฿1,500 → none",
    ]);
  });
});

import { describe, expect, test } from "vitest";
import { readRuleSet } from "#core/rule-set/read-rule-set.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";
import { withBenefit, type Plain } from "../rule-set/rule-file.ts";
import { quoted, told, type EventSketch, type Sketch } from "./scene.ts";

function rulesOf(file: Plain): RuleSet {
  const rules = readRuleSet(file);
  if (!rules.ok) throw new Error(JSON.stringify(rules.refusal));
  return rules.value;
}
const paid: Sketch = { joined: "2020-01-01", paid: ["2020-01-01..2030-12-31"] };
const birth: EventSketch = { code: "birth", day: "2024-06-15", concerns: { relation: "child" } };
type Row = readonly [fact: string, file: Plain, member: Sketch, event: EventSketch, told: string];
const check = (rows: readonly Row[]): void => {
  test.each(rows)("%s", (...[, file, member, event, expected]) => {
    expect(told(quoted(rulesOf(file), member, event))).toEqual([`gift ${expected}`]);
  });
};

const now = (concerns: Plain): EventSketch => ({ ...birth, concerns: { relation: "child", ...concerns } });

describe("which child", () => {
  const once = withBenefit({ limits: [{ per: "person", times: 1 }] });
  const had = (concerns: Plain): Sketch => ({
    ...paid,
    past: [
      {
        benefit: "gift",
        event: { code: "birth", day: "2023-01-01", concerns: { relation: "child", ...concerns } },
        amount: 500,
      },
    ],
  });
  check([
    ["of a member who never had it is not asked", once, paid, now({}), "฿500 = 1×฿500"],
    ["after an earlier child is asked", once, had({ person: "nok" }), now({}), "– needs person"],
    ["the same by name", once, had({ person: "nok" }), now({ person: "nok" }), "– times-used 1/person"],
    ["another by name", once, had({ person: "nok" }), now({ person: "fah" }), "฿500 = 1×฿500"],
    [
      "the same by birthday",
      once,
      had({ birthDate: "2010-01-01" }),
      now({ birthDate: "2010-01-01" }),
      "– times-used 1/person",
    ],
    [
      "another by birthday",
      once,
      had({ birthDate: "2010-01-01" }),
      now({ birthDate: "2012-01-01" }),
      "฿500 = 1×฿500",
    ],
    [
      "is not asked of a mother",
      once,
      had({ relation: "mother" }),
      now({ relation: "mother" }),
      "– times-used 1/person",
    ],
  ]);
});

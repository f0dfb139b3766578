import { describe, expect, test } from "vitest";
import { bahtToSatang } from "#core/money.ts";
import { policyFor } from "#core/rule-set/approval-rules.ts";
import { lettersApart, nearestWord } from "#core/rule-set/nearest-word.ts";
import { refundDue, ruleSetInForce } from "#core/rule-set/rule-set.ts";
import { compareSpans, showSpan, spanFromFile } from "#core/rule-set/span.ts";
import { dayFromFile } from "#core/rule-set/words.ts";
import { shippedRules } from "../benefit/scene.ts";

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

describe("the version in force", () => {
  const versions = [{ effectiveFrom: day("2024-01-01") }, { effectiveFrom: day("2019-01-01") }];
  test.each([
    ["2023-12-31", "2019-01-01"],
    ["2024-01-01", "2024-01-01"],
    ["2019-01-01", "2019-01-01"],
    ["2018-12-31", undefined],
  ])("on %s is that of %s", (on, from) => {
    expect(ruleSetInForce(versions, day(on))?.effectiveFrom.toString()).toBe(from);
  });
});

describe("the policy that decides an amount", () => {
  const { approval } = shippedRules("thung-sommut-2568");
  test.each([
    ["quick", 1000, "quick"],
    ["quick", 1001, "ordinary"],
    ["quick", 10_001, "large"],
    ["ordinary", 10_000, "ordinary"],
    ["nothing", 1, undefined],
  ])("%s for %i baht is %s", (code, baht, found) => {
    expect(policyFor(approval, code, bahtToSatang(baht))?.code).toBe(found);
  });
});

describe("a leaving member's refund", () => {
  const leaving = {
    contributed: bahtToSatang(730),
    entranceFee: bahtToSatang(20),
    hasBenefited: false,
  } as const;
  const sapAnan = shippedRules("sap-anan");
  test.each([
    ["one who resigns and never had a benefit", sapAnan, { ...leaving, reason: "resigned" }, 730],
    ["one who had one", sapAnan, { ...leaving, reason: "resigned", hasBenefited: true }, 0],
    ["one whose membership ended for arrears", sapAnan, { ...leaving, reason: "arrears" }, 0],
    ["in a fund without refunds", shippedRules("yasothon-2562"), { ...leaving, reason: "resigned" }, 0],
    [
      "half of it, with the entrance fee",
      { ...sapAnan, refund: { ...sapAnan.refund!, percent: 50, withEntranceFee: true } },
      { ...leaving, reason: "resigned" },
      375,
    ],
  ] as const)("%s", (_, rules, left, baht) => {
    expect(refundDue(rules, left)).toBe(bahtToSatang(baht));
  });
});

describe("spans", () => {
  test.each([
    ["180 days", "180 วัน"],
    ["1 day", "1 วัน"],
    ["6 months", "6 เดือน"],
    ["18 months", "1 ปี 6 เดือน"],
    ["๒ ปี", "2 ปี"],
    ["15 วัน", "15 วัน"],
    ["6เดือน", "6 เดือน"],
    ["0 days", "0 วัน"],
  ])("“%s” is shown as “%s”", (written, shown) => {
    expect(showSpan(spanFromFile(written)!)).toBe(shown);
  });

  test.each(["six months", "6", "6 weeks", "-1 day", ""])("“%s” is no span", (written) => {
    expect(spanFromFile(written)).toBeNull();
  });

  test.each([
    ["12 months", "1 year", 0],
    ["180 days", "6 months", -1],
    ["365 days", "1 year", -1],
    ["366 days", "1 year", 1],
    ["0 days", "1 day", -1],
  ])("%s beside %s: %i", (a, b, order) => {
    expect(Math.sign(compareSpans(spanFromFile(a)!, spanFromFile(b)!))).toBe(order);
  });
});

describe("days in a file", () => {
  test.each([
    ["2562-01-01", "2019-01-01"],
    ["2019-01-01", "2019-01-01"],
    ["2567-02-29", "2024-02-29"],
    ["2568-02-29", undefined],
    ["2569-13-01", undefined],
    ["1 ม.ค. 2562", undefined],
  ])("“%s” is %s", (written, read) => {
    expect(dayFromFile(written)?.toString()).toBe(read);
  });
});

describe("the word that was meant", () => {
  test.each([
    ["brith", ["birth", "death"], "birth"],
    ["entranceFree", ["entranceFee", "plans"], "entranceFee"],
    ["Amount", ["amount"], "amount"],
    ["xyz", ["birth", "death"], null],
    ["to", ["or", "do"], "do"],
  ])("“%s” among %j is %s", (written, known, meant) => {
    expect(nearestWord(written, known)).toBe(meant);
  });

  test("two letters swapped are one mistake", () => {
    expect(lettersApart("brith", "birth")).toBe(1);
  });
});

import { describe, expect, test } from "vitest";
import { checkRuleSet } from "#core/rule-set/check/check-rule-set.ts";
import { aRuleFile, found, withBenefit, wordsAbout, type Plain } from "./rule-file.ts";

type Case = readonly [fact: string, file: Plain, faults: readonly string[]];
const check = (cases: readonly Case[]): void => {
  test.each(cases)("%s", (_, file, faults) => {
    expect(found(file)).toEqual(faults);
    expect(wordsAbout(file)).not.toMatch(/undefined|null|NaN|object/u);
    expect(checkRuleSet(file).rules === null).toBe(faults.some((fault) => fault.startsWith("error")));
  });
};

const study = (more: Plain): Plain => withBenefit({ event: "study", ...more });

const byLevel = (...answers: string[]): Plain => ({
  byAnswer: { ask: "level", amounts: answers.map((answer) => ({ answer, amount: 100 })) },
});

describe("conditions and questions", () => {
  check([
    [
      "nights of an event without a stay",
      withBenefit({ pays: { each: "night", amount: 1 } }),
      ["error nights-without-stay benefits/0/pays/each"],
    ],
    [
      "from 60 and under 50",
      withBenefit({ who: { age: { from: "60 years", under: "50 years" } } }),
      ["error age-empty benefits/0/who/age"],
    ],
    [
      "a grade beyond the scale",
      study({ who: { answers: [{ ask: "grade", atLeast: 5 }] } }),
      ["error condition-never-true benefits/0/who/answers/0"],
    ],
    [
      "a level that should be a number",
      study({ who: { answers: [{ ask: "level", atLeast: 2 }] } }),
      ["error ask-of-wrong-kind benefits/0/who/answers/0"],
    ],
    [
      "the price of a level",
      study({ pays: { percentOfCost: { ask: "level", percent: 50 } } }),
      ["error ask-of-wrong-kind benefits/0/pays/percentOfCost/ask"],
    ],
    [
      "each of a level",
      study({ pays: { each: "level", amount: 50 } }),
      ["error ask-of-wrong-kind benefits/0/pays/each"],
    ],
    [
      "an amount by a number",
      study({ pays: { byAnswer: { ask: "grade", amounts: [{ answer: "four", amount: 1 }] } } }),
      ["error ask-of-wrong-kind benefits/0/pays/byAnswer/ask"],
    ],
    [
      "a level without an amount",
      study({ pays: byLevel("primary") }),
      ["warning answer-without-amount benefits/0/pays/byAnswer/amounts"],
    ],
    [
      "a level that the conditions shut out",
      study({
        pays: byLevel("primary", "secondary"),
        who: { answers: [{ ask: "level", oneOf: ["primary"] }] },
      }),
      ["warning answer-unreachable benefits/0/pays/byAnswer/amounts/1"],
    ],
    [
      "a birth that concerns a father",
      withBenefit({ who: { concerns: ["father"] } }),
      ["error concerns-nobody benefits/0/who/concerns"],
    ],
    [
      "no paper at all",
      withBenefit({ documents: [] }),
      ["warning no-documents benefits/0/documents", "warning unused documents/0"],
    ],
  ]);
});

describe("what nothing uses", () => {
  const file = aRuleFile();
  check([
    [
      "a waiting class",
      { ...file, waitingClasses: [{ code: "long", name: "ยาว", span: "1 year" }] },
      ["warning unused waitingClasses/0"],
    ],
    [
      "an event",
      { ...file, events: [...(file["events"] as Plain[]), { code: "flood", name: "น้ำท่วม" }] },
      ["warning unused events/1"],
    ],
    [
      "an ending before its notice",
      {
        ...file,
        contributions: {
          ...(file["contributions"] as Plain),
          arrears: { noticeAfterMissedMonths: 3, endsAfterMissedMonths: 3 },
        },
      },
      ["warning arrears-notice-too-late contributions/arrears/noticeAfterMissedMonths"],
    ],
  ]);
});

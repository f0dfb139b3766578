import { describe, expect, test } from "vitest";
import { withheldInWords } from "#core/benefit/in-words/withheld.ts";
import { readRuleSet } from "#core/rule-set/read-rule-set.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";
import { aRuleFile, withBenefit, type Plain } from "../rule-set/rule-file.ts";
import { quoted, told, type EventSketch, type Sketch } from "./scene.ts";

/** What the shipped models happen not to use, one word of the language at a time. */
function rulesOf(file: Plain): RuleSet {
  const rules = readRuleSet(file);
  if (!rules.ok) throw new Error(JSON.stringify(rules.refusal));
  return rules.value;
}
const withArrears = (file: Plain, arrears: Plain): Plain => ({
  ...file,
  contributions: { ...(file["contributions"] as Plain), arrears },
});

const paid: Sketch = { joined: "2020-01-01", paid: ["2020-01-01..2030-12-31"] };
const birth: EventSketch = { code: "birth", day: "2024-06-15", concerns: { relation: "child" } };
const tiers = (...bounds: (readonly [from: string, to: string | null])[]): Plain[] =>
  bounds.map(([from, to], index) => ({ from, ...(to === null ? {} : { to }), amount: (index + 1) * 1000 }));

type Row = readonly [fact: string, file: Plain, member: Sketch, event: EventSketch, told: string];
const check = (rows: readonly Row[]): void => {
  test.each(rows)("%s", (...[, file, member, event, expected]) => {
    expect(told(quoted(rulesOf(file), member, event))).toEqual([`gift ${expected}`]);
  });
};

const since = (joined: string): Sketch => ({ ...paid, joined });

const until = (to: string, ...more: string[]): Sketch => ({
  joined: "2020-01-01",
  paid: [`2020-01-01..${to}`, ...more],
});

const twice = (year: string): Plain => withBenefit({ year, limits: [{ per: "year", times: 1 }] });

describe("tiers", () => {
  const lower = withBenefit({
    pays: { boundary: "lower", byMembership: tiers(["0 days", "2 years"], ["2 years", null]) },
  });
  const upper = withBenefit({ pays: { byMembership: tiers(["0 days", "2 years"], ["2 years", null]) } });
  const late = withBenefit({ pays: { byMembership: tiers(["1 year", "2 years"]) } });
  check([
    ["a bound's day belongs to the upper tier", upper, since("2022-06-15"), birth, "฿2,000 = 1×฿2,000"],
    [
      "a bound's day belongs to the lower tier where the text says so",
      lower,
      since("2022-06-15"),
      birth,
      "฿1,000 = 1×฿1,000",
    ],
    ["and the day after it to the upper", lower, since("2022-06-14"), birth, "฿2,000 = 1×฿2,000"],
    ["before the first tier", late, since("2023-06-16"), birth, "– below-first-tier 1"],
    ["after the last tier", late, since("2022-06-15"), birth, "– beyond-last-tier"],
  ]);
});

describe("paid up and paid time", () => {
  const byPaidTime = withBenefit({ waiting: "1 year", waitingBy: "paid-time" });
  const healed = withArrears(aRuleFile(), { healsDaysAfterEvent: 5 });
  check([
    [
      "no grace unless the rules give one",
      aRuleFile(),
      until("2024-06-14"),
      birth,
      "– in-arrears since 2024-06-14",
    ],
    ["paid to the very day", aRuleFile(), until("2024-06-15"), birth, "฿500 = 1×฿500"],
    [
      "a benefit's own grace goes before the fund's",
      withArrears(withBenefit({ graceDays: 3 }), { graceDays: 30 }),
      until("2024-06-11"),
      birth,
      "– in-arrears since 2024-06-11",
    ],
    ["its last day", withBenefit({ graceDays: 3 }), until("2024-06-12"), birth, "฿500 = 1×฿500"],
    [
      "what needs no paid-up member",
      withBenefit({ paidUp: "not-required" }),
      until("2020-01-31"),
      birth,
      "฿500 = 1×฿500",
    ],
    [
      "arrears paid five days after the event heal it where the rules say so",
      healed,
      until("2024-01-31", "2024-02-01..2024-12-31@2024-06-20"),
      birth,
      "฿500 = 1×฿500",
    ],
    [
      "six days after do not",
      healed,
      until("2024-01-31", "2024-02-01..2024-12-31@2024-06-21"),
      birth,
      "– in-arrears since 2024-01-31",
    ],
    [
      "waiting by paid time is put off by what was not paid",
      byPaidTime,
      { joined: "2023-06-01", paid: ["2023-06-01..2024-12-31"] },
      birth,
      "฿500 = 1×฿500",
    ],
    [
      "a gap of fifteen days by as many",
      withBenefit({ waiting: "1 year", waitingBy: "paid-time", paidUp: "not-required" }),
      { joined: "2023-06-01", paid: ["2023-06-01..2023-12-31", "2024-01-16..2024-12-31"] },
      birth,
      "– waiting 1",
    ],
    [
      "nothing paid, nothing waited",
      byPaidTime,
      { joined: "2023-06-01", paid: [] },
      birth,
      "– waiting 365, in-arrears since ever",
    ],
  ]);
});

describe("paid time of an earlier membership", () => {
  const rejoined: Sketch = {
    joined: "2024-01-01",
    paid: ["2020-01-01..2022-12-31", "2024-01-01..2024-12-31"],
  };
  const byPaid = { pays: { byPaidTime: tiers(["0 days", "2 years"], ["2 years", null]) } };
  const counts = { membership: { rejoining: { earlierPaidTimeCounts: true } } };
  check([
    ["does not count", withBenefit(byPaid), rejoined, birth, "฿1,000 = 1×฿1,000"],
    [
      "counts where the rules say so",
      { ...withBenefit(byPaid), ...counts },
      rejoined,
      birth,
      "฿2,000 = 1×฿2,000",
    ],
    [
      "but waiting begins anew",
      { ...withBenefit({ ...byPaid, waiting: "1 year" }), ...counts },
      rejoined,
      birth,
      "– waiting 200",
    ],
  ]);
});

describe("years", () => {
  const had = (day: string, member: Sketch = paid): Sketch => ({
    ...member,
    past: [{ benefit: "gift", event: { code: "birth", day, concerns: { relation: "child" } }, amount: 500 }],
  });
  const leapling = { ...paid, joined: "2020-02-29" };
  const on = (day: string): EventSketch => ({ ...birth, day });
  check([
    [
      "the calendar's ends in December",
      twice("calendar"),
      had("2023-12-31"),
      on("2024-01-01"),
      "฿500 = 1×฿500",
    ],
    ["the state's ends in September", twice("fiscal"), had("2023-09-30"), on("2023-10-01"), "฿500 = 1×฿500"],
    [
      "and not in December",
      twice("fiscal"),
      had("2023-12-31"),
      on("2024-01-01"),
      "– times-used 1/year until 2024-10-01",
    ],
    [
      "the fund's begins on its own day",
      { ...twice("fund"), years: { fundYearStarts: "05-15" } },
      had("2024-05-14"),
      on("2024-05-15"),
      "฿500 = 1×฿500",
    ],
    [
      "the member's begins on the day of joining",
      twice("membership"),
      had("2023-06-14", { ...paid, joined: "2020-06-15" }),
      on("2023-06-15"),
      "฿500 = 1×฿500",
    ],
    [
      "a member of 29 February begins on 1 March",
      twice("membership"),
      had("2023-02-28", leapling),
      on("2023-03-01"),
      "฿500 = 1×฿500",
    ],
    [
      "also in a leap year",
      twice("membership"),
      had("2023-03-01", leapling),
      on("2024-02-29"),
      "– times-used 1/year until 2024-03-01",
    ],
    [
      "two times are two",
      withBenefit({ limits: [{ per: "year", times: 2 }] }),
      had("2024-02-01"),
      birth,
      "฿500 = 1×฿500",
    ],
  ]);
});

test("every reason against is worded in Thai, and none says a bare code", () => {
  const event = {
    code: "study",
    name: "เรียน",
    stay: false,
    concerns: ["self" as const],
    endsMembership: false,
    asks: [],
  };
  const day = Temporal.PlainDate.from("2024-02-29");
  const span = { months: 6, days: 0 };
  const ask = "ระดับชั้น";
  const right = { rightFrom: day, daysLeft: 1234 };
  const worded = [
    withheldInWords({ type: "not-yet-member", joinedOn: day }, event),
    withheldInWords({ type: "left", leftOn: day }, event),
    withheldInWords({ type: "other-sex", needs: "female" }, event),
    withheldInWords({ type: "other-member-type", needs: ["disabled", "orphan"] }, event),
    withheldInWords({ type: "other-relation", needs: ["father", "mother"] }, event),
    withheldInWords({ type: "too-young", of: "member", from: span, ...right }, event),
    withheldInWords({ type: "too-old", of: "concerned", under: span }, event),
    withheldInWords({ type: "answer-outside", condition: { ask, atLeast: 2.5, atMost: null } }, event),
    withheldInWords({ type: "answer-outside", condition: { ask, oneOf: ["ก", "ข"] } }, event),
    withheldInWords({ type: "answer-outside", condition: { ask, is: false } }, event),
    withheldInWords({ type: "waiting", span, by: "paid-time", ...right }, event),
    withheldInWords({ type: "in-arrears", paidThrough: null, graceDays: 0 }, event),
    withheldInWords({ type: "below-first-tier", by: "age", from: span, ...right }, event),
    withheldInWords({ type: "beyond-last-tier", by: "membership", to: span }, event),
    withheldInWords({ type: "answer-pays-nothing", ask, answer: "ก" }, event),
    withheldInWords({ type: "nothing-to-count", unit: "night" }, event),
    withheldInWords({ type: "claimed-late", deadline: day, daysLate: 2 }, event),
    withheldInWords({ type: "requested-late", latest: day, daysBefore: 3 }, event),
    withheldInWords({ type: "already-received", on: day }, event),
    withheldInWords(
      { type: "times-used", most: 1, per: ["person", "year"], article: null, rightFrom: null },
      event,
    ),
  ];
  for (const text of worded) expect(text).not.toMatch(/[a-z]/u);
  expect(worded).toMatchInlineSnapshot(`
    [
      "เป็นสมาชิกตั้งแต่วันที่ 29 ก.พ. 2567 เรื่องนี้เกิดก่อนนั้น",
      "การเป็นสมาชิกจบลงเมื่อวันที่ 29 ก.พ. 2567",
      "สวัสดิการนี้สำหรับสมาชิกหญิง",
      "สวัสดิการนี้สำหรับคนพิการ หรือเด็กกำพร้า",
      "สวัสดิการนี้สำหรับเรื่องของพ่อ หรือแม่",
      "ได้ตั้งแต่อายุ 6 เดือน อีกประมาณ 3 ปีจึงมีสิทธิ (ตั้งแต่วันที่ 29 ก.พ. 2567)",
      "ผู้ที่ขอสวัสดิการให้ ได้เมื่ออายุยังไม่ถึง 6 เดือน",
      "ได้เมื่อระดับชั้น ตั้งแต่ 2.5",
      "ได้เมื่อระดับชั้นเป็น ก หรือ ข",
      "ได้เฉพาะเมื่อไม่ใช่ “ระดับชั้น”",
      "ต้องส่งเงินสมทบครบ 6 เดือนก่อน อีกประมาณ 3 ปีจึงมีสิทธิ (ตั้งแต่วันที่ 29 ก.พ. 2567)",
      "ยังไม่มีเงินสมทบที่ส่งต่อเนื่องตั้งแต่เข้าเป็นสมาชิก",
      "ได้เมื่ออายุครบ 6 เดือน อีกประมาณ 3 ปีจึงมีสิทธิ (ตั้งแต่วันที่ 29 ก.พ. 2567)",
      "สวัสดิการนี้ให้ผู้ที่เป็นสมาชิกยังไม่ครบ 6 เดือน",
      "ระดับชั้น: ก ไม่มีในรายการของสวัสดิการนี้",
      "เข้าและออกวันเดียวกัน จึงไม่มีคืนที่นับได้",
      "กำหนดยื่นภายในวันที่ 29 ก.พ. 2567 ยื่นช้าไป 2 วัน",
      "ต้องแจ้งล่วงหน้าอย่างน้อย 3 วัน คือภายในวันที่ 29 ก.พ. 2567",
      "เรื่องนี้ได้รับสวัสดิการไปแล้ว (เหตุวันที่ 29 ก.พ. 2567)",
      "คนละปีละไม่เกิน 1 ครั้ง และใช้ครบแล้ว",
    ]
  `);
});

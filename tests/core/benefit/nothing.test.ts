import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MemberFacts, WelfareEvent } from "#core/benefit/facts.ts";
import { nothingInWords } from "#core/benefit/in-words/nothing.ts";
import { quote } from "#core/benefit/quote.ts";
import { relations } from "#core/rule-set/event-rules.ts";
import { shippedRules } from "./scene.ts";

/** Whoever gets nothing is told why, by whatever rules and whatever is known of them. */
const shipped = ["yasothon-2562", "sap-anan", "thung-sommut-2568"].map(shippedRules);
const sommut = shippedRules("thung-sommut-2568");
const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

const longPaid: MemberFacts = {
  birthDate: day("1970-02-28"),
  sex: "female",
  memberType: "general",
  joinedOn: day("2010-01-01"),
  leftOn: null,
  coverage: [{ from: 0, to: 40_000, paidOn: 0 }],
  past: [],
};
const conscription = (birthDate: string | null, relation: "child" | "self" = "child"): WelfareEvent => ({
  code: "conscription",
  day: day("2026-01-10"),
  stays: [],
  concerns: { relation, person: "นายต้น", birthDate: birthDate === null ? null : day(birthDate) },
  reference: null,
  answers: {},
  documents: [],
  claimedOn: day("2026-01-20"),
});

const asked = (birthDate: Temporal.PlainDate | null) =>
  quote(sommut, { ...longPaid, birthDate }, conscription(null, "self"));
const nights = (from: string, to: string): WelfareEvent => ({
  ...conscription(null, "self"),
  code: "illness",
  day: day(from),
  stays: [{ from: day(from), to: day(to) }],
  claimedOn: null,
});

describe("the age of whom it is asked for", () => {
  test.each([
    ["2010-05-05", "ผู้ที่ขอสวัสดิการให้ ได้ตั้งแต่อายุ 20 ปี"],
    ["1980-05-05", "ผู้ที่ขอสวัสดิการให้ ได้เมื่ออายุยังไม่ถึง 30 ปี"],
    [null, "คิดยอดได้เมื่อทราบข้อมูลนี้: ขอทราบวันเกิดของผู้ที่ขอสวัสดิการให้"],
  ])("that does not fit is named as theirs (born %s)", (born, reason) => {
    const [said] = nothingInWords(quote(sommut, longPaid, conscription(born)));
    expect(said).toContain(reason);
  });

  test("is the member's own where they ask for themselves", () => {
    expect(asked(day("2004-01-01")).amount).toBeGreaterThan(0n);
    expect(nothingInWords(asked(day("1970-02-28")))[0]).toContain(": ได้เมื่ออายุยังไม่ถึง 30 ปี");
    expect(nothingInWords(asked(null))[0]).toContain("ขอทราบวันเกิดของสมาชิก");
  });
});

test("nights that fill a cap already are said to be what is left: none", () => {
  const rules = shippedRules("yasothon-2562");
  const before = quote(rules, longPaid, nights("2026-01-01", "2026-01-21"));
  const past = before.benefits.map(({ benefit, lines }) => ({
    benefit,
    event: nights("2026-01-01", "2026-01-21"),
    lines: lines.map(({ on, counted, amount }) => ({ on, nights: counted, amount })),
  }));
  const now = quote(rules, { ...longPaid, past }, nights("2026-02-01", "2026-02-04"));
  expect(now.amount).toBe(0n);
  expect(nothingInWords(now).join("\n")).toContain("เหลือ 0 คืน");
});

const someDay = fc.integer({ min: -9000, max: 400 }).map((days) => day("2026-01-10").add({ days }));
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(value, { nil: null });
const anyMember: fc.Arbitrary<MemberFacts> = fc.record({
  birthDate: maybe(someDay),
  sex: maybe(fc.constantFrom("female", "male")),
  memberType: fc.constantFrom("general", "child", "student", "elderly", "disabled"),
  joinedOn: someDay,
  leftOn: maybe(someDay),
  coverage: fc.constantFrom([], longPaid.coverage),
  past: fc.constant([]),
}) as fc.Arbitrary<MemberFacts>;

test("nothing is never given without a reason", () => {
  fc.assert(
    fc.property(fc.constantFrom(...shipped), anyMember, fc.nat(), fc.gen(), (rules, member, which, any) => {
      const event = rules.events[which % rules.events.length]!;
      const on = any(() => someDay);
      const stays = any(() => fc.integer({ min: -1, max: 40 }));
      const answer = quote(rules, member, {
        code: event.code,
        day: on,
        stays: stays < 0 ? [] : [{ from: on, to: on.add({ days: stays }) }],
        concerns: {
          relation: any(() => fc.constantFrom(...relations)),
          person: any(() => maybe(fc.constant("ต้น"))),
          birthDate: any(() => maybe(someDay)),
        },
        reference: null,
        answers: {},
        documents: [],
        claimedOn: any(() => maybe(someDay)),
      });
      fc.pre(answer.amount === 0n);
      const reasons = nothingInWords(answer);
      expect(reasons.length).toBeGreaterThanOrEqual(Math.max(1, answer.benefits.length));
      for (const reason of reasons) expect(reason).toMatch(/\p{Script=Thai}/u);
    }),
  );
});

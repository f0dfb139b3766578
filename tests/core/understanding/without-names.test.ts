import * as fc from "fast-check";
import { expect, test } from "vitest";
import { withoutNames } from "#core/understanding/without-names.ts";

test.each([
  ["เบี้ยหมู่ถึงไหน", "เบี้ยหมู่ถึงไหน"],
  ["ถามให้นายสมชาย ใจดี ว่าส่งยัง", "ถามให้# ว่าส่งยัง"],
  ["นางสาวสมศรีเป็นไงบ้าง", ""],
  ["น.ส. สมศรี มีสุข ยังไม่ได้", "# ยังไม่ได้"],
  ["โทร 081-234-5678 ด้วย", "โทร # ด้วย"],
  ["เลขบัตร ๑ ๒๓๔๕ ๖๗๘๙๐ ๑๒ ๑", "เลขบัตร #"],
  ["รหัส K7MQ-X3RT ใช้ไม่ได้", "รหัส # ใช้ไม่ได้"],
  ["ส่งที่ somsri@mail.example นะ", "ส่งที่ # นะ"],
  ["หมู่ 3 บ้านเลขที่ 12/4", "หมู่ # บ้านเลขที่ #"],
  ["0812345678", ""],
  ["👍", ""],
])("“%s” is kept as “%s”", (typed, kept) => {
  expect(withoutNames(typed)).toBe(kept);
});

test("names of the fund's own people go, wherever they stand", () => {
  expect(withoutNames("ยายบัวผันถึงไหนแล้ว", ["บัวผัน"])).toBe("ยาย#ถึงไหนแล้ว");
});

test("whatever is typed, no digit is kept, and never more than two hundred letters in one line", () => {
  const typed = fc.oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc
      .array(fc.constantFrom("นาย", "สมชาย", " ", "๐๘๑", "42", "a", "K7MQX3RT", "\u{1F600}", "ยอด"), {
        maxLength: 120,
      })
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const kept = withoutNames(text);
      expect(kept.length).toBeLessThanOrEqual(200);
      expect(kept).not.toMatch(/[\d๐-๙\p{C}]/u);
    }),
    { numRuns: 200 },
  );
});

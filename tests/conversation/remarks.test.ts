import { expect, test } from "vitest";
import { answerNotice, remarkNotice, subjectShown } from "#conversation/wording/remarks.ts";
import { longestRemark, remarkText, type RemarkSubject } from "#core/audit/remark.ts";
import { day } from "./cast.ts";
import { expectFits } from "./line-limits.ts";
import { shownReply } from "./transcript.ts";

const news = {
  remarkNo: 3,
  about: { type: "receipt", book: "OB", number: 12n },
  text: "ใบเสร็จนี้ไม่มีลายเซ็นผู้จ่าย",
  by: "ประยูร รอบคอบ",
} as const;

test("the committee reads what the auditor asks, and a locked phone shows only what it is about", () => {
  const notice = remarkNotice(news);
  expectFits(notice);
  expect(shownReply(notice)).toMatchInlineSnapshot(`
    "ข้อสังเกตจากผู้ตรวจสอบ
    ใบเสร็จ OB/12
    ข้อที่: 3
    โดย: ประยูร รอบคอบ
    ใบเสร็จนี้ไม่มีลายเซ็นผู้จ่าย
    ขอให้กรรมการปรึกษากันแล้วตอบ ผู้ตรวจสอบช่วยดูให้บัญชีของกองทุนน่าเชื่อถือค่ะ
    [เมนู]"
  `);
  expect(notice.says[0]).toMatchObject({ summary: "ผู้ตรวจสอบมีข้อสังเกตเรื่องใบเสร็จ OB/12 รอกรรมการตอบค่ะ" });
});

test("the auditor reads the committee's answer", () => {
  const notice = answerNotice({ ...news, text: "ให้ผู้จ่ายเซ็นแล้วเมื่อวันประชุม", by: "สมหมาย ตั้งใจ" });
  expectFits(notice);
  expect(shownReply(notice)).toMatchInlineSnapshot(`
    "กรรมการตอบข้อสังเกตแล้ว
    ใบเสร็จ OB/12
    ข้อที่: 3
    โดย: สมหมาย ตั้งใจ
    ให้ผู้จ่ายเซ็นแล้วเมื่อวันประชุม
    ถ้ายังมีข้อสงสัย เขียนข้อสังเกตเพิ่มได้ค่ะ
    [เมนู]"
  `);
  expect(notice.says[0]).toMatchObject({ summary: "กรรมการตอบข้อสังเกตเรื่องใบเสร็จ OB/12 แล้วค่ะ" });
});

test("the longest remark on the longest name still fits a card", () => {
  const text = remarkText("ที่นี่".repeat(longestRemark).slice(0, longestRemark));
  expect(text).toHaveLength(longestRemark);
  expectFits(
    remarkNotice({ ...news, about: { type: "member", memberNo: "9".repeat(40) }, text: text ?? "" }),
  );
});

test.each([
  [{ type: "voucher", book: "PV", number: 3n }, "ใบสำคัญจ่าย PV/3"],
  [{ type: "entry", chainNo: 57n }, "รายการในสมุดรายวันที่ 57"],
  [{ type: "month", monthOn: day("2026-02-01") }, "เดือน ก.พ. 2569"],
  [{ type: "member", memberNo: "1-001" }, "สมาชิกเลขที่ 1-001"],
] satisfies [RemarkSubject, string][])("%o is called in Thai", (about, words) => {
  expect(subjectShown(about)).toBe(words);
});

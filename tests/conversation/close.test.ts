import { expect, test } from "vitest";
import type { BooksRefusal } from "#conversation/deeds/books.ts";
import { bahtToSatang } from "#core/money.ts";
import { books, inOffice, proposal, refusedBy, seal } from "./bookkeeping.ts";
import { day } from "./cast.ts";
import { onStage } from "./transcript.ts";

const treasurer = inOffice("treasurer");

test("a month is shown as it will be sealed, closed on one yes, and its seal can be copied into the minutes", () => {
  const stage = onStage(treasurer, books());
  expect(stage).toPlay(`
    ฉัน: ปิดงวด
    ทำ: propose-close
    กองทุน: ปิดงวด มกราคม 2569 · ตรวจก่อนปิด
            เงินเข้างวดนี้: ฿4,240
            เงินสมทบจากสมาชิก: ฿4,200
            จ่ายออกงวดนี้: ฿3,200
            สวัสดิการ เสียชีวิต: ฿3,000
            จัดสรรเข้า กองทุนสวัสดิการ: ฿3,392
            จัดสรรเข้า กองทุนบริหาร: ฿848
            ไม่พบเรื่องผิดปกติค่ะ
            ปิดแล้วจะแก้รายการของงวดนี้ไม่ได้
            [ยืนยันปิดงวด]
            [ไว้ก่อน]
    ฉัน: [ยืนยันปิดงวด]
    ทำ: close-month 2026-01
    กองทุน: ปิดงวดแล้ว
            มกราคม 2569
            คัดลอกข้อความถัดไปลงในรายงานการประชุมนะคะ
            ตราปิดงวด มกราคม 2569
            3f5b9c1e 3f5b9c1e
  `);
  expect(stage.stored()).toBeUndefined();
  expect(stage.lastReply()?.says.at(-1)).toMatchObject({ type: "text" });
});

test("what is unusual is named before, and does not stand in the way", () => {
  const unusual = [
    { type: "bag-not-empty", name: "นางคำ แสนสุข", amount: bahtToSatang(20) },
    { type: "unidentified", amount: bahtToSatang(500) },
    { type: "open-requests", count: 2 },
    { type: "below-zero", name: "นายทอง มั่นคง", amount: bahtToSatang(-90) },
  ] as const;
  const proposed = { type: "close-proposed", proposal: proposal({ unusual }) } as const;
  expect(onStage(inOffice("chair"), { ...books(), "propose-close": proposed })).toPlay(`
    ฉัน: ปิดเดือน
    ทำ: propose-close
    กองทุน: เรื่องที่ควรดูก่อนปิด
            นางคำ แสนสุข ยังมีเงินในมือ ฿20
            มีเงินรับรอตรวจสอบ ฿500
            มีคำขอรอยืนยัน 2 เรื่อง
            นายทอง มั่นคง ติดลบ -฿90
            [ยืนยันปิดงวด]
    ฉัน: อืม
    กองทุน: แตะ “ยืนยันปิดงวด” หรือ “ไว้ก่อน” นะคะ
    ฉัน: ยืนยัน
    ทำ: close-month 2026-01
    กองทุน: ปิดงวดแล้ว
  `);
});

test("a close can wait, and a question in between does not disturb it", () => {
  expect(onStage(treasurer, books())).toPlay(`
    ฉัน: ปิดงวด
    ทำ: propose-close
    ฉัน: ติดต่อกองทุน
    กองทุน: กลับมาที่คำถามเดิมนะคะ
            ตรวจก่อนปิด
    ฉัน: [ไว้ก่อน]
    กองทุน: ยังไม่ได้ปิดงวดค่ะ
  `);
});

test("long lists of accounts are shown as their sum", () => {
  const line = { id: "x", name: "รายการ", amount: bahtToSatang(10) };
  const long = proposal({ incoming: Array.from({ length: 9 }, () => line) });
  const proposed = { type: "close-proposed", proposal: long } as const;
  const stage = onStage(treasurer, { ...books(), "propose-close": proposed });
  expect(stage).toPlay(`
    ฉัน: ปิดงวด
    ทำ: propose-close
    กองทุน: เงินเข้างวดนี้: ฿90
            จ่ายออกงวดนี้: ฿3,200
  `);
  expect(JSON.stringify(stage.lastReply())).not.toContain('รายการ"');
});

test("the second tap on the confirmation shows the month that is next, or that none is; an earlier close shows its seal", () => {
  const month = Temporal.PlainYearMonth.from("2026-01");
  const stage = onStage(treasurer, books());
  expect(stage).toPlay(`
    ฉัน: ปิดงวด
    ทำ: propose-close
    ฉัน: [ยืนยันปิดงวด]
    ทำ: close-month 2026-01
  `);
  stage.set({ deeds: { "propose-close": refusedBy({ type: "month-not-over", month: day("2026-02-01") }) } });
  expect(stage).toPlay(`
    ฉัน: [ยืนยันปิดงวด] เก่า
    ทำ: propose-close
    กองทุน: งวดถัดไปที่จะปิดคือกุมภาพันธ์ 2569 ซึ่งยังไม่สิ้นเดือน
  `);
  const again = { type: "month-closed", month, seal, again: true } as const;
  expect(onStage(treasurer, { ...books(), "close-month": again })).toPlay(`
    ฉัน: ปิดงวด
    ทำ: propose-close
    ฉัน: ยืนยัน
    ทำ: close-month 2026-01
    กองทุน: งวดนี้ปิดไว้ก่อนแล้วค่ะ นี่คือตราปิดงวดเดิม
  `);
});

test.each(["collector", "registrar"] as const)("a %s is told who closes", (role) => {
  expect(onStage(inOffice(role), books())).toPlay(`
    ฉัน: ปิดงวด
    กองทุน: การปิดงวดทำได้โดยเหรัญญิก ประธาน หรือเลขานุการค่ะ
  `);
});

test.each<[BooksRefusal, string]>([
  [{ type: "not-allowed", act: "close" }, "ทำได้โดยเหรัญญิก ประธาน หรือเลขานุการค่ะ"],
  [{ type: "not-allowed-to-close" }, "ทำได้โดยเหรัญญิก ประธาน หรือเลขานุการค่ะ"],
  [{ type: "nothing-booked" }, "จึงยังไม่มีงวดให้ปิดค่ะ"],
  [{ type: "closed-before", closedThrough: day("2026-01-31") }, "ตอนนี้ปิดถึงวันที่ 31 ม.ค. 2569"],
  [{ type: "earlier-month-open", month: day("2025-12-01") }, "ต้องปิดงวดธันวาคม 2568 ก่อน"],
  [{ type: "month-not-over", month: day("2026-02-01") }, "กุมภาพันธ์ 2569 ซึ่งยังไม่สิ้นเดือน"],
])(
  "a close refused with %o is answered kindly, at the proposal and at the confirmation",
  (refusal, words) => {
    expect(onStage(treasurer, { ...books(), "propose-close": refusedBy(refusal) })).toPlay(`
    ฉัน: ปิดงวด
    ทำ: propose-close
    กองทุน: ${words}
  `);
    expect(onStage(treasurer, { ...books(), "close-month": refusedBy(refusal) })).toPlay(`
    ฉัน: ปิดงวด
    ทำ: propose-close
    ฉัน: ยืนยัน
    ทำ: close-month 2026-01
    กองทุน: ${words}
  `);
  },
);

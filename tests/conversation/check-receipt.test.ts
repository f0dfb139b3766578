import { expect, test } from "vitest";
import { bahtToSatang } from "#core/money.ts";
import { books, inOffice } from "./bookkeeping.ts";
import { buaphan, day, linkedAs, memberScene, stranger } from "./cast.ts";
import { onStage } from "./transcript.ts";

const member = memberScene(linkedAs(buaphan));

test.each([
  ["ตรวจใบเสร็จ 123 K7M-QX3", "K7MQX3 123"],
  ["ขอตรวจใบเสร็จเลขที่ ๑๒๓ k7m qx3 ค่ะ", "K7MQX3 123"],
  ["เช็คใบเสร็จ OB/123 รหัสตรวจ K7MQX3", "K7MQX3 123"],
  ["ตรวจสอบใบเสร็จ เล่มที่ 5 เลขที่ 12 K7M-QX3", "K7MQX3 5 12"],
])("“%s” is checked at once, also by who is linked to nobody", (typed, named) => {
  for (const scene of [member, stranger])
    expect(onStage(scene, books())).toPlay(`
      ฉัน: ${typed}
      ทำ: check-receipt ${named}
      กองทุน: ใบเสร็จถูกต้อง
              จำนวนเงิน: ฿90
              [ตรวจอีกใบ]
    `);
});

test("who only says that they want to check is asked for number and code", () => {
  expect(onStage(member, books())).toPlay(`
    ฉัน: ตรวจใบเสร็จ
    กองทุน: พิมพ์เลขที่และรหัสตรวจ
            [ยกเลิก]
    ฉัน: 123
    กองทุน: พิมพ์เลขที่ เว้นวรรค แล้วรหัสตรวจ 6 ตัว
    ฉัน: 123 K7M-QX3
    ทำ: check-receipt K7MQX3 123
    กองทุน: ใบเสร็จถูกต้อง
  `);
});

test("a receipt can be checked in between, and the talk goes on where it was", () => {
  expect(onStage(inOffice("treasurer"), books())).toPlay(`
    ฉัน: จ่ายค่าใช้จ่าย
    ทำ: list-spending
    ฉัน: ตรวจใบเสร็จ 123 K7M-QX3
    ทำ: check-receipt K7MQX3 123
    กองทุน: ใบเสร็จถูกต้อง
            กลับมาที่คำถามเดิมนะคะ
            ขั้นที่ 1/7
  `);
});

test.each([
  ["cancelled", "ใบเสร็จนี้ยกเลิกแล้ว"],
  ["unknown", "ไม่พบใบเสร็จนี้"],
  ["does-not-agree", "ต้องให้ผู้ตรวจสอบดู"],
] as const)("a receipt that is %s is told kindly, with whom to ask", (answer, words) => {
  const on = day("2026-02-10");
  const seen = answer === "unknown" ? {} : { on, total: bahtToSatang(90) };
  const checked = { type: "receipt-checked", name: { number: 123n }, answer, ...seen } as const;
  expect(onStage(member, { ...books(), "check-receipt": checked })).toPlay(`
    ฉัน: ตรวจใบเสร็จ 123 K7M-QX3
    ทำ: check-receipt K7MQX3 123
    กองทุน: ${words}
            [ติดต่อกองทุน]
  `);
});

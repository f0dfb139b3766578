import { expect, test } from "vitest";
import { entitledNotice } from "#conversation/wording/entitled.ts";
import { bahtToSatang } from "#core/money.ts";
import { day } from "./cast.ts";
import { expectFits, faultsOf } from "./line-limits.ts";
import { shownReply } from "./transcript.ts";

test("chair and secretary read how many are entitled to what, and no names", () => {
  const notice = entitledNotice(day("2026-02-01"), [
    { name: "เงินบำนาญผู้สูงอายุ", amount: bahtToSatang(1500) },
    { name: "เงินบำนาญผู้สูงอายุ", amount: bahtToSatang(2000) },
    { name: "เยี่ยมดูแลประจำปี", amount: bahtToSatang(300) },
  ]);
  expectFits(notice);
  expect(shownReply(notice)).toMatchInlineSnapshot(`
    "ผู้มีสิทธิรอบเดือน ก.พ. 2569
    3 รายการ รอคณะกรรมการยืนยัน
    เงินบำนาญผู้สูงอายุ: 2 คน รวม 3,500 บาท
    เยี่ยมดูแลประจำปี: 1 คน รวม 300 บาท
    ระบบตรวจทะเบียนตามระเบียบให้แล้ว รายชื่อและเหตุผลขอดูได้จากผู้ดูแลระบบของกองทุนค่ะ
    ยังไม่มีการจ่ายเงินจนกว่ากรรมการจะยืนยัน ถ้ามีชื่อที่ไม่ถูกต้อง ขีดออกพร้อมเหตุผลได้ก่อนยืนยันนะคะ
    [เมนู]"
  `);
});

test("a fund with very many such benefits, of very long names, still fits a card", () => {
  const entries = Array.from({ length: 40 }, (_, index) => ({
    name: `${index} ${"สวัสดิการที่ชื่อยาวมาก".repeat(8)}`,
    amount: bahtToSatang(100_000_000),
  }));
  expect(faultsOf(entitledNotice(day("2026-02-01"), entries))).toEqual([]);
});

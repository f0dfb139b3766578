import { describe, expect, test } from "vitest";
import { handInNotice, repaidNotice, writtenOffNotice } from "#conversation/wording/money-notices.ts";
import { receiptCancelledReply, receiptNumber, receiptReply } from "#conversation/wording/receipt.ts";
import { bahtToSatang as baht } from "#core/money.ts";
import { day, receiptOf } from "../cast.ts";
import { faultsOf } from "../line-limits.ts";
import { shownReply } from "../transcript.ts";

describe("a receipt", () => {
  test("shows its number and the code with which it can be checked", () => {
    const shown = shownReply(receiptReply(receiptOf({ code: "K7MQX3" })));
    expect(shown).toContain("เล่มที่/เลขที่: 1/124");
    expect(shown).toContain("รหัสตรวจ: K7M-QX3");
  });

  test("of a family says each one's own part, and what the whole paper says", () => {
    const shown = shownReply(receiptReply(receiptOf({ wholeTotal: baht(150) })));
    expect(shown).toContain("ตัวอักษร: เก้าสิบบาทถ้วน");
    expect(shown).toContain("ยอดทั้งใบ: ฿150");
  });

  test("of somebody who joins names the entrance fee", () => {
    expect(shownReply(receiptReply(receiptOf({ entranceFee: baht(10), total: baht(100) })))).toContain(
      "ค่าสมัคร: ฿10",
    );
  });

  test("that was cancelled is marked wherever its number stands, and the member is told why, without blame", () => {
    const cancelled = receiptOf({ isCancelled: true });
    expect(receiptNumber(cancelled)).toBe("1/124 (ยกเลิก)");
    expect(shownReply(receiptCancelledReply(cancelled, "เขียนผิดคน"))).toMatchInlineSnapshot(`
      "ใบเสร็จรับเงิน (ยกเลิกแล้ว)
      ฿90
      เล่มที่/เลขที่: 1/124 (ยกเลิก)
      วันที่รับเงิน: 14 ก.พ. 2569
      ได้รับเงินจาก: นางบัวผัน ใจดี
      เลขสมาชิก: 2-015
      สำหรับช่วง: ก.พ. – เม.ย. 2569
      ตัวอักษร: เก้าสิบบาทถ้วน
      ผู้รับเงิน: นางมาลี ตั้งตรง
      ส่งถึง: สิ้นเดือน เม.ย. 2569
      เหตุผล: เขียนผิดคน
      ใบเสร็จนี้ยกเลิกแล้ว ช่วงที่เคยนับว่าส่งแล้วจึงเปิดไว้เหมือนเดิมค่ะ ถ้าท่านส่งเงินจริง หรือมีข้อสงสัย ติดต่อกองทุนได้เลยนะคะ
      [เช็คยอด]
      [ประวัติการส่ง]"
    `);
  });
});

describe("a collector is told", () => {
  const on = day("2026-02-14");
  const counted = { on, countedBy: "นางมาลี ตั้งตรง", collected: baht(60), counted: baht(60) };
  test.each([
    ["that the bag was right", handInNotice(counted), ["นับได้ตรงกับบัญชี", "ผู้รับมอบ: นางมาลี ตั้งตรง"]],
    [
      "what is missing, and that one can talk about it",
      handInNotice({ ...counted, counted: baht(40), short: baht(20) }),
      ["ขาด: ฿20", "คุยกับกรรมการได้เสมอ"],
    ],
    [
      "what is too much, and that it waits",
      handInNotice({ ...counted, counted: baht(65), over: baht(5) }),
      ["เกิน: ฿5", "จนกว่าจะทราบว่าเป็นเงินของใคร"],
    ],
    ["what is still missing", repaidNotice({ on, amount: baht(15), left: baht(5) }), ["฿15", "ยังเหลืออีก ฿5"]],
    ["that all is back", repaidNotice({ on, amount: baht(20), left: baht(0) }), ["ครบแล้วค่ะ"]],
    [
      "by which resolution nothing need be brought",
      writtenOffNotice({ amount: baht(20), resolution: "2/2569" }),
      ["฿20", "ตามมติที่ประชุม 2/2569"],
    ],
  ])("%s", (_, reply, parts) => {
    const shown = shownReply(reply);
    for (const part of parts) expect(shown).toContain(part);
    expect(faultsOf(reply)).toEqual([]);
  });
});

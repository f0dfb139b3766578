import { bahtToSatang } from "#core/money.ts";
import { books, inOffice, kham, proposal, receiptSeen, request } from "./bookkeeping.ts";
import { broadcastPage } from "./broadcast/broadcast-page.ts";
import { collectPage } from "./collect-page.ts";
import { joiningPage } from "./joining-page.ts";
import { payingPages } from "./paying/pages.ts";
import type { Page } from "./page.ts";
import { receivePage } from "./receive-page.ts";

/** The pages of docs/transcripts: each act of the treasurer once through, and what most often comes between. */

const draft = "00000000-0000-7000-8000-000000000001";
const treasurer = inOffice("treasurer");
const who = "เหรัญญิก";

const handIn: Page = {
  file: "hand-in.md",
  title: "ส่งมอบเงิน",
  about:
    "A collector brings the bag; the two of them count it together. What is missing stays on the collector's account, what is too much waits until somebody knows whose it is, and the collector is told either way.",
  scenes: () => [
    {
      heading: "นับแล้วขาดยี่สิบบาท",
      who,
      scene: treasurer,
      deeds: books(),
      script: `
        ฉัน: ส่งมอบเงิน
        ทำ: list-bags
        ฉัน: [นางคำ แสนสุข]
        ฉัน: 1,180
        กองทุน: ขาดไปไม่เป็นไรค่ะ
        ฉัน: [นับใหม่]
        ฉัน: 1180
        ฉัน: [ยืนยันรับมอบ]
        ทำ: hand-in ${draft} ${kham.id} 118000
        กองทุน: บันทึกการส่งมอบแล้ว
      `,
    },
    {
      heading: "แตะปุ่มยืนยันซ้ำ",
      who,
      scene: treasurer,
      deeds: books(),
      script: `
        ฉัน: ส่งมอบเงิน
        ทำ: list-bags
        ฉัน: [นางคำ แสนสุข]
        ฉัน: [ครบพอดี ฿1,200]
        ฉัน: [ยืนยันรับมอบ]
        ทำ: hand-in ${draft} ${kham.id} 120000
        ฉัน: [ยืนยันรับมอบ] เก่า
        ทำ: look-up-draft ${draft}
        กองทุน: ไม่ได้บันทึกซ้ำ
      `,
    },
  ],
};

const bank: Page = {
  file: "bank.md",
  title: "ฝากธนาคาร และถอนเงิน",
  about: "Cash goes to the bank and comes back. The fund has as much as before, only elsewhere.",
  scenes: () => [
    {
      heading: "ฝากเงินสดเข้าธนาคาร",
      who,
      scene: treasurer,
      deeds: books(),
      script: `
        ฉัน: ฝากธนาคาร
        ทำ: list-purses deposit
        ฉัน: สองพันห้าร้อยบาท
        ฉัน: [ยืนยันฝากเงิน]
        ทำ: move-cash ${draft} cash bank 250000
        กองทุน: บันทึกฝากธนาคารแล้ว
      `,
    },
    {
      heading: "ถอนเงิน แล้วเปลี่ยนใจ",
      who,
      scene: treasurer,
      deeds: books(),
      script: `
        ฉัน: ถอนเงิน
        ทำ: list-purses withdraw
        ฉัน: 5,000
        ฉัน: [ยกเลิก]
        กองทุน: ยังไม่ได้บันทึกการฝากหรือถอนเงินค่ะ
      `,
    },
  ],
};

const expense: Page = {
  file: "expense.md",
  title: "จ่ายค่าใช้จ่าย",
  about:
    "The fund pays an expense against a numbered voucher with the amount in words. A photograph of the shop's bill joins it later, with the documents.",
  scenes: () => [
    {
      heading: "จ่ายค่าถ่ายเอกสาร",
      who,
      scene: treasurer,
      deeds: books(),
      script: `
        ฉัน: จ่ายค่าใช้จ่าย
        ทำ: list-spending
        ฉัน: [ค่าเอกสารและเครื่องเขียน]
        ฉัน: [กองทุนบริหาร]
        ฉัน: 250
        ฉัน: [เงินสดในมือเหรัญญิก]
        ฉัน: ร้านสุขใจเครื่องเขียน
        ฉัน: ถ่ายเอกสารประชุมใหญ่
        ฉัน: [ยืนยันจ่ายเงิน]
        ทำ: pay-expense ${draft} expense:documents admin cash 25000 ร้านสุขใจเครื่องเขียน ถ่ายเอกสารประชุมใหญ่
        กองทุน: PV/12
      `,
    },
  ],
};

const large = receiptSeen({ total: bahtToSatang(1080) });
const cancel: Page = {
  file: "cancel-receipt.md",
  title: "ยกเลิกใบเสร็จ",
  about:
    "A slip is nothing to be ashamed of: the number stays, marked as cancelled, with the reason. Above the fund's amount, or for one's own house, a second person agrees first.",
  scenes: () => [
    {
      heading: "ยกเลิกใบที่บันทึกผิดคน",
      who,
      scene: treasurer,
      deeds: books(),
      script: `
        ฉัน: ยกเลิกใบเสร็จ
        ฉัน: 123
        ทำ: find-receipt 123
        ฉัน: [บันทึกผิดคน]
        ฉัน: [ยืนยันยกเลิก]
        ทำ: cancel-receipt ${draft} ${large.receiptId} บันทึกผิดคน
        กองทุน: ยกเลิกใบเสร็จแล้ว
      `,
    },
    {
      heading: "ยอดสูง ต้องมีกรรมการอีกท่านยืนยัน",
      who,
      scene: treasurer,
      deeds: {
        ...books(),
        "find-receipt": { type: "receipt-found", receipt: large, needsSecond: true },
        "cancel-receipt": { type: "cancel-waits", receipt: { ...large, state: "waits" }, asked: 2 },
      },
      script: `
        ฉัน: ยกเลิกใบเสร็จ 123
        ทำ: find-receipt 123
        ฉัน: ป้าบัวผันโอนมาแล้ว บันทึกเงินสดซ้ำ
        ฉัน: [ส่งให้ยืนยัน]
        ทำ: cancel-receipt ${draft} ${large.receiptId} ป้าบัวผันโอนมาแล้ว บันทึกเงินสดซ้ำ
        กองทุน: รอกรรมการอีกท่านยืนยัน
      `,
    },
  ],
};

const close: Page = {
  file: "close-month.md",
  title: "ปิดงวด",
  about:
    "The month is shown as it will be sealed: what came in, what was spent, what each sub-fund gets, and whatever is unusual. The seal is a message of its own, to be copied into the minutes.",
  scenes: () => [
    {
      heading: "ปิดงวดมกราคม",
      who: "ประธาน",
      scene: inOffice("chair"),
      deeds: {
        ...books(),
        "propose-close": {
          type: "close-proposed",
          proposal: proposal({
            unusual: [{ type: "bag-not-empty", name: "นางคำ แสนสุข", amount: bahtToSatang(20) }],
          }),
        },
      },
      script: `
        ฉัน: ปิดงวด
        ทำ: propose-close
        ฉัน: [ยืนยันปิดงวด]
        ทำ: close-month 2026-01
        กองทุน: ตราปิดงวด มกราคม 2569
      `,
    },
  ],
};

const { requestId } = request();
const requests: Page = {
  file: "requests.md",
  title: "คำขอรอยืนยัน",
  about:
    "Whatever needs a second person waits here for those who may be one: neither who asked, nor anybody of their house. Whoever declines says why, and the asker reads it.",
  scenes: () => [
    {
      heading: "ตกลงให้ยกเลิกใบเสร็จ",
      who: "ประธาน",
      scene: inOffice("chair"),
      deeds: books(),
      script: `
        ฉัน: คำขอรอยืนยัน
        ทำ: list-requests
        ฉัน: [ยกเลิก OB/123]
        ทำ: open-request ${requestId}
        ฉัน: [ตกลง]
        ทำ: settle-request ${requestId} true
        กองทุน: ตกลงแล้ว
      `,
    },
    {
      heading: "ไม่ตกลง พร้อมเหตุผล",
      who: "เลขานุการ",
      scene: inOffice("secretary"),
      deeds: books(),
      script: `
        ฉัน: คำขอรอยืนยัน
        ทำ: list-requests
        ฉัน: [ยกเลิก OB/123]
        ทำ: open-request ${requestId}
        ฉัน: [ไม่ตกลง]
        ฉัน: [ขอคุยกันก่อน]
        ทำ: settle-request ${requestId} false ขอคุยกันก่อน
        กองทุน: ไม่ตกลงแล้ว
      `,
    },
  ],
};

export const pages: readonly Page[] = [
  receivePage,
  collectPage,
  handIn,
  bank,
  expense,
  cancel,
  close,
  requests,
  joiningPage,
  broadcastPage,
  ...payingPages,
];

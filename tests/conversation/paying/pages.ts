import type { SlipFile } from "#conversation/deeds/slip-work.ts";
import { bahtToSatang } from "#core/money.ts";
import { buaphan, linkedAs, memberScene, somchai, treasurer } from "../cast.ts";
import type { Page } from "../page.ts";
import { account, atWork, file, house, otherSlipId, slip } from "./pretend-account.ts";

const member = memberScene(linkedAs(buaphan));
const family = memberScene(linkedAs(buaphan), linkedAs(somchai));
const office = memberScene(linkedAs(treasurer, ["treasurer"]));
const waiting = { type: "waiting", slip: slip() } as const;

const byPhone: Page = {
  file: "paying/by-phone.md",
  title: "จ่ายเงินจากมือถือ",
  about:
    "A member pays from their bank's app: a QR picture with the sum in it, the account's number to copy, and the slip's photo. Money counts when the treasurer has seen it; until then the member reads รอตรวจสอบ.",
  scenes: () => [
    {
      heading: "จ่ายที่ค้างอยู่ สองเดือน",
      who: "สมาชิก",
      scene: member,
      deeds: account().deeds,
      slipNews: waiting,
      script: `
        ฉัน: จ่ายเงิน
        ทำ: begin-paying
        ฉัน: [฿60 ครบ 2 เดือน]
        ทำ: show-way-to-pay
        ฉัน: (picture)
        ทำ: send-slip
        ฉัน: สลิปถึงไหนแล้ว
        ทำ: show-slips
      `,
    },
    {
      heading: "จ่ายทั้งบ้าน ล่วงหน้าหนึ่งปี",
      who: "สมาชิก",
      scene: family,
      deeds: account(house).deeds,
      slipNews: { type: "waiting", slip: slip({ amount: bahtToSatang(780), members: [buaphan, somchai] }) },
      script: `
        ฉัน: จ่ายเงิน
        ทำ: begin-paying
        ฉัน: [ทั้งบ้าน 2 คน]
        ฉัน: [฿780 อีก 1 ปี]
        ทำ: show-way-to-pay
        ฉัน: (picture)
        ทำ: send-slip
      `,
    },
    {
      heading: "ส่งรูปสลิปมาเลย",
      who: "สมาชิก",
      scene: member,
      deeds: account().deeds,
      slipNews: { type: "waiting", slip: slip({ amount: bahtToSatang(30), hasCode: false }) },
      script: `
        ฉัน: (picture)
        ฉัน: [ใช่ เป็นสลิป]
        ทำ: begin-paying
        ฉัน: [฿30 1 เดือน]
        ทำ: send-slip
      `,
    },
    {
      heading: "สลิปที่เคยส่งแล้ว",
      who: "สมาชิก",
      scene: member,
      deeds: account().deeds,
      slipNews: { type: "used-before", own: slip({ stage: "confirmed" }) },
      script: `
        ฉัน: (picture)
        ฉัน: [ใช่ เป็นสลิป]
        ทำ: begin-paying
        ฉัน: [฿60 ครบ 2 เดือน]
        ทำ: send-slip
      `,
    },
  ],
};

function withoutLine(whole: SlipFile): SlipFile {
  const { line: _, ...rest } = whole;
  return rest;
}

const two = [atWork(), atWork({ slipId: otherSlipId, members: [somchai] })];
const judging: Page = {
  file: "paying/judging-slips.md",
  title: "ตรวจสลิป",
  about:
    "The treasurer sees each slip beside the line of the bank's statement that it is likely to be: confirmed as it is, put right first, or not accepted with a reason that its sender reads. Those that the bank confirms without doubt go together.",
  scenes: () => [
    {
      heading: "ยืนยันทีละใบ",
      who: "เหรัญญิก",
      scene: office,
      deeds: account().deeds,
      script: `
        ฉัน: สลิปรอตรวจ
        ทำ: show-slip-work
        ฉัน: [฿60 นางบัวผัน ใจดี]
        ทำ: open-slip
        ฉัน: [ยืนยันรับเงิน]
        ทำ: confirm-slip
      `,
    },
    {
      heading: "ยืนยันพร้อมกัน",
      who: "เหรัญญิก",
      scene: office,
      deeds: account({
        "show-slip-work": { type: "slip-work", work: { slips: two, after: 0, count: 2, sure: two } },
      }).deeds,
      script: `
        ฉัน: สลิปรอตรวจ
        ทำ: show-slip-work
        ฉัน: [ยืนยัน 2 ใบที่ตรง]
        ทำ: show-slip-work
        ฉัน: [ยืนยัน 2 ใบ]
        ทำ: confirm-slips
      `,
    },
    {
      heading: "ยังไม่พบเงินในบัญชี",
      who: "เหรัญญิก",
      scene: office,
      deeds: account({
        "open-slip": {
          type: "slip-to-judge",
          file: withoutLine(file({ slip: slip({ hasCode: false }) })),
        },
      }).deeds,
      script: `
        ฉัน: สลิปรอตรวจ
        ทำ: show-slip-work
        ฉัน: [฿60 นางบัวผัน ใจดี]
        ทำ: open-slip
        ฉัน: [ไม่รับสลิปนี้]
        ฉัน: 1
        ฉัน: [ยืนยันไม่รับ]
        ทำ: refuse-slip
      `,
    },
  ],
};

export const payingPages: readonly Page[] = [byPhone, judging];

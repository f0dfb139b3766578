import { bahtToSatang } from "#core/money.ts";
import { buaphan, day, receiptOf, somchai } from "./cast.ts";
import type { Page } from "./page.ts";
import { fund, owedBy, refused, treasurerScene } from "./receiving.ts";

const draft = "00000000-0000-7000-8000-000000000001";
const who = "เหรัญญิก";

const part = (member: typeof buaphan) =>
  receiptOf({
    book: "OB",
    member,
    code: "K7MQX3",
    total: bahtToSatang(30),
    wholeTotal: bahtToSatang(60),
    lines: [{ from: day("2026-02-01"), to: day("2026-02-28"), amount: bahtToSatang(30) }],
  });

export const receivePage: Page = {
  file: "receive.md",
  title: "รับเงินสมทบ",
  about:
    "The treasurer or a collector takes a contribution in cash. The amounts to tap are what this member owes and whole periods of their plan; the receipt carries its number and the code with which anybody who holds it can have it checked.",
  scenes: () => [
    {
      heading: "รับเงินจากสมาชิกคนเดียว",
      who,
      scene: treasurerScene,
      deeds: {
        ...fund(),
        "record-contribution": ({ amount }) => ({
          type: "recorded",
          receipt: receiptOf({ book: "OB", code: "K7MQX3", total: amount }),
          again: false,
        }),
      },
      script: `
        ฉัน: รับเงิน
        ฉัน: บัวผัน
        ทำ: find-members บัวผัน
        ทำ: show-owed ${buaphan.memberId}
        ฉัน: [฿90 3 งวด]
        ทำ: propose-contribution ${buaphan.memberId} 9000
        ฉัน: [ยืนยันรับเงิน]
        ทำ: record-contribution ${draft} ${buaphan.memberId} 9000 2026-02-01
        กองทุน: รหัสตรวจ: K7M-QX3
      `,
    },
    {
      heading: "รับเงินทั้งบ้านในใบเสร็จเดียว",
      who,
      scene: treasurerScene,
      deeds: {
        ...fund(),
        "show-owed": { type: "owed", owed: owedBy({ family: 1 }) },
        "show-family": {
          type: "family",
          payers: [
            { member: buaphan, amount: bahtToSatang(30), isDue: true },
            { member: somchai, amount: bahtToSatang(30), isDue: false },
          ],
        },
        "record-family": {
          type: "family-recorded",
          receipts: [part(buaphan), part(somchai)],
          again: false,
        },
      },
      script: `
        ฉัน: รับเงิน
        ฉัน: 2-015
        ทำ: find-members 2-015
        ทำ: show-owed ${buaphan.memberId}
        ฉัน: [จ่ายพร้อมคนในบ้าน]
        ทำ: show-family ${buaphan.memberId}
        ฉัน: [รวม นายสมชาย ใจดี]
        ฉัน: [ไปต่อ]
        ฉัน: [ยืนยันรับเงิน]
        ทำ: record-family ${draft} ${buaphan.memberId} 3000, ${somchai.memberId} 3000
        กองทุน: บันทึกรับเงินทั้งบ้านแล้ว
      `,
    },
    {
      heading: "เงินของตัวเองหรือคนในบ้าน",
      who,
      scene: treasurerScene,
      deeds: {
        ...fund(),
        "propose-contribution": refused({ type: "own-contribution", member: buaphan }),
        "ask-own-contribution": {
          type: "own-asked",
          member: buaphan,
          amount: bahtToSatang(30),
          asked: 2,
        },
      },
      script: `
        ฉัน: รับเงิน
        ฉัน: บัวผัน
        ทำ: find-members บัวผัน
        ทำ: show-owed ${buaphan.memberId}
        ฉัน: [฿30 ที่ถึงกำหนด]
        ทำ: propose-contribution ${buaphan.memberId} 3000
        ฉัน: [ส่งให้ยืนยัน]
        ทำ: ask-own-contribution ${buaphan.memberId} 3000
        กองทุน: รอกรรมการอีกท่านยืนยัน
      `,
    },
  ],
};

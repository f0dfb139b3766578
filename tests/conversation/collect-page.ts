import { collector, roundId, village } from "./collecting.ts";
import { buaphan, somchai } from "./cast.ts";
import type { Page } from "./page.ts";

const who = "ผู้เก็บเงิน";
const take = `ทำ: take-at-house ${roundId} ${buaphan.memberId} 0 6000`;
const shown = `ทำ: show-house ${roundId} ${buaphan.memberId}`;

export const collectPage: Page = {
  file: "collect.md",
  title: "เก็บเงินวันนี้",
  about:
    "A collector walks through the village with the phone in one hand. One tap takes what a house owes, and the next list is shorter. Taps may come twice, late and in any order: a house never pays twice.",
  scenes: () => [
    {
      heading: "แตะบ้านที่จ่าย แล้วแตะซ้ำเพราะสัญญาณช้า",
      who,
      scene: collector,
      deeds: village(),
      script: `
        ฉัน: เก็บเงินวันนี้
        ทำ: walk
        ฉัน: [บ้าน 12/3 ฿60 บัวผัน]
        ${take}
        ฉัน: [บ้าน 12/3 ฿60 บัวผัน]
        ${take}
        กองทุน: ครั้งนี้ไม่ได้บันทึกซ้ำ
      `,
    },
    {
      heading: "จ่ายไม่ตรงยอด",
      who,
      scene: collector,
      deeds: village(),
      script: `
        ฉัน: เก็บเงินวันนี้
        ทำ: walk
        ฉัน: ใจดี
        ทำ: find-house 2 ใจดี
        ฉัน: [ยอดของ นายสมชาย ใจดี]
        ฉัน: [฿90 3 งวด]
        ฉัน: [รับ ฿120]
        ทำ: take-as-said ${roundId} ${buaphan.memberId} 0 ${buaphan.memberId} 3000, ${somchai.memberId} 9000
        กองทุน: รับแล้ว
      `,
    },
    {
      heading: "ไม่อยู่บ้าน และแตะผิดบ้าน",
      who,
      scene: collector,
      deeds: village(),
      script: `
        ฉัน: เก็บเงินวันนี้
        ทำ: walk
        ฉัน: ใจดี
        ทำ: find-house 2 ใจดี
        ฉัน: [ไม่อยู่บ้าน]
        ทำ: not-at-home ${roundId} ${buaphan.memberId} 0
        ฉัน: [บ้าน 12/3 ฿60 บัวผัน]
        ${take}
        ฉัน: [แก้ บ้าน 12/3]
        ${shown}
        ฉัน: [ยกเลิกใบ OB/57]
        ฉัน: [แตะผิดบ้าน]
        ทำ: take-back-at-house ${roundId} ${buaphan.memberId} 1 แตะผิดบ้าน
        กองทุน: ยกเลิกใบเสร็จ OB/57
      `,
    },
    {
      heading: "สรุป แล้วไปส่งเงิน",
      who,
      scene: collector,
      deeds: village(),
      script: `
        ฉัน: เก็บเงินวันนี้
        ทำ: walk
        ฉัน: สรุปวันนี้
        ทำ: sum-up 2
        กองทุน: นำเงินในมือไปนับพร้อมเหรัญญิก
      `,
    },
  ],
};

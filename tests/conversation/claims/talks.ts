import type { Scene } from "#conversation/turn.ts";
import { bahtToSatang } from "#core/money.ts";
import { buaphan, day, linkedAs, memberScene, somchai, treasurer } from "../cast.ts";
import { claimId, claimSeen, linked, ofSomchai, toDecide, toPay, type PretendFund } from "./pretend-fund.ts";

/** Talks about claims as they go: the pages of docs/transcripts/claims, and cards of the gallery. */

const member = memberScene(linkedAs(buaphan));
const family = memberScene(linkedAs(buaphan), linkedAs(somchai));
export const waiting = (does: "certify" | "pay") => ({
  type: "work" as const,
  work: {
    claims: [
      {
        claimId,
        claimNo: 12n,
        does,
        member: buaphan.name,
        eventName: "เจ็บป่วยนอนโรงพยาบาล",
        amount: bahtToSatang(300),
        since: day("2026-02-13"),
      },
    ],
    requests: 0,
    complaints: 0,
    slips: 0,
  },
});

export const claimTalks: readonly (readonly [
  page: string,
  title: string,
  Scene,
  PretendFund,
  script: string,
])[] = [
  [
    "illness",
    "สามคืนในโรงพยาบาล",
    member,
    { about: { hasConsent: false }, photos: () => 1 },
    `ฉัน: นอนโรงพยาบาลมาค่ะ
     ทำ: begin-claim
     ทำ: claim-event
     ฉัน: 1-4 ก.พ. 69
     ทำ: claim-event
     ฉัน: โรงพยาบาลยโสธร
     ทำ: quote-claim
     ฉัน: [หมายความว่าอะไร]
     ฉัน: [ยินยอม]
     ทำ: give-consent
     ฉัน: (picture too-dark)
     ทำ: take-document
     ฉัน: (picture)
     ทำ: take-document
     ฉัน: [ส่งครบแล้ว]
     ทำ: draft-documents
     ฉัน: [ส่งคำขอ]
     ทำ: file-claim`,
  ],
  [
    "birth",
    "ลูกเกิด",
    member,
    { photos: () => 2 },
    `ฉัน: คลอดลูกแล้วค่ะ
     ทำ: begin-claim
     ทำ: claim-event
     ฉัน: 8-10 ก.พ. 69
     ทำ: claim-event
     ฉัน: [ยังไม่มีชื่อ]
     ฉัน: [1]
     ทำ: quote-claim
     ฉัน: (picture)
     ทำ: take-document
     ฉัน: (picture)
     ทำ: take-document
     ฉัน: [ส่งครบแล้ว]
     ทำ: draft-documents
     ฉัน: [ส่งคำขอ]
     ทำ: file-claim`,
  ],
  [
    "death",
    "พ่อเสียชีวิต",
    family,
    { claimants: [linked, ofSomchai] },
    `ฉัน: พ่อเสียชีวิตแล้วค่ะ
     ทำ: begin-claim
     ฉัน: [นายสมชาย ใจดี]
     ทำ: claim-event
     ฉัน: เมื่อวาน
     ทำ: claim-event
     ทำ: quote-claim
     ฉัน: [นำตัวจริงไปให้ดู]
     ฉัน: [ส่งคำขอ]
     ทำ: file-claim`,
  ],
  [
    "certifying",
    "กรรมการรับรอง",
    memberScene(linkedAs(somchai, ["representative"])),
    {
      answers: {
        "show-work": waiting("certify"),
        "open-work": { type: "claim-to-decide", toDecide: toDecide("certify") },
        vote: {
          type: "claim-voted",
          claim: claimSeen({ stage: "approving", waitsFor: ["chair"], mayWithdraw: false }),
          says: "yes",
          again: false,
        },
      },
    },
    `ฉัน: งานของฉัน
     ทำ: show-work
     ฉัน: [รับรอง CL/12]
     ทำ: open-work
     ฉัน: [รับรอง]
     ทำ: vote`,
  ],
  [
    "paying",
    "เหรัญญิกจ่ายเงิน",
    memberScene(linkedAs(treasurer, ["treasurer"])),
    {
      answers: {
        "show-work": waiting("pay"),
        "open-work": { type: "claim-to-pay", toPay: toPay() },
        "pay-claim": {
          type: "claim-paid",
          again: false,
          voucher: {
            claim: claimSeen({ stage: "paid" }),
            voucher: "PV/7",
            amount: bahtToSatang(300),
            receiver: buaphan.name,
            witness: "นายแดง ดีงาม",
            from: "เงินสดในมือเหรัญญิก",
            on: day("2026-02-14"),
          },
        },
      },
    },
    `ฉัน: งานของฉัน
     ทำ: show-work
     ฉัน: [จ่ายเงิน CL/12]
     ทำ: open-work
     ฉัน: [เงินสดในมือเหรัญญิก]
     ฉัน: [นางบัวผัน ใจดี]
     ฉัน: นายแดง ดีงาม
     ฉัน: [ยืนยันจ่ายแล้ว]
     ทำ: pay-claim`,
  ],
];

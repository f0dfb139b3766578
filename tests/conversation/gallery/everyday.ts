import type { Deed, Outcome } from "#conversation/deed.ts";
import { quoteSupposed } from "#conversation/understand/supposed-event.ts";
import { readWhatIf } from "#conversation/understand/what-if.ts";
import { rightsOn } from "#core/benefit/rights.ts";
import { facts, shippedRules } from "../../core/benefit/scene.ts";
import { books, inOffice } from "../bookkeeping.ts";
import {
  buaphan,
  day,
  linkedAs,
  memberScene,
  plans,
  receiptOf,
  somchai,
  stateOf,
  stranger,
} from "../cast.ts";
import { claiming, claimSeen, complaintSeen, toDecide } from "../claims/pretend-fund.ts";
import { waiting } from "../claims/talks.ts";
import type { Talk } from "./from-talks.ts";

/** What members ask every day, and what the pages of docs/transcripts do not show. */

const member = memberScene(linkedAs(buaphan));
const family = memberScene(linkedAs(buaphan), linkedAs(somchai));

const rules = shippedRules("yasothon-2562");
const paidUp = facts(
  { joined: "2020-03-01", paid: ["2020-03-01..2026-02-28"], born: "1980-05-05" },
  { code: "illness", day: "2026-02-14" },
).member;
const today = day("2026-02-14");

const talk = (id: string, title: string, rest: Pick<Talk, "scene" | "script"> & Partial<Talk>): Talk => ({
  id,
  title,
  deeds: {},
  ...rest,
});

export const everyday = (): readonly Talk[] => [
  talk("greeting", "ทักทายและเชื่อมสมาชิก", {
    scene: { ...stranger, isNoticeGiven: false },
    deeds: { "redeem-link-code": { type: "linked", member: buaphan, others: 0 } },
    script: `ฉัน: (added)
             ฉัน: [เชื่อมสมาชิก]
             ฉัน: K7MQX3RT
             ทำ: redeem-link-code K7MQX3RT`,
  }),
  talk("menu", "เมนูของสมาชิก", {
    scene: family,
    deeds: { "choose-member": { type: "chose-member", member: somchai } },
    script: `ฉัน: เมนู
             ฉัน: (sticker)
             ฉัน: สอบถาม
             ฉัน: ข้อมูลส่วนตัว
             ฉัน: เลิกเชื่อม
             ฉัน: ยกเลิก
             ฉัน: สลับสมาชิก
             ฉัน: [2-016 นายสมชาย ใจดี]
             ทำ: choose-member ${somchai.memberId}`,
  }),
  talk("join", "สมัครสมาชิก", {
    scene: stranger,
    deeds: { "show-plans": plans },
    script: `ฉัน: สมัครสมาชิก
             ทำ: show-plans`,
  }),
  talk("contributions", "เช็คยอด", {
    scene: member,
    deeds: {
      "show-contributions": stateOf(),
      "show-history": { type: "history", member: buaphan, receipts: [receiptOf()], more: false },
    },
    script: `ฉัน: เช็คยอด
             ทำ: show-contributions ${buaphan.memberId}
             ฉัน: [ประวัติการส่ง]
             ทำ: show-history ${buaphan.memberId}`,
  }),
  talk("rights", "สิทธิของฉัน", {
    scene: member,
    deeds: {
      "show-rights": ({ after }) => ({
        type: "rights",
        member: buaphan,
        rights: rightsOn(rules, paidUp, today),
        after,
      }),
      "what-if": whatIf,
    },
    script: `ฉัน: สิทธิของฉัน
             ทำ: show-rights ${buaphan.memberId} 0
             ฉัน: ถ้านอนโรงพยาบาล 3 คืน
             ทำ: what-if ${buaphan.memberId} ถ้านอนโรงพยาบาล 3 คืน`,
  }),
  talk("complaint", "ร้องเรียน", {
    scene: member,
    deeds: claiming({
      answers: {
        complain: { type: "complained", complaint: complaintSeen(), again: false },
        "show-complaints": {
          type: "complaints",
          complaints: [
            complaintSeen({
              stage: "answered",
              answer: "ขออภัยที่ช้า นัดวันเสาร์นี้ค่ะ",
              answeredOn: today,
            }),
          ],
        },
      },
    }).deeds,
    script: `ฉัน: ขอร้องเรียนหน่อยค่ะ
             ฉัน: [คำขอสวัสดิการ]
             ฉัน: ยื่นไปสองอาทิตย์แล้วยังไม่มีใครติดต่อ
             ฉัน: [ส่งเรื่อง]
             ทำ: complain
             ฉัน: เรื่องที่แจ้งไว้
             ทำ: show-complaints`,
  }),
  talk("complaint-work", "ดูแลเรื่องร้องเรียน", {
    scene: inOffice("secretary"),
    deeds: claiming({
      answers: {
        "show-complaint-work": {
          type: "complaint-work",
          complaints: [complaintSeen({ member: buaphan })],
          isAuditor: false,
        },
        "open-complaint": {
          type: "complaint-opened",
          complaint: complaintSeen({ member: buaphan }),
          may: "answer",
        },
      },
    }).deeds,
    script: `ฉัน: เรื่องร้องเรียน
             ทำ: show-complaint-work
             ฉัน: [เรื่องที่ 4]
             ทำ: open-complaint`,
  }),
  talk("following", "ขอสวัสดิการถึงไหนแล้ว", {
    scene: member,
    deeds: claiming({
      answers: {
        "show-claims": {
          type: "claims",
          claims: [
            claimSeen({ stage: "information", waitsFor: [], asked: "ขอใบรับรองแพทย์ที่เห็นวันเข้าและวันออกด้วยค่ะ" }),
            claimSeen({ claimNo: 9n, stage: "paid", waitsFor: [], mayWithdraw: false, voucher: "PV/12" }),
            claimSeen({
              claimNo: 7n,
              stage: "refused",
              waitsFor: [],
              mayWithdraw: false,
              mayAppeal: true,
              reason: "วันที่ในใบรับรองแพทย์ไม่ตรงกับวันที่แจ้งไว้",
            }),
          ],
        },
      },
    }).deeds,
    script: `ฉัน: ขอสวัสดิการถึงไหนแล้ว
             ทำ: show-claims`,
  }),
  talk("deciding", "กรรมการไม่รับรอง หรือขอข้อมูลเพิ่ม", {
    scene: memberScene(linkedAs(somchai, ["representative"])),
    deeds: claiming({
      answers: {
        "show-work": waiting("certify"),
        "open-work": { type: "claim-to-decide", toDecide: toDecide("certify") },
      },
    }).deeds,
    script: `ฉัน: งานของฉัน
             ทำ: show-work
             ฉัน: [รับรอง CL/12]
             ทำ: open-work
             ฉัน: [ไม่รับรอง]
             ฉัน: [วันที่ไม่ตรง]
             ฉัน: งานของฉัน
             ทำ: show-work
             ฉัน: [รับรอง CL/12]
             ทำ: open-work
             ฉัน: [ขอข้อมูลเพิ่ม]`,
  }),
  talk("office", "งานกองทุนของเหรัญญิก", {
    scene: inOffice("treasurer"),
    deeds: books(),
    script: `ฉัน: งานกองทุน
             ฉัน: ตรวจใบเสร็จ 123 K7M-QX3
             ทำ: check-receipt K7MQX3 123
             ฉัน: ออกรหัส
             ฉัน: บัวผัน
             ทำ: find-for-code บัวผัน`,
  }),
];

function whatIf({ words }: Extract<Deed, { type: "what-if" }>): Outcome {
  const read = readWhatIf(words, rules);
  if (read.type === "which") return { type: "what-if-which", member: buaphan, events: read.events };
  return {
    type: "what-if",
    member: buaphan,
    ...quoteSupposed(read.supposed, { rules, member: paidUp, day: today }),
  };
}

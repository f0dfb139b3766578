import { reminderReply } from "#conversation/flows/remind/reminder-card.ts";
import { shortNotice, visitNotice } from "#conversation/flows/remind/committee-cards.ts";
import { budgetNotice } from "#conversation/wording/budget-notice.ts";
import { claimNews } from "#conversation/wording/claim-news.ts";
import { entitledNotice } from "#conversation/wording/entitled.ts";
import {
  beneficiariesAskedNotice,
  beneficiariesChangedNotice,
  beneficiariesDeclinedNotice,
  phoneChangedNotice,
} from "#conversation/wording/joining/change-notices.ts";
import {
  linkDeclinedNotice,
  linkMadeNotice,
  linkRequestNotice,
} from "#conversation/wording/joining/link-notices.ts";
import {
  admittedNotice,
  applicationCertifiedNotice,
  applicationDeclinedNotice,
  certifiedNotice,
  newApplicationNotice,
} from "#conversation/wording/joining/notices.ts";
import { handInNotice, repaidNotice, writtenOffNotice } from "#conversation/wording/money-notices.ts";
import { apology, linkNotice, unlinkNotice } from "#conversation/wording/notices.ts";
import { payNews, slipReply } from "#conversation/wording/pay-news.ts";
import { receiptCancelledReply, receiptReply, receiptReplyFor } from "#conversation/wording/receipt.ts";
import { answerNotice, remarkNotice } from "#conversation/wording/remarks.ts";
import { slipsWaitReply } from "#conversation/wording/slips-wait.ts";
import type { Reply } from "#conversation/reply.ts";
import { bahtToSatang } from "#core/money.ts";
import { buaphan, day, receiptOf, somchai } from "../cast.ts";
import { slip } from "../paying/pretend-account.ts";
import type { CardSample } from "./sample.ts";

/** What is told without having been asked: to members, to collectors, to the committee. */

const phone = "045-711-123";
const on = day("2026-02-14");
const requestId = "0198a000-0000-7000-8000-0000000000a1";
const baht = bahtToSatang;

const said = { memberId: buaphan.memberId, due: "6000", months: 2, since: "2025-12-01" } as const;
const claim = {
  reference: "CL/12",
  event: "เจ็บป่วยนอนโรงพยาบาล",
  member: buaphan.name,
  amount: baht(300),
  isDeath: false,
} as const;
const remark = {
  remarkNo: 3,
  about: { type: "receipt", book: "OB", number: 12n },
  text: "ใบเสร็จนี้ไม่มีลายเซ็นผู้จ่าย",
  by: "ประยูร รอบคอบ",
} as const;
const link = { member: buaphan, on, phone, issuedBy: "นางมาลี ตั้งตรง" };
const change = { member: buaphan, phone, to: "other-link" } as const;
const named = [{ name: "นายสมชาย ใจดี", relation: "child" }] as const;

type Made = readonly [id: string, title: string, reply: Reply];

const receipts: readonly Made[] = [
  ["receipt", "ใบเสร็จ", receiptReply(receiptOf())],
  [
    "receipt-family",
    "ใบเสร็จของสองคน",
    receiptReplyFor([receiptOf(), receiptOf({ member: somchai, number: 125n })]),
  ],
  ["receipt-cancelled", "ใบเสร็จที่ยกเลิก", receiptCancelledReply(receiptOf(), "บันทึกผิดคน")],
  ["slip-waiting", "สลิปรอตรวจ", slipReply(slip(), phone)],
  [
    "slip-refused",
    "สลิปที่ยังไม่นับ",
    slipReply(slip({ stage: "refused", reason: "not-arrived", reasonWords: "ดูเลขบัญชีอีกครั้งค่ะ" }), phone),
  ],
  ["slip-used", "สลิปที่เคยส่งแล้ว", payNews({ type: "used-before", own: slip({ stage: "confirmed" }) }, phone)],
  ["slips-wait", "มีสลิปรอเหรัญญิก", slipsWaitReply(3)],
];

const reminders: readonly Made[] = [
  ["reminder-before", "เตือนก่อนครบกำหนด", reminderReply([{ ...said, step: "before-due", months: 1 }], "warm")],
  ["reminder-due", "เตือนถึงรอบส่ง", reminderReply([{ ...said, step: "due" }], "warm")],
  ["reminder-arrears", "เตือนยอดค้าง", reminderReply([{ ...said, step: "arrears" }], "warm")],
  ["reminder-ending", "ชวนคุยก่อนสิ้นสุด", reminderReply([{ ...said, step: "before-ending" }], "warm")],
  [
    "reminder-family",
    "เตือนทั้งบ้าน",
    reminderReply(
      [
        { ...said, step: "arrears", name: buaphan.name },
        { ...said, step: "due", name: somchai.name, memberId: somchai.memberId },
      ],
      "warm",
    ),
  ],
  [
    "reminders-short",
    "ข้อความไม่พอเตือน",
    shortNotice({ need: 180, room: 120, sent: 120, held: 60, whenShort: "weightiest-first" }),
  ],
  [
    "visits",
    "ชวนกรรมการไปเยี่ยม",
    visitNotice([
      { name: buaphan.name, memberNo: buaphan.memberNo, villageNo: 2, isNearEnd: true },
      { name: somchai.name, memberNo: somchai.memberNo, villageNo: 3, isNearEnd: false },
    ]),
  ],
  ["budget", "ข้อความไลน์ใกล้หมด", budgetNotice({ warning: "nearly", used: 240, limit: 300, reserve: 30 })],
];

const claims: readonly Made[] = [
  ["claim-approved", "ผล: อนุมัติ", claimNews({ ...claim, what: "approved", phone })],
  [
    "claim-refused",
    "ผล: ยังอนุมัติไม่ได้",
    claimNews({ ...claim, what: "refused", words: "วันที่ในใบรับรองแพทย์ไม่ตรงกับวันที่แจ้งไว้", phone }),
  ],
  [
    "claim-paid",
    "ผล: จ่ายแล้ว และถามว่าได้รับไหม",
    claimNews({ ...claim, what: "paid", askedAbout: requestId, phone }),
  ],
  [
    "claim-asked",
    "กรรมการขอข้อมูลเพิ่ม",
    claimNews({ ...claim, what: "information-asked", words: "ขอใบรับรองแพทย์ด้วยค่ะ", phone }),
  ],
  [
    "claim-returned",
    "เงินโอนถูกตีกลับ",
    claimNews({ ...claim, what: "payment-returned", event: "เสียชีวิต", isDeath: true, phone }),
  ],
  [
    "entitled",
    "ผู้มีสิทธิประจำเดือน",
    entitledNotice(day("2026-02-01"), [
      { name: "เงินบำนาญผู้สูงอายุ", amount: baht(1500) },
      { name: "เงินบำนาญผู้สูงอายุ", amount: baht(2000) },
      { name: "เยี่ยมดูแลประจำปี", amount: baht(300) },
    ]),
  ],
  ["remark", "ข้อสังเกตจากผู้ตรวจสอบ", remarkNotice(remark)],
  ["remark-answer", "กรรมการตอบข้อสังเกต", answerNotice({ ...remark, text: "ให้ผู้จ่ายเซ็นแล้วเมื่อวันประชุม" })],
];

const money: readonly Made[] = [
  [
    "handed-in",
    "แจ้งผู้เก็บเงิน: นับแล้วขาด",
    handInNotice({
      on,
      countedBy: "นางมาลี ตั้งตรง",
      collected: baht(1200),
      counted: baht(1180),
      short: baht(20),
    }),
  ],
  ["repaid", "แจ้งผู้เก็บเงิน: รับคืนแล้ว", repaidNotice({ on, amount: baht(20), left: baht(0) })],
  ["written-off", "แจ้งผู้เก็บเงิน: มีมติยกยอด", writtenOffNotice({ amount: baht(20), resolution: "3/2569" })],
];

const joining: readonly Made[] = [
  [
    "application-new",
    "มีใบสมัครใหม่",
    newApplicationNotice({ requestId, name: "นางสาวสมศรี มีสุข", villageNo: 2 }),
  ],
  ["application-certified", "ใบสมัครมีกรรมการรับรอง", applicationCertifiedNotice("นางสาวสมศรี มีสุข", phone)],
  ["application-ready", "ใบสมัครพร้อมเข้าที่ประชุม", certifiedNotice("นางสาวสมศรี มีสุข")],
  [
    "application-declined",
    "ใบสมัครยังไม่ผ่าน",
    applicationDeclinedNotice({ name: "นางสาวสมศรี มีสุข", reason: "ที่อยู่ยังไม่ครบ", phone }),
  ],
  [
    "admitted",
    "รับเป็นสมาชิกแล้ว",
    admittedNotice({
      name: "นางสาวสมศรี มีสุข",
      memberNo: "2-201",
      joinedOn: on,
      startsOn: "first-payment",
      entranceFee: baht(10),
      first: baht(30),
      phone,
    }),
  ],
  ["linked-notice", "มีไลน์ใหม่เชื่อม", linkNotice(link, "earlier-link")],
  ["unlinked-notice", "เลิกเชื่อมแล้ว", unlinkNotice(link, "unlinked")],
  ["link-request", "ขอเชื่อมโดยไม่มีรหัส", linkRequestNotice(requestId, "บัวผัน บ้านเลขที่ 12 หมู่ 2")],
  ["link-made", "เชื่อมให้แล้ว", linkMadeNotice(buaphan)],
  ["link-declined", "ยังเชื่อมให้ไม่ได้", linkDeclinedNotice("ไม่พบชื่อนี้ในทะเบียน", phone)],
  ["phone-changed", "เปลี่ยนเบอร์โทร", phoneChangedNotice("3333", change)],
  [
    "beneficiaries-asked",
    "ขอเปลี่ยนผู้รับผลประโยชน์",
    beneficiariesAskedNotice({ ...change, to: "certifier" }, requestId),
  ],
  ["beneficiaries-changed", "เปลี่ยนผู้รับผลประโยชน์แล้ว", beneficiariesChangedNotice(named, change)],
  ["beneficiaries-declined", "ยังเปลี่ยนผู้รับผลประโยชน์ไม่ได้", beneficiariesDeclinedNotice("ขอคุยกันก่อน", change)],
  ["apology", "ขออภัยเมื่อระบบมีปัญหา", apology(phone)],
];

export const notices: readonly CardSample[] = [
  ...receipts,
  ...reminders,
  ...claims,
  ...money,
  ...joining,
].map(([id, title, reply]) => ({ id: `told-${id}`, title, reply }));

import { showBaht, sumSatang, type Satang } from "#core/money.ts";
import type { MembershipRules } from "#core/rule-set/rule-set.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import type { Reply } from "../../reply.ts";
import { button, cards, reply } from "../../say.ts";
import { callButtons, shortcut } from "../../shortcuts.ts";
import { phrases } from "../phrases.ts";

const { whoToCall } = phrases.th;

/** What applicants and the committee are told as an application goes its way. */
export const applicationNoticeWords = {
  th: {
    open: "ดูใบสมัคร",
    newTitle: "มีใบสมัครสมาชิกใหม่",
    newNote: "รอกรรมการของหมู่บ้านดูและรับรองค่ะ ถ้ารู้จักผู้สมัครและข้อมูลถูกต้อง กดดูแล้วรับรองได้เลย",
    newSummary: (name: string) => `มีใบสมัครสมาชิกใหม่ของ ${name} รอรับรองค่ะ`,
    certifiedTitle: "กรรมการรับรองใบสมัครแล้ว",
    certifiedNext: "ขั้นต่อไป คณะกรรมการจะพิจารณารับเข้าในที่ประชุม แล้วจะแจ้งผลในแชตนี้ค่ะ",
    certifiedSummary: (name: string) => `ใบสมัครของ ${name} มีกรรมการรับรองแล้ว รอมติที่ประชุมค่ะ`,
    readyTitle: "ใบสมัครพร้อมเข้าที่ประชุม",
    readyNote: "มีกรรมการหมู่บ้านรับรองแล้ว นำเข้าวาระประชุมครั้งต่อไปได้เลยค่ะ",
    readySummary: (name: string) => `ใบสมัครของ ${name} มีกรรมการรับรองแล้ว พร้อมเข้าที่ประชุมค่ะ`,
    declinedTitle: "ใบสมัครยังไม่ผ่าน",
    reason: "เหตุผล",
    declinedNote: "ถ้าแก้ไขได้แล้ว สมัครใหม่ได้เสมอค่ะ",
    declinedSummary: (name: string, reason: string) => `ใบสมัครของ ${name} ยังไม่ผ่านค่ะ เหตุผล: ${reason}`,
    admittedTitle: "ยินดีต้อนรับสมาชิกใหม่",
    rows: { entranceFee: "ค่าสมัคร", first: "เงินสมทบงวดแรก", inAll: "รวมจ่ายครั้งแรก", starts: "เริ่มเป็นสมาชิก" },
    starts: (startsOn: MembershipRules["startsOn"], joinedOn: Temporal.PlainDate) =>
      startsOn === "first-payment" ? "วันที่จ่ายงวดแรก" : showDay(joinedOn),
    pay: "จ่ายกับผู้เก็บเงินหรือเหรัญญิกได้เลยค่ะ ค่าสมัครกับงวดแรกอยู่ในใบเสร็จเดียวกัน",
    linkedNow: "ไลน์นี้เชื่อมกับสมาชิกใหม่ให้แล้ว กด “เช็คยอด” ดูได้เลยค่ะ",
    admittedSummary: (name: string, memberNo: string) =>
      `ที่ประชุมรับ ${name} เป็นสมาชิกแล้ว เลขสมาชิก ${memberNo} ยินดีต้อนรับค่ะ`,
  },
};

const words = applicationNoticeWords.th;

interface NewApplication {
  readonly requestId: string;
  readonly name: string;
  readonly villageNo?: number;
}

/** To those who may certify it. No more than name and village: the rest is seen when it is opened. */
export const newApplicationNotice = ({ requestId, name, villageNo }: NewApplication): Reply =>
  reply(
    ...cards({
      look: "waiting",
      title: words.newTitle,
      headline: name,
      rows: villageNo === undefined ? [] : [{ label: phrases.th.rows.village, value: String(villageNo) }],
      notes: [words.newNote],
      buttons: [button(words.open, "settle:open", { facts: { request: requestId } }), shortcut("help:show")],
      summary: words.newSummary(name),
    }),
  );

export const applicationCertifiedNotice = (name: string, phone: string | undefined): Reply =>
  reply(
    ...cards({
      look: "good",
      title: words.certifiedTitle,
      headline: name,
      notes: [words.certifiedNext],
      buttons: [shortcut("apply:follow"), ...callButtons(phone), shortcut("help:show")],
      summary: words.certifiedSummary(name),
    }),
  );

/** To those who bring it before the meeting. */
export const certifiedNotice = (name: string): Reply =>
  reply(
    ...cards({
      look: "waiting",
      title: words.readyTitle,
      headline: name,
      notes: [words.readyNote],
      buttons: [shortcut("help:show")],
      summary: words.readySummary(name),
    }),
  );

interface DeclinedApplication {
  readonly name: string;
  readonly reason: string;
  readonly phone?: string;
}

export const applicationDeclinedNotice = ({ name, reason, phone }: DeclinedApplication): Reply =>
  reply(
    ...cards({
      look: "attention",
      title: words.declinedTitle,
      headline: name,
      rows: [{ label: words.reason, value: reason }],
      notes: [words.declinedNote, whoToCall(phone)],
      buttons: [shortcut("apply:show"), ...callButtons(phone), shortcut("help:show")],
      summary: words.declinedSummary(name, reason),
    }),
  );

export interface AdmittedMember {
  readonly name: string;
  readonly memberNo: string;
  readonly joinedOn: Temporal.PlainDate;
  readonly startsOn: MembershipRules["startsOn"];
  readonly entranceFee: Satang;
  readonly first: Satang;
  readonly phone?: string;
}

export function admittedNotice(admitted: AdmittedMember): Reply {
  const { name, memberNo, joinedOn, startsOn, entranceFee, first, phone } = admitted;
  const fee = entranceFee === 0n ? [] : [{ label: words.rows.entranceFee, value: showBaht(entranceFee) }];
  return reply(
    ...cards({
      look: "good",
      title: words.admittedTitle,
      headline: name,
      rows: [
        { label: phrases.th.rows.memberNo, value: memberNo, strong: true },
        ...fee,
        { label: words.rows.first, value: showBaht(first) },
        { label: words.rows.inAll, value: showBaht(sumSatang([entranceFee, first])), strong: true },
        { label: words.rows.starts, value: words.starts(startsOn, joinedOn) },
      ],
      notes: [words.pay, words.linkedNow],
      buttons: [shortcut("contributions:show"), ...callButtons(phone), shortcut("help:show")],
      summary: words.admittedSummary(name, memberNo),
    }),
  );
}

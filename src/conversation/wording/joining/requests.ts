import type { Likeness } from "#core/joining/likeness.ts";
import type { ApplicantKind } from "#core/joining/application.ts";
import type { Beneficiary } from "#core/member/beneficiary.ts";
import { relationNames } from "#core/rule-set/in-words/names.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import type { AlikeMember, JoiningRequestSeen } from "../../deeds/joining.ts";
import type { CardRow } from "../../reply.ts";
import { phrases } from "../phrases.ts";

/** What a committee member reads of a request that waits for them. */
export const joiningRequestWords = {
  th: {
    titles: {
      join: "ใบสมัครสมาชิก รอรับรอง",
      link: "ขอเชื่อมไลน์ รอกรรมการ",
      "change-beneficiary": "ขอเปลี่ยนผู้รับผลประโยชน์",
    } satisfies Record<JoiningRequestSeen["kind"], string>,
    /** Short enough for a button. */
    label: {
      join: (name: string) => `สมัคร ${name}`,
      link: () => "ขอเชื่อมไลน์",
      "change-beneficiary": (name: string) => `ผู้รับฯ ${name}`,
    } satisfies Record<JoiningRequestSeen["kind"], (name: string) => string>,
    rows: {
      asked: "ส่งเมื่อ",
      for: "ผู้ส่ง",
      birth: "เกิด",
      address: "ที่อยู่",
      plan: "แบบการส่ง",
      beneficiary: "ผู้รับผลประโยชน์",
      alike: "คล้ายกับ",
      said: "บอกมาว่า",
      actsFor: "ไลน์นี้ดูแล",
      now: "รายชื่อเดิม",
      wanted: "รายชื่อใหม่",
    },
    for: {
      self: "สมัครเอง",
      child: "พ่อแม่หรือผู้ปกครองส่งให้",
      parent: "ลูกหลานส่งให้",
      other: "ผู้ดูแลส่งให้",
    } satisfies Record<ApplicantKind, string>,
    unsure: "ไม่แน่ใจ ขอดูบัตรก่อน",
    none: "ยังไม่มี",
    alike: ({ memberNo, name, hasLeft, likeness }: AlikeMember) =>
      `${name} (${memberNo})${hasLeft ? " พ้นสมาชิกแล้ว" : ""} – ${likenesses[likeness]}`,
    checkPapers: "ดูบัตรประชาชนตัวจริงก่อนรับรองนะคะ เลขบัตรให้ฝ่ายทะเบียนกรอกทีหลังได้",
    alikeNote: "ชื่อหรือเบอร์คล้ายกับสมาชิกที่มีอยู่ ตรวจดูก่อนว่าเป็นคนเดียวกันไหมค่ะ (ผู้สมัครไม่เห็นข้อความนี้)",
    linkNote: "โทรถามหรือพบตัวก่อนนะคะ เชื่อมแล้วคนนี้จะเห็นยอดและรับข่าวของสมาชิก",
    beneficiaryNote: "ถามเจ้าตัวให้แน่ใจก่อนยืนยันนะคะ รายชื่อเดิมยังเก็บไว้ทุกฉบับ",
    summary: (title: string, name: string) => `${title}: ${name}`,
  },
};

const words = joiningRequestWords.th;

const likenesses: Readonly<Record<Likeness, string>> = {
  "citizen-id": "เลขบัตรเดียวกัน",
  "name-and-birth": "ชื่อและวันเกิดเดียวกัน",
  name: "ชื่อเดียวกัน",
  phone: "เบอร์โทรเดียวกัน",
};

export interface RequestCardWords {
  readonly title: string;
  readonly headline: string;
  readonly rows: readonly CardRow[];
  readonly notes: readonly string[];
  readonly summary: string;
}

/** The card of a request, without its buttons: a list of requests shows it as it is. */
export function requestCardWords(request: JoiningRequestSeen): RequestCardWords {
  const title = words.titles[request.kind];
  const asked: CardRow = { label: words.rows.asked, value: showDay(request.askedOn) };
  const card = (headline: string, rows: readonly CardRow[], notes: readonly string[]): RequestCardWords => ({
    title,
    headline,
    rows: [...rows, asked],
    notes,
    summary: words.summary(title, headline),
  });
  switch (request.kind) {
    case "join": {
      const alike = request.like.map((one) => ({
        label: words.rows.alike,
        value: words.alike(one),
        strong: true as const,
      }));
      const notes = [words.checkPapers, ...(alike.length > 0 ? [words.alikeNote] : [])];
      return card(request.application.name, [...applicantRows(request), ...alike], notes);
    }
    case "link": {
      const { actsFor } = request;
      const held = actsFor.length === 0 ? [] : [{ label: words.rows.actsFor, value: actsFor.join(", ") }];
      return card(
        words.titles.link,
        [{ label: words.rows.said, value: request.words, strong: true }, ...held],
        [words.linkNote],
      );
    }
    case "change-beneficiary": {
      const { member, now, wanted } = request;
      const rows: CardRow[] = [
        { label: phrases.th.rows.memberNo, value: member.memberNo },
        { label: words.rows.now, value: namedShown(now) },
        { label: words.rows.wanted, value: namedShown(wanted), strong: true },
      ];
      return card(member.name, rows, [words.beneficiaryNote]);
    }
  }
}

function applicantRows({ application }: Extract<JoiningRequestSeen, { kind: "join" }>): CardRow[] {
  const { birthOn, villageNo, address, phone, planName, beneficiaries } = application;
  return [
    { label: words.rows.for, value: words.for[application.for] },
    { label: words.rows.birth, value: birthOn === undefined ? words.unsure : showDay(birthOn) },
    ...(villageNo === undefined ? [] : [{ label: phrases.th.rows.village, value: String(villageNo) }]),
    ...(address === "" ? [] : [{ label: words.rows.address, value: address }]),
    ...(phone === undefined ? [] : [{ label: phrases.th.rows.phone, value: phone }]),
    { label: words.rows.plan, value: planName },
    { label: words.rows.beneficiary, value: namedShown(beneficiaries) },
  ];
}

/** "สมชาย ใจดี (บุตร), มาลี ใจดี (คู่สมรส)" */
export const namedShown = (named: readonly Beneficiary[]): string =>
  named.length === 0
    ? words.none
    : named
        .map(({ name, relation, sharePercent }) =>
          sharePercent === undefined
            ? `${name} (${relationNames[relation]})`
            : `${name} (${relationNames[relation]} ${sharePercent}%)`,
        )
        .join(", ");

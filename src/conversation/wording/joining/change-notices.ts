import type { Beneficiary } from "#core/member/beneficiary.ts";
import type { FoundMember } from "../../deed.ts";
import type { Reply } from "../../reply.ts";
import { button, cards, reply } from "../../say.ts";
import { callButtons, shortcut } from "../../shortcuts.ts";
import { phrases } from "../phrases.ts";
import { namedShown } from "./requests.ts";

/** What a member's other accounts, the registrar and the committee are told of a change of the member's page. */
export const changeNoticeWords = {
  th: {
    phoneTitle: "เปลี่ยนเบอร์โทรของสมาชิกแล้ว",
    phone: (tail: string) => `เบอร์ใหม่ลงท้าย ${tail}`,
    phoneRow: "เบอร์โทร",
    ifNot: "ถ้าไม่ใช่คนในครอบครัวเป็นคนเปลี่ยน รีบบอกกองทุนนะคะ",
    registrar: "แจ้งฝ่ายทะเบียนเพื่อทราบค่ะ",
    askedTitle: "มีคำขอเปลี่ยนผู้รับผลประโยชน์",
    askedNote: "รอกรรมการยืนยัน รายชื่อเดิมยังใช้อยู่ค่ะ",
    open: "ดูคำขอ",
    changedTitle: "เปลี่ยนผู้รับผลประโยชน์แล้ว",
    row: "รายชื่อใหม่",
    declinedTitle: "คำขอเปลี่ยนผู้รับผลประโยชน์ยังไม่ผ่าน",
    reason: "เหตุผล",
    declinedNote: "รายชื่อเดิมยังใช้อยู่ค่ะ",
  },
};

const words = changeNoticeWords.th;

interface Notice {
  readonly title: string;
  readonly member: FoundMember;
  readonly row?: readonly [label: string, value: string];
  readonly notes: readonly string[];
  readonly phone: string | undefined;
  readonly open?: string;
}

function notice({ title, member, row, notes, phone, open }: Notice): Reply {
  const openButton =
    open === undefined ? [] : [button(words.open, "settle:open", { facts: { request: open } })];
  return reply(
    ...cards({
      look: "attention",
      title,
      headline: member.name,
      rows: [
        { label: phrases.th.rows.memberNo, value: member.memberNo },
        ...(row === undefined ? [] : [{ label: row[0], value: row[1], strong: true as const }]),
      ],
      notes,
      buttons: [...openButton, ...callButtons(phone), shortcut("help:show")],
      summary: [title, phrases.th.member(member.name, member.memberNo)].join(": "),
    }),
  );
}

/** `to` other accounts of the member's, or the registrar. */
export interface ToldOfChange {
  readonly member: FoundMember;
  readonly phone: string | undefined;
  readonly to: "other-link" | "registrar";
}

const noteTo = (to: ToldOfChange["to"]): string => (to === "registrar" ? words.registrar : words.ifNot);

export const phoneChangedNotice = (tail: string, { member, phone, to }: ToldOfChange): Reply =>
  notice({
    title: words.phoneTitle,
    member,
    row: [words.phoneRow, words.phone(tail)],
    notes: [noteTo(to)],
    phone,
  });

/** The names themselves are only for whoever settles it, and for the member's own side. */
export const beneficiariesAskedNotice = (
  { member, phone, to }: Omit<ToldOfChange, "to"> & { readonly to: ToldOfChange["to"] | "certifier" },
  requestId: string,
): Reply =>
  notice({
    title: words.askedTitle,
    member,
    notes: to === "certifier" ? [words.askedNote] : [words.askedNote, noteTo(to)],
    phone,
    ...(to === "certifier" && { open: requestId }),
  });

export const beneficiariesChangedNotice = (
  named: readonly Beneficiary[],
  { member, phone, to }: ToldOfChange,
): Reply =>
  notice({
    title: words.changedTitle,
    member,
    ...(to === "other-link" && { row: [words.row, namedShown(named)] as const }),
    notes: [noteTo(to)],
    phone,
  });

export const beneficiariesDeclinedNotice = (
  reason: string,
  { member, phone }: Omit<ToldOfChange, "to">,
): Reply =>
  notice({
    title: words.declinedTitle,
    member,
    row: [words.reason, reason],
    notes: [words.declinedNote],
    phone,
  });

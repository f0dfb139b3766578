import { subjectName, type RemarkSubject } from "#core/audit/remark.ts";
import { showMonth } from "#core/thai-calendar/show.ts";
import type { Reply } from "../reply.ts";
import { cards, reply } from "../say.ts";
import { shortcut } from "../shortcuts.ts";

/** Between the auditor and the committee. What was written stands on the card, and never in the line that a locked phone shows. */
export const remarkWords = {
  th: {
    subject: {
      receipt: "ใบเสร็จ",
      voucher: "ใบสำคัญจ่าย",
      entry: "รายการในสมุดรายวันที่",
      month: "เดือน",
      member: "สมาชิกเลขที่",
    } satisfies Record<RemarkSubject["type"], string>,
    madeTitle: "ข้อสังเกตจากผู้ตรวจสอบ",
    made: "ขอให้กรรมการปรึกษากันแล้วตอบ ผู้ตรวจสอบช่วยดูให้บัญชีของกองทุนน่าเชื่อถือค่ะ",
    madeSummary: (about: string) => `ผู้ตรวจสอบมีข้อสังเกตเรื่อง${about} รอกรรมการตอบค่ะ`,
    answeredTitle: "กรรมการตอบข้อสังเกตแล้ว",
    answered: "ถ้ายังมีข้อสงสัย เขียนข้อสังเกตเพิ่มได้ค่ะ",
    answeredSummary: (about: string) => `กรรมการตอบข้อสังเกตเรื่อง${about} แล้วค่ะ`,
    rows: { no: "ข้อที่", by: "โดย" },
  },
};

const words = remarkWords.th;

/** "ใบเสร็จ OB/12", "เดือน ก.พ. 2569" */
export const subjectShown = (about: RemarkSubject): string =>
  `${words.subject[about.type]} ${about.type === "month" ? showMonth(about.monthOn.toPlainYearMonth()) : subjectName(about)}`;

export interface RemarkNews {
  readonly remarkNo: number;
  readonly about: RemarkSubject;
  readonly text: string;
  /** Who made it, or who answered. */
  readonly by: string;
}

/** To those who must answer. */
export const remarkNotice = (news: RemarkNews): Reply =>
  notice(news, {
    look: "attention",
    title: words.madeTitle,
    note: words.made,
    summary: words.madeSummary(subjectShown(news.about)),
  });

/** To the auditor who asked. */
export const answerNotice = (news: RemarkNews): Reply =>
  notice(news, {
    look: "good",
    title: words.answeredTitle,
    note: words.answered,
    summary: words.answeredSummary(subjectShown(news.about)),
  });

interface NoticeParts {
  readonly look: "attention" | "good";
  readonly title: string;
  readonly note: string;
  readonly summary: string;
}

const notice = ({ remarkNo, about, text, by }: RemarkNews, { note, ...parts }: NoticeParts): Reply =>
  reply(
    ...cards({
      ...parts,
      headline: subjectShown(about),
      rows: [
        { label: words.rows.no, value: String(remarkNo) },
        { label: words.rows.by, value: by },
      ],
      notes: [text, note],
      buttons: [shortcut("help:show")],
    }),
  );

import { bahtShown } from "#core/rule-set/in-words/names.ts";
import type { Satang } from "#core/money.ts";
import type { Choice, Reply } from "../reply.ts";
import { button, cards, reply, shortened } from "../say.ts";
import { callButtons, shortcut } from "../shortcuts.ts";

/** What a claimant is told without having asked. */
export interface ClaimNews {
  readonly what: "approved" | "refused" | "paid" | "information-asked" | "payment-returned";
  readonly reference: string;
  readonly event: string;
  readonly member: string;
  readonly amount: Satang;
  /** The reason of a refusal, the question. */
  readonly words?: string;
  readonly isDeath: boolean;
  /** Chance picked this payment: whether the money came is asked outright. The claim's id, for the answer. */
  readonly askedAbout?: string;
  readonly phone?: string;
}

export const claimNewsWords = {
  th: {
    title: (reference: string) => `เรื่องขอสวัสดิการ ${reference}`,
    headline: {
      approved: "กรรมการอนุมัติแล้วค่ะ",
      refused: "กรรมการยังอนุมัติไม่ได้ค่ะ",
      paid: "จ่ายเงินแล้วค่ะ",
      "information-asked": "กรรมการขอข้อมูลเพิ่มค่ะ",
      "payment-returned": "เงินที่โอนถูกตีกลับค่ะ",
    },
    event: "เรื่อง",
    member: "ของ",
    amount: "จำนวนเงิน",
    reason: "เหตุผล",
    question: "คำถาม",
    notes: {
      approved: "ขั้นต่อไป เหรัญญิกจะนัดจ่ายหรือโอนเงินให้ค่ะ",
      refused: "ถ้าเห็นว่ายังไม่ถูกต้อง ขอให้พิจารณาใหม่ได้หนึ่งครั้ง โดยกรรมการคนอื่น แตะ “ถึงไหนแล้ว” ได้เลยค่ะ",
      paid: "ได้รับเงินแล้ว แตะ “ถึงไหนแล้ว” เพื่อบอกกองทุนด้วยนะคะ ถ้ายังไม่ได้รับ บอกเราได้เช่นกันค่ะ",
      "information-asked": "แตะ “ถึงไหนแล้ว” เพื่อตอบหรือส่งเอกสารได้เลย เรื่องของท่านยังอยู่ครบค่ะ",
      "payment-returned": "กองทุนจะจ่ายให้ใหม่ กรุณาตรวจเลขบัญชีกับเหรัญญิกนะคะ",
    },
    asked: "ได้รับเงินแล้วหรือยังคะ แตะบอกกองทุนได้เลย ผู้ตรวจสอบจะได้เห็นคำตอบด้วยค่ะ",
    received: "ได้รับแล้ว",
    notReceived: "ยังไม่ได้รับ",
    condolence: "กองทุนขอแสดงความเสียใจกับครอบครัวอีกครั้งค่ะ",
    summary: (reference: string, headline: string) => `เรื่องขอสวัสดิการ ${reference} ${headline}`,
  },
};

const words = claimNewsWords.th;
const looks = {
  approved: "good",
  refused: "attention",
  paid: "good",
  "information-asked": "waiting",
  "payment-returned": "attention",
} as const;
const answers = (claim: string | undefined): readonly Choice[] =>
  claim === undefined
    ? []
    : [
        button(words.received, "claim:received", { facts: { claim } }),
        button(words.notReceived, "claim:not-received", { facts: { claim } }),
      ];
const longestWords = 300;

export function claimNews({ what, reference, event, member, amount, ...more }: ClaimNews): Reply {
  const said = more.words?.trim() ?? "";
  const label = what === "refused" ? words.reason : words.question;
  return reply(
    ...cards({
      look: looks[what],
      title: words.title(reference),
      headline: words.headline[what],
      rows: [
        { label: words.event, value: event },
        { label: words.member, value: member },
        { label: words.amount, value: bahtShown(amount), strong: true },
        ...(said === "" ? [] : [{ label, value: shortened(said, longestWords) }]),
      ],
      notes: [
        ...(more.isDeath ? [words.condolence] : []),
        more.askedAbout === undefined ? words.notes[what] : words.asked,
      ],
      buttons: [...answers(more.askedAbout), shortcut("claim:follow"), ...callButtons(more.phone)],
      summary: words.summary(reference, words.headline[what]),
    }),
  );
}

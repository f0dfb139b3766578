import type { Kin } from "#core/understanding/vocabulary.ts";
import type { KnownIntent } from "../understand/wanted.ts";
import { phrases } from "./phrases.ts";

const { labels } = phrases.th;
const english = phrases.en.labels;

/** What is said where a text typed freely may mean several things, somebody, or two things at once. */
export const wishWords = {
  th: {
    which: "หมายถึงเรื่องไหนคะ",
    isIt: "หมายถึงเรื่องนี้หรือเปล่าคะ",
    tap: "แตะเรื่องที่ต้องการได้เลยค่ะ ถ้าไม่ใช่ พิมพ์ใหม่สั้น ๆ ก็ได้นะคะ",
    nothingDone: "ออมบุญยังไม่ได้ทำอะไรให้ รอคำตอบก่อนค่ะ",
    summary: (offered: readonly string[]) => `หมายถึงเรื่องไหนคะ ${offered.join(" หรือ ")}`,
    next: "อีกเรื่องที่พูดถึง",
    nextNote: "แตะปุ่มนี้เมื่อพร้อมนะคะ",
    nextSummary: (offered: readonly string[]) => `อีกเรื่องที่พูดถึง: ${offered.join(" และ ")}`,
    elsewhere: "อยากทำเรื่องอื่นก่อนหรือคะ",
    elsewhereNote: "ถ้าใช่ แตะปุ่มนี้ ถ้าไม่ใช่ ตอบคำถามเดิมต่อได้เลยค่ะ",
    elsewhereSummary: (offered: readonly string[]) => `อยากทำเรื่อง ${offered.join(" หรือ ")} ก่อนหรือคะ`,
    whose: "ดูของท่านไหนคะ",
    whoseNote: "ไลน์นี้ดูแลหลายท่าน แตะชื่อได้เลยค่ะ",
    whoseSummary: "ไลน์นี้ดูแลหลายท่าน ต้องการดูของท่านไหนคะ",
    notLinked: (who: string) =>
      `ไลน์นี้ยังไม่ได้เชื่อมกับ${who}ค่ะ ถ้าจะดูแทน ขอรหัสเชื่อมของ${who}จากกรรมการ แล้วแตะ “เชื่อมสมาชิก” นะคะ`,
    /** A label has twenty letters. */
    labels: {
      contributions: labels["contributions:show"],
      pay: labels["pay:begin"],
      "claim.birth": "ขอสวัสดิการคลอดบุตร",
      "claim.illness": "ขอสวัสดิการเจ็บป่วย",
      "claim.death": "แจ้งเสียชีวิต",
      "claim.any": labels["claim:begin"],
      "claim.status": "คำขอถึงไหนแล้ว",
      rights: labels["rights:show"],
      rules: "ระเบียบของกองทุน",
      register: labels["apply:show"],
      link: labels["link:begin"],
      fund: "การเงินของกองทุน",
      complaint: labels["complaint:begin"],
      contact: labels["contact:show"],
      reminders: "การเตือน",
      privacy: labels["privacy:show"],
      help: labels["guide:show"],
      cancel: labels["talk:cancel"],
    } satisfies Record<KnownIntent, string>,
    kin: {
      father: "คุณพ่อ",
      mother: "คุณแม่",
      spouse: "คู่ของท่าน",
      child: "ลูก",
      grandparent: "ปู่ย่าตายาย",
      grandchild: "หลาน",
      sibling: "พี่น้อง",
      other: "ท่านนั้น",
    } satisfies Record<Kin, string>,
    /** How a button says again what happened, in words that the reader of events knows. */
    events: {
      "claim.birth": "คลอดลูก",
      "claim.illness": "นอนโรงพยาบาล",
      "claim.death": "เสียชีวิต",
    },
    ofKin: {
      father: "พ่อ",
      mother: "แม่",
      spouse: "คู่สมรส",
      child: "ลูก",
      grandchild: "หลาน",
    } satisfies Partial<Record<Kin, string>>,
  },
  en: {
    which: "Which do you mean?",
    isIt: "Is it this?",
    tap: "Tap what you need. If it is none of these, type it again in a few words.",
    summary: (offered: readonly string[]) => `Which do you mean? ${offered.join(" or ")}`,
    next: "You also spoke of",
    nextNote: "Tap it when you are ready.",
    nextSummary: (offered: readonly string[]) => `You also spoke of: ${offered.join(" and ")}`,
    elsewhere: "Something else first?",
    elsewhereNote: "If so, tap this button. If not, just answer the question that stands.",
    elsewhereSummary: (offered: readonly string[]) => `Something else first: ${offered.join(" or ")}?`,
    labels: {
      contributions: english["contributions:show"],
      pay: english["pay:begin"],
      "claim.birth": "Claim: a birth",
      "claim.illness": "Claim: illness",
      "claim.death": "Claim: a death",
      "claim.any": english["claim:begin"],
      "claim.status": english["claim:follow"],
      rights: english["rights:show"],
      rules: "The fund's rules",
      register: english["apply:show"],
      link: english["link:begin"],
      fund: "Fund finances",
      complaint: english["complaint:begin"],
      contact: english["contact:show"],
      reminders: "Reminders",
      privacy: english["privacy:show"],
      help: english["guide:show"],
      cancel: english["talk:cancel"],
    } satisfies Record<KnownIntent, string>,
  },
};

import type { Missing } from "#core/benefit/answer.ts";
import { nothingInWords } from "#core/benefit/in-words/nothing.ts";
import { missingInWords } from "#core/benefit/in-words/withheld.ts";
import type { ConflictReason } from "#core/claim/conflict.ts";
import type { Stage } from "#core/claim/stage.ts";
import { unreachable } from "#core/assert.ts";
import { showBaht } from "#core/money.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import type { ClaimRefusal } from "../deeds/claims.ts";
import { stageWords } from "./claim-follow.ts";
import { phrases } from "./phrases.ts";

const { whoToCall } = phrases.th;

/** Why somebody has no say, said without a shadow of blame. */
const conflicts: Readonly<Record<ConflictReason, string>> = {
  "own-claim": "คำขอนี้เป็นของท่านเอง ให้กรรมการท่านอื่นดูนะคะ",
  linked: "ท่านดูแลไลน์ของสมาชิกท่านนี้อยู่ ให้กรรมการท่านอื่นดูนะคะ",
  "filed-it": "ท่านเป็นผู้ยื่นคำขอนี้ ให้กรรมการท่านอื่นดูนะคะ",
  "gets-the-money": "ท่านเป็นผู้รับเงินของคำขอนี้ ให้กรรมการท่านอื่นดูนะคะ",
  kin: "ท่านเป็นญาติกับสมาชิกท่านนี้ ให้กรรมการท่านอื่นดูนะคะ",
  "voted-before": "ท่านพิจารณาคำขอนี้ไปแล้วรอบก่อน รอบอุทธรณ์ให้กรรมการท่านอื่นดูนะคะ",
};

/** More than these nobody reads in a chat. */
const mostReasons = 8;

const notNow = (stage: Stage): string => `ตอนนี้คำขอนี้${stageWords[stage]}แล้วค่ะ`;

const missing = (what: readonly Missing[]): string =>
  what.length === 0
    ? "ยังขาดข้อมูลบางอย่างค่ะ"
    : `ยังขาดอีกนิดค่ะ: ${what
        .slice(0, 4)
        .map((one) => missingInWords(one))
        .join(", ")}`;

const beforeFiled = [
  "no-such-claim",
  "no-such-member",
  "no-such-event",
  "not-about-them",
  "day-to-come",
  "stay-unclear",
  "not-linked",
  "not-their-claim",
  "not-for-them",
  "proxies-not-allowed",
  "filer-name-missing",
  "not-on-committee",
  "not-allowed",
  "not-a-payer",
  "nothing-given",
  "missing",
  "claimed-before",
  "same-key-other-wish",
  "consent-missing",
  "too-many-documents",
  "not-now",
  "in-conflict",
] as const;
type BeforeFiled = Extract<ClaimRefusal, { type: (typeof beforeFiled)[number] }>;

const isBeforeFiled = (refusal: ClaimRefusal): refusal is BeforeFiled =>
  (beforeFiled as readonly string[]).includes(refusal.type);

/** Each refusal in words that lead on. */
export const claimRefusalWords = (refusal: ClaimRefusal, phone: string | undefined): string =>
  isBeforeFiled(refusal) ? untilFiled(refusal, phone) : onceFiled(refusal, phone);

/** What may come of filing, and of whoever is not the one to ask. */
function untilFiled(refusal: BeforeFiled, phone: string | undefined): string {
  switch (refusal.type) {
    case "no-such-claim":
      return "ไม่พบคำขอนี้ค่ะ";
    case "no-such-member":
      return "ไม่พบสมาชิกท่านนี้ในทะเบียนค่ะ";
    case "no-such-event":
      return "ระเบียบที่ใช้ในวันนั้นยังไม่มีสวัสดิการเรื่องนี้ค่ะ";
    case "not-about-them":
      return "สวัสดิการเรื่องนี้ไม่ได้ครอบคลุมบุคคลนี้ค่ะ ลองดูอีกครั้งนะคะ";
    case "day-to-come":
      return "วันนั้นยังมาไม่ถึงค่ะ ขอวันที่เกิดขึ้นแล้วนะคะ";
    case "stay-unclear":
      return "ขอวันเข้าและวันออกจากโรงพยาบาลอีกครั้งนะคะ";
    case "not-linked":
    case "not-their-claim":
      return `ไลน์นี้ยังไม่ได้เชื่อมกับสมาชิกเจ้าของคำขอค่ะ ${whoToCall(phone)}`;
    case "not-for-them":
      return `ไลน์นี้ยังยื่นให้สมาชิกท่านนี้ไม่ได้ค่ะ กรรมการในหมู่บ้านยื่นแทนให้ได้นะคะ ${whoToCall(phone)}`;
    case "proxies-not-allowed":
      return `ระเบียบของกองทุนยังไม่ให้มอบอำนาจค่ะ กรรมการยื่นแทนให้ได้นะคะ ${whoToCall(phone)}`;
    case "filer-name-missing":
      return "ขอชื่อกับนามสกุลของผู้รับเงินด้วยนะคะ";
    case "not-on-committee":
    case "not-allowed":
    case "not-a-payer":
      return "เรื่องนี้เป็นหน้าที่ของกรรมการค่ะ ไลน์นี้ยังไม่มีหน้าที่นี้นะคะ";
    case "nothing-given":
      return [
        ...(refusal.isDeathNoted === true ? ["บันทึกการจากไปแล้วค่ะ กองทุนจะไม่ส่งข้อความเตือนเรื่องเงินสมทบอีก"] : []),
        "ตามระเบียบยังไม่มียอดสำหรับเรื่องนี้ค่ะ",
        ...nothingInWords(refusal.answer)
          .slice(0, mostReasons)
          .map((reason) => `• ${reason}`),
        `ถ้าคิดว่าไม่ตรง คุยกับกรรมการได้เสมอนะคะ ${whoToCall(phone)}`,
      ].join("\n");
    case "missing":
      return missing(refusal.missing);
    case "claimed-before":
      return `เรื่องนี้ยื่นไว้แล้วค่ะ อยู่ในคำขอ ${refusal.reference} ไม่ต้องยื่นซ้ำนะคะ พิมพ์ “ถึงไหนแล้ว” เพื่อดูได้เลยค่ะ`;
    case "same-key-other-wish":
      return "คำขอนี้ส่งไปก่อนหน้านี้แล้วค่ะ พิมพ์ “ถึงไหนแล้ว” เพื่อดูได้เลยนะคะ";
    case "consent-missing":
      return "ก่อนเก็บเอกสารของโรงพยาบาล ขอความยินยอมก่อนนะคะ";
    case "too-many-documents":
      return `ได้รับรูปครบ ${refusal.most} รูปแล้วค่ะ เท่านี้พอแล้วนะคะ`;
    case "not-now":
      return notNow(refusal.stage);
    case "in-conflict":
      return conflicts[refusal.why];
    default:
      return unreachable(refusal);
  }
}

/** What may come of deciding, paying and following. */
function onceFiled(refusal: Exclude<ClaimRefusal, BeforeFiled>, phone: string | undefined): string {
  switch (refusal.type) {
    case "reason-missing":
      return "ขอเหตุผลสั้น ๆ ด้วยนะคะ";
    case "question-missing":
    case "answer-missing":
      return "ขอข้อความสั้น ๆ ด้วยนะคะ";
    case "short-of-money":
      return `เงินในกองทุนย่อยยังไม่พอค่ะ มี ${showBaht(refusal.available)} คำขอนี้ ${showBaht(refusal.amount)} รอให้มีเงินก่อนแล้วค่อยอนุมัตินะคะ`;
    case "not-enough-money":
      return `เงินตรงนี้มี ${showBaht(refusal.held)} ไม่พอจ่ายค่ะ เลือกจ่ายจากที่อื่น หรือเติมเงินก่อนนะคะ`;
    case "no-such-place":
      return "ไม่พบที่เก็บเงินนี้ค่ะ เลือกใหม่นะคะ";
    case "no-amount":
      return "คำขอนี้ไม่มียอดที่จะจ่ายค่ะ";
    case "stale-sitting":
      return "มีการพิจารณารอบใหม่แล้วค่ะ ขอเปิดดูอีกครั้งก่อนนะคะ";
    case "no-seat":
      return "ตอนนี้ยังไม่ถึงคิวของท่าน หรือมีกรรมการท่านอื่นดูอยู่แล้วค่ะ";
    case "voted-before":
      return refusal.says === "yes" ? "ท่านเห็นชอบคำขอนี้ไปแล้วค่ะ" : "ท่านตอบคำขอนี้ไปแล้วว่าไม่เห็นชอบค่ะ";
    case "not-a-delegate":
      return "วันนี้ยังไม่มีใครมอบให้ท่านดูแทนค่ะ";
    case "nothing-to-give":
      return "ตามระเบียบตอนนี้ไม่มียอดสำหรับเรื่องนี้แล้วค่ะ กรรมการต้องดูข้อมูลใหม่ก่อนนะคะ";
    case "paid-ahead":
      return "จ่ายเงินล่วงหน้าไปแล้ว จึงถอนไม่ได้ค่ะ";
    case "appealed-before":
      return `คำขอนี้อุทธรณ์ไปแล้วหนึ่งครั้งค่ะ ถ้ายังไม่สบายใจ พิมพ์ “ร้องเรียน” ได้เสมอนะคะ ${whoToCall(phone)}`;
    case "link-too-young":
      return `เพื่อความปลอดภัย ไลน์ที่เพิ่งเชื่อมต้องรอถึงวันที่ ${showDay(refusal.goodFrom)} ค่ะ ระหว่างนี้บอกกรรมการให้ช่วยได้นะคะ`;
    case "receiver-missing":
      return "ขอชื่อผู้รับเงินด้วยนะคะ";
    case "not-a-payee":
      return `${refusal.name} ไม่อยู่ในรายชื่อผู้รับเงินของคำขอนี้ค่ะ${refusal.payees.length === 0 ? "" : ` ผู้รับได้คือ ${refusal.payees.map(({ name }) => name).join(", ")}`}`;
    case "heir-missing":
      return "ยังไม่มีผู้รับผลประโยชน์ที่รับเงินได้ ให้ที่ประชุมลงมติเรื่องทายาทก่อนนะคะ";
    case "witnesses-missing":
      return `ขอชื่อพยาน ${refusal.need} คนด้วยนะคะ`;
    case "witness-in-the-payment":
      return `${refusal.name} เป็นผู้จ่ายหรือผู้รับอยู่แล้ว ขอพยานเป็นท่านอื่นนะคะ`;
    case "entitlement-changed":
      return `ข้อมูลเปลี่ยนไปค่ะ อนุมัติไว้ ${showBaht(refusal.approved)} ตอนนี้เป็น ${showBaht(refusal.amount)} ให้กรรมการดูใหม่ก่อนจ่ายนะคะ`;
    default:
      return unreachable(refusal);
  }
}

import type { Role } from "#core/fund/office.ts";
import { showBaht, satang, type Satang } from "#core/money.ts";
import type { BenefitYear, MemberType, Payee, Sex, TierMeasure } from "../benefit-rules.ts";
import type { Relation } from "../event-rules.ts";
import type { CapSaid, TierBounds } from "../fault.ts";
import { showSpan } from "../span.ts";

/** The Thai words for what a rule file says with codes. */
export const roleNames: Readonly<Record<Role, string>> = {
  chair: "ประธาน",
  deputy: "รองประธาน",
  secretary: "เลขานุการ",
  treasurer: "เหรัญญิก",
  registrar: "นายทะเบียน",
  auditor: "ผู้ตรวจสอบ",
  representative: "ตัวแทนหมู่บ้าน",
  collector: "ผู้เก็บเงิน",
};

export const memberTypeNames: Readonly<Record<MemberType, string>> = {
  general: "สมาชิกทั่วไป",
  child: "เด็กและเยาวชน",
  elderly: "ผู้สูงอายุ",
  disadvantaged: "ผู้ด้อยโอกาส",
  disabled: "คนพิการ",
  orphan: "เด็กกำพร้า",
  other: "อื่น ๆ",
};

export const sexNames: Readonly<Record<Sex, string>> = { female: "หญิง", male: "ชาย" };

export const relationNames: Readonly<Record<Relation, string>> = {
  self: "ตัวสมาชิกเอง",
  spouse: "คู่สมรส",
  child: "บุตร",
  father: "พ่อ",
  mother: "แม่",
  sibling: "พี่น้อง",
  grandparent: "ปู่ย่าตายาย",
  grandchild: "หลาน",
  household: "คนในบ้าน",
  other: "ผู้อื่น",
};

export const payeeNames: Readonly<Record<Payee, string>> = {
  member: "สมาชิก",
  beneficiary: "ผู้รับผลประโยชน์ที่สมาชิกระบุไว้",
  caretaker: "ผู้ดูแล",
  concerned: "ผู้ที่เป็นเรื่องของสวัสดิการนั้น",
};

export const yearNames: Readonly<Record<BenefitYear, string>> = {
  calendar: "ปีปฏิทิน",
  fiscal: "ปีงบประมาณ",
  fund: "ปีของกองทุน",
  membership: "รอบปีของสมาชิก",
};

export const measureNames: Readonly<Record<TierMeasure, string>> = {
  membership: "เป็นสมาชิก",
  "paid-time": "ส่งเงินสมทบ",
  age: "อายุ",
};

/** "1,000 บาท": in a sentence the word reads better than the sign. */
export const bahtShown = (amount: Satang): string => `${showBaht(amount).replace("฿", "")} บาท`;

/** "a, b และ c" */
export const listed = (words: readonly string[], and = "และ"): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${and}${words.at(-1)}`;

/** "ตั้งแต่ 8 ปี ถึงก่อน 18 ปี", "ตั้งแต่ 15 ปีขึ้นไป" */
export const tierShown = ({ from, to }: TierBounds): string =>
  to === null ? `ตั้งแต่ ${showSpan(from)}ขึ้นไป` : `ตั้งแต่ ${showSpan(from)} ถึงก่อน ${showSpan(to)}`;

/** "ครั้งละไม่เกิน 5 คืน", "คนละปีละไม่เกิน 1 ครั้ง", "ไม่เกิน ฿500" where no scope is said. */
export const capShown = ({ unit, most, per }: CapSaid, asks: readonly NamedAsk[] = []): string =>
  `${scopesShown(per, asks)}ไม่เกิน ${quantityShown(unit, most)}`;

interface NamedAsk {
  readonly code: string;
  readonly name: string;
}

/** "คนละปีละ"; a question is named by its Thai name where it is known. */
export const scopesShown = (per: readonly string[], asks: readonly NamedAsk[] = []): string =>
  per
    .map(
      (scope) =>
        scopeNames[scope] ?? `แต่ละ${asks.find(({ code }) => code === scope)?.name ?? `คำตอบของ ${scope} `}`,
    )
    .join("");

const scopeNames: Readonly<Record<string, string>> = {
  time: "ครั้งละ",
  year: "ปีละ",
  life: "ตลอดการเป็นสมาชิก",
  person: "คนละ",
  event: "เหตุการณ์ละ",
};

export function quantityShown(unit: CapSaid["unit"], most: number): string {
  if (unit === "nights") return `${most} คืน`;
  return unit === "times" ? `${most} ครั้ง` : bahtShown(satang(most));
}

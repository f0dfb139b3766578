import type { EntryKind } from "#core/ledger/entry.ts";
import type { AccountClass } from "#core/ledger/chart.ts";

/** What an entry does, as it stands in a Thai journal. */
export const kindWords: Readonly<Record<EntryKind, string>> = {
  contribution: "รับเงินสมทบสมาชิก",
  "money-in": "รับเงิน",
  "hand-in": "ผู้เก็บนำส่งเงิน",
  transfer: "ฝาก ถอน หรือโอนเงิน",
  expense: "จ่ายค่าใช้จ่าย",
  welfare: "จ่ายสวัสดิการ",
  refund: "คืนเงิน",
  identified: "ระบุที่มาของเงินรับ",
  "write-off": "ตัดยอดตามมติ",
  allocation: "จัดสรรเข้ากองทุนย่อย",
  opening: "ยอดยกมา",
  reclaim: "เงินทดรองรอเรียกคืน",
  reversal: "กลับรายการ",
};

/** A kind that these words do not know yet stands as it is written in the books. */
export const kindShown = (kind: string): string =>
  Object.hasOwn(kindWords, kind) ? kindWords[kind as EntryKind] : kind;

export const classWords: Readonly<Record<AccountClass, string>> = {
  asset: "สินทรัพย์",
  "money-in": "รายรับ",
  income: "รายได้",
  welfare: "สวัสดิการ",
  expense: "ค่าใช้จ่าย",
};

/** In the order of the status form's financial statement. */
export const classes: readonly AccountClass[] = ["money-in", "income", "asset", "welfare", "expense"];

/** Classes whose balances are credits, and are shown as what came in. */
export const isCreditClass = (of: AccountClass): boolean => of === "money-in" || of === "income";

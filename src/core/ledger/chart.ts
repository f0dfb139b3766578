import { statusFormKinds } from "#core/rule-set/standard-kinds.ts";

/** The five classes of decisions.md 1: no liability, no equity, so that money in + income = assets + welfare + expenses. */
export type AccountClass = "asset" | "money-in" | "income" | "welfare" | "expense";

export interface ChartAccount {
  readonly account: string;
  readonly class: AccountClass;
  readonly name: string;
}

/** What was paid of one standard kind of welfare, as the status form counts it. */
export function welfareOf(standardKind: string): string {
  return `welfare:${standardKind}`;
}

/** What every fund starts with (domain.md §5). Each collector's bag joins when the collector takes office. */
export const chartOfAccounts: readonly ChartAccount[] = [
  { account: "cash", class: "asset", name: "เงินสดในมือเหรัญญิก" },
  { account: "bank", class: "asset", name: "เงินฝากธนาคาร" },
  { account: "investments", class: "asset", name: "เงินลงทุน" },
  { account: "receivables", class: "asset", name: "เงินทดรองรอเรียกคืน" },
  { account: "in-transit", class: "asset", name: "เงินระหว่างทาง" },
  { account: "other-assets", class: "asset", name: "สินทรัพย์อื่น" },
  { account: "contributions", class: "money-in", name: "เงินสมทบจากสมาชิก" },
  { account: "seed-money", class: "money-in", name: "เงินประเดิมจาก พอช." },
  { account: "state-co-contribution", class: "money-in", name: "เงินสมทบจากรัฐ (พอช.)" },
  { account: "local-government", class: "money-in", name: "เงินสมทบจาก อปท." },
  { account: "other-agencies", class: "money-in", name: "เงินสนับสนุนจากหน่วยงานอื่น" },
  { account: "other-money-in", class: "money-in", name: "รายรับอื่น" },
  { account: "unidentified", class: "money-in", name: "เงินรับรอตรวจสอบ" },
  { account: "brought-forward", class: "money-in", name: "ผลต่างยกมา" },
  { account: "allocation", class: "money-in", name: "จัดสรรเข้ากองทุนย่อย" },
  { account: "entrance-fees", class: "income", name: "ค่าสมัคร" },
  { account: "donations", class: "income", name: "เงินบริจาค" },
  { account: "interest", class: "income", name: "ดอกเบี้ยธนาคาร" },
  { account: "other-income", class: "income", name: "รายได้อื่น" },
  ...statusFormKinds.map(({ code, name }) => ({
    account: welfareOf(code),
    class: "welfare" as const,
    name: `สวัสดิการ ${name}`,
  })),
  { account: "expense:pay", class: "expense", name: "ค่าตอบแทนคนทำงาน" },
  { account: "expense:travel", class: "expense", name: "ค่าเดินทาง" },
  { account: "expense:documents", class: "expense", name: "ค่าเอกสารและเครื่องเขียน" },
  { account: "expense:activities", class: "expense", name: "ค่ากิจกรรมและประชุม" },
  { account: "expense:other", class: "expense", name: "ค่าใช้จ่ายอื่น" },
];

/** A collector's own cash account: what was collected and not yet handed in. Opaque id, no name: the ledger holds nothing personal. */
export const bagOf = (memberId: string): string => `bag:${memberId}`;

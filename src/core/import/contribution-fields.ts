import type { FieldHeaders, HeaderWish } from "./header.ts";
import { registerFields } from "./register-fields.ts";
import { spelt } from "./words.ts";

export type ContributionField =
  | "rowNo"
  | "memberNo"
  | "name"
  | "happenedOn"
  | "amount"
  | "period"
  | "from"
  | "to"
  | "planCode"
  | "book"
  | "number";

const headersOf = (field: string): readonly string[] =>
  registerFields.find((one) => one.field === field)?.headers ?? [];

/** Past contributions: who paid how much on which day, for which time. */
export const contributionFields: readonly FieldHeaders<ContributionField>[] = [
  { field: "rowNo", name: "ลำดับ", headers: headersOf("rowNo") },
  {
    field: "memberNo",
    name: "เลขสมาชิก",
    headers: headersOf("memberNo"),
    perhaps: spelt("สมาชิก|member|รหัส"),
  },
  { field: "name", name: "ชื่อ", headers: [...headersOf("fullName"), ...headersOf("givenName"), "ชื่อ-สกุล"] },
  {
    field: "happenedOn",
    name: "วันที่ส่ง",
    headers: spelt("วันที่ส่ง|วันที่ส่งเงิน|วันที่ชำระ|วันที่จ่าย|วันที่รับเงิน|วันที่รับ|วันที่|ส่งเมื่อ|date|paid on|paid"),
  },
  {
    field: "amount",
    name: "จำนวนเงิน",
    headers: spelt("จำนวนเงิน|จำนวน|ยอดเงิน|ยอด|เงินสมทบ|เงินสัจจะ|บาท|จำนวนเงิน (บาท)|amount|baht"),
  },
  {
    field: "period",
    name: "งวด",
    headers: spelt("งวด|งวดที่ส่ง|ช่วงที่ส่ง|ประจำเดือน|เดือน|เดือนที่ส่ง|ปี|สำหรับเดือน|period|month"),
  },
  { field: "from", name: "ตั้งแต่", headers: spelt("ตั้งแต่|จาก|ตั้งแต่เดือน|จากเดือน|ตั้งแต่วันที่|เริ่ม|from") },
  { field: "to", name: "ถึง", headers: spelt("ถึง|ถึงเดือน|ถึงวันที่|สิ้นสุด|to|until") },
  { field: "planCode", name: "แบบการส่ง", headers: headersOf("planCode") },
  { field: "book", name: "เล่มที่", headers: spelt("เล่มที่|เล่ม|ใบเสร็จเล่มที่|book") },
  {
    field: "number",
    name: "เลขที่ใบเสร็จ",
    headers: spelt("เลขที่ใบเสร็จ|ใบเสร็จเลขที่|ใบเสร็จ|receipt|receipt no|number"),
    perhaps: spelt("เลขที่"),
  },
];

export const contributionWish: HeaderWish<ContributionField> = {
  fields: contributionFields,
  needs: [["memberNo"], ["happenedOn"], ["amount"], ["period", "from"]],
};

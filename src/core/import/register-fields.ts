import type { FieldHeaders, HeaderWish } from "./header.ts";
import { spelt } from "./words.ts";

export type RegisterField =
  | "rowNo"
  | "memberNo"
  | "citizenId"
  | "title"
  | "givenName"
  | "familyName"
  | "fullName"
  | "sex"
  | "houseNo"
  | "villageNo"
  | "addressRest"
  | "phone"
  | "occupation"
  | "memberType"
  | "planCode"
  | "joinedOn"
  | "birthOn"
  | "resignedOn"
  | "diedOn"
  | "leftOn"
  | "leftReason"
  | "active";

/**
 * The headers of registers as funds keep them; the English ones (No, id, citizen id, title, name, surname, gender, home,
 * moo, Apply, Birth, Resign, Death, active) are those of a register in use. The first of each stands in our own exports.
 */
export const registerFields: readonly FieldHeaders<RegisterField>[] = [
  { field: "rowNo", name: "ลำดับ", headers: spelt("ลำดับ|ลำดับที่|ที่|No|#") },
  {
    field: "memberNo",
    name: "เลขสมาชิก",
    headers: spelt(
      "เลขสมาชิก|เลขที่สมาชิก|สมาชิกเลขที่|หมายเลขสมาชิก|รหัสสมาชิก|เลขประจำตัวสมาชิก|ทะเบียนเลขที่|เลขทะเบียน|เลขทะเบียนสมาชิก|id|member id|member no|member number",
    ),
    perhaps: spelt("เลขที่|รหัส"),
  },
  {
    field: "citizenId",
    name: "เลขประจำตัวประชาชน",
    headers: spelt(
      "เลขประจำตัวประชาชน|เลขบัตรประชาชน|เลขที่บัตรประชาชน|เลขบัตรประจำตัวประชาชน|เลขที่บัตรประจำตัวประชาชน|หมายเลขบัตรประชาชน|บัตรประชาชน|เลขประชาชน|เลข 13 หลัก|เลขประจำตัว 13 หลัก|เลขบัตร|citizen id|national id|id card|pid",
    ),
  },
  { field: "title", name: "คำนำหน้า", headers: spelt("คำนำหน้า|คำนำหน้าชื่อ|คำนำหน้านาม|title|prefix") },
  { field: "givenName", name: "ชื่อ", headers: spelt("ชื่อ|ชื่อตัว|ชื่อจริง|name|first name|given name") },
  { field: "familyName", name: "นามสกุล", headers: spelt("นามสกุล|สกุล|surname|last name|family name") },
  {
    field: "fullName",
    name: "ชื่อ-นามสกุล",
    headers: spelt("ชื่อ-นามสกุล|ชื่อและนามสกุล|ชื่อสมาชิก|ชื่อ-ชื่อสกุล|full name|name-surname"),
    perhaps: spelt("ชื่อ-สกุล"),
  },
  { field: "sex", name: "เพศ", headers: spelt("เพศ|gender|sex") },
  {
    field: "houseNo",
    name: "บ้านเลขที่",
    headers: spelt("บ้านเลขที่|เลขที่บ้าน|บ้าน|home|house|house no"),
    perhaps: spelt("เลขที่"),
  },
  { field: "villageNo", name: "หมู่ที่", headers: spelt("หมู่ที่|หมู่|ม.|หมู่บ้านที่|moo|village|village no") },
  { field: "addressRest", name: "ที่อยู่", headers: spelt("ที่อยู่|ที่อยู่ปัจจุบัน|ที่อยู่อื่น|address") },
  {
    field: "phone",
    name: "โทรศัพท์",
    headers: spelt("โทรศัพท์|เบอร์โทรศัพท์|หมายเลขโทรศัพท์|เบอร์โทร|เบอร์|โทร|มือถือ|phone|tel|telephone|mobile"),
  },
  { field: "occupation", name: "อาชีพ", headers: spelt("อาชีพ|occupation") },
  {
    field: "memberType",
    name: "ประเภทสมาชิก",
    headers: spelt("ประเภทสมาชิก|ประเภท|กลุ่ม|กลุ่มสมาชิก|member type|type"),
  },
  {
    field: "planCode",
    name: "แบบการส่ง",
    headers: spelt("แบบการส่ง|แบบการส่งเงิน|แผนการส่ง|ประเภทการส่ง|งวดการส่ง|การส่งเงิน|plan"),
  },
  {
    field: "joinedOn",
    name: "วันที่เป็นสมาชิก",
    headers: spelt(
      "วันที่เป็นสมาชิก|วันเป็นสมาชิก|วันที่เข้าเป็นสมาชิก|เข้าเป็นสมาชิกเมื่อ|วันที่สมัคร|วันสมัคร|สมัครเมื่อ|วันที่เข้า|Apply|joined|joined on|join date",
    ),
  },
  {
    field: "birthOn",
    name: "วันเกิด",
    headers: spelt(
      "วันเกิด|วันเดือนปีเกิด|ว/ด/ป เกิด|ว.ด.ป.เกิด|เกิดวันที่|เกิดเมื่อ|Birth|birth date|birthday|date of birth|dob",
    ),
  },
  {
    field: "resignedOn",
    name: "วันที่ลาออก",
    headers: spelt("วันที่ลาออก|วันลาออก|ลาออก|ลาออกเมื่อ|Resign|resigned"),
  },
  {
    field: "diedOn",
    name: "วันที่เสียชีวิต",
    headers: spelt("วันที่เสียชีวิต|วันเสียชีวิต|เสียชีวิต|เสียชีวิตเมื่อ|วันที่ตาย|ตาย|ถึงแก่กรรม|Death|died"),
  },
  {
    field: "leftOn",
    name: "วันที่พ้นสภาพ",
    headers: spelt("วันที่พ้นสภาพ|วันพ้นสภาพ|พ้นสภาพ|พ้นสภาพเมื่อ|วันที่ออก|left|left on"),
  },
  {
    field: "leftReason",
    name: "เหตุที่พ้นสภาพ",
    headers: spelt("เหตุที่พ้นสภาพ|สาเหตุที่พ้นสภาพ|เหตุที่ออก|สาเหตุที่ออก|สาเหตุ|left reason|reason"),
  },
  {
    field: "active",
    name: "สถานะ",
    headers: spelt("สถานะ|สถานะสมาชิก|สถานภาพ|สถานภาพสมาชิก|active|status"),
  },
];

export const registerWish: HeaderWish<RegisterField> = {
  fields: registerFields,
  needs: [["memberNo"], ["givenName", "fullName"], ["joinedOn"]],
};

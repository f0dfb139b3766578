import { maskCitizenId } from "#core/citizen-id.ts";
import type { MemberPage } from "#core/member/page.ts";
import { maskPhone } from "#core/member/phone.ts";
import { memberTypeNames, sexNames } from "#core/rule-set/in-words/names.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import type { Report, ReportColumn } from "./report.ts";

export type RegisterLine = MemberPage & {
  readonly paidUpTo?: Temporal.PlainDate;
  /** What the rules of the day call the member's plan. */
  readonly planName: string;
};

const typeNames: Readonly<Record<string, string>> = memberTypeNames;
const reasonWords = { died: "เสียชีวิต", resigned: "ลาออก", arrears: "ขาดส่ง", other: "อื่น ๆ" } as const;

const columns: readonly ReportColumn<RegisterLine>[] = [
  { name: "memberNo", header: "เลขสมาชิก", kind: "text", of: ({ memberNo }) => memberNo },
  { name: "title", header: "คำนำหน้า", kind: "text", of: ({ title }) => title },
  { name: "givenName", header: "ชื่อ", kind: "text", of: ({ givenName }) => givenName },
  { name: "familyName", header: "สกุล", kind: "text", of: ({ familyName }) => familyName },
  { name: "sex", kind: "text", of: ({ sex }) => sex ?? null },
  {
    name: "sexName",
    header: "เพศ",
    kind: "text",
    of: ({ sex }) => (sex === undefined ? null : sexNames[sex]),
  },
  { name: "birthOn", header: "วันเกิด", kind: "day", of: ({ birthOn }) => birthOn ?? null },
  {
    name: "citizenId",
    header: "เลขประจำตัวประชาชน",
    kind: "text",
    of: ({ citizenId }) => (citizenId === undefined ? null : maskCitizenId(citizenId)),
  },
  { name: "houseNo", header: "บ้านเลขที่", kind: "text", of: ({ houseNo }) => houseNo ?? null },
  { name: "villageNo", header: "หมู่ที่", kind: "number", of: ({ villageNo }) => villageNo ?? null },
  { name: "addressRest", header: "ที่อยู่อื่น", kind: "text", of: ({ addressRest }) => addressRest ?? null },
  {
    name: "phone",
    header: "โทรศัพท์",
    kind: "text",
    of: ({ phone }) => (phone === undefined ? null : maskPhone(phone)),
  },
  { name: "occupation", header: "อาชีพ", kind: "text", of: ({ occupation }) => occupation ?? null },
  { name: "memberType", kind: "text", of: ({ memberType }) => memberType },
  {
    name: "memberTypeName",
    header: "ประเภทสมาชิก",
    kind: "text",
    of: ({ memberType }) => typeNames[memberType] ?? memberType,
  },
  { name: "plan", kind: "text", of: ({ planCode }) => planCode },
  { name: "planName", header: "แบบการส่ง", kind: "text", of: ({ planName }) => planName },
  { name: "joinedOn", header: "วันที่สมัคร", kind: "day", of: ({ joinedOn }) => joinedOn },
  { name: "paidUpTo", header: "ส่งถึง", kind: "day", of: ({ paidUpTo }) => paidUpTo ?? null },
  { name: "leftOn", header: "วันที่ออก", kind: "day", of: ({ leftOn }) => leftOn ?? null },
  { name: "leftReason", kind: "text", of: ({ leftReason }) => leftReason ?? null },
  {
    name: "leftReasonName",
    header: "เหตุที่ออก",
    kind: "text",
    of: ({ leftReason }) => (leftReason === undefined ? null : reasonWords[leftReason]),
  },
];

/**
 * ทะเบียนสมาชิก as it may lie on a table: citizen ids and phones are masked. Whoever needs them whole asks for one member, or
 * exports the register as its keeper.
 */
export const registerReport = (
  members: readonly RegisterLine[],
  day: Temporal.PlainDate,
): Report<RegisterLine> => ({
  title: `ทะเบียนสมาชิก ณ ${showDay(day)} (${members.length} คน)`,
  columns,
  rows: members,
  sums: [],
});

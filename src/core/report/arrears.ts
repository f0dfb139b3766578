import { dueOn, paidUpTo, planOf, type Payer } from "#core/contribution/coverage.ts";
import { sumSatang, type Satang } from "#core/money.ts";
import type { ContributionRules } from "#core/rule-set/contribution-rules.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import type { Report, ReportColumn } from "./report.ts";

/** A member who has not left, with what stands paid for them. */
export interface PayingMember {
  readonly memberNo: string;
  readonly name: string;
  readonly villageNo?: number;
  readonly payer: Payer;
}

/** Said kindly: this is a list of whom to visit, not of debtors. */
export type ArrearsState = "in-grace" | "behind" | "to-be-told" | "may-end";

export interface ArrearsLine {
  readonly memberNo: string | null;
  readonly name: string;
  readonly villageNo: number | null;
  readonly plan: string | null;
  readonly paidUpTo: Temporal.PlainDate | null;
  readonly missedMonths: number | null;
  readonly due: Satang;
  readonly state: ArrearsState | null;
}

const stateWords: Readonly<Record<ArrearsState, string>> = {
  "in-grace": "ยังอยู่ในช่วงผ่อนผัน",
  behind: "ยังไม่ได้ส่ง",
  "to-be-told": "ควรแจ้งเตือน",
  "may-end": "ครบเกณฑ์ที่อาจสิ้นสุด ต้องแจ้งก่อน",
};

const columns: readonly ReportColumn<ArrearsLine>[] = [
  { name: "villageNo", header: "หมู่ที่", kind: "number", of: ({ villageNo }) => villageNo },
  { name: "memberNo", header: "เลขสมาชิก", kind: "text", of: ({ memberNo }) => memberNo },
  { name: "name", header: "ชื่อ", kind: "text", of: ({ name }) => name },
  { name: "plan", header: "แบบการส่ง", kind: "text", of: ({ plan }) => plan },
  { name: "paidUpTo", header: "ส่งถึง", kind: "day", of: (row) => row.paidUpTo },
  { name: "missedMonths", header: "ค้าง (เดือน)", kind: "number", of: (row) => row.missedMonths },
  { name: "due", header: "ยอดที่ต้องส่ง", kind: "baht", of: ({ due }) => due },
  { name: "state", kind: "text", of: ({ state }) => state },
  {
    name: "stateShown",
    header: "สถานะตามระเบียบ",
    kind: "text",
    of: ({ state }) => (state === null ? null : stateWords[state]),
  },
];

/** Members for whom something is due on a day, village by village, and what the rules of that day say of it. */
export function arrearsReport(
  members: readonly PayingMember[],
  day: Temporal.PlainDate,
): Report<ArrearsLine> {
  const rows = members
    .flatMap((member): ArrearsLine[] => {
      const { amount, months } = dueOn(member.payer, day);
      return amount === 0n ? [] : [lineOf(member, { day, due: amount, missedMonths: months })];
    })
    .toSorted(
      (a, b) =>
        (a.villageNo ?? Infinity) - (b.villageNo ?? Infinity) ||
        byNumber.compare(a.memberNo ?? "", b.memberNo ?? ""),
    );
  const sum: ArrearsLine = {
    memberNo: null,
    name: `รวม ${rows.length} คน`,
    villageNo: null,
    plan: null,
    paidUpTo: null,
    missedMonths: null,
    due: sumSatang(rows.map(({ due }) => due)),
    state: null,
  };
  return { title: `สมาชิกที่ยังมียอดต้องส่ง ณ ${showDay(day)}`, columns, rows, sums: [sum] };
}

/** Made once: a collator for each comparison would take longer than all the rest. */
const byNumber = new Intl.Collator("th", { numeric: true });

function lineOf(
  { memberNo, name, villageNo, payer }: PayingMember,
  owed: { readonly day: Temporal.PlainDate; readonly due: Satang; readonly missedMonths: number },
): ArrearsLine {
  const rules = payer.rulesOn(owed.day);
  const upTo = paidUpTo(payer);
  return {
    memberNo,
    name,
    villageNo: villageNo ?? null,
    plan: planOf(rules, payer.planCode).name,
    paidUpTo: upTo ?? null,
    missedMonths: owed.missedMonths,
    due: owed.due,
    state: stateOf(rules, { ...owed, paidUpTo: upTo }),
  };
}

function stateOf(
  { arrears }: ContributionRules,
  { day, missedMonths, paidUpTo: upTo }: OwedOn,
): ArrearsState {
  const { graceDays, noticeAfterMissedMonths, endsAfterMissedMonths } = arrears;
  if (endsAfterMissedMonths !== null && missedMonths >= endsAfterMissedMonths) return "may-end";
  if (upTo !== undefined && Temporal.PlainDate.compare(day, upTo.add({ days: graceDays })) <= 0)
    return "in-grace";
  return missedMonths >= noticeAfterMissedMonths ? "to-be-told" : "behind";
}

interface OwedOn {
  readonly day: Temporal.PlainDate;
  readonly missedMonths: number;
  readonly paidUpTo: Temporal.PlainDate | undefined;
}

import type { DayRange } from "#core/contribution/coverage.ts";
import { sumSatang, zeroSatang, type Satang } from "#core/money.ts";
import { showPeriod } from "#core/thai-calendar/show.ts";
import { receiptLineWords } from "./receipt-line-words.ts";
import type { Report, ReportColumn } from "./report.ts";

/** One line of a receipt that was written for a member, or a payment brought in from older books. */
export interface PassbookEntry {
  readonly happenedOn: Temporal.PlainDate;
  readonly kind: string;
  /** What a contribution covers. */
  readonly covers?: DayRange;
  readonly amount: Satang;
  /** "OB/12"; absent where no receipt of this fund's books stands behind it. */
  readonly receipt?: string;
  readonly receiver?: string;
  readonly isCancelled: boolean;
  /** Paid in an earlier membership: what it had paid ahead ended with it. */
  readonly isEarlier: boolean;
}

export interface PassbookOwner {
  readonly memberNo: string;
  readonly name: string;
  /** From the first day for which something is due to the day that is asked about. */
  readonly member: DayRange;
}

export interface PassbookLine {
  readonly state: "sent" | "cancelled" | "missed" | "sum";
  readonly happenedOn: Temporal.PlainDate | null;
  readonly what: string;
  readonly from: Temporal.PlainDate | null;
  readonly to: Temporal.PlainDate | null;
  readonly amount: Satang | null;
  readonly receipt: string | null;
  readonly receiver: string | null;
}

const stateWords: Readonly<Record<PassbookLine["state"], string | null>> = {
  sent: "ส่งแล้ว",
  cancelled: "ยกเลิก",
  missed: "ยังไม่ได้ส่ง",
  sum: null,
};

const columns: readonly ReportColumn<PassbookLine>[] = [
  { name: "happenedOn", header: "วันที่", kind: "day", of: (row) => row.happenedOn },
  { name: "what", header: "รายการ", kind: "text", of: ({ what }) => what },
  {
    name: "period",
    header: "ช่วงที่ส่ง",
    kind: "text",
    of: ({ from, to }) => (from === null || to === null ? null : rangeShown({ from, to })),
  },
  { name: "from", kind: "day", of: ({ from }) => from },
  { name: "to", kind: "day", of: ({ to }) => to },
  { name: "state", kind: "text", of: ({ state }) => state },
  { name: "stateShown", header: "สถานะ", kind: "text", of: ({ state }) => stateWords[state] },
  { name: "amount", header: "จำนวนเงิน", kind: "baht", of: ({ amount }) => amount },
  { name: "receipt", header: "ใบเสร็จ", kind: "text", of: ({ receipt }) => receipt },
  { name: "receiver", header: "ผู้รับเงิน", kind: "text", of: ({ receiver }) => receiver },
];

/** สมุดประจำตัว: what was sent, day by day, and after it the periods for which nothing stands paid. */
export function passbook(
  { memberNo, name, member }: PassbookOwner,
  entries: readonly PassbookEntry[],
): Report<PassbookLine> {
  const sent = entries.map(
    ({ happenedOn, kind, covers, amount, receipt, receiver, isCancelled }): PassbookLine => ({
      state: isCancelled ? "cancelled" : "sent",
      happenedOn,
      what: receiptLineWords(kind),
      from: covers?.from ?? null,
      to: covers?.to ?? null,
      amount,
      receipt: receipt ?? null,
      receiver: receiver ?? null,
    }),
  );
  const covered = entries.flatMap(({ covers, isCancelled, isEarlier }) =>
    covers === undefined || isCancelled || isEarlier ? [] : [covers],
  );
  const missed = gapsIn(member, covered).map((gap): PassbookLine => ({
    ...empty,
    state: "missed",
    what: receiptLineWords("contribution"),
    ...gap,
  }));
  const total = sumSatang(entries.map(({ amount, isCancelled }) => (isCancelled ? zeroSatang : amount)));
  return {
    title: `สมุดประจำตัว ${name} เลขสมาชิก ${memberNo}`,
    columns,
    rows: [...sent, ...missed],
    sums: [{ ...empty, state: "sum", what: "รวม", amount: total }],
  };
}

const empty = {
  happenedOn: null,
  from: null,
  to: null,
  amount: null,
  receipt: null,
  receiver: null,
} as const;

/** The days of a range that none of the others covers, as few ranges, in order. */
export function gapsIn({ from, to }: DayRange, covered: readonly DayRange[]): DayRange[] {
  const gaps: DayRange[] = [];
  let open = from;
  for (const run of covered.toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from))) {
    if (isAfter(run.from, to)) break;
    if (isAfter(run.from, open)) gaps.push({ from: open, to: run.from.subtract({ days: 1 }) });
    const next = run.to.add({ days: 1 });
    if (isAfter(next, open)) open = next;
  }
  return isAfter(open, to) ? gaps : [...gaps, { from: open, to }];
}

/** Whole months by their names, anything else by its days. */
function rangeShown({ from, to }: DayRange): string {
  const isWhole = from.day === 1 && to.day === to.daysInMonth;
  return isWhole ? showPeriod(from.toPlainYearMonth(), to.toPlainYearMonth()) : showPeriod(from, to);
}

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(a, b) > 0;

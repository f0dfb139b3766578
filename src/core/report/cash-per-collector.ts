import { satang, sumSatang, type Satang } from "#core/money.ts";
import { monthShown, showMonths, type MonthSpan, type Report, type ReportColumn } from "./report.ts";

/** What the books say of one collector's bag. A reversal counts against what it takes back. */
export interface Bag {
  readonly memberNo: string;
  readonly name: string;
  readonly collected: Satang;
  readonly handedIn: Satang;
  /** What else left the bag: vouchers paid from it, repayments, write-offs; negative where more was put in. */
  readonly otherwiseOut: Satang;
  readonly inBag: Satang;
  /** What was left on the table when the bag was last counted. */
  readonly leftAtCount: Satang;
  readonly lastCountedOn?: Temporal.PlainDate;
  /** What has been repaid or written off since. */
  readonly madeGood: Satang;
}

export interface BagLine extends Pick<Bag, "collected" | "handedIn" | "otherwiseOut" | "inBag"> {
  readonly memberNo: string | null;
  readonly name: string;
  readonly short: Satang;
  readonly lastCountedOn: Temporal.PlainDate | null;
}

const columnsFor = (months: MonthSpan): ReportColumn<BagLine>[] => [
  { name: "memberNo", header: "เลขสมาชิก", kind: "text", of: ({ memberNo }) => memberNo },
  { name: "name", header: "ผู้เก็บเงิน", kind: "text", of: ({ name }) => name },
  {
    name: "collected",
    header: `เก็บได้ ${showMonths(months)}`,
    kind: "baht",
    of: ({ collected }) => collected,
  },
  { name: "handedIn", header: "นำส่งแล้ว", kind: "baht", of: ({ handedIn }) => handedIn },
  { name: "otherwiseOut", header: "จ่ายทางอื่น", kind: "baht", of: ({ otherwiseOut }) => otherwiseOut },
  { name: "short", header: "ขาดจากที่นับ", kind: "baht", of: ({ short }) => short },
  { name: "inBag", header: `อยู่ในมือสิ้น ${monthShown(months.to)}`, kind: "baht", of: ({ inBag }) => inBag },
  { name: "lastCountedOn", header: "นับครั้งล่าสุด", kind: "day", of: ({ lastCountedOn }) => lastCountedOn },
];

/**
 * What each collector collected, handed in, and still has. A shortage stays on their account (decisions.md 7): it is what the
 * last count left in the bag, less what was made good since, and never more than there is.
 */
export function cashPerCollector(bags: readonly Bag[], months: MonthSpan): Report<BagLine> {
  const rows = bags.map(({ leftAtCount, madeGood, lastCountedOn = null, ...bag }): BagLine => {
    const open = satang(leftAtCount - madeGood);
    const short = open > bag.inBag ? bag.inBag : open;
    return { ...bag, short: short > 0n ? short : satang(0), lastCountedOn };
  });
  const sumOf = (of: (row: BagLine) => Satang): Satang => sumSatang(rows.map(of));
  const sum: BagLine = {
    memberNo: null,
    name: "รวม",
    collected: sumOf(({ collected }) => collected),
    handedIn: sumOf(({ handedIn }) => handedIn),
    otherwiseOut: sumOf(({ otherwiseOut }) => otherwiseOut),
    short: sumOf(({ short }) => short),
    inBag: sumOf(({ inBag }) => inBag),
    lastCountedOn: null,
  };
  return { title: "เงินในมือผู้เก็บแต่ละคน", columns: columnsFor(months), rows, sums: [sum] };
}

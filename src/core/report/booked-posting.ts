import type { AccountClass } from "#core/ledger/chart.ts";
import type { Satang } from "#core/money.ts";
import { monthShown, type Cell, type ReportColumn } from "./report.ts";
import { kindShown } from "./words.ts";

/** One posting with all that an auditor wants to know of its entry. */
export interface BookedPosting {
  readonly entryId: string;
  /** The entry's place in the fund's chain: short, lasting, and what a remark names it by. */
  readonly chainNo: number;
  readonly kind: string;
  readonly happenedOn: Temporal.PlainDate;
  readonly bookedMonth: Temporal.PlainDate;
  readonly writtenOn: Temporal.PlainDate;
  /** Who wrote it; undefined for what the program did by itself. */
  readonly writtenBy?: string;
  readonly account: string;
  readonly accountName: string;
  readonly class: AccountClass;
  readonly subFund?: string;
  /** As the rules of today call it; undefined where they know it no more. */
  readonly subFundName?: string;
  /** Debits positive, credits negative. */
  readonly amount: Satang;
  /** "OB/12", "PV/3" */
  readonly paper?: string;
  /** Who gave or got the money, and what for; absent once it was erased. */
  readonly party?: string;
  readonly purpose?: string;
  readonly reverses?: PlaceInBooks;
  readonly reversedBy?: PlaceInBooks;
}

export interface PlaceInBooks {
  readonly chainNo: number;
  readonly paper?: string;
}

/** A line of a report that may be a posting, or something said beside them. */
export interface PostingLine {
  readonly posting?: BookedPosting;
  /** Stands where a posting says what its entry does. */
  readonly said?: string;
}

/** What journal and account statement say of an entry, and in which order. */
export const entryColumns = [
  { name: "entryId", kind: "text", of: onPosting(({ entryId }) => entryId) },
  { name: "no", header: "รายการที่", kind: "number", of: onPosting(({ chainNo }) => chainNo) },
  {
    name: "bookedMonth",
    header: "เดือนบัญชี",
    kind: "text",
    of: onPosting(({ bookedMonth }) => monthShown(bookedMonth)),
  },
  { name: "happenedOn", header: "วันที่", kind: "day", of: onPosting(({ happenedOn }) => happenedOn) },
  { name: "paper", header: "เอกสาร", kind: "text", of: onPosting(({ paper }) => paper ?? null) },
  { name: "kind", kind: "text", of: onPosting(({ kind }) => kind) },
  {
    name: "what",
    header: "รายการ",
    kind: "text",
    of: ({ posting, said }) => (posting === undefined ? (said ?? null) : kindShown(posting.kind)),
  },
] as const satisfies readonly ReportColumn<PostingLine>[];

/** The code for programs, the name for people. */
export const subFundColumns: readonly ReportColumn<PostingLine>[] = [
  { name: "subFund", kind: "text", of: onPosting(({ subFund }) => subFund ?? null) },
  {
    name: "subFundName",
    header: "กองทุนย่อย",
    kind: "text",
    of: onPosting(({ subFund, subFundName }) => subFundName ?? subFund ?? null),
  },
];

export const noteColumn: ReportColumn<PostingLine> = {
  name: "note",
  header: "หมายเหตุ",
  kind: "text",
  of: onPosting(noteOn),
};

export function onPosting(of: (posting: BookedPosting) => Cell): (line: PostingLine) => Cell {
  return ({ posting }) => (posting === undefined ? null : of(posting));
}

/** "นางบัวผัน ใจดี · ค่าน้ำมัน · ถูกกลับโดยรายการที่ 14" */
function noteOn({ party, purpose, reverses, reversedBy }: BookedPosting): string | null {
  const parts = [
    party,
    purpose,
    reverses && `กลับ${placeShown(reverses)}`,
    reversedBy && `ถูกกลับโดย${placeShown(reversedBy)}`,
  ].filter((part) => part !== undefined && part !== "");
  return parts.length === 0 ? null : parts.join(" · ");
}

const placeShown = ({ chainNo, paper }: PlaceInBooks): string =>
  `รายการที่ ${chainNo}${paper === undefined ? "" : ` (${paper})`}`;

import type { EntryKind } from "#core/ledger/entry.ts";
import type { Satang } from "#core/money.ts";
import { showMonth } from "#core/thai-calendar/show.ts";
import { declarations, oneLine, type OpenName, type UsedAccount } from "./account-names.ts";

/**
 * A fund's books as a journal that hledger reads (docs/open-books.md). An entry's date lies in the month in which it is
 * booked, so that every balance and every assertion is that of the fund's own statements; the day on which the money
 * moved, where that was in an earlier month, is hledger's second date (`--date2`).
 */
export interface OpenEntry {
  readonly entryId: string;
  readonly chainNo: bigint;
  readonly kind: string;
  readonly happenedOn: Temporal.PlainDate;
  /** The day in the booked month by which the journal is ordered. */
  readonly day: Temporal.PlainDate;
  /** "OB/12", of a receipt or a voucher. */
  readonly paper?: string;
  readonly reverses?: string;
  readonly reversedBy?: string;
  readonly postings: readonly OpenPosting[];
}

export interface OpenPosting {
  readonly account: string;
  readonly subFund?: string;
  /** A debit is positive. */
  readonly amount: Satang;
}

export interface OpenSeal {
  readonly kind: "month" | "year";
  readonly throughOn: Temporal.PlainDate;
  readonly chainNo: bigint;
  readonly seal: string;
}

export interface OpenHead {
  readonly fundCode: string;
  readonly fundName: string;
  readonly chainNo: bigint;
  readonly chainHash: string;
}

/** In words that the committee knows; a kind of a later version stands there as it is called. */
const kindWords: Readonly<Record<EntryKind, string>> = {
  contribution: "รับเงินสมทบ",
  "money-in": "รับเงิน",
  "hand-in": "นำส่งเงิน",
  transfer: "ย้ายเงินระหว่างบัญชี",
  expense: "จ่ายค่าใช้จ่าย",
  welfare: "จ่ายสวัสดิการ",
  refund: "คืนเงิน",
  identified: "ทราบที่มาของเงิน",
  "write-off": "ตัดยอดตามมติที่ประชุม",
  allocation: "จัดสรรเข้ากองทุนย่อย",
  opening: "ยอดยกมาตั้งแต่ก่อตั้ง",
  reclaim: "เงินทดรองรอเรียกคืน",
  reversal: "กลับรายการ",
};

export function headText(head: OpenHead, accounts: readonly UsedAccount[], nameOf: OpenName): string {
  return blocks([
    [
      `; สมุดรายวันของ ${oneLine(head.fundName)} (${head.fundCode})`,
      `; ครบถึงลำดับที่ ${head.chainNo} ตรา ${head.chainHash}`,
      "; วันที่ = วันในเดือนที่ลงบัญชี  วันที่หลังเครื่องหมาย = คือวันที่เงินเคลื่อนไหวจริง",
      "decimal-mark .",
      "commodity 1,000.00 THB",
    ],
    declarations(accounts, nameOf),
  ]);
}

export function entryText(entry: OpenEntry, nameOf: OpenName): string {
  const { entryId, chainNo, kind, happenedOn, day, paper, reverses, reversedBy, postings } = entry;
  const second = happenedOn.equals(day) ? "" : `=${happenedOn.toString()}`;
  const code = paper === undefined ? "" : ` (${oneLine(paper).replaceAll("(", "[").replaceAll(")", "]")})`;
  const tags = [
    `รายการ: ${entryId}`,
    `ลำดับ: ${chainNo}`,
    ...(reverses === undefined ? [] : [`กลับรายการของ: ${reverses}`]),
    ...(reversedBy === undefined ? [] : [`ถูกกลับโดย: ${reversedBy}`]),
  ];
  return blocks([
    [
      `${day.toString()}${second} *${code} ${Object.hasOwn(kindWords, kind) ? kindWords[kind as EntryKind] : kind}`,
      ...tags.map((tag) => `    ; ${tag}`),
      ...postings.map((posting) => postingLine(posting, nameOf)),
    ],
  ]);
}

/** What the accounts held before the journal begins, where it does not begin with the fund. */
export function broughtForwardText(
  day: Temporal.PlainDate,
  balances: readonly OpenPosting[],
  nameOf: OpenName,
): string {
  const held = balances.filter(({ amount }) => amount !== 0n);
  if (held.length === 0) return "";
  return blocks([[`${day.toString()} * ยอดยกมา`, ...held.map((posting) => postingLine(posting, nameOf))]]);
}

/** The seal of a close, and every balance as it was sealed: hledger recomputes each and refuses the journal where one differs. */
export function sealText(
  { kind, throughOn, chainNo, seal }: OpenSeal,
  balances: readonly OpenPosting[],
  nameOf: OpenName,
): string {
  const what =
    kind === "month" ? `ปิดงวด ${showMonth(throughOn.toPlainYearMonth())}` : `ปิดปี ถึง ${throughOn.toString()}`;
  const words = [`; ${what}`, `; ลำดับ: ${chainNo}`, `; ตราปิดงวด: ${seal}`];
  if (balances.length === 0) return blocks([words]);
  return blocks([
    [
      `${throughOn.toString()} * ${what}`,
      ...words.slice(1).map((line) => `    ${line}`),
      ...balances.map((posting) => assertionLine(posting, nameOf)),
    ],
  ]);
}

/** The balances with which the books stood when the journal was written, so that its open months are recomputed as well. */
export const endText = (
  day: Temporal.PlainDate,
  balances: readonly OpenPosting[],
  nameOf: OpenName,
): string =>
  balances.length === 0
    ? ""
    : blocks([
        [`${day.toString()} * ยอดคงเหลือท้ายสมุด`, ...balances.map((posting) => assertionLine(posting, nameOf))],
      ]);

function postingLine({ account, subFund, amount }: OpenPosting, nameOf: OpenName): string {
  const tag = subFund === undefined ? "" : `  ; กองทุนย่อย: ${subFund}`;
  return `    ${nameOf(account, subFund)}  ${thb(amount)}${tag}`;
}

const assertionLine = ({ account, subFund, amount }: OpenPosting, nameOf: OpenName): string =>
  `    ${nameOf(account, subFund)}  0.00 THB = ${thb(amount)}`;

function thb(amount: Satang): string {
  const size = amount < 0n ? -amount : amount;
  return `${amount < 0n ? "-" : ""}${size / 100n}.${(size % 100n).toString().padStart(2, "0")} THB`;
}

/** Paragraphs, with an empty line behind each. */
const blocks = (paragraphs: readonly (readonly string[])[]): string =>
  paragraphs.map((lines) => `${lines.join("\n")}\n\n`).join("");

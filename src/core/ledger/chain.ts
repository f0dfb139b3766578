/**
 * The lines that are hashed into a fund's chain, made here independently of the database, as docs/chain.md specifies them.
 * What is hashed is text, so everything is text here: days as "2026-02-14", moments in UTC with six decimals, ids in small
 * letters, bytes as hexadecimal digits, amounts as whole satang. What is not there is written "-".
 */
export interface EntryText {
  readonly fundId: string;
  readonly entryId: string;
  readonly kind: string;
  readonly happenedOn: string;
  readonly bookedMonth: string;
  readonly writtenAt: string;
  readonly writtenBy: string | null;
  readonly commandHash: string;
  readonly reverses: string | null;
  /** In the order of their numbers. */
  readonly postings: readonly PostingText[];
}

export interface PostingText {
  readonly lineNo: number;
  readonly account: string;
  readonly subFund: string | null;
  readonly amount: bigint;
}

export interface ReceiptText {
  readonly fundId: string;
  readonly receiptId: string;
  readonly book: string;
  readonly number: bigint;
  readonly code: string | null;
  readonly entryId: string;
  readonly receivedBy: string;
  readonly method: string;
  readonly happenedOn: string;
  readonly total: bigint;
  readonly writtenAt: string;
  readonly lines: readonly ReceiptLineText[];
}

export interface ReceiptLineText {
  readonly lineNo: number;
  readonly memberId: string | null;
  readonly kind: string;
  readonly planCode: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly price: bigint | null;
  readonly amount: bigint;
}

export interface VoucherText {
  readonly fundId: string;
  readonly voucherId: string;
  readonly book: string;
  readonly number: bigint;
  readonly entryId: string;
  readonly kind: string;
  readonly paidBy: string;
  readonly method: string;
  readonly happenedOn: string;
  readonly total: bigint;
  readonly writtenAt: string;
}

export interface DecisionText {
  readonly fundId: string;
  readonly decisionId: string;
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly decidedBy: string;
  readonly resolutionNo: string | null;
  readonly resolutionOn: string | null;
  readonly decidedAt: string;
}

export interface ClosingText {
  readonly fundId: string;
  readonly closingId: string;
  readonly kind: string;
  readonly from: string;
  readonly through: string;
  readonly closedBy: string;
  readonly closedAt: string;
  /** Of the period's last month, in any order. */
  readonly snapshot: readonly BalanceText[];
}

export interface BalanceText {
  readonly account: string;
  readonly subFund: string | null;
  readonly balance: bigint;
}

export interface LinkText {
  readonly fundId: string;
  readonly chainNo: bigint;
  readonly previous: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly digest: string;
}

type Word = string | bigint | number | null;

const said = (word: Word): string => (word === null ? "-" : String(word));
const line = (words: readonly Word[]): string => words.map(said).join(" ");
const lines = (...parts: readonly (readonly Word[])[]): string => parts.flat().map(said).join("\n");

export const entryLines = (e: EntryText): string =>
  lines(
    ["omboon entry 1", e.fundId, e.entryId, e.kind, e.happenedOn, e.bookedMonth, e.writtenAt, e.writtenBy],
    [e.commandHash, e.reverses],
    e.postings.map((p) => line([p.lineNo, p.account, p.subFund, p.amount])),
  );

export const receiptLines = (r: ReceiptText): string =>
  lines(
    ["omboon receipt 1", r.fundId, r.receiptId, r.book, r.number, r.code, r.entryId, r.receivedBy],
    [r.method, r.happenedOn, r.total, r.writtenAt],
    r.lines.map((l) => line([l.lineNo, l.memberId, l.kind, l.planCode, l.from, l.to, l.price, l.amount])),
  );

export const voucherLines = (v: VoucherText): string =>
  lines(
    ["omboon voucher 1", v.fundId, v.voucherId, v.book, v.number, v.entryId, v.kind, v.paidBy],
    [v.method, v.happenedOn, v.total, v.writtenAt],
  );

export const decisionLines = (d: DecisionText): string =>
  lines(
    ["omboon decision 1", d.fundId, d.decisionId, d.kind, d.subjectKind, d.subjectId, d.decidedBy],
    [d.resolutionNo, d.resolutionOn, d.decidedAt],
  );

export const closeLines = (c: ClosingText): string =>
  lines(
    ["omboon close 1", c.fundId, c.closingId, c.kind, c.from, c.through, c.closedBy, c.closedAt],
    c.snapshot.toSorted(byAccount).map((b) => line([b.account, b.subFund, b.balance])),
  );

export const redactionLines = (fundId: string, kind: string, subjectId: string): string =>
  lines(["omboon redaction 1", fundId, kind, subjectId]);

export const linkLines = (l: LinkText): string =>
  lines(["omboon link 1", l.fundId, l.chainNo, l.previous, l.kind, l.subjectId, l.digest]);

/** Before the first link. */
export const chainBegins = "0".repeat(64);

/** By the letters' codes, as any program sorts plain text. */
function byAccount(a: BalanceText, b: BalanceText): number {
  return compared(a.account, b.account) || compared(said(a.subFund), said(b.subFund));
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import type { CancelRefusal, SecondPersonRefusal } from "#core/books/cancel-receipt.ts";
import type { ExpenseRefusal } from "#core/books/expense.ts";
import type { HandInRefusal } from "#core/books/hand-in.ts";
import type { CashMoveRefusal } from "#core/books/move-cash.ts";
import type { MonthRefusal } from "#core/ledger/decide-close.ts";
import type { Satang } from "#core/money.ts";
import type { FoundMember } from "../deed.ts";
import type { Reply } from "../reply.ts";
import type { CollectingDeed, CollectingOutcome } from "./collecting.ts";
import type { JoiningWaiting } from "./joining.ts";
import type { ReceivingDeed, ReceivingOutcome } from "./receiving.ts";

/** What those in office can make the books do from a talk, or look up in them. Each asks anew who is speaking. */
export type BooksDeed =
  | ReceivingDeed
  | CollectingDeed
  | { readonly type: "list-bags" }
  | {
      readonly type: "hand-in";
      readonly key: string;
      readonly collectorId: string;
      readonly counted: Satang;
    }
  | { readonly type: "list-purses"; readonly way: BankWay }
  | {
      readonly type: "move-cash";
      readonly key: string;
      readonly from: string;
      readonly to: string;
      readonly amount: Satang;
    }
  | { readonly type: "list-spending" }
  | ({ readonly type: "pay-expense"; readonly key: string } & Expense)
  | ({ readonly type: "find-receipt" } & ReceiptName)
  | { readonly type: "show-receipt"; readonly receiptId: string }
  | {
      readonly type: "cancel-receipt";
      readonly key: string;
      readonly receiptId: string;
      readonly reason: string;
    }
  | { readonly type: "propose-close" }
  /** The month that was shown: nobody closes another one than they looked at. */
  | { readonly type: "close-month"; readonly month: Temporal.PlainYearMonth }
  | { readonly type: "list-requests" }
  | { readonly type: "open-request"; readonly requestId: string }
  | {
      readonly type: "settle-request";
      readonly requestId: string;
      readonly agree: boolean;
      readonly reason: string;
    }
  | ({ readonly type: "check-receipt"; readonly code: string } & ReceiptName)
  | { readonly type: "find-for-code"; readonly query: string }
  | { readonly type: "issue-code"; readonly memberId: string }
  | { readonly type: "show-day-sheet" };

export interface Expense {
  readonly account: string;
  readonly subFund: string;
  readonly from: string;
  readonly amount: Satang;
  readonly receiver: string;
  readonly purpose: string;
}

/** A receipt by what stands on it; the fund's own book where none is said. */
export interface ReceiptName {
  readonly number: bigint;
  readonly book?: string;
}

/** Something to pick from, and the money that lies in it: a bag, a cash box, a bank account, a sub-fund. */
export interface NamedSum {
  readonly id: string;
  readonly name: string;
  readonly amount: Satang;
}

/** ฝากธนาคาร, ถอนเงิน. */
export type BankWay = "deposit" | "withdraw";

export interface HandIn {
  readonly collector: string;
  /** What the bag held at the moment of booking; more than was shown where money came in between. */
  readonly held: Satang;
  readonly counted: Satang;
  readonly on: Temporal.PlainDate;
}

/** Both ends with what lies in them afterwards. */
export interface CashMove {
  readonly from: NamedSum;
  readonly to: NamedSum;
  readonly amount: Satang;
  readonly on: Temporal.PlainDate;
}

export interface VoucherSeen {
  readonly book: string;
  readonly number: bigint;
  readonly on: Temporal.PlainDate;
  readonly amount: Satang;
  readonly account: string;
  readonly subFund: string;
  readonly from: string;
  readonly receiver: string;
  readonly purpose: string;
  readonly paidBy: string;
}

/** A receipt as whoever cancels it must see it. */
export interface ReceiptSeen {
  readonly receiptId: string;
  readonly book: string;
  readonly number: bigint;
  readonly on: Temporal.PlainDate;
  readonly payers: readonly string[];
  readonly total: Satang;
  readonly receivedBy: string;
  readonly state: "stands" | "cancelled" | "waits";
}

export interface CloseProposal {
  readonly month: Temporal.PlainYearMonth;
  /** Account by account, as the month's statement has them. */
  readonly incoming: readonly NamedSum[];
  readonly spending: readonly NamedSum[];
  /** What each sub-fund gets of the month's money. */
  readonly allocation: readonly NamedSum[];
  readonly unusual: readonly Unusual[];
}

/** Nothing here keeps a month from being closed; the committee should know of it before. */
export type Unusual =
  | { readonly type: "bag-not-empty"; readonly name: string; readonly amount: Satang }
  | { readonly type: "unidentified"; readonly amount: Satang }
  | { readonly type: "open-requests"; readonly count: number }
  | { readonly type: "open-remarks"; readonly count: number }
  | { readonly type: "below-zero"; readonly name: string; readonly amount: Satang };

export interface RequestSeen {
  readonly requestId: string;
  readonly askedBy: string;
  readonly askedOn: Temporal.PlainDate;
  readonly about:
    | { readonly type: "cancel-receipt"; readonly receipt: ReceiptSeen; readonly reason: string }
    | { readonly type: "own-contribution"; readonly member: string; readonly amount: Satang }
    | {
        readonly type: "broadcast";
        readonly title: string;
        /** For whom, in words. */
        readonly segment: string;
        readonly people: number;
        /** What its readers would get. */
        readonly reply: Reply;
      };
}

export interface DaySheet {
  readonly villages: readonly number[];
  readonly on: Temporal.PlainDate;
  readonly collected: Satang;
  readonly receipts: number;
  readonly bag: Satang;
  readonly owing: readonly { readonly member: FoundMember; readonly due: Satang }[];
  readonly owingInAll: number;
}

/** What a talk's draft became in the books, where it was no contribution. */
export interface BookedDraft {
  readonly kind: "hand-in" | "transfer" | "expense" | "cancelled-receipt" | "other";
  readonly amount: Satang;
  readonly on: Temporal.PlainDate;
  readonly voucher?: { readonly book: string; readonly number: bigint };
}

export const booksActs = [
  "hand-in",
  "bank",
  "expense",
  "cancel-receipt",
  "close",
  "requests",
  "code",
  "day-sheet",
  "collect",
] as const;
export type BooksAct = (typeof booksActs)[number];

/** What the acts themselves refuse, and what a talk is refused before it comes to them. */
export type BooksRefusal =
  | HandInRefusal
  | CashMoveRefusal
  | ExpenseRefusal
  | CancelRefusal
  | SecondPersonRefusal
  | { readonly type: "same-key-other-wish" }
  | { readonly type: "not-allowed"; readonly act: BooksAct }
  | MonthRefusal
  | { readonly type: "not-allowed-to-close" }
  | { readonly type: "no-such-member" }
  | { readonly type: "member-has-left" };

/** What came of it. `again`: this draft was confirmed before, and this is what it became then. */
export type BooksOutcome =
  | ReceivingOutcome
  | CollectingOutcome
  | { readonly type: "bags"; readonly bags: readonly NamedSum[] }
  | { readonly type: "handed-in"; readonly handIn: HandIn; readonly again: boolean }
  | {
      readonly type: "purses";
      readonly way: BankWay;
      readonly cash: NamedSum;
      readonly banks: readonly NamedSum[];
    }
  | { readonly type: "cash-moved"; readonly move: CashMove; readonly again: boolean }
  | {
      readonly type: "spending";
      readonly accounts: readonly NamedSum[];
      readonly subFunds: readonly NamedSum[];
      readonly purses: readonly NamedSum[];
    }
  | { readonly type: "expense-paid"; readonly voucher: VoucherSeen; readonly again: boolean }
  | { readonly type: "receipt-found"; readonly receipt: ReceiptSeen; readonly needsSecond: boolean }
  | { readonly type: "receipt-shown"; readonly receipt: ReceiptSeen }
  | { readonly type: "receipt-cancelled"; readonly receipt: ReceiptSeen; readonly again: boolean }
  | { readonly type: "cancel-waits"; readonly receipt: ReceiptSeen; readonly asked: number }
  | { readonly type: "close-proposed"; readonly proposal: CloseProposal }
  | {
      readonly type: "month-closed";
      readonly month: Temporal.PlainYearMonth;
      readonly seal: string;
      readonly again: boolean;
    }
  | {
      readonly type: "requests";
      readonly requests: readonly RequestSeen[];
      /** What waits of joining stands in the same list; it is settled by a talk of its own. */
      readonly joining?: readonly JoiningWaiting[];
    }
  | { readonly type: "request-opened"; readonly request: RequestSeen }
  | { readonly type: "request-settled"; readonly request: RequestSeen; readonly agreed: boolean }
  | {
      readonly type: "receipt-checked";
      readonly name: ReceiptName;
      readonly answer: "stands" | "cancelled" | "unknown" | "does-not-agree";
      readonly on?: Temporal.PlainDate;
      readonly total?: Satang;
    }
  | { readonly type: "found-for-code"; readonly members: readonly FoundMember[]; readonly more: boolean }
  | { readonly type: "code-issued"; readonly member: FoundMember; readonly code: string }
  | { readonly type: "day-sheet"; readonly sheet: DaySheet }
  | { readonly type: "draft-booked"; readonly draft: BookedDraft }
  | { readonly type: "books-refused"; readonly refusal: BooksRefusal };

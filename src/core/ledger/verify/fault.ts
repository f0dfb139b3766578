/** What a fault is about, as an auditor finds it again in the books. */
export interface About {
  readonly kind: string;
  readonly id: string;
  /** Of a receipt or voucher, or of the one that belongs to an entry. */
  readonly paper?: { readonly book: string; readonly number: bigint };
  readonly memberNos?: readonly string[];
  readonly amount?: bigint;
  readonly on?: string;
}

/** The first link of the chain where something is wrong, in plain facts; amounts are satang, days ISO texts. */
export interface Fault {
  /** The link at which it is found; undefined where it lies in no link at all. */
  readonly chainNo?: bigint;
  readonly about?: About;
  readonly wrong: Wrong;
  /** What else is wrong with the very same thing: it often says what was changed. */
  readonly also: readonly Wrong[];
}

export type Wrong =
  | ChainWrong
  | SubjectWrong
  | EntryWrong
  | PaperWrong
  | CloseWrong
  | { readonly type: "identity-broken" }
  | {
      readonly type: "head-differs";
      readonly what: HeadPart;
      readonly expected: string;
      readonly found: string;
    };

export type HeadPart = "chain number" | "chain hash" | "receipt number" | "voucher number" | "closed month";

type ChainWrong =
  | { readonly type: "link-missing"; readonly next: bigint | undefined }
  | { readonly type: "link-does-not-follow"; readonly expected: string; readonly found: string }
  | { readonly type: "link-changed"; readonly expected: string; readonly found: string }
  | { readonly type: "not-in-chain" };

type SubjectWrong =
  | { readonly type: "gone" }
  | { readonly type: "changed"; readonly expected: string; readonly found: string }
  | { readonly type: "words-gone" }
  | { readonly type: "words-left" }
  | { readonly type: "redaction-of-nothing" }
  | { readonly type: "belongs-to-nothing" };

type EntryWrong =
  | { readonly type: "not-balanced"; readonly postings: number; readonly sum: bigint }
  | { readonly type: "account-unknown"; readonly account: string }
  | { readonly type: "sub-fund-misplaced"; readonly account: string }
  | { readonly type: "reversal-differs"; readonly original: string }
  | { readonly type: "cancelled-twice"; readonly original: string }
  | { readonly type: "booked-into-closed"; readonly month: string; readonly closedThrough: string };

type PaperWrong =
  | {
      readonly type: "number-skipped";
      readonly book: string;
      readonly expected: bigint;
      readonly found: bigint;
    }
  | { readonly type: "lines-differ"; readonly total: bigint; readonly lines: bigint }
  | { readonly type: "entry-differs"; readonly total: bigint; readonly entry: bigint | undefined }
  | {
      readonly type: "covered-twice";
      readonly memberNo: string;
      readonly from: string;
      readonly to: string;
      readonly other: { readonly book: string; readonly number: bigint };
    };

type CloseWrong =
  | {
      readonly type: "snapshot-differs";
      readonly month: string;
      readonly account: string;
      readonly subFund: string | null;
      readonly expected: bigint;
      readonly found: bigint;
    }
  | { readonly type: "close-out-of-order"; readonly expected: string; readonly found: string }
  | { readonly type: "seal-differs"; readonly expected: string; readonly found: string };

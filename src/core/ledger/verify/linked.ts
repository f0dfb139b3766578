import type { ClosingText, DecisionText, EntryText, LinkText, ReceiptText, VoucherText } from "../chain.ts";

/** A link as it stands in the books, with what it is about; the subject is missing where it is gone. */
export interface Linked {
  readonly link: LinkText & { readonly hash: string };
  readonly subject: Subject | undefined;
}

export type Subject =
  | {
      readonly kind: "entry";
      readonly entry: EntryText;
      /** What it takes back, if it takes anything back and that is still there. */
      readonly original?: EntryText;
      /** The original is itself the cancelling of a receipt or voucher. */
      readonly originalCancels: boolean;
    }
  | ({
      readonly kind: "receipt";
      readonly receipt: ReceiptText;
      readonly memberNos: readonly string[];
    } & Paper)
  | ({ readonly kind: "voucher"; readonly voucher: VoucherText } & Paper)
  | { readonly kind: "decision"; readonly decision: DecisionText; readonly secret: Secret }
  | {
      readonly kind: "close";
      readonly closing: ClosingText & { readonly chainNo: bigint; readonly seal: string };
    }
  | { readonly kind: "redaction"; readonly id: string; readonly of: string; readonly secret: Secret };

interface Paper {
  readonly secret: Secret;
  /** Its entry, where that is still there. */
  readonly entry: EntryText | undefined;
}

/** The private part that goes into a salted digest, or why it does not. */
export interface Secret {
  /** Salt in hexadecimal digits, and the words. */
  readonly part: { readonly salt: string; readonly words: string } | undefined;
  /** A redaction of it stands in the chain. */
  readonly isRedacted: boolean;
}

/** SHA-256 in hexadecimal digits, of a text in UTF-8 behind bytes that are given in hexadecimal digits. */
export type Sha256 = (text: string, salt?: string) => string;

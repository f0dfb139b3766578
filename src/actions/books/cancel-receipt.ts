import type { CancelRefusal, SecondPersonRefusal } from "#core/books/cancel-receipt.ts";
import type { Result } from "#core/result.ts";
import type { Receipt } from "#store/receipts.ts";
import type { Moment } from "../perform.ts";
import type { OtherWish } from "./post.ts";

export interface CancelReceipt {
  readonly key: string;
  readonly by: string;
  readonly byActsFor?: readonly string[];
  readonly receiptId: string;
  readonly reason: string;
}

/** Cancelled, or waiting: `second` are the members who may settle it. */
export type CancelOutcome =
  | { readonly type: "cancelled"; readonly receipt: Receipt; readonly again: boolean }
  | {
      readonly type: "waits";
      readonly receipt: Receipt;
      readonly requestId: string;
      readonly second: readonly string[];
      readonly again: boolean;
    };

export declare function cancelReceipt(
  moment: Moment,
  command: CancelReceipt,
): Promise<Result<CancelOutcome, CancelRefusal | OtherWish>>;

export interface SettleCancel {
  readonly requestId: string;
  readonly by: string;
  readonly byActsFor?: readonly string[];
  readonly agree: boolean;
  readonly reason?: string;
}

export type CancelSettled =
  | { readonly type: "cancelled"; readonly receipt: Receipt }
  | { readonly type: "declined"; readonly receipt: Receipt };

export declare function settleCancel(
  moment: Moment,
  command: SettleCancel,
): Promise<Result<CancelSettled, SecondPersonRefusal | CancelRefusal>>;

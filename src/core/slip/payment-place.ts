import type { PromptPayId } from "../promptpay/promptpay-id.ts";

/** By what a PromptPay QR finds the account: an id of its own, or a biller with what tells this fund's bills apart. */
export type PayTo =
  | PromptPayId
  | { readonly type: "biller"; readonly billerId: string; readonly reference2?: string };

/** A bank account as members are shown it, in words that can be copied into a bank's app. */
export interface PlaceDetails {
  readonly bankName: string;
  /** Digits and dashes, as the bank's book shows them. */
  readonly accountNo: string;
  readonly accountName: string;
  readonly payTo?: PayTo;
}

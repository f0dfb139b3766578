import type { ActRefusal, Booked, PlaceRefusal } from "#core/books/act.ts";
import type { Satang } from "#core/money.ts";
import type { LinkTooYoung, NoSuchClaim, NotNow, InConflict, ReasonMissing, ShortOfMoney } from "./acting.ts";
import type { Actor, PayeeNamed } from "./filing.ts";

/** Somebody whose hand takes the money, or who sees it taken. */
export interface Hand {
  readonly name: string;
  readonly memberId?: string;
}

export interface PayClaim extends Actor {
  readonly key: string;
  readonly claimId: string;
  /** Who pays. */
  readonly by: string;
  /** "cash", "bank", "bank:code" or a bag. */
  readonly from: string;
  readonly on: Temporal.PlainDate;
  /** Named payees, or who holds the member's power of attorney. */
  readonly receivers: readonly Hand[];
  readonly witnesses: readonly Hand[];
  /** Who takes it is no named payee but shows this document of the rules. */
  readonly proxyDocument?: { readonly code: string; readonly documentId?: string };
}

export interface ClaimPaid extends Booked {
  readonly attempt: number;
  readonly voucherId: string;
  /** "PV/12" */
  readonly voucher: string;
  readonly amount: Satang;
  readonly amountWords: string;
  readonly isUrgent: boolean;
  readonly again: boolean;
}

export type PayRefusal =
  | NoSuchClaim
  | NotNow
  | InConflict
  | ShortOfMoney
  | LinkTooYoung
  | PlaceRefusal
  | Exclude<ActRefusal, { type: "not-treasurer" }>
  | { readonly type: "not-a-payer" }
  | { readonly type: "receiver-missing" }
  /** Names who may receive it. */
  | { readonly type: "not-a-payee"; readonly name: string; readonly payees: readonly PayeeNamed[] }
  /** No named beneficiary lives: the committee names the heir first. */
  | { readonly type: "heir-missing" }
  | { readonly type: "witnesses-missing"; readonly need: number; readonly has: number }
  /** A witness who pays or receives sees nothing that the others do not. */
  | { readonly type: "witness-in-the-payment"; readonly name: string }
  /** What it gives is no longer what was approved: it has to be evaluated anew first (`correctFact`). */
  | { readonly type: "entitlement-changed"; readonly approved: Satang; readonly amount: Satang }
  | { readonly type: "same-key-other-wish" };

export type UrgentRefusal =
  | PayRefusal
  | { readonly type: "not-urgent-here" }
  | { readonly type: "above-urgent-limit"; readonly upTo: Satang; readonly amount: Satang }
  | { readonly type: "too-few-allowed"; readonly need: number; readonly has: number };

export type AllowRefusal =
  | NoSuchClaim
  | NotNow
  | InConflict
  | { readonly type: "not-urgent-here" }
  | { readonly type: "above-urgent-limit"; readonly upTo: Satang; readonly amount: Satang }
  | { readonly type: "not-in-office" }
  | { readonly type: "allowed-before" };

export interface ReturnPayment extends Actor {
  readonly key: string;
  readonly claimId: string;
  readonly by: string;
  readonly reason: string;
}
export interface PaymentReturned extends Booked {
  readonly attempt: number;
  readonly voucher: string;
  readonly again: boolean;
}
export type ReturnRefusal =
  | NoSuchClaim
  | NotNow
  | ReasonMissing
  | { readonly type: "not-treasurer" }
  | { readonly type: "same-key-other-wish" };

export interface TakeBackMoney extends Actor {
  readonly key: string;
  readonly claimId: string;
  readonly by: string;
  /** Where the money that came back lies now. */
  readonly into: string;
  readonly on: Temporal.PlainDate;
}
export interface MoneyTakenBack extends Booked {
  readonly amount: Satang;
  readonly again: boolean;
}
export type TakeBackRefusal =
  | NoSuchClaim
  | NotNow
  | { readonly type: "not-treasurer" }
  | { readonly type: "day-to-come" }
  | { readonly type: "no-such-place"; readonly account: string }
  | { readonly type: "same-key-other-wish" };

import type { Satang } from "#core/money.ts";
import type { ContributionRefusal, FoundMember, Receipt } from "../deed.ts";

/** What taking money needs besides the money of one person: what is owed, who lives together, and a second pair of eyes. */
export type ReceivingDeed =
  | { readonly type: "show-owed"; readonly memberId: string }
  | { readonly type: "show-family"; readonly memberId: string }
  | { readonly type: "record-family"; readonly key: string; readonly payments: readonly FamilyPayment[] }
  | { readonly type: "ask-own-contribution"; readonly memberId: string; readonly amount: Satang };

export interface FamilyPayment {
  readonly memberId: string;
  readonly amount: Satang;
}

/** What a member could pay now: what is due, or so many periods of their own plan. */
export interface Owed {
  readonly member: FoundMember;
  readonly due: Satang;
  readonly dueMonths: number;
  readonly period: Satang;
  /** None for a plan that counts days. */
  readonly periodMonths: number;
  /** How many others of the house there are, who could pay on the same receipt. */
  readonly family: number;
}

/** One of a house: what is due, or one period where nothing is. */
export interface FamilyPayer {
  readonly member: FoundMember;
  readonly amount: Satang;
  readonly isDue: boolean;
}

export type ReceivingRefusal =
  | ContributionRefusal
  | { readonly type: "asked-before" }
  | { readonly type: "not-own" };

export type ReceivingOutcome =
  | { readonly type: "owed"; readonly owed: Owed }
  | { readonly type: "family"; readonly payers: readonly FamilyPayer[] }
  /** The one receipt as each of those on it sees it. */
  | { readonly type: "family-recorded"; readonly receipts: readonly Receipt[]; readonly again: boolean }
  | {
      readonly type: "own-asked";
      readonly member: FoundMember;
      readonly amount: Satang;
      readonly asked: number;
    }
  | {
      readonly type: "receiving-refused";
      readonly refusal: ReceivingRefusal;
      /** Whose payment it was about, where several pay. */
      readonly member?: FoundMember;
    };

import type { Satang } from "#core/money.ts";
import type { FoundMember } from "../deed.ts";
import type { FamilyPayment } from "./receiving.ts";

/**
 * A collector's walk through one village on one day. A house's buttons carry how often money has moved at this house in this
 * round (`moves`), and count only as long as that is so: tapped twice, minutes late or in another order, they take nothing
 * again and show the house as it stands.
 */
export type CollectingDeed =
  /** The collector's own village where none is named. */
  | { readonly type: "walk"; readonly villageNo?: number }
  /** One tap: exactly what the button said, as long as that is what the house owes. */
  | ({ readonly type: "take-at-house"; readonly amount: Satang } & HouseTap)
  /** Another amount, or not everybody, confirmed on the house's own card. */
  | ({ readonly type: "take-as-said"; readonly payments: readonly FamilyPayment[] } & HouseTap)
  | ({ readonly type: "not-at-home" } & HouseTap)
  | ({ readonly type: "take-back-at-house"; readonly reason: string } & HouseTap)
  | { readonly type: "show-house"; readonly roundId: string; readonly houseId: string }
  /** By its number, or somebody's who lives there. */
  | { readonly type: "find-house"; readonly villageNo: number; readonly query: string }
  | { readonly type: "sum-up"; readonly villageNo: number };

export interface HouseTap {
  readonly roundId: string;
  /** The house by the member who stands first in it: numbers of houses are words, and many have none. */
  readonly houseId: string;
  readonly moves: number;
}

/** The whole of what is left to do; the talk shows it page by page. */
export interface Walk {
  readonly roundId: string;
  readonly villageNo: number;
  readonly on: Temporal.PlainDate;
  /** Who has something to pay, as one walks; where nobody was at home, last. */
  readonly houses: readonly HouseRow[];
  readonly collected: Satang;
  readonly receipts: number;
  readonly bag: Satang;
  /** Money of the collector's own house: somebody else takes it. */
  readonly own: number;
}

export interface HouseRow {
  readonly houseId: string;
  readonly moves: number;
  /** "12/3"; the member's number where the register knows no house. */
  readonly place: string;
  readonly isHouseNo: boolean;
  /** Who stands first, and how many others pay with them. */
  readonly name: string;
  readonly called: string;
  readonly others: number;
  readonly due: Satang;
  readonly isNotHome: boolean;
}

export interface House {
  readonly roundId: string;
  readonly villageNo: number;
  readonly houseId: string;
  readonly moves: number;
  readonly place: string;
  readonly isHouseNo: boolean;
  /** Those who may pay here; nobody of the collector's own house. */
  readonly members: readonly HouseMember[];
  readonly due: Satang;
  /** The last money of this round. */
  readonly taken?: TakenHere;
  readonly notHomeAt?: Temporal.PlainTime;
}

export interface HouseMember {
  readonly member: FoundMember;
  /** With the entrance fee, where it is still owed. */
  readonly due: Satang;
  readonly period: Satang;
  /** None for a plan that counts days. */
  readonly periodMonths: number;
}

export interface TakenHere {
  readonly receiptId: string;
  /** "OB/57" */
  readonly number: string;
  readonly code?: string;
  readonly total: Satang;
  readonly at: Temporal.PlainTime;
  readonly state: "stands" | "cancelled" | "waits";
}

export interface WalkSum {
  readonly walk: Walk;
  /** Houses at which money was taken and kept. */
  readonly paid: number;
  readonly notHome: readonly string[];
  /** Receipts of this round that reach nobody on LINE. */
  readonly onPaper: number;
  /** Where they are printed, two on a sheet. */
  readonly printAt?: string;
}

export type CollectingOutcome =
  | { readonly type: "walk"; readonly walk: Walk }
  | { readonly type: "house-taken"; readonly house: House; readonly walk: Walk }
  /** Nothing was done: the button was of an earlier state, or the house was only asked for. */
  | { readonly type: "house-stands"; readonly house: House; readonly walk: Walk; readonly isAsked: boolean }
  | { readonly type: "house-not-home"; readonly house: House; readonly walk: Walk }
  /** `house.taken` says whether it is cancelled, or waits for a second person. */
  | { readonly type: "house-taken-back"; readonly house: House; readonly walk: Walk }
  | { readonly type: "houses-found"; readonly houses: readonly HouseRow[]; readonly walk: Walk }
  | { readonly type: "summed-up"; readonly sum: WalkSum }
  | { readonly type: "collecting-refused"; readonly refusal: CollectingRefusal };

export type CollectingRefusal =
  /** The register does not say in which village the collector lives: one is named. */
  | { readonly type: "no-village" }
  /** The house is not in the register any more, or the round is somebody else's. */
  | { readonly type: "no-such-house" };

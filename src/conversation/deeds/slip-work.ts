import type { Satang } from "#core/money.ts";
import type { ContributionRefusal, FoundMember, Receipt } from "../deed.ts";
import type { ProposedPayment, SlipReason, SlipSeen } from "./paying.ts";
import type { FamilyPayment } from "./receiving.ts";

/** What a treasurer does with slips, in a one-to-one chat. Each asks anew who is speaking, and whether they may. */
export type SlipWorkDeed =
  /** Those that wait for this person, the longest waiting first; `after` is how many were shown before. */
  | { readonly type: "show-slip-work"; readonly after: number }
  | { readonly type: "open-slip"; readonly slipId: string }
  /**
   * Posts it with the bank's day; the slip's id is the key, so that two treasurers and a second tap give one receipt. With
   * `line`, the posting is matched to that line of the bank's statement at once.
   */
  | {
      readonly type: "confirm-slip";
      readonly slipId: string;
      readonly payments: readonly FamilyPayment[];
      readonly on: Temporal.PlainDate;
      readonly line?: StatementLineRef;
    }
  /**
   * Several that were shown together, each as proposed and matched to its line. Whether each is still sure is asked anew; one
   * that is not, or that cannot be posted, holds up none of the others.
   */
  | { readonly type: "confirm-slips"; readonly slipIds: readonly string[] }
  | {
      readonly type: "refuse-slip";
      readonly slipId: string;
      readonly reason: SlipReason;
      /** To whoever sent it; may be empty unless the reason is "other". */
      readonly words: string;
    };

export interface StatementLineRef {
  readonly account: string;
  readonly lineNo: number;
}

/** The line of the bank's statement that a slip is likely to be: the same sum within a few days. */
export interface StatementLineSeen extends StatementLineRef {
  readonly on: Temporal.PlainDate;
  readonly amount: Satang;
  readonly words: string;
  /** No other line and no other slip fits as well. */
  readonly isSure: boolean;
}

export interface SlipAtWork {
  readonly slipId: string;
  readonly members: readonly FoundMember[];
  readonly amount: Satang;
  readonly sentOn: Temporal.PlainDate;
  readonly hasCode: boolean;
  /** A line of the statement says the same without doubt. */
  readonly isSure: boolean;
}

export interface SlipWork {
  /** At most six. */
  readonly slips: readonly SlipAtWork[];
  readonly after: number;
  /** How many wait in all. */
  readonly count: number;
  /** Those that could be confirmed together, at most twelve at a time: somebody reads them on one card. */
  readonly sure: readonly SlipAtWork[];
}

/** What a slip-check service said of the slip, where the fund asks one. */
export interface SlipCheck {
  readonly says: "good" | "not-found" | "no-answer";
  readonly amount?: Satang;
  readonly on?: Temporal.PlainDate;
  /** Whether it went into an account of the fund's. */
  readonly isOurs?: boolean;
}

/** All that a treasurer looks at before a slip counts. */
export interface SlipFile {
  readonly slip: SlipSeen;
  /** With the periods that they cover at the proposed amount. */
  readonly payments: readonly ProposedPayment[];
  /** Proposed: the line's, else the service's, else what whoever sent it said, and the day it was sent. */
  readonly amount: Satang;
  readonly on: Temporal.PlainDate;
  readonly sentBy: string;
  /** Where the picture can be looked at, for this person alone and a quarter of an hour. */
  readonly viewer?: string;
  readonly line?: StatementLineSeen;
  readonly check?: SlipCheck;
  /** The same picture came before; it is no proof of anything. */
  readonly isSeenBefore: boolean;
}

export type SlipWorkRefusal =
  | ContributionRefusal
  | { readonly type: "not-treasurer" }
  | { readonly type: "no-such-slip" }
  /** It is not read yet. */
  | { readonly type: "still-reading" }
  /** Their own or their household's: somebody else has to look at it (decisions.md 7). */
  | { readonly type: "own-slip" }
  | { readonly type: "line-taken" }
  /** So much stands in the books already, as money of which nobody knew whose it was. */
  | { readonly type: "unknown-deposit"; readonly happenedOn: Temporal.PlainDate }
  | { readonly type: "reason-missing" };

export type SlipWorkOutcome =
  | { readonly type: "slip-work"; readonly work: SlipWork }
  | { readonly type: "slip-to-judge"; readonly file: SlipFile }
  /** Nothing to do any more: somebody has judged it. */
  | { readonly type: "slip-judged"; readonly slip: SlipSeen }
  /** The one receipt as each of those on it sees it. */
  | { readonly type: "slip-confirmed"; readonly receipts: readonly Receipt[]; readonly again: boolean }
  | {
      readonly type: "slips-confirmed";
      readonly confirmed: number;
      readonly total: Satang;
      /** Those that somebody has to look at after all. */
      readonly left: number;
    }
  | { readonly type: "slip-refused"; readonly slip: SlipSeen; readonly again: boolean }
  | {
      readonly type: "slip-work-refused";
      readonly refusal: SlipWorkRefusal;
      readonly member?: FoundMember;
    };

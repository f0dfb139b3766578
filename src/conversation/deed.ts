import type { QuoteAnswer } from "#core/benefit/answer.ts";
import type { Right } from "#core/benefit/rights.ts";
import type { Satang } from "#core/money.ts";
import type { ClaimDeed, ClaimOutcome } from "./deeds/claims.ts";
import type { BooksDeed, BooksOutcome } from "./deeds/books.ts";
import type { BroadcastDeed, BroadcastOutcome } from "./deeds/broadcast.ts";
import type { JoiningDeed, JoiningOutcome } from "./deeds/joining.ts";
import type { PayDeed, PayOutcome } from "./deeds/paying.ts";
import type { RemindDeed, RemindOutcome } from "./deeds/reminding.ts";
import type { WordsDeed, WordsOutcome } from "./deeds/words.ts";
import type { EventRule } from "#core/rule-set/event-rules.ts";
import type { Preferences } from "./turn.ts";
import type { Supposed } from "./understand/what-if.ts";

/** What a talk can make the fund do or look up. `actions/hear` does it, in the event's own transaction. */
export type Deed =
  | { readonly type: "redeem-link-code"; readonly code: string }
  | { readonly type: "unlink"; readonly memberId: string }
  | { readonly type: "choose-member"; readonly memberId: string }
  | { readonly type: "show-contributions"; readonly memberId: string }
  | { readonly type: "show-history"; readonly memberId: string }
  /** From the how manieth right on; a fund may have thirty. */
  | { readonly type: "show-rights"; readonly memberId: string; readonly after: number }
  /** "ถ้านอนโรงพยาบาล 3 คืน", as it was typed or as a button says it; only the fund's rules know its events. */
  | { readonly type: "what-if"; readonly memberId: string; readonly words: string }
  | { readonly type: "show-plans" }
  | ({ readonly type: "prefer" } & Preferences)
  | { readonly type: "find-members"; readonly query: string }
  | { readonly type: "propose-contribution"; readonly memberId: string; readonly amount: Satang }
  | {
      readonly type: "record-contribution";
      readonly key: string;
      readonly memberId: string;
      readonly amount: Satang;
      /** As it was shown before confirming; the receipt says so where the period now differs. */
      readonly shownFrom: string;
    }
  /**
   * What became of a draft whose confirm button is old: a button's own facts never write anything, because the draft may
   * have been cancelled or changed since. Only the speaker's own drafts are found.
   */
  | { readonly type: "look-up-draft"; readonly key: string }
  | { readonly type: "books"; readonly deed: BooksDeed }
  | { readonly type: "joining"; readonly deed: JoiningDeed }
  | { readonly type: "claims"; readonly deed: ClaimDeed }
  | { readonly type: "remind"; readonly deed: RemindDeed }
  | { readonly type: "broadcast"; readonly deed: BroadcastDeed }
  | { readonly type: "paying"; readonly deed: PayDeed }
  | { readonly type: "words"; readonly deed: WordsDeed };

/** A member as a list shows them to a committee member. */
export interface FoundMember {
  readonly memberId: string;
  readonly memberNo: string;
  readonly name: string;
  readonly villageNo?: number;
  readonly paidUpTo?: Temporal.PlainDate;
  readonly hasLeft: boolean;
}

export interface Receipt {
  readonly book: string;
  readonly number: bigint;
  readonly happenedOn: Temporal.PlainDate;
  readonly member: FoundMember;
  readonly receivedBy: string;
  /** What was received for this member. */
  readonly total: Satang;
  /** What the whole receipt says, where others of the family stand on it too. */
  readonly wholeTotal?: Satang;
  readonly entranceFee?: Satang;
  readonly lines: readonly ReceiptLine[];
  readonly paidUpTo?: Temporal.PlainDate;
  /** It was taken back: it keeps its number and counts for nothing. */
  readonly isCancelled?: true;
  /** With it and the number, whoever holds the receipt can have it checked. */
  readonly code?: string;
  /** Where it is read in large letters and printed. */
  readonly printAt?: string;
}

/** Whole months from the first of `from` to the last day of `to`. */
export interface ReceiptLine {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly amount: Satang;
}

/** What a member owes and has paid, for the card of "เช็คยอด". */
export interface ContributionState {
  readonly member: FoundMember;
  readonly planName: string;
  readonly planPrice: Satang;
  readonly joinedOn: Temporal.PlainDate;
  readonly leftOn?: Temporal.PlainDate;
  readonly leftReason?: "died" | "resigned" | "arrears" | "other";
  readonly paidUpTo?: Temporal.PlainDate;
  readonly due: Satang;
  readonly dueMonths: number;
  readonly paidThisYear: Satang;
  readonly receiptsThisYear: number;
}

/** A contribution that could be taken now: the periods it would cover, oldest uncovered first. */
export interface ContributionProposal {
  readonly member: FoundMember;
  /** All that is handed over, the fee included. */
  readonly amount: Satang;
  /** Owed once by somebody newly admitted; it comes out of the amount. */
  readonly entranceFee?: Satang;
  readonly lines: readonly ReceiptLine[];
}

export type ContributionRefusal =
  | { readonly type: "no-such-member" }
  | { readonly type: "member-has-left"; readonly member: FoundMember }
  | { readonly type: "not-allowed-to-receive" }
  | { readonly type: "own-contribution"; readonly member: FoundMember }
  | { readonly type: "day-to-come" }
  | { readonly type: "day-before-joining"; readonly joinedOn: Temporal.PlainDate }
  /** No remainder is kept (decisions.md 11): the nearest whole amounts are offered instead. */
  | { readonly type: "no-whole-period"; readonly price: Satang; readonly offers: readonly Satang[] }
  | { readonly type: "too-far-ahead"; readonly most: Satang }
  | { readonly type: "same-key-other-contribution" };

export type LinkRefusal =
  /** One answer for wrong, expired, used and self-issued (decisions.md 21). */
  | { readonly type: "code-not-accepted" }
  | { readonly type: "too-many-tries" }
  | { readonly type: "already-linked"; readonly memberNo: string };

/** What came of a deed; `told` makes a turn of it. */
export type Outcome =
  | { readonly type: "linked"; readonly member: FoundMember; readonly others: number }
  | { readonly type: "link-refused"; readonly refusal: LinkRefusal }
  | { readonly type: "unlinked"; readonly member: FoundMember }
  | { readonly type: "chose-member"; readonly member: FoundMember }
  | { readonly type: "preferred"; readonly change: Preferences }
  | { readonly type: "contributions"; readonly state: ContributionState }
  | {
      readonly type: "history";
      readonly member: FoundMember;
      readonly receipts: readonly Receipt[];
      readonly more: boolean;
    }
  | {
      readonly type: "rights";
      readonly member: FoundMember;
      readonly rights: readonly Right[];
      readonly after: number;
    }
  | {
      readonly type: "what-if";
      readonly member: FoundMember;
      readonly supposed: Supposed;
      readonly answer: QuoteAnswer;
    }
  /** Several of the fund's events fit what was said, or none and then all are here. */
  | { readonly type: "what-if-which"; readonly member: FoundMember; readonly events: readonly EventRule[] }
  | {
      readonly type: "plans";
      readonly entranceFee: Satang;
      readonly plans: readonly { readonly name: string; readonly price: Satang }[];
    }
  | { readonly type: "found"; readonly members: readonly FoundMember[]; readonly more: boolean }
  | { readonly type: "proposed"; readonly proposal: ContributionProposal }
  /** `again`: this draft was confirmed before, and this is the receipt it got then. */
  | { readonly type: "recorded"; readonly receipt: Receipt; readonly again: boolean }
  | { readonly type: "contribution-refused"; readonly refusal: ContributionRefusal }
  | { readonly type: "draft-recorded"; readonly receipt: Receipt }
  | { readonly type: "draft-not-recorded" }
  | { readonly type: "books"; readonly outcome: BooksOutcome }
  | { readonly type: "joining"; readonly outcome: JoiningOutcome }
  | { readonly type: "claims"; readonly outcome: ClaimOutcome }
  | { readonly type: "remind"; readonly outcome: RemindOutcome }
  | { readonly type: "broadcast"; readonly outcome: BroadcastOutcome }
  | { readonly type: "paying"; readonly outcome: PayOutcome }
  | { readonly type: "words"; readonly outcome: WordsOutcome }
  | { readonly type: "not-linked" };

import type { Happening } from "#core/benefit/facts.ts";
import type { QuoteAnswer } from "#core/benefit/answer.ts";
import type { Satang } from "#core/money.ts";
import type { ConflictReason } from "./conflict.ts";
import type { Actor, Duplicate, Opening, PayeeNamed } from "./filing.ts";
import type { Standing } from "./sitting.ts";
import type { Stage } from "./stage.ts";

/** Refusals that every act on a claim may meet. A stale button meets `not-now`, and is answered with the present stage. */
export type NoSuchClaim = { readonly type: "no-such-claim" };
export type NotNow = { readonly type: "not-now"; readonly stage: Stage };
export type InConflict = { readonly type: "in-conflict"; readonly why: ConflictReason };
export type ReasonMissing = { readonly type: "reason-missing" };
export type NotTheirClaim = { readonly type: "not-their-claim" };
export type NotInOffice = { readonly type: "not-in-office" };
export type ShortOfMoney = {
  readonly type: "short-of-money";
  readonly subFund: string;
  readonly available: Satang;
  readonly amount: Satang;
};
/** decisions.md 21: paying and "received" never rest on a link younger than seven days alone. */
export type LinkTooYoung = { readonly type: "link-too-young"; readonly goodFrom: Temporal.PlainDate };

/** A resolution as the minutes number it. */
export interface ByMeeting {
  readonly number: string;
  readonly on: Temporal.PlainDate;
}

export interface CastVote extends Actor {
  readonly claimId: string;
  /** Who votes: also the delegate. */
  readonly by: string;
  readonly says: "yes" | "no";
  /** Needed for a no; chosen or written. */
  readonly reason?: string;
  /** The holder of the seat, where a delegate votes. */
  readonly forMember?: string;
  /** The sitting that the voter was shown: an older one's button counts nothing. */
  readonly sittingNo?: number;
}

export type VoteCast =
  | {
      readonly type: "counted";
      readonly standing: Standing;
      readonly stage: Stage;
      /** The same vote had been cast before, and nothing was written now. */
      readonly again: boolean;
    }
  /** What the claim gives has changed since it was filed: the vote does not count, and a new sitting begins. */
  | {
      readonly type: "evaluated-anew";
      readonly before: Satang;
      readonly amount: Satang;
      readonly opening: Opening;
    };

export type VoteRefusal =
  | NoSuchClaim
  | NotNow
  | InConflict
  | ReasonMissing
  | ShortOfMoney
  | { readonly type: "stale-sitting"; readonly sittingNo: number }
  | { readonly type: "no-seat" }
  | { readonly type: "voted-before"; readonly says: "yes" | "no" }
  /** Nobody has named them for this day, or they sit in the sitting themselves. */
  | { readonly type: "not-a-delegate" }
  | { readonly type: "nothing-to-give" };

export interface AskInformation extends Actor {
  readonly claimId: string;
  readonly by: string;
  readonly question: string;
}
export type AskRefusal =
  | NoSuchClaim
  | NotNow
  | InConflict
  | { readonly type: "no-seat" }
  | { readonly type: "question-missing" };

export interface GiveInformation extends Actor {
  readonly claimId: string;
  readonly answer: string;
  readonly documents: readonly { readonly code: string; readonly documentId?: string }[];
}
export type GiveRefusal = NoSuchClaim | NotNow | NotTheirClaim | { readonly type: "answer-missing" };

export interface CorrectFact extends Actor {
  readonly claimId: string;
  readonly by: string;
  readonly reason: string;
  /** As it truly was; absent where the facts stand and only what they give is asked anew. */
  readonly happening?: Happening;
}
export interface Corrected {
  readonly before: Satang;
  readonly amount: Satang;
  readonly answer: QuoteAnswer;
  readonly evaluationNo: number;
  readonly opening: Opening;
}
export type CorrectRefusal =
  | NoSuchClaim
  | NotNow
  | InConflict
  | ReasonMissing
  | NotInOffice
  | { readonly type: "another-event" }
  | { readonly type: "day-to-come" }
  | { readonly type: "stay-unclear" }
  | ({ readonly type: "claimed-before" } & Duplicate);

export type OpenRefusal =
  | NoSuchClaim
  | NotNow
  /** It can still decide: those who have not voted are enough. */
  | { readonly type: "sitting-stands" };

export interface NameSubstitute extends Actor {
  readonly claimId: string;
  readonly by: string;
  readonly memberId: string;
  readonly resolution: ByMeeting;
}
export type SubstituteRefusal =
  | NoSuchClaim
  | NotNow
  | NotInOffice
  | InConflict
  | { readonly type: "no-such-member" }
  | { readonly type: "named-before" };

export interface NameHeir extends Actor {
  readonly claimId: string;
  readonly by: string;
  readonly heirs: readonly PayeeNamed[];
  /** The meeting found that nobody whom the member named is alive: without it, a list of theirs stands. */
  readonly noneLives?: true;
  /** Who agreed in the meeting; enough of the roles that the rules name, none of them in conflict. */
  readonly agreed: readonly string[];
  readonly resolution: ByMeeting;
}
export type HeirRefusal =
  | NoSuchClaim
  | NotNow
  | NotInOffice
  | { readonly type: "no-heir-rule" }
  /** The member named these themselves. */
  | { readonly type: "beneficiary-named"; readonly names: readonly string[] }
  /** The money does not go to a beneficiary. */
  | { readonly type: "no-heir-needed" }
  | { readonly type: "heir-missing" }
  | { readonly type: "too-few-agreed"; readonly need: number; readonly has: number };

export interface Withdraw extends Actor {
  readonly claimId: string;
  readonly reason?: string;
}
export type WithdrawRefusal = NoSuchClaim | NotNow | NotTheirClaim | { readonly type: "paid-ahead" };

export interface Appeal extends Actor {
  readonly claimId: string;
  readonly reason: string;
}
export type AppealRefusal =
  | NoSuchClaim
  | NotNow
  | NotTheirClaim
  | ReasonMissing
  | { readonly type: "appealed-before" };

export interface SayReceived extends Actor {
  readonly claimId: string;
  readonly isReceived: boolean;
  readonly words?: string;
}
export type ReceivedRefusal = NoSuchClaim | NotNow | NotTheirClaim | LinkTooYoung;

export interface Delegate extends Actor {
  /** Who names: the person, or the chair. */
  readonly by: string;
  /** Whose seat. */
  readonly memberId: string;
  readonly delegate: string;
  readonly from: Temporal.PlainDate;
  /** The last day. */
  readonly until: Temporal.PlainDate;
}
export interface Delegation {
  readonly delegationId: string;
  readonly memberId: string;
  readonly delegate: string;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}
export type DelegateRefusal =
  | NotInOffice
  | { readonly type: "not-theirs-to-name" }
  | { readonly type: "themselves" }
  | { readonly type: "delegate-not-on-committee" }
  | { readonly type: "days-turned" }
  | { readonly type: "day-past" }
  /** Chair and treasurer would be in one hand. */
  | { readonly type: "chair-and-treasurer" }
  | { readonly type: "named-before" };

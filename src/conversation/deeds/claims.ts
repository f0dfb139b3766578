import type { QuoteAnswer } from "#core/benefit/answer.ts";
import type { Answers, Stay } from "#core/benefit/facts.ts";
import type {
  AppealRefusal,
  AskRefusal,
  GiveRefusal,
  ReceivedRefusal,
  VoteRefusal,
  WithdrawRefusal,
} from "#core/claim/acting.ts";
import type { FilingRefusal } from "#core/claim/filing.ts";
import type { PayRefusal } from "#core/claim/paying.ts";
import type { Stage } from "#core/claim/stage.ts";
import type { Role } from "#core/fund/office.ts";
import type { Satang } from "#core/money.ts";
import type { EventRule, Relation } from "#core/rule-set/event-rules.ts";
import type { FoundMember } from "../deed.ts";
import type { ClaimWorkDeed, ClaimWorkOutcome } from "./claim-work.ts";
import type { ComplaintDeed, ComplaintOutcome } from "./complaints.ts";

/** What a talk can ask about claims: to make one, to follow it, to decide and pay it, and to complain. */
export type ClaimDeed = FilingDeed | FollowingDeed | ClaimWorkDeed | ComplaintDeed;
export type ClaimOutcome = FilingOutcome | FollowingOutcome | ClaimWorkOutcome | ComplaintOutcome;

export type FilingDeed =
  /** `words` is how it began: "แม่นอนโรงพยาบาล"; only the fund's rules know its events. */
  | { readonly type: "begin-claim"; readonly memberId?: string; readonly words: string }
  /** Somebody for whom the speaker is not linked, by number or name. */
  | { readonly type: "find-claimant"; readonly query: string; readonly event: string }
  /** The rules of an event are those in force on its first day; before it is known, those of today. */
  | {
      readonly type: "claim-event";
      readonly memberId: string;
      readonly as: FiledAs;
      readonly event: string;
      readonly on?: Temporal.PlainDate;
    }
  | { readonly type: "quote-claim"; readonly claim: ChatClaim }
  | { readonly type: "give-consent"; readonly memberId: string; readonly given: ConsentGiven }
  | { readonly type: "withdraw-consent"; readonly memberId: string }
  | {
      readonly type: "take-document";
      readonly draft: string;
      readonly messageId: string;
      readonly memberId: string;
      /** Among the papers that are wanted is one of somebody's health. */
      readonly isHealth: boolean;
    }
  | { readonly type: "draft-documents"; readonly draft: string }
  | { readonly type: "drop-document"; readonly draft: string }
  | { readonly type: "file-claim"; readonly key: string; readonly claim: ChatClaim }
  /** Of a death for which the rules give nothing: the register is to know it all the same. */
  | { readonly type: "tell-death"; readonly key: string; readonly claim: ChatClaim };

/** How the speaker stands to the member: through a link of theirs, or else in one of these ways. */
export type FiledAs = "linked" | "beneficiary" | "caretaker" | "proxy" | "assisted";

export interface ConsentGiven {
  readonly how: "line" | "paper" | "two-witnesses";
  readonly textVersion: string;
  /** The witnesses' names. */
  readonly words?: string;
}

export interface ChatClaim {
  readonly memberId: string;
  readonly as: FiledAs;
  readonly event: string;
  readonly on: Temporal.PlainDate;
  readonly stays: readonly Stay[];
  readonly relation: Relation;
  /** As the family calls them; tells one child from another. */
  readonly person?: string;
  readonly personBirthOn?: Temporal.PlainDate;
  readonly answers: Answers;
  /** Who asks for it where no register says: the proxy, or for whom a committee member files after a death. */
  readonly filer?: string;
  /** Brought on paper instead of as photos. */
  readonly onPaper: boolean;
}

export interface Claimant {
  readonly member: FoundMember;
  readonly as: FiledAs;
}

export interface EventOffered {
  readonly code: string;
  readonly name: string;
  readonly endsMembership: boolean;
}

export interface ClaimTerms {
  /** Whom the speaker's links let them file for, the chosen one first. */
  readonly claimants: readonly Claimant[];
  readonly events: readonly EventOffered[];
  /** The one event that the first words speak of. */
  readonly meant?: { readonly event: string; readonly relation?: Relation };
  /** Whether others may be filed for: by the committee, or with the rules' power of attorney. */
  readonly forOthers: boolean;
}

export interface DocumentWanted {
  readonly code: string;
  readonly name: string;
  readonly health: boolean;
}

/** All that the questions about an event are made of. */
export interface ClaimEvent {
  readonly event: EventRule;
  readonly documents: readonly DocumentWanted[];
  /** Some benefit asks how old the person is. */
  readonly asksBirth: boolean;
  /** Some of it has to be asked for beforehand: its day may be one to come. */
  readonly isAskedAhead?: true;
  readonly hasConsent: boolean;
  /** Registered kin of the member: names to tap. */
  readonly people: readonly PersonKnown[];
  /** Who may get the money after a death; empty where the register names nobody. */
  readonly beneficiaries: readonly string[];
  /** The paper with which somebody else may receive; absent where the rules know none. */
  readonly proxyDocument?: string;
}

export interface PersonKnown {
  readonly name: string;
  readonly relation: Relation;
}

/** The photos of a draft: those that count, and why others do not. */
export interface DraftDocuments {
  readonly kept: number;
  readonly faults: readonly string[];
}

export type FilingOutcome =
  | { readonly type: "claim-terms"; readonly terms: ClaimTerms }
  | { readonly type: "claimants-found"; readonly claimants: readonly Claimant[] }
  | { readonly type: "claim-event"; readonly about: ClaimEvent }
  | { readonly type: "claim-quoted"; readonly answer: QuoteAnswer }
  | { readonly type: "consent-given" }
  | { readonly type: "consent-withdrawn"; readonly member: FoundMember; readonly documents: number }
  /** Its place is made. Nothing is said and the talk stays where it was: once it is fetched, what became of it is told by itself. */
  | { readonly type: "document-taken" }
  | { readonly type: "draft-documents"; readonly documents: DraftDocuments }
  /** `isBirth` and `isDeath` say what else follows from the event. */
  | {
      readonly type: "claim-filed";
      readonly claims: readonly ClaimSeen[];
      readonly again: boolean;
      readonly isBirth: boolean;
      readonly isDeath: boolean;
    }
  | { readonly type: "claim-refused"; readonly refusal: ClaimRefusal };

export type FollowingDeed =
  | { readonly type: "show-claims" }
  | { readonly type: "open-claim"; readonly claimId: string }
  | { readonly type: "withdraw-claim"; readonly claimId: string }
  | { readonly type: "appeal-claim"; readonly claimId: string; readonly words: string }
  | {
      readonly type: "give-information";
      readonly claimId: string;
      readonly draft: string;
      readonly words: string;
    }
  /** A photo that answers what the committee asked. */
  | {
      readonly type: "take-answer-document";
      readonly claimId: string;
      readonly draft: string;
      readonly messageId: string;
    }
  | { readonly type: "confirm-received"; readonly claimId: string; readonly received: boolean };

/** A claim as whoever filed it follows it. */
export interface ClaimSeen {
  readonly claimId: string;
  readonly claimNo: bigint;
  readonly member: FoundMember;
  readonly eventName: string;
  readonly firstOn: Temporal.PlainDate;
  readonly amount: Satang;
  readonly stage: Stage;
  readonly since: Temporal.PlainDate;
  /** Whose act is awaited, by office. */
  readonly waitsFor: readonly Role[];
  /** How many have said yes in this step, and how many must. */
  readonly voted?: { readonly yes: number; readonly need: number };
  /** What was asked of the claimant. */
  readonly asked?: string;
  /** Why it was refused, in words for the claimant. */
  readonly reason?: string;
  readonly mayAppeal: boolean;
  readonly mayWithdraw: boolean;
  readonly voucher?: string;
  /** Whether the member said that the money came. */
  readonly received?: boolean;
  /** Where its whole history is read and printed, after signing in. */
  readonly print?: string;
}

export type FollowingOutcome =
  | { readonly type: "claims"; readonly claims: readonly ClaimSeen[] }
  | { readonly type: "claim-opened"; readonly claim: ClaimSeen }
  | {
      readonly type: "claim-changed";
      readonly claim: ClaimSeen;
      readonly what: "withdrawn" | "appealed" | "information-given" | "received" | "not-received";
    };

/** What cannot be done with a claim, for whoever tried; `conversation/wording/claim-refusals` says it in Thai. */
export type ClaimRefusal =
  | FilingRefusal
  | VoteRefusal
  | AskRefusal
  | GiveRefusal
  | WithdrawRefusal
  | AppealRefusal
  | ReceivedRefusal
  | PayRefusal
  | { readonly type: "not-linked" }
  | { readonly type: "not-allowed" }
  | { readonly type: "consent-missing" }
  | { readonly type: "too-many-documents"; readonly most: number };

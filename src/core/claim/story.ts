import type { Happening } from "#core/benefit/facts.ts";
import type { QuoteAnswerInJson } from "#core/benefit/answer-in-json.ts";
import type { Role } from "#core/fund/office.ts";
import type { Satang } from "#core/money.ts";
import type { Payee } from "#core/rule-set/benefit-rules.ts";
import type { PaymentStep } from "#core/rule-set/approval-rules.ts";
import type { ConflictReason } from "./conflict.ts";
import type { FiledAs, PayeeNamed } from "./filing.ts";
import type { Seats } from "./sitting.ts";
import type { ActKind, Stage } from "./stage.ts";

/** A member as whoever follows a claim is told of one. */
export interface PersonSeen {
  readonly memberId: string;
  readonly memberNo: string;
  readonly name: string;
}

/** Whom a claim waits for: by role to the claimant, by person to those who may act. */
export type Waits =
  /** Conflicts leave too few: the secretary names somebody by a meeting's resolution. */
  | {
      readonly type: "substitute";
      readonly does: "certify" | "approve";
      readonly need: number;
      readonly has: number;
    }
  | { readonly type: "sitting" }
  | { readonly type: "claimant" }
  | {
      readonly type: "votes";
      readonly does: "certify" | "approve";
      /** The step of the sitting, from 1. */
      readonly step: number;
      readonly roles: readonly Role[];
      readonly voters: readonly PersonSeen[];
      readonly yes: number;
      readonly no: number;
      readonly need: number;
    }
  | { readonly type: "heir" }
  | { readonly type: "payer"; readonly roles: readonly Role[] }
  | { readonly type: "repayment" }
  | { readonly type: "nobody" };

/** One claim in a list. */
export interface ClaimSeen {
  readonly claimId: string;
  readonly filingId: string;
  readonly claimNo: bigint;
  readonly reference: string;
  readonly member: PersonSeen;
  readonly event: { readonly code: string; readonly name: string };
  readonly firstOn: Temporal.PlainDate;
  readonly benefits: readonly { readonly code: string; readonly name: string }[];
  readonly payee: Payee;
  readonly amount: Satang;
  readonly subFund: string;
  readonly filedAs: FiledAs;
  readonly submittedAt: Temporal.Instant;
  readonly stage: Stage;
  readonly since: Temporal.Instant;
  readonly waits: Waits;
  /** Money went out before the sitting has spoken. */
  readonly isPaidAhead: boolean;
}

/** One thing that happened, as it is shown: nobody edits it. */
export interface ActSeen {
  readonly actNo: number;
  readonly kind: ActKind;
  readonly at: Temporal.Instant;
  readonly by?: PersonSeen;
  /** A claimant's own LINE account did it. */
  readonly byClaimant: boolean;
  readonly facts: ActFacts;
  /** What was asked, answered or given as a reason. */
  readonly words?: string;
}

/** What an act says beside who and when; nothing personal stands in it. */
export interface ActFacts {
  readonly does?: "certify" | "approve";
  readonly sitting?: number;
  readonly step?: number;
  readonly says?: "yes" | "no";
  readonly forMember?: string;
  readonly evaluation?: number;
  readonly amount?: string;
  readonly attempt?: number;
  readonly voucher?: string;
  readonly member?: string;
  readonly resolutionNo?: string;
  readonly resolutionOn?: string;
  readonly documents?: readonly string[];
  /** Of a payment: chance picked it, and the member is asked whether it came. */
  readonly isAsked?: true;
  /** The stage it led to. */
  readonly stage?: Stage;
  /** Of the first act: the keyed hash of all that was wished, so that one key is one filing. */
  readonly wish?: string;
}

export interface SittingSeen {
  readonly sittingNo: number;
  readonly evaluationNo: number;
  readonly policyName: string;
  readonly openedAt: Temporal.Instant;
  readonly closedAt?: Temporal.Instant;
  readonly outcome?: "approved" | "refused" | "fell";
  readonly steps: readonly (Seats & {
    readonly roles: readonly Role[];
    readonly votes: readonly VoteSeen[];
  })[];
}

export interface VoteSeen {
  readonly voter: PersonSeen;
  readonly forMember?: PersonSeen;
  readonly says: "yes" | "no";
  readonly at: Temporal.Instant;
  readonly reason?: string;
}

export interface PaymentSeen {
  readonly attempt: number;
  readonly voucherId: string;
  readonly voucher: string;
  readonly amount: Satang;
  readonly method: "cash" | "bank";
  readonly on: Temporal.PlainDate;
  readonly paidAt: Temporal.Instant;
  readonly isUrgent: boolean;
  readonly returnedAt?: Temporal.Instant;
  readonly receiver?: string;
  readonly payer?: string;
  readonly witness?: string;
  /** How many pictures of it are kept. */
  readonly proofs: number;
}

/** How sure it is that the LINE account that filed belongs to whom it says (decisions.md 21). */
export interface FiledLink {
  readonly linkedAt: Temporal.Instant;
  readonly madeHow: "code" | "request" | "practice";
  readonly madeBy?: PersonSeen;
  readonly days: number;
  readonly isYoung: boolean;
}

/** Everything about one claim, for whoever may see it. */
export interface ClaimStory extends ClaimSeen {
  readonly happening: Happening;
  readonly filerName?: string;
  readonly filedBy?: PersonSeen;
  readonly filedLink?: FiledLink;
  readonly payees: readonly PayeeNamed[];
  /** The evaluation it stands on, whole, as it was sealed. */
  readonly answer: QuoteAnswerInJson;
  readonly evaluationNo: number;
  readonly rulesVersion: number;
  /** Codes of what was filed with it, on paper too. */
  readonly documents: readonly string[];
  readonly sittings: readonly SittingSeen[];
  readonly payments: readonly PaymentSeen[];
  readonly payment?: PaymentStep;
  readonly acts: readonly ActSeen[];
  /** What comes after what it waits for, in order. */
  readonly next: readonly ("certify" | "approve" | "pay" | "receive")[];
  /** Free in the sub-fund today, this claim's own reservation given back. */
  readonly available: Satang;
  readonly isShortOfMoney: boolean;
}

/** One thing that waits for a person: "งานของฉัน". */
export type Work =
  | {
      readonly type: "vote";
      readonly claim: ClaimSeen;
      readonly does: "certify" | "approve";
      readonly sittingNo: number;
      /** For whom they vote as a delegate. */
      readonly forMember?: PersonSeen;
    }
  | { readonly type: "pay"; readonly claim: ClaimSeen }
  | { readonly type: "name-substitute"; readonly claim: ClaimSeen }
  | { readonly type: "name-heir"; readonly claim: ClaimSeen }
  | {
      readonly type: "allow-urgently";
      readonly claim: ClaimSeen;
      readonly allowed: number;
      readonly need: number;
    }
  | { readonly type: "take-back-money"; readonly claim: ClaimSeen }
  /** Paid, and the member says that nothing came. */
  | { readonly type: "look-into"; readonly claim: ClaimSeen }
  /** Of the claimant. */
  | { readonly type: "answer"; readonly claim: ClaimSeen; readonly question: string }
  | { readonly type: "say-received"; readonly claim: ClaimSeen };

export type NotForThem = { readonly type: "in-conflict"; readonly why: ConflictReason };

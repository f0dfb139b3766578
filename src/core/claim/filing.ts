import type { Happening } from "#core/benefit/facts.ts";
import type { Missing, QuoteAnswer, QuotedBenefit } from "#core/benefit/answer.ts";
import type { Satang } from "#core/money.ts";
import type { Payee } from "#core/rule-set/benefit-rules.ts";
import type { CannotBeReached } from "./sitting.ts";

/** In what capacity somebody files. "committee" is a confirmed list's own filing, which nobody asks for by hand. */
export const filedAs = [
  "self",
  "carer",
  "beneficiary",
  "caretaker",
  "proxy",
  "assisted",
  "committee",
] as const;
export type FiledAs = (typeof filedAs)[number];

/** Who acts: a LINE account, a member in office, or both at once. At least one is there. */
export interface Actor {
  readonly fromLine?: string;
  /** The member in whose name it is done: an officer, where one helps or decides. */
  readonly by?: string;
}

/** One document of a filing: kept by the system, or seen on paper by the committee member who files. */
export interface FiledDocument {
  /** A code of the rule set's documents. */
  readonly code: string;
  readonly documentId?: string;
}

/** What is claimed: whose right, what happened, and what shows it. */
export interface Wished {
  /** Whose right it is: the dead member too. */
  readonly memberId: string;
  readonly happening: Happening;
  readonly documents: readonly FiledDocument[];
  /** Only these of the benefits that the event gives; absent: all of them. */
  readonly benefits?: readonly string[];
}

export interface Filing extends Wished, Actor {
  /** The draft's id: the same filing, however often it is confirmed. */
  readonly key: string;
  readonly filedAs: FiledAs;
  /** Who files, where no register knows them: a proxy, an heir. */
  readonly filerName?: string;
}

/** Somebody who gets the money, as far as the fund knows them. */
export interface PayeeNamed {
  readonly name: string;
  readonly memberId?: string;
  readonly relation?: string;
  readonly sharePercent?: number;
}

/** One claim that would be made, or was: the benefits of the event that go to one payee by one policy. */
export interface ClaimQuoted {
  readonly benefits: readonly QuotedBenefit[];
  readonly payee: Payee;
  /** Who would get it; empty where a meeting has to name the heir first. */
  readonly payees: readonly PayeeNamed[];
  readonly policy: string;
  readonly amount: Satang;
  readonly subFund: string;
}

/** What a filing would give, before anybody confirms it. */
export interface Quoted {
  /** With every reason for and against, by benefit. */
  readonly answer: QuoteAnswer;
  readonly claims: readonly ClaimQuoted[];
  readonly amount: Satang;
  /** What still has to be said or brought before it can be filed. */
  readonly missing: readonly Missing[];
  /** Claimed before: then it cannot be filed again. */
  readonly duplicate?: Duplicate;
  /** The sub-fund has less than this free today; said before, not after. */
  readonly isShortOfMoney: boolean;
}

/** Hard duplicates (decisions.md 19): one death of a person, one birth of a child, one night of a person. */
export interface Duplicate {
  readonly of: "death" | "birth" | "nights";
  /** The nights that were claimed before. */
  readonly nights: readonly Temporal.PlainDate[];
  readonly claimId: string;
  readonly reference: string;
}

/** What opening a sitting came to. */
export type Opening =
  | { readonly type: "opened"; readonly sittingNo: number; readonly waitsFor: readonly string[] }
  | CannotBeReached
  /** No version of the rules knows the policy. */
  | { readonly type: "no-policy"; readonly policy: string };

/** A claim as it was filed. */
export interface ClaimFiled extends Omit<ClaimQuoted, "benefits"> {
  readonly claimId: string;
  readonly claimNo: bigint;
  readonly reference: string;
  /** Their codes. */
  readonly benefits: readonly string[];
  /** Absent where it had been filed before: its story says where it stands. */
  readonly opening?: Opening;
}

export interface Filed {
  readonly filingId: string;
  readonly claims: readonly ClaimFiled[];
  readonly amount: Satang;
  readonly isShortOfMoney: boolean;
  /** The membership that ended with this death, unless the register knew of it. */
  readonly endedMembership: boolean;
  /** It was filed before under this key, and nothing was written now. */
  readonly again: boolean;
}

export type FilingRefusal =
  | { readonly type: "no-such-member" }
  | { readonly type: "no-such-event"; readonly code: string }
  /** The event is not about such a person, or it is about the member's own death and comes from the member. */
  | { readonly type: "not-about-them" }
  | { readonly type: "day-to-come" }
  /** A day of discharge before that of admission, or an event with nights that names none. */
  | { readonly type: "stay-unclear" }
  /** This LINE account may not file for this member in this way; a committee member can. */
  | { readonly type: "not-for-them"; readonly filedAs: FiledAs }
  | { readonly type: "proxies-not-allowed" }
  | { readonly type: "filer-name-missing" }
  | { readonly type: "not-on-committee" }
  /** The rules give nothing: the answer has every reason. */
  | {
      readonly type: "nothing-given";
      readonly answer: QuoteAnswer;
      /** It was a death, and the register has it: from now on nobody is reminded of anything. */
      readonly isDeathNoted?: true;
    }
  | { readonly type: "missing"; readonly missing: readonly Missing[]; readonly answer: QuoteAnswer }
  | ({ readonly type: "claimed-before" } & Duplicate)
  | { readonly type: "same-key-other-wish" };

/** "CL/12": how members, vouchers and the committee call a claim. */
export const claimReference = (claimNo: bigint): string => `CL/${claimNo}`;

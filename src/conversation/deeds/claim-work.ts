import type { Satang } from "#core/money.ts";
import type { ClaimSeen } from "./claims.ts";
import type { NamedSum } from "./books.ts";

/** What a committee member does with claims, in a one-to-one chat. Each asks anew who is speaking, and whether they may. */
export type ClaimWorkDeed =
  | { readonly type: "show-work" }
  | { readonly type: "open-work"; readonly claimId: string }
  | {
      readonly type: "vote";
      readonly claimId: string;
      readonly sittingNo: number;
      readonly says: "yes" | "no";
      readonly reason: string;
    }
  | {
      readonly type: "ask-information";
      readonly claimId: string;
      readonly sittingNo: number;
      readonly words: string;
    }
  | {
      readonly type: "pay-claim";
      readonly key: string;
      readonly claimId: string;
      readonly from: string;
      readonly receiver: string;
      readonly witness: string;
      /** Whoever takes it shows the member's power of attorney. */
      readonly isProxy: boolean;
    }
  /** A picture of the payment itself; it is booked by then, with one or without. */
  | {
      readonly type: "take-payment-proof";
      readonly claimId: string;
      readonly draft: string;
      readonly messageId: string;
    };

/** The last three wait for this person as the claimant, or for a meeting, and are done elsewhere than on a card of the committee's. */
export type WorkDoes = "certify" | "approve" | "pay" | "look-into" | "answer" | "say-received" | "meet";

export interface WorkOnClaim {
  readonly claimId: string;
  readonly claimNo: bigint;
  readonly does: WorkDoes;
  readonly member: string;
  readonly eventName: string;
  readonly amount: Satang;
  readonly since: Temporal.PlainDate;
}

/** Everything that waits for this person, whether or not a message told them of it. */
export interface Work {
  readonly claims: readonly WorkOnClaim[];
  /** Requests that wait for a second person, and complaints that wait for the committee. */
  readonly requests: number;
  readonly complaints: number;
  /** Slips of transfers that this person may judge. */
  readonly slips: number;
}

/** What a voter must see: who, what, how much, why, with which papers, and how sure it is who filed it. */
export interface ClaimFile {
  readonly claim: ClaimSeen;
  /** About whom, where it is not the member: "แม่", "บุตร เด็กหญิงฟ้า". */
  readonly concerned?: string;
  readonly stays?: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate };
  /** The lines of the quote, in words. */
  readonly reasons: readonly string[];
  readonly answers: readonly { readonly name: string; readonly answer: string }[];
  readonly documents: number;
  readonly onPaper: boolean;
  /** Where the pictures can be looked at, for this person alone. */
  readonly viewer?: string;
  /** Photos that were seen with an earlier claim already. */
  readonly seenBefore: number;
  readonly filedBy: string;
  readonly filedAs: "self" | "carer" | "beneficiary" | "caretaker" | "proxy" | "assisted" | "committee";
  /** How old the link is through which it was filed, and who made it. */
  readonly link?: { readonly days: number; readonly madeBy?: string };
  /** What those before this step said against it. */
  readonly against: readonly string[];
  /** The fund has already paid ahead. */
  readonly isPaidAhead: boolean;
  /** What the sub-fund lacks for it; approving has to wait for the money. */
  readonly lacks?: Satang;
}

export interface ClaimToDecide {
  readonly file: ClaimFile;
  readonly sittingNo: number;
  readonly does: "certify" | "approve";
}

export interface ClaimToPay {
  readonly file: ClaimFile;
  readonly purses: readonly NamedSum[];
  /** Names to tap: the member, the beneficiaries, whoever has the power of attorney. */
  readonly receivers: readonly string[];
  readonly witnesses: number;
  /** The earlier tries that came back. */
  readonly returned: number;
}

export interface ClaimVoucher {
  readonly claim: ClaimSeen;
  /** "PV/12" */
  readonly voucher: string;
  readonly amount: Satang;
  readonly receiver: string;
  readonly witness: string;
  readonly from: string;
  readonly on: Temporal.PlainDate;
  /** Where the voucher is printed for its signatures. */
  readonly print?: string;
}

export type ClaimWorkOutcome =
  | { readonly type: "work"; readonly work: Work }
  | { readonly type: "claim-to-decide"; readonly toDecide: ClaimToDecide }
  | { readonly type: "claim-to-pay"; readonly toPay: ClaimToPay }
  /** Nothing for this person to do: somebody else has done it, or it has gone on. */
  | { readonly type: "claim-goes-on"; readonly claim: ClaimSeen }
  /** It was paid, and the member says that nothing came. */
  | {
      readonly type: "claim-to-look-into";
      readonly claim: ClaimSeen;
      /** Where its pictures can be looked at, those of the payment too, for this person alone. */
      readonly viewer?: string;
    }
  | {
      readonly type: "claim-voted";
      readonly claim: ClaimSeen;
      readonly says: "yes" | "no";
      readonly again: boolean;
    }
  /** What the claim gives has changed since it was filed: the vote counts for nothing, and deciding begins anew. */
  | { readonly type: "claim-anew"; readonly claim: ClaimSeen; readonly before: Satang }
  | { readonly type: "information-asked"; readonly claim: ClaimSeen }
  | { readonly type: "claim-paid"; readonly voucher: ClaimVoucher; readonly again: boolean };

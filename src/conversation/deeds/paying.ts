import type { Satang } from "#core/money.ts";
import type { ContributionRefusal, FoundMember, ReceiptLine } from "../deed.ts";
import type { FamilyPayment } from "./receiving.ts";
import type { SlipWorkDeed, SlipWorkOutcome } from "./slip-work.ts";

/** What a talk can ask about money paid into the fund's account: to pay it, to follow the slip, and to judge slips. */
export type PayDeed = PayingDeed | SlipWorkDeed;
export type PayOutcome = PayingOutcome | SlipWorkOutcome;

export type PayingDeed =
  /** Whom the speaker pays for and how much; the chosen member first. Writes nothing. `memberId` is who was meant by a button. */
  | { readonly type: "begin-paying"; readonly memberId?: string }
  /** Where to pay these sums, with a QR picture over the whole of them. Only that picture is written. */
  | { readonly type: "show-way-to-pay"; readonly payments: readonly FamilyPayment[] }
  /**
   * A photo that is said to be a slip, and what it pays. The key is the draft's: one draft has one slip, and the same photo
   * again changes nothing. Its place is made at once; it is fetched and read afterwards, and then told as `SlipNews`.
   */
  | {
      readonly type: "send-slip";
      readonly key: string;
      readonly messageId: string;
      readonly payments: readonly FamilyPayment[];
    }
  /** The speaker's own slips, the latest first: those that wait, and those of the last months. */
  | { readonly type: "show-slips" };

/** Somebody the speaker may pay for: linked, or of the same house. */
export interface Payable {
  readonly member: FoundMember;
  readonly due: Satang;
  readonly dueMonths: number;
  /** One period of their plan, and how many months it has; no months for a plan that counts days. */
  readonly period: Satang;
  readonly periodMonths: number;
  /** What brings them to the year's end, what is due included; absent where that is no more than what is due. */
  readonly toYearEnd?: Satang;
  /** What is due and twelve months more; absent where no whole periods make a year, or where it is too far ahead. */
  readonly year?: Satang;
  /** Owed once by somebody newly admitted; it stands in each of these sums. */
  readonly entranceFee?: Satang;
  /** On slips of anybody's that are not judged yet: whoever has paid is not asked to pay again. */
  readonly waiting?: Satang;
}

/** Who takes cash: named where the fund has no account, and for whoever cannot pay by phone. */
export interface CashReceiver {
  readonly name: string;
  readonly does: "collector" | "treasurer";
}

export interface PayingTerms {
  /** At most seven; empty for whoever is linked to nobody. */
  readonly payables: readonly Payable[];
  /** The member who was meant, where they are among these. */
  readonly meant?: string;
  /** The fund has a payment place today. */
  readonly hasPlace: boolean;
  /** The collectors of the speaker's village before the treasurer. */
  readonly receivers: readonly CashReceiver[];
}

/** Where members pay into (ช่องทางรับเงิน), in words that can be copied into a bank's app. */
export interface PlaceToPay {
  readonly placeId: string;
  readonly bankName: string;
  /** Digits and dashes as the bank's book shows them. */
  readonly accountNo: string;
  readonly accountName: string;
  /** A phone or tax number, where it can be paid to without the QR. */
  readonly promptPay?: string;
}

export interface WayToPay {
  readonly total: Satang;
  readonly payments: readonly ProposedPayment[];
  readonly places: readonly [PlaceToPay, ...PlaceToPay[]];
  /** An https address of a PNG, open to whoever has it for a few days; absent where the server has no public address. */
  readonly qr?: string;
}

/** One member of a payment, and the periods it would cover. */
export interface ProposedPayment {
  readonly member: FoundMember;
  readonly amount: Satang;
  readonly entranceFee?: Satang;
  readonly lines: readonly ReceiptLine[];
}

/** `reading`: it is not fetched or read yet. A slip that was released can be sent anew, and is told like a refused one. */
export type SlipStage = "reading" | "waiting" | "confirmed" | "refused";

/** Why a slip counts for nothing. */
export type SlipReason =
  | "not-a-slip"
  | "unclear"
  | "not-arrived"
  | "other-account"
  | "other-amount"
  | "used-before"
  | "sent-twice"
  | "other";

/** A slip as whoever sent it follows it. */
export interface SlipSeen {
  readonly slipId: string;
  readonly stage: SlipStage;
  /** What it was sent for; once confirmed, what was received. */
  readonly amount: Satang;
  readonly members: readonly FoundMember[];
  readonly sentOn: Temporal.PlainDate;
  /** The bank's day, once it is known. */
  readonly paidOn?: Temporal.PlainDate;
  /** Whether its code could be read; absent while it is read. A slip without one is judged by a person all the same. */
  readonly hasCode?: boolean;
  readonly reason?: SlipReason;
  /** What the treasurer wrote beside the reason. */
  readonly reasonWords?: string;
  /** "OB/12" */
  readonly receipt?: string;
}

/** What whoever sent a slip is told of it by itself; `wording/pay-news` says it. A confirmed slip is told by its receipt. */
export type SlipNews =
  /** It is in the list of the treasurer: รอตรวจสอบ. */
  | { readonly type: "waiting"; readonly slip: SlipSeen }
  /** Its code has counted before, wherever and by whomever; it does not count again. `own` is the speaker's earlier slip. */
  | { readonly type: "used-before"; readonly own?: SlipSeen }
  /** Its bytes did not come or are no picture. */
  | { readonly type: "not-taken" }
  | { readonly type: "refused"; readonly slip: SlipSeen };

export type PayingRefusal =
  | ContributionRefusal
  | { readonly type: "not-linked" }
  /** Neither linked nor of the same house. */
  | { readonly type: "not-theirs" }
  | { readonly type: "no-payment-place"; readonly receivers: readonly CashReceiver[] }
  | { readonly type: "too-many-slips"; readonly most: number };

export type PayingOutcome =
  | { readonly type: "paying-terms"; readonly terms: PayingTerms }
  | { readonly type: "way-to-pay"; readonly way: WayToPay }
  /** Nothing is said: what becomes of it is told by itself, with the same reply. */
  | { readonly type: "slip-taken"; readonly again: boolean }
  | { readonly type: "slips"; readonly slips: readonly SlipSeen[] }
  | {
      readonly type: "paying-refused";
      readonly refusal: PayingRefusal;
      /** Whose payment it was about, where several pay. */
      readonly member?: FoundMember;
    };

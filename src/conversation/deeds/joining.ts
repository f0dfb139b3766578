import type { ApplicationFault, GivenApplication } from "#core/joining/application.ts";
import type { Likeness } from "#core/joining/likeness.ts";
import type { Beneficiary, BeneficiaryFault } from "#core/member/beneficiary.ts";
import type { Satang } from "#core/money.ts";
import type { FoundMember } from "../deed.ts";

/** What a talk can ask about becoming a member, about one's own page and about links. Each asks anew who is speaking. */
export type JoiningDeed =
  | { readonly type: "begin-application" }
  | { readonly type: "send-application"; readonly key: string; readonly application: ChatApplication }
  | { readonly type: "show-applications" }
  | { readonly type: "withdraw-application"; readonly requestId: string }
  | { readonly type: "show-own-page"; readonly memberId: string }
  | { readonly type: "change-own-page"; readonly memberId: string; readonly change: OwnChange }
  | {
      readonly type: "ask-beneficiaries";
      readonly key: string;
      readonly memberId: string;
      readonly named: readonly Beneficiary[];
    }
  | { readonly type: "ask-link"; readonly key: string; readonly words: string }
  | { readonly type: "open-joining-request"; readonly requestId: string }
  | { readonly type: "find-for-link"; readonly requestId: string; readonly query: string }
  | {
      readonly type: "settle-joining-request";
      readonly requestId: string;
      readonly answer: JoiningAnswer;
    };

/** In chat nobody is asked for a citizen id, and the day is the one on which it is said. */
export type ChatApplication = Omit<GivenApplication, "citizenId" | "on">;

/** One of the three; an address is written anew as a whole. */
export type OwnChange =
  | { readonly type: "address"; readonly houseNo?: string; readonly addressRest?: string }
  | { readonly type: "phone"; readonly phone: string }
  | { readonly type: "plan"; readonly planCode: string };

export type JoiningAnswer =
  | { readonly type: "agree"; readonly memberId?: string }
  | { readonly type: "decline"; readonly reason: string };

export interface PlanOffered {
  readonly code: string;
  readonly name: string;
  readonly price: Satang;
}

/** What whoever applies must know before the first question. */
export interface ApplicationTerms {
  readonly entranceFee: Satang;
  readonly plans: readonly PlanOffered[];
  readonly villages: readonly { readonly villageNo: number; readonly name: string }[];
  /** How many applications of this account wait already. */
  readonly waiting: number;
}

export type ApplicationStage = "sent" | "certified" | "admitted" | "paid" | "declined" | "withdrawn";

/** An application as whoever sent it follows it. */
export interface ApplicationSeen {
  readonly requestId: string;
  readonly name: string;
  readonly on: Temporal.PlainDate;
  readonly stage: ApplicationStage;
  readonly memberNo?: string;
  /** Entrance fee and the plan's price: what the first receipt will be about. */
  readonly toPay?: { readonly entranceFee: Satang; readonly first: Satang };
  readonly reason?: string;
}

/** A member's own page, as far as the chat shows and changes it. */
export interface OwnPage {
  readonly member: FoundMember;
  readonly houseNo?: string;
  readonly addressRest?: string;
  /** Only its last digits: other eyes may read along on this telephone. */
  readonly phoneTail?: string;
  readonly planName: string;
  readonly plans: readonly PlanOffered[];
  readonly beneficiaries: readonly Beneficiary[];
  /** A change of beneficiaries waits already. */
  readonly isChangeWaiting: boolean;
}

interface Asked {
  readonly requestId: string;
  readonly askedOn: Temporal.PlainDate;
}

/** A request as the committee member who is to settle it sees it. */
export type JoiningRequestSeen = Asked &
  (
    | { readonly kind: "join"; readonly application: ApplicantSeen; readonly like: readonly AlikeMember[] }
    | { readonly kind: "link"; readonly words: string; readonly actsFor: readonly string[] }
    | {
        readonly kind: "change-beneficiary";
        readonly member: FoundMember;
        readonly now: readonly Beneficiary[];
        readonly wanted: readonly Beneficiary[];
      }
  );

/** A request of joining in the list of what waits. */
export interface JoiningWaiting extends Asked {
  readonly kind: JoiningRequestSeen["kind"];
  /** Whom it is about, as far as that is known. */
  readonly name: string;
}

export interface ApplicantSeen {
  readonly name: string;
  readonly for: GivenApplication["for"];
  readonly birthOn?: Temporal.PlainDate;
  readonly villageNo?: number;
  readonly address: string;
  readonly phone?: string;
  readonly planName: string;
  readonly beneficiaries: readonly Beneficiary[];
  readonly hasCitizenId: boolean;
}

/** Somebody in the register who may be the applicant: for the certifier's eyes alone. */
export interface AlikeMember {
  readonly memberNo: string;
  readonly name: string;
  readonly hasLeft: boolean;
  readonly likeness: Likeness;
}

export type JoiningRefusal =
  | ApplicationFault
  | BeneficiaryFault
  | SettleRefusal
  | { readonly type: "too-many-open"; readonly most: number }
  | { readonly type: "applied-already"; readonly name: string }
  | { readonly type: "nothing-changes" }
  | { readonly type: "beneficiaries-frozen" }
  | { readonly type: "change-waits-already" }
  | { readonly type: "plan-counts-otherwise" }
  | { readonly type: "not-linked" };

export type SettleRefusal =
  | { readonly type: "no-such-request" }
  | { readonly type: "settled-before"; readonly as: "agreed" | "declined" | "withdrawn" }
  | { readonly type: "not-allowed" }
  /** Another village's representative certifies this one. */
  | { readonly type: "not-your-village"; readonly villageNo: number }
  /** One's own, or of somebody in one hand with oneself. */
  | { readonly type: "own-request" }
  | { readonly type: "reason-missing" }
  | { readonly type: "member-missing" }
  | { readonly type: "no-such-member" }
  | { readonly type: "member-has-left" }
  | { readonly type: "linked-already" }
  | { readonly type: "beneficiaries-frozen" };

export type JoiningOutcome =
  | { readonly type: "application-terms"; readonly terms: ApplicationTerms }
  | { readonly type: "application-sent"; readonly application: ApplicationSeen; readonly again: boolean }
  | { readonly type: "applications"; readonly applications: readonly ApplicationSeen[] }
  | { readonly type: "application-withdrawn"; readonly name: string }
  | { readonly type: "own-page"; readonly page: OwnPage }
  | { readonly type: "own-page-changed"; readonly page: OwnPage; readonly change: OwnChange["type"] }
  | { readonly type: "beneficiaries-asked"; readonly member: FoundMember }
  | { readonly type: "link-asked"; readonly again: boolean }
  | { readonly type: "joining-request"; readonly request: JoiningRequestSeen }
  | {
      readonly type: "found-for-link";
      readonly requestId: string;
      readonly members: readonly FoundMember[];
      readonly more: boolean;
    }
  | { readonly type: "joining-settled"; readonly request: JoiningRequestSeen; readonly agreed: boolean }
  | { readonly type: "joining-refused"; readonly refusal: JoiningRefusal };

import type { FoundMember } from "../deed.ts";

/** เรื่องร้องเรียน: anything that somebody wants put right, from the first word to the answer. */
export type ComplaintDeed =
  | {
      readonly type: "complain";
      readonly key: string;
      readonly about: ComplaintAbout;
      readonly words: string;
    }
  | { readonly type: "show-complaints" }
  /** What waits for the committee; for the auditor all of them. */
  | { readonly type: "show-complaint-work" }
  | { readonly type: "open-complaint"; readonly complaintId: string }
  | { readonly type: "take-up-complaint"; readonly complaintId: string }
  | { readonly type: "answer-complaint"; readonly complaintId: string; readonly words: string }
  | { readonly type: "ask-complaint-again"; readonly complaintId: string; readonly words: string };

export const complaintAbouts = ["claim", "money", "service", "other"] as const;
export type ComplaintAbout = (typeof complaintAbouts)[number];

export const isComplaintAbout = (text: string | undefined): text is ComplaintAbout =>
  (complaintAbouts as readonly (string | undefined)[]).includes(text);

export interface ComplaintSeen {
  readonly complaintId: string;
  readonly complaintNo: bigint;
  readonly about: ComplaintAbout;
  readonly words: string;
  readonly on: Temporal.PlainDate;
  /** Whoever said it, where the committee may know: undefined for the sayer's own list. */
  readonly member?: FoundMember;
  readonly stage: "said" | "taken-up" | "answered";
  readonly takenUpBy?: string;
  readonly answer?: string;
  readonly answeredOn?: Temporal.PlainDate;
}

export type ComplaintOutcome =
  | { readonly type: "complained"; readonly complaint: ComplaintSeen; readonly again: boolean }
  | { readonly type: "complaints"; readonly complaints: readonly ComplaintSeen[] }
  | {
      readonly type: "complaint-work";
      readonly complaints: readonly ComplaintSeen[];
      readonly isAuditor: boolean;
    }
  | { readonly type: "complaint-opened"; readonly complaint: ComplaintSeen; readonly may: "answer" | "read" }
  | { readonly type: "complaint-changed"; readonly complaint: ComplaintSeen }
  | { readonly type: "complaint-refused"; readonly refusal: ComplaintRefusal };

export type ComplaintRefusal =
  | { readonly type: "no-such-complaint" }
  | { readonly type: "not-allowed" }
  /** It is about what they did or said themselves. */
  | { readonly type: "own-complaint" }
  | { readonly type: "words-missing" }
  | { readonly type: "answered-before" }
  | { readonly type: "too-many"; readonly most: number };

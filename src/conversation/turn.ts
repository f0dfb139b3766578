import type { Role } from "#core/fund/office.ts";
import type { Sex } from "#core/rule-set/benefit-rules.ts";
import type { Relation } from "#core/rule-set/event-rules.ts";
import type { Words } from "#core/understanding/spot-words.ts";
import type { Deed } from "./deed.ts";
import type { Reply } from "./reply.ts";
import type { Wish } from "./understand/wanted.ts";

/**
 * One turn of a talk. `converse` is a pure function: a conversation, what was heard and the scene go in, a turn comes out.
 * - ask: an answer is awaited; `conversation` is kept until it comes.
 * - end: nothing is awaited any more.
 * - do:  a deed must be done first, in the same transaction; its outcome goes to `told`, which gives the next turn.
 * - keep: the talk stays exactly where it was, and this is said (a question in between, an old button).
 *
 * A deed's `conversation` is for `told` only: the talk as it stands while the deed is done. It is never stored.
 * `notice` is the version of the privacy notice that this reply gives: who heard it has been given it.
 * `next` is what was wanted besides, in the same breath: it is offered once the deed is done.
 * `isNotUnderstood`: nobody could say what these words want, which the committee may learn from.
 */
export type Turn =
  | {
      readonly type: "ask";
      readonly conversation: Conversation;
      readonly reply: Reply;
      readonly notice?: string;
    }
  | {
      readonly type: "end";
      readonly reply: Reply;
      readonly notice?: string;
      readonly isNotUnderstood?: true;
    }
  | { readonly type: "keep"; readonly reply: Reply; readonly notice?: string }
  | {
      readonly type: "do";
      readonly deed: Deed;
      readonly conversation?: Conversation;
      readonly next?: readonly Wish[];
    };

/**
 * The stored state: small, plain and versioned. `draftId` is made at the flow's first step and is the idempotency key of
 * the write at its end (decisions.md 25); `stamp` goes out with each question's buttons and changes with each question.
 */
export interface Conversation {
  readonly v: 1;
  readonly flow: string;
  readonly step: string;
  readonly draftId: string;
  readonly stamp: string;
  /** LINE's clock, in milliseconds: a text written before the question was asked is not its answer. */
  readonly askedAt: number;
  readonly facts: Readonly<Record<string, string>>;
  /** A talk that was put aside for this one and is to be gone on with afterwards; it has none itself. */
  readonly aside?: Omit<Conversation, "aside">;
}

/** What came from the person, already freed of LINE's shapes. `at` is LINE's clock in milliseconds. */
export type Heard =
  | { readonly type: "text"; readonly at: number; readonly text: string }
  | {
      readonly type: "choice";
      readonly at: number;
      readonly send: string;
      /** From a day picker, Gregorian, without a time zone, as LINE sends it: YYYY-MM-DD. */
      readonly day?: string;
    }
  | {
      readonly type: "sticker" | "video" | "voice" | "location" | "other";
      readonly at: number;
    }
  /** What was sent lies with LINE under this id, for a time that LINE does not name. */
  | {
      readonly type: "picture" | "file";
      readonly at: number;
      readonly messageId?: string;
      /** Photos chosen together come one by one, in any order. */
      readonly set?: { readonly id: string; readonly total: number };
    }
  | { readonly type: "added"; readonly at: number; readonly again: boolean };

/** A member whom the speaker acts for on LINE. */
export interface LinkedMember {
  readonly memberId: string;
  readonly memberNo: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** What a word of the family is compared with, as far as the register knows it. */
  readonly sex?: Sex;
  readonly birthOn?: Temporal.PlainDate;
  /** Who of the other linked members is what to this one. */
  readonly kin?: readonly { readonly memberId: string; readonly relation: Relation }[];
}

/** How somebody wants to be answered: what they never said is Thai, and in detail. */
export interface Preferences {
  readonly language?: Language;
  readonly answers?: "short" | "detailed";
}
export type Language = "th" | "en";

/** All that a turn may depend on. */
export interface Scene {
  readonly today: Temporal.PlainDate;
  readonly fund: { readonly name: string; readonly phone?: string; readonly isPractice: boolean };
  readonly linked: readonly LinkedMember[];
  /** The one of `linked` that answers are about; undefined where nobody is linked. */
  readonly chosen?: LinkedMember;
  /** Every role of every linked member in office today. */
  readonly roles: readonly Role[];
  readonly isNoticeGiven: boolean;
  readonly prefers?: Preferences;
  /** Words that this fund's committee has taught; only where something was typed. */
  readonly taught?: Words;
  /** A fresh id for a draft or a stamp, the same whenever this event is heard again. */
  readonly freshId: string;
}

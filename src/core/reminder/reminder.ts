import type { Payer } from "../contribution/coverage.ts";
import type { Step } from "./settings.ts";

/** Somebody's LINE account that acts for a member. */
export interface Follower {
  readonly lineUserId: string;
  readonly channelId: string;
  readonly hearsNews: boolean;
  readonly hasBlocked: boolean;
  /** "หยุดเตือน", said by this person. */
  readonly isMuted: boolean;
  /** For other members too: then a message must say about whom it is. */
  readonly actsForSeveral: boolean;
}

/** A member of whom something is due before the next reminder day, and all that reminding them depends on. */
export interface Owing {
  readonly memberId: string;
  readonly memberNo: string;
  readonly name: string;
  readonly villageNo?: number;
  readonly payer: Payer;
  /** A claim of their death was filed, and stands. */
  readonly isDeathReported: boolean;
  /** Money of theirs is on its way: a slip to be judged, cash to be confirmed. */
  readonly awaitsConfirmation: boolean;
  readonly isPaused: boolean;
  /** In the order in which they were linked. */
  readonly followers: readonly Follower[];
}

/**
 * What a reminder says of one member: kept with it as plain JSON, so that it can be asked again whether that still holds.
 * `since` is the first day not paid for; `due` in satang, for a step before anything is due what will be.
 */
export interface Said {
  readonly memberId: string;
  /** Absent where the reader acts for nobody else: who owes the same then reads the very same words. */
  readonly name?: string;
  readonly step: Step;
  readonly due: string;
  readonly months: number;
  readonly since: string;
}

/** One message to one person, with everybody in it whom they act for and who owes. */
export interface Reminder {
  readonly lineUserId: string;
  readonly channelId: string;
  /** The weightiest of those in `said`. */
  readonly step: Step;
  readonly said: readonly [Said, ...Said[]];
}

/**
 * Why somebody who owes, or soon will, is told nothing.
 *
 * - not-yet-due:    nothing is due before the next reminder day that wants a word now.
 * - step-off:       the fund does not remind at this step.
 * - for-committee:  reminded three months past the end in vain: that is a visit's matter, no machine's.
 */
export type NotToldReason =
  | "not-yet-due"
  | "death-reported"
  | "awaits-confirmation"
  | "paused"
  | "step-off"
  | "for-committee"
  | "not-on-line"
  | "blocked"
  | "muted"
  | "told-already";

export interface NotTold {
  readonly memberId: string;
  readonly reason: NotToldReason;
}

/** Somebody near the end of their membership: the committee visits, on LINE or not. */
export interface Visit {
  readonly memberNo: string;
  readonly name: string;
  readonly villageNo?: number;
  /** Not yet past it for months, with every reminder in vain. */
  readonly isNearEnd: boolean;
}

export interface RemindersOfMonth {
  readonly reminders: readonly Reminder[];
  readonly notTold: readonly NotTold[];
  readonly toVisit: readonly Visit[];
}

export const weightiestFirst: readonly Step[] = ["before-ending", "arrears", "due", "before-due"];

/** 0 is the weightiest. */
export const weightOf = (step: Step): number => weightiestFirst.indexOf(step);

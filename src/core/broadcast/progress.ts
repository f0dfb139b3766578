/** How far a broadcast has come, in LINE accounts. */
export interface Progress {
  /** LINE has taken it. */
  readonly accepted: number;
  /** In a call that is being made or tried again. */
  readonly onTheWay: number;
  /** Not in any call yet: for its turn, the morning, or the month's budget. */
  readonly waiting: number;
  /** Of these, for room in the month's budget. */
  readonly forBudget: number;
  /** LINE refused it for good, or never said whether it arrived. */
  readonly unreachable: number;
  /** Taken back before any call. */
  readonly withdrawn: number;
}

export const nothingSent: Progress = {
  accepted: 0,
  onTheWay: 0,
  waiting: 0,
  forBudget: 0,
  unreachable: 0,
  withdrawn: 0,
};

/** Nothing of it moves any more. */
export const isOver = ({ onTheWay, waiting }: Progress): boolean => onTheWay + waiting === 0;

/**
 * - draft:    written, and not sent.
 * - waits:    for a second person.
 * - declined: the second person said no.
 * - sending:  messages of it are on their way or wait for theirs.
 * - stopped:  somebody stopped it; what was on its way arrived all the same.
 * - sent:     nothing of it moves any more.
 */
export type BroadcastState = "draft" | "waits" | "declined" | "sending" | "stopped" | "sent";

export interface StateFacts {
  readonly isSent: boolean;
  readonly isAsked: boolean;
  readonly isDeclined: boolean;
  readonly isStopped: boolean;
  readonly progress: Progress;
}

export function stateOf({ isSent, isAsked, isDeclined, isStopped, progress }: StateFacts): BroadcastState {
  if (isStopped) return "stopped";
  if (isSent) return isOver(progress) ? "sent" : "sending";
  if (isDeclined) return "declined";
  return isAsked ? "waits" : "draft";
}

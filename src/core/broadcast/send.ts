import { roomFor, type Budget } from "../messages/budget.ts";

/** So many people one officer may tell something alone, where the fund has said nothing else. */
export const usualSecondAbove = 50;

export const needsSecond = (people: number, secondAbove: number): boolean => people > secondAbove;

/** What it costs, in messages: each reader is one, by whatever call. A reader who writes first gets it free. */
export interface Cost {
  readonly messages: number;
  /** As many of them the month still has room for, behind receipts and decisions; absent where nothing limits it. */
  readonly room?: number;
}

/** @param budgets of the channels through which the readers are reached; a channel without one has no limit */
export function costOf(people: number, budgets: readonly (Budget | undefined)[]): Cost {
  const rooms = budgets.map((budget) =>
    budget === undefined ? Number.POSITIVE_INFINITY : roomFor("broadcast", budget),
  );
  const room = rooms.reduce((sum, one) => sum + one, 0);
  return { messages: people, ...(Number.isFinite(room) && { room }) };
}

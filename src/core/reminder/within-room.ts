import type { Reminder } from "./reminder.ts";
import { weightiestFirst } from "./reminder.ts";
import type { ShortRule, Step } from "./settings.ts";

export interface Shared {
  /** These are sent. */
  readonly sent: readonly Reminder[];
  /** For these the month's messages do not reach: they go free with their reader's next message. */
  readonly held: readonly Reminder[];
}

export interface Room {
  /** Messages left for reminders this month, by channel; a channel that is not there has no limit. */
  readonly roomOf: ReadonlyMap<string, number>;
  readonly whenShort: ShortRule;
  /** Whom a reminder could not be sent last month: they come before others of the same weight. */
  readonly heldBefore: ReadonlySet<string>;
}

/** Shares out what is left of the month by the fund's own rule. Nobody is lost: each is sent or held. */
export function withinRoom(reminders: readonly Reminder[], { roomOf, whenShort, heldBefore }: Room): Shared {
  const sent: Reminder[] = [];
  const held: Reminder[] = [];
  for (const [channelId, theirs] of Map.groupBy(reminders, (one) => one.channelId)) {
    const room = Math.max(0, roomOf.get(channelId) ?? Number.POSITIVE_INFINITY);
    if (theirs.length <= room) sent.push(...theirs);
    else {
      const inTurn = theirs.toSorted(inOrderOf(whenShort, heldBefore));
      const reaches = whenShort === "nobody" ? 0 : room;
      sent.push(...inTurn.slice(0, reaches));
      held.push(...inTurn.slice(reaches));
    }
  }
  return { sent, held };
}

const orders: Readonly<Record<ShortRule, readonly Step[]>> = {
  "weightiest-first": weightiestFirst,
  "newest-first": ["due", "before-ending", "arrears", "before-due"],
  nobody: weightiestFirst,
};

/** Among equals who was held last month, then by id: the same order whoever asks. */
const inOrderOf =
  (rule: ShortRule, heldBefore: ReadonlySet<string>) =>
  (a: Reminder, b: Reminder): number =>
    orders[rule].indexOf(a.step) - orders[rule].indexOf(b.step) ||
    Number(heldBefore.has(b.lineUserId)) - Number(heldBefore.has(a.lineUserId)) ||
    (a.lineUserId < b.lineUserId ? -1 : 1);

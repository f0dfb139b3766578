/**
 * What a message is for, the weightiest first. The budget, the quiet hours and the order of sending go by it.
 *
 * - answer:   to somebody who just wrote. Nearly always a free reply; pushed where its token was lost.
 * - urgent:   a death, money that cannot wait: at any hour, whatever is left of the month.
 * - decision: what was decided or paid: may use the reserve, rests at night.
 * - work:     what waits for somebody in office: may use the reserve, gathered (work.ts), rests at night.
 * - receipt:  leaves the reserve alone, and else goes free with its reader's next message.
 * - broadcast: what a committee tells many at once. Gives way like a reminder, but before one: an invitation has its day.
 * - reminder: gives way first.
 */
export const messageClasses = [
  "answer",
  "urgent",
  "decision",
  "work",
  "receipt",
  "broadcast",
  "reminder",
] as const;
export type MessageClass = (typeof messageClasses)[number];

/** 0 is the weightiest. */
export const rankOf = (one: MessageClass): number => messageClasses.indexOf(one);

/** These are sent at any hour: somebody waits for the answer, or it cannot wait until the morning. */
export const goesAtNight = (one: MessageClass): boolean => one === "answer" || one === "urgent";

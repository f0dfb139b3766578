/**
 * Why a message that was left has not gone out yet. Whatever it waits for, it goes along free as soon as its reader is
 * answered or called anyway.
 *
 * - quiet-hours:   until its reader is awake.
 * - budget:        asked again within the hour: the plan may be raised, and the month ends.
 * - their-message: a receipt that the budget has no room for: until its reader writes (decisions.md 29).
 * - company:       whoever left it lets it wait until a moment, because another message to its reader is likely.
 */
export const waitReasons = ["quiet-hours", "budget", "their-message", "company"] as const;
export type WaitReason = (typeof waitReasons)[number];

/**
 * Where a slip stands. It is `reading` until its picture is fetched and looked at, and `waiting` until a person has judged it.
 * What was `refused` keeps its code (decisions.md 31); `released` gives it back, so that the same slip can be sent anew.
 */
export const slipStages = [
  "reading",
  "waiting",
  "confirmed",
  "refused",
  "released",
  "used-before",
  "not-taken",
] as const;
export type SlipStage = (typeof slipStages)[number];

/** Why somebody who judged a slip does not count it. */
export const slipReasons = [
  "not-a-slip",
  "unclear",
  "not-arrived",
  "other-account",
  "other-amount",
  "used-before",
  "sent-twice",
  "other",
] as const;
export type SlipReason = (typeof slipReasons)[number];

export const isSlipReason = (text: string): text is SlipReason =>
  (slipReasons as readonly string[]).includes(text);

/** What its picture said to the reader. Anything but `code` is for a person's eyes. */
export type SlipReading = "code" | "several-codes" | "payment-code" | "no-code";

import { assert } from "#core/assert.ts";

/** LINE's limits, and how LINE counts: labels in what a reader takes for one letter, everything else in UTF-16 units. */
export const limits = {
  messages: 5,
  textUnits: 5_000,
  altTextUnits: 1_500,
  bubbleBytes: 30 * 1024,
  bodyBytes: 2 * 1024 * 1024,
  recipients: 500,
  quickReplies: 13,
  /** Of quick replies and rich menus; a flex button could have 40, but the same choice stands in both. */
  labelLetters: 20,
  displayTextLetters: 300,
  postbackUnits: 300,
  uriUnits: 1_000,
  pictureUrlUnits: 2_000,
  clipboardUnits: 1_000,
} as const;

const letters = new Intl.Segmenter("th", { granularity: "grapheme" });

/** "ที่" is three code units and one letter. */
export const letterCount = (text: string): number => [...letters.segment(text)].length;

export const byteCount = (text: string): number => Buffer.byteLength(text, "utf8");

/** LINE refuses an empty text anywhere. The rule named here never contains the text. */
export function assertText(text: string, units: number, what: string): void {
  assert(text.length > 0 && text.length <= units, `${what} has between 1 and ${units} characters`);
}

export function assertLabel(text: string, most: number, what: string): void {
  const count = letterCount(text);
  assert(count > 0 && count <= most, `${what} has between 1 and ${most} letters`);
}

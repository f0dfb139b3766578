import { assert } from "#core/assert.ts";
import { clearLetter, clearLetters, fairBytes } from "#core/clear-letters.ts";

const length = 6;

/**
 * Stands on a receipt beside its number: whoever holds the paper, and nobody else, can have the number checked. Six of 25
 * letters are 244 million codes for one number.
 */
export function receiptCodeFrom(random: Uint8Array): string {
  const fair = fairBytes(random);
  assert(fair.length >= length, "enough random bytes for a code");
  return fair.slice(0, length).map(clearLetter).join("");
}

/** "k7m qx3": the same code; undefined where the text cannot be one. */
export function readReceiptCode(text: string): string | undefined {
  const code = text.toUpperCase().replaceAll(/[\s\-–.]/gu, "");
  return new RegExp(`^[${clearLetters}]{${length}}$`, "u").test(code) ? code : undefined;
}

/** In two groups of three, as it is read out. */
export const showReceiptCode = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`;

import { assert } from "#core/assert.ts";
import { clearLetter, clearLetters, fairBytes } from "#core/clear-letters.ts";

/** 25 letters, 8 places: 152 thousand million codes. */
const digits = "34679";
const length = 8;

/**
 * A code from random bytes; those that would make some letters likelier than others are left out. One that came out
 * without a digit gets one: typed in small letters into a chat, it must not look like a word.
 */
export function linkCodeFrom(random: Uint8Array): string {
  const fair = fairBytes(random);
  assert(fair.length >= length + 2, "enough random bytes for a code");
  const code = fair.slice(0, length).map(clearLetter);
  const [place = 0, digit = 0] = fair.slice(length);
  return code.some((letter) => digits.includes(letter))
    ? code.join("")
    : code.with(place % length, digits[digit % digits.length] ?? "").join("");
}

/** "k7mq-x3rt", "K7MQ X3RT": the same code; undefined where the text cannot be one. */
export function readLinkCode(text: string): string | undefined {
  const code = text.toUpperCase().replaceAll(/[\s\-–.]/gu, "");
  return new RegExp(`^[${clearLetters}]{${length}}$`, "u").test(code) ? code : undefined;
}

/** In two groups of four, as it is read out. */
export const showLinkCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

export const linkCodeLife = Temporal.Duration.from({ hours: 24 });
export const wrongTriesAllowed = { perAccountAndDay: 5, perFundAndHour: 50 } as const;

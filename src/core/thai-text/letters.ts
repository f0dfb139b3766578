/** What a character is, by its place in Unicode's Thai block (U+0E00) and in ASCII. */
const within = (character: string, first: number, last: number): boolean => {
  const code = character.charCodeAt(0);
  return code >= first && code <= last;
};

export const isDigit = (character: string): boolean => within(character, 0x30, 0x39);
export const isLatin = (character: string): boolean => within(character, 0x61, 0x7a);
export const isThaiLetter = (character: string): boolean =>
  within(character, 0x0e01, 0x0e4d) && character !== "฿";

/** ่ ้ ๊ ๋ and the other marks above and below that carry no vowel: ็ ์ ๎ ฺ */
export const isToneMark = (character: string): boolean =>
  within(character, 0x0e47, 0x0e4c) || character === "\u0E4E" || character === "\u0E3A";

/** ั ิ ี ึ ื ุ ู ํ: a second one on the same letter is invisible. */
export const isStackedVowel = (character: string): boolean =>
  character === "\u0E31" || within(character, 0x0e34, 0x0e39) || character === "\u0E4D";

/** A vowel that is written on or after its consonant: the word before it has not ended (สาม in สามารถ). */
export const isDependentVowel = (character: string): boolean =>
  within(character, 0x0e30, 0x0e39) || character === "\u0E45";

const space = /\s/u;
const dash = /\p{Dash}/u;
const invisible = /[\p{Cf}\p{Cc}]/u;

/** A byte order mark is a space to JavaScript and nothing to a reader. */
const byteOrderMark = "\uFEFF";

export const isSpace = (character: string): boolean => character !== byteOrderMark && space.test(character);
export const isDash = (character: string): boolean => dash.test(character);
export const isInvisible = (character: string): boolean => invisible.test(character) && !isSpace(character);

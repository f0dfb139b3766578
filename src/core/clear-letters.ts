/** No 0/O, 1/I/L, 2/Z, 5/S, 8/B: what is read out over a fence must not be mistaken. */
export const clearLetters = "34679ACDEFGHJKMNPQRTUVWXY";

/** Without the random bytes that would make some letters likelier than others. */
export const fairBytes = (random: Uint8Array): number[] =>
  [...random].filter((byte) => byte < Math.floor(256 / clearLetters.length) * clearLetters.length);

export const clearLetter = (byte: number): string => clearLetters[byte % clearLetters.length] ?? "";

const letters = new Intl.Segmenter("th", { granularity: "grapheme" });

/**
 * "นา… ใ…": enough for whoever paid to know that it is theirs, and too little to tell anybody who does not know already. Titles
 * are part of the first word and are not taken off: "นางบัวผัน" and "นายแดง" begin alike, which says less still.
 */
export const maskedName = (name: string): string =>
  name
    .split(/\s+/u)
    .filter((word) => word !== "")
    .map((word) => `${firstLetters(word)}…`)
    .join(" ");

/** A vowel before its consonant says little alone: two letters, where there are four and more. */
function firstLetters(word: string): string {
  const all = Array.from(letters.segment(word), ({ segment }) => segment);
  return all.slice(0, all.length >= 4 ? 2 : 1).join("");
}

import { titles } from "./title.ts";

const letters = new Intl.Segmenter("th", { granularity: "grapheme" });

/**
 * "บัว… ใจ…": enough for whoever paid to know that it is theirs, and too little to tell anybody who does not know already. Titles are
 * left out: half of a village is นาง.
 */
export const maskedName = (name: string): string =>
  untitled(name)
    .split(/\s+/u)
    .filter((word) => word !== "")
    .map((word) => `${firstLetters(word)}…`)
    .join(" ");

/** The longest first: นางสาว before the นาง inside it. */
const written = titles.map(({ title }) => title).toSorted((a, b) => b.length - a.length);

function untitled(name: string): string {
  const title = written.find((one) => name.startsWith(one));
  const rest = title === undefined ? name : name.slice(title.length).trim();
  return rest === "" ? name : rest;
}

/** Of a short word one letter, of any other two: ใ alone would say nothing. */
function firstLetters(word: string): string {
  const all = Array.from(letters.segment(word), ({ segment }) => segment);
  return all.slice(0, all.length >= 3 ? 2 : 1).join("");
}

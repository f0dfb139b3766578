import { vocabulary, type Concept, type Word } from "./vocabulary.ts";

/** Shorter words are too alike: one slip makes another word of them. */
const shortest = 5;
const slipsFor = (length: number): number => (length >= 8 ? 2 : 1);

/** A set of letters in a number: words that share too few of them need not be compared. */
const letterSet = (word: string): bigint =>
  word.split("").reduce((set, letter) => set | (1n << BigInt(letter.charCodeAt(0) % 64)), 0n);

const byLength = Map.groupBy(
  vocabulary
    .filter(({ letters, concept }) => letters.length >= shortest && concept !== "nothing")
    .map((word) => ({ ...word, set: letterSet(word.letters) })),
  ({ letters }) => letters.length,
);

/** The one known word that these letters are with a slip or two, if there is one. */
export function nearWord(typed: string): Concept | undefined {
  if (typed.length < shortest || typed.length > 24) return undefined;
  const most = slipsFor(typed.length);
  const set = letterSet(typed);
  let best: { readonly word: Word; readonly slips: number } | undefined;
  for (let length = typed.length - most; length <= typed.length + most; length += 1)
    for (const word of byLength.get(length) ?? []) {
      if (bitsOf(word.set ^ set) > most * 2) continue;
      const slips = slipsBetween(typed, word.letters, best === undefined ? most : best.slips - 1);
      if (slips !== undefined) best = { word, slips };
    }
  return best?.word.concept;
}

function bitsOf(set: bigint): number {
  let bits = 0;
  for (let rest = set; rest !== 0n; rest &= rest - 1n) bits += 1;
  return bits;
}

/** Letters left out, put in, replaced or swapped (Damerau and Levenshtein); undefined where they are more than `most`. */
export function slipsBetween(a: string, b: string, most: number): number | undefined {
  if (most < 0 || Math.abs(a.length - b.length) > most) return undefined;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let slips = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        slips = Math.min(slips, (beforeLast[j - 2] ?? 0) + 1);
      row.push(slips);
    }
    if (Math.min(...row) > most) return undefined;
    [beforeLast, last] = [last, row];
  }
  const slips = last[b.length] ?? 0;
  return slips <= most ? slips : undefined;
}

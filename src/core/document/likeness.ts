import { assert } from "#core/assert.ts";

/**
 * What a picture looks like, in 256-bit words of hexadecimal digits: of the whole first, then of its middle in several sizes.
 * LINE compresses every photo anew, so that one paper photographed once never comes twice with the same bytes (decisions.md 19).
 */
export type Likeness = readonly string[];

/** The side of the square of greys that `likenessWord` reads. */
export const greySide = 64;
const low = 16;
const bits = low * low;

/**
 * Pictures with at most so many bits apart are shown to the reviewer as alike. Measured on made-up papers (docs/measured.md):
 * compressed anew, brightened or cut by a twentieth they lie 0 to 20 apart, different papers of one hospital 46 and more.
 */
export const alikeBits = 40;

/** cos((2x+1)uπ/2N) for the low frequencies only. */
const cosines = Array.from({ length: low }, (_, u) =>
  Float64Array.from({ length: greySide }, (__, x) => Math.cos(((2 * x + 1) * u * Math.PI) / (2 * greySide))),
);

/**
 * A picture's coarse light and shade: each bit says whether one of the lowest frequencies of its greys lies above their median.
 * Brightness moves only the first, which is left out; noise and compression move the high ones, which are not among them.
 */
export function likenessWord(greys: Uint8Array): string {
  assert(greys.length === greySide * greySide, "a square of greys");
  const byRow = cosines.map((cosine) =>
    Float64Array.from({ length: greySide }, (_, y) => {
      let sum = 0;
      for (let x = 0; x < greySide; x += 1) sum += (greys[y * greySide + x] ?? 0) * (cosine[x] ?? 0);
      return sum;
    }),
  );
  const strengths = cosines.flatMap((cosine) =>
    byRow.map((row) => row.reduce((sum, strength, y) => sum + strength * (cosine[y] ?? 0), 0)),
  );
  const median = strengths.slice(1).toSorted((a, b) => a - b)[bits / 2 - 1] ?? 0;
  let word = "";
  for (let start = 0; start < bits; start += 4) {
    const four = strengths
      .slice(start, start + 4)
      .map((strength, at) => (start + at > 0 && strength > median ? 8 >> at : 0));
    word += four.reduce((sum, bit) => sum + bit, 0).toString(16);
  }
  return word;
}

/** How many of the 256 bits two pictures do not share, in the framing in which they are most alike. */
export function bitsApart(one: Likeness, other: Likeness): number {
  let least = bits;
  // The whole of each with every framing of the other: one of them may be a cut-out.
  for (const [whole, framings] of [
    [one[0], other],
    [other[0], one],
  ] as const) {
    if (whole === undefined) continue;
    for (const framing of framings) least = Math.min(least, digitsApart(whole, framing));
  }
  return least;
}

/** Bits set in 0 to 15. */
const setBits = [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4];

function digitsApart(one: string, other: string): number {
  let count = 0;
  for (let at = 0; at < bits / 4; at += 1) {
    count += setBits[digitAt(one, at) ^ digitAt(other, at)] ?? 0;
  }
  return count;
}

/** "a" is 97: a digit's value without making a text of it, because a fund's photos are compared by the thousand. */
function digitAt(word: string, at: number): number {
  const code = word.charCodeAt(at);
  return code >= 97 ? code - 87 : code - 48;
}

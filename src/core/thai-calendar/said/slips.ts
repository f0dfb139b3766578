import { foldThai } from "#core/thai-text/fold.ts";
import { monthNames } from "../months.ts";

const names = monthNames.map(({ thai }) => foldThai(thai).letters);

/** Shorter words are too near to one another, and a longer one is a sentence. */
const shortest = 5;
const longest = 13;

/** Longer names bear two slips before they come near another month. */
const slipsAllowed = (name: string): number => (name.length >= 8 ? 2 : 1);

/** The month (1–12) whose full name is a slip or two away from `letters`, if it is one month only. */
export function nearestMonth(letters: string): number | undefined {
  if (letters.length < shortest || letters.length > longest) return undefined;
  const near = names.flatMap((name, index) =>
    slipsBetween(letters, name) <= slipsAllowed(name) ? [index + 1] : [],
  );
  return near.length === 1 ? near[0] : undefined;
}

/** How many letters must be added, left out or changed to turn one word into the other (Levenshtein's distance). */
export function slipsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let line = 1; line <= one.length; line += 1) {
    const next = [line];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[line - 1] === other[column - 1] ? 0 : 1;
      const change = (row[column - 1] ?? 0) + same;
      next.push(Math.min(change, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

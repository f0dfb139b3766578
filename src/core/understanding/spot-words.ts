import { isDependentVowel, isLatin } from "../thai-text/letters.ts";
import { nearWord } from "./near-word.ts";
import { vocabulary, type Concept, type Plain, type Word } from "./vocabulary.ts";

export interface Spotted {
  readonly concept: Concept;
  readonly start: number;
  readonly end: number;
}

export interface Spotting {
  readonly words: readonly Spotted[];
  /** How many letters belong to no word that is known, of how many. */
  readonly unknown: number;
  readonly letters: number;
}

export type Words = ReadonlyMap<string, readonly Word[]>;

/** By their first letters; a fund's taught words stand beside the shipped ones. */
export const byFirstLetter = (words: readonly Word[]): Words =>
  Map.groupBy(words, ({ letters }) => letters.charAt(0));

export const shippedWords = byFirstLetter(vocabulary);

/** Thai is written without spaces: each word that is begun costs a little, each letter that no word explains much more. */
const costOfWord = 0.35;
const costOfLetter = 1;

/**
 * Cuts a text into the known words that leave the fewest letters unexplained; on a tie into fewer words. What is left over
 * may be a word with a slip in it, and is compared with those of about its length.
 */
export function spotWords(text: Plain, more: Words = new Map()): Spotting {
  const { letters } = text;
  const steps = cheapest(text, (at) => [
    ...(more.get(letters.charAt(at)) ?? []),
    ...(shippedWords.get(letters.charAt(at)) ?? []),
  ]);
  const words: Spotted[] = [];
  let unknown = 0;
  let from = 0;
  const leftOver = (end: number): void => {
    const near = end > from ? nearWord(letters.slice(from, end)) : undefined;
    if (near !== undefined) words.push({ concept: near, start: from, end });
    else unknown += letters.slice(from, end).replaceAll(/[\s\d.,/:-]/gu, "").length;
  };
  for (let at = 0; at < letters.length;) {
    const word = steps[at];
    if (word === undefined) {
      at += 1;
      continue;
    }
    leftOver(at);
    words.push({ concept: word.concept, start: at, end: at + word.letters.length });
    at += word.letters.length;
    from = at;
  }
  leftOver(letters.length);
  return { words, unknown, letters: letters.replaceAll(" ", "").length };
}

/** For each place the word to take there, or none where its letter is left over. */
function cheapest(text: Plain, wordsAt: (at: number) => readonly Word[]): readonly (Word | undefined)[] {
  const { letters } = text;
  const cost: number[] = [];
  const taken: (Word | undefined)[] = [];
  cost[letters.length] = 0;
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    const isGap = letters.charAt(at) === " ";
    cost[at] = (cost[at + 1] ?? 0) + (isGap ? 0 : costOfLetter);
    for (const word of wordsAt(at)) {
      if (!standsAt(word, text, at)) continue;
      const price = costOfWord + (cost[at + word.letters.length] ?? 0);
      if (price < (cost[at] ?? 0)) {
        cost[at] = price;
        taken[at] = word;
      }
    }
  }
  return taken;
}

const leadingVowels = "เแโใไ";

function standsAt({ letters: word, tones }: Word, { letters, tones: typed }: Plain, at: number): boolean {
  if (!letters.startsWith(word, at)) return false;
  const end = at + word.length;
  if (isLatin(word.charAt(0))) return !isLatin(letters.charAt(at - 1)) && !isLatin(letters.charAt(end));
  if (isDependentVowel(letters.charAt(end)) || leadingVowels.includes(letters.charAt(at - 1) || " "))
    return false;
  return tones === undefined || typed.slice(at, end).join("") === tones;
}

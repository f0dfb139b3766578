import { ok, refused, type Result } from "../result.ts";
import { intents, type Intent } from "./intents.ts";
import { byFirstLetter, type Words } from "./spot-words.ts";
import { plain, type Concept } from "./vocabulary.ts";

/** A word that a fund's committee has taught, and what it means there. */
export interface Taught {
  readonly word: string;
  readonly intent: Intent;
}

/** The word of each intent that is enough by itself; a taught word stands for it, beside whatever else is said. */
const concepts: Readonly<Record<Intent, Concept>> = {
  contributions: "balance",
  pay: "payWay",
  "claim.birth": "birth",
  "claim.illness": "illness",
  "claim.death": "death",
  "claim.any": "claim",
  "claim.status": "approved",
  rights: "right",
  rules: "rule",
  register: "register",
  link: "link",
  fund: "fundMoney",
  complaint: "complain",
  contact: "contact",
  reminders: "remind",
  privacy: "privacy",
  help: "help",
  cancel: "cancel",
  /** That it means nothing of ours can be taught, too. */
  unknown: "elsewhere",
};

export const isIntent = (name: string): name is Intent => intents.some((one) => one === name);

/** For `understand`; they come before the shipped words of the same letters. */
export const taughtWords = (taught: readonly Taught[]): Words =>
  byFirstLetter(
    taught.map(({ word, intent }) => ({ letters: plain(word).letters, concept: concepts[intent] })),
  );

const shortest = 3;
const longest = 60;

export type WordRefusal = { readonly type: "word-too-short" } | { readonly type: "word-too-long" };

/** As it is kept: in one line. One of two letters would be found inside half of all words. */
export function wordToTeach(typed: string): Result<string, WordRefusal> {
  const word = typed.replaceAll(/[\s\p{C}]+/gu, " ").trim();
  if (word.length > longest) return refused({ type: "word-too-long" });
  return plain(word).letters.length < shortest ? refused({ type: "word-too-short" }) : ok(word);
}

/**
 * Of a text that is kept without names, what can be taught: the longest piece between them. What stood there was somebody's,
 * so that the text as a whole would never be typed again. Undefined where no piece is a word.
 */
export const wordWithin = (said: string): string | undefined =>
  said
    .split("#")
    .map(wordToTeach)
    .flatMap((read) => (read.ok ? [read.value] : []))
    .toSorted((a, b) => b.length - a.length)[0];

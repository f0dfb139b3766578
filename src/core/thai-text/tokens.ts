import type { Folded } from "./fold.ts";

/** A piece of folded text with its meaning; `start` and `end` are places in `Folded.letters`. */
export type Token<Meaning> = Meaning & { readonly start: number; readonly end: number };

/** Reads one meaning at a place, or gives way to the next reader. */
export type TokenReader<Meaning> = (
  folded: Folded,
  at: number,
  afterWord: boolean,
) => { readonly value: Meaning; readonly end: number } | undefined;

export type Unknown = { readonly kind: "other" };

/**
 * Cuts a text into tokens: the first reader that knows a place wins. What none knows is gathered into one `other`
 * token, so that a rule can never leap over it. Spaces only separate.
 */
export function tokensOf<Meaning>(
  folded: Folded,
  readers: readonly TokenReader<Meaning>[],
): Token<Meaning | Unknown>[] {
  const tokens: Token<Meaning | Unknown>[] = [];
  let unknownFrom: number | undefined;
  let at = 0;
  while (at < folded.letters.length) {
    const afterWord = unknownFrom === undefined && tokens.at(-1)?.end === at;
    const found = folded.letters[at] === " " ? undefined : firstToRead(folded, readers, at, afterWord);
    const isSpace = folded.letters[at] === " ";
    if (unknownFrom !== undefined && (found || isSpace)) {
      tokens.push({ kind: "other", start: unknownFrom, end: at });
      unknownFrom = undefined;
    }
    if (found) tokens.push({ ...found.value, start: at, end: found.end });
    else if (!isSpace) unknownFrom ??= at;
    at = found?.end ?? at + 1;
  }
  if (unknownFrom !== undefined) tokens.push({ kind: "other", start: unknownFrom, end: at });
  return tokens;
}

function firstToRead<Meaning>(
  folded: Folded,
  readers: readonly TokenReader<Meaning>[],
  at: number,
  afterWord: boolean,
) {
  for (const reader of readers) {
    const found = reader(folded, at, afterWord);
    if (found) return found;
  }
  return undefined;
}

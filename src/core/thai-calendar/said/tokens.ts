import { numberWordsAt } from "#core/thai-number/number-words.ts";
import type { Folded } from "#core/thai-text/fold.ts";
import { isDigit } from "#core/thai-text/letters.ts";
import { wordAt } from "#core/thai-text/lexicon.ts";
import { type Token, type TokenReader, tokensOf, type Unknown } from "#core/thai-text/tokens.ts";
import { nearestMonth } from "./slips.ts";
import { calendarLexicon, type CalendarWord } from "./words.ts";

/** `digits` is how many were typed ("02" has two); a number in words has none. */
export type NumberMeaning = { readonly kind: "number"; readonly value: number; readonly digits: number };
export type MarkMeaning = { readonly kind: "mark"; readonly mark: string };

export type CalendarToken = Token<CalendarWord | NumberMeaning | MarkMeaning | Unknown>;

type Meaning = CalendarWord | NumberMeaning | MarkMeaning;

/** The tokens of a text that can matter to a date: what stands merely beside is left out. */
export function calendarTokens(folded: Folded): CalendarToken[] {
  const tokens = tokensOf<Meaning>(folded, [digitsAt, calendarWordAt, spelledNumberAt, markAt]);
  return mendedMonths(tokens, folded).filter(({ kind }) => kind !== "beside");
}

const calendarWordAt: TokenReader<Meaning> = (folded, at, afterWord) =>
  wordAt(calendarLexicon, folded, at, afterWord);

const digitsAt: TokenReader<Meaning> = ({ letters }, at) => {
  let end = at;
  while (end < letters.length && isDigit(letters.charAt(end))) end += 1;
  const value = { kind: "number", value: Number(letters.slice(at, end)), digits: end - at } as const;
  return end > at ? { value, end } : undefined;
};

/** No date counts beyond the years of an era; the limit keeps the number exact. */
const largestSpelled = 9_999n;

const spelledNumberAt: TokenReader<Meaning> = (folded, at) => {
  const found = numberWordsAt(folded, at);
  if (!found || found.value > largestSpelled) return undefined;
  return { value: { kind: "number", value: Number(found.value), digits: 0 }, end: found.end };
};

const markAt: TokenReader<Meaning> = ({ letters }, at) => {
  const mark = letters.charAt(at);
  return "/-.,:'’".includes(mark) ? { value: { kind: "mark", mark }, end: at + 1 } : undefined;
};

/**
 * A word that is none, beside a number, may be a month with a slip in it ("5 มกาคม"). Elsewhere it is left alone:
 * only where a month is due is a word one letter away from it likelier to be that month than anything else.
 */
function mendedMonths(tokens: readonly CalendarToken[], folded: Folded): readonly CalendarToken[] {
  if (!tokens.some(({ kind }) => kind === "other")) return tokens;
  const mended: CalendarToken[] = [];
  let at = 0;
  while (at < tokens.length) {
    const end = endOfWord(tokens, at);
    const besideNumber = tokens[at - 1]?.kind === "number" || tokens[end]?.kind === "number";
    const [start, stop] = [tokens[at]?.start ?? 0, tokens[end - 1]?.end ?? 0];
    const unknown = tokens.slice(at, end).some(({ kind }) => kind === "other");
    const month = besideNumber && unknown ? nearestMonth(folded.letters.slice(start, stop)) : undefined;
    if (month) mended.push({ kind: "month", month, english: false, start, end: stop });
    else mended.push(...tokens.slice(at, end));
    at = end;
  }
  return mended;
}

/** Where the run of words written together with the one at `at` ends. */
function endOfWord(tokens: readonly CalendarToken[], at: number): number {
  const stands = ({ kind }: CalendarToken) => kind === "number" || kind === "mark";
  let end = at + 1;
  let [before, next] = [tokens[at], tokens[end]];
  while (before && next && !stands(before) && !stands(next) && before.end === next.start) {
    end += 1;
    [before, next] = [next, tokens[end]];
  }
  return end;
}

/** A full stop after a date, or a comma before one, is no part of it. */
export function withoutOuterMarks(tokens: readonly CalendarToken[]): readonly CalendarToken[] {
  const first = tokens.findIndex((token) => !isPunctuation(token));
  const last = tokens.findLastIndex((token) => !isPunctuation(token));
  return first < 0 ? [] : tokens.slice(first, last + 1);
}

const isPunctuation = (token: CalendarToken): boolean => token.kind === "mark" && ".,:".includes(token.mark);

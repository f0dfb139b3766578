import { foldThai, type Folded } from "#core/thai-text/fold.ts";
import { wordAt } from "#core/thai-text/lexicon.ts";
import { tokensOf } from "#core/thai-text/tokens.ts";
import { type Decimal, inUnitsOf } from "./decimal.ts";
import { type Spelt, speltNumber } from "./spelt-number.ts";
import { numberLexicon, type NumberWord } from "./words.ts";

/** `written`: the words stand in a document; `spoken`: someone typed them as one says them. */
export type Style = "written" | "spoken";

export type NumberReading =
  | { readonly type: "number"; readonly value: bigint }
  | { readonly type: "ambiguous"; readonly candidates: readonly bigint[] }
  | { readonly type: "none" };

/** "หนึ่งร้อยเอ็ด" → 101, "พันสอง" → 1,200; "สองพันห้า" asks, unless it is known to be written (2,005). */
export function readNumberWords(text: string, style: Style = "spoken"): NumberReading {
  const tokens = tokensOf(foldThai(text), [
    (folded, at, afterWord) => wordAt(numberLexicon, folded, at, afterWord),
  ]);
  const spelt = speltNumber(tokens, 0);
  if (!spelt || spelt.next !== tokens.length) return { type: "none" };
  const candidates = valuesOf(spelt.value, style).map((value) => inUnitsOf(value, 0));
  const known = candidates.filter((value) => value !== undefined);
  const [value] = known;
  if (value === undefined) return { type: "none" };
  return known.length === 1 ? { type: "number", value } : { type: "ambiguous", candidates: known };
}

/**
 * What a spelt number may mean, the likeliest first. From พัน up a place without a head is speech beyond doubt;
 * "ร้อยห้า" is said for 105 as well as for 150.
 */
export function valuesOf({ written, spoken, withoutLast, bare, firstPower }: Spelt, style: Style): Decimal[] {
  if (style === "written" || spoken === undefined) return [written];
  if (withoutLast) return [withoutLast, spoken, written];
  if (bare && firstPower > 2) return [spoken];
  return [spoken, written];
}

/** A whole number in words at a place of a text, as dates and counts need it. */
export function numberWordsAt(folded: Folded, at: number): { value: bigint; end: number } | undefined {
  const words: (NumberWord & { end: number })[] = [];
  let end = at;
  while (true) {
    const word = wordAt(numberLexicon, folded, end, true);
    if (!word) break;
    words.push({ ...word.value, end: word.end });
    end = word.end;
  }
  const spelt = speltNumber(words, 0);
  const value = spelt && inUnitsOf(spelt.value.written, 0);
  const last = spelt && words[spelt.next - 1];
  return value === undefined || !last ? undefined : { value, end: last.end };
}

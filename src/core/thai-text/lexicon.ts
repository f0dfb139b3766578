import { foldThai, type Folded } from "./fold.ts";
import { isDependentVowel, isLatin, isThaiLetter } from "./letters.ts";

/** How strictly a spelling is looked for. By habit tone marks may be missing or wrong and neighbours are free. */
export type Strictness = {
  /** The word must carry its tone marks, because without them it is another word. */
  readonly toned?: boolean;
  /** So short that it must not stand inside a longer word ("พย" in "พยาบาล"). */
  readonly alone?: boolean;
  /** As `alone`, but for what stands before it: "ม.ค." with its dots may follow any letter. */
  readonly ends?: boolean;
};

export type Entry<Meaning> = readonly [spelling: string, meaning: Meaning, strictness?: Strictness];

type Spelling<Meaning> = Strictness & {
  readonly letters: string;
  readonly tones: string;
  readonly meaning: Meaning;
};

/** Spellings by first letter, the longest first. */
export type Lexicon<Meaning> = ReadonlyMap<string, readonly Spelling<Meaning>[]>;

export function lexiconOf<Meaning>(entries: Iterable<Entry<Meaning>>): Lexicon<Meaning> {
  const spellings = Array.from(entries, ([written, meaning, strictness]) => {
    const { letters, tones } = foldThai(written);
    return { letters, tones: tones.join(""), meaning, ...strictness };
  });
  spellings.sort((a, b) => b.letters.length - a.letters.length);
  return Map.groupBy(spellings, ({ letters }) => letters.charAt(0));
}

/** The longest word of the lexicon that stands at `at`. `afterWord`: another known word has just ended there. */
export function wordAt<Meaning>(
  lexicon: Lexicon<Meaning>,
  folded: Folded,
  at: number,
  afterWord: boolean,
): { readonly value: Meaning; readonly end: number } | undefined {
  for (const spelling of lexicon.get(folded.letters.charAt(at)) ?? []) {
    const end = at + spelling.letters.length;
    if (!folded.letters.startsWith(spelling.letters, at)) continue;
    if (spelling.toned && folded.tones.slice(at, end).join("") !== spelling.tones) continue;
    if (standsFree(spelling, folded.letters, at, afterWord)) return { value: spelling.meaning, end };
  }
  return undefined;
}

/** A dot ends an abbreviation on its own; Latin words end where their letters end. */
function standsFree(spelling: Spelling<unknown>, letters: string, at: number, afterWord: boolean): boolean {
  const end = at + spelling.letters.length;
  const before = letters.charAt(at - 1);
  const after = spelling.letters.endsWith(".") ? "" : letters.charAt(end);
  if (isDependentVowel(after)) return false;
  if (isLatin(spelling.letters.charAt(0))) return !isLatin(before) && !isLatin(after);
  if (spelling.alone && !afterWord && isThaiLetter(before)) return false;
  return !(spelling.alone || spelling.ends) || !isThaiLetter(after);
}

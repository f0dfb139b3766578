import { arabicDigits } from "#core/thai-number/digits.ts";
import { isDash, isInvisible, isSpace, isStackedVowel, isThaiLetter, isToneMark } from "./letters.ts";

/**
 * Thai as people type it, made comparable: what looks the same on the screen, or differs only by a slip of the
 * thumb, becomes the same letters. Tone marks are kept beside the letters, not among them, because they are what
 * people leave out first; a word that is another word without them (ห้า five, หา seek) can still ask for them.
 */
export type Folded = {
  /** Without tone marks and invisible characters; Arabic digits; lower case; one space where there were many. */
  readonly letters: string;
  /** `tones[i]` are the marks that stood on `letters[i]`. */
  readonly tones: readonly string[];
  /** `origin[i]` is where `letters[i]` stood in the text; one entry more marks the text's end. */
  readonly origin: readonly number[];
};

type Growing = { letters: string[]; tones: string[]; origin: number[] };

export function foldThai(text: string): Folded {
  const grown: Growing = { letters: [], tones: [], origin: [] };
  let run = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (isToneMark(character)) addTone(grown, character);
    else if (!isInvisible(character)) run = addLetter(grown, sameLetter(character), { index, run });
  }
  grown.origin.push(text.length);
  return { ...grown, letters: grown.letters.join("") };
}

function addTone({ tones }: Growing, tone: string): void {
  const last = tones.length - 1;
  if (last >= 0 && !tones[last]?.includes(tone)) tones[last] += tone;
}

/** Adds one letter and gives the length of the run of equal letters that now ends the text. */
function addLetter(grown: Growing, letter: string, at: { index: number; run: number }): number {
  const before = grown.letters.at(-1);
  const run = before === letter ? at.run + 1 : 1;
  if (letter === " " && (before === " " || before === undefined)) return run;
  // ํ and า are two keys for one vowel, and so are เเ for แ; both look right on the screen.
  if ((letter === "า" && before === "ํ") || (letter === "เ" && before === "เ")) {
    grown.letters[grown.letters.length - 1] = letter === "า" ? "ำ" : "แ";
    return 1;
  }
  if (run > 1 && isStackedVowel(letter)) return run;
  // Thai doubles letters but never triples them: "เมื่อวานนนน" is drawn out, not another word.
  if (run > 2 && isThaiLetter(letter)) {
    if (run === 3) for (const list of [grown.letters, grown.tones, grown.origin]) list.pop();
    return run;
  }
  grown.letters.push(letter);
  grown.tones.push("");
  grown.origin.push(at.index);
  return run;
}

function sameLetter(character: string): string {
  if (isThaiLetter(character)) return character;
  if (isSpace(character)) return " ";
  if (isDash(character)) return "-";
  // Capitals beyond ASCII may become two letters when lowered, and then places would no longer agree.
  return character >= "A" && character <= "Z" ? character.toLowerCase() : arabicDigits(character);
}

/** The span of the text that `letters[start]` up to `letters[end]` came from, without the spaces around it. */
export function originalSpan(text: string, folded: Folded, span: { start: number; end: number }) {
  const start = folded.origin[span.start] ?? text.length;
  const part = text.slice(start, folded.origin[span.end] ?? text.length);
  return { start, end: start + part.trimEnd().length };
}

import { foldThai } from "../thai-text/fold.ts";
import { isThaiLetter } from "../thai-text/letters.ts";
import { asking, saysNothing } from "./words/asking.ts";
import { doing } from "./words/doing.ts";
import { kin, life } from "./words/life.ts";
import { outside } from "./words/outside.ts";
import { things } from "./words/things.ts";

export type Kin = keyof typeof kin;
/** What a word stands for, whichever of its many spellings and dialects was typed. */
export type Concept =
  | keyof typeof doing
  | keyof typeof things
  | keyof typeof life
  | keyof typeof asking
  | keyof typeof outside
  | `kin.${Kin}`
  | "nothing";

export interface Word {
  readonly letters: string;
  /** Set where the word must carry its tone marks. */
  readonly tones?: string;
  readonly concept: Concept;
}

/** Letters as they are compared, the tone marks of each beside it. */
export interface Plain {
  readonly letters: string;
  readonly tones: readonly string[];
}

/** Without slips of the thumb, and without the spaces that some put between Thai words and others do not. */
export function plain(text: string): Plain {
  const folded = foldThai(text);
  const kept = folded.letters.split("").flatMap((letter, at) => {
    const between = [folded.letters[at - 1] ?? " ", folded.letters[at + 1] ?? " "];
    return letter === " " && between.every((one) => one === " " || isThaiLetter(one)) ? [] : [at];
  });
  return {
    letters: kept.map((at) => folded.letters[at]).join(""),
    tones: kept.map((at) => folded.tones[at] ?? ""),
  };
}

const wordsIn = (spellings: string, concept: Concept): Word[] =>
  spellings.split(" ").map((spelling) => {
    const isToned = spelling.startsWith("*");
    const { letters, tones } = plain(spelling.replace("*", "").replaceAll("_", " "));
    return { letters, concept, ...(isToned && { tones: tones.join("") }) };
  });

const conceptsOf = (table: Readonly<Record<string, string>>, prefix = ""): Word[] =>
  Object.entries(table).flatMap(([name, spellings]) => wordsIn(spellings, `${prefix}${name}` as Concept));

/** Every word, the later table giving way where two hold the same one. */
export const vocabulary: readonly Word[] = [
  ...conceptsOf(doing),
  ...conceptsOf(things),
  ...conceptsOf(life),
  ...conceptsOf(kin, "kin."),
  ...conceptsOf(asking),
  ...conceptsOf(outside),
  ...wordsIn(saysNothing, "nothing"),
];

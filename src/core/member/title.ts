import { foldThai } from "#core/thai-text/fold.ts";
import type { Sex } from "#core/rule-set/benefit-rules.ts";

/** What stands before a name on a Thai register, in the form in which the register keeps it, and how else it is written. */
export interface Title {
  readonly title: string;
  readonly alsoWritten: readonly string[];
  /** Undefined where the title says nothing about it. */
  readonly sex?: Sex;
}

export const titles: readonly Title[] = [
  { title: "นาย", alsoWritten: [], sex: "male" },
  { title: "นางสาว", alsoWritten: ["น.ส.", "นส."], sex: "female" },
  { title: "นาง", alsoWritten: [], sex: "female" },
  { title: "ด.ช.", alsoWritten: ["เด็กชาย", "ดช."], sex: "male" },
  { title: "ด.ญ.", alsoWritten: ["เด็กหญิง", "ดญ."], sex: "female" },
  { title: "พระ", alsoWritten: [], sex: "male" },
  { title: "สามเณร", alsoWritten: ["เณร", "ส.ณ."], sex: "male" },
  { title: "แม่ชี", alsoWritten: [], sex: "female" },
];

/** Spellings without spaces, dots and tone marks, the longest first: นางสาว before นาง. */
const spellings = titles
  .flatMap((title) => [title.title, ...title.alsoWritten].map((text) => [bare(text), title] as const))
  .toSorted(([a], [b]) => b.length - a.length);

/** "น.ส." is นางสาว, "เด็กชาย" is ด.ช.; what is no title of the list (a rank, a doctor's) stays as it was written. */
export function readTitle(text: string): { readonly title: string; readonly sex?: Sex } {
  const written = bare(text);
  const known = spellings.find(([spelling]) => spelling === written)?.[1];
  if (known === undefined) return { title: text.trim() };
  return { title: known.title, ...(known.sex !== undefined && { sex: known.sex }) };
}

export const isTitle = (text: string): boolean => spellings.some(([spelling]) => spelling === bare(text));

/**
 * What may be meant by a name that was typed in one word: "นางบัวผัน" is บัวผัน with her title, or somebody whose name
 * begins so. The word as it is stands first.
 */
export function withoutTitle(word: string): readonly string[] {
  const whole = foldThai(word).letters;
  const starts = spellings.map(([spelling]) => afterTitle(whole, spelling));
  return [word, ...new Set(starts.filter((rest) => rest !== undefined && rest !== ""))] as string[];
}

/** Letter by letter, because dots and spaces may stand anywhere in an abbreviation. */
function afterTitle(folded: string, spelling: string): string | undefined {
  let at = 0;
  for (const letter of spelling) {
    while (isFiller(folded.charAt(at))) at += 1;
    if (folded.charAt(at) !== letter) return undefined;
    at += 1;
  }
  while (isFiller(folded.charAt(at))) at += 1;
  return folded.slice(at);
}

const isFiller = (letter: string): boolean => letter === " " || letter === ".";

function bare(text: string): string {
  return foldThai(text).letters.replaceAll(/[ .]/gu, "");
}

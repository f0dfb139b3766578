import type { Language, Scene } from "../turn.ts";

/** Thai, unless somebody chose otherwise. A wording file without English is read as it is, in Thai. */
export const languageOf = ({ prefers }: Pick<Scene, "prefers">): Language => prefers?.language ?? "th";

export const inLanguage = <Words>(
  words: Readonly<Record<Language, Words>>,
  scene: Pick<Scene, "prefers">,
): Words => words[languageOf(scene)];

export const wantsShort = ({ prefers }: Pick<Scene, "prefers">): boolean => prefers?.answers === "short";

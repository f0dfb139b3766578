import { ok, refused, type Result } from "../result.ts";

/** What is told: a title, and some sentences under it. */
export interface Announcement {
  readonly title: string;
  readonly text: string;
}

/** A title stands in one line of a card or two; more sentences than these nobody reads on a telephone. */
export const mostTitle = 60;
export const mostText = 1000;

export type WordsRefusal =
  | { readonly type: "title-missing" }
  | { readonly type: "title-too-long"; readonly most: number }
  | { readonly type: "text-missing" }
  | { readonly type: "text-too-long"; readonly most: number };

/** The words as they will stand there: one space where there were several, no more than one empty line between two others. */
export function wordsToTell({ title, text }: Announcement): Result<Announcement, WordsRefusal> {
  const said = { title: inOneLine(title), text: inLines(text) };
  if (said.title === "") return refused({ type: "title-missing" });
  if (said.title.length > mostTitle) return refused({ type: "title-too-long", most: mostTitle });
  if (said.text === "") return refused({ type: "text-missing" });
  if (said.text.length > mostText) return refused({ type: "text-too-long", most: mostText });
  return ok(said);
}

const inOneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();

const inLines = (text: string): string =>
  text
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .map(inOneLine)
    .join("\n")
    .replaceAll(/\n{3,}/gu, "\n\n")
    .trim();

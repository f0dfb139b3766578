import type { ClaimFile } from "../../deeds/claim-work.ts";
import { keptWords } from "../../kept.ts";
import type { CardRow, Choice } from "../../reply.ts";
import { pageButton, shortened } from "../../say.ts";
import { workWords } from "../../wording/claim-work.ts";

const words = workWords.th.decide;

/** Who, what, when, with which papers, filed by whom through how old a link: what whoever decides must see at a glance. */
export function fileRows(file: ClaimFile): CardRow[] {
  const { claim, concerned, stays, answers, filedBy, filedAs, link } = file;
  const { rows } = words;
  const shown: (readonly [string, string | undefined])[] = [
    [rows.event, claim.eventName],
    [rows.member, claim.member.name],
    [rows.concerned, concerned],
    [stays === undefined ? rows.on : rows.stay, stays ? words.stay(stays.from, stays.to) : undefined],
    ...answers.slice(0, 4).map(({ name, answer }) => [shortened(name, 50), answer] as const),
    [rows.documents, papersIn(file)],
    [rows.filed, [words.filedAs[filedAs], filedBy].filter((part) => part !== "").join(" ")],
    [rows.link, link && words.linkAge(link.days, link.madeBy)],
    ...file.against.slice(0, 2).map((reason) => [rows.against, reason] as const),
  ];
  return shown.flatMap(([label, value]) =>
    value === undefined || value.trim() === "" ? [] : [{ label, value: shortened(value, 190) }],
  );
}

const papersIn = ({ documents, onPaper }: ClaimFile): string =>
  documents > 0 ? words.photos(documents) : onPaper ? words.onPaper : words.noPaper;

/** The reasons for the amount, and what the decision should not overlook. */
export const fileNotes = ({ reasons, seenBefore, isPaidAhead, lacks }: ClaimFile): string[] =>
  [
    ...reasons.slice(0, 5),
    ...(seenBefore > 0 ? [words.seenBefore(seenBefore)] : []),
    ...(isPaidAhead ? [words.paidAhead] : []),
    ...(lacks === undefined ? [] : [words.lacks(lacks)]),
  ].map((note) => shortened(note.replaceAll(/\s+/gu, " "), 190));

export const keepNotes = (notes: readonly string[]): string => notes.join("\n");
export const keptNotes = (text: string | undefined): string[] =>
  (text ?? "").split("\n").flatMap((line) => keptWords(line) ?? []);

/** The pictures lie behind a page that asks who is looking; the address is for this person alone. */
export const viewerButtons = (viewer: string | undefined): readonly Choice[] =>
  pageButton(words.open, viewer);

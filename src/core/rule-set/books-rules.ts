import { z } from "zod";
import type { Satang } from "#core/money.ts";
import { articleInFile, bahtInFile, codeInFile, nameInFile, satangFromBaht } from "./words.ts";

/** A part of the fund's money with a purpose of its own. Its code stands on postings for ever, so it never changes. */
export interface SubFund {
  readonly code: string;
  readonly name: string;
  /** Whole percent of what a month brings in; the shares of all sub-funds add up to a hundred. */
  readonly share: number;
}

export interface BooksRules {
  readonly article: string | null;
  /** The first is the one for welfare and gets the satang that cannot be shared out. There is at least one. */
  readonly subFunds: readonly SubFund[];
  /** To cancel a receipt of more than this needs a second person. */
  readonly secondPersonAbove: Satang;
}

const onlyWelfare = { code: "welfare", name: "กองทุนสวัสดิการ", share: 100 };

export const booksInFile = z.strictObject({
  article: articleInFile,
  subFunds: z
    .array(z.strictObject({ code: codeInFile, name: nameInFile, share: z.int().min(0).max(100) }))
    .min(1)
    .default([onlyWelfare]),
  secondPersonAbove: bahtInFile.default(500),
});

export const booksRulesFrom = ({
  article,
  subFunds,
  secondPersonAbove,
}: z.output<typeof booksInFile>): BooksRules => ({
  article: article ?? null,
  subFunds,
  secondPersonAbove: satangFromBaht(secondPersonAbove),
});

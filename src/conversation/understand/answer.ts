import { readBaht } from "#core/thai-number/read-amount.ts";
import type { Satang } from "#core/money.ts";
import type { NamedSum } from "../deeds/books.ts";
import type { Answer } from "../flow.ts";
import { keptAmount } from "../kept.ts";
import { isSameWord, meansYes } from "./keywords.ts";

/** What an answer says where an amount, one of several, a yes or some words are asked for; undefined where it says none. */

export type SaidAmount =
  | { readonly type: "amount"; readonly amount: Satang }
  /** It may mean several, the likeliest first: the person is asked. */
  | { readonly type: "unclear"; readonly candidates: readonly Satang[] };

/** Typed in figures or words, or on a button of this name; never nothing and never below. */
export function amountSaid(answer: Answer, choice: string): SaidAmount | undefined {
  if (answer.type === "choice") {
    const amount = answer.chosen.name === choice ? keptAmount(answer.chosen.facts["satang"]) : undefined;
    return amount === undefined || amount <= 0n ? undefined : { type: "amount", amount };
  }
  const reading = readBaht(answer.text);
  if (reading.type === "ambiguous") return { type: "unclear", candidates: reading.candidates };
  return reading.type === "amount" && reading.amount > 0n ? reading : undefined;
}

/** Tapped, or its name typed. */
export const pickSaid = (
  answer: Answer,
  choice: string,
  among: readonly NamedSum[] = [],
): NamedSum | undefined =>
  answer.type === "choice"
    ? among.find(({ id }) => answer.chosen.name === choice && answer.chosen.facts["id"] === id)
    : among.find(({ name }) => isSameWord(answer.text, name));

export const isConfirmed = (answer: Answer, choice: string): boolean =>
  answer.type === "choice" ? answer.chosen.name === choice : meansYes(answer.text);

/** Longer ones would fill a card, and no voucher has room for them. */
const mostLetters = 150;

/** Somebody's own words, in one line; undefined for a button, for nothing and for too much. */
export function wordsSaid(answer: Answer): string | undefined {
  if (answer.type === "choice") return undefined;
  const words = answer.text.replaceAll(/[\s\p{C}]+/gu, " ").trim();
  return words === "" || words.length > mostLetters ? undefined : words;
}

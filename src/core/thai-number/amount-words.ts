import { type Folded } from "#core/thai-text/fold.ts";
import { type Entry, lexiconOf, wordAt } from "#core/thai-text/lexicon.ts";
import { type Token, tokensOf, type Unknown } from "#core/thai-text/tokens.ts";
import { type Decimal, decimalOf } from "./decimal.ts";
import { numberEntries, type NumberWord } from "./words.ts";

export type AmountWord =
  | NumberWord
  | { readonly kind: "figure"; readonly value: Decimal; readonly odd?: readonly Decimal[] }
  | { readonly kind: "unit"; readonly satang: number }
  /** "฿", which stands before the figures or after them */
  | { readonly kind: "sign" }
  /** "ถ้วน", "30.-": the amount ends here and was written with care. */
  | { readonly kind: "even" }
  | { readonly kind: "minus" }
  | { readonly kind: "to" }
  | { readonly kind: "about" }
  /** "และ 25 สตางค์", "จำนวนเงิน": words that change nothing. */
  | { readonly kind: "beside" };

export type AmountToken = Token<AmountWord | Unknown>;

const alone = { alone: true } as const;
const baht: AmountWord = { kind: "unit", satang: 100 };
const even: AmountWord = { kind: "even" };
const about: AmountWord = { kind: "about" };
const beside: AmountWord = { kind: "beside" };
const to: AmountWord = { kind: "to" };

const entries: readonly Entry<AmountWord>[] = [
  ...numberEntries,
  ...["บาท", "บาด", "บ.", "baht", "thb"].map((word) => [word, baht] as const),
  ["บ", baht, alone],
  ["฿", { kind: "sign" }],
  ...["สตางค์", "สตางค", "สตัง", "สต.", "satang"].map((word) => [word, { kind: "unit", satang: 1 }] as const),
  ["สต", { kind: "unit", satang: 1 }, alone],
  ["สลึง", { kind: "unit", satang: 25 }],
  ...["ถ้วน", ".-", ",-", "/-", "=-"].map((word) => [word, even] as const),
  ...["ลบ", "ติดลบ", "-", "("].map((word) => [word, { kind: "minus" }] as const),
  ...["ถึง", "หรือ", "~", "to"].map((word) => [word, to] as const),
  ...["ประมาณ", "ราว", "ราวๆ", "เกือบ", "กว่า", "กว่าๆ", "เศษ", "สัก"].map((word) => [word, about] as const),
  ...["จำนวน", "เงิน", "และ", "กับ", "เป็น", ")", ":"].map((word) => [word, beside] as const),
  ...["ครับ", "คับ", "ค่ะ", "คะ", "จ้า", "จ้ะ", "นะ", "."].map((word) => [word, beside] as const),
  ["k", { kind: "place", power: 3 }],
  ["m", { kind: "place", power: 6 }],
];

const lexicon = lexiconOf(entries);

/** A place of the number lexicon as an amount: figures first, because "." and "-" may belong to them. */
export const amountTokens = (folded: Folded): AmountToken[] =>
  tokensOf<AmountWord>(folded, [figureAt, (folded, at, afterWord) => wordAt(lexicon, folded, at, afterWord)]);

const figure = /\d+(?:,\d+)*(?:\.\d+)?|\.\d+/uy;
const wellGrouped = /^\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^\d*(?:\.\d+)?$/u;
const decimalComma = /^\d+,\d{1,2}$/u;

function figureAt({ letters }: Folded, at: number) {
  figure.lastIndex = at;
  const [written] = figure.exec(letters) ?? [];
  if (written === undefined) return undefined;
  const value = decimalOf(written.replaceAll(",", ""));
  const token = wellGrouped.test(written) ? { value } : { value, odd: oddlyGrouped(written, value) };
  return { value: { kind: "figure", ...token } as const, end: at + written.length };
}

/** "1,5" may be one and a half or fifteen; "12,34,567" is a number that someone should look at again. */
const oddlyGrouped = (written: string, value: Decimal): Decimal[] =>
  decimalComma.test(written) ? [decimalOf(written.replace(",", ".")), value] : [value];

import { type Entry, lexiconOf } from "#core/thai-text/lexicon.ts";

/** The pieces that numbers are spelt from. A `figure` is typed in digits and comes from its own reader. */
export type NumberWord =
  | { readonly kind: "digit"; readonly value: number }
  /** "เอ็ด" is a one, in last place only; "ยี่" is a two, before สิบ only. */
  | { readonly kind: "last-one" }
  | { readonly kind: "two-of-tens" }
  /** "ซาว", twenty in the north and north-east */
  | { readonly kind: "twenty" }
  | { readonly kind: "zero" }
  | { readonly kind: "half" }
  | { readonly kind: "place"; readonly power: number };

/** ห้า, สี่ and others are different everyday words without their tone marks (seek, colour, …). */
const toned = { toned: true } as const;

const digit = (value: number): NumberWord => ({ kind: "digit", value });
const place = (power: number): NumberWord => ({ kind: "place", power });

export const millionPower = 6;

export const numberEntries: readonly Entry<NumberWord>[] = [
  ["ศูนย์", { kind: "zero" }],
  ["หนึ่ง", digit(1)],
  ["นึง", digit(1)],
  ["สอง", digit(2)],
  ["สาม", digit(3)],
  ["สี่", digit(4), toned],
  ["ห้า", digit(5), toned],
  ["หก", digit(6)],
  ["เจ็ด", digit(7)],
  ["แปด", digit(8)],
  ["เก้า", digit(9), toned],
  ["เอ็ด", { kind: "last-one" }, toned],
  ["ยี่", { kind: "two-of-tens" }],
  ["ซาว", { kind: "twenty" }],
  ["สิบ", place(1)],
  ["ร้อย", place(2), toned],
  ["พัน", place(3)],
  ["หมื่น", place(4)],
  ["แสน", place(5)],
  ["ล้าน", place(millionPower), toned],
  ["ครึ่ง", { kind: "half" }],
];

export const numberLexicon = lexiconOf(numberEntries);

import { satang, type Satang } from "#core/money.ts";
import { foldThai, originalSpan } from "#core/thai-text/fold.ts";
import { everywhere, type Parsed } from "#core/thai-text/parse.ts";
import { type AmountToken, amountTokens } from "./amount-words.ts";
import { type Decimal, inUnitsOf, isBelowPowerOfTen, plus, timesTen, whole } from "./decimal.ts";
import { type Style, valuesOf } from "./number-words.ts";
import { type Spelt, speltNumber } from "./spelt-number.ts";

/**
 * What a text says an amount is. Nothing is rounded and nothing passes through a float; what may mean two amounts
 * gives both, the likeliest first, and the caller asks.
 */
export type AmountReading =
  | { readonly type: "amount"; readonly amount: Satang }
  | { readonly type: "ambiguous"; readonly reason: AmountDoubt; readonly candidates: readonly Satang[] }
  | { readonly type: "impossible"; readonly reason: AmountFault }
  | { readonly type: "none" };

/** `spoken`: "สองพันห้า" · `about`: "ร้อยกว่าบาท" · `range`: "20-30 บาท" · `commas`: "1,5" */
export type AmountDoubt = "spoken" | "about" | "range" | "commas";
export type AmountFault = "negative" | "finer-than-satang" | "too-large";

export type FoundAmount = { readonly start: number; readonly end: number; readonly reading: AmountReading };

/** A thousand billion baht: beyond it a slip of the finger is likelier than money, and bigint columns still hold it. */
const largestBaht = 10n ** 12n;

/** Reads a text that should be an amount and nothing else. Figures without a unit are baht. */
export function readBaht(text: string): AmountReading {
  const tokens = amountTokens(foldThai(text));
  const said = saidAmount(tokens, besides(tokens, 0));
  return said && besides(tokens, said.next) === tokens.length ? readingOf(said.value) : { type: "none" };
}

/** Finds amounts inside a sentence; only those that name their unit, as a number alone may count anything. */
export function findBaht(text: string): FoundAmount[] {
  const folded = foldThai(text);
  const tokens = amountTokens(folded);
  return everywhere(namedAmount, tokens).map(({ value, from, next }) => ({
    ...originalSpan(text, folded, { start: tokens[from]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 }),
    reading: readingOf(value),
  }));
}

type Said = {
  readonly candidates: readonly Decimal[];
  readonly doubt: AmountDoubt | undefined;
  readonly negative: boolean;
  /** Its unit was said. */
  readonly named: boolean;
};

function namedAmount(tokens: readonly AmountToken[], at: number): Parsed<Said> | undefined {
  const said = saidAmount(tokens, at);
  return said?.value.named ? said : undefined;
}

function saidAmount(tokens: readonly AmountToken[], at: number): Parsed<Said> | undefined {
  const opening = openingAt(tokens, at);
  const first = rangeOrNumber(tokens, opening.next);
  if (!first) return undefined;
  const tail = tailAt(tokens, first.next);
  const { doubt, candidates } = meant(first.value, tail.value.careful ? "written" : "spoken");
  const inSatang = candidates.map((value) => plus(scaled(value, tail.value.unit), tail.value.extra));
  const said = {
    candidates: inSatang,
    doubt: opening.about || tail.value.about ? "about" : doubt,
    negative: opening.negative,
    named: opening.named || tail.value.named,
  } as const;
  return { value: said, next: tail.next };
}

/** "ประมาณ", "-", "฿" before the number, in any order. */
function openingAt(tokens: readonly AmountToken[], at: number) {
  let next = at;
  const seen = { about: false, negative: false, named: false };
  while (true) {
    const token = tokens[next];
    if (token?.kind === "about") seen.about = true;
    else if (token?.kind === "minus") seen.negative = true;
    else if (token?.kind === "sign") seen.named = true;
    else return { ...seen, next };
    next += 1;
  }
}

type Numbers = { readonly numbers: readonly Spelt[]; readonly doubt: AmountDoubt | undefined };

const one: Spelt = { written: whole(1), bare: false, firstPower: 0 };

/** "20-30", "สองสามร้อย" and "1,5" are one number that may be several. */
function rangeOrNumber(tokens: readonly AmountToken[], at: number): Parsed<Numbers> | undefined {
  const neighbours = neighbouringDigits(tokens, at);
  if (neighbours) return neighbours;
  const first = speltNumber(tokens, at) ?? unsaidOne(tokens, at);
  if (!first) return undefined;
  const link = tokens[first.next]?.kind;
  const second = link === "to" || link === "minus" ? speltNumber(tokens, first.next + 1) : undefined;
  if (second)
    return { value: { numbers: range(first.value, second.value), doubt: "range" }, next: second.next };
  const token = tokens[at];
  if (token?.kind === "figure" && token.odd) {
    return {
      value: { numbers: token.odd.map((written) => ({ ...one, written })), doubt: "commas" },
      next: first.next,
    };
  }
  return { value: { numbers: [first.value], doubt: undefined }, next: first.next };
}

/** In "2-3 ร้อย" both ends are hundreds. */
function range(from: Spelt, to: Spelt): Spelt[] {
  const sharesPlace = from.firstPower === 0 && to.firstPower > 1 && isBelowPowerOfTen(from.written, 1);
  return [sharesPlace ? { ...from, written: timesTen(from.written, to.firstPower) } : from, to];
}

/** "สลึง" and "บาทครึ่ง" are one of it; "บาท" alone is a word and no amount. */
function unsaidOne(tokens: readonly AmountToken[], at: number): Parsed<Spelt> | undefined {
  const token = tokens[at];
  if (token?.kind !== "unit" || token.satang === 1) return undefined;
  return token.satang === 100 && !smallMoney(tokens, at + 1) ? undefined : { value: one, next: at };
}

/** "สองสามร้อย" is two or three hundred: the second number with the first digit put in its head. */
function neighbouringDigits(tokens: readonly AmountToken[], at: number): Parsed<Numbers> | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first?.kind !== "digit" || second?.kind !== "digit" || second.value !== first.value + 1)
    return undefined;
  const larger = speltNumber(tokens, at + 1);
  if (!larger) return undefined;
  const step = timesTen(whole(-1), larger.value.firstPower);
  const smaller = { ...larger.value, written: plus(larger.value.written, step) };
  return { value: { numbers: [smaller, larger.value], doubt: "range" }, next: larger.next };
}

function meant(
  { numbers, doubt }: Numbers,
  style: Style,
): { candidates: Decimal[]; doubt: AmountDoubt | undefined } {
  const [only] = numbers;
  if (doubt !== undefined || !only) return { candidates: numbers.map(({ written }) => written), doubt };
  const candidates = valuesOf(only, style);
  return { candidates, doubt: candidates.length > 1 ? "spoken" : undefined };
}

type Tail = {
  readonly unit: number;
  readonly extra: Decimal;
  readonly named: boolean;
  readonly careful: boolean;
  readonly about: boolean;
};

/** What follows the number: กว่า, its unit, satang after baht, ถ้วน. Satang and ถ้วน belong to careful writing. */
function tailAt(tokens: readonly AmountToken[], at: number): Parsed<Tail> {
  let next = at;
  const about = tokens[next]?.kind === "about";
  if (about) next += 1;
  const unit = unitAt(tokens, next);
  if (unit !== undefined) next += 1;
  const extra = unit === 100 ? smallMoney(tokens, next) : undefined;
  next = extra?.next ?? next;
  const even = tokens[next]?.kind === "even";
  if (even) next += 1;
  const value = {
    unit: unit ?? 100,
    extra: extra?.value ?? whole(0),
    named: unit !== undefined || even,
    careful: even || extra !== undefined,
    about,
  };
  return { value, next };
}

/** A sign before figures belongs to them ("5 คน ฿20"), one after figures to what was just read ("20฿"). */
function unitAt(tokens: readonly AmountToken[], at: number): number | undefined {
  const token = tokens[at];
  if (token?.kind === "unit") return token.satang;
  return token?.kind === "sign" && tokens[at + 1]?.kind !== "figure" ? 100 : undefined;
}

/** "(และ) 25 สตางค์", "สลึง" or "ครึ่ง" after บาท, in satang. */
function smallMoney(tokens: readonly AmountToken[], at: number): Parsed<Decimal> | undefined {
  if (tokens[at]?.kind === "half") return { value: whole(50), next: at + 1 };
  const from = besides(tokens, at);
  const number = speltNumber(tokens, from);
  const unitPlace = number?.next ?? from;
  const unit = tokens[unitPlace];
  if (unit?.kind !== "unit" || unit.satang === 100) return undefined;
  return { value: scaled(number?.value.written ?? whole(1), unit.satang), next: unitPlace + 1 };
}

const scaled = ({ digits, scale }: Decimal, factor: number): Decimal => ({
  digits: digits * BigInt(factor),
  scale,
});

/** The first place from `at` on that is not a mere word beside the amount. */
function besides(tokens: readonly AmountToken[], at: number): number {
  let next = at;
  while (tokens[next]?.kind === "beside") next += 1;
  return next;
}

function readingOf({ candidates, doubt, negative }: Said): AmountReading {
  if (negative) return { type: "impossible", reason: "negative" };
  const known: Satang[] = [];
  for (const candidate of candidates) {
    const amount = inUnitsOf(candidate, 0);
    if (amount === undefined) return { type: "impossible", reason: "finer-than-satang" };
    if (amount > largestBaht * 100n) return { type: "impossible", reason: "too-large" };
    known.push(satang(amount));
  }
  const [amount] = known;
  if (amount === undefined) return { type: "none" };
  return doubt === undefined
    ? { type: "amount", amount }
    : { type: "ambiguous", reason: doubt, candidates: known };
}

import type { Parsed } from "#core/thai-text/parse.ts";
import { type Decimal, isBelowPowerOfTen, plus, timesTen, whole } from "./decimal.ts";
import { millionPower, type NumberWord } from "./words.ts";

/** A number in words, in figures, or in both ("3 หมื่น 5 พัน"). */
export type NumberToken = NumberWord | { readonly kind: "figure"; readonly value: Decimal };

/**
 * `written` is what the words say in writing. Speech leaves the last place out: "สองพันห้า" is 2,005 in a book and
 * 2,500 at the market, and `spoken` holds the second. `bare`: nothing stood before the first place ("พันสอง"), as
 * nobody writes; then a last หนึ่ง may only mean that there is one of it ("ร้อยหนึ่ง"), which `withoutLast` holds.
 */
export type Spelt = {
  readonly written: Decimal;
  readonly spoken?: Decimal;
  readonly withoutLast?: Decimal;
  readonly bare: boolean;
  /** The power of ten of the first term, which "สองสามร้อย" needs. */
  readonly firstPower: number;
};

/** "สามร้อย" is the term 3 · 10²; no head is one of it. Only an everyday digit in last place can be spoken short. */
type Term = { readonly head: Decimal | undefined; readonly power: number; readonly digit: boolean };

type Tokens = readonly { readonly kind: string }[];

/** Reads the longest number from `at` on: groups of falling places, with a ล้าน between each and the next. */
export function speltNumber(tokens: Tokens, at: number): Parsed<Spelt> | undefined {
  const groups: Term[][] = [];
  let next = at;
  while (true) {
    const group = groupAt(tokens, next, groups.length > 0);
    groups.push(group.value);
    next = group.next;
    if (placePower(tokens[next]) !== millionPower) break;
    next += 1;
  }
  return next === at ? undefined : { value: interpreted(groups), next };
}

function groupAt(tokens: Tokens, at: number, afterMillion: boolean): Parsed<Term[]> {
  const terms: Term[] = [];
  let next = at;
  let limit = millionPower;
  while (limit > 0) {
    const term = termAt(tokens, next, { limit, begun: afterMillion || terms.length > 0 });
    if (!term) break;
    terms.push(term.value);
    next = term.next;
    limit = term.value.power;
  }
  return { value: terms, next };
}

type Room = { readonly limit: number; readonly begun: boolean };

/** A head with its place, a place alone, or a last head without a place; it must be smaller than what came before. */
function termAt(tokens: Tokens, at: number, room: Room): Parsed<Term> | undefined {
  if (tokens[at]?.kind === "half" && room.begun) {
    return { value: { head: whole(5), power: room.limit - 1, digit: false }, next: at + 1 };
  }
  const head = headAt(tokens, at, room.begun);
  const placeAt = head?.next ?? at;
  const power = placePower(tokens[placeAt]);
  const fits = (power: number) =>
    !head || !room.begun || isBelowPowerOfTen(head.value.number, room.limit - power);
  if (power !== undefined && power < room.limit && (!head || head.value.counts) && fits(power)) {
    return { value: { head: head?.value.number, power, digit: false }, next: placeAt + 1 };
  }
  if (!head || !fits(0)) return undefined;
  const digit = head.value.counts && head.value.number.digits > 0n && isBelowPowerOfTen(head.value.number, 1);
  return { value: { head: head.value.number, power: 0, digit }, next: head.next };
}

/** `counts`: it may stand before a place, as สอง does and เอ็ด does not. */
type Head = { readonly number: Decimal; readonly counts: boolean };

function headAt(tokens: Tokens, at: number, begun: boolean): Parsed<Head> | undefined {
  const token = tokens[at] as NumberToken | undefined;
  const head = (number: Decimal, counts: boolean) => ({ value: { number, counts }, next: at + 1 });
  if (token?.kind === "digit") return head(whole(token.value), true);
  if (token?.kind === "figure") return head(token.value, true);
  if (token?.kind === "two-of-tens" && placePower(tokens[at + 1]) === 1) return head(whole(2), true);
  if (token?.kind === "zero" && !begun) return head(whole(0), false);
  if (token?.kind === "last-one" && begun) return head(whole(1), false);
  if (token?.kind === "twenty") return twentyAt(tokens, at + 1);
  return undefined;
}

/** "ซาว", "ซาวห้า", "ซาวเอ็ด" */
function twentyAt(tokens: Tokens, at: number): Parsed<Head> {
  const token = tokens[at] as NumberToken | undefined;
  const ones = token?.kind === "digit" ? token.value : token?.kind === "last-one" ? 1 : 0;
  return { value: { number: whole(20 + ones), counts: false }, next: ones > 0 ? at + 1 : at };
}

function interpreted(groups: readonly (readonly Term[])[]): Spelt {
  const terms = groups.at(-1) ?? [];
  const last = terms.at(-1);
  const first = groups[0]?.[0];
  const written = valueOf(groups);
  const bare = first === undefined || (first.head === undefined && first.power > 1);
  const spelt = { written, bare, firstPower: first?.power ?? millionPower };
  const placeBefore = terms.at(-2)?.power ?? (groups.length > 1 ? millionPower : 0);
  if (!last?.digit || !last.head || placeBefore < 2) return spelt;
  const withoutLast = valueOf([...groups.slice(0, -1), terms.slice(0, -1)]);
  const spoken = plus(withoutLast, timesTen(last.head, placeBefore - 1));
  return last.head.digits === 1n && bare ? { ...spelt, spoken, withoutLast } : { ...spelt, spoken };
}

/** Millions count millions ("ล้านล้าน"), and a leading ล้าน is one of it. */
function valueOf(groups: readonly (readonly Term[])[]): Decimal {
  let sum = whole(0);
  for (const [index, terms] of groups.entries()) {
    if (index > 0) sum = timesTen(sum, millionPower);
    if (index === 0 && terms.length === 0) sum = whole(1);
    for (const { head, power } of terms) sum = plus(sum, timesTen(head ?? whole(1), power));
  }
  return sum;
}

const placePower = (token: Tokens[number] | undefined): number | undefined =>
  token?.kind === "place" ? (token as NumberToken & { power: number }).power : undefined;

import { assert } from "#core/assert.ts";

/** Whole satang. A hundred make a baht; nothing in Omboon knows a fraction of one. */
export type Satang = bigint & { readonly unit: "satang" };

export const satang = (amount: bigint | number): Satang => BigInt(amount) as Satang;
export const bahtToSatang = (baht: bigint | number): Satang => (BigInt(baht) * 100n) as Satang;
export const zeroSatang = satang(0);

export function sumSatang(amounts: Iterable<Satang>): Satang {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return sum as Satang;
}

/**
 * "฿1,234.50", and "฿1,234" without satang where there are none: a column of whole baht reads faster.
 * A minus stands before the sign of the currency.
 */
export function showBaht(amount: Satang): string {
  const size = amount < 0n ? -amount : amount;
  const baht = (size / 100n).toString().replace(/\B(?=(\d{3})+$)/gu, ",");
  const rest = size % 100n;
  return `${amount < 0n ? "-" : ""}฿${baht}${rest === 0n ? "" : `.${rest.toString().padStart(2, "0")}`}`;
}

/** Splits by `shares` into whole satang that add up again: largest remainder, the earlier share first on a tie. */
export function allocateSatang(amount: Satang, shares: readonly bigint[]): Satang[] {
  const whole = shares.reduce((sum, share) => sum + share, 0n);
  assert(whole > 0n && shares.every((share) => share >= 0n), "shares are not negative and not all nothing");
  assert(amount >= 0n, "an amount to share out is not negative");
  const parts = shares.map((share) => (amount * share) / whole);
  const left = Number(amount - parts.reduce((sum, part) => sum + part, 0n));
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: (amount * share) % whole }))
    .toSorted((a, b) => Number(b.remainder - a.remainder) || a.index - b.index);
  const extra = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return parts.map((part, index) => satang(part + (extra.has(index) ? 1n : 0n)));
}

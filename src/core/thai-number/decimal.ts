/** `digits` · 10^-`scale`, exactly: "1.5 พัน" is 15 · 10² and never a float on its way. */
export type Decimal = { readonly digits: bigint; readonly scale: number };

export const whole = (digits: bigint | number): Decimal => ({ digits: BigInt(digits), scale: 0 });

export const decimalOf = (figures: string): Decimal => {
  const [before = "", after = ""] = figures.split(".");
  return { digits: BigInt(before + after), scale: after.length };
};

export const plus = (a: Decimal, b: Decimal): Decimal => {
  const scale = Math.max(a.scale, b.scale);
  return { digits: scaledTo(a, scale) + scaledTo(b, scale), scale };
};

export const timesTen = ({ digits, scale }: Decimal, power: number): Decimal =>
  power <= scale
    ? { digits, scale: scale - power }
    : { digits: digits * 10n ** BigInt(power - scale), scale: 0 };

/** The number as a count of 10^-`places`, or nothing where it is finer than that. */
export function inUnitsOf(number: Decimal, places: number): bigint | undefined {
  if (number.scale <= places) return scaledTo(number, places);
  const step = 10n ** BigInt(number.scale - places);
  return number.digits % step === 0n ? number.digits / step : undefined;
}

export const isBelowPowerOfTen = ({ digits, scale }: Decimal, power: number): boolean =>
  digits < 10n ** BigInt(power + scale);

const scaledTo = ({ digits, scale }: Decimal, wanted: number): bigint =>
  digits * 10n ** BigInt(wanted - scale);

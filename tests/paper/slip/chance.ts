/** Chance by a rule (Lehmer's), so that a picture that fails once fails again. */
export interface Chance {
  /** From 0 to 1. */
  readonly part: () => number;
  readonly between: (least: number, most: number) => number;
  readonly whole: (least: number, most: number) => number;
  readonly oneOf: <Value>(values: readonly [Value, ...Value[]]) => Value;
  readonly text: (letters: string, length: number) => string;
}

export function chanceFrom(seed: number): Chance {
  let state = (seed * 7919 + 1) % 2_147_483_647;
  const part = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  // The first numbers of neighbouring seeds lie close to one another.
  for (let skipped = 0; skipped < 5; skipped += 1) part();
  const whole = (least: number, most: number): number => least + Math.floor(part() * (most - least + 1));
  return {
    part,
    whole,
    between: (least, most) => least + part() * (most - least),
    oneOf: (values) => values[whole(0, values.length - 1)] ?? values[0],
    text: (letters, length) =>
      Array.from({ length }, () => letters[whole(0, letters.length - 1)] ?? "").join(""),
  };
}

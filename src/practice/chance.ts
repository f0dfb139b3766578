/** Chance that is the same every time: a practice fund that two people look at should be the same fund. */
export interface Chance {
  /** From 0 up to, not with, `below`. */
  readonly number: (below: number) => number;
  readonly oneOf: <Thing>(things: readonly Thing[]) => Thing;
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const number = (below: number): number => {
    // mulberry32: small, and even enough for names and dates.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
  return {
    number,
    oneOf: (things) => {
      const thing = things[number(things.length)];
      if (thing === undefined) throw new Error("Broken rule: there is something to choose from");
      return thing;
    },
  };
}

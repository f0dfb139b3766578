/** Chance that repeats itself: the same seed gives the same row of numbers in [0, 1) (the generator mulberry32). */
export function seededChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Another order of the same things, every order as likely as every other. */
export function shuffled<Thing>(things: readonly Thing[], chance: () => number): Thing[] {
  const mixed = [...things];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const place = Math.floor(chance() * (last + 1));
    const moved = mixed[last] as Thing;
    mixed[last] = mixed[place] as Thing;
    mixed[place] = moved;
  }
  return mixed;
}

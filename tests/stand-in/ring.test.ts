import { assert, integer, nat, property } from "fast-check";
import { expect, test } from "vitest";
import { createRing } from "#stand-in/world/ring.ts";

test("numbers go on for ever, and only the newest entries are kept", () => {
  const ring = createRing<number>({ entries: 3 });
  for (let count = 0; count < 5; count += 1) ring.add((seq) => seq);
  expect(ring.since(0)).toEqual([3, 4, 5]);
  expect(ring.since(4)).toEqual([5]);
  expect(ring.since(5)).toEqual([]);
  expect(ring.get(2)).toBeUndefined();
  expect(ring.get(3)).toBe(3);
  expect(ring.newestSeq()).toBe(5);
});

test("a budget of bytes is kept, and the newest entry stays whatever it weighs", () => {
  const forgotten: string[] = [];
  const ring = createRing<string>({
    entries: 100,
    bytes: 10,
    weigh: (text) => text.length,
    forgotten: (text) => void forgotten.push(text),
  });
  for (const text of ["aaaa", "bbbb", "cccc", "d".repeat(50)]) ring.add(() => text);
  expect(ring.since(0)).toEqual(["d".repeat(50)]);
  expect(forgotten).toEqual(["aaaa", "bbbb", "cccc"]);
});

test("a ring answers like a list of which only the end is remembered, over many thousands of entries", () => {
  assert(
    property(integer({ min: 1, max: 50 }), integer({ min: 0, max: 12_000 }), nat(), (most, count, asked) => {
      const ring = createRing<number>({ entries: most });
      for (let added = 0; added < count; added += 1) ring.add((seq) => seq);
      const all = Array.from({ length: count }, (_, place) => place + 1);
      const after = asked % (count + 2);
      expect(ring.since(after)).toEqual(all.slice(-most).filter((seq) => seq > after));
    }),
    { numRuns: 50 },
  );
});

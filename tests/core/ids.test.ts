import * as fc from "fast-check";
import { expect, test } from "vitest";
import { uuidV7 } from "#core/ids.ts";

const moments = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const chance = fc.uint8Array({ minLength: 10, maxLength: 10 });

test("an id is a UUID of version 7 and of RFC 9562's variant, whatever the moment and the chance", () => {
  fc.assert(
    fc.property(moments, chance, (at, random) => {
      expect(uuidV7(at, random)).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
    }),
  );
});

test("an id holds its moment", () => {
  fc.assert(
    fc.property(moments, chance, (at, random) => {
      expect(Number.parseInt(uuidV7(at, random).replaceAll("-", "").slice(0, 12), 16)).toBe(at);
    }),
  );
});

test("an id made later sorts later, as text and so as a key", () => {
  fc.assert(
    fc.property(moments, moments, chance, chance, (one, other, ...random) => {
      fc.pre(one < other);
      expect(uuidV7(one, random[0]) < uuidV7(other, random[1])).toBe(true);
    }),
  );
});

test("two ids of one millisecond differ as their chance does: 74 bits of it are kept", () => {
  const ids = new Set<string>();
  for (let bit = 0; bit < 80; bit += 1) {
    const random = new Uint8Array(10);
    random[Math.floor(bit / 8)] = 1 << (bit % 8);
    ids.add(uuidV7(0, random));
  }
  // Six of the 80 bits make room for version and variant; those six give the id of no chance at all.
  expect(ids.size).toBe(74 + 1);
});

test("the example of RFC 9562 comes out", () => {
  const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
  expect(uuidV7(0x017f22e279b0, random)).toBe("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
});

test("too little chance is a bug", () => {
  expect(() => uuidV7(0, new Uint8Array(9))).toThrow("ten random bytes");
});

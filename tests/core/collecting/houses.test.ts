import * as fc from "fast-check";
import { expect, test } from "vitest";
import { housesOf } from "#core/collecting/houses.ts";

const villager = (memberNo: string, houseNo?: string) => ({
  memberId: `id-${memberNo}`,
  memberNo,
  ...(houseNo !== undefined && { houseNo }),
});

test("a village is walked by house numbers as people count, and whoever has none comes last", () => {
  const village = [
    villager("9", " 12/1 "),
    villager("4"),
    villager("2", "12"),
    villager("10", "2"),
    villager("3", "-"),
    villager("1", "12"),
  ];
  expect(housesOf(village).map(({ place, members }) => [place, members.map((one) => one.memberNo)])).toEqual([
    ["2", ["10"]],
    ["12", ["1", "2"]],
    ["12/1", ["9"]],
    ["3", ["3"]],
    ["4", ["4"]],
  ]);
});

const anyVillage = fc.uniqueArray(
  fc.record(
    {
      memberNo: fc.stringMatching(/^[1-9]\d{0,2}$/u),
      houseNo: fc.constantFrom("1", "2", " 2", "10/1", "", "-"),
    },
    { requiredKeys: ["memberNo"] },
  ),
  { selector: ({ memberNo }) => memberNo, maxLength: 40 },
);

test("everybody lives in exactly one house, which goes by the first of them, in whatever order they are given", () => {
  fc.assert(
    fc.property(anyVillage, fc.integer(), (rows, seed) => {
      const village = rows.map(({ memberNo, houseNo }) => villager(memberNo, houseNo));
      const houses = housesOf(village);
      const members = houses.flatMap((house) => house.members);
      expect(members.map(({ memberId }) => memberId).toSorted()).toEqual(
        village.map(({ memberId }) => memberId).toSorted(),
      );
      for (const { houseId, members } of houses) expect(members[0].memberId).toBe(houseId);
      const turned = village
        .slice(seed % (village.length || 1))
        .concat(village.slice(0, seed % (village.length || 1)));
      expect(housesOf(turned)).toEqual(houses);
    }),
    { numRuns: 60 },
  );
});

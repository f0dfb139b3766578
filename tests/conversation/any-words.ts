import * as fc from "fast-check";
import type { FoundMember } from "#conversation/deed.ts";

/** Words, days and members of every kind that a talk may be given to show. */

export const words = (most: number) =>
  fc
    .oneof(
      fc.constantFrom("นางบัวผัน ใจดี", "ก", "น้ำทิพย์ กู่ก้องเกียรติกุลวัฒนธรรมรุ่งเรืองไพศาล", "\t\n", "é😀👨‍👩‍👧"),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: most }),
    )
    .map((text) => (text.trim() === "" ? "–" : text));

export const day = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => Temporal.PlainDate.from("1990-01-01").add({ days }));

export const memberIds = ["m1", "m2", "0198a000-0000-7000-8000-000000000003"] as const;

export const foundMember: fc.Arbitrary<FoundMember> = fc.record(
  {
    memberId: fc.constantFrom(...memberIds),
    memberNo: fc.oneof(fc.constantFrom("1-001", "2-015"), words(20)),
    name: words(150),
    villageNo: fc.integer({ min: 1, max: 40 }),
    paidUpTo: day,
    hasLeft: fc.boolean(),
  },
  { requiredKeys: ["memberId", "memberNo", "name", "hasLeft"] },
);

import * as fc from "fast-check";
import type { FoundMember, Receipt, ReceiptLine } from "#conversation/deed.ts";
import { satang } from "#core/money.ts";

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

const amount = fc.bigInt({ min: 0n, max: 10n ** 9n }).map(satang);
export const line: fc.Arbitrary<ReceiptLine> = fc.record({ from: day, to: day, amount });
export const anyReceipt: fc.Arbitrary<Receipt> = fc.record(
  {
    book: fc.constantFrom("1", "2569/1"),
    number: fc.bigInt({ min: 1n, max: 10n ** 7n }),
    happenedOn: day,
    member: foundMember,
    receivedBy: fc.oneof(fc.constant(""), words(150)),
    total: amount,
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
    paidUpTo: day,
  },
  { requiredKeys: ["book", "number", "happenedOn", "member", "receivedBy", "total", "lines"] },
);

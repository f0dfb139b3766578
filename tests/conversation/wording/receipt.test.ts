import * as fc from "fast-check";
import { expect, test } from "vitest";
import { receiptReplyFor } from "#conversation/wording/receipt.ts";
import { anyReceipt } from "../any-words.ts";
import { faultsOf } from "../line-limits.ts";

test("a receipt for several of a house fits one card, whatever their names are", () => {
  const house = fc.tuple(anyReceipt, fc.array(anyReceipt, { maxLength: 6 }));
  fc.assert(
    fc.property(house, fc.boolean(), ([first, others], hasPages) => {
      const printAt = hasPages ? { printAt: "https://fund.example/f/small/receipts/1" } : {};
      const reply = receiptReplyFor([{ ...first, ...printAt }, ...others]);
      expect(faultsOf(reply)).toEqual([]);
      expect(reply.says).toHaveLength(1);
    }),
    { numRuns: 80 },
  );
});

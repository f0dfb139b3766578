import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { satang } from "#core/money.ts";
import {
  addPastContributions,
  pastContributionsOfEach,
  takeBackPastContributions,
} from "#store/past-contributions.ts";
import { coverageOfEach } from "#store/receipts.ts";
import { openSmallFund, type SmallFund } from "../actions/small-fund.ts";

let small: SmallFund;
let memberId: string;
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const [first, second] = [
  "0199a000-0000-7000-8000-0000000000c1",
  "0199a000-0000-7000-8000-0000000000c2",
] as const;
const importId = "0199a000-0000-7000-8000-0000000000d1";
const paid = {
  happenedOn: day("2025-12-05"),
  from: day("2025-11-01"),
  to: day("2025-12-31"),
  planCode: "monthly",
  amount: satang(6000),
};

beforeAll(async () => {
  small = await openSmallFund();
  memberId = await small.member("1");
  await add(first, { ...paid, book: "3", number: "17" });
});
afterAll(() => small.close());

const add = (
  pastId: string,
  what: typeof paid & { readonly book?: string; readonly number?: string },
): Promise<void> =>
  small.house.database.inFund(small.fundId, (fund) =>
    addPastContributions(fund, [{ ...what, pastId, memberId }], { importId, at: small.clock.at }),
  );

test("what was imported is coverage like any other, and is read back as it was written", async () => {
  await small.house.database.inFund(small.fundId, async (fund) => {
    expect((await pastContributionsOfEach(fund, [memberId])).get(memberId)).toEqual([
      { ...paid, pastId: first, memberId, book: "3", number: "17" },
    ]);
    expect((await coverageOfEach(fund, [memberId])).get(memberId)).toMatchObject([
      { from: paid.from, to: paid.to },
    ]);
  });
});

describe("the database guards by itself", () => {
  test("two payments of one member that begin on one day", async () => {
    await expect(add(second, paid)).rejects.toThrow("Failed query");
  });
  test("an amount of nothing, a period that ends before it begins", async () => {
    await expect(add(second, { ...paid, from: day("2026-01-01"), to: day("2025-12-31") })).rejects.toThrow(
      "Failed query",
    );
    await expect(add(second, { ...paid, from: day("2024-01-01"), amount: satang(0) })).rejects.toThrow(
      "Failed query",
    );
  });
  test("nothing is deleted, and nothing but the taking back is changed", async () => {
    const { owner, house, fundId } = small;
    await expect(owner`delete from past_contribution`).rejects.toThrow("append-only");
    const change = house.database.inFund(fundId, ({ tx }) =>
      tx.execute("update past_contribution set amount_satang = 1"),
    );
    await expect(change).rejects.toThrow("Failed query");
  });
  test("what is taken back stays so, and covers nothing any more", async () => {
    await small.house.database.inFund(small.fundId, async (fund) => {
      expect(await takeBackPastContributions(fund, importId, small.clock.at)).toEqual({
        rows: 1,
        memberIds: [memberId],
      });
      expect(await takeBackPastContributions(fund, importId, small.clock.at)).toEqual({
        rows: 0,
        memberIds: [],
      });
      expect((await coverageOfEach(fund, [memberId])).size).toBe(0);
    });
    await expect(small.owner`update past_contribution set taken_back_at = null`).rejects.toThrow(
      "taken back",
    );
    // The period is free again.
    await add(second, paid);
  });
});

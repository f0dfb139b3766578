import { beforeEach, describe, expect, test } from "vitest";
import { openBooks, type OpenBooks } from "#actions/books/open-books.ts";
import { reverseEntry } from "#actions/books/reverse-entry.ts";
import { done } from "../small-fund.ts";
import { baht, day, openMoneyFund, outcome, valentine, type MoneyFund } from "./money-fund.ts";

let money: MoneyFund;
const opening = (change: Partial<OpenBooks> = {}): OpenBooks => ({
  key: money.key(),
  by: money.chair,
  on: day("2026-01-31"),
  totals: [
    { account: "cash", amount: baht(500) },
    { account: "bank", amount: baht(9_500) },
    { account: "contributions", amount: baht(15_000) },
    { account: "welfare:death", subFund: "welfare", amount: baht(4_900) },
  ],
  resolution: { number: "1/2569", on: day("2026-02-01") },
  ...change,
});

describe("the opening of the books", () => {
  beforeEach(async () => {
    money = await openMoneyFund();
    return () => money.fund.close();
  });

  test("is one entry; what does not add up is named on brought-forward, whichever way", async () => {
    const opened = done(await money.act(openBooks, opening()));
    expect(opened).toMatchObject({
      assets: baht(10_000),
      contributions: baht(15_000),
      broughtForward: -baht(100),
    });
    expect(await money.held("brought-forward")).toBe(baht(100));
    const undo = { key: money.key(), by: money.treasurer, entryId: opened.entryId, reason: "ยอดธนาคารผิด" };
    done(await money.act(reverseEntry, undo));
    const totals = [
      { account: "bank", amount: baht(20) },
      { account: "contributions", amount: baht(15) },
    ];
    expect(done(await money.act(openBooks, opening({ totals }))).broughtForward).toBe(baht(5));
  });

  test("stands before everything else, once", async () => {
    const command = opening();
    const first = done(await money.act(openBooks, command));
    expect(done(await money.act(openBooks, command))).toEqual({ ...first, again: true });
    expect(outcome(await money.act(openBooks, opening()))).toBe("books-begun");
  });

  test("is set right later, as long as nothing since then is in its totals already", async () => {
    const opened = done(await money.act(openBooks, opening()));
    await money.pays(await money.fund.member("5-1"), baht(30));
    const undo = { key: money.key(), by: money.treasurer, entryId: opened.entryId, reason: "ยอดธนาคารผิด" };
    const undone = done(await money.act(reverseEntry, undo));
    expect(await money.act(openBooks, opening({ on: valentine }))).toMatchObject({
      refusal: { type: "entry-before-opening", firstOn: valentine },
    });
    const right = [{ account: "bank", amount: baht(9_000) }];
    done(await money.act(openBooks, opening({ totals: right })));
    expect([await money.held("bank"), await money.held("cash")]).toEqual([baht(9_000), 0n]);
    // The first one given back would be a second one beside it.
    const back = { key: money.key(), by: money.treasurer, entryId: undone.entryId, reason: "ถูกอยู่แล้ว" };
    expect(outcome(await money.act(reverseEntry, back))).toBe("cancelled-stays-cancelled");
  });

  test("is refused where it says what cannot be", async () => {
    const refusal = async (...totals: OpenBooks["totals"]) =>
      outcome(await money.act(openBooks, opening({ totals })));
    expect(outcome(await money.act(openBooks, opening({ by: money.collector })))).toBe("not-allowed-to-open");
    expect(outcome(await money.act(openBooks, opening({ on: day("2026-02-15") })))).toBe("day-to-come");
    expect(await refusal()).toBe("nothing-to-open");
    expect(await refusal({ account: "gold", amount: baht(1) })).toBe("no-such-account");
    expect(await refusal({ account: "brought-forward", amount: baht(1) })).toBe("no-such-account");
    expect(await refusal({ account: "cash", amount: baht(0) })).toBe("not-positive");
    expect(await refusal({ account: "cash", amount: baht(1) }, { account: "cash", amount: baht(2) })).toBe(
      "twice",
    );
    expect(await refusal({ account: "welfare:death", amount: baht(1) })).toBe("no-such-sub-fund");
    expect(await refusal({ account: "donations", subFund: "beer", amount: baht(1) })).toBe(
      "no-such-sub-fund",
    );
    expect(await refusal({ account: "cash", subFund: "welfare", amount: baht(1) })).toBe(
      "asset-has-sub-fund",
    );
  });
});

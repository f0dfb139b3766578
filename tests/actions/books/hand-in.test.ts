import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { handIn, type HandIn } from "#actions/books/hand-in.ts";
import { repayShortage } from "#actions/books/repay-shortage.ts";
import { writeOff, type WriteOff } from "#actions/books/write-off.ts";
import { bagOf } from "#core/ledger/chart.ts";
import { done, lineUser } from "../small-fund.ts";
import { baht, day, openMoneyFund, outcome, valentine, type MoneyFund } from "./money-fund.ts";

let money: MoneyFund;
let members = 0;
beforeAll(async () => {
  money = await openMoneyFund();
  await money.fund.link(lineUser(2), money.collector);
});
afterAll(() => money.fund.close());

const wish = (change: Partial<HandIn> = {}): HandIn => ({
  key: money.key(),
  by: money.treasurer,
  collectorId: money.collector,
  counted: baht(60),
  on: valentine,
  ...change,
});
const collect = async (amount: number): Promise<void> => {
  members += 1;
  await money.pays(await money.fund.member(`5-${members}`), baht(amount));
};
const bag = () => money.held(bagOf(money.collector));

const missing = async (amount: number): Promise<void> => {
  await collect(60);
  done(await money.act(handIn, wish({ counted: ((await bag()) - baht(amount)) as never })));
};
const repay = (amount: number, change: object = {}) =>
  money.act(repayShortage, {
    key: money.key(),
    by: money.treasurer,
    collectorId: money.collector,
    amount: baht(amount),
    on: valentine,
    ...change,
  });
const off = (amount: number, change: Partial<WriteOff> = {}) =>
  money.act(writeOff, {
    key: money.key(),
    by: money.treasurer,
    collectorId: money.collector,
    amount: baht(amount),
    subFund: "welfare",
    on: valentine,
    resolution: { number: "2/2569", on: day("2026-02-10") },
    reason: "น้ำท่วมบ้าน",
    ...change,
  });
describe("a bag that is counted", () => {
  beforeEach(async () => {
    // Each begins with an empty bag.
    const held = await bag();
    if (held > 0n) done(await money.act(handIn, wish({ counted: held })));
  });

  test("and is right lies in the cash box", async () => {
    await collect(60);
    const before = await money.held("cash");
    const handed = done(await money.act(handIn, wish()));
    expect(handed).toMatchObject({ collected: baht(60), counted: baht(60), again: false });
    expect([handed.short, handed.over]).toEqual([undefined, undefined]);
    expect([await bag(), (await money.held("cash")) - before]).toEqual([0n, baht(60)]);
  });

  test("and is short leaves the rest on the collector's account, noted for the auditor", async () => {
    await collect(60);
    const handed = done(await money.act(handIn, wish({ counted: baht(40) })));
    expect(handed).toMatchObject({ collected: baht(60), counted: baht(40), short: baht(20) });
    expect(await bag()).toBe(baht(20));
    const [noted] = await money.fund
      .owner`select words::jsonb as words from decision d join private_part p on p.subject_id = d.decision_id
      where d.kind = 'shortage-found' and d.subject_id = ${handed.entryId}`;
    expect(noted?.["words"]).toEqual({ collectedSatang: "6000", countedSatang: "4000" });
  });

  test("and holds too much: the surplus waits for its owner", async () => {
    await collect(60);
    const before = await money.held("unidentified");
    const handed = done(await money.act(handIn, wish({ counted: baht(65) })));
    expect(handed).toMatchObject({ collected: baht(60), over: baht(5) });
    expect([await bag(), (await money.held("unidentified")) - before]).toEqual([0n, -baht(5)]);
  });

  test("twice under one key is counted once, and answered alike", async () => {
    await collect(60);
    const command = wish({ counted: baht(50) });
    const first = done(await money.act(handIn, command));
    await collect(30);
    expect(done(await money.act(handIn, command))).toEqual({ ...first, again: true });
    expect(outcome(await money.act(handIn, { ...command, counted: baht(51) }))).toBe("same-key-other-wish");
  });

  test("is told to the collector on LINE, once", async () => {
    await collect(60);
    const command = wish();
    const before = (await money.messages()).length;
    done(await money.act(handIn, command));
    done(await money.act(handIn, command));
    expect((await money.messages()).slice(before)).toEqual([`${lineUser(2)} hand-in`]);
  });
});

test("a bag is counted by the treasurer, of somebody else, on a day that has come", async () => {
  await collect(60);
  const nobody = "00000000-0000-7000-8000-000000000000";
  const refusal = async (change: Partial<HandIn>) => outcome(await money.act(handIn, wish(change)));
  expect(await refusal({ by: money.chair })).toBe("not-treasurer");
  expect(await refusal({ byActsFor: [money.collector] })).toBe("own-bag");
  expect(await refusal({ on: day("2026-02-15") })).toBe("day-to-come");
  expect(await refusal({ collectorId: nobody })).toBe("no-such-bag");
  expect(await refusal({ counted: baht(0) })).toBe("no-amount");
  done(await money.act(handIn, wish({ counted: await bag() })));
  expect(await refusal({ counted: baht(0) })).toBe("nothing-to-hand-in");
});

test("the treasurer's household hands its bag to somebody else", async () => {
  const cousin = await money.fund.member("1-009", { roles: ["collector"] });
  await money.fund.link(lineUser(9), cousin);
  await money.fund.link(lineUser(9), money.treasurer);
  expect(outcome(await money.act(handIn, wish({ collectorId: cousin })))).toBe("own-bag");
});

describe("what was missing", () => {
  test("is repaid in parts, each with a receipt, and never more than was missing", async () => {
    await missing(20);
    const first = done(await repay(15));
    expect([first.left, first.receipt.lines[0]?.kind, first.receipt.total]).toEqual([
      baht(5),
      "repayment",
      baht(15),
    ]);
    // What is collected meanwhile is no shortage.
    await collect(30);
    expect(await repay(6)).toEqual({ ok: false, refusal: { type: "more-than-missing", missing: baht(5) } });
    expect(done(await repay(5)).left).toBe(0n);
    expect(outcome(await repay(1))).toBe("nothing-missing");
  });

  test("is written off by a resolution, as an expense of a sub-fund", async () => {
    await missing(20);
    const before = await money.held("expense:other", "welfare");
    done(await off(20));
    expect((await money.held("expense:other", "welfare")) - before).toBe(baht(20));
    expect(await bag()).toBe(0n);
    const [noted] = await money.fund
      .owner`select resolution_no from decision where kind = 'shortage-written-off'`;
    expect(noted?.["resolution_no"]).toBe("2/2569");
    expect((await money.messages()).at(-1)).toBe(`${lineUser(2)} written-off`);
  });

  test("is neither repaid to nor written off by the wrong people, or for nothing", async () => {
    await missing(20);
    expect(outcome(await repay(20, { by: money.secretary }))).toBe("not-treasurer");
    expect(outcome(await repay(20, { byActsFor: [money.collector] }))).toBe("own-bag");
    expect(outcome(await repay(0))).toBe("no-amount");
    expect(outcome(await repay(20, { on: day("2026-03-01") }))).toBe("day-to-come");
    expect(outcome(await off(20, { by: money.chair }))).toBe("not-treasurer");
    expect(outcome(await off(20, { reason: " " }))).toBe("reason-missing");
    expect(outcome(await off(20, { subFund: "beer" }))).toBe("no-such-sub-fund");
    expect(outcome(await off(21))).toBe("more-than-missing");
    expect(outcome(await off(20, { byActsFor: [money.collector] }))).toBe("own-bag");
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeMonth } from "#actions/books/close-month.ts";
import { closeYear } from "#actions/books/close-year.ts";
import { proposeClose } from "#actions/books/propose-close.ts";
import { listClosings, showBalances } from "#actions/books/show-books.ts";
import { perform } from "#actions/perform.ts";
import { bahtToSatang } from "#core/money.ts";
import { done } from "../small-fund.ts";
import { day, openBooks, type OpenBooks } from "./open-books.ts";

let books: OpenBooks;
let gift = "";
beforeAll(async () => {
  books = await openBooks();
});
afterAll(() => books.close());

const act = <Command, Outcome>(
  action: (moment: Parameters<Parameters<typeof perform>[2]>[0], command: Command) => Promise<Outcome>,
  command: Command,
): Promise<Outcome> => perform(books.house, books.fundId, action, command);
const close = (month: string, by = books.treasurer) => act(closeMonth, { by, month: day(`${month}-01`) });
const subFunds = async (month?: string) => {
  const shown = await act(showBalances, {
    ...(month !== undefined && { month: day(`${month}-01`) }),
  });
  return Object.fromEntries(
    shown.subFunds.map(({ code, balance, available }) => [code, [balance, available]]),
  );
};

const year = (endsIn: string, by = books.treasurer) => act(closeYear, { by, endsIn: day(endsIn) });

describe("before anything is booked", () => {
  test("there is nothing to propose and nothing to close", async () => {
    expect(await act(proposeClose, undefined)).toEqual({ ok: false, refusal: { type: "nothing-booked" } });
    expect(await close("2026-01")).toEqual({ ok: false, refusal: { type: "nothing-booked" } });
    expect(await year("2025-12-01")).toEqual({ ok: false, refusal: { type: "nothing-booked" } });
  });
});

describe("a month's money", () => {
  test("can be spent before the close, by the shares that it will have", async () => {
    const [one = "", two = ""] = books.members;
    await books.contribute(one, 30, "2026-01-14");
    await books.contribute(two, 90, "2026-01-20", books.collector);
    await books.handOver(70, "2026-01-25");
    gift = await books.donate(500, "2026-01-26");
    await books.spend(100, "2026-01-27");
    // 620 baht came in: welfare has 80 % of them, less the hundred that it spent.
    expect(await subFunds()).toEqual({
      welfare: [-100_00n, 396_00n],
      administration: [0n, 62_00n],
      reserve: [0n, 31_00n],
      disaster: [0n, 31_00n],
    });
  });

  test("is proposed for its sub-funds, with what the committee should know", async () => {
    const proposal = done(await act(proposeClose, undefined));
    expect(proposal).toMatchObject({
      month: day("2026-01-01"),
      through: day("2026-01-31"),
      awaiting: 620_00n,
      incoming: [
        { account: "contributions", name: "เงินสมทบจากสมาชิก", amount: 120_00n },
        { account: "donations", name: "เงินบริจาค", amount: 500_00n },
      ],
      spending: [{ account: "expense:travel", name: "ค่าเดินทาง", amount: 100_00n }],
      allocation: [
        { code: "welfare", share: 80, amount: 496_00n, balanceAfter: 396_00n },
        { code: "administration", share: 10, amount: 62_00n, balanceAfter: 62_00n },
        { code: "reserve", share: 5, amount: 31_00n, balanceAfter: 31_00n },
        { code: "disaster", share: 5, amount: 31_00n, balanceAfter: 31_00n },
      ],
      unusual: [{ type: "bag-not-empty", name: "สมาชิกB", amount: 20_00n }],
    });
  });

  test.each([
    [
      "by a member without an office",
      () => books.members[0] ?? "",
      "2026-01",
      { type: "not-allowed-to-close" },
    ],
    ["by a collector", () => books.collector, "2026-01", { type: "not-allowed-to-close" }],
    [
      "out of order",
      () => books.treasurer,
      "2026-02",
      { type: "earlier-month-open", month: day("2026-01-01") },
    ],
  ])("is not closed %s", async (_, by, month, refusal) => {
    expect(await close(month, by())).toEqual({ ok: false, refusal });
  });

  test("goes to its sub-funds at the close, to the satang", async () => {
    const closed = await close("2026-01", books.chair);
    expect(closed).toMatchObject({
      ok: true,
      value: { from: day("2026-01-01"), through: day("2026-01-31"), again: false },
    });
    expect(await subFunds("2026-01")).toEqual({
      welfare: [396_00n, 396_00n],
      administration: [62_00n, 62_00n],
      reserve: [31_00n, 31_00n],
      disaster: [31_00n, 31_00n],
    });
    expect((await books.verify()).fault).toBeUndefined();
  });

  test("is closed once: whoever closes it again reads the same seal", async () => {
    const [first, second] = [done(await close("2026-01")), done(await close("2026-01", books.chair))];
    expect(first).toEqual({ ...second, again: true });
    const closings = await act(listClosings, undefined);
    expect(closings).toMatchObject([{ kind: "month", seal: first.seal, closedByName: "สมาชิกC" }]);
  });

  test("that is not over cannot be closed, not even on its last evening", async () => {
    const refusal = { type: "month-not-over", month: day("2026-02-01") };
    expect(await close("2026-02")).toEqual({ ok: false, refusal });
    expect(await act(proposeClose, undefined)).toEqual({ ok: false, refusal });
    // 16:59 UTC is one minute before midnight where the fund is.
    books.clock.at = Temporal.Instant.from("2026-02-28T16:59:00Z");
    expect(await close("2026-02")).toEqual({ ok: false, refusal });
  });
});

const entries = async (): Promise<unknown> =>
  (await books.owner`select count(*)::int as n from entry`)[0]?.["n"];

describe("after a close", () => {
  test("money of that month is booked into the open one, and keeps its true day", async () => {
    const [, , three = ""] = books.members;
    const entryId = await books.contribute(three, 30, "2026-01-30");
    const [row] =
      await books.owner`select happened_on::text, booked_month::text from entry where entry_id = ${entryId}`;
    expect(row).toEqual({ happened_on: "2026-01-30", booked_month: "2026-02-01" });
  });

  test("more taken back than came in is taken out of the sub-funds by the same shares", async () => {
    await books.cancel(gift);
    books.clock.at = Temporal.Instant.from("2026-03-01T00:00:00Z");
    expect(done(await act(proposeClose, undefined))).toMatchObject({
      awaiting: -470_00n,
      allocation: [{ amount: -376_00n }, { amount: -47_00n }, { amount: -23_50n }, { amount: -23_50n }],
      incoming: [
        { account: "contributions", amount: 30_00n },
        { account: "donations", amount: -500_00n },
      ],
    });
    done(await close("2026-02"));
    expect(await subFunds("2026-02")).toEqual({
      welfare: [20_00n, 20_00n],
      administration: [15_00n, 15_00n],
      reserve: [7_50n, 7_50n],
      disaster: [7_50n, 7_50n],
    });
    expect((await books.verify()).fault).toBeUndefined();
  });

  test("a month in which nothing happened has a snapshot and a seal of its own, and no entry", async () => {
    books.clock.at = Temporal.Instant.from("2026-04-02T00:00:00Z");
    const before = await entries();
    const march = done(await close("2026-03"));
    expect(await entries()).toBe(before);
    expect(march.seal).not.toBe(done(await close("2026-02")).seal);
    expect(await subFunds("2026-03")).toEqual(await subFunds("2026-02"));
  });

  test("earlier months can be looked at as they were", async () => {
    expect(await subFunds("2026-01")).toMatchObject({ welfare: [396_00n, 396_00n] });
    expect(await subFunds("2025-12")).toMatchObject({ welfare: [0n, 0n] });
  });
});

describe("a year", () => {
  test("is not closed before its months, nor by anybody", async () => {
    expect(await year("2026-12-01", books.collector)).toEqual({
      ok: false,
      refusal: { type: "not-allowed-to-close" },
    });
    expect(await year("2026-12-01")).toEqual({
      ok: false,
      refusal: {
        type: "months-open",
        period: { from: day("2026-01-01"), through: day("2026-12-31") },
        month: day("2026-04-01"),
      },
    });
  });

  test("is closed after its twelve months, once, and posts nothing", async () => {
    books.clock.at = Temporal.Instant.from("2027-02-05T00:00:00Z");
    for (let month = day("2026-04-01"); month.year === 2026; month = month.add({ months: 1 }))
      done(await close(month.toString().slice(0, 7)));
    expect(await year("2025-12-01")).toMatchObject({ ok: false, refusal: { type: "another-year-is-next" } });
    const closed = done(await year("2026-12-01"));
    expect(closed).toMatchObject({ from: day("2026-01-01"), through: day("2026-12-31"), again: false });
    expect(done(await year("2026-12-01"))).toEqual({ ...closed, again: true });
    const { fault, counted, sealed } = await books.verify(closed.seal);
    expect(fault).toBeUndefined();
    expect(counted.get("close")).toBe(13);
    expect(sealed).toMatchObject({ kind: "year", through: day("2026-12-31") });
  });

  test("closes go on after it", async () => {
    done(await close("2027-01"));
    expect((await books.verify()).fault).toBeUndefined();
    expect(await act(showBalances, {})).toMatchObject({ identity: { assets: bahtToSatang(50) } });
  });
});

test("the shares are those of the rules in force on the month's last day", async () => {
  const other = await openBooks();
  await other.donate(100, "2026-01-10");
  const subFunds = [
    { code: "welfare", name: "กองทุนสวัสดิการ", share: 60 },
    { code: "reserve", name: "กองทุนสำรอง", share: 40 },
  ];
  for (const [version, from, books] of [
    [2, "2026-01-31", { subFunds }],
    [3, "2026-02-01", {}],
  ] as const) {
    await other.owner`insert into rule_set (fund_id, version, effective_from, body, activated_by, activated_at)
      select fund_id, ${version}, ${from}, jsonb_set(jsonb_set(body, '{effectiveFrom}', to_jsonb(${from}::text)), '{books}',
        ${other.owner.json(books)}), 'test', now() from rule_set where version = 1`;
  }
  await other.closeUntil("2026-01");
  const shown = await perform(other.house, other.fundId, showBalances, { month: day("2026-01-01") });
  expect(shown.subFunds.map(({ code, balance }) => [code, balance])).toEqual([
    ["welfare", 60_00n],
    ["reserve", 40_00n],
  ]);
  await other.close();
});

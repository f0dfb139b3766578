import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { awaitingOf, identityOf, isIdentity, subFundsNow, type Balance } from "#core/ledger/balances.ts";
import { decideAllocation, shareOut } from "#core/ledger/decide-allocation.ts";
import { postingsOf } from "#core/ledger/entry.ts";
import { bahtToSatang, satang, sumSatang } from "#core/money.ts";

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const four = [
  { code: "welfare", name: "กองทุนสวัสดิการ", share: 80 },
  { code: "administration", name: "กองทุนบริหารจัดการ", share: 10 },
  { code: "reserve", name: "กองทุนสำรอง", share: 5 },
  { code: "disaster", name: "กองทุนภัยพิบัติ", share: 5 },
];
const allocate = (awaiting: bigint, subFunds = four) =>
  decideAllocation({
    month: day("2026-02-01"),
    closedThrough: day("2026-01-31"),
    awaiting: satang(awaiting),
    subFunds,
  });

describe("the allocation of a month", () => {
  test("stands on its last day, leaves nothing awaiting and gives each sub-fund its share", () => {
    expect(allocate(36_000n)).toEqual({
      kind: "allocation",
      happenedOn: day("2026-02-28"),
      bookedMonth: day("2026-02-01"),
      debits: [{ account: "allocation", amount: bahtToSatang(360) }],
      credits: [
        { account: "allocation", subFund: "welfare", amount: bahtToSatang(288) },
        { account: "allocation", subFund: "administration", amount: bahtToSatang(36) },
        { account: "allocation", subFund: "reserve", amount: bahtToSatang(18) },
        { account: "allocation", subFund: "disaster", amount: bahtToSatang(18) },
      ],
    });
  });

  test.each([
    ["a satang that nobody's share reaches goes to welfare", 1n, [1n, 0n, 0n, 0n]],
    ["remainders go to the largest first", 3_333n, [2_666n, 333n, 167n, 167n]],
    [
      "what was taken back is taken out of each in the same way",
      -36_000n,
      [-28_800n, -3_600n, -1_800n, -1_800n],
    ],
    ["a satang taken back comes out of welfare", -1n, [-1n, 0n, 0n, 0n]],
  ])("%s", (_, awaiting, parts) => {
    expect([...shareOut(satang(awaiting), four).values()]).toEqual(parts);
    const entry = allocate(awaiting);
    const postings = entry === undefined ? [] : postingsOf(entry);
    const given = four.map(
      ({ code }) => -sumSatang(postings.filter((p) => p.subFund === code).map((p) => p.amount)),
    );
    expect(given).toEqual(parts);
    expect(postings.find(({ subFund }) => subFund === undefined)?.amount).toBe(awaiting);
  });

  test("of nothing is no entry", () => expect(allocate(0n)).toBeUndefined());

  test("gives nothing to a sub-fund without a share, and writes no posting of nothing", () => {
    const [welfare, administration] = [
      { ...four[0]!, share: 100 },
      { ...four[1]!, share: 0 },
    ];
    expect(allocate(500n, [welfare, administration])?.credits).toEqual([
      { account: "allocation", subFund: "welfare", amount: 500n },
    ]);
  });

  test("adds up to the satang whatever comes in, and no part is a satang further off than another's", () => {
    const shares = fc
      .array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 })
      .filter((all) => all.some((share) => share > 0));
    const amount = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
    fc.assert(
      fc.property(amount, shares, (awaiting, list) => {
        const subFunds = list.map((share, index) => ({ code: `s${index}`, name: "", share }));
        const parts = [...shareOut(satang(awaiting), subFunds).values()];
        const whole = BigInt(list.reduce((sum, share) => sum + share, 0));
        expect(sumSatang(parts)).toBe(awaiting);
        for (const [index, part] of parts.entries()) {
          const off = part * whole - awaiting * BigInt(list[index]!);
          expect(off < whole && off > -whole).toBe(true);
        }
      }),
    );
  });
});

describe("what the fund has", () => {
  const balances: Balance[] = [
    { account: "cash", class: "asset", balance: satang(130_00) },
    { account: "contributions", class: "money-in", balance: satang(-200_00) },
    { account: "allocation", class: "money-in", balance: satang(100_00) },
    { account: "allocation", class: "money-in", subFund: "welfare", balance: satang(-80_00) },
    { account: "allocation", class: "money-in", subFund: "administration", balance: satang(-15_00) },
    { account: "allocation", class: "money-in", subFund: "tools", balance: satang(-5_00) },
    { account: "welfare:birth", class: "welfare", subFund: "welfare", balance: satang(60_00) },
    { account: "expense:travel", class: "expense", subFund: "administration", balance: satang(10_00) },
  ];

  test("is money in + income = assets + welfare + expenses", () => {
    const identity = identityOf(balances);
    expect(identity).toEqual({
      moneyIn: 200_00n,
      income: 0n,
      assets: 130_00n,
      welfare: 60_00n,
      expenses: 10_00n,
    });
    expect(isIdentity(identity)).toBe(true);
    expect(isIdentity({ ...identity, assets: satang(129_99) })).toBe(false);
  });

  test("a sub-fund can spend its balance and its share of what awaits, less what is reserved", () => {
    expect(awaitingOf(balances)).toBe(100_00n);
    expect(subFundsNow(balances, four, new Map([["welfare", satang(30_00)]]))).toEqual([
      {
        code: "welfare",
        name: "กองทุนสวัสดิการ",
        balance: 20_00n,
        awaiting: 80_00n,
        reserved: 30_00n,
        available: 70_00n,
      },
      {
        code: "administration",
        name: "กองทุนบริหารจัดการ",
        balance: 5_00n,
        awaiting: 10_00n,
        reserved: 0n,
        available: 15_00n,
      },
      { code: "reserve", name: "กองทุนสำรอง", balance: 0n, awaiting: 5_00n, reserved: 0n, available: 5_00n },
      { code: "disaster", name: "กองทุนภัยพิบัติ", balance: 0n, awaiting: 5_00n, reserved: 0n, available: 5_00n },
      { code: "tools", name: "tools", balance: 5_00n, awaiting: 0n, reserved: 0n, available: 5_00n },
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addBankAccount, listAccounts } from "#actions/books/add-bank-account.ts";
import { moveCash, type MoveCash } from "#actions/books/move-cash.ts";
import { payExpense, type PayExpense } from "#actions/books/pay-expense.ts";
import { receiveMoney } from "#actions/books/receive-money.ts";
import { reverseEntry, type ReverseEntry } from "#actions/books/reverse-entry.ts";
import { bagOf } from "#core/ledger/chart.ts";
import { voucherOfEntry } from "#store/vouchers.ts";
import { done } from "../small-fund.ts";
import { baht, day, openMoneyFund, outcome, valentine, type MoneyFund } from "./money-fund.ts";

let money: MoneyFund;
beforeAll(async () => {
  money = await openMoneyFund();
  const gift = { kind: "donation", from: "วัดบ้านนา", into: "cash", on: valentine } as const;
  done(
    await money.act(receiveMoney, { key: money.key(), by: money.treasurer, amount: baht(10_000), ...gift }),
  );
});
afterAll(() => money.fund.close());

const move = (change: Partial<MoveCash> = {}): MoveCash => ({
  key: money.key(),
  by: money.treasurer,
  from: "cash",
  to: "bank",
  amount: baht(1_000),
  on: valentine,
  ...change,
});
const expense = (change: Partial<PayExpense> = {}): PayExpense => ({
  key: money.key(),
  by: money.treasurer,
  account: "expense:documents",
  subFund: "administration",
  amount: baht(100),
  from: "cash",
  on: valentine,
  receiver: "ร้านเครื่องเขียนบ้านนา",
  purpose: "สมุดทะเบียน 2 เล่ม",
  ...change,
});

const reverse = (change: Partial<ReverseEntry>) =>
  money.act(reverseEntry, {
    key: money.key(),
    by: money.treasurer,
    entryId: "",
    reason: "ลงผิดบัญชี",
    ...change,
  });
describe("cash that moves", () => {
  test("to the bank and back leaves the fund with as much as before, and says what lies where", async () => {
    const there = done(await money.act(moveCash, move()));
    expect([there.left, there.there]).toEqual([baht(9_000), baht(1_000)]);
    const back = done(await money.act(moveCash, move({ from: "bank", to: "cash", amount: baht(400) })));
    expect([back.left, back.there]).toEqual([baht(600), baht(9_400)]);
  });

  test("goes into further bank accounts of the fund, once they are opened", async () => {
    expect(outcome(await money.act(moveCash, move({ to: "bank:baac" })))).toBe("no-such-place");
    const baac = { by: money.treasurer, code: "baac", name: "ธ.ก.ส. ออมทรัพย์" };
    expect(done(await money.act(addBankAccount, baac)).account).toBe("bank:baac");
    done(await money.act(moveCash, move({ to: "bank:baac", amount: baht(50) })));
    const listed = await money.fund.house.database.inFund(money.fund.fundId, (fund) =>
      listAccounts({ fund } as never),
    );
    expect(listed.find(({ account }) => account === "bank:baac")).toMatchObject({ held: baht(50) });
  });

  test("is refused where it cannot be", async () => {
    const refusal = async (change: Partial<MoveCash>) => outcome(await money.act(moveCash, move(change)));
    expect(await refusal({ by: money.collector })).toBe("not-treasurer");
    expect(await refusal({ amount: baht(0) })).toBe("no-amount");
    expect(await refusal({ on: day("2026-02-15") })).toBe("day-to-come");
    expect(await refusal({ to: "cash" })).toBe("same-place");
    expect(await refusal({ to: "donations" })).toBe("no-such-place");
    expect(await refusal({ from: "donations" })).toBe("no-such-place");
    expect(await refusal({ from: bagOf(money.collector) })).toBe("no-such-place");
    expect(await refusal({ amount: baht(1_000_000) })).toBe("not-enough-money");
  });

  test("cannot be taken twice out of one box by two at once", async () => {
    const held = await money.held("cash");
    const both = await Promise.all([
      money.act(moveCash, move({ amount: held })),
      money.act(moveCash, move({ amount: held })),
    ]);
    expect(both.map(outcome).toSorted()).toEqual(["done", "not-enough-money"]);
    done(await money.act(moveCash, move({ from: "bank", to: "cash", amount: held })));
  });

  test("of last spring is taken, and named", async () => {
    expect(done(await money.act(moveCash, move({ amount: baht(1), on: day("2025-11-20") }))).isFarBack).toBe(
      true,
    );
    expect(done(await money.act(moveCash, move({ amount: baht(1) }))).isFarBack).toBe(false);
  });
});

test("a bank account has a plain code of its own, a name, and somebody of the committee who opens it", async () => {
  const add = async (change: object) =>
    outcome(await money.act(addBankAccount, { by: money.chair, code: "gsb", name: "ออมสิน", ...change }));
  expect(await add({ by: money.collector })).toBe("not-allowed");
  expect(await add({ code: "ออมสิน" })).toBe("code-wrong");
  expect(await add({ name: " " })).toBe("name-missing");
  expect(await add({})).toBe("done");
  expect(await add({})).toBe("code-taken");
});

describe("an expense", () => {
  test("has a numbered voucher with names, purpose and the amount in words", async () => {
    const paid = done(await money.act(payExpense, expense({ amount: baht(21), witness: "นายคำพอง" })));
    expect(paid.amountWords).toBe("ยี่สิบเอ็ดบาทถ้วน");
    expect(paid.voucher).toMatchObject({
      book: "PV",
      method: "cash",
      total: baht(21),
      isVoid: false,
      words: {
        receiver: "ร้านเครื่องเขียนบ้านนา",
        payer: "สมาชิก1-001",
        witness: "นายคำพอง",
        purpose: "สมุดทะเบียน 2 เล่ม",
      },
    });
    const next = done(await money.act(payExpense, expense({ amount: baht(1) })));
    expect(next.voucher.number).toBe(paid.voucher.number + 1n);
  });

  test("may be paid from a bag, and welfare is paid by voucher too", async () => {
    await money.pays(await money.fund.member("6-1"), baht(60));
    const command = expense({
      from: bagOf(money.collector),
      amount: baht(60),
      account: "welfare:funeral",
      subFund: "welfare",
    });
    expect(done(await money.act(payExpense, command)).voucher.kind).toBe("welfare");
    expect(await money.held(bagOf(money.collector))).toBe(0n);
  });

  test("once under its key", async () => {
    const command = expense({ amount: baht(2) });
    const first = done(await money.act(payExpense, command));
    expect(done(await money.act(payExpense, command))).toEqual({ ...first, again: true });
    expect(outcome(await money.act(payExpense, { ...command, receiver: "อื่น" }))).toBe("same-key-other-wish");
  });

  test("is refused where the box, the sub-fund or the people are not right", async () => {
    const refusal = async (change: Partial<PayExpense>) =>
      outcome(await money.act(payExpense, expense(change)));
    expect(await refusal({ by: money.chair })).toBe("not-treasurer");
    expect(await refusal({ receiver: " " })).toBe("receiver-missing");
    expect(await refusal({ purpose: "" })).toBe("purpose-missing");
    expect(await refusal({ amount: baht(0) })).toBe("no-amount");
    expect(await refusal({ on: day("2026-02-15") })).toBe("day-to-come");
    expect(await refusal({ account: "donations" })).toBe("no-such-expense");
    expect(await refusal({ subFund: "beer" })).toBe("no-such-sub-fund");
    expect(await refusal({ from: "donations" })).toBe("no-such-place");
    expect(await refusal({ from: "bank", amount: baht(900_000) })).toBe("not-enough-money");
    expect(await refusal({ receiverId: money.treasurer })).toBe("own-payment");
    expect(await refusal({ receiverId: money.chair, byActsFor: [money.chair] })).toBe("own-payment");
  });

  test("above what its sub-fund has needs a resolution, which is noted", async () => {
    const command = expense({ subFund: "disaster", amount: baht(900) });
    const refused = await money.act(payExpense, command);
    expect(refused).toMatchObject({
      ok: false,
      refusal: { type: "sub-fund-too-small", subFund: "disaster" },
    });
    done(await money.act(payExpense, { ...command, resolution: { number: "3/2569", on: valentine } }));
    const [noted] = await money.fund.owner`select resolution_no from decision where kind = 'expense-allowed'`;
    expect(noted?.["resolution_no"]).toBe("3/2569");
  });
});

describe("a mistake that is reversed", () => {
  test("gives the money back, keeps the true day, and makes its voucher void", async () => {
    const { entryId, voucher } = done(
      await money.act(payExpense, expense({ amount: baht(7), on: day("2026-01-20") })),
    );
    const before = await money.held("cash");
    const reversed = done(await reverse({ entryId }));
    expect((await money.held("cash")) - before).toBe(baht(7));
    expect([reversed.happenedOn, reversed.voided?.number]).toEqual([day("2026-01-20"), voucher.number]);
    const stands = await money.fund.house.database.inFund(money.fund.fundId, (fund) =>
      voucherOfEntry(fund, entryId),
    );
    expect([stands?.isVoid, stands?.number]).toEqual([true, voucher.number]);
    expect(outcome(await reverse({ entryId }))).toBe("reversed-before");
    expect(outcome(await reverse({ entryId: reversed.entryId }))).toBe("cancelled-stays-cancelled");
  });

  test("of a movement may be reversed back, and is the original again", async () => {
    const { entryId } = done(await money.act(moveCash, move({ amount: baht(3) })));
    const once = done(await reverse({ entryId }));
    const before = await money.held("cash");
    done(await reverse({ entryId: once.entryId }));
    expect((await money.held("cash")) - before).toBe(-baht(3));
  });

  test("is refused for receipts, without a reason, by others, and for what never was", async () => {
    const gift = { kind: "donation", from: "วัด", into: "cash", on: valentine, amount: baht(9) } as const;
    const { entryId } = done(
      await money.act(receiveMoney, { key: money.key(), by: money.treasurer, ...gift }),
    );
    expect(outcome(await reverse({ entryId }))).toBe("has-receipt");
    const moved = done(await money.act(moveCash, move({ amount: baht(3) })));
    expect(outcome(await reverse({ entryId: moved.entryId, reason: "" }))).toBe("reason-missing");
    expect(outcome(await reverse({ entryId: moved.entryId, by: money.chair }))).toBe("not-treasurer");
    expect(outcome(await reverse({ entryId: "00000000-0000-7000-8000-000000000000" }))).toBe("no-such-entry");
  });
});

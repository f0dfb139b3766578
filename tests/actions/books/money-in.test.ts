import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cancelReceipt } from "#actions/books/cancel-receipt.ts";
import { identify, type Identify } from "#actions/books/identify.ts";
import { receiveMoney, type ReceiveMoney } from "#actions/books/receive-money.ts";
import { recordReceipts, type ReceiptWish } from "#actions/books/record-receipts.ts";
import { reverseEntry } from "#actions/books/reverse-entry.ts";
import { perform } from "#actions/perform.ts";
import type { MoneyInKind } from "#core/books/receive-money.ts";
import { paperBooks } from "#store/paper-books.ts";
import { unidentifiedDeposits } from "#store/unidentified.ts";
import { done } from "../small-fund.ts";
import { baht, day, openMoneyFund, outcome, valentine, type MoneyFund } from "./money-fund.ts";

let money: MoneyFund;
let members = 0;
beforeAll(async () => {
  money = await openMoneyFund();
});
afterAll(() => money.fund.close());

const newMember = (): Promise<string> => {
  members += 1;
  return money.fund.member(`5-${members}`);
};
const gift = (change: Partial<ReceiveMoney> = {}): ReceiveMoney => ({
  key: money.key(),
  by: money.treasurer,
  kind: "donation",
  amount: baht(500),
  into: "cash",
  on: valentine,
  from: "วัดบ้านนา",
  ...change,
});
const together = async (change: Partial<ReceiptWish>) => {
  const wish: ReceiptWish = {
    key: money.key(),
    payments: [],
    method: "cash",
    happenedOn: valentine,
    receivedBy: money.treasurer,
    receiverActsFor: [],
    ...change,
  };
  const [told] = await perform(money.fund.house, money.fund.fundId, recordReceipts, [wish]);
  if (told === undefined) throw new Error("one wish has one answer");
  return told;
};

const deposit = async (amount: number): Promise<string> =>
  done(
    await money.act(
      receiveMoney,
      gift({ kind: "unidentified", amount: baht(amount), into: "bank", from: "" }),
    ),
  ).entryId;
const known = (depositId: string, change: Partial<Identify>) =>
  money.act(identify, {
    key: money.key(),
    by: money.treasurer,
    depositId,
    amount: baht(60),
    as: { kind: "donation", from: "วัดบ้านนา" },
    ...change,
  });
const waiting = async () =>
  (await money.fund.house.database.inFund(money.fund.fundId, (fund) => unidentifiedDeposits(fund))).map(
    ({ entryId, left }) => [entryId, left],
  );
const onPaper = async (book: string, number: bigint): Promise<string> =>
  outcome(await money.act(receiveMoney, gift({ paper: { book, number } })));
describe("money that is no contribution", () => {
  test.each<readonly [MoneyInKind, string]>([
    ["donation", "donations"],
    ["interest", "interest"],
    ["seed-money", "seed-money"],
    ["state-co-contribution", "state-co-contribution"],
    ["local-government", "local-government"],
    ["other-agencies", "other-agencies"],
    ["other-money-in", "other-money-in"],
    ["other-income", "other-income"],
  ])("%s lies on %s, with a receipt", async (kind, account) => {
    const before = await money.held(account);
    const received = done(await money.act(receiveMoney, gift({ kind, into: "bank" })));
    expect((await money.held(account)) - before).toBe(-baht(500));
    expect(received.receipt).toMatchObject({
      book: "OB",
      method: "bank",
      total: baht(500),
      lines: [{ kind }],
    });
    expect(received.amountWords).toBe("ห้าร้อยบาทถ้วน");
  });

  test("is received once under its key", async () => {
    const command = gift();
    const first = done(await money.act(receiveMoney, command));
    expect(done(await money.act(receiveMoney, command))).toEqual({ ...first, again: true });
    expect(outcome(await money.act(receiveMoney, { ...command, from: "อื่น" }))).toBe("same-key-other-wish");
  });

  test("is refused where nobody could explain it later", async () => {
    const refusal = async (change: Partial<ReceiveMoney>) =>
      outcome(await money.act(receiveMoney, gift(change)));
    expect(await refusal({ by: money.collector })).toBe("not-treasurer");
    expect(await refusal({ amount: baht(0) })).toBe("no-amount");
    expect(await refusal({ on: day("2026-02-15") })).toBe("day-to-come");
    expect(await refusal({ from: " " })).toBe("payer-missing");
    expect(await refusal({ into: "bank:none" })).toBe("no-such-place");
    expect(await refusal({ into: `bag:${money.collector}` })).toBe("no-such-place");
    expect(await refusal({ memberId: money.treasurer })).toBe("own-money");
  });
});

describe("a paper receipt", () => {
  test("keeps its own book and number, is written down once, and its book's gaps are listed", async () => {
    const memberId = await newMember();
    const paper = { book: "3", number: 12n };
    const told = done(await together({ payments: [{ memberId, amount: baht(30) }], paper }));
    expect([told.told[0].book, told.told[0].number]).toEqual(["3", 12n]);
    expect(await together({ payments: [{ memberId, amount: baht(30) }], paper })).toEqual({
      ok: false,
      refusal: { type: "paper-number-taken", ...paper },
    });
    done(await money.act(receiveMoney, gift({ paper: { book: "3", number: 16n } })));
    const books = await money.fund.house.database.inFund(money.fund.fundId, paperBooks);
    expect(books).toEqual([{ book: "3", first: 12n, last: 16n, written: 2, gaps: [{ from: 13n, to: 15n }] }]);
  });

  test("is in none of the fund's own books, and has a number", async () => {
    expect(await onPaper("OB", 1n)).toBe("paper-book-is-ours");
    expect(await onPaper("PV", 1n)).toBe("paper-book-is-ours");
    expect(await onPaper("4", 0n)).toBe("paper-number-wrong");
    expect(await onPaper(" ", 1n)).toBe("paper-number-wrong");
  });
});

describe("a family that pays together", () => {
  test("has one entry and one receipt, on which each sees their own part", async () => {
    const [mother, son] = [await newMember(), await newMember()];
    const recorded = done(
      await together({
        payments: [
          { memberId: mother, amount: baht(60) },
          { memberId: son, amount: baht(30), entranceFee: baht(10) },
        ],
      }),
    );
    expect(
      recorded.told.map(({ total, wholeTotal, entranceFee }) => [total, wholeTotal, entranceFee]),
    ).toEqual([
      [baht(60), baht(100), undefined],
      [baht(40), baht(100), baht(10)],
    ]);
    expect(new Set(recorded.told.map(({ number }) => number)).size).toBe(1);
    const rows = await money.fund.owner<{ account: string; amount: string }[]>`
      select account, amount_satang::text as amount from posting where entry_id = ${recorded.entryId} order by line_no`;
    expect(rows.map(({ account, amount }) => [account, amount])).toEqual([
      ["cash", "10000"],
      ["contributions", "-9000"],
      ["entrance-fees", "-1000"],
    ]);
  });

  test("is taken whole or not at all", async () => {
    const mother = await newMember();
    const before = await money.held("cash");
    const stranger = "00000000-0000-7000-8000-000000000000";
    const payments = [{ memberId: mother, amount: baht(30) }];
    expect(
      await together({ payments: [...payments, { memberId: stranger, amount: baht(30) }] }),
    ).toMatchObject({
      refusal: { type: "no-such-member", memberId: stranger },
    });
    const own = [...payments, { memberId: money.treasurer, amount: baht(30) }];
    expect(outcome(await together({ payments: own }))).toBe("own-contribution");
    expect(await money.held("cash")).toBe(before);
  });

  test("may pay into a further bank account that the fund has, and into no other", async () => {
    const payments = [{ memberId: await newMember(), amount: baht(30) }];
    expect(outcome(await together({ payments, method: "bank", into: "bank:gone" }))).toBe("no-such-place");
    expect(outcome(await together({ payments, method: "cash", into: "bank" }))).toBe("no-such-place");
    expect(outcome(await together({ payments, method: "bank", into: "bank" }))).toBe("done");
  });
});

describe("a deposit of which nobody knows whose it is", () => {
  test("moves to a member's contributions and to a donation, and the bank is not touched", async () => {
    const depositId = await deposit(100);
    const [bank, unknown] = [await money.held("bank"), await money.held("unidentified")];
    const memberId = await newMember();
    const first = done(await known(depositId, { as: { kind: "contribution", memberId }, amount: baht(60) }));
    expect(first).toMatchObject({
      left: baht(40),
      receipt: { method: "bank", happenedOn: valentine, total: baht(60) },
    });
    expect(await waiting()).toEqual([[depositId, baht(40)]]);
    expect(done(await known(depositId, { amount: baht(40) })).left).toBe(0n);
    expect([await money.held("bank"), (await money.held("unidentified")) - unknown]).toEqual([
      bank,
      baht(100),
    ]);
    expect(await waiting()).toEqual([]);
  });

  test("is unknown again when the receipt that named it is cancelled", async () => {
    const depositId = await deposit(60);
    const { receipt } = done(await known(depositId, {}));
    const cancel = { key: money.key(), by: money.treasurer, receiptId: receipt.receiptId, reason: "ไม่ใช่วัด" };
    done(await money.act(cancelReceipt, cancel));
    expect(await waiting()).toEqual([[depositId, baht(60)]]);
    done(await known(depositId, { as: { kind: "interest", from: "ธนาคาร" } }));
  });

  test("is identified once under a key, never beyond what came, and not for one's own household", async () => {
    const depositId = await deposit(60);
    const memberId = await newMember();
    const refusal = async (change: Partial<Identify>) => outcome(await known(depositId, change));
    expect(await refusal({ by: money.collector })).toBe("not-treasurer");
    expect(await refusal({ amount: baht(0) })).toBe("no-amount");
    expect(await refusal({ amount: baht(61) })).toBe("more-than-unknown");
    expect(await refusal({ amount: baht(90), as: { kind: "contribution", memberId } })).toBe(
      "more-than-unknown",
    );
    expect(await refusal({ as: { kind: "donation", from: "" } })).toBe("payer-missing");
    expect(await refusal({ as: { kind: "donation", from: "ผม", memberId: money.treasurer } })).toBe(
      "own-money",
    );
    expect(await refusal({ as: { kind: "contribution", memberId: money.treasurer } })).toBe(
      "own-contribution",
    );
    expect(await refusal({ amount: baht(31), as: { kind: "contribution", memberId } })).toBe(
      "no-whole-period",
    );
    expect(outcome(await known(money.treasurer, {}))).toBe("no-such-deposit");
    const command = { key: money.key(), as: { kind: "contribution", memberId } } as const;
    const first = done(await known(depositId, command));
    expect(done(await known(depositId, command))).toEqual({ ...first, again: true });
    expect(await refusal({ ...command, amount: baht(30) })).toBe("same-key-other-wish");
    const undo = { key: money.key(), by: money.treasurer, entryId: depositId, reason: "ผิด" };
    expect(outcome(await money.act(reverseEntry, undo))).toBe("identified-before");
  });
});

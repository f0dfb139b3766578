import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cancelReceipt, type CancelReceipt } from "#actions/books/cancel-receipt.ts";
import { perform } from "#actions/perform.ts";
import { recordContribution } from "#actions/record-contribution.ts";
import { settleCancel, type SettleCancel } from "#actions/requests/settle-cancel.ts";
import { contributionState } from "#actions/show-contributions.ts";
import { receiptNumbered, type Receipt } from "#store/receipts.ts";
import { done, lineUser } from "../small-fund.ts";
import { baht, openMoneyFund, outcome, valentine, type MoneyFund } from "./money-fund.ts";

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
async function receiptOf(memberId: string, amount: number, receivedBy = money.treasurer): Promise<Receipt> {
  const { house, fundId } = money.fund;
  const wish = { memberId, receivedBy, receiverActsFor: [], amount: baht(amount), method: "cash" } as const;
  const command = { ...wish, key: money.key(), happenedOn: valentine };
  const { receipt } = done(await perform(house, fundId, recordContribution, command));
  const found = await house.database.inFund(fundId, (fund) => receiptNumbered(fund, receipt));
  if (found === undefined) throw new Error("a receipt that was just written is there");
  return found;
}
const cancel = ({ receiptId }: Pick<Receipt, "receiptId">, change: Partial<CancelReceipt> = {}) =>
  money.act(cancelReceipt, {
    key: money.key(),
    by: money.treasurer,
    receiptId,
    reason: "เขียนผิดคน",
    ...change,
  });
const settle = (requestId: string, change: Partial<SettleCancel> = {}) =>
  money.act(settleCancel, { requestId, by: money.chair, agree: true, ...change });
const state = async (memberId: string) => {
  const told = await perform(money.fund.house, money.fund.fundId, contributionState, memberId);
  return { paidUpTo: told?.paidUpTo?.toString(), thisYear: told?.paidThisYear };
};
async function waiting(receipt: Receipt): Promise<string> {
  const asked = done(await cancel(receipt));
  if (asked.type !== "waits") throw new Error("it should wait");
  return asked.requestId;
}

describe("a receipt that is cancelled", () => {
  test("keeps its number, gives the money back, and opens its months and no others", async () => {
    const memberId = await newMember();
    const first = await receiptOf(memberId, 60);
    await receiptOf(memberId, 30);
    const before = await money.held("cash");
    const cancelled = done(await cancel(first));
    expect(cancelled).toMatchObject({
      type: "cancelled",
      again: false,
      receipt: { number: first.number, isCancelled: true, words: { payers: [`สมาชิก5-${members}`] } },
    });
    expect((await money.held("cash")) - before).toBe(-baht(60));
    // The third month stays paid; the gap before it is arrears.
    expect(await state(memberId)).toEqual({ paidUpTo: undefined, thisYear: baht(30) });
    const again = await receiptOf(memberId, 60);
    expect(again.number).toBeGreaterThan(first.number);
    expect(await state(memberId)).toEqual({ paidUpTo: "2026-01-31", thisYear: baht(90) });
  });

  test("is told to the member on LINE, with the reason", async () => {
    const memberId = await newMember();
    await money.fund.link(lineUser(50), memberId);
    const receipt = await receiptOf(memberId, 30);
    done(await cancel(receipt));
    expect((await money.messages()).slice(-2)).toEqual([
      `${lineUser(50)} receipt`,
      `${lineUser(50)} cancelled`,
    ]);
    const [noted] = await money.fund
      .owner`select words::jsonb as words from decision d join private_part p on p.subject_id = d.decision_id
      where d.subject_id = ${receipt.receiptId}`;
    expect(noted?.["words"]).toEqual({ reason: "เขียนผิดคน" });
  });

  test("is cancelled once under a key, and never again under another", async () => {
    const receipt = await receiptOf(await newMember(), 30);
    const key = money.key();
    const first = done(await cancel(receipt, { key }));
    expect(done(await cancel(receipt, { key }))).toEqual({ ...first, again: true });
    expect(outcome(await cancel(receipt, { key, reason: "อื่น" }))).toBe("same-key-other-wish");
    expect(outcome(await cancel(receipt))).toBe("cancelled-before");
  });

  test("at the same moment by two is cancelled by one", async () => {
    const receipt = await receiptOf(await newMember(), 30);
    const both = await Promise.all([cancel(receipt), cancel(receipt)]);
    expect(both.map(outcome).toSorted()).toEqual(["cancelled-before", "done"]);
  });

  test("may be cancelled by the collector who wrote it, and by nobody else but the treasurer", async () => {
    const receipt = await receiptOf(await newMember(), 30, money.collector);
    expect(outcome(await cancel(receipt, { by: money.chair }))).toBe("not-allowed-to-cancel");
    expect(outcome(await cancel(receipt, { reason: "  " }))).toBe("reason-missing");
    expect(outcome(await cancel(receipt, { by: money.collector }))).toBe("done");
    expect(outcome(await cancel({ receiptId: money.chair }))).toBe("no-such-receipt");
  });
});

describe("a receipt above the rule set's amount", () => {
  test("waits for a second person, who is asked once", async () => {
    const receipt = await receiptOf(await newMember(), 540);
    const asked = done(await cancel(receipt));
    expect(asked).toMatchObject({ type: "waits", again: false, receipt: { isCancelled: false } });
    if (asked.type !== "waits") return;
    expect(asked.second.toSorted()).toEqual([money.chair, money.secretary].toSorted());
    expect(done(await cancel(receipt))).toEqual({ ...asked, again: true });
    expect(outcome(await cancel(receipt, { by: await otherTreasurer() }))).toBe("asked-before");
  });

  test("is cancelled by the second person's yes, under both names", async () => {
    const memberId = await newMember();
    const receipt = await receiptOf(memberId, 540);
    const requestId = await waiting(receipt);
    expect(done(await settle(requestId))).toMatchObject({
      type: "cancelled",
      receipt: { isCancelled: true },
    });
    expect((await state(memberId)).thisYear).toBe(0n);
    const [noted] = await money.fund
      .owner`select decided_by, words::jsonb ->> 'askedBy' as asked_by from decision d
      join private_part p on p.subject_id = d.decision_id where d.subject_id = ${receipt.receiptId}`;
    expect({ ...noted }).toEqual({ decided_by: money.chair, asked_by: money.treasurer });
    expect(outcome(await settle(requestId))).toBe("settled-before");
  });

  test("stands after the second person's no, and may be asked for anew", async () => {
    const receipt = await receiptOf(await newMember(), 540);
    const requestId = await waiting(receipt);
    expect(done(await settle(requestId, { agree: false }))).toMatchObject({
      type: "declined",
      receipt: { isCancelled: false },
    });
    expect(await waiting(receipt)).not.toBe(requestId);
  });

  test("is settled by an officer who is neither the asker nor related", async () => {
    const memberId = await newMember();
    const requestId = await waiting(await receiptOf(memberId, 540));
    expect(outcome(await settle(requestId, { by: money.treasurer }))).toBe("own-request");
    expect(outcome(await settle(requestId, { by: money.collector }))).toBe("not-second-person");
    expect(outcome(await settle(requestId, { byActsFor: [memberId] }))).toBe("related");
    expect(outcome(await settle(requestId, { byActsFor: [money.treasurer] }))).toBe("related");
    expect(outcome(await settle(money.chair))).toBe("no-such-request");
  });
});

test("a receipt of one's own household waits for a second person, however small", async () => {
  const memberId = await newMember();
  const receipt = await receiptOf(memberId, 30);
  expect(done(await cancel(receipt, { byActsFor: [memberId] })).type).toBe("waits");
});

let other: string | undefined;
async function otherTreasurer(): Promise<string> {
  other ??= await money.fund.member("1-005", { roles: ["treasurer"] });
  return other;
}

import { afterAll, beforeAll, expect, test } from "vitest";
import { perform } from "#actions/perform.ts";
import {
  recordContribution,
  recordContributions,
  type RecordContribution,
} from "#actions/record-contribution.ts";
import { bahtToSatang } from "#core/money.ts";
import { done, openSmallFund, type SmallFund } from "./small-fund.ts";

let fund: SmallFund;
let treasurer: string;
let keys = 0;
beforeAll(async () => {
  fund = await openSmallFund();
  treasurer = await fund.member("1-001", { roles: ["treasurer"] });
});
afterAll(() => fund.close());

const wish = (memberId: string, change: Partial<RecordContribution> = {}): RecordContribution => ({
  key: `key-${(keys += 1)}`,
  memberId,
  receivedBy: treasurer,
  receiverActsFor: [],
  amount: bahtToSatang(30),
  method: "cash",
  happenedOn: Temporal.PlainDate.from("2026-02-14"),
  ...change,
});
const record = (...wishes: readonly RecordContribution[]) =>
  perform(fund.house, fund.fundId, recordContributions, wishes);
const months = ({ lines }: { readonly lines: readonly { readonly from: Temporal.PlainDate }[] }): string[] =>
  lines.map(({ from }) => from.toString().slice(0, 7));

test("many contributions have an entry and a numbered receipt each, in their order", async () => {
  const members = [await fund.member("5-1"), await fund.member("5-2"), await fund.member("5-3")];
  const told = (await record(...members.map((memberId) => wish(memberId)))).map(done);
  expect(told.map(({ receipt }) => receipt.member.memberId)).toEqual(members);
  expect(told.map(({ receipt }) => receipt.number)).toEqual([1n, 2n, 3n]);
  const [row] = await fund.owner`select count(distinct entry_id)::int as entries from receipt`;
  expect(row?.["entries"]).toBe(3);
});

test("a member who stands there twice pays for different months", async () => {
  const memberId = await fund.member("6-1");
  const told = (await record(wish(memberId), wish(memberId, { amount: bahtToSatang(60) }))).map(done);
  expect(told.map(({ receipt }) => months(receipt))).toEqual([["2025-11"], ["2025-12"]]);
  expect(told.map(({ receipt }) => receipt.paidUpTo?.toString())).toEqual(["2025-11-30", "2026-01-31"]);
});

test("one that is refused leaves the others, and is answered in its place", async () => {
  const [one, other] = [await fund.member("7-1"), await fund.member("7-2")];
  const told = await record(wish(one), wish(one, { amount: bahtToSatang(31) }), wish(treasurer), wish(other));
  expect(told.map((each) => (each.ok ? "done" : each.refusal.type))).toEqual([
    "done",
    "no-whole-period",
    "own-contribution",
    "done",
  ]);
});

test("wishes that were recorded before, alone or among others, are recorded once", async () => {
  const memberId = await fund.member("8-1");
  const [alone, fresh] = [wish(memberId), wish(memberId)];
  const first = done(await perform(fund.house, fund.fundId, recordContribution, alone));
  const told = await record(alone, fresh, fresh, { ...fresh, amount: bahtToSatang(60) });
  expect(told[0]).toMatchObject({
    ok: true,
    value: { again: true, receipt: { number: first.receipt.number } },
  });
  expect(told.slice(1).map((each) => (each.ok ? each.value.again : each.refusal.type))).toEqual([
    false,
    true,
    "same-key-other-contribution",
  ]);
});

test("two batches that cross in their members wait for one another and lose nothing", async () => {
  const members = await Promise.all(Array.from({ length: 10 }, (_, index) => fund.member(`9-${index}`)));
  const there = members.map((memberId) => wish(memberId));
  const back = members.toReversed().map((memberId) => wish(memberId));
  const told = (await Promise.all([record(...there), record(...back)])).flat().map(done);
  expect(new Set(told.map(({ receipt }) => receipt.number)).size).toBe(20);
  const perMember = Map.groupBy(told, ({ receipt }) => receipt.member.memberId);
  for (const both of perMember.values())
    expect(both.flatMap(({ receipt }) => months(receipt)).toSorted()).toEqual(["2025-11", "2025-12"]);
});

test("more than five hundred at once are a mistake of the caller", async () => {
  const memberId = await fund.member("4-1");
  const wishes = Array.from({ length: 501 }, () => wish(memberId));
  await expect(record(...wishes)).rejects.toThrow("at most 500 receipts");
});

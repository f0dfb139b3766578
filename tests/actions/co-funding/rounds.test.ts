import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cancelReceipt } from "#actions/books/cancel-receipt.ts";
import { receiveMoney } from "#actions/books/receive-money.ts";
import { freezeRound, type FreezeRound } from "#actions/co-funding/freeze-round.ts";
import { receiveRoundMoney } from "#actions/co-funding/receive-round-money.ts";
import { listRounds, showRound } from "#actions/co-funding/show-rounds.ts";
import { perform, type Action } from "#actions/perform.ts";
import { recordContribution } from "#actions/record-contribution.ts";
import { endMembership } from "#actions/register/end-membership.ts";
import { satang } from "#core/money.ts";
import { done, openSmallFund, type SmallFund } from "../small-fund.ts";

/** Today is 14 February 2026; the day of the rounds is 31 January. */
let small: SmallFund;
const ids = new Map<string, string>();
const act = <Command, Outcome>(action: Action<Command, Outcome>, command: Command): Promise<Outcome> =>
  perform(small.house, small.fundId, action, command);
const id = (memberNo: string): string => ids.get(memberNo) ?? memberNo;
const on = Temporal.PlainDate.from("2026-01-31");
const freeze = (more: Partial<FreezeRound> = {}) =>
  act(freezeRound, {
    roundNo: 1,
    on,
    mostRounds: 1,
    perMember: satang(36500),
    by: id("1"),
    commit: true,
    ...more,
  });
const pay = (memberNo: string, baht: number, day: string) =>
  act(recordContribution, {
    key: `${memberNo} ${day}`,
    memberId: id(memberNo),
    amount: satang(baht * 100),
    method: "cash",
    happenedOn: Temporal.PlainDate.from(day),
    receivedBy: id("2"),
    receiverActsFor: [],
  }).then(done);

const joined = (day: string) => ({ joinedOn: Temporal.PlainDate.from(day) });

beforeAll(async () => {
  small = await openSmallFund();
  ids.set("1", await small.member("1", { ...joined("2025-01-01"), roles: ["secretary"] }));
  ids.set("2", await small.member("2", { ...joined("2025-01-01"), roles: ["treasurer"] }));
  for (const [memberNo, day] of [
    ["3", "2025-01-01"],
    ["4", "2025-01-31"],
    ["5", "2025-02-01"],
    ["6", "2025-01-01"],
    ["7", "2025-01-01"],
  ] as const)
    ids.set(memberNo, await small.member(memberNo, joined(day)));
  await pay("1", 390, "2026-01-31");
  for (const memberNo of ["3", "4", "5"]) await pay(memberNo, 390, "2026-01-30");
  // Paid up now, but not by the day.
  await pay("6", 390, "2026-02-01");
});
afterAll(() => small.close());

describe("a round's list", () => {
  test("is looked at first, and then nothing is written", async () => {
    const { members, leftOut } = done(await freeze({ commit: false }));
    expect(members.map(({ memberNo }) => memberNo)).toEqual(["1", "3", "4"]);
    expect(leftOut.map(({ memberNo, why }) => `${memberNo} ${why}`)).toEqual([
      "2 not-paid-up",
      "5 not-a-full-year",
      "6 not-paid-up",
      "7 not-paid-up",
    ]);
    expect(await act(showRound, 1)).toEqual({ ok: false, refusal: { type: "no-such-round" } });
  });

  test("is frozen by the committee, for a day that was, and for somebody", async () => {
    expect(await freeze({ by: id("3") })).toEqual({ ok: false, refusal: { type: "not-on-committee" } });
    expect(await freeze({ on: Temporal.PlainDate.from("2026-09-30") })).toEqual({
      ok: false,
      refusal: { type: "day-to-come" },
    });
    expect(await freeze({ on: Temporal.PlainDate.from("2025-06-30") })).toEqual({
      ok: false,
      refusal: { type: "nobody-eligible" },
    });
  });

  test("is frozen once, also by two at the same moment", async () => {
    const both = await Promise.all([freeze(), freeze()]);
    expect(both.map(({ ok }) => ok).toSorted((a, b) => Number(a) - Number(b))).toEqual([false, true]);
    expect(await freeze()).toEqual({ ok: false, refusal: { type: "frozen-before", at: small.clock.at } });
  });

  test("stays as it was, whoever leaves or pays afterwards", async () => {
    const leaving = {
      memberId: id("4"),
      on: Temporal.PlainDate.from("2026-02-10"),
      reason: "resigned",
    } as const;
    await act(endMembership, leaving);
    await pay("7", 390, "2026-02-14");
    const { members } = done(await act(showRound, 1));
    expect(members.map(({ place, memberNo, name }) => `${place} ${memberNo} ${name}`)).toEqual([
      "1 1 สมาชิก1",
      "2 3 สมาชิก3",
      "3 4 สมาชิก4",
    ]);
  });

  test("of the next round has nobody who had as many as there may be", async () => {
    const next = { roundNo: 2, on: Temporal.PlainDate.from("2026-02-14"), commit: false } as const;
    const numbers = async (more: Partial<FreezeRound>) =>
      done(await freeze({ ...next, ...more }))
        .leftOut.filter(({ why }) => why === "had-all-rounds")
        .map(({ memberNo }) => memberNo);
    await pay("6", 30, "2026-02-14");
    expect(await numbers({})).toEqual(["1", "3"]);
    expect(await numbers({ mostRounds: 2 })).toEqual([]);
  });
});

const money = () => ({
  key: "m1",
  by: id("2"),
  from: "พอช.",
  amount: satang(10000),
  into: "bank",
  on: Temporal.PlainDate.from("2026-02-12"),
  roundNo: 1,
});

describe("a round's money", () => {
  test("has a receipt, stands with its round once, and is shared in whole satang that add up", async () => {
    expect(done(await act(receiveRoundMoney, money()))).toMatchObject({
      again: false,
      receipt: { lines: [{ kind: "state-co-contribution" }] },
    });
    expect(done(await act(receiveRoundMoney, money()))).toMatchObject({ again: true });
    const { received, members } = done(await act(showRound, 1));
    expect(received).toBe(10000n);
    expect(members.map(({ share }) => share)).toEqual([3334n, 3333n, 3333n]);
  });

  test("is refused for a round that is not there, for another round, and where the receipt is refused", async () => {
    done(await freeze({ roundNo: 3, mostRounds: 3 }));
    expect(await act(receiveRoundMoney, { ...money(), roundNo: 9 })).toEqual({
      ok: false,
      refusal: { type: "no-such-round" },
    });
    expect(await act(receiveRoundMoney, { ...money(), roundNo: 3 })).toEqual({
      ok: false,
      refusal: { type: "other-round" },
    });
    expect(await act(receiveRoundMoney, { ...money(), key: "m2", by: id("1") })).toEqual({
      ok: false,
      refusal: { type: "not-treasurer" },
    });
  });

  test("that was cancelled counts for nothing, and its receipt is still told", async () => {
    const { receipt } = done(
      await act(receiveRoundMoney, { ...money(), key: "m3", amount: satang(500), roundNo: 3 }),
    );
    expect((await act(listRounds, undefined)).map(({ roundNo, received }) => [roundNo, received])).toEqual([
      [1, 10000n],
      [3, 500n],
    ]);
    done(
      await act(cancelReceipt, {
        key: "c",
        by: id("2"),
        receiptId: receipt?.receiptId ?? "",
        reason: "โอนผิดกองทุน",
      }),
    );
    const { received, receipts, members } = done(await act(showRound, 3));
    expect({ received, cancelled: receipts.map(({ isCancelled }) => isCancelled) }).toEqual({
      received: 0n,
      cancelled: [true],
    });
    expect(members.every(({ share }) => share === 0n)).toBe(true);
  });
});

describe("the database lets nobody change a frozen list", () => {
  test.each([
    [
      "by a new place",
      "insert into co_funding_member select m.fund_id, 1, 99, m.member_id, m.member_no from member m where m.member_no = '7'",
      "frozen",
    ],
    ["by a place taken away", "delete from co_funding_member", "append-only"],
    ["by another member in a place", "update co_funding_member set member_no = '9'", "append-only"],
    ["by another day", "update co_funding_round set on_day = '2026-02-01'", "append-only"],
    ["by emptying it", "truncate co_funding_member", "append-only"],
    ["by a receipt that moves to another round", "update co_funding_receipt set round_no = 1", "append-only"],
    [
      "by a round that says another number of members",
      "insert into co_funding_round select fund_id, 7, on_day, most_rounds, per_member_satang, 1, frozen_by, frozen_at from co_funding_round where round_no = 1",
      "not whole",
    ],
    [
      "by a list without its round",
      "insert into co_funding_member select fund_id, 8, 1, member_id, member_no from member where member_no = '7'",
      "foreign key",
    ],
  ])("%s", async (_what, sql, message) => {
    await expect(small.owner.unsafe(sql)).rejects.toThrow(message);
  });

  test("nor a receipt for anything else stand with a round", async () => {
    done(
      await act(receiveMoney, {
        key: "d",
        by: id("2"),
        kind: "donation",
        amount: satang(100),
        into: "bank",
        on,
        from: "x",
      }),
    );
    await expect(
      small.owner.unsafe(
        "insert into co_funding_receipt select r.fund_id, r.receipt_id, 1 from receipt r join receipt_line l using (fund_id, receipt_id) where l.kind = 'donation'",
      ),
    ).rejects.toThrow("not for co-funding");
  });
});

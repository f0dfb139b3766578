import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { doDeed } from "#actions/do-deed.ts";
import { perform } from "#actions/perform.ts";
import type { Deed, Outcome } from "#conversation/deed.ts";
import { bahtToSatang } from "#core/money.ts";
import { lineUser, openSmallFund, type SmallFund } from "./small-fund.ts";

let fund: SmallFund;
let treasurer: string;
let mine: string;
let theirs: string;
const [me, money, stranger] = [lineUser(1), lineUser(2), lineUser(3)];
beforeAll(async () => {
  fund = await openSmallFund();
  treasurer = await fund.member("1-001", { roles: ["treasurer"], title: "นาง", givenName: "มาลี" });
  mine = await fund.member("1-002");
  theirs = await fund.member("1-003");
  await fund.link(me, mine);
  await fund.link(money, treasurer);
});
afterAll(() => fund.close());

const ask = (lineUserId: string, deed: Deed): Promise<Outcome> =>
  perform(
    fund.house,
    fund.fundId,
    (moment, wanted: Deed) => doDeed(moment, { lineUserId, channelId: fund.channelId }, wanted),
    deed,
  );
const record = (key: string, memberId: string): Deed => ({
  type: "record-contribution",
  key,
  memberId,
  amount: bahtToSatang(30),
  shownFrom: "2025-11-01",
});

describe("a button can be kept and its text be made up: each deed asks again who is speaking", () => {
  const aboutMembers = ["choose-member", "show-contributions", "show-history"] as const;
  test.each(aboutMembers)("%s is about one's own members only", async (type) => {
    expect(await ask(me, { type, memberId: theirs })).toEqual({ type: "not-linked" });
    expect(await ask(stranger, { type, memberId: mine })).toEqual({ type: "not-linked" });
    expect((await ask(me, { type, memberId: mine })).type).not.toBe("not-linked");
  });

  const receiving: readonly Deed[] = [
    { type: "find-members", query: "1-0" },
    {
      type: "propose-contribution",
      memberId: "00000000-0000-7000-8000-000000000000",
      amount: bahtToSatang(30),
    },
    record("made-up", "00000000-0000-7000-8000-000000000000"),
  ];
  test.each(receiving)("$type is for who receives money today", async (deed) => {
    const refusal = { type: "contribution-refused", refusal: { type: "not-allowed-to-receive" } };
    expect(await ask(me, deed)).toEqual(refusal);
    expect(await ask(stranger, deed)).toEqual(refusal);
    expect(await ask(money, deed)).not.toEqual(refusal);
  });

  test("who is out of office receives nothing from that day on", async () => {
    await fund.owner`update office set until_on = '2026-02-14'`;
    expect(await ask(money, { type: "find-members", query: "1" })).toMatchObject({
      refusal: { type: "not-allowed-to-receive" },
    });
    await fund.owner`update office set until_on = '2026-02-15'`;
    expect(await ask(money, { type: "find-members", query: "1" })).toMatchObject({ type: "found" });
    await fund.owner`update office set until_on = null`;
  });

  test("a draft is looked up by who made it, and by nobody else", async () => {
    expect(await ask(money, record("draft-1", theirs))).toMatchObject({ type: "recorded", again: false });
    expect(await ask(money, { type: "look-up-draft", key: "draft-1" })).toMatchObject({
      type: "draft-recorded",
      receipt: { member: { memberId: theirs } },
    });
    for (const other of [me, stranger])
      expect(await ask(other, { type: "look-up-draft", key: "draft-1" })).toEqual({
        type: "draft-not-recorded",
      });
    expect(await ask(money, { type: "look-up-draft", key: "draft-2" })).toEqual({
      type: "draft-not-recorded",
    });
  });
});

describe("a receiver", () => {
  test("who confirms twice is told the same receipt again", async () => {
    const first = await ask(money, record("draft-3", theirs));
    expect(await ask(money, record("draft-3", theirs))).toEqual({ ...first, again: true });
  });

  test("receives nothing for who they are, act for, or ever acted for", async () => {
    const refusal = { refusal: { type: "own-contribution" } };
    expect(await ask(money, record("draft-4", treasurer))).toMatchObject(refusal);
    await fund.link(money, mine);
    expect(await ask(money, record("draft-5", mine))).toMatchObject(refusal);
    await ask(money, { type: "unlink", memberId: mine });
    expect(await ask(money, record("draft-6", mine))).toMatchObject(refusal);
  });

  test("is shown ten of those who are found, and that there are more", async () => {
    for (let number = 0; number < 11; number += 1) await fund.member(`7-${number}`);
    const found = await ask(money, { type: "find-members", query: "7-" });
    expect(found).toMatchObject({ type: "found", more: true });
    expect(found.type === "found" && found.members.length).toBe(10);
  });
});

test("what a fund's plans cost is for everybody to know", async () => {
  expect(await ask(stranger, { type: "show-plans" })).toMatchObject({
    type: "plans",
    entranceFee: 1_000n,
    plans: [{ price: 3_000n }, { price: 9_000n }, { price: 18_000n }, { price: 36_000n }],
  });
});

test("the card shows what is due today, and what was paid this year; the history has the receipts", async () => {
  const state = await ask(me, { type: "show-contributions", memberId: mine });
  expect(state).toMatchObject({
    state: { due: bahtToSatang(120), dueMonths: 4, paidThisYear: 0n, receiptsThisYear: 0 },
  });
  for (const key of ["h1", "h2"]) await ask(money, record(key, theirs));
  await fund.link(stranger, theirs);
  expect(await ask(stranger, { type: "show-contributions", memberId: theirs })).toMatchObject({
    state: { due: 0n, dueMonths: 0, paidThisYear: bahtToSatang(120), receiptsThisYear: 4 },
  });
  const history = await ask(stranger, { type: "show-history", memberId: theirs });
  expect(history).toMatchObject({
    type: "history",
    more: false,
    receipts: [{ receivedBy: "นางมาลี" }, {}, {}, {}],
  });
});

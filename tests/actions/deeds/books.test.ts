import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { doBooksDeed } from "#actions/deeds/books.ts";
import { lookUpDraft } from "#actions/deeds/drafts.ts";
import { perform } from "#actions/perform.ts";
import { recordContribution } from "#actions/record-contribution.ts";
import type { BooksDeed, BooksOutcome } from "#conversation/deeds/books.ts";
import { bahtToSatang } from "#core/money.ts";
import { done, lineUser, openSmallFund, type SmallFund } from "../small-fund.ts";

let fund: SmallFund;
let ids: Readonly<Record<"treasurer" | "collector" | "chair" | "payer" | "neighbour" | "child", string>>;
const [money, bag, chair, member, stranger, house] = [1, 2, 3, 4, 5, 6].map(lineUser) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
beforeAll(async () => {
  fund = await openSmallFund();
  ids = {
    treasurer: await fund.member("1-001", { roles: ["treasurer"], givenName: "มาลี" }),
    collector: await fund.member("2-001", { roles: ["collector"], givenName: "คำ", villageNo: 2 }),
    chair: await fund.member("1-000", { roles: ["chair"], givenName: "ประธาน" }),
    payer: await fund.member("2-002", { villageNo: 2 }),
    neighbour: await fund.member("2-003", { villageNo: 2 }),
    child: await fund.member("2-004", { villageNo: 2 }),
  };
  await fund.link(money, ids.treasurer);
  await fund.link(bag, ids.collector);
  await fund.link(chair, ids.chair);
  await fund.link(member, ids.payer);
  // One phone of a house holds two members.
  await fund.link(house, ids.payer);
  await fund.link(house, ids.child);
});
afterAll(() => fund.close());

const ask = (lineUserId: string, deed: BooksDeed): Promise<BooksOutcome> =>
  perform(
    fund.house,
    fund.fundId,
    (moment, wanted: BooksDeed) => doBooksDeed(moment, { lineUserId, channelId: fund.channelId }, wanted),
    deed,
  );
const lookUp = (lineUserId: string, key: string) =>
  perform(
    fund.house,
    fund.fundId,
    (moment, wanted: string) => lookUpDraft(moment, { lineUserId, channelId: fund.channelId }, wanted),
    key,
  );
const nobody = "00000000-0000-7000-8000-000000000000";
const baht = bahtToSatang;

const treasurerOnly: readonly BooksDeed[] = [
  { type: "list-bags" },
  { type: "hand-in", key: "made-up-1", collectorId: nobody, counted: baht(30) },
  { type: "list-purses", way: "deposit" },
  { type: "move-cash", key: "made-up-2", from: "cash", to: "bank", amount: baht(30) },
  { type: "list-spending" },
  {
    type: "pay-expense",
    key: "made-up-3",
    account: "expense:travel",
    subFund: "welfare",
    from: "cash",
    amount: baht(30),
    receiver: "x",
    purpose: "x",
  },
];
const door = { roundId: nobody, houseId: nobody, moves: 0 };
const receivers: readonly BooksDeed[] = [
  { type: "find-receipt", number: 1n },
  { type: "cancel-receipt", key: "made-up-4", receiptId: nobody, reason: "x" },
  { type: "show-owed", memberId: nobody },
  { type: "show-family", memberId: nobody },
  { type: "record-family", key: "made-up-5", payments: [] },
  { type: "ask-own-contribution", memberId: nobody, amount: baht(30) },
  { type: "show-day-sheet" },
  { type: "walk" },
  { type: "take-at-house", ...door, amount: baht(30) },
  { type: "take-as-said", ...door, payments: [] },
  { type: "not-at-home", ...door },
  { type: "take-back-at-house", ...door, reason: "x" },
  { type: "show-house", ...door },
  { type: "find-house", villageNo: 2, query: "1" },
  { type: "sum-up", villageNo: 2 },
];
const officers: readonly BooksDeed[] = [
  { type: "propose-close" },
  { type: "close-month", month: Temporal.PlainYearMonth.from("2026-01") },
  { type: "list-requests" },
  { type: "open-request", requestId: nobody },
  { type: "settle-request", requestId: nobody, agree: true, reason: "" },
  { type: "show-receipt", receiptId: nobody },
  { type: "find-for-code", query: "1" },
  { type: "issue-code", memberId: nobody },
];

/** Refused for want of an office, whichever words it has. */
const isRefusedOffice = (outcome: BooksOutcome): boolean =>
  (outcome.type === "books-refused" && outcome.refusal.type === "not-allowed") ||
  (outcome.type === "receiving-refused" && outcome.refusal.type === "not-allowed-to-receive");

describe("a button can be kept and its text be made up: each deed asks again who is speaking", () => {
  test.each([...treasurerOnly, ...receivers, ...officers])("$type is for those in office", async (deed) => {
    for (const speaker of [member, stranger]) expect(isRefusedOffice(await ask(speaker, deed))).toBe(true);
  });

  test.each(treasurerOnly)("$type is the treasurer's alone", async (deed) => {
    for (const speaker of [bag, chair]) expect(isRefusedOffice(await ask(speaker, deed))).toBe(true);
  });

  test("who is out of office does nothing from that day on", async () => {
    await fund.owner`update office set until_on = '2026-02-14' where role = 'treasurer'`;
    expect(isRefusedOffice(await ask(money, { type: "list-bags" }))).toBe(true);
    await fund.owner`update office set until_on = null where role = 'treasurer'`;
    expect(await ask(money, { type: "list-bags" })).toEqual({ type: "bags", bags: [] });
  });
});

const receive = (key: string, memberId: string, amount: number) =>
  perform(fund.house, fund.fundId, recordContribution, {
    key,
    memberId,
    amount: baht(amount),
    method: "cash",
    happenedOn: Temporal.PlainDate.from("2026-02-14"),
    receivedBy: ids.collector,
    receiverActsFor: [],
  });

test("a bag is listed by its collector's name, handed in once, and looked up by who did it alone", async () => {
  done(await receive("r1", ids.payer, 90));
  expect(await ask(money, { type: "list-bags" })).toMatchObject({
    bags: [{ id: ids.collector, amount: baht(90) }],
  });
  const deed = { type: "hand-in", key: "draft-1", collectorId: ids.collector, counted: baht(90) } as const;
  expect(await ask(money, deed)).toMatchObject({ type: "handed-in", again: false });
  expect(await ask(money, deed)).toMatchObject({ type: "handed-in", again: true });
  expect(await lookUp(money, "draft-1")).toMatchObject({
    outcome: { type: "draft-booked", draft: { kind: "hand-in", amount: baht(90) } },
  });
  for (const other of [bag, chair, stranger])
    expect(await lookUp(other, "draft-1")).toEqual({ type: "draft-not-recorded" });
  expect(await ask(money, { ...deed, counted: baht(60) })).toMatchObject({
    refusal: { type: "same-key-other-wish" },
  });
});

test("what a member owes, and who could pay with them, is what the receiver is offered", async () => {
  expect(await ask(bag, { type: "show-owed", memberId: ids.neighbour })).toMatchObject({
    owed: { due: baht(120), dueMonths: 4, period: baht(30), periodMonths: 1, family: 0 },
  });
  expect(await ask(bag, { type: "show-owed", memberId: ids.payer })).toMatchObject({ owed: { family: 1 } });
  const family = await ask(bag, { type: "show-family", memberId: ids.payer });
  expect(family).toMatchObject({
    payers: [
      { member: { memberId: ids.payer }, amount: baht(30), isDue: true },
      { member: { memberId: ids.child }, amount: baht(120), isDue: true },
    ],
  });
  expect(await ask(bag, { type: "show-owed", memberId: nobody })).toMatchObject({
    refusal: { type: "no-such-member" },
  });
});

test("a house pays on one receipt, once; one who cannot pay refuses it for all, by name", async () => {
  const payments = [
    { memberId: ids.payer, amount: baht(30) },
    { memberId: ids.child, amount: baht(120) },
  ];
  const deed = { type: "record-family", key: "draft-2", payments } as const;
  const first = await ask(bag, deed);
  expect(first).toMatchObject({
    type: "family-recorded",
    again: false,
    receipts: [{ wholeTotal: baht(150) }, { total: baht(120) }],
  });
  expect(await ask(bag, deed)).toMatchObject({ again: true });
  expect(await ask(bag, { ...deed, payments: [] })).toMatchObject({
    refusal: { type: "same-key-other-contribution" },
  });
  const uneven = [{ memberId: ids.child, amount: baht(31) }];
  expect(await ask(bag, { type: "record-family", key: "draft-3", payments: uneven })).toMatchObject({
    refusal: { type: "no-whole-period" },
    member: { memberId: ids.child },
  });
});

test("money of one's own is asked for, told to a second person, and receipted when they agree", async () => {
  const wish = { type: "ask-own-contribution", memberId: ids.collector, amount: baht(30) } as const;
  expect(await ask(bag, { ...wish, memberId: ids.neighbour })).toMatchObject({
    refusal: { type: "not-own" },
  });
  expect(await ask(bag, wish)).toMatchObject({ type: "own-asked", asked: 2 });
  const listed = await ask(chair, { type: "list-requests" });
  const [request] = listed.type === "requests" ? listed.requests : [];
  expect(request?.about).toMatchObject({ type: "own-contribution", amount: baht(30) });
  const requestId = request?.requestId ?? "";
  const settle = { type: "settle-request", requestId, agree: true, reason: "" } as const;
  expect(await ask(chair, settle)).toMatchObject({ type: "request-settled", agreed: true });
  expect(await ask(chair, settle)).toMatchObject({ refusal: { type: "settled-before", as: "agreed" } });
  expect(await ask(chair, { type: "open-request", requestId })).toMatchObject({
    refusal: { type: "settled-before" },
  });
  expect(await fund.owner`select recipient from relay.outbox where once_key like 'settled:%'`).toEqual([
    { recipient: bag },
  ]);
});

test("the collector's sheet has their village, their day and their bag; a receipt is found by who may cancel it", async () => {
  const sheet = await ask(bag, { type: "show-day-sheet" });
  expect(sheet).toMatchObject({ sheet: { villages: [2], receipts: 3, bag: baht(180) } });
  expect(sheet.type === "day-sheet" && sheet.sheet.owing.map(({ member }) => member.memberId)).toContain(
    ids.neighbour,
  );
  expect(await ask(bag, { type: "find-receipt", number: 1n })).toMatchObject({
    type: "receipt-found",
    receipt: { state: "stands", total: baht(90) },
    needsSecond: false,
  });
  expect(await ask(bag, { type: "find-receipt", number: 99n })).toMatchObject({
    refusal: { type: "no-such-receipt" },
  });
  done(
    await perform(fund.house, fund.fundId, recordContribution, {
      key: "r9",
      memberId: ids.neighbour,
      amount: baht(30),
      method: "cash",
      happenedOn: Temporal.PlainDate.from("2026-02-14"),
      receivedBy: ids.treasurer,
      receiverActsFor: [],
    }),
  );
  expect(await ask(bag, { type: "find-receipt", number: 4n })).toMatchObject({
    refusal: { type: "not-allowed-to-cancel" },
  });
});

test("whoever holds a receipt has it checked; whoever guesses its code learns nothing", async () => {
  const [row] = await fund.owner<{ code: string }[]>`select code from receipt where number = 1`;
  const check = { type: "check-receipt", number: 1n } as const;
  expect(await ask(stranger, { ...check, code: row?.code ?? "" })).toMatchObject({
    answer: "stands",
    total: baht(90),
  });
  const guessed = await ask(stranger, { ...check, code: "AAAAAA" });
  expect(guessed).toEqual({ type: "receipt-checked", name: { number: 1n }, answer: "unknown" });
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { doPayDeed } from "#actions/deeds/paying.ts";
import { slipsAtWork } from "#actions/deeds/slip-work.ts";
import { openDocuments } from "#actions/documents/view-documents.ts";
import { perform } from "#actions/perform.ts";
import type { PayDeed, PayOutcome } from "#conversation/deeds/paying.ts";
import { baht, day, done, lineUser, newCode, openSlipsFunds, type SlipsFunds } from "../slips/slips-fund.ts";

/** A treasurer's evening in chat, by a real fund's answers. Today is 14 February 2026; thirty baht a month since November. */
let funds: SlipsFunds;
let people: { treasurer: string; secretary: string; buaphan: string; somchai: string; daeng: string };
const [treasurersLine, secretarysLine, buaphansLine, somchaisLine, daengsLine] = [1, 2, 3, 4, 5].map(
  lineUser,
) as [string, string, string, string, string];

beforeAll(async () => {
  funds = await openSlipsFunds();
  const { one } = funds;
  people = {
    treasurer: await one.member("1", "treasurer"),
    secretary: await one.member("2", "secretary"),
    buaphan: await one.member("15"),
    somchai: await one.member("16"),
    daeng: await one.member("17"),
  };
  await one.link(treasurersLine, people.treasurer);
  await one.link(secretarysLine, people.secretary);
  await one.link(buaphansLine, people.buaphan);
  await one.link(somchaisLine, people.somchai);
  await one.link(daengsLine, people.daeng);
});
afterAll(() => funds?.small.close());

const asks = (lineUserId: string, deed: PayDeed): Promise<PayOutcome> => {
  const house = { ...funds.small.house, publicBaseUrl: "https://omboon.example" };
  const speaker = { lineUserId, channelId: funds.small.channelId };
  return perform(
    house,
    funds.one.fundId,
    (moment, asked: PayDeed) => doPayDeed(moment, speaker, asked),
    deed,
  );
};
const waits = async (number: number, from: string, memberId: string, amount = 30): Promise<string> => {
  const slipId = await funds.one.send(from, memberId, amount);
  await funds.one.read(slipId, newCode(number));
  return slipId;
};

test("two that the bank confirms go together; a third of the same sum twice in the bank waits for a person", async () => {
  const [first, second] = [
    await waits(1, buaphansLine, people.buaphan, 60),
    await waits(2, somchaisLine, people.somchai, 90),
  ];
  const third = await waits(3, daengsLine, people.daeng, 30);
  await funds.one.bringIn(people.treasurer, [
    "13/02/2569 | รับโอน | | 60.00 | 60.00",
    "13/02/2569 | รับโอน | | 90.00 | 150.00",
    "13/02/2569 | รับโอน | | 30.00 | 180.00",
    "14/02/2569 | รับโอน | | 30.00 | 210.00",
  ]);
  const work = await asks(treasurersLine, { type: "show-slip-work", after: 0 });
  expect(work).toMatchObject({
    work: { count: 3, slips: [{}, {}, {}], sure: [{ slipId: first }, { slipId: second }] },
  });
  // Whoever was shown all three at once confirms the two that are sure.
  expect(await asks(treasurersLine, { type: "confirm-slips", slipIds: [first, second, third] })).toEqual({
    type: "slips-confirmed",
    confirmed: 2,
    total: baht(150),
    left: 1,
  });
  expect(await funds.one.slip(first)).toMatchObject({ stage: "confirmed", paidOn: day("2026-02-13") });
  expect(await funds.one.slip(third)).toMatchObject({ stage: "waiting" });
  expect(
    await asks(treasurersLine, { type: "confirm-slips", slipIds: [first, second, third] }),
  ).toMatchObject({ confirmed: 0, left: 1 });
  expect((await funds.told(buaphansLine)).join("\n")).toContain("ใบเสร็จรับเงินเลขที่");
});

test("a slip is opened with its member, its periods, its line and a picture for these eyes alone", async () => {
  const slips = await asks(daengsLine, { type: "show-slips" });
  const slipId = slips.type === "slips" ? (slips.slips[0]?.slipId ?? "") : "";
  const opened = await asks(treasurersLine, { type: "open-slip", slipId });
  if (opened.type !== "slip-to-judge") throw new Error(opened.type);
  const { file } = opened;
  expect(file).toMatchObject({
    slip: { slipId, hasCode: true },
    payments: [
      { member: { memberId: people.daeng }, amount: baht(30), lines: [{ from: day("2025-11-01") }] },
    ],
    on: day("2026-02-14"),
    sentBy: "สมาชิก17",
    line: { account: "bank", isSure: false },
    isSeenBefore: false,
  });
  const link = new URL(file.viewer ?? "").searchParams.get("link") ?? "";
  const views = (lineUserId: string) =>
    perform(funds.small.house, funds.one.fundId, openDocuments, { link, lineUserId });
  expect(done(await views(treasurersLine)).documents).toHaveLength(1);
  expect(await views(secretarysLine)).toMatchObject({ refusal: { type: "link-of-another" } });
});

test("amount and day as corrected are what is posted; a second tap gives the same receipt", async () => {
  const slipId = await waits(4, buaphansLine, people.buaphan, 30);
  const deed = {
    type: "confirm-slip",
    slipId,
    payments: [{ memberId: people.buaphan, amount: baht(60) }],
    on: day("2026-02-12"),
  } as const;
  const confirmed = await asks(treasurersLine, deed);
  expect(confirmed).toMatchObject({
    type: "slip-confirmed",
    again: false,
    receipts: [{ total: baht(60), happenedOn: day("2026-02-12") }],
  });
  const again = await asks(treasurersLine, deed);
  expect(again).toMatchObject({ type: "slip-confirmed", again: true });
  const numbers = [confirmed, again].map((one) =>
    one.type === "slip-confirmed" ? one.receipts[0]?.number : undefined,
  );
  expect(numbers[0]).toBe(numbers[1]);
});

test("what cannot count is told with what mends it, and nothing is posted", async () => {
  const slipId = await waits(5, somchaisLine, people.somchai, 100);
  const payments = [{ memberId: people.somchai, amount: baht(100) }];
  const confirm = (more: { on?: string } = {}) =>
    asks(treasurersLine, { type: "confirm-slip", slipId, payments, on: day(more.on ?? "2026-02-14") });
  expect(await confirm()).toMatchObject({ refusal: { type: "no-whole-period" } });
  expect(await confirm({ on: "2026-02-15" })).toMatchObject({ refusal: { type: "day-to-come" } });
  expect(await asks(treasurersLine, { type: "open-slip", slipId })).toMatchObject({
    file: { payments: [{ amount: baht(100), lines: [] }] },
  });
  expect(
    await asks(treasurersLine, { type: "refuse-slip", slipId, reason: "other", words: " " }),
  ).toMatchObject({ refusal: { type: "reason-missing" } });
  expect(
    await asks(treasurersLine, {
      type: "refuse-slip",
      slipId,
      reason: "other-amount",
      words: "โอน 90 หรือ 120 นะคะ",
    }),
  ).toMatchObject({ type: "slip-refused", slip: { stage: "refused", reasonWords: "โอน 90 หรือ 120 นะคะ" } });
  expect(await confirm()).toMatchObject({ type: "slip-judged", slip: { stage: "refused" } });
});

test("the treasurer's own slip waits for somebody else of the committee, who finds it among their work", async () => {
  const slipId = await waits(6, treasurersLine, people.treasurer, 30);
  const payments = [{ memberId: people.treasurer, amount: baht(30) }];
  const deed = { type: "confirm-slip", slipId, payments, on: day("2026-02-14") } as const;
  expect(await asks(treasurersLine, deed)).toMatchObject({ refusal: { type: "own-slip" } });
  expect(await asks(treasurersLine, { type: "open-slip", slipId })).toMatchObject({
    refusal: { type: "own-slip" },
  });
  const atWork = await perform(
    funds.small.house,
    funds.one.fundId,
    (moment, lineUserId: string) => slipsAtWork(moment, { lineUserId, channelId: funds.small.channelId }),
    secretarysLine,
  );
  expect(atWork).toBe(1);
  expect(await asks(secretarysLine, deed)).toMatchObject({ type: "slip-confirmed", again: false });
});

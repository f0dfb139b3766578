import { afterAll, beforeAll, expect, test } from "vitest";
import { doPayDeed } from "#actions/deeds/paying.ts";
import { perform } from "#actions/perform.ts";
import { endPaymentPlace, setPaymentPlace } from "#actions/slips/payment-places.ts";
import type { PayDeed, PayOutcome } from "#conversation/deeds/paying.ts";
import type { PayTo } from "#core/slip/payment-place.ts";
import { bahtToSatang } from "#core/money.ts";
import { qrPayloadOf } from "#store/qr-pictures.ts";
import { done, lineUser, openSmallFund, type SmallFund } from "../small-fund.ts";

/** What a talk about paying makes a real fund answer. Today is 14 February 2026; all joined in November, thirty baht a month. */
let small: SmallFund;
let people: { treasurer: string; collector: string; buaphan: string; husband: string; stranger: string };
const [buaphansLine, treasurersLine, strangersLine] = [1, 2, 3].map(lineUser) as [string, string, string];

beforeAll(async () => {
  small = await openSmallFund();
  const house = { villageNo: 2, houseNo: "9" };
  people = {
    treasurer: await small.member("1", { roles: ["treasurer"], villageNo: 1, houseNo: "1" }),
    collector: await small.member("2", { roles: ["collector"], villageNo: 2, houseNo: "2" }),
    buaphan: await small.member("15", house),
    husband: await small.member("16", house),
    stranger: await small.member("99", { villageNo: 3, houseNo: "3" }),
  };
  await small.link(buaphansLine, people.buaphan);
  await small.link(treasurersLine, people.treasurer);
  await small.link(strangersLine, people.stranger);
});
afterAll(() => small?.close());

const asks = (lineUserId: string, deed: PayDeed): Promise<PayOutcome> => {
  const house = { ...small.house, publicBaseUrl: "https://omboon.example" };
  const speaker = { lineUserId, channelId: small.channelId };
  return perform(house, small.fundId, (moment, asked: PayDeed) => doPayDeed(moment, speaker, asked), deed);
};
const opensAccount = async (payTo?: PayTo): Promise<void> => {
  const place = {
    by: people.treasurer,
    account: "bank",
    bankName: "ธ.ก.ส.",
    accountNo: "020-1-23456-7",
    accountName: "กองทุนเล็ก",
    asksService: false,
    ...(payTo && { payTo }),
  };
  done(await perform(small.house, small.fundId, setPaymentPlace, place));
};
const month = (memberId: string, baht = 120) => [{ memberId, amount: bahtToSatang(baht) }];

test("the terms are of whoever is linked and of their house, with who takes cash in their village", async () => {
  expect(await asks(buaphansLine, { type: "begin-paying", memberId: people.husband })).toMatchObject({
    terms: {
      payables: [
        { member: { memberId: people.husband }, due: bahtToSatang(120), dueMonths: 4 },
        { member: { memberId: people.buaphan } },
      ],
      meant: people.husband,
      hasPlace: false,
      receivers: [
        { does: "collector", name: "สมาชิก2" },
        { does: "treasurer", name: "สมาชิก1" },
      ],
    },
  });
});

test("a member of another house is nobody's to pay for, whatever a button says", async () => {
  const terms = await asks(buaphansLine, { type: "begin-paying", memberId: people.stranger });
  expect(terms).not.toHaveProperty("terms.meant");
  for (const deed of [
    { type: "show-way-to-pay", payments: month(people.stranger) },
    { type: "send-slip", key: small.house.newId(), messageId: "m1", payments: month(people.stranger) },
  ] as const)
    expect(await asks(buaphansLine, deed)).toMatchObject({ refusal: { type: "not-theirs" } });
  expect(await asks(lineUser(77), { type: "begin-paying" })).toMatchObject({ terms: { payables: [] } });
  expect(
    await asks(lineUser(77), { type: "show-way-to-pay", payments: month(people.buaphan) }),
  ).toMatchObject({ refusal: { type: "not-linked" } });
});

test("without an account there is no way to pay by phone, and cash is named", async () => {
  expect(
    await asks(buaphansLine, { type: "show-way-to-pay", payments: month(people.buaphan) }),
  ).toMatchObject({ refusal: { type: "no-payment-place", receivers: [{ does: "collector" }, {}] } });
});

const payloadBehind = (qr: string): Promise<string | undefined> => {
  const name = /\/([0-9a-f]+)\.png$/u.exec(qr)?.[1] ?? "";
  return small.house.database.inFund(small.fundId, (fund) =>
    qrPayloadOf(fund, name, small.clock.at.subtract({ hours: 1 })),
  );
};

test("the QR asks for the whole sum at the fund's id, and names nobody", async () => {
  await opensAccount({ type: "phone", digits: "0812223333" });
  const payments = [...month(people.buaphan), ...month(people.husband, 30)];
  const shown = await asks(buaphansLine, { type: "show-way-to-pay", payments });
  if (shown.type !== "way-to-pay") throw new Error(shown.type);
  expect(shown.way).toMatchObject({
    total: bahtToSatang(150),
    places: [{ accountNo: "020-1-23456-7", promptPay: "0812223333" }],
    payments: [{ lines: [{ amount: bahtToSatang(120) }] }, { lines: [{ amount: bahtToSatang(30) }] }],
  });
  expect(shown.way.qr).toMatch(/^https:\/\/omboon\.example\/f\/small\/q\/[0-9a-f]{32}\.png$/u);
  expect(await payloadBehind(shown.way.qr ?? "")).toContain("0066812223333");
  expect(await payloadBehind(shown.way.qr ?? "")).toContain("5406150.00");
});

test("a biller's QR carries the member's number, which the bank's statement then shows", async () => {
  await opensAccount({ type: "biller", billerId: "099400012345601", reference2: "SMALL" });
  const shown = await asks(buaphansLine, { type: "show-way-to-pay", payments: month(people.buaphan) });
  if (shown.type !== "way-to-pay") throw new Error(shown.type);
  expect(shown.way.places[0]).not.toHaveProperty("promptPay");
  expect(await payloadBehind(shown.way.qr ?? "")).toContain("020215");
});

test("sums that make no whole months are refused before paying, and taken once they are paid", async () => {
  const payments = month(people.buaphan, 100);
  expect(await asks(buaphansLine, { type: "show-way-to-pay", payments })).toMatchObject({
    refusal: { type: "no-whole-period", offers: [bahtToSatang(90), bahtToSatang(120)] },
    member: { memberId: people.buaphan },
  });
  const key = small.house.newId();
  const slip = { type: "send-slip", key, messageId: "m-100", payments } as const;
  expect(await asks(buaphansLine, slip)).toEqual({ type: "slip-taken", again: false });
  expect(await asks(buaphansLine, slip)).toEqual({ type: "slip-taken", again: true });
  expect(await asks(buaphansLine, { type: "begin-paying" })).toMatchObject({
    terms: { payables: [{ waiting: bahtToSatang(100) }, {}] },
  });
  expect(await asks(buaphansLine, { type: "show-slips" })).toMatchObject({
    slips: [{ stage: "reading", amount: bahtToSatang(100) }],
  });
});

test("slips are judged by nobody but the treasurer, and one that is still read waits", async () => {
  for (const line of [buaphansLine, strangersLine])
    expect(await asks(line, { type: "show-slip-work", after: 0 })).toMatchObject({
      refusal: { type: "not-treasurer" },
    });
  const own = await asks(buaphansLine, { type: "show-slips" });
  const slipId = own.type === "slips" ? (own.slips[0]?.slipId ?? "") : "";
  expect(await asks(strangersLine, { type: "open-slip", slipId })).toMatchObject({
    refusal: { type: "not-treasurer" },
  });
  expect(await asks(treasurersLine, { type: "open-slip", slipId })).toMatchObject({
    refusal: { type: "still-reading" },
  });
  expect(await asks(treasurersLine, { type: "open-slip", slipId: small.house.newId() })).toMatchObject({
    refusal: { type: "no-such-slip" },
  });
});

test("an account that was ended is not shown any more", async () => {
  done(await perform(small.house, small.fundId, endPaymentPlace, { by: people.treasurer, account: "bank" }));
  expect(await asks(buaphansLine, { type: "begin-paying" })).toMatchObject({ terms: { hasPlace: false } });
});

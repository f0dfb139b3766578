import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sendSlip, type SendSlip } from "#actions/slips/send-slip.ts";
import { slipsOfSender } from "#actions/slips/slips-seen.ts";
import { waitingOf } from "#store/slips.ts";
import {
  baht,
  done,
  lineUser,
  newCode,
  openSlipsFunds,
  type FundOfTwo,
  type SlipsFunds,
} from "./slips-fund.ts";

let funds: SlipsFunds;
let fund: FundOfTwo;
let [treasurer, buaphan] = ["", ""];
const [phone, treasurersPhone, otherPhone] = [lineUser(1), lineUser(2), lineUser(3)];
beforeAll(async () => {
  funds = await openSlipsFunds();
  fund = funds.one;
  [treasurer, buaphan] = [await fund.member("1", "treasurer"), await fund.member("2")];
  await fund.link(phone, buaphan);
  await fund.link(otherPhone, buaphan);
  await fund.link(treasurersPhone, treasurer);
});
afterAll(() => funds.small.close());

const sent = (key: string, more: Partial<SendSlip> = {}): SendSlip => ({
  key,
  messageId: `m-${key}`,
  lineUserId: phone,
  channelId: funds.small.channelId,
  payments: [{ memberId: buaphan, amount: baht(30) }],
  ...more,
});

describe("a slip that is sent", () => {
  test("is there at once, and its picture is sent for", async () => {
    const before = await funds.errands("fetch-document");
    const { slipId, again } = done(await fund.act(sendSlip, sent("a")));
    expect(again).toBe(false);
    expect(await fund.slip(slipId)).toMatchObject({ stage: "reading", amount: baht(30) });
    expect(await funds.errands("fetch-document")).toBe(before + 1);
  });

  test("is one slip, from the same draft and as the same photo", async () => {
    const { slipId } = done(await fund.act(sendSlip, sent("b")));
    expect(done(await fund.act(sendSlip, sent("b")))).toEqual({ slipId, again: true });
    expect(done(await fund.act(sendSlip, sent("b", { messageId: "another" })))).toEqual({
      slipId,
      again: true,
    });
    expect(done(await fund.act(sendSlip, sent("c", { messageId: "m-b" })))).toEqual({ slipId, again: true });
  });

  test("counts as waiting for whom it pays, until it is judged", async () => {
    const waits = () =>
      funds.small.house.database.inFund(fund.fundId, (tx) => waitingOf(tx, [buaphan, treasurer]));
    const before = (await waits()).get(buaphan) ?? 0n;
    const { slipId } = await fund.read(await fund.send(otherPhone, buaphan), newCode(1));
    expect((await waits()).get(buaphan)).toBe(before + baht(30));
    expect((await waits()).has(treasurer)).toBe(false);
    done(await fund.refuse(treasurer, slipId));
    expect((await waits()).get(buaphan)).toBe(before);
  });

  test("is followed by whoever sent it, the latest first, with how it ended", async () => {
    const seen = await fund.act(slipsOfSender, otherPhone);
    expect(seen).toMatchObject([{ stage: "refused", reason: "not-arrived", hasCode: true }]);
    const own = await fund.act(slipsOfSender, phone);
    expect(own.map(({ stage }) => stage)).toEqual(["reading", "reading"]);
  });

  test.each([
    ["for nobody", { payments: [] }, { type: "nobody-paid-for" }],
    ["for nothing", { payments: [{ memberId: "", amount: baht(0) }] }, { type: "nobody-paid-for" }],
    [
      "for a stranger",
      { payments: [{ memberId: "019a8f00-0000-7000-8000-00000000dead", amount: baht(30) }] },
      { type: "no-such-member" },
    ],
  ])("%s is not taken", async (title, more, refusal) => {
    expect(await fund.act(sendSlip, sent(title, more))).toEqual({ ok: false, refusal });
  });

  test("after ten that nobody has judged waits until somebody has", async () => {
    for (const number of Array.from({ length: 8 }).keys())
      done(await fund.act(sendSlip, sent(`many-${number}`)));
    expect(await fund.act(sendSlip, sent("one-more"))).toEqual({
      ok: false,
      refusal: { type: "too-many-slips", most: 10 },
    });
  });
});

test("whoever judges slips hears of them once a day", async () => {
  const rung = async () =>
    (await funds.told(treasurersPhone)).filter((text) => text.includes("สลิปรอตรวจสอบ")).length;
  expect(await rung()).toBe(1);
  await fund.read(await fund.send(otherPhone, buaphan), newCode(2));
  expect(await rung()).toBe(1);
  funds.small.wait({ hours: 24 });
  await fund.read(await fund.send(otherPhone, buaphan), newCode(3));
  expect(await rung()).toBe(2);
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { perform } from "#actions/perform.ts";
import { refuseSlip } from "#actions/slips/refuse-slip.ts";
import { sendSlip } from "#actions/slips/send-slip.ts";
import { slipRead } from "#actions/slips/settle-slip.ts";
import { satang } from "#core/money.ts";
import { done, lineUser } from "../small-fund.ts";
import { at, openVillage, takeOf, villageNo, type VillageFund } from "./village.ts";

let village: VillageFund;
beforeAll(async () => {
  village = await openVillage();
});
afterAll(() => village.close());

async function slipFor(memberId: string, amount: bigint): Promise<string> {
  const { house, fundId, channelId, link } = village.fund;
  const lineUserId = lineUser(50 + (await village.receipts()).length + Number(amount));
  await link(lineUserId, memberId);
  const [key, messageId] = [house.newId(), house.newId()];
  const payments = [{ memberId, amount: satang(amount) }];
  const sent = { key, messageId, lineUserId, channelId, payments };
  const { slipId } = done(await perform(house, fundId, sendSlip, sent));
  await perform(house, fundId, slipRead, { slipId, reading: "no-code" } as const);
  return slipId;
}
const places = async (): Promise<string[]> => (await village.walk()).houses.map(({ place }) => place);

test("a house whose slip waits is not asked to pay again, by an old list neither; once it is refused it is", async () => {
  const { house, fundId } = village.fund;
  const [memberId = ""] = await village.house("7");
  const before = await village.walk();
  const slipId = await slipFor(memberId, 3000n);
  expect(await places()).not.toContain("7");
  const told = await village.told(takeOf(before, at(before, "7")));
  expect([told.type, await village.receipts()]).toEqual(["house-stands", []]);
  const refusal = { by: village.treasurer, byActsFor: [], slipId, reason: "not-arrived", words: "" } as const;
  done(await perform(house, fundId, refuseSlip, refusal));
  expect(await places()).toContain("7");
});

test("a slip of less than is due holds up nobody's cash, and of two in a house only who has paid is left out", async () => {
  const [less = ""] = await village.house("8");
  await slipFor(less, 100n);
  const [paid = ""] = await village.house("9", 2);
  await slipFor(paid, 3001n);
  const walk = await village.walk();
  expect([at(walk, "8").due, at(walk, "9").due]).toEqual([3000n, 3000n]);
  expect((await village.told(takeOf(walk, at(walk, "9")))).type).toBe("house-taken");
});

test("whoever comes with cash all the same is found by name and pays ahead", async () => {
  const [memberId = ""] = await village.house("10");
  await slipFor(memberId, 3002n);
  const found = await village.told({ type: "find-house", villageNo, query: "10" });
  if (found.type !== "house-stands") throw new Error(`no house, but ${found.type}`);
  const { roundId, houseId, moves } = found.house;
  const payments = [{ memberId, amount: satang(3000n) }];
  const told = await village.told({ type: "take-as-said", roundId, houseId, moves, payments });
  expect(told.type).toBe("house-taken");
});

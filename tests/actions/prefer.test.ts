import { afterAll, beforeAll, expect, test } from "vitest";
import { hear } from "#actions/hear.ts";
import { perform } from "#actions/perform.ts";
import { sceneOf } from "#actions/scene.ts";
import { meetAccount } from "#store/line-accounts.ts";
import { lineUser, openSmallFund, type SmallFund } from "./small-fund.ts";

let fund: SmallFund;
beforeAll(async () => {
  fund = await openSmallFund();
});
afterAll(() => fund.close());

let events = 0;
async function says(lineUserId: string, text: string): Promise<void> {
  events += 1;
  const at = fund.clock.at.epochMilliseconds;
  const what = { type: "text", at, text } as const;
  const event = { webhookEventId: `p${events}`, at, lineUserId, isOneToOne: true, what };
  await perform(fund.house, fund.fundId, hear, { event, channelId: fund.channelId });
}
const prefers = (lineUserId: string) =>
  perform(
    fund.house,
    fund.fundId,
    async (moment) => {
      const met = { lineUserId, channelId: fund.channelId, at: moment.at };
      return (await sceneOf(moment, await meetAccount(moment.fund, met))).prefers;
    },
    undefined,
  );

test("what somebody prefers is kept with their LINE account, each of the two by itself, and with no other account", async () => {
  const [me, other] = [lineUser(1), lineUser(2)];
  await says(me, "English");
  expect(await prefers(me)).toEqual({ language: "en" });
  await says(me, "ตอบสั้น ๆ");
  expect(await prefers(me)).toEqual({ language: "en", answers: "short" });
  await says(me, "ภาษาไทย");
  expect(await prefers(me)).toEqual({ language: "th", answers: "short" });
  expect(await prefers(other)).toEqual({});
});

test("the database knows two languages and two lengths", async () => {
  await expect(fund.owner`update line_account set language = 'fr'`).rejects.toThrow(/check/u);
  await expect(fund.owner`update line_account set answers = 'none'`).rejects.toThrow(/check/u);
});

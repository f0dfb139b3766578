import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hear } from "#actions/hear.ts";
import { ask, perform } from "#actions/perform.ts";
import { forgetOldWords, listNotUnderstood } from "#actions/words/not-understood.ts";
import { forgetWord, listTaught, teachWord } from "#actions/words/teach-word.ts";
import { lineUser, openSmallFund, type SmallFund } from "../small-fund.ts";

let fund: SmallFund;
let events = 0;
const me = lineUser(1);
beforeAll(async () => {
  fund = await openSmallFund();
  await fund.link(me, await fund.member("1-001", { givenName: "บัวผัน" }));
  await fund.member("1-002", { roles: ["chair"] });
  await fund.member("1-003", { roles: ["auditor"] });
});
afterAll(() => fund.close());
beforeEach(() => fund.owner`truncate words_not_understood, taught_word, relay.outbox`);

async function say(text: string, from = me): Promise<void> {
  events += 1;
  const at = fund.clock.at.epochMilliseconds;
  await perform(fund.house, fund.fundId, hear, {
    channelId: fund.channelId,
    event: {
      webhookEventId: `w${events}`,
      at,
      lineUserId: from,
      isOneToOne: true,
      what: { type: "text", at, text },
    },
  });
}
const kept = () => ask(fund.house, fund.fundId, listNotUnderstood, 10);
const teach = (word: string, byNo = "1-002") =>
  perform(fund.house, fund.fundId, teachWord, { word, intent: "contributions", byNo });
const unheardOf = "ขอเบิ่งมะขวิดของบัวผันแหน่ 42";
const bare = "ขอเบิ่งมะขวิดของ#แหน่ #";

describe("what nobody understood", () => {
  test("is kept only from who was given the notice before, without names and numbers, and counted", async () => {
    await say(unheardOf);
    expect(await kept()).toEqual([]);
    await say(unheardOf);
    await say(unheardOf, me);
    expect(await kept()).toMatchObject([{ said: bare, times: 2 }]);
  });

  test("what was understood is not kept", async () => {
    await say("สวัสดี");
    await say("เช็คยอด");
    await say("ขอเบอร์โทรกรรมการหน่อย");
    expect(await kept()).toEqual([]);
  });

  test("goes ninety days after it was last said", async () => {
    await say(unheardOf);
    fund.wait({ hours: 24 * 90 });
    expect(await perform(fund.house, fund.fundId, forgetOldWords, undefined)).toBe(0);
    fund.wait({ seconds: 1 });
    expect(await perform(fund.house, fund.fundId, forgetOldWords, undefined)).toBe(1);
    expect(await kept()).toEqual([]);
  });
});

describe("a taught word", () => {
  test("is understood in the very next message, until it is forgotten", async () => {
    await say("ขอเบิ่งมะขวิดแหน่");
    expect(await kept()).toHaveLength(1);
    expect(await teach("มะขวิด")).toMatchObject({ ok: true });
    await say("ขอเบิ่งมะขวิดแหน่เด้อ");
    expect(await kept()).toHaveLength(1);
    expect(await perform(fund.house, fund.fundId, forgetWord, "มะขวิด")).toEqual({
      taught: true,
      said: false,
    });
    await say("ขอเบิ่งมะขวิดแหน่เด้อ");
    expect(await kept()).toHaveLength(2);
  });

  test("is taught by the committee alone, and is no scrap of a word", async () => {
    expect(await teach("มะขวิด", "1-001")).toMatchObject({ refusal: { type: "not-allowed" } });
    expect(await teach("มะขวิด", "1-003")).toMatchObject({ refusal: { type: "not-allowed" } });
    expect(await teach("มะขวิด", "9-999")).toMatchObject({ refusal: { type: "no-such-member" } });
    expect(await teach("กข")).toMatchObject({ refusal: { type: "word-too-short" } });
    expect(await teach("ก".repeat(61))).toMatchObject({ refusal: { type: "word-too-long" } });
    expect(await ask(fund.house, fund.fundId, listTaught, undefined)).toEqual([]);
  });
});

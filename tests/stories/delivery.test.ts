import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { perform } from "#actions/perform.ts";
import { recordContribution } from "#actions/record-contribution.ts";
import { bahtToSatang } from "#core/money.ts";
import type { App } from "../../src/app/server.ts";
import { done, openFund, type StoryFund } from "./fund.ts";
import type { ChatLine, Phone } from "./phone.ts";
import { serve } from "./serving.ts";

let fund: StoryFund;
let app: App;
let treasurer: string;
let memberId: string;
let member: Phone;
let numbers = 0;
beforeAll(async () => {
  fund = await openFund();
  app = await serve(fund);
  treasurer = await fund.member("1-001", "สมศรี", { roles: ["treasurer"] });
});
beforeEach(async () => {
  numbers += 1;
  memberId = await fund.member(`2-${numbers}`, `บัวผัน${numbers}`);
  member = await fund.linkedPhone(`บัวผัน${numbers}`, `2-${numbers}`);
});
afterEach(() => fund.control("DELETE", "/faults"));
afterAll(async () => {
  await app.close();
  await fund.close();
});

interface LoggedCall {
  readonly seq: number;
  readonly at: string;
  readonly path: string;
  readonly status: number;
  readonly retryKey?: string;
}
const fault = (on: string, kind: string, more: object = {}) =>
  fund.control("POST", "/faults", { on, kind, ...more });
const push = "POST /v2/bot/message/push";
const reply = "POST /v2/bot/message/reply";
/** What was called while something was done and told. */
async function callsOf(path: string, story: () => Promise<unknown>): Promise<readonly LoggedCall[]> {
  const before = await fund.control<{ calls: readonly LoggedCall[] }>("GET", "/calls?after=0");
  await story();
  const after = before.calls.at(-1)?.seq ?? 0;
  const { calls } = await fund.control<{ calls: readonly LoggedCall[] }>("GET", `/calls?after=${after}`);
  return calls.filter((call) => call.path === path.split(" ")[1]);
}
/** Writes a receipt for the member, which their phone is pushed. */
async function receive(): Promise<void> {
  const today = Temporal.Now.plainDateISO("Asia/Bangkok");
  const command = { memberId, receivedBy: treasurer, receiverActsFor: [], amount: bahtToSatang(30) };
  const how = { key: `story-${numbers}`, method: "cash", happenedOn: today } as const;
  done(await perform(fund.house, fund.fundId, recordContribution, { ...command, ...how }));
}
const receipts = async (): Promise<readonly ChatLine[]> =>
  (await member.chat()).filter(({ from, text }) => from === "bot" && text.includes("ใบเสร็จรับเงิน"));
/** Longer than the first retry takes: whoever would say something twice would have said it by then. */
const letRetriesPass = (): Promise<void> => sleep(1_800);

const answers = async (since: number): Promise<readonly ChatLine[]> =>
  (await member.chat()).filter(({ from, seq }) => from === "bot" && seq > since);
const newest = async (): Promise<number> => (await member.chat()).at(-1)?.seq ?? 0;

describe("a push", () => {
  test("whose answer was lost is asked about with its retry key, and does not arrive twice", async () => {
    await fault(push, "lose-answer");
    const calls = await callsOf(push, async () => {
      await receive();
      await member.reads("ใบเสร็จรับเงิน");
      await letRetriesPass();
    });
    expect(calls.map(({ status }) => status)).toEqual([200, 409]);
    expect(new Set(calls.map(({ retryKey }) => retryKey)).size).toBe(1);
    expect(await receipts()).toHaveLength(1);
  });

  test("that LINE answers with 429 and then with 500 is tried again, waiting longer each time", async () => {
    await fault(push, "refuse", { status: 429 });
    await fault(push, "refuse", { status: 500 });
    const calls = await callsOf(push, async () => {
      await receive();
      await member.reads("ใบเสร็จรับเงิน");
    });
    expect(calls.map(({ status }) => status)).toEqual([429, 500, 200]);
    expect(new Set(calls.map(({ retryKey }) => retryKey)).size).toBe(1);
    const [first = 0, second = 0, third = 0] = calls.map(({ at }) => Date.parse(at));
    expect(second - first).toBeGreaterThan(900);
    expect(third - second).toBeGreaterThan(1_900);
    expect(await receipts()).toHaveLength(1);
  });

  test("waits while LINE is away altogether", async () => {
    await fault("*", "away", { ms: 1_500 });
    await receive();
    await member.reads("ใบเสร็จรับเงิน");
    expect(await receipts()).toHaveLength(1);
  });
});

describe("an answer", () => {
  test("is a free reply", async () => {
    const since = await newest();
    await member.say("เช็คยอด");
    await member.reads("ยอดเงินสมทบ");
    expect(new Set((await answers(since)).map(({ via }) => via))).toEqual(new Set(["reply"]));
  });

  test("whose reply token expired on the way is pushed", async () => {
    const since = await newest();
    await fault(reply, "slow", { ms: 1_000 });
    await member.say("เช็คยอด");
    await sleep(500);
    await fund.control("POST", "/reply-tokens/expire", { userId: member.userId });
    await member.reads("ยอดเงินสมทบ");
    expect(new Set((await answers(since)).map(({ via }) => via))).toEqual(new Set(["push"]));
  });

  test("of which LINE's answer was lost is not said twice: its token is spent, so it had arrived", async () => {
    const since = await newest();
    await fault(reply, "lose-answer");
    const calls = await callsOf(reply, async () => {
      await member.say("เช็คยอด");
      await member.reads("ยอดเงินสมทบ");
      await letRetriesPass();
    });
    expect(calls.map(({ status }) => status)).toEqual([200, 400]);
    expect(new Set((await answers(since)).map(({ via }) => via))).toEqual(new Set(["reply"]));
    expect((await answers(since)).filter(({ text }) => text.includes("ยอดเงินสมทบ"))).toHaveLength(1);
  });
});

test("every call that was made is one that LINE would take", async () => {
  expect(await fund.control("GET", "/invalid")).toMatchObject({ count: 0 });
});

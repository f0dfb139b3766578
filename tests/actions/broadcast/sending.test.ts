import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { broadcastSeen } from "#actions/broadcast/seen.ts";
import { endBroadcasts } from "#actions/broadcast/end-broadcasts.ts";
import { audienceNow, previewOf } from "#actions/broadcast/audience.ts";
import { sendBroadcast } from "#actions/broadcast/send-broadcast.ts";
import { setBroadcasts } from "#actions/broadcast/settings.ts";
import { stopBroadcast } from "#actions/broadcast/stop-broadcast.ts";
import { writeBroadcast } from "#actions/broadcast/write-broadcast.ts";
import { perform } from "#actions/perform.ts";
import { announcementReply } from "#conversation/flows/broadcast/announcement.ts";
import { leaseWork, trySending } from "#delivery/deliver.ts";
import { putBudget } from "#store/message-budget.ts";
import { broadcastById } from "#store/broadcasts.ts";
import { done, lineUser, morning, openSmallFund, type SmallFund } from "../small-fund.ts";
import { scriptLine, type ScriptedLine } from "../../delivery/scripted-line.ts";
import { broadcastTo, hello, officer, readerNo, settle } from "./village-of-readers.ts";

let fund: SmallFund;
let line: ScriptedLine;
let chair: string;
const people = 2000;
const few = 30;
/** Thousands of rows in a database that may be shared with many other tests. */
const patience = 60_000;
vi.setConfig({ testTimeout: patience, hookTimeout: patience });

beforeAll(async () => {
  fund = await openSmallFund();
  chair = await officer(fund, "1", "chair");
  await settle(fund, { people, villageNo: 2 });
  await settle(fund, { from: people + 1, people: few, villageNo: 3 });
  await perform(fund.house, fund.fundId, setBroadcasts, { secondAbove: 5000 });
});
beforeEach(async () => {
  await fund.owner`truncate relay.outbox, relay.sending, relay.errand, relay.message_budget, relay.message_count`;
  fund.clock.at = morning;
  line = scriptLine(fund);
});
afterAll(() => fund.close());

const inVillage = { type: "villages", villages: [2] } as const;
const inHamlet = { type: "villages", villages: [3] } as const;
const seen = (broadcastId: string) =>
  perform(
    fund.house,
    fund.fundId,
    async (moment) => {
      const broadcast = await broadcastById(moment.fund, broadcastId);
      if (broadcast === undefined) throw new Error("it is there");
      return broadcastSeen(moment, broadcast);
    },
    undefined,
  );
/** How often LINE took a message for each of them. */
const taken = (): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { body } of line.calls) {
    const { recipient, recipients = [recipient] } = JSON.parse(body) as {
      readonly recipient?: string;
      readonly recipients?: readonly string[];
    };
    for (const one of recipients) counts.set(String(one), (counts.get(String(one)) ?? 0) + 1);
  }
  return counts;
};
const deliverAll = async (): Promise<void> => {
  // A look that only holds messages back has made no sending, and there may be more to look at.
  for (let idle = 0; idle < 2; idle += 1) while ((await line.deliver()) > 0) idle = 0;
};

describe("a broadcast to two thousand people", () => {
  test("is four calls of five hundred, and nobody is left out or told twice", async () => {
    const broadcastId = await broadcastTo(fund, { by: chair, segment: inVillage });
    await deliverAll();
    expect(line.calls.map(({ endpoint }) => endpoint)).toEqual(Array(4).fill("multicast"));
    expect(taken().size).toBe(people);
    expect([...taken().values()].every((times) => times === 1)).toBe(true);
    expect(await seen(broadcastId)).toMatchObject({
      state: "sent",
      progress: { accepted: people, waiting: 0 },
    });
  });

  test("says the same to all, letter for letter what the preview showed", async () => {
    const reply = announcementReply(hello, "กองทุนเล็ก");
    const preview = await perform(fund.house, fund.fundId, previewOf, { segment: inVillage, reply });
    await broadcastTo(fund, { by: chair, segment: inVillage });
    await deliverAll();
    const sent = line.calls.map(({ body }) => (JSON.parse(body) as { replies: string[] }).replies);
    expect(new Set(sent.flat())).toEqual(new Set([JSON.stringify(preview.reply)]));
    expect(preview).toMatchObject({ people, cost: { messages: people } });
  });

  test("is stopped in the middle: what is in a call arrives, what is not is withdrawn, counted and said", async () => {
    const broadcastId = await broadcastTo(fund, { by: chair, segment: inVillage });
    await line.deliver();
    const stopped = done(await perform(fund.house, fund.fundId, stopBroadcast, { broadcastId, by: chair }));
    expect(stopped.withdrawn).toBe(1500);
    await deliverAll();
    expect(taken().size).toBe(500);
    expect(await seen(broadcastId)).toMatchObject({
      state: "stopped",
      progress: { accepted: 500, withdrawn: 1500, waiting: 0, onTheWay: 0 },
    });
    const again = await perform(fund.house, fund.fundId, stopBroadcast, { broadcastId, by: chair });
    expect(again).toMatchObject({ ok: false, refusal: { type: "not-being-sent" } });
  });

  test("is stopped while a server makes a sending: each message is either sent or withdrawn, none is both", async () => {
    const broadcastId = await broadcastTo(fund, { by: chair, segment: inVillage });
    const [leased] = await Promise.all([
      leaseWork(line.postOf("one"), 24),
      perform(fund.house, fund.fundId, stopBroadcast, { broadcastId, by: chair }),
    ]);
    for (const sending of leased) await trySending(line.postOf("one"), sending);
    await deliverAll();
    const { progress } = await seen(broadcastId);
    expect(progress.accepted + progress.withdrawn).toBe(people);
    expect(taken().size).toBe(progress.accepted);
  });

  test("goes on where the server that sent it was killed: nobody gets it twice, nobody not at all", async () => {
    const broadcastId = await broadcastTo(fund, { by: chair, segment: inVillage });
    await line.deliver("one");
    // It leased five hundred more and died: one call had reached LINE, its answer was never read.
    const [dying] = await leaseWork(line.postOf("one"), 24);
    if (dying === undefined) throw new Error("there is more to send");
    const { channelId, endpoint, body, retryKey } = dying;
    await line.postOf("one").send({ channelId, endpoint, body, retryKey });
    fund.wait({ minutes: 1 });
    while ((await line.deliver("two")) > 0);
    const byKey = new Map(line.calls.map((call) => [call.retryKey, call.body]));
    // LINE takes a retry key once, whatever number of calls carries it.
    expect(line.calls).toHaveLength(5);
    expect(byKey.size).toBe(4);
    const reached = [...byKey.values()].flatMap(
      (one) => (JSON.parse(one) as { recipients: string[] }).recipients,
    );
    expect(reached).toHaveLength(people);
    expect(new Set(reached).size).toBe(people);
    expect(await seen(broadcastId)).toMatchObject({ state: "sent", progress: { accepted: people } });
  });
});

describe("a broadcast", () => {
  test("sent twice by two taps is one", async () => {
    const broadcastId = await broadcastTo(fund, { by: chair, segment: inHamlet });
    const again = await perform(fund.house, fund.fundId, sendBroadcast, { broadcastId, by: chair });
    expect(again).toMatchObject({ ok: false, refusal: { type: "sent-before" } });
    await deliverAll();
    expect(taken().size).toBe(few);
  });

  test("waits for room in the month, and says how many wait for it", async () => {
    await fund.house.database.asRelay((relay) =>
      putBudget(relay, { channelId: fund.channelId, planMessages: 30, reserveMessages: 10 }),
    );
    const reply = announcementReply(hello, "กองทุนเล็ก");
    const preview = await perform(fund.house, fund.fundId, previewOf, { segment: inHamlet, reply });
    expect(preview.cost).toEqual({ messages: few, room: 10 });
    const broadcastId = await broadcastTo(fund, { by: chair, segment: inHamlet });
    await deliverAll();
    expect(taken().size).toBe(10);
    expect(await seen(broadcastId)).toMatchObject({
      state: "sending",
      progress: { accepted: 10, waiting: 20, forBudget: 20 },
    });
  });

  test("rests at night", async () => {
    fund.clock.at = Temporal.Instant.from("2026-02-14T21:00:00+07:00");
    await broadcastTo(fund, { by: chair, segment: inHamlet });
    await deliverAll();
    expect(line.calls).toEqual([]);
    fund.clock.at = Temporal.Instant.from("2026-02-15T07:00:00+07:00");
    await deliverAll();
    expect(taken().size).toBe(few);
  });

  test("that LINE refuses is told as not reached, and its writer learns the result when nothing moves", async () => {
    await perform(fund.house, fund.fundId, endBroadcasts, undefined);
    line.script = [400];
    const broadcastId = await broadcastTo(fund, { by: chair, segment: inHamlet });
    const end = () => perform(fund.house, fund.fundId, endBroadcasts, undefined);
    expect(await end()).toEqual({ ended: 0, withdrawn: 0 });
    await deliverAll();
    expect(await seen(broadcastId)).toMatchObject({
      state: "sent",
      progress: { accepted: 0, unreachable: few },
    });
    expect([await end(), await end()]).toEqual([
      { ended: 1, withdrawn: 0 },
      { ended: 0, withdrawn: 0 },
    ]);
    const told = await fund.owner`select recipient, class, waits_for from relay.outbox
      where once_key like ${`broadcast-over:${broadcastId}:%`}`;
    expect(told).toMatchObject([{ recipient: lineUser(1), class: "receipt", waits_for: "company" }]);
  });
});

describe("people are counted by LINE account", () => {
  test("one with several members is told once; who blocked the fund or wants no news is listed apart", async () => {
    const two = await fund.member("21", { villageNo: 7 });
    const three = await fund.member("22", { villageNo: 7 });
    const four = await fund.member("23", { villageNo: 7 });
    const five = await fund.member("24", { villageNo: 7 });
    await fund.member("25", { villageNo: 7 });
    for (const member of [two, three]) await fund.link(lineUser(71), member);
    await fund.link(lineUser(72), four);
    await fund.link(lineUser(73), five);
    await fund.owner`update line_account set blocked_at = now() where line_user_id = ${lineUser(72)}`;
    await fund.owner`update line_account set reminders_off_at = now() where line_user_id = ${lineUser(73)}`;
    const broadcastId = await broadcastTo(fund, { by: chair, segment: { type: "villages", villages: [7] } });
    await deliverAll();
    expect(line.calls.map(({ endpoint }) => endpoint)).toEqual(["push"]);
    expect([...taken().keys()]).toEqual([lineUser(71)]);
    expect(await seen(broadcastId)).toMatchObject({
      blocked: 1,
      muted: 1,
      notOnLine: 1,
      progress: { accepted: 1 },
    });
  });

  test("a segment of which nobody can be reached is not sent", async () => {
    await fund.member("31", { villageNo: 8 });
    const broadcastId = fund.house.newId();
    const segment = { type: "villages", villages: [8] } as const;
    done(
      await perform(fund.house, fund.fundId, writeBroadcast, { broadcastId, by: chair, segment, say: hello }),
    );
    const sent = await perform(fund.house, fund.fundId, sendBroadcast, { broadcastId, by: chair });
    expect(sent).toMatchObject({ ok: false, refusal: { type: "nobody-to-tell" } });
  });

  test.each([
    [{ type: "plan", plan: "monthly" } as const, true],
    [{ type: "committee" } as const, false],
    [{ type: "member-type", memberType: "general" } as const, true],
    [{ type: "arrears" } as const, true],
    [{ type: "everyone" } as const, true],
  ])("%j means whom it says", async (segment, withVillage) => {
    const { readers } = await perform(fund.house, fund.fundId, audienceNow, segment);
    const told = new Set(readers.map(({ lineUserId }) => lineUserId));
    expect(told.size).toBe(readers.length);
    expect([told.has(readerNo(5)), told.has(lineUser(1))]).toEqual([withVillage, true]);
  });

  test("one of the committee is called to it, whatever news they have muted", async () => {
    await fund.owner`update line_account set reminders_off_at = now() where line_user_id = ${lineUser(1)}`;
    const [committee, everyone] = [
      await perform(fund.house, fund.fundId, audienceNow, { type: "committee" } as const),
      await perform(fund.house, fund.fundId, audienceNow, { type: "everyone" } as const),
    ];
    expect(committee.readers.map(({ lineUserId }) => lineUserId)).toEqual([lineUser(1)]);
    expect(everyone.leftOut).toContainEqual({ lineUserId: lineUser(1), why: "muted" });
  });
});

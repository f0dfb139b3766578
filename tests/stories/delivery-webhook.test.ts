import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import postgres from "postgres";
import type { App } from "../../src/app/server.ts";
import { openFund, type StoryFund } from "./fund.ts";
import type { Phone } from "./phone.ts";
import { serve } from "./serving.ts";

let fund: StoryFund;
let app: App;
let owner: postgres.Sql;
beforeAll(async () => {
  fund = await openFund();
  app = await serve(fund);
  await fund.control("POST", "/people", { name: "ผู้ส่งดิบ", userId });
  await fund.control("POST", `/people/${userId}/follow`, { channelId: fund.channelId });
  owner = postgres(fund.database.ownerUrl, { max: 1 });
  await until(async () => (await stored()) === 1);
  await atRest();
});
afterAll(async () => {
  await owner.end();
  await app.close();
  await fund.close();
});

/** Whose events are written by hand here. LINE knows them, so that what is answered may be pushed. */
const userId = `U${"5".repeat(32)}`;
const raw = async (body: string, signature?: string): Promise<number> =>
  (
    await fund.control<{ status: number }>("POST", "/webhook/raw", {
      body,
      ...(signature !== undefined && { signature }),
    })
  ).status;
const stored = async (): Promise<number> => (await owner`select 1 from relay.inbox`).length;
const waiting = async (): Promise<number> =>
  (await owner`select 1 from relay.inbox where done_at is null and dead_at is null`).length;
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 15_000; !(await isSo()); await sleep(20))
    if (Date.now() > end) throw new Error("it never came to that");
}
const atRest = (): Promise<void> => until(async () => (await waiting()) === 0);
const eventOf = (change: object): object => ({
  type: "message",
  mode: "active",
  timestamp: Date.now(),
  webhookEventId: "01STORYEVENT",
  source: { type: "user", userId },
  ...change,
});

describe("a webhook", () => {
  test("of a body over the limit gets 413 and leaves no trace", async () => {
    const before = await stored();
    const events = [eventOf({ message: { type: "text", id: "1", text: "ก".repeat(400_000) } })];
    expect(await raw(JSON.stringify({ destination: "x", events }))).toBe(413);
    expect(await stored()).toBe(before);
  });

  test("with a wrong signature gets 401 and leaves no trace", async () => {
    const before = await stored();
    expect(await raw(JSON.stringify({ events: [eventOf({})] }), "AAAA")).toBe(401);
    expect(await stored()).toBe(before);
  });

  test("without events gets 200: LINE's own console sends one to try the address", async () => {
    expect(await raw(JSON.stringify({ destination: "x", events: [] }))).toBe(200);
  });

  test("with kinds of events, sources and properties that LINE has yet to invent gets 200, and is worked off", async () => {
    const events = [
      eventOf({ webhookEventId: "01NEWKIND", type: "thoughtTransfer", thought: { depth: 3 } }),
      eventOf({ webhookEventId: "01NEWSOURCE", source: { type: "planet", planetId: "P1" } }),
      eventOf({
        webhookEventId: "01NEWPROPERTY",
        message: { type: "hologram", id: "1", sides: [1, 2] },
        mood: "good",
      }),
      { type: "follow" },
      "not even an event",
    ];
    expect(await raw(JSON.stringify({ destination: "x", events, weather: "fine" }))).toBe(200);
    await atRest();
    expect(await owner`select 1 from relay.inbox where dead_at is not null`).toEqual([]);
  });
});

test("two servers of one database share the work; one that leaves in the middle is missed by nobody", async () => {
  // LINE calls the second one; the first one works off what it finds in the database.
  const other = await serve(fund);
  const people: Phone[] = await Promise.all(
    Array.from({ length: 6 }, (_, index) => fund.phone(`คนที่ ${index + 1}`)),
  );
  for (const person of people) {
    await person.follow();
    await person.reads("ยินดีต้อนรับ");
  }
  const before = await stored();
  const texts = ["เมนู", "สวัสดี", "เมนู", "กขคง", "สวัสดี"];
  const saying = people.map(async (person) => {
    for (const text of texts) await person.say(text);
  });
  await sleep(30);
  await app.close();
  app = other;
  await Promise.all(saying);
  await until(async () => (await stored()) - before === people.length * texts.length);
  await atRest();
  const answered = await owner<{ times: number }[]>`
    select count(*)::int as times from relay.inbox join relay.outbox on once_key = 'answer:' || webhook_event_id
      where done_at is not null group by webhook_event_id`;
  expect(new Set(answered.map(({ times }) => times))).toEqual(new Set([1]));
  await until(
    async () =>
      (await owner`select 1 from relay.outbox where sent_at is null and dead_at is null`).length === 0,
  );
  for (const person of people) {
    const told = (await person.chat()).filter(({ from }) => from === "bot");
    expect(told.length).toBeGreaterThan(texts.length);
  }
});

/** What goes wrong on purpose goes wrong exactly so, and no further. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createFaults } from "#stand-in/faults/faults.ts";
import { createClock } from "#stand-in/world/clock.ts";
import { openLineRoom, until, type Answered, type LineRoom } from "./line-room.ts";

let room: LineRoom;
let userId: string;
beforeEach(async () => {
  room = await openLineRoom({ redeliveryDelays: [1_000] });
  userId = await room.friend();
});
afterEach(() => room.close());

const fault = (wish: object): Promise<{ id: string }> => room.control("POST", "/faults", wish);
const onPush = "POST /v2/bot/message/push";
const push = (text = "ถึงแล้ว"): Promise<Answered> =>
  room.call("POST", "/v2/bot/message/push", { to: userId, messages: [{ type: "text", text }] });
const texts = async (): Promise<string[]> => {
  const { messages } = await room.control<{ messages: { text: string }[] }>("GET", `/people/${userId}/chat`);
  return messages.map(({ text }) => text);
};
const say = (text: string): Promise<unknown> => room.control("POST", `/people/${userId}/say`, { text });
const advance = (ms: number): Promise<unknown> => room.control("POST", "/clock", { advanceMs: ms });

describe("on calls", () => {
  test("refuse: an error, and nothing was done", async () => {
    await fault({ on: onPush, kind: "refuse", status: 500 });
    expect((await push()).status).toBe(500);
    expect(await texts()).toEqual([]);
    expect((await push()).status).toBe(200);
  });

  test("lose-answer: everything was done, and the connection breaks instead of an answer", async () => {
    await fault({ on: onPush, kind: "lose-answer" });
    await expect(push()).rejects.toThrow("fetch failed");
    expect(await texts()).toEqual(["ถึงแล้ว"]);
    const { calls } = await room.control<{ calls: object[] }>("GET", "/calls");
    expect(calls).toMatchObject([{ status: 200, fault: "lose-answer" }]);
  });

  test("a lost answer and a retry key: the second try learns that the first was accepted", async () => {
    await fault({ on: onPush, kind: "lose-answer" });
    const key = { "x-line-retry-key": "123e4567-e89b-12d3-a456-426614174000" };
    const body = { to: userId, messages: [{ type: "text", text: "ครั้งเดียว" }] };
    await expect(room.call("POST", "/v2/bot/message/push", body, key)).rejects.toThrow("fetch failed");
    expect((await room.call("POST", "/v2/bot/message/push", body, key)).status).toBe(409);
    expect(await texts()).toEqual(["ครั้งเดียว"]);
  });

  test("slow: the answer comes when that much of the stand-in's time has passed", async () => {
    await fault({ on: onPush, kind: "slow", ms: 60_000 });
    let isAnswered = false;
    const answer = push().then((given) => {
      isAnswered = true;
      return given;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isAnswered).toBe(false);
    await advance(60_000);
    expect((await answer).status).toBe(200);
  });

  test("never: neither done nor answered, for as long as one waits", async () => {
    await fault({ on: onPush, kind: "never" });
    const asked = fetch(`${room.standIn.url}/v2/bot/message/push`, {
      method: "POST",
      signal: AbortSignal.timeout(200),
    });
    await expect(asked).rejects.toThrow("timeout");
    expect(await texts()).toEqual([]);
  });

  test("cut: a photo breaks off in the middle, though its length was promised", async () => {
    const base64 = Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(200_000)]).toString("base64");
    const { photos } = await room.control<{ photos: { messageId: string }[] }>(
      "POST",
      `/people/${userId}/photos`,
      {
        photos: [{ base64 }],
      },
    );
    const path = `/v2/bot/message/${photos[0]?.messageId}/content`;
    await fault({ on: "GET /v2/bot/message/{messageId}/content", kind: "cut" });
    const response = await fetch(`${room.standIn.url}${path}`, {
      headers: { authorization: "Bearer token-of-the-first" },
    });
    expect(response.headers.get("content-length")).toBe("200002");
    await expect(response.arrayBuffer()).rejects.toThrow("terminated");
    expect((await room.call("GET", path)).status).toBe(200);
  });

  test("away: nobody reaches LINE for a while, and then everybody does", async () => {
    await fault({ on: "*", kind: "away", ms: 60_000 });
    await expect(push()).rejects.toThrow("fetch failed");
    await expect(room.call("GET", "/v2/bot/info")).rejects.toThrow("fetch failed");
    await advance(60_000);
    expect((await push()).status).toBe(200);
  });

  test("away with a status answers with it", async () => {
    await fault({ on: "*", kind: "away", ms: 60_000, status: 503 });
    expect((await push()).status).toBe(503);
  });

  test("a fault is listed while it can strike, and can be taken away", async () => {
    const { id } = await fault({ on: onPush, kind: "refuse", times: 2 });
    await push();
    expect(await room.control("GET", "/faults")).toMatchObject({ faults: [{ id, left: 1, struck: 1 }] });
    await room.control("DELETE", `/faults/${id}`);
    expect((await push()).status).toBe(200);
    await expect(room.control("DELETE", `/faults/${id}`)).rejects.toThrow("There is no fault");
  });

  test("a wish that says nothing sensible is refused in a sentence", async () => {
    await expect(fault({ on: onPush, kind: "explode" })).rejects.toThrow("kind");
    await expect(fault({ on: onPush, kind: "refuse", status: 200 })).rejects.toThrow("status");
    await expect(fault({ on: onPush, kind: "refuse", often: 1 })).rejects.toThrow("often");
  });
});

describe("on webhooks", () => {
  test("twice: the same event arrives two times, and does not say so", async () => {
    await fault({ on: "webhook", kind: "twice" });
    await say("ซ้ำ");
    const [first, second] = await room.bot.hears(2);
    expect(second).toEqual(first);
  });

  test("late: the event comes after those that happened later", async () => {
    await fault({ on: "webhook", kind: "late", ms: 60_000 });
    await say("ก่อน");
    await say("หลัง");
    await room.bot.hears(1);
    await advance(60_000);
    const told = await room.bot.hears(2);
    expect(told.map(({ message }) => message?.["text"])).toEqual(["หลัง", "ก่อน"]);
    expect(told[0]?.timestamp).toBeGreaterThanOrEqual(told[1]?.timestamp ?? 0);
  });

  test("shuffle: what happens within a while arrives in another order", async () => {
    await fault({ on: "webhook", kind: "shuffle", ms: 60_000, seed: 3 });
    for (const text of ["1", "2", "3", "4", "5"]) await say(text);
    await advance(60_000);
    const order = (await room.bot.hears(5)).map(({ message }) => String(message?.["text"]));
    expect(order.toSorted()).toEqual(["1", "2", "3", "4", "5"]);
    expect(order).not.toEqual(["1", "2", "3", "4", "5"]);
  });

  test("refuse: the delivery is lost, and comes with the redelivery", async () => {
    await fault({ on: "webhook", kind: "refuse" });
    await say("หายไป");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(room.bot.heard).toEqual([]);
    await advance(1_000);
    expect((await room.bot.hears(1))[0]?.deliveryContext.isRedelivery).toBe(true);
  });

  test("lose-answer: the bot had it, and gets it again", async () => {
    await fault({ on: "webhook", kind: "lose-answer" });
    await say("ได้แล้ว");
    await room.bot.hears(1);
    await until(
      async () => (await room.control<{ webhooks: object[] }>("GET", "/webhooks")).webhooks.length === 2,
    );
    await advance(1_000);
    const [first, again] = await room.bot.hears(2);
    expect(again?.webhookEventId).toBe(first?.webhookEventId);
  });

  test("away: what happens meanwhile is told afterwards", async () => {
    await fault({ on: "webhook", kind: "away", ms: 60_000 });
    await say("ระหว่างนั้น");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(room.bot.heard).toEqual([]);
    await advance(60_000);
    expect(await room.bot.hears(1)).toHaveLength(1);
  });
});

const strikes = (wish: object, targets: readonly string[]): boolean[] => {
  const faults = createFaults(createClock());
  faults.add({ on: "*", kind: "refuse", ...wish });
  return targets.map((name) => faults.strike({ name }) !== undefined);
};

describe("which calls are meant, and how often", () => {
  const content = "GET /v2/bot/message/123/content";

  test.each([
    ["POST /v2/bot/message/push", ["POST /v2/bot/message/push"], true],
    ["POST /v2/bot/message/push", ["GET /v2/bot/message/push"], false],
    ["/v2/bot/message/push", ["POST /v2/bot/message/push"], true],
    ["GET /v2/bot/message/{messageId}/content", [content], true],
    ["GET /v2/bot/message/*/content", [content], true],
    ["GET /v2/bot/message/*", [content], true],
    ["GET /v2/bot/message/*/content/preview", [content], false],
    ["*", [content], true],
    ["*", ["webhook"], false],
    ["webhook", ["webhook"], true],
    ["webhook", [content], false],
  ])("%s means %s: %s", (on, targets, isMeant) => {
    expect(strikes({ on }, targets)).toEqual([isMeant]);
  });

  const ten = Array.from({ length: 10 }, () => content);

  test("once, unless a number is given; every third time; by chance that repeats itself", () => {
    const count = (wish: object): number => strikes(wish, ten).filter(Boolean).length;
    expect(count({})).toBe(1);
    expect(count({ times: 4 })).toBe(4);
    expect(strikes({ everyNth: 3 }, ten).map(Number).join("")).toBe("0010010010");
    expect(count({ everyNth: 3, times: 2 })).toBe(2);
    expect(strikes({ probability: 0.5, seed: 7 }, ten)).toEqual(strikes({ probability: 0.5, seed: 7 }, ten));
    expect(count({ probability: 0 })).toBe(0);
    expect(count({ probability: 1 })).toBe(10);
  });

  test("one account's calls may fail while the others' go through", () => {
    const faults = createFaults(createClock());
    faults.add({ on: "*", kind: "refuse", channelId: "1" });
    expect(faults.strike({ name: content, channelId: "2" })).toBeUndefined();
    expect(faults.strike({ name: content, channelId: "1" })).toBeDefined();
  });
});

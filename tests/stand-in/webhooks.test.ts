/** What the stand-in sends to a bot, and when it sends it again. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { z } from "zod";
import { signatureOf } from "#stand-in/webhook/post.ts";
import { account, openLineRoom, secondAccount, startBot, until, type LineRoom } from "./line-room.ts";
import { officialModel } from "./official-models.ts";
import { events, messageContents, webhook } from "./webhook-schema.ts";

let room: LineRoom;
let userId: string;
beforeEach(async () => {
  room = await openLineRoom({ redeliveryDelays: [1_000, 60_000], webhookTimeout: 300 });
  userId = await room.friend();
});
afterEach(() => room.close());

const act = <Given = Record<string, unknown>>(what: string, body: object = {}): Promise<Given> =>
  room.control<Given>("POST", `/people/${userId}/${what}`, body);

const photo = { base64: Buffer.from([0xff, 0xd8, 0xff, 0xe0]).toString("base64") };
const group = { type: "group", groupId: `C${"c".repeat(32)}` };

test("every kind of event is exactly as LINE describes it", async () => {
  await act("say", { text: "สวัสดีค่ะ" });
  await act("sticker", { keywords: ["สวัสดี"] });
  await act("photos", { photos: [photo, photo] });
  await act("file", { base64: "AAAA", fileName: "ใบเสร็จ.pdf" });
  await act("voice");
  await act("video");
  await act("location", { title: "วัด", address: "หมู่ 4" });
  const { messageId } = await act<{ messageId: string }>("say", { text: "ผิดค่ะ" });
  await act("unsend", { messageId });
  const action = { type: "postback", label: "ตกลง", data: "ok" };
  const quickReply = { items: [{ type: "action", action }] };
  await room.call("POST", "/v2/bot/message/push", {
    to: userId,
    messages: [{ type: "text", text: "ไหม", quickReply }],
  });
  await act("tap", { label: "ตกลง" });
  await act("block");
  await act("unblock");
  await room.control("POST", "/events", {
    events: [
      { type: "join", source: group },
      { type: "memberJoined", source: group, joined: { members: [{ type: "user", userId }] } },
      { type: "memberLeft", source: group, left: { members: [{ type: "user", userId }] } },
      {
        type: "message",
        source: { ...group, userId },
        message: { type: "text", id: "1", text: "กลุ่ม", quoteToken: "q" },
      },
      { type: "leave", source: group },
    ],
  });
  const { body } = await room.call("POST", `/v2/bot/user/${userId}/linkToken`);
  await act("link-account", { linkToken: body["linkToken"], nonce: "0123456789" });
  await room.bot.hears(19);
  const kinds = new Set<string>();
  for (const { body: sent } of room.bot.heard) {
    const { events: told } = webhook.parse(JSON.parse(sent));
    for (const event of told)
      kinds.add(event.type === "message" ? `message ${event.message.type}` : event.type);
  }
  expect([...kinds].toSorted()).toEqual([
    "accountLink",
    "follow",
    "join",
    "leave",
    "memberJoined",
    "memberLeft",
    "message audio",
    "message file",
    "message image",
    "message location",
    "message sticker",
    "message text",
    "message video",
    "postback",
    "unfollow",
    "unsend",
  ]);
});

describe("the strict schema has LINE's properties and no other", () => {
  const shapes: Readonly<Record<string, z.ZodObject>> = {
    ...Object.fromEntries(Object.entries(events).map(([type, schema]) => [`${type}Event`, schema])),
    ...Object.fromEntries(
      Object.entries(messageContents).map(([type, schema]) => [`${type}MessageContent`, schema]),
    ),
  };
  test.each(Object.entries(shapes))("%s", (name, schema) => {
    const model = officialModel("webhook", name);
    const fromBase = name.endsWith("Event")
      ? ["type", "source", "timestamp", "mode", "webhookEventId", "deliveryContext"]
      : ["type", "id"];
    expect(new Set(Object.keys(schema.shape))).toEqual(new Set([...model.properties, ...fromBase]));
  });

  test("it refuses what LINE does not send", async () => {
    await act("say", { text: "สวัสดี" });
    const [event] = await room.bot.hears(1);
    const body = { destination: account.botUserId, events: [event] };
    expect(webhook.safeParse(body).success).toBe(true);
    expect(webhook.safeParse({ ...body, extra: 1 }).success).toBe(false);
    expect(webhook.safeParse({ ...body, events: [{ ...event, extra: 1 }] }).success).toBe(false);
    expect(webhook.safeParse({ ...body, events: [{ ...event, timestamp: "1" }] }).success).toBe(false);
  });
});

test("a body is signed over its bytes with the account's secret", async () => {
  const body = '{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}';
  expect(signatureOf("8c570fa6dd201bb328f1c1eac23a96d8", body)).toBe(
    "GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=",
  );
  await act("say", { text: "ลายเซ็น" });
  await room.bot.hears(1);
  const [heard] = room.bot.heard;
  expect(heard?.signature).toBe(signatureOf(account.secret, heard?.body ?? ""));
  expect(heard?.destination).toBe(account.botUserId);
});

test("photos sent together are one set of separate webhooks", async () => {
  await act("photos", { photos: [photo, photo, photo] });
  const told = await room.bot.hears(3);
  expect(room.bot.heard).toHaveLength(3);
  const sets = told.map(
    ({ message }) => message?.["imageSet"] as { id: string; index: number; total: number },
  );
  expect(new Set(sets.map(({ id }) => id)).size).toBe(1);
  expect(sets.map(({ index }) => index).toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
  expect(sets.every(({ total }) => total === 3)).toBe(true);
});

test("a photo by itself, or sent one by one, is no set", async () => {
  await act("photos", { photos: [photo] });
  await act("photos", { photos: [photo, photo], asSet: false });
  const told = await room.bot.hears(3);
  expect(told.map(({ message }) => message?.["imageSet"])).toEqual([undefined, undefined, undefined]);
});

test("several events travel in one body, and an empty body is only a question", async () => {
  const message = { type: "text", id: "1", text: "ก", quoteToken: "q" };
  const source = { type: "user", userId };
  await room.control("POST", "/events", {
    events: [
      { type: "message", source, message },
      { type: "unfollow", source },
    ],
  });
  expect(room.bot.heard.map((one) => one.events.length)).toEqual([2]);
  await room.control("POST", "/events", { events: [] });
  expect(room.bot.heard[1]?.events).toEqual([]);
});

test("any bytes and any signature can be sent, and the bot's answer comes back", async () => {
  room.bot.answer = { status: 401 };
  expect(await room.control("POST", "/webhook/raw", { body: "{", signature: "wrong" })).toEqual({
    status: 401,
  });
  expect(room.bot.heard[0]).toMatchObject({ body: "{", signature: "wrong" });
});

const advance = (ms: number): Promise<unknown> => room.control("POST", "/clock", { advanceMs: ms });

describe("redelivery", () => {
  test.each([
    ["an error", { status: 500 }],
    ["an answer slower than allowed", { status: 200, afterMs: 600 }],
  ])("after %s the same event comes again, and says so", async (_, answer) => {
    room.bot.answer = answer;
    await act("say", { text: "ได้ยินไหม" });
    await room.bot.hears(1);
    await until(
      async () => (await room.control<{ webhooks: unknown[] }>("GET", "/webhooks")).webhooks.length === 2,
    );
    room.bot.answer = { status: 200 };
    await advance(1_000);
    const [first, second] = await room.bot.hears(2);
    expect(first?.deliveryContext.isRedelivery).toBe(false);
    expect(second).toEqual({ ...first, deliveryContext: { isRedelivery: true } });
    await advance(3_600_000);
    expect(room.bot.heard).toHaveLength(2);
  });

  test("an unused reply token gets another minute with the redelivered webhook, until twenty minutes", async () => {
    room.bot.answer = { status: 500 };
    await act("say", { text: "ช้าไป" });
    const [event] = await room.bot.hears(1);
    await until(
      async () => (await room.control<{ webhooks: unknown[] }>("GET", "/webhooks")).webhooks.length === 2,
    );
    await advance(500);
    await advance(59_600);
    await room.bot.hears(2);
    const reply = { replyToken: event?.replyToken, messages: [{ type: "text", text: "มาแล้ว" }] };
    expect((await room.call("POST", "/v2/bot/message/reply", reply)).status).toBe(200);
    expect((await room.call("POST", "/v2/bot/message/reply", reply)).status).toBe(400);
  });

  test("without the console's switch nothing comes again", async () => {
    await room.control("POST", "/channels", { ...account, webhook: room.bot.url, redelivery: false });
    room.bot.answer = { status: 500 };
    await act("say", { text: "ครั้งเดียว" });
    await room.bot.hears(1);
    await advance(3_600_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(room.bot.heard).toHaveLength(1);
  });
});

test("each official account hears its own people, signed with its own secret", async () => {
  const second = await startBot();
  await room.control("POST", "/channels", { ...secondAccount, webhook: second.url });
  await act("follow", { channelId: secondAccount.channelId });
  await act("say", { channelId: secondAccount.channelId, text: "ถึงกองที่สอง" });
  await second.hears(2);
  expect(second.heard.map(({ destination }) => destination)).toEqual([
    secondAccount.botUserId,
    secondAccount.botUserId,
  ]);
  expect(second.heard[1]?.signature).toBe(signatureOf(secondAccount.secret, second.heard[1]?.body ?? ""));
  expect(room.bot.heard).toEqual([]);
  await expect(act("say", { text: "ถึงใคร" })).rejects.toThrow("Say which official account");
  second.close();
});

test("events of one person arrive in the order they happened, of different people side by side", async () => {
  room.bot.answer = { status: 200, afterMs: 50 };
  const other = await room.friend("มานี");
  for (const text of ["1", "2", "3"]) await act("say", { text });
  await room.control("POST", `/people/${other}/say`, { text: "อีกคน" });
  const told = await room.bot.hears(4);
  const texts = told.map(({ message }) => message?.["text"]);
  expect(texts.filter((text) => text !== "อีกคน")).toEqual(["1", "2", "3"]);
  expect(texts.indexOf("อีกคน")).toBeLessThan(3);
});

import { createHmac } from "node:crypto";
import { fastify, type FastifyInstance } from "fastify";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { RawEvent } from "#actions/event.ts";
import { webhook } from "#line/webhook.ts";

/** LINE's published example: this secret and this body give this signature. */
const published = {
  secret: "8c570fa6dd201bb328f1c1eac23a96d8",
  body: `{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}`,
  signature: "GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=",
};
const secrets: Readonly<Record<string, string>> = { "2001": published.secret, "2002": "" };
const person = "Uaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
const textEvent = {
  type: "message",
  mode: "active",
  timestamp: 1_771_000_000_000,
  source: { type: "user", userId: person },
  webhookEventId: "01ARZ3NDEKTSV4RRFFQ69G5FAV",
  deliveryContext: { isRedelivery: false },
  replyToken: "token",
  message: { type: "text", id: "1", quoteToken: "q", text: "เช็คยอด" },
};

let app: FastifyInstance;
let taken: (readonly [string, readonly RawEvent[]])[];
let order: string[];
let logged: string[];
let takeIn: (channelId: string, events: readonly RawEvent[]) => Promise<void>;

beforeEach(() => {
  taken = [];
  order = [];
  logged = [];
  takeIn = async (channelId, events) => {
    taken.push([channelId, events]);
    order.push("taken in");
  };
  const log = (facts: object, sentence: string) => void logged.push(`${sentence} ${JSON.stringify(facts)}`);
  app = fastify();
  app.addHook("onSend", async () => void order.push("answered"));
  void app.register(webhook, {
    secretOf: async (channelId: string) => secrets[channelId],
    takeIn: (channelId: string, events: readonly RawEvent[]) => takeIn(channelId, events),
    wake: () => void order.push("woken"),
    log: { warn: log, error: log },
  });
  app.post("/elsewhere", async (request) => request.body);
});
afterEach(() => app.close());

const sign = (body: string | Buffer, secret = published.secret) =>
  createHmac("sha256", secret).update(body).digest("base64");

const deliver = (body: string | Buffer, signature: string | undefined = sign(body), channelId = "2001") =>
  app.inject({
    method: "POST",
    url: `/line/${channelId}/webhook`,
    headers: { "content-type": "application/json", "x-line-signature": signature },
    payload: body,
  });

const deliverEvents = (...events: unknown[]) => deliver(JSON.stringify({ destination: person, events }));

test("LINE's published signature is right, and an empty list of events gets its 200 and stores nothing", async () => {
  const answer = await deliver(published.body, published.signature);
  expect([answer.statusCode, answer.body]).toEqual([200, "{}"]);
  expect(taken).toEqual([]);
  expect(logged).toEqual([]);
});

test("events are stored before the 200, and the loop is woken after it", async () => {
  const answer = await deliverEvents(textEvent);
  expect(answer.statusCode).toBe(200);
  expect(order).toEqual(["taken in", "answered", "woken"]);
  expect(taken).toEqual([
    [
      "2001",
      [
        {
          webhookEventId: "01ARZ3NDEKTSV4RRFFQ69G5FAV",
          sender: person,
          at: 1_771_000_000_000,
          body: JSON.stringify(textEvent),
        },
      ],
    ],
  ]);
});

test.each([
  ["a wrong signature", sign("something else"), "2001"],
  ["another channel's signature", sign(published.body, "f".repeat(32)), "2001"],
  ["garbage", "นี่ไม่ใช่ลายเซ็น", "2001"],
  ["an empty signature", "", "2001"],
  ["a signature cut short", published.signature.slice(0, 20), "2001"],
  ["an unknown channel", published.signature, "9999"],
  ["a channel whose secret is empty, signed with nothing", sign(published.body, ""), "2002"],
])("%s gets the same 401 as any other, and leaves a log line only", async (_what, signature, channelId) => {
  const answer = await deliver(published.body, encodeURI(signature), channelId);
  expect([answer.statusCode, answer.body]).toEqual([401, "{}"]);
  expect(taken).toEqual([]);
  expect(order).toEqual(["answered"]);
  expect(logged).toEqual([
    `webhook refused: no valid signature for this channel ${JSON.stringify({ channelId })}`,
  ]);
});

test("a missing signature and a missing body get the same 401", async () => {
  const unsigned = await app.inject({ method: "POST", url: "/line/2001/webhook", payload: published.body });
  const empty = await app.inject({ method: "POST", url: "/line/2001/webhook" });
  expect([unsigned.statusCode, unsigned.body]).toEqual([401, "{}"]);
  expect([empty.statusCode, empty.body]).toEqual([401, "{}"]);
  expect(logged).toHaveLength(2);
});

test("the signature is over the raw bytes: the same JSON with one space more is refused", async () => {
  const answer = await deliver(published.body.replace(":[]", ": []"), published.signature);
  expect(answer.statusCode).toBe(401);
});

test.each(["application/json", "application/json; charset=UTF-8", "text/plain", "application/octet-stream"])(
  "the body arrives as raw bytes under content type %s",
  async (type) => {
    const answer = await app.inject({
      method: "POST",
      url: "/line/2001/webhook",
      headers: { "content-type": type, "x-line-signature": published.signature },
      payload: published.body,
    });
    expect(answer.statusCode).toBe(200);
  },
);

test.each(["not JSON", "[]", "null", "3", "{}", `{"events":{}}`])(
  "a signed body that is no webhook (%s) is refused with 400 and stored nowhere",
  async (body) => {
    expect((await deliver(body)).statusCode).toBe(400);
    expect(taken).toEqual([]);
    expect(logged).toEqual([`webhook refused: signed, but without a list of events {"channelId":"2001"}`]);
  },
);

test("a body of more than 1 MiB is refused with 413, whatever its signature", async () => {
  const large = JSON.stringify({ events: [{ ...textEvent, padding: "x".repeat(1024 * 1024) }] });
  const answer = await deliver(large);
  expect([answer.statusCode, answer.body]).toEqual([413, "{}"]);
  expect(taken).toEqual([]);
});

test("a body just under 1 MiB is taken", async () => {
  const frame = JSON.stringify({ events: [{ ...textEvent, padding: "" }] });
  const body = JSON.stringify({
    events: [{ ...textEvent, padding: "x".repeat(1024 * 1024 - Buffer.byteLength(frame)) }],
  });
  expect((await deliver(body)).statusCode).toBe(200);
  expect(taken).toHaveLength(1);
});

test("unknown event types and properties are stored like any other; only their reader decides what they mean", async () => {
  const novel = {
    ...textEvent,
    type: "telepathy",
    webhookEventId: "NOVEL",
    brandNew: { deeply: ["nested"] },
  };
  expect((await deliverEvents(novel)).statusCode).toBe(200);
  expect(taken[0]?.[1][0]?.body).toBe(JSON.stringify(novel));
});

test("one body may hold events of several people, of a group and of nobody", async () => {
  const group = { type: "group", groupId: "Cgroup" };
  await deliverEvents(
    textEvent,
    { ...textEvent, webhookEventId: "B", source: { ...group, userId: "Ub" } },
    { ...textEvent, webhookEventId: "C", source: group },
    { ...textEvent, webhookEventId: "D", source: undefined },
  );
  expect(taken[0]?.[1].map(({ sender }) => sender)).toEqual([person, "Ub", "Cgroup", "nobody"]);
});

test("events in standby are not stored: another module is talking", async () => {
  expect((await deliverEvents({ ...textEvent, mode: "standby" })).statusCode).toBe(200);
  await deliverEvents({ ...textEvent, mode: "standby" }, { ...textEvent, webhookEventId: "ACTIVE" });
  expect(taken.map(([, events]) => events.map((event) => event.webhookEventId))).toEqual([["ACTIVE"]]);
});

test("an event without an id gets one from its bytes, the same when it is delivered again", async () => {
  const nameless = { ...textEvent, webhookEventId: undefined };
  await deliverEvents(nameless);
  await deliverEvents({ ...nameless, deliveryContext: { isRedelivery: true } });
  await deliverEvents({ ...nameless, timestamp: nameless.timestamp + 1 });
  const [first, again, other] = taken.map(([, events]) => events[0]?.webhookEventId);
  expect(first).toMatch(/^bytes-[0-9a-f]{32}$/u);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

test("what is no event at all, and odd ids and times, do not keep the others from being stored", async () => {
  const odd = { ...textEvent, webhookEventId: "null byte \0", timestamp: "yesterday", source: "somewhere" };
  expect((await deliverEvents(null, 7, "text", odd, textEvent)).statusCode).toBe(200);
  expect(taken[0]?.[1]).toMatchObject([
    { webhookEventId: expect.stringMatching(/^bytes-/u) as string, sender: "nobody", at: 0 },
    { webhookEventId: textEvent.webhookEventId, sender: person },
  ]);
});

test("events that could not be stored get a 500, so LINE delivers them again, and the log holds nothing of them", async () => {
  takeIn = async () => {
    throw Object.assign(new Error(`insert failed, params: ${person} เช็คยอด`), {
      name: "DrizzleQueryError",
      cause: Object.assign(new Error("secret detail"), { name: "PostgresError", code: "53300" }),
    });
  };
  const answer = await deliverEvents(textEvent);
  expect([answer.statusCode, answer.body]).toEqual([500, "{}"]);
  expect(order).toEqual(["answered"]);
  expect(logged).toEqual([
    `webhook failed: LINE will deliver these events again {"channelId":"2001","status":500,"error":"DrizzleQueryError, PostgresError 53300"}`,
  ]);
});

test("other routes of the same server go on parsing JSON", async () => {
  const answer = await app.inject({ method: "POST", url: "/elsewhere", payload: { a: 1 } });
  expect(answer.json()).toEqual({ a: 1 });
});

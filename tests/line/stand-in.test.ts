import { fastify, type FastifyInstance } from "fastify";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { LineEvent, RawEvent } from "#actions/event.ts";
import type { Reply } from "#conversation/reply.ts";
import { makeCallLine } from "#line/call-line.ts";
import { readEvent } from "#line/inbound.ts";
import { renderCall } from "#line/render.ts";
import { makeSend } from "#line/sender.ts";
import { webhook } from "#line/webhook.ts";
import { startStandIn, type StandIn } from "#stand-in/stand-in.ts";
import { balance, cards, question } from "./cards.ts";

/** The whole door, in both directions, over HTTP, against the stand-in's rules, which are LINE's. */
const channelId = "2001";
const botUserId = `U${"b".repeat(32)}`;
const somsri = `U${"2".repeat(32)}`;
const retryKey = "123e4567-e89b-42d3-a456-426614174000";

let server: FastifyInstance;
let line: StandIn;
let heard: LineEvent[];
let woken: () => void;

beforeEach(async () => {
  heard = [];
  woken = () => undefined;
  server = fastify();
  await server.register(webhook, {
    secretOf: async (channel) => (channel === channelId ? "channel-secret" : undefined),
    takeIn: async (_channelId: string, events: readonly RawEvent[]) =>
      heard.push(...events.map(({ body }) => readEvent(body))),
    wake: () => {
      woken();
    },
    log: { warn: () => undefined, error: () => undefined },
  });
  const address = await server.listen({ host: "127.0.0.1", port: 0 });
  line = await startStandIn({
    port: 0,
    channels: [
      {
        channelId,
        botUserId,
        secret: "channel-secret",
        accessToken: "token",
        webhook: `${address}/line/${channelId}/webhook`,
      },
    ],
  });
  await control("/people", { userId: somsri, name: "สมศรี" });
});
afterEach(async () => {
  await line.close();
  await server.close();
});

async function control(path: string, body?: object): Promise<unknown> {
  const json = {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json" },
  };
  const response = await fetch(`${line.url}/control${path}`, body === undefined ? {} : json);
  expect([path, response.status]).toEqual([path, 200]);
  return response.json();
}

/** Does something as the person and waits until it was heard. */
async function whenHeard(path: string, body: object): Promise<LineEvent> {
  const until = new Promise<void>((resolve) => {
    woken = resolve;
  });
  await control(`/people/${somsri}${path}`, body);
  await until;
  const last = heard.at(-1);
  if (last === undefined) throw new Error("nothing was heard");
  return last;
}

const send = (endpoint: "reply" | "push", body: string) =>
  makeSend(
    makeCallLine({
      credentialsOf: async () => ({ secret: "channel-secret", accessToken: "token" }),
      apiBaseUrl: line.url,
      dataApiBaseUrl: line.url,
      timeoutMs: 5_000,
      now: () => performance.now(),
    }),
  )({ channelId, endpoint, body, retryKey });

const stored = (...replies: Reply[]) => replies.map((reply) => JSON.stringify(reply));
const answer = (event: LineEvent, ...replies: Reply[]) =>
  send("reply", renderCall({ endpoint: "reply", replyToken: event.reply?.token ?? "" }, stored(...replies)));
const invalidCalls = async () => ((await control("/invalid")) as { count: number }).count;

test("a follow, a text, a sticker and a place are heard from the person who sent them", async () => {
  const events = [
    await whenHeard("/follow", {}),
    await whenHeard("/say", { text: "เช็คยอดหน่อยจ้ะ 🙏" }),
    await whenHeard("/sticker", {}),
    await whenHeard("/location", {}),
    await whenHeard("/block", {}),
  ];
  expect(events.map(({ what }) => what)).toMatchObject([
    { type: "added", again: false },
    { type: "text", text: "เช็คยอดหน่อยจ้ะ 🙏" },
    { type: "sticker" },
    { type: "location" },
    { type: "blocked" },
  ]);
  for (const event of events) expect(event).toMatchObject({ lineUserId: somsri, isOneToOne: true });
});

test("every card and question is taken as it is, and a tap on it comes back as a choice", async () => {
  await answer(await whenHeard("/follow", {}), { says: cards as Reply["says"] }, question);
  const tapped = await whenHeard("/tap", { label: "ดูประวัติการส่ง" });
  expect(tapped.what).toMatchObject({ type: "choice", send: "contributions:history" });
  await answer(tapped, question);
  const picked = await whenHeard("/tap", { label: "เลือกวัน", params: { date: "2026-02-01" } });
  expect(picked.what).toMatchObject({ type: "choice", send: "claim:day?stamp=s2", day: "2026-02-01" });
  expect(await invalidCalls()).toBe(0);
});

test("a reply token is taken once and refused the second time", async () => {
  const event = await whenHeard("/follow", {});
  expect(await answer(event, { says: [balance] })).toMatchObject({ type: "accepted", status: 200 });
  expect(await answer(event, { says: [balance] })).toMatchObject({ type: "refused", status: 400 });
});

test("a push whose answer was lost is accepted when it is repeated, and arrives once", async () => {
  await whenHeard("/follow", {});
  await control("/faults", { on: "POST /v2/bot/message/push", kind: "lose-answer" });
  const body = renderCall({ endpoint: "push", recipient: somsri }, stored({ says: [balance] }));
  expect(await send("push", body)).toMatchObject({ type: "unknown" });
  expect(await send("push", body)).toMatchObject({ type: "accepted", status: 409 });
  const { messages } = (await control(`/people/${somsri}/chat`)) as { messages: { from: string }[] };
  expect(messages.filter(({ from }) => from === "bot")).toHaveLength(1);
});

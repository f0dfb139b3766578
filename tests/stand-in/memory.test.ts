/** What the stand-in remembers has bounds, whatever it is asked to remember. */
import { describe, expect, test } from "vitest";
import { createCallLog } from "#stand-in/world/call-log.ts";
import { lineWeights } from "#stand-in/world/chat.ts";
import type { Line } from "#stand-in/world/chat.ts";
import { createContents } from "#stand-in/world/content.ts";
import type { Content } from "#stand-in/world/content.ts";
import { createExpiring } from "#stand-in/world/expiring.ts";
import { createReplyTokens } from "#stand-in/world/reply-tokens.ts";
import { createRetryKeys } from "#stand-in/world/retry-keys.ts";
import { keepSession } from "#stand-in/login/logins.ts";
import type { Session } from "#stand-in/login/logins.ts";
import { openLineRoom } from "./line-room.ts";

const minute = 60_000;
const owner = { channelId: "1", to: "U1" };

describe("a reply token", () => {
  test("lives for a minute, is another account's never, and is spent once", () => {
    const tokens = createReplyTokens();
    tokens.issue("a", owner, 0);
    expect(tokens.ownerOf("a", "1", minute - 1)).toMatchObject(owner);
    expect(tokens.ownerOf("a", "2", 0)).toBeUndefined();
    expect(tokens.ownerOf("a", "1", minute)).toBeUndefined();
    tokens.spend("a");
    expect(tokens.ownerOf("a", "1", 0)).toBeUndefined();
  });

  test("has another minute after a redelivery, until twenty minutes after the event", () => {
    const tokens = createReplyTokens();
    tokens.issue("a", owner, 0);
    tokens.renew("a", 19 * minute);
    expect(tokens.ownerOf("a", "1", 19.5 * minute)).toMatchObject(owner);
    tokens.renew("a", 20 * minute);
    expect(tokens.ownerOf("a", "1", 20 * minute)).toBeUndefined();
  });

  test("that nobody used is forgotten after twenty minutes", () => {
    const tokens = createReplyTokens();
    tokens.issue("old", owner, 0);
    tokens.issue("new", owner, 20 * minute);
    expect(tokens.expire(() => true)).toBe(1);
  });
});

test("a retry key lives for a day from the first request, for one account, in any case of its letters", () => {
  const keys = createRetryKeys(2);
  const accepted = { requestId: "r", fingerprint: "f", acceptedAt: 0 };
  keys.keep("1", "ABC", accepted);
  expect(keys.find("1", "abc", 24 * 60 * minute - 1)).toBe(accepted);
  expect(keys.find("1", "abc", 24 * 60 * minute)).toBeUndefined();
  expect(keys.find("2", "abc", 0)).toBeUndefined();
  keys.keep("1", "d", accepted);
  keys.keep("1", "e", accepted);
  expect(keys.find("1", "abc", 0)).toBeUndefined();
});

const photo = (messageId: string, size: number): Content => ({
  messageId,
  channelId: "1",
  kind: "image",
  bytes: Buffer.alloc(size),
  contentType: "image/jpeg",
  readyAt: 0,
});

test("photos beyond the budget are gone, the oldest first, and never the one just sent", () => {
  const contents = createContents(100);
  for (const [id, size] of [
    ["a", 60],
    ["b", 60],
    ["c", 30],
    ["d", 500],
  ] as const)
    contents.keep(photo(id, size));
  expect(["a", "b", "c", "z"].map((id) => contents.find(id))).toEqual(["gone", "gone", "gone", undefined]);
  expect(contents.find("d")).toMatchObject({ messageId: "d" });
});

test("old calls keep their line and lose their bodies", () => {
  const log = createCallLog(10, 100);
  const call = { at: "", method: "POST", path: "/", requestId: "r", status: 200, body: {}, response: {} };
  for (const bytes of [60, 30, 60]) log.add({ ...call }, bytes);
  expect(log.calls.since(0).map(({ body }) => body !== undefined)).toEqual([false, true, true]);
});

test("a message to a thousand people weighs once", () => {
  const weigh = lineWeights();
  const message = { type: "text", text: "ก".repeat(1_000) };
  const line = { message } as unknown as Line;
  expect(weigh(line)).toBeGreaterThan(1_000);
  expect(weigh(line)).toBeLessThan(500);
  expect(weigh({ ...line, message: { ...message } })).toBeGreaterThan(1_000);
});

test("of codes and sign-ins the oldest go first", () => {
  const codes = createExpiring<number>(2);
  for (const code of [1, 2, 3]) codes.keep(String(code), code, 10);
  expect(["1", "2", "3"].map((code) => codes.take(code, 0))).toEqual([undefined, 2, 3]);
  const sessions = new Map<string, Session>();
  const session = { loginChannelId: "2", userId: "U1", scopes: [], expiresAt: 0 };
  for (let count = 0; count < 10_001; count += 1) keepSession(sessions, String(count), session);
  expect([sessions.size, sessions.has("0")]).toEqual([10_000, false]);
});

test("every log is as long as was asked for, and a chat no longer than the log of lines", async () => {
  const room = await openLineRoom({ logEntries: 20 });
  const somsri = await room.friend();
  for (let count = 1; count <= 30; count += 1) {
    await room.client.pushMessage({ to: somsri, messages: [{ type: "text", text: `ครั้งที่ ${count}` }] });
    await room.control("POST", `/people/${somsri}/say`, { text: "ค่ะ" });
  }
  await room.bot.hears(30);
  const counts = await Promise.all(
    [
      ["/calls", "calls"],
      ["/webhooks", "webhooks"],
      [`/people/${somsri}/chat`, "messages"],
    ].map(
      async ([path = "", name = ""]) =>
        (await room.control<Record<string, unknown[]>>("GET", path))[name]?.length,
    ),
  );
  expect(counts).toEqual([20, 20, 20]);
  await room.close();
});

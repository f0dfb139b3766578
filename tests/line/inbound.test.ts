import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readEvent } from "#line/inbound.ts";

const at = 1_771_000_000_000;
const person = "Uaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
const envelope = {
  mode: "active",
  timestamp: at,
  source: { type: "user", userId: person },
  webhookEventId: "01ARZ3NDEKTSV4RRFFQ69G5FAV",
  deliveryContext: { isRedelivery: false },
  replyToken: "nHuyWiB7yP5Zw52FIkcQobQuGDXCTA",
};
const read = (event: object) => readEvent(JSON.stringify({ ...envelope, ...event }));
const message = (content: object) => ({ type: "message", message: { id: "1", ...content } });

test("an event says who, when, where, and how long its reply token lives", () => {
  expect(read(message({ type: "text", text: "เช็คยอด" }))).toEqual({
    webhookEventId: "01ARZ3NDEKTSV4RRFFQ69G5FAV",
    at,
    lineUserId: person,
    isOneToOne: true,
    reply: { token: "nHuyWiB7yP5Zw52FIkcQobQuGDXCTA", until: at + 60_000 },
    what: { type: "text", at, text: "เช็คยอด" },
  });
});

test.each([
  ["a sticker", message({ type: "sticker", packageId: "1", stickerId: "2" }), { type: "sticker", at }],
  [
    "a photo",
    message({ type: "image", contentProvider: { type: "line" } }),
    { type: "picture", at, messageId: "1" },
  ],
  [
    "a photo of several that were chosen together",
    message({ type: "image", imageSet: { id: "set-1", index: 2, total: 3 } }),
    { type: "picture", at, messageId: "1", set: { id: "set-1", total: 3 } },
  ],
  [
    "a photo of a set of which LINE does not say how many it has",
    message({ type: "image", imageSet: { id: "set-1" } }),
    { type: "picture", at, messageId: "1" },
  ],
  ["a video", message({ type: "video", duration: 1 }), { type: "video", at }],
  ["a voice message", message({ type: "audio", duration: 1 }), { type: "voice", at }],
  ["a file", message({ type: "file", fileName: "a.pdf", fileSize: 1 }), { type: "file", at, messageId: "1" }],
  ["a location", message({ type: "location", latitude: 1, longitude: 2 }), { type: "location", at }],
  ["a message of a kind yet to be invented", message({ type: "hologram" }), { type: "other", at }],
  ["a text without its text", message({ type: "text" }), { type: "other", at }],
  [
    "a tap",
    { type: "postback", postback: { data: "link:begin" } },
    { type: "choice", at, send: "link:begin" },
  ],
  [
    "a day that was picked",
    { type: "postback", postback: { data: "claim:day?stamp=7", params: { date: "2026-02-14" } } },
    { type: "choice", at, send: "claim:day?stamp=7", day: "2026-02-14" },
  ],
  [
    "a picked day that is none",
    { type: "postback", postback: { data: "claim:day", params: { date: "2026-02-31" } } },
    { type: "choice", at, send: "claim:day" },
  ],
  [
    "a menu that LINE switched by itself",
    {
      type: "postback",
      postback: { data: "menu", params: { newRichMenuAliasId: "member", status: "SUCCESS" } },
    },
    { type: "nothing" },
  ],
  ["a new friend", { type: "follow", follow: { isUnblocked: false } }, { type: "added", at, again: false }],
  [
    "a friend who came back",
    { type: "follow", follow: { isUnblocked: true } },
    { type: "added", at, again: true },
  ],
  ["a friend of an older kind", { type: "follow" }, { type: "added", at, again: false }],
  ["a block", { type: "unfollow", replyToken: undefined }, { type: "blocked" }],
  [
    "a message taken back",
    { type: "unsend", unsend: { messageId: "1" } },
    { type: "unsent", messageId: "1" },
  ],
  ["an event of a type yet to be invented", { type: "telepathy" }, { type: "nothing" }],
  ["a message without content", { type: "message" }, { type: "nothing" }],
])("%s is heard as such", (_what, event, heard) => {
  expect(read(event).what).toEqual(heard);
});

test("only a chat with one person is one-to-one", () => {
  const text = message({ type: "text", text: "สวัสดี" });
  const group = { type: "group", groupId: "Cgroup", userId: person };
  expect(read({ ...text, source: group })).toMatchObject({ isOneToOne: false, lineUserId: person });
  expect(read({ ...text, source: { type: "room", roomId: "Rroom" } })).not.toHaveProperty("lineUserId");
  expect(read({ ...text, source: undefined })).toMatchObject({ isOneToOne: false });
});

test("an event without a reply token has no reply", () => {
  expect(read({ type: "unfollow", replyToken: undefined })).not.toHaveProperty("reply");
});

test("a text that PostgreSQL could not store loses only what could not be stored", () => {
  expect(read(message({ type: "text", text: "ก\0ข" })).what).toMatchObject({ text: "กข" });
  const halved = `{"type":"message","timestamp":${at},"message":{"type":"text","text":"ก\\ud83d"}}`;
  expect(readEvent(halved).what).toMatchObject({ text: "ก\uFFFD" });
});

test("no event is unreadable", () => {
  const anything = fc.dictionary(
    fc.constantFrom(
      "type",
      "message",
      "postback",
      "source",
      "timestamp",
      "follow",
      "replyToken",
      "webhookEventId",
    ),
    fc.oneof(
      fc.constantFrom("message", "postback", "follow"),
      fc.jsonValue(),
      fc.record({ type: fc.string(), text: fc.jsonValue(), data: fc.string(), params: fc.jsonValue() }),
    ),
  );
  fc.assert(
    fc.property(anything, (event) => {
      const { webhookEventId, what } = readEvent(JSON.stringify(event));
      expect(webhookEventId).toMatch(/^[\w-]{1,64}$/u);
      expect(what.type).toBeTypeOf("string");
    }),
  );
});

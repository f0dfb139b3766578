/** Being a person through the control API: speaking, reading, waiting. Tapping is in tap.test.ts. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { account, jpegOf, openLineRoom, type LineRoom } from "./line-room.ts";

const publicHost = "https://fund.example";
let room: LineRoom;
let userId: string;
beforeEach(async () => {
  room = await openLineRoom({ publicHosts: { [publicHost]: "http://127.0.0.1:3000" } });
  userId = await room.friend();
});
afterEach(() => room.close());

interface Seen {
  readonly seq: number;
  readonly from: string;
  readonly text: string;
  readonly messageId: string;
  readonly silent?: boolean;
  readonly unsent?: boolean;
  readonly actions: readonly object[];
  readonly readAt?: string;
}
const act = <Given = Record<string, unknown>>(what: string, body: object = {}): Promise<Given> =>
  room.control<Given>("POST", `/people/${userId}/${what}`, body);
const push = async (...messages: readonly object[]): Promise<string[]> => {
  const { body, text } = await room.call("POST", "/v2/bot/message/push", { to: userId, messages });
  if (body["sentMessages"] === undefined) throw new Error(text);
  return (body["sentMessages"] as { id: string }[]).map(({ id }) => id);
};
const chat = async (query = ""): Promise<Seen[]> =>
  (await room.control<{ messages: Seen[] }>("GET", `/people/${userId}/chat${query}`)).messages;
const textsIn = (seen: readonly { readonly text: string }[]): string[] => seen.map(({ text }) => text);
const postback = { type: "postback", label: "ส่งคำขอ", data: "claim:submit", displayText: "ส่งคำขอค่ะ" };
const bubble = (...contents: readonly object[]): object => ({
  type: "flex",
  altText: "ใบเสร็จ",
  contents: { type: "bubble", body: { type: "box", layout: "vertical", contents } },
});

describe("people", () => {
  test("have a name and an id of LINE's form, or the id one gives them", async () => {
    const made = await room.control<{ userId: string; name: string }>("POST", "/people", { name: "มานี" });
    expect(made).toEqual({ userId: expect.stringMatching(/^U[0-9a-f]{32}$/u), name: "มานี" });
    const wished = `U${"5".repeat(32)}`;
    expect(await room.control("POST", "/people", { name: "ปิติ", userId: wished })).toMatchObject({
      userId: wished,
    });
    await expect(room.control("POST", "/people", { name: "ปิติ", userId: "piti" })).rejects.toThrow(
      "32 hexadecimal digits",
    );
    await expect(room.control("POST", "/people", { name: "" })).rejects.toThrow("name");
  });

  test("stand to each account as they chose, and the state says so without secrets", async () => {
    await act("block");
    const state = await room.control("GET", "/state");
    expect(state).toMatchObject({
      channels: [{ channelId: account.channelId, name: account.name, quota: { type: "none", used: 0 } }],
      people: [{ userId, name: "สมศรี ใจดี", friendships: { [account.channelId]: "blocked" } }],
      publicHosts: {},
    });
    expect(JSON.stringify(state)).not.toContain("secret");
    expect(JSON.stringify(state)).not.toContain("token");
  });

  test("hear nothing and say nothing while they block the account", async () => {
    await act("block");
    await push({ type: "text", text: "ไม่ถึง" });
    expect(await chat()).toEqual([]);
    await expect(act("say", { text: "ฮัลโหล" })).rejects.toThrow("has blocked this account");
    await act("unblock");
    await push({ type: "text", text: "ถึง" });
    expect((await chat()).map(({ text }) => text)).toEqual(["ถึง"]);
    const told = await room.bot.hears(2);
    expect(told.map(({ type, follow }) => [type, follow])).toEqual([
      ["unfollow", undefined],
      ["follow", { isUnblocked: true }],
    ]);
  });

  test("come in crowds for trials under load", async () => {
    const { userIds } = await room.control<{ userIds: string[] }>("POST", "/people/many", { count: 500 });
    expect(new Set(userIds).size).toBe(500);
    const multicast = { to: userIds, messages: [{ type: "text", text: "ถึงทุกคน" }] };
    expect((await room.call("POST", "/v2/bot/message/multicast", multicast)).status).toBe(200);
    const { messages } = await room.control<{ messages: object[] }>("GET", "/sent");
    expect(messages).toHaveLength(500);
  });

  test("who is unknown is not found, and every refusal is a sentence", async () => {
    await expect(room.control("GET", "/people/nobody/chat")).rejects.toThrow('404 {"error":"There is nobody');
    await expect(act("say", { text: "ก", channelId: "7" })).rejects.toThrow("There is no official account");
    await expect(act("say", {})).rejects.toThrow('400 {"error":"text');
  });
});

describe("reading", () => {
  test("a chat shows both sides, everything readable in one text, and what can be tapped", async () => {
    await act("say", { text: "เช็คยอด" });
    const span = {
      type: "text",
      contents: [
        { type: "span", text: "ส่งถึง " },
        { type: "span", text: "ธ.ค. 2569" },
      ],
    };
    await push(bubble({ type: "text", text: "ยอดของคุณ" }, span, { type: "button", action: postback }));
    const [asked, answered] = await chat();
    expect(asked).toMatchObject({ from: "person", text: "เช็คยอด", cost: 0 });
    expect(answered).toMatchObject({
      from: "bot",
      via: "push",
      cost: 1,
      text: "ยอดของคุณ\nส่งถึง ธ.ค. 2569\n[ส่งคำขอ]",
      actions: [{ label: "ส่งคำขอ", data: "claim:submit" }],
    });
    expect(await chat(`?after=${asked?.seq}`)).toHaveLength(1);
    const response = await fetch(`${room.standIn.url}/control/people/${userId}/chat.txt`);
    expect(await response.text()).toBe(`สมศรี ใจดี: เช็คยอด
กองทุนบ้านโนนสว่าง: ยอดของคุณ
ส่งถึง ธ.ค. 2569
[ส่งคำขอ]
  ⟨ส่งคำขอ⟩
`);
  });

  test("every list gives what is newer than a number, and of that the newest so many", async () => {
    const texts = ["1", "2", "3", "4"];
    for (const text of texts) await push({ type: "text", text });
    const [first] = await chat();
    expect(textsIn(await chat(`?after=${first?.seq}&last=2`))).toEqual(["3", "4"]);
    expect(textsIn(await chat(`?after=${first?.seq}&last=9`))).toEqual(["2", "3", "4"]);
    const lists = await Promise.all([
      room.control<{ messages: Seen[] }>("GET", "/sent?last=2"),
      room.control<{ calls: object[] }>("GET", "/calls?last=2"),
    ]);
    expect(textsIn(lists[0].messages)).toEqual(["3", "4"]);
    expect(lists[1].calls).toMatchObject([{ seq: 3 }, { seq: 4 }]);
    await expect(room.control("GET", "/calls?last=0")).rejects.toThrow("last must be 1 or more");
    await expect(room.control("GET", "/calls?after=yesterday")).rejects.toThrow("after is not a number");
  });

  test("several messages of one delivery cost one message; a silent one says so", async () => {
    const body = {
      to: userId,
      notificationDisabled: true,
      messages: [
        { type: "text", text: "1" },
        { type: "text", text: "2" },
      ],
    };
    await room.call("POST", "/v2/bot/message/push", body);
    expect((await chat()).map(({ silent, ...line }) => [silent, (line as { cost?: number }).cost])).toEqual([
      [true, 1],
      [true, 0],
    ]);
    expect(await room.control("GET", "/state")).toMatchObject({ channels: [{ quota: { used: 1 } }] });
  });

  test("waiting ends with the bot's next message, and with nothing when the time is over", async () => {
    await act("say", { text: "ก่อน" });
    const [line] = await chat();
    const wait = (ms: number): Promise<{ messages: Seen[] }> =>
      room.control("GET", `/people/${userId}/wait?after=${line?.seq}&timeout=${ms}`);
    expect(await wait(20)).toEqual({ messages: [] });
    const waiting = wait(5_000);
    await push({ type: "text", text: "1" }, { type: "text", text: "2" });
    expect((await waiting).messages.map(({ text }) => text)).toEqual(["1", "2"]);
    expect((await wait(5_000)).messages).toHaveLength(2);
  });

  test("a message that was taken back is marked, and its picture is gone", async () => {
    const { photos } = await act<{ photos: { messageId: string }[] }>("photos", {
      photos: [{ base64: jpegOf(4, 4).toString("base64") }],
    });
    const messageId = photos[0]?.messageId ?? "";
    await act("unsend", { messageId });
    expect(await chat()).toMatchObject([{ unsent: true }]);
    await expect(act("unsend", { messageId })).rejects.toThrow("no message");
    expect((await fetch(`${room.standIn.url}/control/content/${messageId}`)).status).toBe(404);
  });

  test("with the account's chat switched off, what arrives counts as read", async () => {
    await room.control("POST", "/channels", { ...account, webhook: room.bot.url, chatMode: "bot" });
    await act("say", { text: "อ่านเลย" });
    await room.bot.hears(1);
    await expect.poll(async () => (await chat())[0]?.readAt).toBeDefined();
  });
});

test("pictures behind a made-up host come from the local server, others not at all", async () => {
  const local = createServer((_, response) =>
    response.writeHead(200, { "content-type": "image/png" }).end("png"),
  );
  await new Promise<void>((listening) => local.listen(0, "127.0.0.1", listening));
  const { port } = local.address() as AddressInfo;
  const other = await openLineRoom({ publicHosts: { [publicHost]: `http://127.0.0.1:${port}` } });
  const picture = (url: string): Promise<Response> =>
    fetch(`${other.standIn.url}/control/picture?url=${encodeURIComponent(url)}`);
  expect(await (await picture(`${publicHost}/a.png`)).text()).toBe("png");
  expect((await picture("https://elsewhere.example/a.png")).status).toBe(404);
  expect((await picture("file:///etc/passwd")).status).toBe(400);
  await other.close();
  local.close();
});

test("broken rules are counted, bad luck is not", async () => {
  await room.control("POST", "/quota", { type: "limited", limit: 0 });
  await room.call("POST", "/v2/bot/message/push", { to: userId, messages: [{ type: "text", text: "ก" }] });
  await room.call("POST", "/v2/bot/message/reply", {
    replyToken: "0".repeat(32),
    messages: [{ type: "text", text: "ก" }],
  });
  expect(await room.control("GET", "/invalid")).toEqual({ count: 0, calls: [] });
  await room.call("POST", "/v2/bot/message/push", {
    to: userId,
    messages: [{ type: "text", text: "ก", colour: 1 }],
  });
  await room.call("GET", "/v2/bot/coupon");
  expect(await room.control("GET", "/invalid")).toMatchObject({
    count: 2,
    calls: [{ status: 400 }, { status: 404 }],
  });
});

test("the page hears at once what happens", async () => {
  const abort = new AbortController();
  const response = await fetch(`${room.standIn.url}/control/live`, { signal: abort.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  await push({ type: "text", text: "สด" });
  await room.call("POST", "/v2/bot/chat/loading/start", { chatId: userId });
  let told = "";
  while (!told.includes("event: loading")) told += (await reader?.read())?.value ?? "";
  for (const event of ["line", "call", "state", "loading"]) expect(told).toContain(`event: ${event}\n`);
  abort.abort();
});

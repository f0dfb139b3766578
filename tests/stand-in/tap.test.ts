/** Tapping through the control API does what a phone does. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openLineRoom, pngOf, type LineRoom } from "./line-room.ts";

const publicHost = "https://fund.example";
let room: LineRoom;
let userId: string;
beforeEach(async () => {
  room = await openLineRoom({ publicHosts: { [publicHost]: "http://127.0.0.1:3000" } });
  userId = await room.friend();
});
afterEach(() => room.close());

const act = <Given = Record<string, unknown>>(what: string, body: object = {}): Promise<Given> =>
  room.control<Given>("POST", `/people/${userId}/${what}`, body);
const push = async (...messages: readonly object[]): Promise<string[]> => {
  const { body, text } = await room.call("POST", "/v2/bot/message/push", { to: userId, messages });
  if (body["sentMessages"] === undefined) throw new Error(text);
  return (body["sentMessages"] as { id: string }[]).map(({ id }) => id);
};
const chat = async (): Promise<object[]> =>
  (await room.control<{ messages: object[] }>("GET", `/people/${userId}/chat`)).messages;
const newestText = async (): Promise<unknown> =>
  (await room.bot.hears(room.bot.heard.length + 1)).at(-1)?.message?.["text"];

const quick = (...actions: readonly object[]): object => ({
  type: "text",
  text: "เลือก",
  quickReply: { items: actions.map((action) => ({ type: "action", action })) },
});
const postback = { type: "postback", label: "ส่งคำขอ", data: "claim:submit", displayText: "ส่งคำขอค่ะ" };
const bubble = (...contents: readonly object[]): object => ({
  type: "flex",
  altText: "ใบเสร็จ",
  contents: { type: "bubble", body: { type: "box", layout: "vertical", contents } },
});

const say = (text: string): object => ({ type: "message", label: "ต่อ", text });
const button = (text: string): object => ({ type: "button", action: say(text) });

describe("tapping", () => {
  test("a quick reply: the postback goes out, and what it shows stands in the chat", async () => {
    await push(quick(postback));
    expect(await act("tap", { label: "ส่งคำขอ" })).toMatchObject({ did: "postback" });
    expect((await room.bot.hears(1))[0]?.postback).toEqual({ data: "claim:submit" });
    expect((await chat()).at(-1)).toMatchObject({ from: "person", text: "ส่งคำขอค่ะ" });
  });

  test("quick replies are only there under the newest message", async () => {
    await push(quick(postback), { type: "text", text: "ต่อ" });
    await expect(act("tap", { label: "ส่งคำขอ" })).rejects.toThrow('Nothing to tap says \\"ส่งคำขอ\\"');
  });

  test("the quick reply goes before the menu, the menu before the bubbles, the newest bubble before the older", async () => {
    await push(bubble(button("เก่า")));
    await push(bubble(button("ใหม่")));
    await act("tap", { label: "ต่อ" });
    expect(await newestText()).toBe("ใหม่");
    await showMenu([say("เมนู")]);
    await act("tap", { label: "ต่อ" });
    expect(await newestText()).toBe("เมนู");
    await push(quick(say("ปุ่มลัด")));
    await act("tap", { label: "ต่อ" });
    expect(await newestText()).toBe("ปุ่มลัด");
  });

  test("a bubble named by its message is tapped whatever came after, by its words or its data", async () => {
    const [first = ""] = await push(bubble({ type: "button", action: postback }));
    await push(bubble({ type: "button", action: { ...postback, data: "claim:other" } }));
    await act("tap", { label: "ส่งคำขอ", messageId: first });
    await act("tap", { data: "claim:other" });
    const told = await room.bot.hears(2);
    expect(told.map(({ postback: content }) => content?.["data"])).toEqual(["claim:submit", "claim:other"]);
  });

  test("a box without a label goes by the words inside it", async () => {
    const inside = {
      type: "box",
      layout: "vertical",
      contents: [{ type: "text", text: "ดูใบเสร็จ" }],
      action: { type: "postback", data: "receipt" },
    };
    await push(bubble(inside));
    await act("tap", { label: "ดูใบเสร็จ" });
    expect((await room.bot.hears(1))[0]?.postback).toEqual({ data: "receipt" });
  });

  test("a date picker needs a day within its limits, in LINE's form", async () => {
    const picker = {
      type: "datetimepicker",
      label: "วันเกิด",
      data: "born",
      mode: "date",
      min: "2026-01-01",
      max: "2026-12-31",
    };
    await push(quick(picker));
    await expect(act("tap", { label: "วันเกิด" })).rejects.toThrow("picker for a date");
    await expect(act("tap", { label: "วันเกิด", params: { date: "14/8/2569" } })).rejects.toThrow(
      "picker for a date",
    );
    await expect(act("tap", { label: "วันเกิด", params: { date: "2027-01-01" } })).rejects.toThrow(
      "goes from 2026-01-01",
    );
    await act("tap", { label: "วันเกิด", params: { date: "2026-08-14" } });
    expect((await room.bot.hears(1))[0]?.postback).toEqual({ data: "born", params: { date: "2026-08-14" } });
  });

  test("a link is given back, with the local server behind a made-up host", async () => {
    await push(
      quick(
        { type: "uri", label: "เปิด", uri: `${publicHost}/a?b=1` },
        { type: "uri", label: "โทร", uri: "tel:0812345678" },
      ),
    );
    expect(await act("tap", { label: "เปิด" })).toEqual({
      did: "uri",
      uri: `${publicHost}/a?b=1`,
      local: "http://127.0.0.1:3000/a?b=1",
    });
    expect(await act("tap", { label: "โทร" })).toEqual({ did: "uri", uri: "tel:0812345678" });
  });

  test("camera, clipboard and keyboard are told, not pretended", async () => {
    const fill = {
      ...postback,
      label: "กรอก",
      displayText: undefined,
      inputOption: "openKeyboard",
      fillInText: "ชื่อ: ",
    };
    await push(
      quick(
        { type: "camera", label: "ถ่ายรูป" },
        { type: "clipboard", label: "คัดลอก", clipboardText: "123" },
        fill,
      ),
    );
    expect(await act("tap", { label: "ถ่ายรูป" })).toEqual({ did: "camera" });
    expect(await act("tap", { label: "คัดลอก" })).toEqual({ did: "clipboard", clipboardText: "123" });
    expect(await act("tap", { label: "กรอก" })).toMatchObject({ did: "postback", fillInText: "ชื่อ: " });
  });

  test("a tab of the rich menu switches it for this person, and says where to", async () => {
    const second = await makeMenu([{ type: "message", label: "สอง", text: "สอง" }]);
    await room.call("POST", "/v2/bot/richmenu/alias", { richMenuAliasId: "second", richMenuId: second });
    await showMenu([
      { type: "richmenuswitch", label: "แท็บ", richMenuAliasId: "second", data: "tab" },
      { type: "richmenuswitch", label: "หาย", richMenuAliasId: "gone", data: "tab" },
    ]);
    await act("tap", { label: "หาย" });
    await act("tap", { label: "แท็บ" });
    const told = await room.bot.hears(2);
    expect(told.map(({ postback: content }) => content)).toEqual([
      { data: "tab", params: { status: "RICHMENU_ALIAS_ID_NOTFOUND" } },
      { data: "tab", params: { newRichMenuAliasId: "second", status: "SUCCESS" } },
    ]);
    expect(await room.control("GET", `/people/${userId}/rich-menu`)).toMatchObject({ richMenuId: second });
  });
});

async function makeMenu(actions: readonly object[]): Promise<string> {
  const areas = actions.map((action, place) => ({ bounds: { x: place, y: 0, width: 1, height: 1 }, action }));
  const menu = { size: { width: 2_500, height: 843 }, selected: true, name: "m", chatBarText: "เมนู", areas };
  const { body } = await room.call("POST", "/v2/bot/richmenu", menu);
  const id = String(body["richMenuId"]);
  await room.call("POST", `/v2/bot/richmenu/${id}/content`, pngOf(2_500, 843), {
    "content-type": "image/png",
  });
  return id;
}

async function showMenu(actions: readonly object[]): Promise<void> {
  await room.call("POST", `/v2/bot/user/all/richmenu/${await makeMenu(actions)}`);
}

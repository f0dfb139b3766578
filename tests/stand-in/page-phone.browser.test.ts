/** What a phone does around its talk: menus, attachments, friends, sizes, knocking messages. */
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { keepScreenshot } from "../browser.ts";
import { account, flex, openRoom, phoneOf, pixel, secondAccount, type Room } from "./page-room.ts";

const name = "สมศรี ใจบุญ";
let room: Room;
let page: Page;
let phone: Locator;
let userId: string;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  await page?.context().close();
  userId = await room.person(name);
  page = await room.open(`/?people=${userId}&channel=${account.channelId}`);
  phone = phoneOf(page, name);
  await phone.getByRole("log").waitFor();
});

interface Line {
  readonly from: string;
  readonly message: { readonly type: string; readonly text?: string };
}
const lines = async (): Promise<readonly Line[]> => {
  const chat = await room.control("GET", `/people/${userId}/chat?after=0&channelId=${account.channelId}`);
  return (chat as { messages: Line[] }).messages;
};
test("a rich menu opens by itself, switches its tabs, and closes when asked", async () => {
  await makeMenus();
  const menu = phone.getByRole("group", { name: "เมนู" });
  await menu.getByRole("button", { name: "แท็บสอง" }).click();
  await menu.getByRole("button", { name: "แท็บหนึ่ง" }).waitFor();
  await keepScreenshot(page, "chat-rich-menu");
  await menu.getByRole("button", { name: "เช็คยอด" }).click();
  await expect.poll(() => phone.locator(".row.person .balloon").innerText()).toBe("เช็คยอด");
  await phone.getByRole("button", { name: "เมนู", exact: true }).click();
  await expect.poll(() => menu.count()).toBe(0);
  expect(room.heardOf(userId).find(({ type }) => type === "postback")).toMatchObject({
    postback: { params: { newRichMenuAliasId: "two", status: "SUCCESS" } },
  });
});

const messagesHeard = () => room.heardOf(userId).filter(({ type }) => type === "message");

test("photos from the disk are one set, and stand in the chat", async () => {
  const file = { name: "ใบรับรอง.png", mimeType: "image/png", buffer: pixel };
  await phone.getByLabel("เลือกรูปภาพ").setInputFiles([file, { ...file, name: "ใบเสร็จ.png" }]);
  await expect.poll(() => phone.locator(".row.person .photo img").count()).toBe(2);
  // Each photo is a webhook of its own, and a picture is drawn when it has come: both may take a moment.
  await expect.poll(() => messagesHeard().length).toBe(2);
  expect(messagesHeard()).toMatchObject(
    [1, 2].map(() => ({ message: { type: "image", imageSet: { total: 2 } } })),
  );
  const widths = (): Promise<number[]> =>
    phone.locator(".photo img").evaluateAll((all) => all.map((one) => one.naturalWidth));
  await expect.poll(widths).toEqual([1, 1]);
});

test("a file, a place, a sticker and a voice are sent from the attachments", async () => {
  await phone
    .getByLabel("เลือกไฟล์")
    .setInputFiles([{ name: "ใบมอบ.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF") }]);
  await phone.getByRole("button", { name: "แนบ" }).click();
  await phone.getByRole("button", { name: "ตำแหน่ง" }).click();
  await phone.getByRole("button", { name: "แนบ" }).click();
  await phone.getByRole("button", { name: "ข้อความเสียง" }).click();
  await phone.getByRole("button", { name: "สติกเกอร์", exact: true }).click();
  await phone.getByRole("button", { name: "สติกเกอร์ ขอบคุณ" }).click();
  await expect
    .poll(async () => (await lines()).map(({ message }) => message.type).toSorted())
    .toEqual(["audio", "file", "location", "sticker"]);
  await phone.getByRole("link", { name: /ใบมอบ.pdf/u }).waitFor();
});

test("blocked, nothing arrives and nothing can be written; unblocked, all is as before", async () => {
  await phone.getByRole("button", { name: "เมนูแชท" }).click();
  await phone.getByRole("button", { name: "บล็อก", exact: true }).click();
  await phone.getByRole("button", { name: "เลิกบล็อก" }).waitFor();
  expect(await phone.getByRole("textbox", { name: "พิมพ์ข้อความ" }).isDisabled()).toBe(true);
  await room.push(userId, { type: "text", text: "ถึงไหมคะ" });
  await phone.getByRole("button", { name: "เลิกบล็อก" }).click();
  await expect.poll(() => phone.getByRole("textbox", { name: "พิมพ์ข้อความ" }).isEnabled()).toBe(true);
  expect(await lines()).toEqual([]);
  expect(room.heardOf(userId).map(({ type }) => type)).toEqual(["follow", "unfollow", "follow"]);
});

test("the largest text enlarges what was said and what scales in a card, and stays after a reload", async () => {
  await room.push(userId, { type: "text", text: "ตัวใหญ่ ๆ" }, flex("text-scaling"));
  await phone.getByRole("button", { name: `ขนาดตัวอักษรของ ${name}` }).click();
  await phone.getByRole("radio", { name: "ใหญ่มาก" }).check();
  await page.keyboard.press("Escape");
  await page.reload();
  await phone.getByText("ตัวใหญ่ ๆ").waitFor();
  const sizes: string[] = await phone
    .locator(".balloon, .flex-text p")
    .evaluateAll((all) => all.map((one) => one.ownerDocument.defaultView.getComputedStyle(one).fontSize));
  expect(sizes.map(Number.parseFloat)).toEqual([23.2, 23.2, 16, 16].map((size) => expect.closeTo(size, 2)));
  await keepScreenshot(page, "chat-xlarge");
});

test("another account's message counts as unread and knocks with its alternative text, unless it is silent", async () => {
  await room.control("POST", `/people/${userId}/follow`, { channelId: secondAccount.channelId });
  const push = async (text: string, notificationDisabled: boolean): Promise<void> => {
    const message = { ...flex("card-notice"), altText: text };
    await fetch(`${room.standIn.url}/v2/bot/message/push`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${secondAccount.accessToken}` },
      body: JSON.stringify({ to: userId, messages: [message], notificationDisabled }),
    });
  };
  await push("เงียบ ๆ", true);
  await push("มีประกาศใหม่ค่ะ", false);
  await phone.getByRole("button", { name: /มีประกาศใหม่ค่ะ/u }).waitFor();
  expect(await phone.getByText("เงียบ ๆ").count()).toBe(0);
  await phone.getByRole("button", { name: "กลับไปรายการแชท" }).click();
  await phone.getByRole("button", { name: `${secondAccount.name} ยังไม่อ่าน 2` }).click();
  await phone.getByRole("log", { name: `แชทกับ ${secondAccount.name}` }).waitFor();
  await expect.poll(() => page.getByRole("button", { name: /ยังไม่อ่าน/u }).count()).toBe(0);
});

test("nothing on the page complained", () => expect(room.complaints).toEqual([]));

async function makeMenus(): Promise<void> {
  for (const [alias, other, label] of [
    ["one", "two", "แท็บสอง"],
    ["two", "one", "แท็บหนึ่ง"],
  ] as const) {
    const bounds = { x: 0, y: 0, width: 400, height: 540 };
    const { richMenuId } = (await room.call("/v2/bot/richmenu", {
      size: { width: 800, height: 540 },
      selected: true,
      name: alias,
      chatBarText: "เมนู",
      areas: [
        { bounds, action: { type: "richmenuswitch", label, richMenuAliasId: other, data: `to ${other}` } },
        { bounds: { ...bounds, x: 400 }, action: { type: "message", label: "เช็คยอด", text: "เช็คยอด" } },
      ],
    })) as { richMenuId: string };
    const drawn = await page.evaluate(drawMenu(label));
    await fetch(`${room.standIn.url}/v2/bot/richmenu/${richMenuId}/content`, {
      method: "POST",
      headers: { "content-type": "image/png", authorization: `Bearer ${account.accessToken}` },
      body: Buffer.from(String(drawn), "base64"),
    });
    await room.call("/v2/bot/richmenu/alias", { richMenuAliasId: alias, richMenuId });
    if (alias === "one") await room.call(`/v2/bot/user/all/richmenu/${richMenuId}`);
  }
}

/** Two white fields on green with a word each, drawn by the browser in the page's own letters. */
const drawMenu = (first: string): string => `(async () => {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: 800, height: 540 });
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#0b7a4b";
  pen.fillRect(0, 0, 800, 540);
  Object.assign(pen, { font: "bold 64px Looped", textAlign: "center" });
  for (const [place, word] of ["${first}", "เช็คยอด"].entries()) {
    pen.fillStyle = "#ffffff";
    pen.fillRect(place * 400 + 8, 8, 384, 524);
    pen.fillStyle = "#0b7a4b";
    pen.fillText(word, place * 400 + 200, 290);
  }
  return canvas.toDataURL("image/png").split(",")[1];
})()`;

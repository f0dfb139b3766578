/** A person and an official account talk on the page, as on a phone. */
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { keepScreenshot } from "../browser.ts";
import { account, flex, openRoom, phoneOf, pictureHost, type Room } from "./page-room.ts";

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

const write = async (text: string): Promise<void> => {
  await phone.getByRole("textbox", { name: "พิมพ์ข้อความ" }).fill(text);
  await phone.getByRole("button", { name: "ส่ง", exact: true }).click();
};
interface Line {
  readonly from: string;
  readonly message: { readonly type: string; readonly text?: string };
}
const lines = async (): Promise<readonly Line[]> => {
  const chat = await room.control("GET", `/people/${userId}/chat?after=0&channelId=${account.channelId}`);
  return (chat as { messages: Line[] }).messages;
};
test("what a person writes stands on the right, line breaks and all, and is read when the bot says so", async () => {
  await write("สวัสดีค่ะ\nขอเช็คยอด");
  const bubble = phone.locator(".row.person .balloon");
  await expect.poll(() => bubble.innerText()).toBe("สวัสดีค่ะ\nขอเช็คยอด");
  expect(await phone.getByText("อ่านแล้ว").count()).toBe(0);
  await room.call("/v2/bot/message/markAsRead", { chat: { userId } });
  await phone.getByText("อ่านแล้ว").waitFor();
  const wall = await phone.getByRole("log").boundingBox();
  const place = await bubble.boundingBox();
  expect((place?.x ?? 0) + (place?.width ?? 0)).toBeGreaterThan((wall?.x ?? 0) + (wall?.width ?? 0) - 20);
});

test("Enter sends, Shift and Enter make a line, blanks are not sent", async () => {
  const box = phone.getByRole("textbox", { name: "พิมพ์ข้อความ" });
  await box.fill("   ");
  await box.press("Enter");
  await box.fill("หนึ่ง");
  await box.press("Shift+Enter");
  await box.pressSequentially("สอง");
  await box.press("Enter");
  await expect.poll(() => phone.locator(".row.person").count()).toBe(1);
  expect((await lines())[0]?.message.text).toBe("หนึ่ง\nสอง");
  expect(await box.inputValue()).toBe("");
});

test("links can be followed, and foreign markup stays text", async () => {
  await room.push(userId, {
    type: "text",
    text: "<img src=x onerror=alert(1)> https://omboon.example/rules โทร 080-000-0000",
  });
  const bubble = phone.locator(".row.bot .balloon");
  await expect.poll(() => bubble.innerText()).toContain("<img src=x onerror=alert(1)>");
  expect(await bubble.locator("img").count()).toBe(0);
  const targets = await bubble
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(targets).toEqual(["https://omboon.example/rules", "tel:0800000000"]);
});

test("a card's button sends its postback and shows its words as said", async () => {
  await room.push(userId, flex("card-balance"));
  await phone.getByRole("button", { name: "ดูประวัติการส่ง" }).click();
  await expect.poll(() => phone.locator(".row.person .balloon").innerText()).toBe("ดูประวัติการส่ง");
  await keepScreenshot(page, "chat-card");
});

test("every kind of message finds its shape", async () => {
  const url = `${pictureHost}/a.png`;
  const action = { type: "message", label: "เลือก", text: "เลือก" };
  await room.push(
    userId,
    { type: "sticker", packageId: "446", stickerId: "1988" },
    { type: "image", originalContentUrl: url, previewImageUrl: url },
    { type: "location", title: "ศาลากลางบ้าน", address: "หมู่ ๔", latitude: 15.8, longitude: 104.1 },
    {
      type: "template",
      altText: "ยืนยัน",
      template: { type: "confirm", text: "ใช่ไหมคะ", actions: [action, { ...action, label: "ไม่" }] },
    },
    {
      type: "template",
      altText: "ปุ่ม",
      template: {
        type: "buttons",
        thumbnailImageUrl: url,
        title: "หัวข้อ",
        text: "เลือกหนึ่งข้อ",
        actions: [action],
      },
    },
  );
  await room.push(
    userId,
    {
      type: "template",
      altText: "รายการ",
      template: {
        type: "carousel",
        columns: ["ก", "ข"].map((title) => ({ title, text: "รายละเอียด", actions: [action] })),
      },
    },
    {
      type: "template",
      altText: "รูป",
      template: { type: "image_carousel", columns: [{ imageUrl: url, action }] },
    },
    {
      type: "imagemap",
      altText: "แผนที่หมู่บ้าน",
      baseUrl: `${pictureHost}/map`,
      baseSize: { width: 1040, height: 520 },
      actions: [
        { type: "message", label: "หมู่ ๔", text: "หมู่ ๔", area: { x: 520, y: 0, width: 520, height: 520 } },
      ],
    },
    flex("carousel-equal"),
    flex("card-day-sheet"),
  );
  await expect.poll(() => phone.locator(".row.bot").count()).toBe(10);
  await phone.getByRole("img", { name: "สติกเกอร์ 446/1988" }).waitFor();
  await phone.getByRole("button", { name: "หมู่ ๔" }).click();
  await expect.poll(() => phone.locator(".row.person .balloon").innerText()).toBe("หมู่ ๔");
  const shapes = phone.locator(
    ".photo img, .place, .template.confirm, .image-column img, .imagemap img, .flex-bubble.giga",
  );
  await expect.poll(() => shapes.count()).toBe(6);
  await keepScreenshot(page, "chat-kinds");
  const missing = await phone.locator("img.missing").count();
  expect(missing).toBe(0);
});

test("quick replies stand under the last message only, and go when one is tapped", async () => {
  const quickReply = {
    items: [
      { type: "action", action: { type: "message", label: "เช็คยอด", text: "เช็คยอด" } },
      {
        type: "action",
        action: { type: "postback", label: "ขอสวัสดิการ", data: "claim:start", displayText: "ขอสวัสดิการ" },
      },
    ],
  };
  await room.push(userId, { type: "text", text: "ถามก่อน", quickReply }, { type: "text", text: "ถามทีหลัง" });
  await phone.getByText("ถามทีหลัง").waitFor();
  expect(await phone.getByRole("group", { name: "ตัวเลือกด่วน" }).count()).toBe(0);
  await room.push(userId, { type: "text", text: "ต้องการทำอะไรคะ", quickReply });
  await phone.getByRole("button", { name: "ขอสวัสดิการ" }).click();
  await expect.poll(() => phone.getByRole("group", { name: "ตัวเลือกด่วน" }).count()).toBe(0);
  const event = room.heardOf(userId).findLast(({ type }) => type === "postback");
  expect(event).toMatchObject({ postback: { data: "claim:start" } });
});

test("a date is picked in a sheet, read in Thai, and sent as LINE sends it", async () => {
  const action = {
    type: "datetimepicker",
    label: "เลือกวัน",
    data: "d",
    mode: "date",
    initial: "2026-02-14",
    max: "2026-12-31",
  };
  await room.push(userId, {
    type: "template",
    altText: "วัน",
    template: { type: "buttons", text: "วันไหนคะ", actions: [action] },
  });
  await phone.getByRole("button", { name: "เลือกวัน", exact: true }).click();
  const sheet = phone.getByRole("dialog", { name: "เลือกวันที่" });
  expect(await sheet.getByText("14 กุมภาพันธ์ พ.ศ. 2569").count()).toBe(1);
  await sheet.getByLabel("เลือกวันที่").last().fill("2026-03-01");
  await keepScreenshot(page, "chat-date");
  await sheet.getByRole("button", { name: "ตกลง" }).click();
  await expect
    .poll(async () => room.heardOf(userId).at(-1))
    .toMatchObject({ postback: { data: "d", params: { date: "2026-03-01" } } });
});

test("a message taken back becomes a sentence, and its picture is gone", async () => {
  await write("พิมพ์ผิดค่ะ");
  await phone.getByRole("button", { name: "จัดการข้อความ" }).click();
  await phone.getByRole("button", { name: "ยกเลิกข้อความ" }).click();
  await phone.getByText("ยกเลิกข้อความแล้ว").waitFor();
  expect(await phone.getByText("พิมพ์ผิดค่ะ").count()).toBe(0);
  expect(room.heardOf(userId).at(-1)).toMatchObject({ type: "unsend" });
});

test("three dots say that the bot is busy, until it answers", async () => {
  const dots = phone.getByRole("status", { name: "กำลังพิมพ์" });
  await room.call("/v2/bot/chat/loading/start", { chatId: userId, loadingSeconds: 20 });
  await expect.poll(() => dots.isVisible()).toBe(true);
  await room.push(userId, { type: "text", text: "เรียบร้อยค่ะ" });
  await expect.poll(() => dots.isVisible()).toBe(false);
});

test("the newest line stays in sight, unless the reader is further up; their own words bring them back", async () => {
  const fromEnd = (): Promise<number> =>
    phone.getByRole("log").evaluate((log) => Math.round(log.scrollHeight - log.scrollTop - log.clientHeight));
  const card = flex("card-receipt");
  await room.push(userId, card, card, card);
  await expect.poll(() => phone.locator(".flex-bubble").count()).toBe(3);
  await expect.poll(fromEnd).toBe(0);
  await phone.getByRole("log").evaluate((log) => log.scrollTo(0, 0));
  await room.push(userId, card);
  await expect.poll(() => phone.locator(".flex-bubble").count()).toBe(4);
  expect(await phone.getByRole("log").evaluate((log) => log.scrollTop)).toBe(0);
  await write("ขอบคุณค่ะ");
  await expect.poll(fromEnd).toBe(0);
});

test("nothing on the page complained", () => expect(room.complaints).toEqual([]));

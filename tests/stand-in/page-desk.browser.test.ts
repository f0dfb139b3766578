/** Around the phones: people side by side, the desk behind them, narrow screens, load and lost connections. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startStandIn } from "#stand-in/stand-in.ts";
import { keepScreenshot } from "../browser.ts";
import { account, faultsForReaders, flex, openRoom, phoneOf, type Room } from "./page-room.ts";

let room: Room;
let somsri: string;
let prasert: string;
beforeAll(async () => {
  room = await openRoom();
  somsri = await room.person("สมศรี ใจบุญ");
  prasert = await room.person("ลุงประเสริฐ");
});
afterAll(() => room.close());

const withBoth = (rest = ""): string => `/?people=${somsri},${prasert}&channel=${account.channelId}${rest}`;
const lastEntry = (page: Page) => page.getByRole("tabpanel").locator("details").first();
const drawer = async (page: Page, name: string): Promise<void> => page.getByRole("tab", { name }).click();

test("two people talk side by side, each on their own phone", async () => {
  const page = await room.open(withBoth("&desk=open"), { viewport: { width: 1500, height: 900 } });
  await room.push(somsri, flex("card-balance"));
  await room.push(prasert, flex("card-approve"));
  await phoneOf(page, "สมศรี ใจบุญ").getByRole("button", { name: "ส่งเงินสมทบ" }).waitFor();
  await phoneOf(page, "ลุงประเสริฐ").getByRole("button", { name: "รับรอง", exact: true }).waitFor();
  expect(await phoneOf(page, "สมศรี ใจบุญ").getByText("โปรดรับรอง").count()).toBe(0);
  await keepScreenshot(page, "page-two-people");
  await page.close();
});

test("somebody new is added by name, stands in the address, and can be put away", async () => {
  const page = await room.open("/?people=");
  await page.getByRole("button", { name: "เลือกคน" }).click();
  const sheet = page.getByRole("dialog", { name: "เลือกคน" });
  await sheet.getByRole("textbox", { name: "ชื่อคนใหม่" }).fill("ยายคำปุ่น");
  await sheet.getByRole("button", { name: "เพิ่มคน" }).click();
  const phone = phoneOf(page, "ยายคำปุ่น");
  await phone.getByRole("button", { name: account.name }).click();
  await phone.getByRole("button", { name: "เพิ่มเพื่อน" }).click();
  await expect.poll(() => phone.getByRole("button", { name: "เพิ่มเพื่อน" }).count()).toBe(0);
  expect(page.url()).toMatch(/people=(?:U[0-9a-f]{32},?)+$/u);
  await phone.getByRole("button", { name: "เก็บโทรศัพท์ของ ยายคำปุ่น" }).click();
  await expect.poll(() => phone.count()).toBe(0);
  await page.close();
});

test("names and pictures of others never become markup", async () => {
  const wicked = await room.person("<img src=x onerror=alert(1)>");
  const page = await room.open(`/?people=${wicked}&channel=${account.channelId}`);
  const phone = phoneOf(page, "<img src=x onerror=alert(1)>");
  await phone.getByRole("log").waitFor();
  await room.push(wicked, {
    type: "flex",
    altText: "<script>alert(1)</script>",
    contents: {
      type: "bubble",
      body: {
        type: "box",
        layout: "vertical",
        contents: [{ type: "text", text: "<b>หนา</b>", color: "#000000" }],
      },
    },
  });
  await expect.poll(() => phone.locator(".flex-text p").innerText()).toBe("<b>หนา</b>");
  expect(await page.locator("img[src=x], .flex-text b").count()).toBe(0);
  await page.close();
});

test("the desk says what each message cost, and shows it as it was sent", async () => {
  const page = await room.open(withBoth("&desk=open"));
  await room.push(somsri, { type: "text", text: "ชิ้นแรกนับหนึ่ง" }, { type: "text", text: "ชิ้นสองรวมอยู่แล้ว" });
  await lastEntry(page).getByText("ชิ้นสองรวมอยู่แล้ว").waitFor();
  expect(await lastEntry(page).innerText()).toContain("รวมแล้ว · push");
  expect(await page.getByRole("tabpanel").locator("details").nth(1).innerText()).toContain("นับ 1 · push");
  await phoneOf(page, "สมศรี ใจบุญ").getByText("ชิ้นแรกนับหนึ่ง").waitFor();
  await phoneOf(page, "สมศรี ใจบุญ").getByRole("button", { name: "จัดการข้อความ" }).last().click();
  await page.getByRole("button", { name: "ดู JSON และราคา" }).click();
  const json = page.getByRole("tabpanel").locator("pre").first();
  await json.waitFor();
  expect(JSON.parse(await json.innerText())).toMatchObject({ type: "text", text: "ชิ้นสองรวมอยู่แล้ว" });
  await page.close();
});

test("the desk lists every call, the refused ones with their reason", async () => {
  const page = await room.open(withBoth("&desk=open"));
  await drawer(page, "คำสั่ง API");
  await expect(room.push(somsri, { type: "text", text: "" })).rejects.toThrow("400");
  await lastEntry(page).getByText("400").waitFor();
  await lastEntry(page).click();
  await expect.poll(() => lastEntry(page).innerText()).toContain("May not be empty");
  await keepScreenshot(page, "page-calls");
  await page.close();
});

test("the desk shows the webhooks that went out", async () => {
  const page = await room.open(withBoth("&desk=open"));
  await drawer(page, "เว็บฮุก");
  await room.control("POST", `/people/${prasert}/say`, { text: "ได้ยินไหม", channelId: account.channelId });
  await lastEntry(page).getByText("message →").waitFor();
  await lastEntry(page).click();
  await expect.poll(() => lastEntry(page).innerText()).toContain("ได้ยินไหม");
  await page.close();
});

test("a fault is caused by a button, strikes once, and can be called off", async () => {
  const page = await room.open(withBoth("&desk=open"));
  await drawer(page, "ขัดข้อง");
  await page.getByRole("button", { name: "ปฏิเสธด้วย 500" }).click();
  const waiting = page.getByRole("list", { name: "ความขัดข้องที่รออยู่" }).getByRole("listitem");
  await expect.poll(() => waiting.count()).toBe(1);
  await keepScreenshot(page, "page-faults");
  await expect(room.push(somsri, { type: "text", text: "ไม่ถึง" })).rejects.toThrow("500");
  await room.push(somsri, { type: "text", text: "ถึงแล้ว" });
  await page.getByRole("button", { name: "โควตาหมด" }).click();
  await page.getByText("โควตาหมด: พร้อมแล้ว").waitFor();
  await expect(room.push(somsri, { type: "text", text: "เกินโควตา" })).rejects.toThrow("429");
  await room.control("POST", "/quota", { channelId: account.channelId, type: "none" });
  await page.getByRole("button", { name: "ไม่ตอบเลย" }).click();
  await page.getByRole("button", { name: "เลิก ไม่ตอบเลย" }).click();
  await expect.poll(() => waiting.count()).toBe(0);
  await page.close();
});

test("the clock is moved on, and the quota set", async () => {
  const page = await room.open(withBoth("&desk=open"));
  await drawer(page, "เวลา โควตา");
  const before = Date.parse(((await room.control("GET", "/state")) as { now: string }).now);
  await page.getByRole("button", { name: "+1 วัน" }).click();
  const later = async (): Promise<number> =>
    Date.parse(((await room.control("GET", "/state")) as { now: string }).now) - before;
  await expect.poll(later).toBeGreaterThan(86_000_000);
  const quota = page.getByRole("form", { name: `โควตาของ ${account.name}` });
  await quota.getByLabel("จำกัด").fill("1");
  await quota.getByLabel("ใช้ไปแล้ว").fill("1");
  await quota.getByRole("button", { name: "ตั้ง" }).click();
  await expect
    .poll(async () => ((await room.control("GET", "/state")) as { channels: unknown[] }).channels[0])
    .toMatchObject({ quota: { type: "limited", limit: 1, used: 1 } });
  await expect(room.push(somsri, { type: "text", text: "เกินโควตา" })).rejects.toThrow("429");
  await room.control("POST", "/quota", { channelId: account.channelId, type: "none", used: 0 });
  await room.control("POST", "/clock", { real: true });
  await page.close();
});

test("at 360 pixels one phone fills the screen, the others are tabs that count what is unread", async () => {
  const page = await room.open(withBoth(), { viewport: { width: 360, height: 740 } });
  await phoneOf(page, "สมศรี ใจบุญ").getByRole("log").waitFor();
  expect(await phoneOf(page, "ลุงประเสริฐ").isVisible()).toBe(false);
  await room.push(prasert, { type: "text", text: "มีคำขอใหม่" });
  await page.getByRole("status").getByText("ลุงประเสริฐ ← กองทุนบ้านโนนสว่าง: มีคำขอใหม่").waitFor();
  await page.getByRole("button", { name: "ลุงประเสริฐ ยังไม่อ่าน 1" }).click();
  await phoneOf(page, "ลุงประเสริฐ").getByText("มีคำขอใหม่").waitFor();
  await expect.poll(() => page.getByRole("button", { name: /ยังไม่อ่าน/u }).count()).toBe(0);
  expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
  await keepScreenshot(page, "page-narrow");
  await page.getByRole("button", { name: "เบื้องหลัง" }).click();
  await keepScreenshot(page, "page-narrow-desk");
  await page.getByRole("button", { name: "ปิดเบื้องหลัง" }).click();
  await page.close();
});

test("readers with other senses find their way around the page", async () => {
  const page = await room.open(withBoth("&desk=open"), { viewport: { width: 1500, height: 900 } });
  await phoneOf(page, "ลุงประเสริฐ").getByText("โปรดรับรอง").waitFor();
  await phoneOf(page, "สมศรี ใจบุญ").getByRole("button", { name: "ส่งเงินสมทบ" }).first().waitFor();
  expect(await faultsForReaders(page, ".flex-bubble")).toEqual([]);
  await page.close();
});

test("under load the page keeps the newest lines only, and shows the last one", async () => {
  const page = await room.open(withBoth());
  await phoneOf(page, "สมศรี ใจบุญ").getByRole("log").waitFor();
  const texts = Array.from({ length: 260 }, (_, index) => `ข้อความที่ ${index + 1}`);
  for (let start = 0; start < texts.length; start += 5) {
    await room.push(somsri, ...texts.slice(start, start + 5).map((text) => ({ type: "text", text })));
  }
  await phoneOf(page, "สมศรี ใจบุญ").getByText("ข้อความที่ 260").waitFor();
  const rows = await phoneOf(page, "สมศรี ใจบุญ").locator(".row").count();
  expect(rows).toBe(200);
  expect(await phoneOf(page, "สมศรี ใจบุญ").getByText("ข้อความที่ 260").isVisible()).toBe(true);
  await page.close();
});

test("nothing on the page complained", () => expect(room.complaints).toEqual([]));

test("when the stand-in is away the page says so, and goes on when it is back", async () => {
  const person = { name: "น้องฝน", userId: `U${"c".repeat(32)}` };
  const seat = async (url: string): Promise<void> => {
    const headers = { "content-type": "application/json" };
    await fetch(`${url}/control/people`, { method: "POST", headers, body: JSON.stringify(person) });
  };
  const first = await startStandIn({ port: 0, channels: [account] });
  await seat(first.url);
  const page = await room.open("/gallery");
  await page.goto(`${first.url}/?people=${person.userId}`);
  await phoneOf(page, person.name).getByRole("log").waitFor();
  await first.close();
  await page.getByText("ต่อกับเครื่องจำลองไม่ได้").waitFor();
  const second = await startStandIn({ port: first.port, channels: [account] });
  await seat(second.url);
  await expect.poll(() => page.getByText("ต่อกับเครื่องจำลองไม่ได้").isVisible(), { timeout: 20_000 }).toBe(false);
  await phoneOf(page, person.name).getByRole("textbox", { name: "พิมพ์ข้อความ" }).fill("กลับมาแล้ว");
  await phoneOf(page, person.name).getByRole("button", { name: "ส่ง", exact: true }).click();
  await expect.poll(() => phoneOf(page, person.name).locator(".row.person").count()).toBe(1);
  await page.close();
  await second.close();
});

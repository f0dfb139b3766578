import { AxeBuilder } from "@axe-core/playwright";
import fastify, { type FastifyInstance } from "fastify";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nameAcross } from "#paper/document/name-across.ts";
import { startStandIn, type StandIn } from "#stand-in/stand-in.ts";
import { lineLogin } from "#web/line-login.ts";
import { web } from "#web/web.ts";
import { keepScreenshot, openBrowser, type OpenBrowser } from "../browser.ts";
import { photoOfPaper } from "../paper/document/papers.ts";
import { lines, openWebRoom, publicBaseUrl, type WebRoom } from "./web-room.ts";

/** The pages in a real browser, with the pretend LINE's own sign-in page between. */
const channel = { channelId: "2000000002", secret: "made-up", name: "หน้าเว็บกองทุน" };
let room: WebRoom;
let standIn: StandIn;
let app: FastifyInstance;
let browser: OpenBrowser;
let address: string;
let claimId: string;
beforeAll(async () => {
  room = await openWebRoom();
  app = fastify();
  // Where it listens is known only then, and the pretend LINE must know it before anybody signs in.
  const hosts: Record<string, string> = {};
  standIn = await startStandIn({ port: 0, channels: [], loginChannels: [channel], publicHosts: hosts });
  const log = { warn: () => undefined, error: () => undefined };
  const login = lineLogin({ loginBaseUrl: standIn.url, apiBaseUrl: standIn.url });
  await app.register(web, { house: room.fund.house, keep: room.keep, nameAcross, login, publicBaseUrl, log });
  address = await app.listen({ host: "127.0.0.1", port: 0 });
  hosts[publicBaseUrl] = address;
  for (const [userId, name] of [
    [lines.representative, "ตัวแทนสมพร"],
    [lines.chair, "ประธานสมชาย"],
    [lines.treasurer, "เหรัญญิกสมศรี"],
  ])
    await fetch(`${standIn.url}/control/people`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ userId, name }),
    });
  claimId = await room.paid();
  for (const number of [1, 2]) await room.kept(claimId, await photoOfPaper(number));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
  await standIn?.close();
  await room?.close();
});

const narrow = { viewport: { width: 360, height: 740 }, isMobile: true, deviceScaleFactor: 2 };

async function signedIn(path: string, name: string, options = {}): Promise<Page> {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(20_000);
  await page.goto(address + path);
  await page.getByRole("button", { name }).click();
  return page;
}

/** Nothing wider than the screen, nothing that axe finds, and Thai in letters of our own. */
async function holds(page: Page): Promise<void> {
  await page.evaluate("document.fonts.ready");
  expect(await page.evaluate("document.fonts.check('16px Looped', 'ก')")).toBe(true);
  expect(
    await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
  ).toBe(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test("a certifier opens the link on a phone, signs in with LINE once, and sees the photos with their name across", async () => {
  const page = await signedIn(await room.linkFor(claimId, lines.representative), "ตัวแทนสมพร", narrow);
  await page.getByRole("heading", { name: /เอกสารของคำขอ/u }).waitFor();
  const widths = await page.evaluate(
    "Promise.all([...document.images].map((i) => i.decode().then(() => i.naturalWidth)))",
  );
  expect(widths).toEqual([1600, 1600]);
  await holds(page);
  await keepScreenshot(page, "web-1-documents-phone", { fullPage: true });

  // Once a browser: another link opens at once.
  await page.goto(address + (await room.linkFor(claimId, lines.representative)));
  expect(await page.getByRole("heading", { name: "รูปที่ 1" }).count()).toBe(1);
  await page.setViewportSize({ width: 1280, height: 900 });
  await keepScreenshot(page, "web-2-documents-wide", { fullPage: true });

  await page.getByRole("button", { name: "ออกจากระบบ" }).click();
  await page.getByRole("heading", { name: "ออกจากระบบแล้ว" }).waitFor();
  await page.goto(address + (await room.linkFor(claimId, lines.representative)));
  await page.getByRole("button", { name: "ตัวแทนสมพร" }).waitFor();
});

test("a forwarded link tells whoever else signs in that it is not theirs", async () => {
  const page = await signedIn(await room.linkFor(claimId, lines.representative), "ประธานสมชาย", narrow);
  await page.getByRole("heading", { name: "ลิงก์นี้ทำไว้ให้คนอื่น" }).waitFor();
  expect(await page.locator("img").count()).toBe(0);
  await holds(page);
  await keepScreenshot(page, "web-3-forwarded-link");
});

test("claim, voucher and receipt are read on a phone and fit A4", async () => {
  const [voucher] = await room.fund.owner`select voucher_id from voucher`;
  const [receipt] = await room.fund.owner`
    select receipt_id from receipt_line where member_id = ${room.people.claimant} order by receipt_id limit 1`;
  const page = await signedIn(`/f/small/claims/${claimId}`, "เหรัญญิกสมศรี", narrow);
  for (const [name, path] of [
    ["claim", `/f/small/claims/${claimId}`],
    ["voucher", `/f/small/vouchers/${voucher?.["voucher_id"]}`],
    ["receipt", `/f/small/receipts/${receipt?.["receipt_id"]}`],
  ] as const) {
    await page.setViewportSize(narrow.viewport);
    await page.goto(address + path);
    await page.getByRole("button", { name: "พิมพ์หน้านี้" }).waitFor();
    await holds(page);
    await keepScreenshot(page, `web-4-${name}-phone`, { fullPage: true });
    await page.emulateMedia({ media: "print" });
    // A4 without its margins, at 96 points an inch.
    await page.setViewportSize({ width: 680, height: 1010 });
    expect(await page.getByRole("button", { name: "พิมพ์หน้านี้" }).isVisible()).toBe(false);
    expect(await page.getByRole("button", { name: "ออกจากระบบ" }).isVisible()).toBe(false);
    await keepScreenshot(page, `web-5-${name}-a4`, { fullPage: true });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/gu)).toHaveLength(name === "claim" ? 2 : 1);
    await page.emulateMedia({ media: "screen" });
  }
});

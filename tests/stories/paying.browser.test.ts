import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importStatement } from "#actions/bank/import-statement.ts";
import { dayIn, perform } from "#actions/perform.ts";
import { setPaymentPlace } from "#actions/slips/payment-places.ts";
import { setLoginChannel } from "#actions/web/sign-in.ts";
import { lineOf } from "../../src/app/line.ts";
import { richMenus } from "../../src/app/rich-menus.ts";
import type { App } from "../../src/app/server.ts";
import { serverSettings } from "../../src/config.ts";
import { rowsOf, ruangThong } from "../actions/bank/bank-fund.ts";
import { keepScreenshot, openBrowser, type OpenBrowser } from "../browser.ts";
import { sentPicture } from "../paper/slip/corpus.ts";
import { done, openFund, sources, type StoryFund } from "./fund.ts";
import type { Phone } from "./phone.ts";
import { serve } from "./serving.ts";

/** Paying by phone in a real browser: QR, slip, the treasurer's tap, receipt; every word and tap on the pretend LINE's page. */
const publicBaseUrl = "https://story.omboon.example";
const loginChannel = { channelId: "2000000002", secret: "made-up", name: "หน้าเว็บกองทุน" };
const today = dayIn(sources.now());

let fund: StoryFund;
let app: App;
let browser: OpenBrowser;
let phones: ReadonlyMap<string, Phone>;
let treasurerId: string;

beforeAll(async () => {
  // Where the server listens is known only when it runs, and the pretend LINE reads this when a page is opened.
  const publicHosts: Record<string, string> = {};
  fund = await openFund({ loginChannels: [loginChannel], publicHosts });
  app = await serve(fund);
  publicHosts[publicBaseUrl] = app.address;
  done(await perform(fund.house, fund.fundId, setLoginChannel, loginChannel));
  const line = lineOf(fund.house, done(serverSettings(fund.environment)));
  await richMenus(fund.house, line, { fundId: fund.fundId, apply: true }, () => undefined);
  treasurerId = await fund.member("1-001", "สมศรี", { roles: ["treasurer"] });
  await fund.member("1-101", "บัวผัน");
  done(
    await perform(fund.house, fund.fundId, setPaymentPlace, {
      by: treasurerId,
      account: "bank",
      bankName: "ธ.ก.ส. สาขาตัวอย่าง",
      accountNo: "020-1-23456-7",
      accountName: "กองทุนสวัสดิการชุมชนตำบลตัวอย่าง",
      payTo: { type: "phone", digits: "0812223333" },
      asksService: false,
    }),
  );
  phones = new Map([
    ["ยายบัวผัน", await fund.linkedPhone("ยายบัวผัน", "1-101")],
    ["เหรัญญิกสมศรี", await fund.linkedPhone("เหรัญญิกสมศรี", "1-001")],
  ]);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
  await fund?.close();
});

test("a QR and a slip, the bank's line beside it, the treasurer's tap, a receipt; the same slip counts once", async () => {
  const page = await browser.newPage({ viewport: { width: 1240, height: 1180 } });
  page.setDefaultTimeout(20_000);
  const [member, treasurer] = await onPage(page, "ยายบัวผัน", "เหรัญญิกสมศรี");
  await page.getByRole("button", { name: "จ่ายเงิน ส่งสลิป" }).first().waitFor();
  await keepScreenshot(page, "paying-1-menu");
  for (const phone of [member, treasurer])
    await phone.getByRole("button", { name: "เมนูกองทุน", exact: true }).click();

  await write(member, "จ่ายเงิน");
  await sees(member, "จ่ายเท่าไรดีคะ");
  await keepScreenshot(page, "paying-2-how-much");
  await taps(member, "฿90 ครบ 3 เดือน");
  await sees(member, "โอนแล้ว ส่งรูปสลิปมาในแชตนี้นะคะ");
  await seesQr(member);
  await keepScreenshot(page, "paying-3-qr");

  const slip = await sentPicture("clean", "screenshot of a phone", 3);
  await sendsPhoto(member, slip.bytes);
  await sees(member, "รอตรวจสอบ");
  await keepScreenshot(page, "paying-4-waiting");

  await bankTells(90);
  await write(treasurer, "งานของฉัน");
  await taps(treasurer, "สลิปรอตรวจ 1");
  await sees(treasurer, "ตรงกับรายการธนาคาร");
  await keepScreenshot(page, "paying-5-work");
  await taps(treasurer, "฿90 นางบัวผัน ทดลอง");
  await sees(treasurer, "อ่านได้ ยังไม่เคยใช้");
  await keepScreenshot(page, "paying-6-card");
  await looksAtSlip(treasurer);
  await taps(treasurer, "ยืนยันรับเงิน");
  await sees(treasurer, "บันทึกรับเงินแล้วค่ะ");
  await sees(member, "ใบเสร็จรับเงิน");
  await keepScreenshot(page, "paying-7-receipt");

  await sendsPhoto(member, slip.bytes);
  await sees(member, "เป็นสลิปโอนเงินเข้ากองทุนใช่ไหมคะ");
  await taps(member, "ใช่ เป็นสลิป");
  // The same question as before, with nothing due any more: the newer one is waited for.
  await member.getByText("จ่ายเท่าไรดีคะ").nth(1).waitFor();
  await taps(member, "฿30 1 เดือน");
  await sees(member, "สลิปใบนี้เคยส่งเข้ามาแล้วค่ะ");
  await keepScreenshot(page, "paying-8-used-before");
  expect(await fund.control("GET", "/invalid")).toMatchObject({ count: 0 });
});

async function onPage<Names extends readonly string[]>(
  page: Page,
  ...names: Names
): Promise<{ [Index in keyof Names]: Locator }> {
  const ids = names.map((name) => phones.get(name)?.userId ?? "");
  await page.goto(`${fund.standIn.url}/?desk=closed&people=${ids.join(",")}`);
  return names.map((name) => page.getByRole("region", { name })) as { [Index in keyof Names]: Locator };
}

/** The picture behind the public address, drawn by the server: square, and large enough to be scanned. */
async function seesQr(phone: Locator): Promise<void> {
  await phone.locator("a.photo img").last().scrollIntoViewIfNeeded();
  const size = await phone
    .page()
    .evaluate<readonly [number, number]>(
      "(async (image) => { await image.decode(); return [image.naturalWidth, image.naturalHeight]; })([...document.querySelectorAll('a.photo img')].at(-1))",
    );
  expect(size[0]).toBe(size[1]);
  expect(size[0]).toBeGreaterThanOrEqual(800);
}

const sendsPhoto = (phone: Locator, bytes: Uint8Array): Promise<void> =>
  phone
    .getByLabel("เลือกรูปภาพ")
    .setInputFiles([{ name: "slip.jpg", mimeType: "image/jpeg", buffer: Buffer.from(bytes) }]);

/** What the treasurer has from the bank, brought in as a statement. */
async function bankTells(baht: number): Promise<void> {
  const { day, month, year } = today;
  const on = `${String(day).padStart(2, "0")}/${String(month).padStart(2, "0")}/${year + 543}`;
  const rows = rowsOf([`${on} | รับโอนพร้อมเพย์ x2333 | | ${baht}.00 | ${baht}.00`]);
  const statement = { account: "bank", rows, layout: ruangThong, by: treasurerId, commit: true };
  done(await perform(fund.house, fund.fundId, importStatement, statement));
}

/** Behind LINE's sign-in page, in a tab of its own, with the treasurer's name across the picture. */
async function looksAtSlip(treasurer: Locator): Promise<void> {
  const opened = treasurer.page().context().waitForEvent("page");
  await taps(treasurer, "ดูรูปสลิป");
  const tab = await opened;
  await tab.getByRole("button", { name: "เหรัญญิกสมศรี" }).click();
  await tab.locator(".photos img").waitFor();
  const widths = await tab.evaluate(
    "Promise.all([...document.images].map((i) => i.decode().then(() => i.naturalWidth > 0)))",
  );
  expect(widths).toEqual([true]);
  await keepScreenshot(tab, "paying-6-picture", { fullPage: true });
  await tab.close();
}

async function write(phone: Locator, words: string): Promise<void> {
  await phone.getByRole("textbox", { name: "พิมพ์ข้อความ" }).fill(words);
  await phone.getByRole("button", { name: "ส่ง", exact: true }).click();
}

const taps = (phone: Locator, label: string): Promise<void> =>
  phone.getByRole("button", { name: label, exact: true }).last().click();

async function sees(phone: Locator, words: string): Promise<void> {
  const said = phone.getByText(words).last();
  await said.waitFor();
  await said.scrollIntoViewIfNeeded();
}

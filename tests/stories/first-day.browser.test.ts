import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lineOf } from "../../src/app/line.ts";
import { richMenus } from "../../src/app/rich-menus.ts";
import type { App } from "../../src/app/server.ts";
import { serverSettings } from "../../src/config.ts";
import { keepScreenshot, openBrowser, type OpenBrowser } from "../browser.ts";
import { done, openFund, type StoryFund } from "./fund.ts";
import { serve } from "./serving.ts";

let fund: StoryFund;
let app: App;
let browser: OpenBrowser;
beforeAll(async () => {
  fund = await openFund();
  app = await serve(fund);
  const line = lineOf(fund.house, done(serverSettings(fund.environment)));
  await richMenus(fund.house, line, { fundId: fund.fundId, apply: true }, () => undefined);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await fund.close();
});

test("a member links with a code, taps the rich menu and sees the card; the treasurer records 30 baht, and the receipt arrives", async () => {
  await fund.member("2-001", "สมศรี", { roles: ["treasurer"] });
  await fund.member("2-012", "บัวผัน");
  const [member, treasurer] = [await fund.phone("ยายบัวผัน"), await fund.linkedPhone("เหรัญญิกสมศรี", "2-001")];
  const page = await browser.newPage({ viewport: { width: 1000, height: 860 } });
  page.setDefaultTimeout(20_000);
  await page.goto(`${fund.standIn.url}/?people=${member.userId},${treasurer.userId}`);
  const [hers, his] = [phoneIn(page, "ยายบัวผัน"), phoneIn(page, "เหรัญญิกสมศรี")];

  await member.follow();
  await hers.getByText("ยินดีต้อนรับ").waitFor();
  await keepScreenshot(page, "first-day-1-greeting");
  await write(hers, await fund.codeFor("2-012"));
  await hers.getByText("เชื่อมเรียบร้อยแล้ว").first().waitFor();
  await keepScreenshot(page, "first-day-2-linked");

  await tapMenu(hers, "เช็คยอด");
  await hers.getByText("ต้องส่งตอนนี้").first().waitFor();
  await keepScreenshot(page, "first-day-3-contributions");

  await write(his, "รับเงิน");
  await his.getByText("ขั้นที่ 1/3").first().waitFor();
  await write(his, "บัวผัน");
  await his.getByText("ขั้นที่ 2/3").first().waitFor();
  await write(his, "๓๐ บาท");
  await his.getByText("ขั้นที่ 3/3").first().waitFor();
  await keepScreenshot(page, "first-day-4-confirm");
  await his.getByRole("button", { name: "ยืนยันรับเงิน" }).last().click();
  await his.getByText(/OB\/1/u).first().waitFor();
  await hers.getByText("ใบเสร็จรับเงิน").first().waitFor();
  await hers.getByText(/OB\/1/u).first().waitFor();
  // The menu away, so that whoever looks at the picture sees the whole card.
  for (const phone of [hers, his]) await phone.getByRole("button", { name: "เมนูกองทุน", exact: true }).click();
  await keepScreenshot(page, "first-day-5-receipt");

  expect(await page.evaluate(textsWithoutThaiFont)).toEqual([]);
  expect(await fund.control("GET", "/invalid")).toMatchObject({ count: 0 });
});

const phoneIn = (page: Page, name: string): Locator => page.getByRole("region", { name });

async function write(phone: Locator, words: string): Promise<void> {
  await phone.getByRole("textbox", { name: "พิมพ์ข้อความ" }).fill(words);
  await phone.getByRole("button", { name: "ส่ง", exact: true }).click();
}

/** The members' menu is linked by an errand: the cell may take a moment to appear. */
async function tapMenu(phone: Locator, label: string): Promise<void> {
  const menu = phone.getByRole("group", { name: "เมนูกองทุน" });
  await menu
    .getByRole("button", { name: new RegExp(label, "u") })
    .first()
    .click();
}

/**
 * Texts that would be boxes: a font without Thai letters is drawn so. Written as text, because it runs in the page, whose
 * words (document, …) our own programs do not know.
 */
const textsWithoutThaiFont = `
  document.fonts.check('16px Looped', "ก")
    ? [...document.querySelectorAll("*")]
        .filter((one) => one.children.length === 0 && /[ก-๛]/u.test(one.textContent))
        .filter((one) => !getComputedStyle(one).fontFamily.includes("Looped"))
        .map((one) => one.textContent.slice(0, 40))
    : ["the Thai font is not loaded"]`;

import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { perform } from "#actions/perform.ts";
import { registerMember } from "#actions/register/register-member.ts";
import type { App } from "../../src/app/server.ts";
import { keepScreenshot, openBrowser, type OpenBrowser } from "../browser.ts";
import { done, openFund, type StoryFund } from "./fund.ts";
import { serve } from "./serving.ts";

let fund: StoryFund;
let app: App;
let browser: OpenBrowser;
beforeAll(async () => {
  fund = await openFund();
  app = await serve(fund);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await fund.close();
});

test("a collector walks through the village: one tap a house, a slip mended, and the receipt reaches who has LINE", async () => {
  await fund.member("2-001", "คำแสน", { roles: ["collector"] });
  for (const [no, name, houseNo] of [
    ["2-012", "บัวผัน", "12/3"],
    ["2-013", "ฟ้าใส", "12/3"],
    ["2-014", "ทองใบ", "14"],
    ["2-015", "น้ำทิพย์", "15"],
  ] as const)
    await neighbour(no, name, houseNo);
  const [collector, member] = [
    await fund.linkedPhone("ผู้เก็บคำแสน", "2-001"),
    await fund.linkedPhone("ยายบัวผัน", "2-012"),
  ];
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  page.setDefaultTimeout(30_000);
  await page.goto(`${fund.standIn.url}/?people=${collector.userId},${member.userId}`);
  const [his, hers] = [phoneIn(page, "ผู้เก็บคำแสน"), phoneIn(page, "ยายบัวผัน")];

  await write(his, "เก็บเงินวันนี้");
  // The register does not say where the collector lives.
  await his.getByText("จะเก็บหมู่ไหนคะ").first().waitFor();
  await write(his, "หมู่ 2");
  await his.getByText("เหลือ 3 หลัง").first().waitFor();
  await keepScreenshot(page, "collecting-1-list");
  const house = his.getByRole("button", { name: /^บ้าน 12\/3 ฿\d+ บัวผัน/u });
  // Two taps, as thumbs do it where nothing seems to happen.
  await house.first().click();
  await house.first().click();
  await his
    .getByText(/รับแล้ว ฿\d+ ใบเสร็จ OB\/1/u)
    .first()
    .waitFor();
  await his.getByText("ครั้งนี้ไม่ได้บันทึกซ้ำค่ะ", { exact: false }).first().waitFor();
  await his.getByText("เหลือ 2 หลัง").first().waitFor();
  await hers.getByText("ใบเสร็จรับเงิน").first().waitFor();
  await keepScreenshot(page, "collecting-2-taken");

  await write(his, "14");
  await his.getByText("บ้าน 14 หมู่ 2").first().waitFor();
  await his.getByRole("button", { name: "ไม่อยู่บ้าน", exact: true }).last().click();
  await his.getByText("ไม่อยู่ตอนแวะ ยังรับเงินได้ถ้ากลับมาค่ะ", { exact: false }).first().waitFor();
  await write(his, "สรุปวันนี้");
  await his.getByText("สรุปเก็บเงิน หมู่ 2").first().waitFor();
  await keepScreenshot(page, "collecting-3-summed-up");
  expect(await fund.control("GET", "/invalid")).toMatchObject({ count: 0 });
});

async function neighbour(memberNo: string, givenName: string, houseNo: string): Promise<void> {
  const { house, fundId } = fund;
  const joinedOn = Temporal.Now.plainDateISO("Asia/Bangkok").with({ day: 1 });
  const lives = { villageNo: 2, houseNo, title: "นาง", familyName: "ใจดี", joinedOn };
  done(await perform(house, fundId, registerMember, { memberNo, givenName, ...lives }));
}

const phoneIn = (page: Page, name: string): Locator => page.getByRole("region", { name });

async function write(phone: Locator, words: string): Promise<void> {
  await phone.getByRole("textbox", { name: "พิมพ์ข้อความ" }).fill(words);
  await phone.getByRole("button", { name: "ส่ง", exact: true }).click();
}

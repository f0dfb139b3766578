import type { Locator, Page } from "playwright-core";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { perform, dayIn } from "#actions/perform.ts";
import { recordContribution } from "#actions/record-contribution.ts";
import { registerMember } from "#actions/register/register-member.ts";
import { takeOffice } from "#actions/register/take-office.ts";
import { setLoginChannel } from "#actions/web/sign-in.ts";
import type { Role } from "#core/fund/office.ts";
import { bahtToSatang } from "#core/money.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import { lineOf } from "../../src/app/line.ts";
import { richMenus } from "../../src/app/rich-menus.ts";
import type { App } from "../../src/app/server.ts";
import { serverSettings } from "../../src/config.ts";
import { keepScreenshot, openBrowser, type OpenBrowser } from "../browser.ts";
import { photoOfPaper } from "../paper/document/papers.ts";
import { done, openFund, sources, type StoryFund } from "./fund.ts";
import type { Phone } from "./phone.ts";
import { serve } from "./serving.ts";

/** The whole way of a claim in a real browser: every word typed and every button tapped on the pretend LINE's own page. */
const publicBaseUrl = "https://story.omboon.example";
const loginChannel = { channelId: "2000000002", secret: "made-up", name: "หน้าเว็บกองทุน" };
const today = dayIn(sources.now());
const joinedOn = today.subtract({ years: 2 }).with({ day: 1 });
const certifiers = [1, 2, 3].map((n) => ({ memberNo: `1-00${n + 2}`, name: `กรรมการศูนย์ ${n}` }));

let fund: StoryFund;
let app: App;
let browser: OpenBrowser;
let phones: ReadonlyMap<string, Phone>;

beforeAll(async () => {
  // Where the server listens is known only when it runs, and the pretend LINE reads this when a page is opened.
  const publicHosts: Record<string, string> = {};
  fund = await openFund({ loginChannels: [loginChannel], publicHosts }, "sap-anan");
  app = await serve(fund);
  publicHosts[publicBaseUrl] = app.address;
  done(await perform(fund.house, fund.fundId, setLoginChannel, loginChannel));
  const line = lineOf(fund.house, done(serverSettings(fund.environment)));
  await richMenus(fund.house, line, { fundId: fund.fundId, apply: true }, () => undefined);
  const treasurer = await villager("1-001", "สมศรี", "treasurer");
  await villager("1-002", "สมใจ", "secretary");
  for (const { memberNo, name } of certifiers)
    await villager(memberNo, name.replace(" ", ""), "representative");
  const claimant = await villager("1-101", "บัวผัน");
  for (const year of [0, 1, 2]) await paysYear(claimant, treasurer, joinedOn.add({ years: year }));
  phones = await allLinked();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
  await fund?.close();
});

async function villager(memberNo: string, givenName: string, ...roles: Role[]): Promise<string> {
  const added = { memberNo, givenName, familyName: "ใจดี", title: "นาง", joinedOn, villageNo: 1 };
  const { memberId } = done(await perform(fund.house, fund.fundId, registerMember, added));
  for (const role of roles)
    done(await perform(fund.house, fund.fundId, takeOffice, { memberNo, role, fromOn: joinedOn }));
  return memberId;
}

async function paysYear(memberId: string, receivedBy: string, happenedOn: Temporal.PlainDate): Promise<void> {
  const paid = { key: happenedOn.toString(), memberId, amount: bahtToSatang(365), method: "cash" } as const;
  const received = { happenedOn, receivedBy, receiverActsFor: [] };
  done(await perform(fund.house, fund.fundId, recordContribution, { ...paid, ...received }));
}

/** Everybody is on LINE for a month already: nothing rests on a link that was made yesterday. */
async function allLinked(): Promise<ReadonlyMap<string, Phone>> {
  const linked = new Map<string, Phone>();
  const seats = [
    ["ยายบัวผัน", "1-101"],
    ...certifiers.map(({ name, memberNo }) => [name, memberNo] as const),
    ["เหรัญญิกสมศรี", "1-001"],
  ] as const;
  for (const [name, memberNo] of seats) linked.set(name, await fund.linkedPhone(name, memberNo));
  linked.set("ประธาน", await chairsPhone());
  const owner = postgres(fund.database.ownerUrl, { max: 1 });
  await owner`update link set linked_at = linked_at - interval '30 days'`;
  await owner.end();
  return linked;
}

/** Whoever issues a code cannot use it: the secretary issues the chair's. */
async function chairsPhone(): Promise<Phone> {
  const { issueLinkCode } = await import("#actions/link-member.ts");
  const phone = await fund.phone("ประธาน");
  await phone.follow();
  await phone.reads("ยินดีต้อนรับ");
  const issued = { memberNo: "1-000", issuedByNo: "1-002" };
  await phone.say(done(await perform(fund.house, fund.fundId, issueLinkCode, issued)).code);
  await phone.reads("เชื่อมเรียบร้อย");
  return phone;
}

test("three nights with two photos: three certifiers, one of whom looks at them, chair, treasurer, voucher, money in hand", async () => {
  const page = await browser.newPage({ viewport: { width: 1240, height: 1180 } });
  page.setDefaultTimeout(20_000);
  const reference = await claims(await onPage(page, "ยายบัวผัน"));
  const [first, second, third] = certifiers.map(({ name }) => name);
  const [one, two, three] = await onPage(page, first ?? "", second ?? "", third ?? "");
  await looksAtPhotos(await opensWork(one, `รับรอง ${reference}`, "ขอให้รับรอง"), first ?? "");
  await keepScreenshot(page, "claim-5-certifiers");
  await certifies(one, "รับรอง");
  for (const phone of [two, three]) {
    await opensWork(phone, `รับรอง ${reference}`, "ขอให้รับรอง");
    await certifies(phone, "รับรอง");
  }
  await keepScreenshot(page, "claim-6-certified");
  const [chair, treasurer, member] = await onPage(page, "ประธาน", "เหรัญญิกสมศรี", "ยายบัวผัน");
  await opensWork(chair, `อนุมัติ ${reference}`, "ขอให้อนุมัติ");
  await keepScreenshot(page, "claim-7-chair");
  await certifies(chair, "อนุมัติ");
  await pays(treasurer, reference);
  await receives(member);
  await keepScreenshot(page, "claim-9-received");
  await prints(treasurer);
  expect(await fund.control("GET", "/invalid")).toMatchObject({ count: 0 });
});

/** These phones side by side, their menus away so that whole cards are seen. */
async function onPage<Names extends readonly string[]>(
  page: Page,
  ...names: Names
): Promise<{ [Index in keyof Names]: Locator }> {
  const ids = names.map((name) => phones.get(name)?.userId ?? "");
  await page.goto(`${fund.standIn.url}/?desk=closed&people=${ids.join(",")}`);
  const shown = names.map((name) => page.getByRole("region", { name }));
  for (const phone of shown) await phone.getByRole("button", { name: "เมนูกองทุน", exact: true }).click();
  return shown as { [Index in keyof Names]: Locator };
}

async function claims([member]: readonly [Locator]): Promise<string> {
  const page = member.page();
  const from = today.subtract({ days: 10 });
  await write(member, "นอนโรงพยาบาลมาค่ะ");
  await sees(member, "เข้าโรงพยาบาลวันไหนคะ");
  await keepScreenshot(page, "claim-1-begin");
  await write(member, showDay(from));
  await sees(member, "ออกจากโรงพยาบาลวันไหนคะ");
  await write(member, showDay(from.add({ days: 3 })));
  await sees(member, "ชื่อโรงพยาบาล");
  await write(member, "โรงพยาบาลบ้านนา");
  await sees(member, "ยินยอมให้กองทุนเก็บเอกสาร");
  await keepScreenshot(page, "claim-2-consent");
  await taps(member, "ยินยอม");
  await sees(member, "ขอรูปเอกสาร 1 อย่าง");
  const photos = await Promise.all([1, 2].map((number) => photoOfPaper(number)));
  await member
    .getByLabel("เลือกรูปภาพ")
    .setInputFiles(photos.map((buffer, n) => ({ name: `${n}.jpg`, mimeType: "image/jpeg", buffer })));
  await sees(member, "ได้รับรูปแล้ว 2 รูป ครบแล้วค่ะ");
  await keepScreenshot(page, "claim-3-photos");
  await taps(member, "ส่งครบแล้ว");
  await sees(member, "ตรวจก่อนส่งคำขอ");
  await keepScreenshot(page, "claim-4-summary");
  await taps(member, "ส่งคำขอ");
  await sees(member, "ส่งคำขอแล้ว");
  await keepScreenshot(page, "claim-4-filed");
  return /CL\/\d+/u.exec((await member.textContent()) ?? "")?.[0] ?? "";
}

async function opensWork(phone: Locator, work: string, headline: string): Promise<Locator> {
  await write(phone, "งานของฉัน");
  await taps(phone, work);
  await sees(phone, headline);
  await sees(phone, "2 รูป");
  return phone;
}

async function certifies(phone: Locator, label: string): Promise<void> {
  await taps(phone, label);
  await sees(phone, "บันทึกให้แล้วค่ะ");
}

/** Behind LINE's sign-in page, in a tab of its own, with the certifier's own name across each picture. */
async function looksAtPhotos(phone: Locator, name: string): Promise<void> {
  const opened = phone.page().context().waitForEvent("page");
  await taps(phone, "ดูเอกสาร");
  const tab = await opened;
  await tab.getByRole("button", { name }).click();
  await tab.getByRole("heading", { name: /เอกสารของคำขอ/u }).waitFor();
  const widths = await tab.evaluate(
    "Promise.all([...document.images].map((i) => i.decode().then(() => i.naturalWidth > 0)))",
  );
  expect(widths).toEqual([true, true]);
  await keepScreenshot(tab, "claim-5-documents", { fullPage: true });
  await tab.close();
}

async function pays(treasurer: Locator, reference: string): Promise<void> {
  await opensWorkToPay(treasurer, reference);
  await taps(treasurer, "เงินสดในมือเหรัญญิก");
  await sees(treasurer, "ใครเป็นผู้รับเงินคะ");
  await taps(treasurer, "นางบัวผัน ใจดี");
  await sees(treasurer, "พยานชื่ออะไรคะ");
  await write(treasurer, "นายแดง ดีงาม");
  await sees(treasurer, "หกร้อยบาทถ้วน");
  await keepScreenshot(treasurer.page(), "claim-8-before-paying");
  await taps(treasurer, "ยืนยันจ่ายแล้ว");
  await sees(treasurer, "จ่ายสวัสดิการแล้ว");
}

async function opensWorkToPay(treasurer: Locator, reference: string): Promise<void> {
  await write(treasurer, "งานของฉัน");
  await taps(treasurer, `จ่ายเงิน ${reference}`);
  await sees(treasurer, "จ่ายจากเงินที่ไหนคะ");
}

async function receives(member: Locator): Promise<void> {
  await write(member, "ถึงไหนแล้ว");
  await taps(member, "ได้รับแล้ว");
  await sees(member, "ขอบคุณที่บอกนะคะ");
}

/** The voucher out of the printer: the buttons stay on the screen, and it is one page. */
async function prints(treasurer: Locator): Promise<void> {
  const context = treasurer.page().context();
  // The treasurer's own telephone: nobody has signed in on it yet.
  await context.clearCookies();
  const opened = context.waitForEvent("page");
  await taps(treasurer, "พิมพ์ใบสำคัญจ่าย");
  const tab = await opened;
  await tab.getByRole("button", { name: "เหรัญญิกสมศรี" }).click();
  await tab.getByText("หกร้อยบาทถ้วน").waitFor();
  await tab.emulateMedia({ media: "print" });
  await tab.setViewportSize({ width: 680, height: 1010 });
  await keepScreenshot(tab, "claim-10-voucher-a4", { fullPage: true });
  const pdf = await tab.pdf({ preferCSSPageSize: true });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
}

async function write(phone: Locator, words: string): Promise<void> {
  await phone.getByRole("textbox", { name: "พิมพ์ข้อความ" }).fill(words);
  await phone.getByRole("button", { name: "ส่ง", exact: true }).click();
}

const taps = (phone: Locator, label: string): Promise<void> =>
  phone.getByRole("button", { name: label, exact: true }).last().click();

const sees = (phone: Locator, words: string): Promise<void> => phone.getByText(words).last().waitFor();

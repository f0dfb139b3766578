import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { collectAsTold } from "#actions/deeds/collecting.ts";
import type { CollectingDeed } from "#conversation/deeds/collecting.ts";
import { receiptPath } from "#core/ledger/receipt-address.ts";
import { drawingLibrary } from "#paper/rich-menu-image.ts";
import { startCodeReader } from "#paper/slip/code-reader.ts";
import { keepScreenshot, openBrowser, type OpenBrowser } from "../browser.ts";
import { lineUser } from "../actions/small-fund.ts";
import { openWebRoom, publicBaseUrl, type Browser, type WebRoom } from "./web-room.ts";

/** Receipts as they come out of a printer, and the page to which their codes lead, in a real browser. */
let room: WebRoom;
let browser: OpenBrowser;
let collector: Browser;
let round: string;
const line = lineUser(21);
const village = 7;

beforeAll(async () => {
  room = await openWebRoom();
  const { fund, people, act } = room;
  await fund.link(line, people.collector);
  const joinedOn = Temporal.PlainDate.from("2026-02-01");
  for (const [no, houseNo, givenName] of [
    ["7-001", "1", "บัวผัน"],
    ["7-002", "1", "สมชาย"],
    ["7-003", "2", "ทองใบ"],
    ["7-004", "3", "น้ำทิพย์"],
    ["7-005", "1", "คำแสน"],
    ["7-006", "1", "ปิ่นแก้ว"],
    ["7-007", "1", "ญาณีพร"],
    ["7-008", "1", "ฐิติพันธุ์"],
  ] as const)
    await fund.member(no, {
      villageNo: village,
      houseNo,
      joinedOn,
      title: "นาง",
      givenName,
      familyName: "ใจดี",
    });
  const told = (deed: CollectingDeed) =>
    act(
      (moment, wanted: CollectingDeed) =>
        collectAsTold(moment, { lineUserId: line, channelId: fund.channelId }, wanted),
      deed,
    );
  const begun = await told({ type: "walk", villageNo: village });
  if (begun.type !== "walk") throw new Error(`no walk, but ${begun.type}`);
  round = begun.walk.roundId;
  for (const { houseId, moves, due: amount } of begun.walk.houses)
    await told({ type: "take-at-house", roundId: round, houseId, moves, amount });
  collector = room.browser();
  await collector.signIn(line);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await room?.close();
});

/** The public address, answered by the room itself: what is signed in is `as`. */
async function open(path: string, as: Browser, options = {}): Promise<Page> {
  const page = await browser.newPage(options);
  await page.route(`${publicBaseUrl}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    const { status, bytes, headers } = await as.get(pathname + search);
    await route.fulfill({ status, body: bytes, contentType: String(headers["content-type"]) });
  });
  await page.goto(publicBaseUrl + path);
  await page.evaluate("document.fonts.ready");
  return page;
}

/** The fullest half: a family of six. In millimetres, as they lie on the paper. */
const heights = `[...document.querySelectorAll(".slip")].map((slip) => Math.round(slip.getBoundingClientRect().height * 25.4 / 96))`;

test("a round is printed two on a sheet of A4, each half of it whole, and its codes lead to the check page", async () => {
  const page = await open(`/f/small/rounds/${round}`, collector);
  await keepScreenshot(page, "receipts-on-screen", { fullPage: true });
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/gu)).toHaveLength(2);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 794, height: 1123 });
  expect(await page.evaluate(heights)).toEqual([148, 148, 148]);
  expect(
    await page.evaluate(
      `[...document.querySelectorAll(".slip")].every((slip) => slip.scrollHeight <= slip.clientHeight + 1)`,
    ),
  ).toBe(true);
  await keepScreenshot(page, "receipts-on-paper", { fullPage: true });
  const rows = await room.fund.owner<{ number: string; code: string }[]>`
    select number::text, code from receipt r join collecting_visit v using (fund_id, receipt_id) order by r.number`;
  const paper = await page.screenshot({ fullPage: true });
  expect((await textsIn(paper)).toSorted()).toEqual(
    rows
      .map(
        ({ number, code }) =>
          publicBaseUrl + receiptPath("small", { book: "OB", number: BigInt(number), code }),
      )
      .toSorted(),
  );
  await page.close();
});

test("the page of a checked receipt is read on a phone by anybody, with nothing that axe finds", async () => {
  const [row] = await room.fund.owner<{ number: string; code: string }[]>`
    select number::text, code from receipt r join collecting_visit v using (fund_id, receipt_id) order by r.number`;
  const path = `/receipt/small/${row?.number}/${row?.code}`;
  const page = await open(path, room.browser(), {
    viewport: { width: 360, height: 740 },
    isMobile: true,
    deviceScaleFactor: 2,
  });
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("ใบเสร็จนี้ถูกต้อง");
  await keepScreenshot(page, "receipt-checked");
  await page.close();
});

async function textsIn(png: Uint8Array): Promise<readonly string[]> {
  const sharp = await drawingLibrary();
  const { data, info } = await sharp(png)
    .toColourspace("srgb")
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const reader = startCodeReader(AbortSignal.timeout(60_000));
  try {
    return await reader.textsIn({
      rgba: Uint8Array.from(data).buffer,
      width: info.width,
      height: info.height,
    });
  } finally {
    await reader.end();
  }
}

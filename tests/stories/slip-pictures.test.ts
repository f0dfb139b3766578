import { rm } from "node:fs/promises";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { perform } from "#actions/perform.ts";
import { setPaymentPlace } from "#actions/slips/payment-places.ts";
import { checkSeen } from "#actions/slips/note-check.ts";
import { sendSlip } from "#actions/slips/send-slip.ts";
import { satang } from "#core/money.ts";
import { slipPayload } from "#core/slip/payload.ts";
import { drawingLibrary } from "#paper/rich-menu-image.ts";
import { meetAccount } from "#store/line-accounts.ts";
import { slipById, type Slip } from "#store/slips.ts";
import { startApp, type App } from "../../src/app/server.ts";
import { serverSettings } from "../../src/config.ts";
import { answerJson, startAnsweringServer } from "../line/answering-server.ts";
import { chanceFrom } from "../paper/slip/chance.ts";
import { drawSlip, madeUpSlip } from "../paper/slip/draw-slip.ts";
import { done, openFund, sources, type StoryFund } from "./fund.ts";
import type { Phone } from "./phone.ts";

/**
 * Slips as they come from phones, over the pretend LINE, through a whole server with the real reader and a pretend slip-check service.
 * What a talk does when a slip comes is done here by hand, so that nothing but the slip is in question.
 */
const folder = ".omboon/test-documents-of-slips";
const chance = chanceFrom(20_690_214);
let fund: StoryFund;
let app: App;
let service: Awaited<ReturnType<typeof startAnsweringServer>>;
let [memberId, treasurer] = ["", ""];
/** What the bank knows, by reference. */
const transfers = new Map<string, object>();

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  service = await startAnsweringServer(({ path }, response) => {
    const payload = new URL(path, "http://service").searchParams.get("payload") ?? "";
    const found = [...transfers].find(([reference]) => payload.includes(reference))?.[1];
    if (found === undefined) answerJson(response, 404, { status: 404, message: "slip_not_found" });
    else answerJson(response, 200, { status: 200, data: found });
  });
  fund = await openFund({ preparationTime: 300 });
  await fund.control("POST", "/channels", {
    channelId: fund.channelId,
    botUserId: `U${"b0".repeat(16)}`,
    secret: "story-channel-secret",
    accessToken: "story-access-token",
    name: "กองทุนตัวอย่าง",
  });
  const asking = { SLIP_CHECK_TOKEN: "made-up-token", SLIP_CHECK_BASE_URL: service.url };
  const settings = done(serverSettings({ ...fund.environment, ...asking, DOCUMENTS_DIR: folder }));
  app = await startApp(settings, sources, pino({ level: "silent" }));
  memberId = await fund.member("2-012", "บัวผัน");
  treasurer = await fund.member("2-001", "สุดใจ", { roles: ["treasurer"] });
  const place = { account: "bank", bankName: "ธ.ก.ส.", accountNo: "012-3-53109-8", accountName: "กองทุน" };
  done(
    await perform(fund.house, fund.fundId, setPaymentPlace, { ...place, by: treasurer, asksService: true }),
  );
});
afterAll(async () => {
  await app.close();
  await service.close();
  await fund.close();
  await rm(folder, { recursive: true, force: true });
});

async function picture(payload?: string): Promise<Uint8Array> {
  const sharp = await drawingLibrary();
  const { svg } = drawSlip({ width: 900, codePart: 0.3, ...(payload !== undefined && { payload }) }, chance);
  return sharp(Buffer.from(svg)).jpeg({ quality: 85 }).toBuffer();
}

async function send(bytes: Uint8Array): Promise<{ readonly phone: Phone; readonly slipId: string }> {
  const phone = await fund.phone("ผู้ส่งสลิป");
  await phone.follow();
  const photos = [{ base64: Buffer.from(bytes).toString("base64"), contentType: "image/jpeg" }];
  const { channelId, house, fundId } = fund;
  const { photos: spoken } = await fund.control<{ photos: { messageId: string }[] }>(
    "POST",
    `/people/${phone.userId}/photos`,
    { channelId, photos },
  );
  const lineUserId = phone.userId;
  await house.database.inFund(fundId, (tx) => meetAccount(tx, { lineUserId, channelId, at: house.now() }));
  const messageId = spoken[0]?.messageId ?? "";
  const payments = [{ memberId, amount: satang(3000) }];
  const sent = { key: messageId, messageId, lineUserId, channelId, payments };
  return { phone, slipId: done(await perform(house, fundId, sendSlip, sent)).slipId };
}

const slipOf = async (slipId: string): Promise<Slip> => {
  const slip = await fund.house.database.inFund(fund.fundId, (tx) => slipById(tx, slipId));
  if (slip === undefined) throw new Error("no such slip");
  return slip;
};

describe("a slip's picture goes through a whole server", () => {
  test("its code is read and taken, its sender hears that it waits, and the bank's word stands beside it", async () => {
    const code = madeUpSlip(chance);
    transfers.set(code.reference, {
      transRef: code.reference,
      date: "2026-11-20T10:00:00+07:00",
      amount: { amount: 30 },
      receiver: { account: { bank: { account: "xxx-x-x3109-x" } } },
    });
    const { phone, slipId } = await send(await picture(slipPayload(code)));
    await phone.reads("รอตรวจสอบ");
    expect(await slipOf(slipId)).toMatchObject({ stage: "waiting", reading: "code", code });
    await expect
      .poll(async () => checkSeen(await slipOf(slipId)), { timeout: 30_000 })
      .toMatchObject({ says: "good", amount: 3000n, isOurs: true });
    const second = await send(await picture(slipPayload(code)));
    await second.phone.reads("เคยส่ง");
    expect((await slipOf(second.slipId)).stage).toBe("used-before");
  });

  test("a slip of which no bank knows waits all the same, with that word beside it", async () => {
    const { phone, slipId } = await send(await picture(slipPayload(madeUpSlip(chance))));
    await phone.reads("รอตรวจสอบ");
    await expect
      .poll(async () => checkSeen(await slipOf(slipId)), { timeout: 30_000 })
      .toEqual({ says: "not-found" });
  });

  test("a slip without a code waits for a person, and nobody is asked about it", async () => {
    const asked = service.asked.length;
    const { phone, slipId } = await send(await picture());
    await phone.reads("รอตรวจสอบ");
    expect(await slipOf(slipId)).toMatchObject({ stage: "waiting", reading: "no-code" });
    expect(service.asked).toHaveLength(asked);
  });

  test("what is no picture is no slip, and its sender hears so", async () => {
    const { phone, slipId } = await send(new TextEncoder().encode("not a picture"));
    await phone.reads("ส่งรูปเดิมมาอีกครั้ง");
    expect((await slipOf(slipId)).stage).toBe("not-taken");
  });
});

import { readdir, rm } from "node:fs/promises";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { consentGiven } from "#actions/documents/consent.ts";
import { likeDocuments } from "#actions/documents/like-documents.ts";
import { receiveDocument } from "#actions/documents/receive-document.ts";
import { withdrawDocument } from "#actions/documents/withdraw-document.ts";
import { perform } from "#actions/perform.ts";
import { drawingLibrary } from "#paper/rich-menu-image.ts";
import { documentsOfDraft, type StoredDocument } from "#store/documents.ts";
import { startApp, type App } from "../../src/app/server.ts";
import { serverSettings } from "../../src/config.ts";
import { photoOfPaper } from "../paper/document/papers.ts";
import { done, openFund, sources, type StoryFund } from "./fund.ts";
import type { Phone } from "./phone.ts";

/**
 * Photos as they come from phones, over the pretend LINE, through a whole server: each is kept or was answered with a reason.
 * What a talk does when a photo comes is done here by hand, so that nothing but the photos is in question.
 */
const folder = ".omboon/test-documents-of-photos";
let fund: StoryFund;
let app: App;
let memberId: string;
beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  fund = await openFund({ preparationTime: 300 });
  await fund.control("POST", "/channels", {
    channelId: fund.channelId,
    botUserId: `U${"b0".repeat(16)}`,
    secret: "story-channel-secret",
    accessToken: "story-access-token",
    name: "กองทุนตัวอย่าง",
  });
  const settings = done(serverSettings({ ...fund.environment, DOCUMENTS_DIR: folder }));
  app = await startApp(settings, sources, pino({ level: "silent" }));
  memberId = await fund.member("2-012", "บัวผัน");
});
afterAll(async () => {
  await app.close();
  await fund.close();
  await rm(folder, { recursive: true, force: true });
});

interface Sent {
  readonly phone: Phone;
  readonly draftId: string;
  readonly messageIds: readonly string[];
}

/** Somebody sends these at once, and a talk takes them. */
async function send(photos: readonly Uint8Array[], contentType = "image/jpeg"): Promise<Sent> {
  const phone = await fund.phone("ผู้ส่งรูป");
  await phone.follow();
  const body = { photos: photos.map((bytes) => ({ base64: base64(bytes), contentType })) };
  const { photos: spoken } = await fund.control<{ photos: { messageId: string }[] }>(
    "POST",
    `/people/${phone.userId}/photos`,
    { channelId: fund.channelId, ...body },
  );
  return take(
    phone,
    spoken.map(({ messageId }) => messageId),
  );
}

async function sendFile(bytes: Uint8Array, fileName: string): Promise<Sent> {
  const phone = await fund.phone("ผู้ส่งไฟล์");
  await phone.follow();
  const { messageId } = await fund.control<{ messageId: string }>("POST", `/people/${phone.userId}/file`, {
    channelId: fund.channelId,
    base64: base64(bytes),
    fileName,
  });
  return take(phone, [messageId]);
}

async function take(phone: Phone, messageIds: readonly string[]): Promise<Sent> {
  const draftId = fund.house.newId();
  await meet(phone);
  const set = messageIds.length > 1 ? { set: { id: draftId, total: messageIds.length } } : {};
  for (const messageId of messageIds) {
    const sent = { messageId, draftId, subject: memberId, isHealth: true, ...set };
    done(
      await perform(fund.house, fund.fundId, receiveDocument, {
        ...sent,
        lineUserId: phone.userId,
        channelId: fund.channelId,
      }),
    );
  }
  return { phone, draftId, messageIds };
}

/** The row of an account that talks, which an event would have made. */
async function meet({ userId: lineUserId }: Phone): Promise<void> {
  const { meetAccount } = await import("#store/line-accounts.ts");
  await fund.house.database.inFund(fund.fundId, (tx) =>
    meetAccount(tx, { lineUserId, channelId: fund.channelId, at: fund.house.now() }),
  );
  await perform(fund.house, fund.fundId, consentGiven, {
    memberId,
    how: "line",
    textVersion: "1",
    fromLine: lineUserId,
  });
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
const documentsOf = ({ draftId }: Sent): Promise<StoredDocument[]> =>
  fund.house.database.inFund(fund.fundId, (tx) => documentsOfDraft(tx, draftId));

/** What lies on the disk, by name. */
const filesKept = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

/** How many were sent, how many are kept, how many were answered with a reason; and the one message that said so. */
async function settled(sent: Sent, words: string) {
  const { text } = await sent.phone.reads(words);
  const all = await documentsOf(sent);
  const kept = all.filter(({ state }) => state === "kept");
  const files = await filesKept();
  expect(kept.filter(({ documentId }) => !files.includes(documentId))).toEqual([]);
  const answered = all.filter(({ state, isTold }) => state === "failed" && isTold);
  expect(kept.length + answered.length).toBe(sent.messageIds.length);
  const messages = (await sent.phone.chat()).filter(({ from }) => from === "bot");
  return { kept: kept.length, faults: answered.map(({ fault }) => fault), messages: messages.length, text };
}

const unsend = (messageId: string, phone: Phone): Promise<boolean> =>
  perform(fund.house, fund.fundId, withdrawDocument, { messageId, lineUserId: phone.userId });

const content = "GET /v2/bot/message/*/content";
const fault = (wish: object): Promise<void> => fund.control("POST", "/faults", { on: content, ...wish });

describe("every photo that is sent is kept, or was answered with a reason", () => {
  test("twenty at once, while LINE is still preparing them: one message", async () => {
    const photos = await Promise.all(Array.from({ length: 20 }, (_, n) => photoOfPaper(n)));
    const sent = await send(photos);
    expect(await settled(sent, "20 จาก 20")).toMatchObject({ kept: 20, faults: [], messages: 1 });
  });

  test("downloads that are cut off, refused in an outage, or never answered: tried again", async () => {
    await fault({ kind: "cut", times: 2 });
    await fault({ kind: "refuse", status: 500, times: 1 });
    await fault({ kind: "lose-answer", times: 1 });
    const sent = await send([await photoOfPaper(31), await photoOfPaper(32)]);
    expect(await settled(sent, "2 จาก 2")).toMatchObject({ kept: 2, messages: 1 });
  });

  test("one that LINE no longer has", async () => {
    await fault({ kind: "refuse", status: 404, times: 1 });
    const sent = await send([await photoOfPaper(33), await photoOfPaper(34)]);
    expect(await settled(sent, "1 จาก 2")).toMatchObject({ kept: 1, faults: ["gone"], messages: 1 });
  });

  test("ten megabytes, a bomb of 400 million points, a text named .jpg, a broken one, a dark one, a tiny one", async () => {
    const sharp = await drawingLibrary();
    const heavy = await noise(2600, 2300);
    expect(heavy.length).toBeGreaterThan(9_500_000);
    expect((await settled(await send([heavy]), "1 จาก 1")).kept).toBe(1);

    const square = { channels: 3, background: "white" } as const;
    const bomb = await sharp({
      create: { width: 20_000, height: 20_000, ...square },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    const paper = await photoOfPaper(35);
    const dark = await sharp(paper).linear(0.08).jpeg().toBuffer();
    const tiny = await sharp(paper).resize(300).jpeg().toBuffer();
    const text = Buffer.from("สวัสดีค่ะ นี่ไม่ใช่รูป");
    const sent = await send([bomb, text, paper.subarray(0, 20_000), dark, tiny]);
    expect(await settled(sent, "ทั้ง 5 รูป")).toMatchObject({
      kept: 0,
      faults: ["too-large", "not-a-document", "broken", "too-dark", "too-small"],
      messages: 1,
    });
    expect((await settled(await sendFile(text, "ใบรับรอง.jpg"), "ไม่ใช่รูป")).faults).toEqual(["not-a-document"]);
    expect((await settled(await sendFile(Buffer.from("%PDF-1.7\n%%EOF"), "a.pdf"), "1 จาก 1")).kept).toBe(1);
  });

  test("the same twice is kept once; re-encoded, cropped and brightened it is pointed out to the reviewer", async () => {
    const sharp = await drawingLibrary();
    const paper = await photoOfPaper(40);
    const first = await send([paper, paper]);
    expect(await settled(first, "1 จาก 2")).toMatchObject({ kept: 1, faults: ["sent-already"] });

    const { width, height } = await sharp(paper).metadata();
    const inside = { left: 40, top: 30, width: width - 80, height: height - 60 };
    const again = await send([
      paper,
      await sharp(paper).jpeg({ quality: 60 }).toBuffer(),
      await sharp(paper).extract(inside).jpeg().toBuffer(),
      await sharp(paper).modulate({ brightness: 1.25 }).jpeg().toBuffer(),
      await photoOfPaper(41),
    ]);
    expect(await settled(again, "5 จาก 5")).toMatchObject({ kept: 5, messages: 1 });
    const [original] = (await documentsOf(first)).filter(({ state }) => state === "kept");
    const like: string[] = [];
    for (const { documentId } of await documentsOf(again)) {
      const found = await perform(fund.house, fund.fundId, likeDocuments, documentId);
      like.push(found.find((one) => one.documentId === original?.documentId)?.how ?? "other");
    }
    expect(like.toSorted()).toEqual(["alike", "alike", "alike", "exact", "other"]);
  });

  test("what was unsent is gone from the disk, whether it was there already or still on its way", async () => {
    const sent = await send([await photoOfPaper(50), await photoOfPaper(51)]);
    await settled(sent, "2 จาก 2");
    const [kept] = await documentsOf(sent);
    expect(await unsend(kept?.messageId ?? "", sent.phone)).toBe(true);
    await expect.poll(filesKept, { timeout: 20_000 }).not.toContain(kept?.documentId);

    await fault({ kind: "slow", ms: 1_500, times: 1 });
    const later = await send([await photoOfPaper(52)]);
    await expect.poll(async () => unsend(later.messageIds[0] ?? "", later.phone)).toBe(true);
    const [withdrawn] = await documentsOf(later);
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    expect(await filesKept()).not.toContain(withdrawn?.documentId);
    expect((await later.phone.chat()).filter(({ from }) => from === "bot")).toEqual([]);
  });
});

/** A photo of nothing that compresses: as heavy as LINE lets a photo be. */
async function noise(width: number, height: number): Promise<Buffer> {
  const sharp = await drawingLibrary();
  const create = { width, height, channels: 3, background: "grey" } as const;
  return sharp({ create: { ...create, noise: { type: "gaussian", mean: 128, sigma: 60 } } })
    .jpeg({ quality: 97, chromaSubsampling: "4:4:4" })
    .toBuffer();
}

import { crc32 } from "node:zlib";
import { describe, expect, test } from "vitest";
import { satang } from "#core/money.ts";
import { promptPayPayload } from "#core/promptpay/payload.ts";
import type { SlipCode } from "#core/promptpay/slip-code.ts";
import { slipPayload } from "#core/slip/payload.ts";
import { examineDocument } from "#paper/document/examine.ts";
import { drawQr } from "#paper/qr/draw-qr.ts";
import { hasSlipCode, readSlip, type SlipReading } from "#paper/slip/read-slip.ts";
import { chanceFrom } from "./chance.ts";
import { kinds, sentPicture, type Sent } from "./corpus.ts";
import { pointsOf, sharpOf, upon } from "./distort.ts";
import { drawSlip, madeUpSlip } from "./draw-slip.ts";

const isOf = (reading: SlipReading, { bank, reference }: SlipCode): boolean =>
  reading.type === "code" && reading.bank === bank && reading.reference === reference;

/** A small part of the corpus that bench/slips.ts reads whole. */
async function readAll(
  set: keyof typeof kinds,
  each: number,
): Promise<{ right: number; wrong: Sent[]; all: number }> {
  const tally = { right: 0, wrong: [] as Sent[], all: 0 };
  for (const kind of Object.keys(kinds[set])) {
    for (let n = 1; n <= each; n += 1) {
      const sent = await sentPicture(set, kind, n);
      const reading = await readSlip(sent.bytes);
      tally.all += 1;
      if (isOf(reading, sent.slip)) tally.right += 1;
      else if (reading.type !== "no-code") tally.wrong.push(sent);
    }
  }
  return tally;
}

describe("slips drawn by another encoder than the reader's", () => {
  test("are read from clean screenshots, 95 of 100 and more, and none wrong", async () => {
    const { right, wrong, all } = await readAll("clean", 4);
    expect(wrong).toEqual([]);
    expect(right / all).toBeGreaterThanOrEqual(0.95);
  });

  test("are read from distorted pictures, 80 of 100 and more, and none wrong", async () => {
    const { right, wrong, all } = await readAll("distorted", 2);
    expect(wrong).toEqual([]);
    expect(right / all).toBeGreaterThanOrEqual(0.8);
  });
});

const pngOf = async (svg: string): Promise<Buffer> =>
  sharpOf(await pointsOf(svg))
    .png()
    .toBuffer();
const slipOf = (payload: string | undefined, seed = 7, width = 800) =>
  drawSlip({ ...(payload !== undefined && { payload }), width, codePart: 0.25 }, chanceFrom(seed));

describe("a picture", () => {
  test("of two slips names both: nobody takes the first one for the other", async () => {
    const [one, other] = [madeUpSlip(chanceFrom(1)), madeUpSlip(chanceFrom(2))];
    const [left, right] = [
      await pointsOf(slipOf(slipPayload(one), 1).svg),
      await pointsOf(slipOf(slipPayload(other), 2).svg),
    ];
    const height = Math.max(left.height, right.height);
    const ground = { rgb: new Uint8Array(1600 * height * 3).fill(200), width: 1600, height };
    const both = await sharpOf(upon(upon(ground, left, 0, 0), right, 800, 0))
      .png()
      .toBuffer();
    const reading = await readSlip(both);
    expect(reading.type).toBe("several-codes");
    expect("codes" in reading && reading.codes).toEqual(expect.arrayContaining([one, other]));
  });

  test("of one slip twice is one slip", async () => {
    const slip = madeUpSlip(chanceFrom(3));
    const half = await pointsOf(slipOf(slipPayload(slip)).svg);
    const ground = { rgb: new Uint8Array(1600 * half.height * 3), width: 1600, height: half.height };
    const twice = await sharpOf(upon(upon(ground, half, 0, 0), half, 800, 0))
      .png()
      .toBuffer();
    expect(await readSlip(twice)).toEqual({ type: "code", ...slip });
  });

  test("of our own code to pay by is no slip, and is known", async () => {
    const { png } = await drawQr(promptPayPayload({ type: "phone", digits: "0812223333" }, satang(3000n)));
    expect(await readSlip(png)).toEqual({ type: "payment-code" });
  });

  test("whose dropped zero was put back is read", async () => {
    let slip = { bank: "004", reference: "016045103000AOR00000" };
    for (let n = 0; !/0...$/u.test(slipPayload(slip)); n += 1)
      slip = { bank: "004", reference: `016045103000AOR${(10_000 + n).toString()}` };
    const payload = slipPayload(slip);
    const dropped = payload.slice(0, -4) + payload.slice(-3);
    expect(await readSlip(await pngOf(slipOf(dropped).svg))).toEqual({ type: "code", ...slip });
  });

  test("whose code has a wrong checksum is for a person, like one that has no code", async () => {
    const payload = slipPayload(madeUpSlip(chanceFrom(4)));
    const forged = payload.slice(0, -1) + (payload.endsWith("0") ? "1" : "0");
    for (const text of [forged, undefined])
      expect(await readSlip(await pngOf(slipOf(text).svg))).toEqual({ type: "no-code" });
  });
});

describe("a reading is bounded", () => {
  test("in time: who has none left is told that nothing was found, and the next picture is read", async () => {
    const slip = madeUpSlip(chanceFrom(5));
    const picture = await pngOf(slipOf(slipPayload(slip)).svg);
    const [late, inTime] = await Promise.all([readSlip(picture, 1), readSlip(picture)]);
    expect(late).toEqual({ type: "no-code" });
    expect(inTime).toEqual({ type: "code", ...slip });
  });

  test.each([
    [1, 1],
    [1, 3000],
    [3, 2],
  ])("for a picture of %i by %i points too", async (width, height) => {
    const points = { rgb: new Uint8Array(width * height * 3), width, height };
    expect(await readSlip(await sharpOf(points).png().toBuffer())).toEqual({ type: "no-code" });
  });

  test("to four channels a point: whatever the picture has, grey or with transparency, is read", async () => {
    const slip = madeUpSlip(chanceFrom(6));
    const points = await pointsOf(slipOf(slipPayload(slip)).svg);
    const grey = await sharpOf(points).greyscale().png().toBuffer();
    const clear = await sharpOf(points).ensureAlpha(0.9).png().toBuffer();
    const fewColours = await sharpOf(points).png({ palette: true, colours: 8 }).toBuffer();
    const webp = await sharpOf(points).webp({ quality: 70 }).toBuffer();
    for (const picture of [grey, clear, fewColours, webp])
      expect(await readSlip(picture)).toEqual({ type: "code", ...slip });
  });
});

const dark = async (payload?: string): Promise<Buffer> =>
  sharpOf(await pointsOf(slipOf(payload).svg))
    .linear(0.15, 0)
    .jpeg({ quality: 85 })
    .toBuffer();

describe("a slip that a person cannot read", () => {
  test("is kept for its code's sake; a picture as dark without a code is sent back", async () => {
    const slip = madeUpSlip(chanceFrom(8));
    const withCode = await dark(slipPayload(slip));
    expect(await examineDocument(withCode)).toEqual({ ok: false, refusal: "too-dark" });
    const kept = await examineDocument(withCode, hasSlipCode);
    expect(await readSlip(kept.ok ? kept.value.bytes : new Uint8Array())).toEqual({ type: "code", ...slip });
    expect(await examineDocument(await dark(), hasSlipCode)).toEqual({ ok: false, refusal: "too-dark" });
  });
});

describe("what is no picture", () => {
  test.each<readonly [string, Uint8Array, SlipReading]>([
    ["nothing", new Uint8Array(), { type: "no-picture", fault: "empty" }],
    ["a page", Buffer.from("<html><script>"), { type: "no-picture", fault: "not-a-document" }],
    [
      "a drawing",
      Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
      { type: "no-picture", fault: "not-a-document" },
    ],
    [
      "a page that calls itself JPEG",
      Buffer.from("\u00ff\u00d8\u00ff<script>", "latin1"),
      { type: "no-picture", fault: "broken" },
    ],
    [
      "an iPhone's HEIC",
      Buffer.from("\0\0\0\u0018ftypheic"),
      { type: "no-picture", fault: "not-readable-here" },
    ],
    ["a PDF", Buffer.from("%PDF-1.7\n%%EOF"), { type: "no-code" }],
    ["16 MB", new Uint8Array(16 * 1024 * 1024), { type: "no-picture", fault: "too-large" }],
  ])("%s is said to be what it is", async (_what, bytes, expected) => {
    expect(await readSlip(bytes)).toEqual(expected);
  });

  test("a photo whose end is missing is broken", async () => {
    const whole = await sharpOf(await pointsOf(slipOf(undefined).svg))
      .jpeg()
      .toBuffer();
    expect(await readSlip(whole.subarray(0, whole.length / 2))).toEqual({
      type: "no-picture",
      fault: "broken",
    });
  });

  test("a small file of four hundred million points is not opened", async () => {
    const bomb = await bombOf(20_000);
    expect(bomb.length).toBeLessThan(2_000_000);
    const began = process.resourceUsage().maxRSS;
    expect(await readSlip(bomb)).toEqual({ type: "no-picture", fault: "broken" });
    expect(process.resourceUsage().maxRSS - began).toBeLessThan(200 * 1024);
  });
});

/** A PNG whose header promises the side squared, under the right checksum. */
async function bombOf(side: number): Promise<Buffer> {
  const small = { rgb: new Uint8Array(16 * 16 * 3), width: 16, height: 16 };
  const bomb = await sharpOf(small).png().toBuffer();
  bomb.writeUInt32BE(side, 16);
  bomb.writeUInt32BE(side, 20);
  bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
  return bomb;
}

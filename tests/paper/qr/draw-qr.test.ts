import { expect, test } from "vitest";
import { satang } from "#core/money.ts";
import { promptPayPayload } from "#core/promptpay/payload.ts";
import { drawQr } from "#paper/qr/draw-qr.ts";
import { startCodeReader } from "#paper/slip/code-reader.ts";
import { drawingLibrary } from "#paper/rich-menu-image.ts";

const bill = {
  type: "biller",
  billerId: "099400016550100",
  reference1: "12345678901234567890",
  reference2: "ABCDEFGHIJ1234567890",
} as const;

test.each([
  ["an account", promptPayPayload({ type: "phone", digits: "0812223333" }, satang(3000n))],
  ["an account, any amount", promptPayPayload({ type: "tax-id", digits: "0994000123451" })],
  ["the longest bill", promptPayPayload(bill, satang(999_999_999_999n))],
  ["an address", "https://fund.omboon.example/receipt/small/12/ABCDEF"],
])("the code of %s is read by another reader, and fits LINE and a phone", async (_what, text) => {
  const { png, side } = await drawQr(text);
  const sharp = await drawingLibrary();
  const { width, height, format } = await sharp(png).metadata();
  expect([width, height, format]).toEqual([side, side, "png"]);
  expect(side).toBeGreaterThanOrEqual(800);
  expect(side).toBeLessThanOrEqual(1024);
  // LINE's smaller limit, that of a preview, is a megabyte.
  expect(png.length).toBeLessThan(60_000);
  expect(await textsIn(png)).toEqual([text]);
});

test("around the code stays white what scanners are promised, and its squares have whole pixels of one colour", async () => {
  const { png, side } = await drawQr("00020101021129");
  const sharp = await drawingLibrary();
  const { data } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const isDark = (at: number): boolean => (data[at] ?? 0) < 128;
  const top = Math.floor(data.findIndex((_grey, at) => isDark(at)) / side);
  const left = Array.from({ length: side }, (_, x) => x).findIndex((x) => isDark(top * side + x));
  const module = left / 4;
  expect(left).toBe(top);
  expect(Number.isInteger(module)).toBe(true);
  expect(side % module).toBe(0);
  expect(new Set(data)).toEqual(new Set([0, 255]));
});

async function textsIn(png: Uint8Array): Promise<readonly string[]> {
  const sharp = await drawingLibrary();
  const { data, info } = await sharp(png)
    .toColourspace("srgb")
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const reader = startCodeReader(AbortSignal.timeout(20_000));
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

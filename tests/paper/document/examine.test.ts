import type { Sharp } from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { alikeBits, bitsApart } from "#core/document/likeness.ts";
import { examineDocument, mostBytes } from "#paper/document/examine.ts";
import { drawingLibrary } from "#paper/rich-menu-image.ts";
import { photoOfPaper } from "./papers.ts";

const sharp = await drawingLibrary();
let paper: Buffer;
beforeAll(async () => {
  paper = await photoOfPaper(1);
});

const photoIn = async (bytes: Uint8Array) => {
  const examined = await examineDocument(bytes);
  if (!examined.ok || examined.value.kind !== "photo")
    throw new Error(`no photo: ${JSON.stringify(examined.ok ? "a pdf" : examined.refusal)}`);
  return examined.value;
};

async function blank(width: number, height: number): Promise<Uint8Array> {
  const create = { width, height, channels: 3, background: "#fff" } as const;
  return sharp({ create, limitInputPixels: false }).png().toBuffer();
}

describe("a photo that is kept", () => {
  test("is drawn anew: upright, no larger than needed, without the place where it was taken", async () => {
    const withPlace = await sharp(paper)
      .resize(4000)
      .withExif({ IFD3: { GPSLatitude: "16/1 0/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const kept = await photoIn(withPlace);
    const { format, exif, orientation, width, height } = await sharp(kept.bytes).metadata();
    expect({ format, exif, orientation }).toEqual({
      format: "jpeg",
      exif: undefined,
      orientation: undefined,
    });
    expect([width, height]).toEqual([kept.width, kept.height]);
    expect(height).toBe(2200);
    expect(width).toBeLessThan(height);
  });

  test.each([
    ["PNG", (photo: Sharp) => photo.png()],
    ["WebP", (photo: Sharp) => photo.webp()],
  ])("may come as %s", async (_, as) => {
    const { bytes } = await photoIn(await as(sharp(paper)).toBuffer());
    expect((await sharp(bytes).metadata()).format).toBe("jpeg");
  });

  test("may weigh as much as LINE lets a photo weigh", async () => {
    const noise = { type: "gaussian", mean: 128, sigma: 40 } as const;
    const create = { width: 3000, height: 2250, channels: 3, background: "#fff", noise } as const;
    const heavy = await sharp({ create }).jpeg({ quality: 97 }).toBuffer();
    expect(heavy.length).toBeGreaterThan(6_000_000);
    expect(heavy.length).toBeLessThan(10_000_000);
    expect((await photoIn(heavy)).width).toBe(2200);
  });
});

test("a PDF is kept as it is", async () => {
  const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF");
  expect(await examineDocument(pdf)).toEqual({ ok: true, value: { kind: "pdf", bytes: pdf } });
});

describe("what is sent back", () => {
  const faults: readonly (readonly [string, string, () => Promise<Uint8Array> | Uint8Array])[] = [
    ["nothing at all", "empty", () => new Uint8Array()],
    ["more than a document ever weighs", "too-large", () => new Uint8Array(mostBytes + 1)],
    ["a text file, whatever its name", "not-a-document", () => Buffer.from("ใบรับรองแพทย์.jpg")],
    [
      "a drawing that could load other files",
      "not-a-document",
      () => Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ],
    [
      "a page with a photo's first bytes",
      "broken",
      () => Buffer.from("\u00ff\u00d8\u00ff<script>", "latin1"),
    ],
    [
      "an iPhone's own format",
      "not-readable-here",
      () => Buffer.from("\0\0\0\u0018ftypheic\0\0\0\0mif1", "latin1"),
    ],
    ["a photo cut off on its way", "broken", () => paper.subarray(0, paper.length / 2)],
    ["a photo of 52 million points in a small file", "too-large", () => blank(7200, 7200)],
    ["a thumbnail", "too-small", () => sharp(paper).resize(300).jpeg().toBuffer()],
    [
      "a photo taken in the dark",
      "too-dark",
      () => sharp(paper).modulate({ brightness: 0.12 }).jpeg().toBuffer(),
    ],
    ["a photo out of focus", "too-blurred", () => sharp(paper).blur(12).jpeg().toBuffer()],
    ["an empty sheet", "too-blurred", () => blank(1200, 900)],
  ];
  test.each(faults)("%s: %s", async (_, fault, bytes) => {
    expect(await examineDocument(await bytes())).toEqual({ ok: false, refusal: fault });
  });
});

describe("one paper seen twice", () => {
  const changes: readonly (readonly [string, (photo: Sharp) => Sharp])[] = [
    ["compressed anew", (photo) => photo.jpeg({ quality: 40 })],
    ["made smaller", (photo) => photo.resize(800).jpeg({ quality: 60 })],
    ["brightened", (photo) => photo.modulate({ brightness: 1.25 })],
    ["darkened", (photo) => photo.modulate({ brightness: 0.7 })],
    ["cut at the edges", (photo) => photo.extract({ left: 60, top: 30, width: 1500, height: 1140 })],
    [
      "cut, brightened and compressed",
      (photo) =>
        photo
          .extract({ left: 50, top: 40, width: 1490, height: 1120 })
          .modulate({ brightness: 1.2 })
          .jpeg({ quality: 50 }),
    ],
  ];
  test.each(changes)("is alike when %s", async (_, change) => {
    const [one, other] = [await photoIn(paper), await photoIn(await change(sharp(paper)).toBuffer())];
    expect(bitsApart(one.likeness, other.likeness)).toBeLessThanOrEqual(alikeBits);
  });

  test("and twelve papers of one hospital are not alike", async () => {
    const papers = await Promise.all(
      Array.from({ length: 12 }, async (_, n) => (await photoIn(await photoOfPaper(n + 1))).likeness),
    );
    const pairs = papers.flatMap((one, index) =>
      papers.slice(index + 1).map((other) => bitsApart(one, other)),
    );
    expect(Math.min(...pairs)).toBeGreaterThan(alikeBits);
  });
});

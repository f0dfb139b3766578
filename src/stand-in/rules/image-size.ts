export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

const mebibyte = 2 ** 20;

/** What is wrong with the picture of a rich menu, in LINE's words where it has any; nothing when it is right. */
export function imageProblem(bytes: Buffer, contentType: string, wanted: ImageSize): string | undefined {
  if (bytes.length === 0) return "The image is empty";
  if (bytes.length > mebibyte) return "The image must be 1 MB or smaller";
  const size = contentType === "image/png" ? pngSize(bytes) : jpegSize(bytes);
  if (size === undefined) return "The image could not be read as its content type";
  const fits = size.width === wanted.width && size.height === wanted.height;
  return fits ? undefined : "The image size is not allowed for richmenu";
}

const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The size stands in the first chunk, IHDR. */
export function pngSize(bytes: Buffer): ImageSize | undefined {
  if (bytes.length < 24 || !bytes.subarray(0, 8).equals(pngMark)) return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** The size stands in the first start-of-frame segment; every segment before it says how long it is. */
export function jpegSize(bytes: Buffer): ImageSize | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (isStartOfFrame(marker))
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

/** C0 to CF, without the Huffman table (C4), the reserved one (C8) and the arithmetic conditioning (CC). */
const isStartOfFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

export function imageTypeOf(bytes: Buffer): "image/jpeg" | "image/png" | undefined {
  if (pngSize(bytes) !== undefined) return "image/png";
  return bytes.length > 2 && bytes.readUInt16BE(0) === 0xffd8 ? "image/jpeg" : undefined;
}

import { encodeQR } from "@paulmillr/qr";
import { drawingLibrary } from "../rich-menu-image.ts";

/** Modules of white around the code: what scanners are promised (ISO/IEC 18004). */
const quietZone = 4;
/** As wide as a phone shows without enlarging; LINE wants a picture of at most 1024 on its longer side. */
const leastSide = 800;
const mostSide = 1024;

/** Pictures are small squares of two colours: nothing is written in them, no name and no amount, only the code itself. */
export interface QrPicture {
  readonly png: Uint8Array;
  /** In pixels; as high as it is wide. */
  readonly side: number;
}

/** Draws a code for a phone's screen and gallery, black on white, each module the same whole number of pixels. */
export async function drawQr(text: string): Promise<QrPicture> {
  const modules = encodeQR(text, "raw", { ecc: "medium", border: quietZone });
  const side = modules.length;
  const pixels = Uint8Array.from(modules.flat(), (isDark) => (isDark ? 0 : 255));
  const scale = Math.max(1, Math.floor(mostSide / side));
  const drawn = side * scale >= leastSide ? side * scale : mostSide;
  const sharp = await drawingLibrary();
  const png = await sharp(pixels, { raw: { width: side, height: side, channels: 1 } })
    .resize(drawn, drawn, { kernel: "nearest" })
    .png({ palette: true, colours: 2 })
    .toBuffer();
  return { png, side: drawn };
}

import { drawingLibrary, wordsFamily } from "../rich-menu-image.ts";

/**
 * Draws words across a photo, again and again, into its very points: whoever passes on a picture of it passes on the name of whoever
 * looked at it (decisions.md 32). Grey letters with a light edge are read on any ground, and what lies under them too.
 */
export async function nameAcross(photo: Uint8Array, name: string): Promise<Uint8Array> {
  const sharp = await drawingLibrary();
  const { width, height } = await sharp(photo).metadata();
  return sharp(photo)
    .composite([{ input: Buffer.from(linesAcross({ width, height }, name)) }])
    .jpeg({ quality: 80 })
    .toBuffer();
}

const tilt = -24;

/** One text a line and no pattern: turned patterns are drawn a hundred times slower. */
function linesAcross(
  { width, height }: { readonly width: number; readonly height: number },
  name: string,
): string {
  const size = Math.max(18, Math.round(Math.max(width, height) / 42));
  const [step, reach] = [size * 6, Math.hypot(width, height)];
  const words = escaped(`${name}   •   `);
  const line = words.repeat(Math.ceil(reach / (size * 8)) + 1);
  const texts = Array.from(
    { length: Math.ceil((2 * reach) / step) },
    (_, index) =>
      `<text x="${index % 2 === 0 ? -reach : -reach - size * 5}" y="${index * step - reach}">${line}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <g transform="translate(${width / 2} ${height / 2}) rotate(${tilt})" font-family="${wordsFamily}" font-weight="700"
      font-size="${size}" fill="#6b6b6b" fill-opacity="0.5" stroke="#ffffff" stroke-opacity="0.35" stroke-width="1"
      xml:space="preserve">${texts.join("")}</g></svg>`;
}

/** Control characters are none in XML, and none in a name. */
const escaped = (words: string): string =>
  words
    .replaceAll(/\p{Cc}/gu, "")
    .toWellFormed()
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");

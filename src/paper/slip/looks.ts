import type { Sharp } from "sharp";
import { drawingLibrary } from "../rich-menu-image.ts";

/** Four bytes a point: red, green, blue, opaque. Given any other number, the reader reads past its end and finds nothing. */
export interface Pixels {
  readonly rgba: ArrayBuffer;
  readonly width: number;
  readonly height: number;
}

/** A picture, once opened: points that every look begins from. */
export interface Opened {
  readonly rgb: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** As many points as are kept of a picture, and as are shown to the reader at a time: both bound the memory. */
const mostKept = 8_000_000;
const mostShown = 2_600_000;
const mostSeconds = 10;

/** Turned as it was held, on white. Throws what the drawing library throws where the bytes are no whole picture. */
export async function openPicture(bytes: Uint8Array, mostPixels: number): Promise<Opened> {
  const sharp = await drawingLibrary();
  const open = () => sharp(bytes, { limitInputPixels: mostPixels, failOn: "truncated" }).autoOrient();
  const { autoOrient: size } = await open().metadata();
  const { data, info } = await open()
    .timeout({ seconds: mostSeconds })
    .resize(fitting(size, mostKept))
    .flatten({ background: "white" })
    .toColourspace("srgb")
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { rgb: data, width: info.width, height: info.height };
}

/** One way of looking at a picture: whole or a part of it, in some size and sharpness. */
export interface Look {
  readonly part?: Part;
  readonly enlarge?: number;
  /** In points: how far one reaches into the next. */
  readonly soften?: number;
  readonly sharpen?: number;
}

/**
 * What is tried one after another until a code is found, the cheapest and most often successful first. Codes at any angle, and
 * light on dark, are the reader's own affair; sizes and sharpness are ours. How much is read so: bench/slips.ts.
 */
export const tries = (opened: Opened): readonly (readonly Look[])[] => [
  // As it is, unless it is very large.
  [{}],
  // A photo out of focus has its edges still, only too wide.
  [{ sharpen: 3 }],
  // A photo of a screen has stripes that a soft eye does not see.
  [{ soften: 1.5 }],
  // Enlarged, so that a small code has enough points for each of its squares.
  [{ enlarge: 2 }],
  [{ soften: 3 }],
  // Part by part: a large photo in which the slip is small.
  halves(opened).map((part) => ({ part, enlarge: 2 })),
];

interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Nine of half its width and height that overlap by half, so that a code that is cut in one of them is whole in the next. */
function halves({ width, height }: Opened): readonly Part[] {
  const [half, high] = [Math.ceil(width / 2), Math.ceil(height / 2)];
  return [0, 1, 2].flatMap((down) =>
    [0, 1, 2].map((along) => ({
      left: Math.floor((along * (width - half)) / 2),
      top: Math.floor((down * (height - high)) / 2),
      width: half,
      height: high,
    })),
  );
}

/** Of flat places and of edges alike, several times what makes a photo prettier: nobody looks at it. */
const strongly = 4;

/** The picture so looked at, as the reader wants it. */
export async function shown(
  { rgb, width, height }: Opened,
  { part, enlarge = 1, soften, sharpen }: Look,
): Promise<Pixels> {
  const sharp = await drawingLibrary();
  const size = part ?? { width, height };
  let picture: Sharp = sharp(rgb, { raw: { width, height, channels: 3 } });
  if (part !== undefined) picture = picture.extract(part);
  picture = picture.resize(fitting(size, mostShown, enlarge));
  if (soften !== undefined) picture = picture.blur(soften);
  if (sharpen !== undefined) picture = picture.sharpen({ sigma: sharpen, m1: strongly, m2: strongly });
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  // A copy of its own: it is handed over to the other thread.
  return { rgba: Uint8Array.from(data).buffer, width: info.width, height: info.height };
}

/** The largest width at which no more than so many points are left, never more than so many times its own. */
function fitting(
  { width, height }: { readonly width: number; readonly height: number },
  mostPoints: number,
  enlarge = 1,
): { readonly width: number; readonly height: number; readonly fit: "fill" } {
  const scale = Math.min(enlarge, Math.sqrt(mostPoints / (width * height)));
  return {
    width: Math.max(1, Math.floor(width * scale)),
    height: Math.max(1, Math.floor(height * scale)),
    fit: "fill",
  };
}

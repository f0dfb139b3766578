import { greySide, likenessWord, type Likeness } from "#core/document/likeness.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { drawingLibrary } from "../rich-menu-image.ts";
import { fileKind } from "./sniff.ts";

/** A document as it is kept: a photo is drawn anew, without place, camera and whatever else the file carried. */
export type KeptDocument =
  | {
      readonly kind: "photo";
      readonly bytes: Uint8Array;
      readonly width: number;
      readonly height: number;
      readonly likeness: Likeness;
    }
  | { readonly kind: "pdf"; readonly bytes: Uint8Array };

/** Each has its kind sentence in `conversation/wording`: what to do, not what went wrong. */
export type DocumentFault =
  | "empty"
  | "too-large"
  | "not-a-document"
  | "not-readable-here"
  | "broken"
  | "too-small"
  | "too-dark"
  | "too-blurred";

/** LINE's own limit for a photo is 10 MB; a scanned PDF may be larger. */
export const mostBytes = 15 * 1024 * 1024;
/** Fifty million points: a phone's largest photo, and far less than what fills the memory. */
export const mostPixels = 50_000_000;
/** Less than this on the longer side and a stamp cannot be read. */
const leastSide = 480;
const keptSide = 2200;

/** Whether a program reads in a picture what a person cannot, such as a slip's code in the dark. */
export type ReadsMore = (bytes: Uint8Array) => Promise<boolean>;

/**
 * Looks at what somebody sent: what it is by its bytes, whether it can be drawn, whether a person could read it, or else a
 * program. Gives what is to be kept, or the one reason that the sender can do something about.
 */
export async function examineDocument(
  bytes: Uint8Array,
  readsMore: ReadsMore = async () => false,
): Promise<Result<KeptDocument, DocumentFault>> {
  if (bytes.length === 0) return refused("empty");
  if (bytes.length > mostBytes) return refused("too-large");
  const kind = fileKind(bytes);
  if (kind === "pdf") return ok({ kind: "pdf", bytes });
  if (kind === "heic") return refused("not-readable-here");
  if (kind === "other") return refused("not-a-document");
  return examinePhoto(bytes, readsMore);
}

async function examinePhoto(
  bytes: Uint8Array,
  readsMore: ReadsMore,
): Promise<Result<KeptDocument, DocumentFault>> {
  const sharp = await drawingLibrary();
  const open = () => sharp(bytes, { limitInputPixels: mostPixels, failOn: "truncated" }).autoOrient();
  try {
    // Only the header is read here, whatever size it claims.
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels) return refused("too-large");
    const { data, info } = await open()
      .resize({ width: keptSide, height: keptSide, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "white" })
      .jpeg({ quality: 85 })
      .toBuffer({ resolveWithObject: true });
    const fault = Math.max(width, height) < leastSide ? "too-small" : await illegible(data);
    if (fault !== undefined && !(await readsMore(bytes))) return refused(fault);
    const likeness = await likenessOf(data, info);
    return ok({ kind: "photo", bytes: data, width: info.width, height: info.height, likeness });
  } catch {
    // Whatever the drawing library cannot open is broken for us too; it says so in many ways, all of them errors.
    return refused("broken");
  }
}

const tiles = 4;
const legibleSide = 1000;
/** A photo whose brightest parts are darker than this (of 255) shows nothing. */
const darkest = 60;
/** Of a picture at full light; a dark one has less contrast by nature. */
const leastSharpness = 150;
const fullLight = 230;

/**
 * Too dark: even the brightest twentieth is dark. Too blurred: not even the three sharpest of sixteen tiles have edges. Both
 * are lenient on purpose: a poor photo is for a person to judge, only a useless one is sent back.
 */
async function illegible(photo: Uint8Array): Promise<"too-dark" | "too-blurred" | undefined> {
  const sharp = await drawingLibrary();
  const { data, info } = await sharp(photo)
    .resize({ width: legibleSide, height: legibleSide, fit: "inside", withoutEnlargement: true })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const light = brightTwentieth(data);
  if (light < darkest) return "too-dark";
  const sharpness = tileSharpness(data, info).toSorted((a, b) => b - a)[2] ?? 0;
  return sharpness < leastSharpness * (light / fullLight) ** 2 ? "too-blurred" : undefined;
}

function brightTwentieth(greys: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const grey of greys) counts[grey] = (counts[grey] ?? 0) + 1;
  let above = 0;
  for (let grey = 255; grey > 0; grey -= 1) {
    above += counts[grey] ?? 0;
    if (above >= greys.length / 20) return grey;
  }
  return 0;
}

/** The variance of the Laplacian in each tile: high where there are edges, such as letters. */
function tileSharpness(greys: Uint8Array, { width, height }: { width: number; height: number }): number[] {
  return Array.from({ length: tiles * tiles }, (_, tile) => {
    const left = Math.max(1, Math.floor(((tile % tiles) * width) / tiles));
    const top = Math.max(1, Math.floor((Math.floor(tile / tiles) * height) / tiles));
    const right = Math.min(width - 1, left + Math.floor(width / tiles));
    const bottom = Math.min(height - 1, top + Math.floor(height / tiles));
    let [count, sum, squares] = [0, 0, 0];
    for (let y = top; y < bottom; y += 1) {
      for (let x = left; x < right; x += 1) {
        const at = y * width + x;
        const edge =
          4 * (greys[at] ?? 0) -
          (greys[at - 1] ?? 0) -
          (greys[at + 1] ?? 0) -
          (greys[at - width] ?? 0) -
          (greys[at + width] ?? 0);
        count += 1;
        sum += edge;
        squares += edge * edge;
      }
    }
    return count === 0 ? 0 : squares / count - (sum / count) ** 2;
  });
}

/** The whole, and its middle in these parts of its width and height. */
const framings = [1, 0.95, 0.9, 0.85, 0.8, 0.7];

async function likenessOf(
  photo: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Likeness> {
  const sharp = await drawingLibrary();
  return Promise.all(
    framings.map(async (part) => {
      const size = { width: Math.round(width * part), height: Math.round(height * part) };
      const greys = await sharp(photo)
        .extract({
          left: Math.floor((width - size.width) / 2),
          top: Math.floor((height - size.height) / 2),
          ...size,
        })
        .resize(greySide, greySide, { fit: "fill" })
        .greyscale()
        .raw()
        .toBuffer();
      return likenessWord(greys);
    }),
  );
}

import { fileURLToPath } from "node:url";

/** One cell to draw: a drawing from the folder of icons (SVG text with a viewBox, drawn in `currentColor`) and its words. */
export interface RichMenuCell {
  readonly words: string;
  readonly icon: string;
}

/** In pixels of the picture; LINE's tappable areas have the same. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const columns = 3;
const width = 2500;
const rowHeight = 843;

export const richMenuSize = (cells: number) => ({ width, height: rowHeight * Math.ceil(cells / columns) });

/** 2500 is not divisible by three: columns are rounded so that they leave no gap. */
export function cellBounds(index: number): Bounds {
  const column = index % columns;
  const x = Math.round((width * column) / columns);
  const end = Math.round((width * (column + 1)) / columns);
  return { x, y: rowHeight * Math.floor(index / columns), width: end - x, height: rowHeight };
}

/** Letters on their ground and drawings on theirs; a test holds each pair to WCAG's contrasts. */
export const richMenuColours = {
  paper: "#EFEAE0",
  card: "#FFFFFF",
  edge: "#DDD5C5",
  ink: "#1D2B24",
  /** The first cell, which stands out. */
  first: { ground: "#0B6139", disc: "#1F7A4E", drawing: "#FFFFFF", ink: "#FFFFFF" },
  /** The first row: what one mostly comes for. */
  upper: { disc: "#DFF0E5", drawing: "#0B6139" },
  /** The row below, which ends with help. */
  lower: { disc: "#F7EACB", drawing: "#6E4A00" },
} as const;

/** Big enough to be read at arm's length: about 18 points on a phone. */
export const wordsSize = 116;
export const wordsFamily = "Noto Sans Thai Looped";
/** How wide words may be: the card without the air at its sides. */
export const wordsWidthMost = 720;

const margin = 24;
const discMiddle = 302;
const discRadius = 222;
const iconSize = 306;
const wordsBase = 688;

/** The whole menu as SVG text. Pure: the same cells give the same text, on any machine. */
export function richMenuSvg(cells: readonly RichMenuCell[]): string {
  const size = richMenuSize(cells.length);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">`,
    `<rect width="100%" height="100%" fill="${richMenuColours.paper}"/>`,
    ...cells.map(drawCell),
    "</svg>",
  ].join("\n");
}

function drawCell({ words, icon }: RichMenuCell, index: number): string {
  const { x, y, width: cellWidth } = cellBounds(index);
  const { first, card, edge, ink, upper, lower } = richMenuColours;
  const isFirst = index === 0;
  const { disc, drawing } = isFirst ? first : index < columns ? upper : lower;
  const middle = x + cellWidth / 2;
  const corner = iconSize / 2;
  return [
    `<rect x="${x + margin}" y="${y + margin}" width="${cellWidth - 2 * margin}" height="${rowHeight - 2 * margin}" rx="72"`,
    `  fill="${isFirst ? first.ground : card}" stroke="${isFirst ? first.ground : edge}" stroke-width="4"/>`,
    `<circle cx="${middle}" cy="${y + discMiddle}" r="${discRadius}" fill="${disc}"/>`,
    placed(
      icon,
      { x: middle - corner, y: y + discMiddle - corner, width: iconSize, height: iconSize },
      drawing,
    ),
    `<text x="${middle}" y="${y + wordsBase}" text-anchor="middle" font-family="${wordsFamily}" font-weight="700"`,
    `  font-size="${wordsSize}" fill="${isFirst ? first.ink : ink}">${escaped(words)}</text>`,
  ].join("\n");
}

/** An icon's own text, put in its place and given its colour; whatever else its root element says stays. */
const placed = (icon: string, { x, y, width: w, height: h }: Bounds, colour: string): string =>
  icon.replace("<svg ", `<svg x="${x}" y="${y}" width="${w}" height="${h}" color="${colour}" `);

const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/**
 * LINE takes one megabyte; with a palette flat colours need a tenth of it, which is what each phone downloads. Dithering would
 * only speckle them, and take half as long again.
 */
export async function richMenuPng(svg: string): Promise<Buffer> {
  const sharp = await drawingLibrary();
  return sharp(Buffer.from(svg)).png({ palette: true, effort: 1, dither: 0 }).toBuffer();
}

/** Where the fonts are is read once, when the drawing library first comes into the process, and from nowhere else. */
export async function drawingLibrary() {
  process.env["FONTCONFIG_FILE"] = fileURLToPath(new URL("fonts/fonts.conf", import.meta.url));
  return (await import("sharp")).default;
}

/**
 * The words of the official description in pixels, as LINE's own simulator shows them on a phone. A value that is no
 * word stays what it is if it is pixels or a percentage; anything else gives nothing and the default remains.
 */
import type { BlockName, BubbleSize } from "./shape.ts";

const spacePixels: Readonly<Record<string, number>> = {
  none: 0,
  xs: 2,
  sm: 4,
  md: 8,
  lg: 12,
  xl: 16,
  xxl: 20,
};

const textPixels: Readonly<Record<string, number>> = {
  xxs: 11,
  xs: 13,
  sm: 14,
  md: 16,
  lg: 19,
  xl: 22,
  xxl: 29,
  "3xl": 35,
  "4xl": 48,
  "5xl": 74,
};

const imagePixels: Readonly<Record<string, number>> = {
  xxs: 40,
  xs: 60,
  sm: 80,
  md: 100,
  lg: 120,
  xl: 140,
  xxl: 160,
  "3xl": 180,
  "4xl": 200,
  "5xl": 220,
};

const borderPixels: Readonly<Record<string, number>> = {
  none: 0,
  light: 0.5,
  normal: 1,
  medium: 2,
  "semi-bold": 3,
  bold: 4,
};

export const bubblePixels: Readonly<Record<BubbleSize, number>> = {
  nano: 120,
  micro: 160,
  deca: 220,
  hecto: 241,
  kilo: 260,
  mega: 300,
  giga: 500,
};

const plainLength = /^-?\d+(?:\.\d+)?(?:px|%)$/u;

const lengthFrom =
  (words: Readonly<Record<string, number>>) =>
  (value: string | undefined): string | undefined => {
    if (value === undefined) return undefined;
    const pixels = words[value];
    if (pixels !== undefined) return `${pixels}px`;
    return plainLength.test(value) ? value : undefined;
  };

/** Spacing, margins, paddings, offsets and rounded corners share one scale. */
export const space = lengthFrom(spacePixels);
export const borderWidth = lengthFrom(borderPixels);
export const plainSize = lengthFrom({});
export const imageWidth = lengthFrom({ ...imagePixels });

/** `scaling` makes a size follow the reader's own text size, which the phone keeps in `--reader-scale`. */
export function fontSize(size: string | undefined, scaling: boolean | undefined): string {
  const plain = lengthFrom(textPixels)(size) ?? "16px";
  return scaling ? `calc(${plain} * var(--reader-scale, 1))` : plain;
}

/** "20:13" as CSS writes it. What is no ratio gives `fallback`. */
export function ratio(value: string | undefined, fallback = "1 / 1"): string {
  const [width, height] = (value ?? "").split(":").map(Number);
  return width !== undefined && height !== undefined && width > 0 && height > 0
    ? `${width} / ${height}`
    : fallback;
}

/** "#RRGGBB" or "#RRGGBBAA"; LINE knows no other way to write a colour. */
export function colour(value: string | undefined): string | undefined {
  return value !== undefined && /^#(?:[\da-f]{6}|[\da-f]{8})$/iu.test(value) ? value : undefined;
}

/** The padding a block has when its box says nothing. Small bubbles are tighter. */
export function blockPadding(block: BlockName, size: BubbleSize, hasFooter: boolean): string {
  if (block === "hero") return "0";
  if (block === "footer") return "10px";
  const tight = {
    nano: "10px",
    micro: "10px",
    deca: "11px 14px 13px",
    hecto: "11px 14px 13px",
    kilo: "13px",
  };
  if (size !== "mega" && size !== "giga") return tight[size];
  if (block === "header") return "20px";
  return hasFooter ? "19px 20px 10px" : "19px 20px 20px";
}

import type { ResizeOptions, Sharp } from "sharp";
import { drawingLibrary } from "#paper/rich-menu-image.ts";
import type { Chance } from "./chance.ts";

/** Points as they lie in memory: red, green, blue, row by row. */
export interface Points {
  readonly rgb: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const sharp = await drawingLibrary();

export async function pointsOf(picture: Uint8Array | string): Promise<Points> {
  const { data, info } = await sharp(typeof picture === "string" ? Buffer.from(picture) : picture)
    .flatten({ background: "white" })
    .toColourspace("srgb")
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { rgb: data, width: info.width, height: info.height };
}

export const sharpOf = ({ rgb, width, height }: Points): Sharp =>
  sharp(rgb, { raw: { width, height, channels: 3 } });

export async function resized(points: Points, room: ResizeOptions): Promise<Points> {
  const { data, info } = await sharpOf(points).resize(room).raw().toBuffer({ resolveWithObject: true });
  return { rgb: data, width: info.width, height: info.height };
}

/** The one upon the other, whole. */
export function upon(ground: Points, inner: Points, left: number, top: number): Points {
  const rgb = Uint8Array.from(ground.rgb);
  for (let row = 0; row < inner.height; row += 1) {
    const from = row * inner.width * 3;
    rgb.set(inner.rgb.subarray(from, from + inner.width * 3), ((top + row) * ground.width + left) * 3);
  }
  return { ...ground, rgb };
}

/** What a camera's sensor adds: grains, and less light. */
export function dimmed({ rgb, ...size }: Points, light: number, grain: number, chance: Chance): Points {
  const grains = Array.from(
    { length: 4093 },
    () => (chance.part() + chance.part() + chance.part() - 1.5) * 2 * grain,
  );
  const out = Uint8Array.from(rgb, (value, at) =>
    Math.max(0, Math.min(255, Math.round(value * light + (grains[(at * 7) % 4093] ?? 0)))),
  );
  return { rgb: out, ...size };
}

/** Bright stripes of the screen against the camera's own grid, and light that falls off across the picture. */
export function overScreen({ rgb, width, height }: Points, chance: Chance): Points {
  const out = new Uint8Array(rgb.length);
  const [along, down] = [chance.between(0.4, 1.4), chance.between(0.2, 1.4)];
  const depth = chance.between(0.05, 0.18);
  const tilt = chance.between(-0.35, 0.35);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const stripes = 1 - depth * (1 + Math.sin(x * along + y * 0.13)) * (1 + Math.sin(y * down - x * 0.11));
      const light = stripes * (1 + tilt * (x / width - 0.5));
      const at = (y * width + x) * 3;
      for (let colour = 0; colour < 3; colour += 1)
        out[at + colour] = Math.max(0, Math.min(255, (rgb[at + colour] ?? 0) * light));
    }
  }
  return { rgb: out, width, height };
}

/** Held askew: each corner moves inwards by up to this part of the side. What was outside is a table's grey. */
export function askew({ rgb, width, height }: Points, part: number, chance: Chance): Points {
  const move = (): number => chance.between(0, part);
  const corners = [
    [move() * width, move() * height],
    [(1 - move()) * width, move() * height],
    [(1 - move()) * width, (1 - move()) * height],
    [move() * width, (1 - move()) * height],
  ] as const;
  const source = unitSquareFrom(corners);
  const out = new Uint8Array(rgb.length).fill(90);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [u, v] = source(x + 0.5, y + 0.5);
      if (u < 0 || v < 0 || u >= 1 || v >= 1) continue;
      const [sx, sy] = [Math.min(width - 1.001, u * width), Math.min(height - 1.001, v * height)];
      const [left, top] = [Math.floor(sx), Math.floor(sy)];
      const [fx, fy] = [sx - left, sy - top];
      const from = (top * width + left) * 3;
      for (let colour = 0; colour < 3; colour += 1) {
        const at = from + colour;
        const upper = (rgb[at] ?? 0) * (1 - fx) + (rgb[at + 3] ?? 0) * fx;
        const lower = (rgb[at + width * 3] ?? 0) * (1 - fx) + (rgb[at + width * 3 + 3] ?? 0) * fx;
        out[(y * width + x) * 3 + colour] = upper * (1 - fy) + lower * fy;
      }
    }
  }
  return { rgb: out, width, height };
}

type Corner = readonly [x: number, y: number];

/** From a point inside four corners to where it lies in the unit square (Heckbert's projective mapping, turned round). */
function unitSquareFrom([a, b, c, d]: readonly [Corner, Corner, Corner, Corner]) {
  const [sx, sy] = [a[0] - b[0] + c[0] - d[0], a[1] - b[1] + c[1] - d[1]];
  const [dx1, dy1, dx2, dy2] = [b[0] - c[0], b[1] - c[1], d[0] - c[0], d[1] - c[1]];
  const whole = dx1 * dy2 - dx2 * dy1;
  const [g, h] = [(sx * dy2 - dx2 * sy) / whole, (dx1 * sy - sx * dy1) / whole];
  const m = [
    [b[0] - a[0] + g * b[0], d[0] - a[0] + h * d[0], a[0]],
    [b[1] - a[1] + g * b[1], d[1] - a[1] + h * d[1], a[1]],
    [g, h, 1],
  ] as const;
  const minor = (r1: number, r2: number, c1: number, c2: number): number =>
    at(r1, c1) * at(r2, c2) - at(r1, c2) * at(r2, c1);
  const at = (row: number, column: number): number => m[row]?.[column] ?? 0;
  const inverse = [
    [minor(1, 2, 1, 2), -minor(0, 2, 1, 2), minor(0, 1, 1, 2)],
    [-minor(1, 2, 0, 2), minor(0, 2, 0, 2), -minor(0, 1, 0, 2)],
    [minor(1, 2, 0, 1), -minor(0, 2, 0, 1), minor(0, 1, 0, 1)],
  ] as const;
  return (x: number, y: number): readonly [u: number, v: number] => {
    const [u, v, w] = inverse.map((row) => row[0] * x + row[1] * y + row[2]) as [number, number, number];
    return [u / w, v / w];
  };
}

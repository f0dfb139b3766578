import type { SlipCode } from "#core/promptpay/slip-code.ts";
import { slipPayload } from "#core/slip/payload.ts";
import { chanceFrom, type Chance } from "./chance.ts";
import { askew, dimmed, overScreen, pointsOf, resized, sharpOf, upon, type Points } from "./distort.ts";
import { drawSlip, madeUpSlip, type DrawnSlip } from "./draw-slip.ts";

/** One picture as a member might send it, and what a person with good eyes would read in it. */
export interface Sent {
  readonly bytes: Uint8Array;
  readonly slip: SlipCode;
}

type Make = (slip: Drawn, chance: Chance) => Promise<Uint8Array>;
interface Drawn {
  readonly slip: DrawnSlip;
  readonly points: Points;
}

const jpeg = async (points: Points, quality: number): Promise<Uint8Array> =>
  sharpOf(points)
    .jpeg({ quality: Math.round(quality) })
    .toBuffer();

/** A bank app's own picture, or a screenshot of it, as the phone made it. */
const clean: Readonly<Record<string, Make>> = {
  "saved by the bank's app, PNG": async ({ points }) => sharpOf(points).png().toBuffer(),
  "saved by the bank's app, JPEG": ({ points }, chance) => jpeg(points, chance.between(75, 95)),
  "screenshot of a phone": async ({ points }, chance) =>
    jpeg(await onScreen(points, chance.between(0.8, 1), chance), chance.between(75, 95)),
};

const distorted: Readonly<Record<string, Make>> = {
  "screenshot within a screenshot of a chat": async ({ points }, chance) => {
    const once = await onScreen(points, chance.between(0.85, 1), chance);
    return jpeg(await onScreen(once, chance.between(0.45, 0.7), chance), chance.between(70, 90));
  },
  "turned on its side or head": async ({ points }, chance) =>
    sharpOf(points)
      .rotate(chance.oneOf([90, 180, 270]))
      .jpeg({ quality: 85 })
      .toBuffer(),
  "tilted by any angle": async ({ points }, chance) =>
    sharpOf(points)
      .rotate(chance.between(5, 355), { background: "#5a5a5a" })
      .jpeg({ quality: 80 })
      .toBuffer(),
  "out of focus": async ({ slip, points }, chance) =>
    sharpOf(points)
      .blur(slip.module * chance.between(0.4, 0.75))
      .jpeg({ quality: 80 })
      .toBuffer(),
  "squeezed by messengers, JPEG 5 to 25": ({ points }, chance) => jpeg(points, chance.between(5, 25)),
  "small: 1.4 to 2.5 pixels a module": async ({ slip, points }, chance) => {
    const part = chance.between(1.4, 2.5) / slip.module;
    return sharpOf(points)
      .resize(Math.round(slip.width * Math.min(1, part)))
      .jpeg({ quality: 85 })
      .toBuffer();
  },
  "dark and grainy": ({ points }, chance) =>
    jpeg(dimmed(points, chance.between(0.08, 0.35), chance.between(4, 16), chance), 85),
  "washed out": async ({ points }, chance) => {
    const contrast = chance.between(0.08, 0.3);
    return sharpOf(points)
      .linear(contrast, 255 * (1 - contrast) * chance.between(0.5, 0.9))
      .jpeg({ quality: 80 })
      .toBuffer();
  },
  "photographed from another screen": async ({ points }, chance) => {
    const seen = overScreen(askew(points, 0.16, chance), chance);
    const noisy = dimmed(seen, chance.between(0.45, 0.95), chance.between(3, 9), chance);
    return sharpOf(noisy).blur(chance.between(0.5, 1.2)).jpeg({ quality: 75 }).toBuffer();
  },
  "photographed on paper, far away": async ({ points }, chance) => {
    const held = dimmed(askew(points, 0.12, chance), chance.between(0.5, 0.9), 6, chance);
    const far = await onTable(held, chance.between(0.25, 0.45), chance);
    return jpeg(far, 80);
  },
  "cut: only the part with the code, its margin too": ({ slip, points }, chance) =>
    cutOut(points, slip, chance),
  "a finger or a pen over up to 8 % of the code": ({ slip, points }, chance) => stained(points, slip, chance),
};

export const kinds = { clean, distorted } as const;

/** The n-th picture of a kind; the same n gives the same picture, anywhere. */
export async function sentPicture(set: keyof typeof kinds, kind: string, n: number): Promise<Sent> {
  const chance = chanceFrom(n * 131 + kind.length * 17);
  const code = madeUpSlip(chance);
  const slip = drawSlip(
    {
      payload: slipPayload(code),
      width: chance.whole(720, 1290),
      codePart: chance.between(0.14, 0.3),
      ecc: chance.oneOf(["low", "medium", "medium", "quartile"]),
    },
    chance,
  );
  const make = kinds[set][kind];
  if (make === undefined) throw new Error(`no kind of picture called ${kind}`);
  const points = await pointsOf(slip.svg);
  return { slip: code, bytes: await make({ slip, points }, chance) };
}

/** A phone's screen, 1080 points wide, with its clock, and the picture somewhere on it. */
async function onScreen(inner: Points, part: number, chance: Chance): Promise<Points> {
  const [width, height] = [1080, chance.oneOf([1920, 2280, 2340, 2400])];
  const ground = chance.oneOf(["#111111", "#ffffff", "#8cabd9", "#f0f0f0"]);
  const bubbles = Array.from(
    { length: chance.whole(1, 4) },
    (_, at) =>
      `<rect x="${chance.whole(40, 300)}" y="${height - 150 * (at + 1)}" width="${chance.whole(300, 700)}" height="100" rx="40" fill="#6ce37b"/>
      <text x="340" y="${height - 150 * (at + 1) + 65}" font-size="40">โอนแล้วค่ะ</text>`,
  ).join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Noto Sans Thai Looped">
    <rect width="100%" height="100%" fill="${ground}"/><rect width="100%" height="80" fill="#333"/>
    <text x="40" y="55" font-size="40" fill="#fff">09:${chance.whole(10, 59)}</text>${bubbles}</svg>`;
  const room = { width: Math.round(width * part), height: Math.round((height - 120) * part) };
  return placed(await pointsOf(svg), inner, room, chance);
}

async function onTable(inner: Points, part: number, chance: Chance): Promise<Points> {
  const [width, height] = [2400, 1800];
  const grain = Array.from(
    { length: 60 },
    () =>
      `<rect x="0" y="${chance.whole(0, height)}" width="${width}" height="${chance.whole(2, 12)}" fill="#000" opacity="${chance.between(0.02, 0.12)}"/>`,
  ).join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#7d6a52"/>${grain}</svg>`;
  const room = { width: Math.round(width * part * 1.2), height: Math.round(height * part * 2) };
  return placed(await pointsOf(svg), inner, room, chance);
}

/** Fitted into the room it is given, somewhere below the clock. */
async function placed(
  ground: Points,
  inner: Points,
  room: { readonly width: number; readonly height: number },
  chance: Chance,
): Promise<Points> {
  const small = await resized(inner, { ...room, fit: "inside" });
  const left = Math.floor((ground.width - small.width) * chance.part());
  const top = ground.height - small.height - Math.floor((ground.height - small.height - 90) * chance.part());
  return upon(ground, small, left, top);
}

/** Cut so close that at most one module of white is left on each side, or none. */
async function cutOut(points: Points, { code, module }: DrawnSlip, chance: Chance): Promise<Uint8Array> {
  const left = Math.max(0, Math.floor(code.x - module * chance.between(0, 1)));
  const top = Math.max(0, Math.floor(code.y - chance.between(0, code.y * 0.4)));
  const width = Math.min(points.width - left, Math.ceil(code.side + module * chance.between(1, 4)));
  const height = Math.min(
    points.height - top,
    Math.ceil(code.y + code.side + module * chance.between(0, 1)) - top,
  );
  return sharpOf(points).extract({ left, top, width, height }).jpeg({ quality: 85 }).toBuffer();
}

/** Over the part that error correction is for: not over the three corner squares, without which there is no code. */
async function stained(points: Points, { code }: DrawnSlip, chance: Chance): Promise<Uint8Array> {
  const size = code.side * Math.sqrt(chance.between(0.02, 0.08));
  const [x, y] = [code.side * chance.between(0.4, 0.8), code.side * chance.between(0.4, 0.8)];
  const colour = chance.oneOf(["#c08a6a", "#1b2fa0", "#ffffff"]);
  const mark = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.ceil(size)}" height="${Math.ceil(size)}"><ellipse cx="50%" cy="50%" rx="50%" ry="50%" fill="${colour}"/></svg>`,
  );
  const place = { left: Math.round(code.x + x - size / 2), top: Math.round(code.y + y - size / 2) };
  return sharpOf(points)
    .composite([{ input: mark, ...place }])
    .jpeg({ quality: 85 })
    .toBuffer();
}

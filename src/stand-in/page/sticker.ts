/** Stickers are pictures of LINE's shop. Here each pair of ids gives a drawn face of its own, always the same. */
import { drawing } from "./dom.ts";

const skins = ["#FBD978", "#BFE5CF", "#F8C9C0", "#CFE0F5", "#E6D6F2", "#FBEFD5"];
const mouths = [
  "M34 60c10 12 22 12 32 0",
  "M34 66c10-10 22-10 32 0",
  "M36 62h28",
  "M42 60a8 9 0 1016 0a8 6 0 10-16 0",
  "M32 58c6 16 30 16 36 0z",
];
const eyes = [
  "M36 42v4M64 42v4",
  "M31 44q5-6 10 0M59 44q5-6 10 0",
  "M32 41l8 4-8 4M68 41l-8 4 8 4",
  "M32 44h8M60 44h8",
];
const extras = [
  "",
  "M24 56h7M69 56h7",
  "M50 20q-3-8-10-6 0 8 10 6q3-8 10-6 0 8-10 6",
  "M72 26q6 8 0 12q-6-4 0-12",
  "M28 24l8 6M72 24l-8 6",
];

/** The six that a person may send from the page; any other id that a bot sends is drawn as well. */
export const ownStickers = [
  { packageId: "446", stickerId: "1988", name: "สวัสดี" },
  { packageId: "446", stickerId: "1989", name: "ขอบคุณ" },
  { packageId: "446", stickerId: "1990", name: "โอเค" },
  { packageId: "446", stickerId: "1993", name: "รักนะ" },
  { packageId: "446", stickerId: "2004", name: "ง่วงแล้ว" },
  { packageId: "446", stickerId: "2007", name: "เสียใจ" },
] as const;

export function drawSticker(packageId: string, stickerId: string): SVGSVGElement {
  const pick = seededPick(`${packageId}/${stickerId}`);
  const stroke = {
    fill: "none",
    stroke: "#3B2F2A",
    "stroke-width": 3.5,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  };
  return drawing(
    "svg",
    {
      class: "sticker",
      viewBox: "0 0 100 100",
      role: "img",
      "aria-label": `สติกเกอร์ ${packageId}/${stickerId}`,
    },
    drawing("path", {
      d: "M50 12c26 0 40 16 40 38S76 90 50 90 10 74 10 50s14-38 40-38z",
      fill: pick(skins),
      stroke: "#FFFFFF",
      "stroke-width": 4,
    }),
    drawing("path", { d: pick(eyes), ...stroke }),
    drawing("path", { d: pick(mouths), ...stroke }),
    drawing("path", { d: pick(extras), ...stroke, stroke: "#D9634F" }),
  );
}

/** A small hash that goes on turning: the same ids pick the same things in the same order. */
function seededPick(seed: string): <Choice>(choices: readonly Choice[]) => Choice {
  let hash = 2166136261;
  for (const letter of seed) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return (choices) => {
    hash = Math.imul(hash ^ (hash >>> 13), 1274126177) >>> 0;
    return choices[(hash >>> 8) % choices.length] as (typeof choices)[number];
  };
}

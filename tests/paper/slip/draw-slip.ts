import { encodeQR } from "@paulmillr/qr";
import type { SlipCode } from "#core/promptpay/slip-code.ts";
import type { Chance } from "./chance.ts";

/** A slip as an SVG text: made up, of no bank, with what banks' slips have in common. */
export interface DrawnSlip {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** Where the code stands, its white margin left out. */
  readonly code: { readonly x: number; readonly y: number; readonly side: number };
  /** How many pixels a module has. */
  readonly module: number;
}

const digits = "0123456789";
const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** References in the forms that banks give them: digits and a few letters, only digits, or letters of both cases. */
export function madeUpSlip(chance: Chance): SlipCode {
  const bank = chance.oneOf(["002", "004", "006", "011", "014", "025", "030", "034"]);
  const reference = chance.oneOf([
    () => `${chance.text(digits, 12)}${chance.text(capitals, 3)}${chance.text(digits, 5)}`,
    () => chance.text(digits, 25),
    () => `2026${chance.text(digits, 4)}${chance.text(digits + capitals + capitals.toLowerCase(), 17)}`,
  ])();
  return { bank, reference };
}

const themes = [
  { ground: "#ffffff", ink: "#222222", band: "#1f7a4e" },
  { ground: "#f4f6fb", ink: "#20304a", band: "#3b4cca" },
  { ground: "#fff8e6", ink: "#3a2e12", band: "#c98a00" },
  { ground: "#17202b", ink: "#e9eef5", band: "#5b2a86" },
] as const;

export interface SlipLooks {
  /** The text inside the code; a slip may have none. */
  readonly payload?: string;
  readonly width: number;
  readonly ecc?: "low" | "medium" | "quartile";
  /** The code's side as a part of the slip's width. */
  readonly codePart: number;
}

export function drawSlip({ payload, width, codePart, ecc = "medium" }: SlipLooks, chance: Chance): DrawnSlip {
  const { ground, ink, band } = chance.oneOf<(typeof themes)[number]>(themes);
  const height = Math.round(width * chance.between(1.25, 1.7));
  const side = width * codePart;
  const x = chance.oneOf([width * 0.92 - side, (width - side) / 2, width * 0.08]);
  const y = height * 0.94 - side;
  const unit = width / 100;
  const line = (at: number, words: string, size = 4) =>
    `<text x="${unit * 8}" y="${unit * at}" font-size="${unit * size}" fill="${ink}">${words}</text>`;
  const amount = `${chance.whole(1, 36) * 30}.00 บาท`;
  const modules = payload === undefined ? [] : encodeQR(payload, "raw", { ecc, border: 0 });
  const module = modules.length === 0 ? 0 : side / modules.length;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Noto Sans Thai Looped">
    <rect width="100%" height="100%" fill="${ground}"/>
    <rect width="100%" height="${unit * 18}" fill="${band}"/>
    <circle cx="${unit * 88}" cy="${unit * 9}" r="${unit * 5}" fill="#ffffff" opacity="0.7"/>
    <text x="${unit * 8}" y="${unit * 11}" font-size="${unit * 6}" fill="#ffffff">โอนเงินสำเร็จ</text>
    ${line(26, `${chance.whole(1, 28)} ก.พ. 69  ${chance.whole(10, 20)}:${chance.whole(10, 59)} น.`)}
    ${line(36, "จาก  นางสมมุติ ม.")}${line(43, `xxx-x-x${chance.text(digits, 4)}-x`, 3.5)}
    ${line(53, "ไปยัง  กองทุนสวัสดิการตัวอย่าง")}${line(60, `xxx-xxx-${chance.text(digits, 4)}`, 3.5)}
    ${line(72, `จำนวน ${amount}`, 5)}
    <line x1="${unit * 8}" x2="${unit * 92}" y1="${unit * 78}" y2="${unit * 78}" stroke="${ink}" stroke-width="2" opacity="0.3"/>
    ${codeSvg(modules, { x, y, side, module })}</svg>`;
  return { svg, width, height, code: { x, y, side }, module };
}

/** White around it whatever the slip's ground is, as banks draw it: two to four modules. */
function codeSvg(
  modules: readonly (readonly boolean[])[],
  { x, y, side, module }: { x: number; y: number; side: number; module: number },
): string {
  const margin = module * 3;
  const dark = modules
    .flatMap((row, down) => row.map((isDark, along) => (isDark ? `M${along} ${down}h1v1h-1z` : "")))
    .join("");
  return module === 0
    ? ""
    : `<rect x="${x - margin}" y="${y - margin}" width="${side + 2 * margin}" height="${side + 2 * margin}" fill="#fff"/>
    <path transform="translate(${x} ${y}) scale(${module})" d="${dark}" fill="#000" shape-rendering="crispEdges"/>`;
}

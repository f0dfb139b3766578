import { drawingLibrary } from "#paper/rich-menu-image.ts";

/** The n-th made-up discharge paper on a kitchen table, photographed a little askew: always the same for the same n. */
export async function photoOfPaper(n: number): Promise<Buffer> {
  const sharp = await drawingLibrary();
  return sharp(Buffer.from(paperSvg(n)))
    .jpeg({ quality: 90 })
    .toBuffer();
}

function paperSvg(n: number): string {
  const chance = chanceFrom(n * 7919 + 1);
  const table = [60, 50, 40].map((least) => Math.round(least + chance() * 60)).join(",");
  const lines = Array.from(
    { length: 18 },
    (_, row) =>
      `<rect x="${360 + chance() * 60}" y="${180 + row * 48}" width="${200 + chance() * 640}" height="${10 + chance() * 14}" opacity="${0.5 + chance() / 2}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200">
    <rect width="100%" height="100%" fill="rgb(${table})"/>
    <g transform="rotate(${chance() * 10 - 5} 800 600) translate(${chance() * 80 - 40} ${chance() * 60 - 30})">
      <rect x="300" y="80" width="950" height="1050" fill="#f4f2ea"/>
      <text x="420" y="150" font-size="48" font-family="Noto Sans Thai Looped">ใบรับรอง ${n}</text>${lines.join("")}
      <circle cx="${700 + chance() * 300}" cy="${900 + chance() * 120}" r="70" fill="none" stroke="#a22" stroke-width="8"/>
    </g></svg>`;
}

/** Numbers from 0 to 1 by a rule (Lehmer's), so that a test that fails once fails again. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

import { encodeQR } from "@paulmillr/qr";

/** A code as lines of one path, for paper: sharp at whatever size a printer has, and nothing to fetch. */
export interface QrPath {
  /** In modules, the white around the code included: what scanners are promised (ISO/IEC 18004). */
  readonly side: number;
  readonly path: string;
}

const quietZone = 4;

export function qrPath(text: string): QrPath {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: quietZone });
  return { side: rows.length, path: rows.map(rowPath).join("") };
}

/** Each run of dark modules is one rectangle. */
function rowPath(row: readonly boolean[], y: number): string {
  const runs: string[] = [];
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue;
    const start = x;
    while (row[x + 1] === true) x += 1;
    runs.push(`M${start} ${y}h${x - start + 1}v1h-${x - start + 1}z`);
  }
  return runs.join("");
}

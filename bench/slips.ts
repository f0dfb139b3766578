/**
 * How many slips' codes are read, how fast, and whether any is read wrong: made-up slips, drawn by another encoder than the
 * reader's, put into pictures as members send them. `node bench/slips.ts [pictures a kind = 40]`. The pictures are others than
 * those of the tests.
 */
import { readSlip, type SlipReading } from "#paper/slip/read-slip.ts";
import { kinds, sentPicture } from "../tests/paper/slip/corpus.ts";

const each = Number(process.argv[2] ?? 40);
const firstPicture = 2001;

interface Tally {
  right: number;
  wrong: number;
  readonly ms: number[];
}

async function readKind(set: keyof typeof kinds, kind: string): Promise<Tally> {
  const tally: Tally = { right: 0, wrong: 0, ms: [] };
  for (let n = firstPicture; n < firstPicture + each; n += 1) {
    const { bytes, slip } = await sentPicture(set, kind, n);
    const began = performance.now();
    const reading: SlipReading = await readSlip(bytes);
    tally.ms.push(performance.now() - began);
    const isRight =
      reading.type === "code" && reading.bank === slip.bank && reading.reference === slip.reference;
    if (isRight) tally.right += 1;
    else if (reading.type !== "no-code") tally.wrong += 1;
  }
  return tally;
}

function row(name: string, { right, wrong, ms }: Tally): string {
  const sorted = ms.toSorted((a, b) => a - b);
  const at = (part: number): string => (sorted[Math.ceil(sorted.length * part) - 1] ?? 0).toFixed(0);
  const share = ((100 * right) / ms.length).toFixed(1);
  return `| ${[name, `${right} of ${ms.length}`, `${share} %`, wrong, at(0.5), at(0.95), at(1)].join(" | ")} |`;
}

const began = process.cpuUsage();
console.log("| | read | | wrong | ms, median | p95 | most |\n|---|---|---|---|---|---|---|");
for (const set of ["clean", "distorted"] as const) {
  const all: Tally = { right: 0, wrong: 0, ms: [] };
  for (const kind of Object.keys(kinds[set])) {
    const tally = await readKind(set, kind);
    console.log(row(kind, tally));
    all.right += tally.right;
    all.wrong += tally.wrong;
    all.ms.push(...tally.ms);
  }
  console.log(row(`**all ${set}**`, all));
}
const { user, system } = process.cpuUsage(began);
console.log(
  `CPU ${((user + system) / 1e6).toFixed(0)} s with drawing; most memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
);

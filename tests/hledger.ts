import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
/** hledger reads Thai only where the locale is one of UTF-8. */
const env = { ...process.env, LC_ALL: "C.UTF-8" };

/** Everything that hledger can find wrong with a journal like ours: `--strict` is balances, accounts, commodities, assertions. */
export const wholeCheck = ["check", "--strict", "ordereddates"] as const;

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Asks the real hledger about a journal. */
export async function hledger(journal: string, words: readonly string[]): Promise<Said> {
  const folder = await mkdtemp(path.join(tmpdir(), "omboon-hledger-"));
  try {
    const file = path.join(folder, "books.journal");
    await writeFile(file, journal);
    const { stdout, stderr } = await run("hledger", ["-f", file, ...words], { env, maxBuffer: 2 ** 28 });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code?: unknown; stdout?: string; stderr?: string };
    if (typeof code !== "number") throw error;
    return { code, out: stdout ?? "", err: stderr ?? "" };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** hledger's own balances of every account by name, in satang; `words` narrow them, as `-e 2026-02-01` does. */
export async function hledgerBalances(
  journal: string,
  words: readonly string[] = [],
): Promise<Map<string, bigint>> {
  const { code, out, err } = await hledger(journal, [
    "balance",
    "--flat",
    "--empty",
    "--no-total",
    "--output-format=json",
    ...words,
  ]);
  if (code !== 0) throw new Error(err);
  const [rows] = JSON.parse(out) as readonly [readonly Row[]];
  return new Map(rows.map(([name, , , amounts]) => [name, sumOf(amounts)]));
}

type Row = readonly [name: string, shown: string, depth: number, amounts: readonly HledgerAmount[]];
interface HledgerAmount {
  readonly aquantity: { readonly decimalMantissa: number; readonly decimalPlaces: number };
}

function sumOf(amounts: readonly HledgerAmount[]): bigint {
  return amounts.reduce((sum, { aquantity: { decimalMantissa, decimalPlaces } }) => {
    if (decimalPlaces > 2) throw new Error("finer than a satang");
    return sum + BigInt(decimalMantissa) * 10n ** BigInt(2 - decimalPlaces);
  }, 0n);
}

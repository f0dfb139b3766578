import { createReadStream } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { CommandParts } from "#cli/parts.ts";
import { runCommand } from "#cli/run-command.ts";
import { uuidV7 } from "#core/ids.ts";
import { readShippedRules } from "#paper/shipped-rules.ts";
import { makeCipher } from "#store/cipher.ts";
import { openDatabase } from "#store/database.ts";
import { migrate } from "#store/migrate.ts";
import type { FreshDatabase } from "../database.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Friday, 20 February 2569, ten in the morning where the funds are. */
export const now = Temporal.Instant.from("2026-02-20T03:00:00Z");

let seeds = 0;

/** What main gives a command, on a database of one's own; the clock stands still and chance is drawn from a seed of its own. */
export function commandParts(
  database: FreshDatabase,
  own: Partial<CommandParts> = {},
  // Two databases of one process never have a fund in common: what is remembered of a fund is remembered by its id.
  seed = (seeds += 1),
): Omit<CommandParts, "out" | "err"> {
  let drawn = seed;
  // The same on every run, and long until it comes again: an id stands for one thing only.
  const draw = (): number => (drawn = (Math.imul(drawn, 1_664_525) + 1_013_904_223) >>> 0);
  const random = (bytes: number): Uint8Array =>
    Uint8Array.from({ length: bytes }, () => (draw() >>> 16) % 225);
  const { ownerUrl, appUrl, relayUrl } = database;
  return {
    openHouse: async () => ({
      database: openDatabase({ appUrl, relayUrl, cipher, prepare: true, connections: 1 }),
      now: () => now,
      newId: () => uuidV7(now.epochMilliseconds, random(10)),
      random,
    }),
    migrate: () => migrate({ ownerUrl, appUrl, relayUrl }),
    richMenus: async ({ apply }, say) => {
      const steps = [
        { type: "create", menu: "member", name: "member-1f0a" },
        { type: "point-alias", menu: "member" },
      ];
      if (apply) for (const { type } of steps) say(`1650000001: ${type}`);
      return [{ channelId: "1650000001", type: apply ? "applied" : "planned", steps }];
    },
    shippedRules: readShippedRules,
    readFile: (name) => readFile(path.resolve(root, name), "utf8"),
    tableFile: (name) => ({ bytes: () => createReadStream(path.resolve(root, name)) }),
    writeFile: (name, pieces) => writeFile(path.resolve(tmpdir(), name), pieces, { mode: 0o600 }),
    readStandardInput: async () => "",
    today: () => now.toZonedDateTimeISO("Asia/Bangkok").toPlainDate(),
    isPractice: false,
    ...own,
  };
}

export const cipher = makeCipher(new Map([[1, new Uint8Array(32).fill(7)]]));

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line as a shell would hand it over. */
export async function runLine(
  parts: Omit<CommandParts, "out" | "err">,
  line: string,
  input: readonly string[] = [],
): Promise<Ended> {
  const said = { out: "", err: "" };
  const code = await runCommand(wordsOf(line), {
    ...parts,
    ...(input.length > 0 && { readStandardInput: async () => `${input.join("\n")}\n` }),
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
  });
  return { code, ...said };
}

/** "a 'b'": words are parted by spaces, except within double quotes. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/(?:[^\s"]|"[^"]*")+/gu)].map(([word]) => word.replaceAll('"', ""));

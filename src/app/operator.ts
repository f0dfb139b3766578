import { createReadStream } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { dayIn, type House } from "#actions/perform.ts";
import type { CommandParts } from "#cli/parts.ts";
import { runCommand } from "#cli/run-command.ts";
import { readShippedRules } from "#paper/shipped-rules.ts";
import { makeCipher } from "#store/cipher.ts";
import { openDatabase } from "#store/database.ts";
import { migrate } from "#store/migrate.ts";
import { commandSettings, isDatabaseNamed, ownerSettings, type Faults } from "#config.ts";
import type { Result } from "#core/result.ts";
import { lineOf } from "./line.ts";
import { practiceEnvironment } from "./practice-home.ts";
import { richMenus } from "./rich-menus.ts";
import type { Sources } from "./server.ts";

/**
 * Runs one operator's command and gives its exit code. Where no database is named, commands work on the practice fund
 * that was last started here.
 */
export async function runOperatorCommand(words: readonly string[], sources: Sources): Promise<number> {
  const practice = isDatabaseNamed() ? undefined : await practiceEnvironment();
  const opened: House[] = [];
  const openHouse = (): Promise<House> => {
    const { database, keys } = settled(commandSettings(practice));
    const house = {
      ...sources,
      database: openDatabase({ ...database, cipher: makeCipher(keys), connections: 2 }),
    };
    opened.push(house);
    return Promise.resolve(house);
  };
  const parts: CommandParts = {
    openHouse,
    migrate: () => migrate(settled(ownerSettings(practice))),
    richMenus: async ({ fundCode, apply }, say) => {
      const house = await openHouse();
      const fundId = fundCode === undefined ? undefined : await house.database.fundIdOf(fundCode);
      if (fundCode !== undefined && fundId === undefined)
        throw new Error(`There is no fund with the code "${fundCode}".`);
      return richMenus(house, lineOf(house, settled(commandSettings(practice))), { fundId, apply }, say);
    },
    shippedRules: readShippedRules,
    readFile: (path) => readFile(path, "utf8"),
    tableFile: (path) => ({ bytes: () => createReadStream(path) }),
    writeFile: writeWhole,
    readStandardInput: () => text(process.stdin),
    today: () => dayIn(sources.now()),
    out: (line) => void process.stdout.write(line),
    err: (line) => void process.stderr.write(line),
    isPractice: practice !== undefined,
  };
  try {
    return await runCommand(words, parts);
  } finally {
    await Promise.all(opened.map(({ database }) => database.close()));
  }
}

/** Under its own name only once it is whole: half an export must not look like one. */
async function writeWhole(path: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  await writeFile(`${path}.part`, pieces, { mode: 0o600 });
  await rename(`${path}.part`, path);
}

function settled<Value>(read: Result<Value, Faults>): Value {
  if (read.ok) return read.value;
  throw new Error(`${read.refusal.join("; ")}. Every setting is explained in .env.example.`);
}

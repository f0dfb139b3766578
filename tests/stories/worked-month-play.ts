import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import type { CommandParts } from "#cli/parts.ts";
import { uuidV7 } from "#core/ids.ts";
import type { FreshDatabase } from "../database.ts";
import { commandParts, runLine, type Ended } from "../cli/parts.ts";
import {
  prompt,
  readPage,
  writeBooks,
  writeConsole,
  type Block,
  type BookedRow,
  type Line,
} from "./worked-month-page.ts";

export const pagePath = "docs/worked-month.md";
export const readWorkedMonth = (): Promise<string> => readFile(pagePath, "utf8");

/** The page as it reads now, and the fund as it stands after its last line. */
export interface Played {
  readonly page: string;
  /** Every line that was refused, as it was typed. */
  readonly refused: readonly string[];
  /** Asks the fund one thing more. */
  readonly run: (line: string) => Promise<Ended>;
  /** The numbers of the entries that the page shows. */
  readonly shown: readonly number[];
  /** What the commands wrote to files. */
  readonly written: ReadonlyMap<string, string>;
}

/** Does on a fresh database what the page says, on the days on which the page says it. */
export async function playPage(page: string, database: FreshDatabase): Promise<Played> {
  const told = { files: new Map<string, string>(), written: new Map<string, string>() };
  const clock = { at: Temporal.Instant.from("2026-01-01T03:00:00Z") };
  const parts = partsOf(database, { clock, ...told });
  const run = (line: string) => runLine(parts, line);
  const [shown, refused]: [number[], string[]] = [[], []];
  const names = new Map<string, string>();
  const text: string[] = [];

  for (const block of readPage(page)) text.push(await played(block));
  return { page: `${text.join("\n")}\n`, refused, run, shown, written: told.written };

  async function played(block: Block): Promise<string> {
    switch (block.type) {
      case "prose":
        return renamed(block.text, names);
      case "day":
        clock.at = block.day.toZonedDateTime({ timeZone: "Asia/Bangkok", plainTime: "09:00" }).toInstant();
        return block.text;
      case "file":
        told.files.set(block.name, block.content);
        return block.text;
      case "console": {
        const lines: Line[] = [];
        for (const line of block.lines) lines.push(await answered(line));
        return writeConsole(lines);
      }
      case "books": {
        const rows = await bookedSince(run, shown.at(-1) ?? 0);
        shown.push(...new Set(rows.map(({ no }) => no)));
        return writeBooks(rows);
      }
    }
  }

  async function answered(line: Line): Promise<Line> {
    // Somebody else's program: its answer is checked where that program is.
    if (!line.typed.startsWith(prompt)) return line;
    clock.at = clock.at.add({ minutes: 2 });
    const typed = renamed(line.typed, names);
    const { code, out, err } = await run(commandOf(typed));
    if (code !== 0) refused.push(commandOf(typed));
    const answer = `${out}${err}`.trimEnd();
    for (const [index, now] of drawnIn(answer).entries()) {
      const before = drawnIn(line.answer)[index];
      if (before !== undefined) names.set(before, now);
    }
    return { typed, answer };
  }
}

export const commandOf = (typed: string): string =>
  typed.slice(prompt.length).replaceAll(/\s*\\\n\s*/gu, " ");

/** Seals have salts of the database's own making, and ids and codes are drawn: the page keeps those that it has. */
export const isSamePage = (one: string, other: string): boolean =>
  one.replaceAll(drawn, "drawn") === other.replaceAll(drawn, "drawn");

/** Sixteen digits of a seal in groups of four, as they are read aloud and written into the minutes; an id; a receipt's code. */
const drawn =
  /\b[0-9a-f]{4}(?: [0-9a-f]{4}){3}\b|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|(?<=\(code )[A-Z0-9]{3}-[A-Z0-9]{3}/gu;
const drawnIn = (text: string): string[] => [...text.matchAll(drawn)].map(([what]) => what);
/** What the page names again later, in a command or in a sentence, is the one of this run. */
const renamed = (text: string, names: ReadonlyMap<string, string>): string =>
  text.replaceAll(drawn, (what) => names.get(what) ?? what);

async function bookedSince(run: Played["run"], no: number): Promise<BookedRow[]> {
  const { out } = await run("report journal --fund don-sommut --from 2568-12 --to 2569-12 --json");
  const { rows } = JSON.parse(out) as { readonly rows: readonly BookedRow[] };
  return rows.filter((row) => row.no > no).toSorted((a, b) => a.no - b.no);
}

interface Around {
  readonly clock: { readonly at: Temporal.Instant };
  readonly files: ReadonlyMap<string, string>;
  readonly written: Map<string, string>;
}

/** A clock that goes on, chance that is the same in every run, and the page's own files. */
function partsOf(
  database: FreshDatabase,
  { clock, files, written }: Around,
): Omit<CommandParts, "out" | "err"> {
  let count = 0;
  const random = (bytes: number): Uint8Array => {
    count += 1;
    return createHash("sha512").update(String(count)).digest().subarray(0, bytes);
  };
  const fileNamed = (name: string): string => {
    const file = files.get(name);
    if (file === undefined) throw new Error(`no file ${name} stands on the page so far`);
    return file;
  };
  const parts = commandParts(database);
  return {
    ...parts,
    openHouse: async () => ({
      ...(await parts.openHouse()),
      now: () => clock.at,
      newId: () => uuidV7(clock.at.epochMilliseconds, random(10)),
      random,
    }),
    readFile: async (name) => fileNamed(name),
    tableFile: (name) => ({ bytes: () => Readable.from([Buffer.from(fileNamed(name))]) }),
    writeFile: async (name, pieces) => {
      const chunks: Uint8Array[] = [];
      for await (const piece of pieces) chunks.push(Buffer.from(piece));
      written.set(name, Buffer.concat(chunks).toString());
    },
    today: () => clock.at.toZonedDateTimeISO("Asia/Bangkok").toPlainDate(),
  };
}

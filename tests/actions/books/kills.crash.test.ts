import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { openBooks, type OpenBooks } from "./open-books.ts";

const program = fileURLToPath(new URL("contributing-program.ts", import.meta.url));

/** One life of a program that takes contributions: what it said was written, and how it ended. */
async function live(
  { database, fundId, treasurer, members }: OpenBooks,
  name: string,
): Promise<{ readonly told: readonly string[]; readonly code: number | null }> {
  const { appUrl, relayUrl } = database;
  const child = spawn(
    process.execPath,
    [program, appUrl, relayUrl, fundId, treasurer, members.join(","), name],
    {
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const patience = setTimeout(() => child.kill("SIGKILL"), 8_000);
  const [code] = (await once(child, "close")) as [number | null];
  clearTimeout(patience);
  return { told: said.split("\n").filter((line) => line !== ""), code };
}

test("connections that the server cuts off by their number, wherever they are, lose and double nothing", async () => {
  const books = await openBooks();
  let kills = 0;
  const over = new AbortController();
  const killing = (async () => {
    while (!over.signal.aborted) {
      await sleep(500 + Math.random() * 1000);
      const rows =
        await books.owner`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()
        and application_name = 'omboon' and xact_start is not null order by random() limit 1`;
      kills += rows.length;
    }
  })();
  // Each is started again under the same name until it gets to its end, at most twelve times.
  const told = await Promise.all(
    ["morning", "evening"].map(async (name) => {
      const all: string[] = [];
      for (let lives = 0; lives < 12; lives += 1) {
        const { told: some, code } = await live(books, name);
        all.push(...some);
        if (code === 0) break;
      }
      return all;
    }),
  );
  over.abort();
  await killing;
  const rows = await books.owner`select idempotency_key as key from entry`;
  const written = rows.map(({ key }) => String(key));
  expect(new Set(written).size).toBe(written.length);
  expect(told.flat().filter((key) => !written.includes(key))).toEqual([]);
  const { fault, counted, receiptNo } = await books.verify();
  expect(fault).toBeUndefined();
  expect(counted.get("receipt")).toBe(Number(receiptNo));
  expect(counted.get("entry")).toBe(written.length);
  expect(kills).toBeGreaterThan(1);
  expect(written.length).toBeGreaterThan(10);
  await books.close();
}, 300_000);

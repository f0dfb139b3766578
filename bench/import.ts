/**
 * What a large import takes: a register of 100,000 rows, with 300 planted faults and without, as CSV and as XLSX, and
 * 100,000 past contributions; each as the operator's own command in a process of its own, on a database that was just made.
 * `node bench/import.ts [ROWS]` prints seconds and the most memory that each process held, and fails where CSV takes more
 * than 400 MB or a planted fault is not named.
 */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import postgres from "postgres";
import { writeTable } from "#paper/tables/write-table.ts";
import { columns, csvOf, known, plantedRegister } from "../tests/actions/import/planted-register.ts";
import { startTestServer } from "../tests/test-server.ts";

const rows = Number(process.argv[2] ?? 100_000);
const faults = 300;
const mostMegabytes = 400;

const server = await startTestServer();
const folder = await mkdtemp(path.join(tmpdir(), "import-bench-"));
const environment = await freshEnvironment();

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
  readonly json: Record<string, unknown>;
}

/** What `npm run omboon` gives to Node: a small nursery for new objects, or V8 keeps 66 MB for them from the start. */
const asScripted = ["--max-semi-space-size=8"];

/** An operator's command as a shell runs it; the process tells its own peak as it ends. */
async function omboon(...words: readonly string[]): Promise<Run> {
  const peak = `process.on("exit",()=>process.stderr.write("\\npeak "+process.resourceUsage().maxRSS+"\\n"))`;
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    [...asScripted, `--import=data:text/javascript,${peak}`, "src/main.ts", "omboon", ...words, "--json"],
    { env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "pipe"] },
  );
  let [out, err] = ["", ""];
  child.stdout.on("data", (piece: Buffer) => (out += piece.toString()));
  child.stderr.on("data", (piece: Buffer) => (err += piece.toString()));
  await once(child, "close");
  const seconds = (performance.now() - begun) / 1000;
  assert.notEqual(out, "", err);
  const megabytes = Number(/peak (\d+)/u.exec(err)?.[1]) / 1024;
  return { seconds, megabytes, json: JSON.parse(out) as Record<string, unknown> };
}

/** The same login in the database of this run. */
function inBench(address: string): string {
  const url = new URL(address);
  url.pathname = "/bench_import";
  return url.href;
}

async function freshEnvironment(): Promise<Record<string, string>> {
  const owner = postgres(server.serverUrl, { max: 1, onnotice: () => {} });
  await owner`create database bench_import template ${owner(server.template)}`;
  await owner.end();
  return {
    DATABASE_URL: inBench(server.appUrl),
    DATABASE_RELAY_URL: inBench(server.relayUrl),
    ENCRYPTION_KEY: Buffer.alloc(32, 7).toString("base64"),
  };
}

const file = (name: string): string => path.join(folder, name);
const toFile = (name: string, pieces: Iterable<string> | AsyncIterable<Uint8Array>): Promise<void> =>
  pipeline(Readable.from(pieces), createWriteStream(file(name)));
const sheet = (cells: Iterable<readonly string[]>) =>
  writeTable(
    { title: "ทะเบียน", columns: columns.map((header) => ({ header, kind: "text" })), rows: cells },
    "xlsx",
  );

/** A year's contribution of each member of the sound register, on a day after everybody had joined. */
function* pastContributions(): Generator<string> {
  yield "id,date,amount,period\n";
  for (let at = 0; at < rows; at += 1)
    yield `${1 + (at % 12)}-${String(at + 1).padStart(6, "0")},15/1/2568,360,ม.ค. - ธ.ค. 2568\n`;
}

function show(what: string, { seconds, megabytes }: Run): void {
  process.stdout.write(`| ${what} | ${seconds.toFixed(1)} | ${megabytes.toFixed(0)} |\n`);
}

try {
  const planted = plantedRegister(rows, faults);
  const sound = plantedRegister(rows, 0);
  await toFile(
    "known.csv",
    csvOf(Array.from({ length: 10 }, (_, at) => columns.map((column) => known(at + 1)[column]))),
  );
  await toFile("planted.csv", csvOf(planted.cells()));
  await toFile("planted.xlsx", sheet(planted.cells()));
  await toFile("sound.csv", csvOf(sound.cells()));
  await toFile("past.csv", pastContributions());
  await omboon("fund", "create", "--code", "bench", "--name", "กองทุนทดลอง");
  await omboon("import", "register", "--fund", "bench", "--file", file("known.csv"), "--commit");

  process.stdout.write(`| ${rows} rows | seconds | peak MB |\n| --- | --- | --- |\n`);
  for (const ending of ["csv", "xlsx"]) {
    const report = file(`report-${ending}.json`);
    const commit = ["--fund", "bench", "--commit", "--file", file(`planted.${ending}`)];
    const run = await omboon("import", "register", ...commit, "--report", report);
    show(`register with ${faults} faults, ${ending.toUpperCase()}: all named, none imported`, run);
    const lines = JSON.parse(await readFile(report, "utf8")) as {
      readonly row: number;
      readonly will: string;
      readonly type: string;
      readonly place: { readonly header: string };
    }[];
    const found = lines
      .filter(({ will }) => will === "fault")
      .filter(({ type }) => planted.planted.some((one) => one.type === type));
    assert.deepEqual(
      found.map(({ row, type, place }) => ({ row, header: place.header, type })),
      planted.planted,
    );
    assert.equal(run.json["added"], 0);
    if (ending === "csv") assert.ok(run.megabytes <= mostMegabytes, `${run.megabytes} MB`);
  }
  const commit = ["--fund", "bench", "--commit", "--file"];
  const imported = await omboon("import", "register", ...commit, file("sound.csv"));
  assert.equal(imported.json["added"], rows);
  assert.ok(imported.megabytes <= mostMegabytes, `${imported.megabytes} MB`);
  show("sound register, CSV: imported", imported);
  const again = await omboon("import", "register", ...commit, file("sound.csv"));
  assert.deepEqual([again.json["added"], again.json["same"]], [0, rows]);
  show("the same again: nothing changes", again);
  const past = await omboon("import", "contributions", ...commit, file("past.csv"));
  show(`past contributions, CSV: ${String(past.json["new"])} imported`, past);
  const pastAgain = await omboon("import", "contributions", ...commit, file("past.csv"));
  assert.equal(pastAgain.json["new"], 0);
  show("the same again: nothing changes", pastAgain);
  for (const ending of ["csv", "xlsx"])
    show(
      `register written as ${ending.toUpperCase()}`,
      await omboon("export", "register", "--fund", "bench", "--out", file(`out.${ending}`)),
    );
} finally {
  await rm(folder, { recursive: true });
  await server.close();
}

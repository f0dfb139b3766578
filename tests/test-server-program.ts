/**
 * Keeps the tests' database server while its standard input is open. The server is an embedded one in a temporary
 * folder, or that of DATABASE_URL, whose user must be allowed to make databases and roles; there it makes databases
 * and logins under a name of its own and drops them in the end. (The roles that all databases of a server share stay.)
 */
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readdir, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { keeperOf } from "#embedded/keeper.ts";
import { startEmbeddedPostgres } from "#embedded/postgres.ts";
import { migrate } from "#store/migrate.ts";
import type { TestServerFacts } from "./test-server.ts";

/** Fit for tests only: nothing here survives a loss of power, and nothing has to. */
const settings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "4GB",
  autovacuum: "off",
  max_connections: "300",
};

const prefix = "omboon-tests-";
// Whoever started us may be gone before we have anything to tell; the end of the input says so.
process.stdout.on("error", () => {});
const over = Promise.race([once(process.stdin.resume(), "end"), once(process, "SIGTERM")]);
const given = process.env.DATABASE_URL ?? "";
const { serverUrl, strategy, stop } = given === "" ? await embedded() : external(given);
const name = `omboon_test_${randomBytes(6).toString("hex")}`;
try {
  process.stdout.write(JSON.stringify(await prepare()));
  await over;
} finally {
  await stop();
}

async function prepare(): Promise<TestServerFacts> {
  await asAdmin((sql) => sql`create database ${sql(name)}`);
  const urls = { appUrl: loginUrl("app"), relayUrl: loginUrl("relay") };
  await migrate({ ownerUrl: withDatabase(serverUrl), ...urls });
  return { serverUrl, template: name, strategy, ...urls };
}

function loginUrl(role: string): string {
  const url = new URL(withDatabase(serverUrl));
  url.username = `${name}_${role}`;
  url.password = randomBytes(12).toString("hex");
  return url.href;
}

function withDatabase(address: string): string {
  const url = new URL(address);
  url.pathname = name;
  return url.href;
}

interface Server {
  readonly serverUrl: string;
  readonly strategy: TestServerFacts["strategy"];
  readonly stop: () => Promise<void>;
}

async function embedded(): Promise<Server> {
  const folder = await roomyFolder();
  await removeLeftovers(folder);
  const directory = await mkdtemp(path.join(folder, prefix));
  const remove = (): Promise<void> => rm(directory, { recursive: true });
  try {
    const server = await startEmbeddedPostgres({ directory, settings });
    // Copying files needs a checkpoint, which costs nothing where nothing waits for a disk.
    return { serverUrl: server.ownerUrl, strategy: "file_copy", stop: () => server.stop().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** A database is some 300 small files: copied in memory in 10 ms, on a disk in 250. Containers may have little of it. */
async function roomyFolder(): Promise<string> {
  const memory = "/dev/shm";
  const free = await statfs(memory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  return free > 2e9 ? memory : tmpdir();
}

/** Of a run whose keeper itself was killed: its server is adopted and stopped. Another run may be doing the same. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const entry of await readdir(folder)) {
    const directory = path.join(folder, entry);
    if (!entry.startsWith(prefix) || (await keeperOf(directory)) !== "gone") continue;
    await startEmbeddedPostgres({ directory, settings })
      .then((server) => server.stop())
      .catch(() => {});
    await rm(directory, { recursive: true, force: true });
  }
}

function external(serverUrl: string): Server {
  return { serverUrl, strategy: "wal_log", stop: dropAll };
}

async function dropAll(): Promise<void> {
  await asAdmin(async (sql) => {
    const databases = await sql`select datname from pg_database where starts_with(datname, ${name})`;
    for (const { datname } of databases) await sql`drop database if exists ${sql(datname)} with (force)`;
    for (const role of [`${name}_app`, `${name}_relay`]) await sql`drop role if exists ${sql(role)}`;
  });
}

async function asAdmin(work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(serverUrl, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { findBinaries } from "#embedded/binaries.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "#embedded/postgres.ts";

let directory = "";
const opened: postgres.Sql[] = [];
const connect = ({ ownerUrl }: { ownerUrl: string }): postgres.Sql => {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  opened.push(sql);
  return sql;
};
const pidFile = (): string => path.join(directory, "data/postmaster.pid");
const portOf = ({ ownerUrl }: EmbeddedPostgres): number => Number(new URL(ownerUrl).port);

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "omboon-embedded-"));
});
afterEach(() => Promise.all(opened.splice(0).map((sql) => sql.end({ timeout: 0 }))));
afterAll(() => rm(directory, { recursive: true }));

describe("a fresh directory", () => {
  let server: EmbeddedPostgres;
  beforeAll(async () => {
    server = await startEmbeddedPostgres({ directory, settings: { work_mem: "7MB" } });
  });
  afterAll(() => server.stop());

  test("becomes a server that is durable, checks its pages and takes settings", async () => {
    const sql = connect(server);
    const names = ["data_checksums", "fsync", "timezone", "work_mem"];
    const rows =
      await sql`select current_setting(name) as value from unnest(${names}::text[]) name order by name`;
    expect(rows.map(({ value }) => value)).toEqual(["on", "on", "UTC", "7MB"]);
  });

  test("sorts Thai as a dictionary does", async () => {
    const words = ["โก", "ขา", "เก", "แก", "กา"];
    const rows = await connect(server)`select word from unnest(${words}::text[]) word order by word`;
    expect(rows.map(({ word }) => word)).toEqual(["กา", "เก", "แก", "โก", "ขา"]);
  });

  test("lets nobody in without the password, and listens on the loopback address only", async () => {
    const url = new URL(server.ownerUrl);
    expect(url.hostname).toBe("127.0.0.1");
    url.password = "a-guess";
    await expect(connect({ ownerUrl: url.href })`select 1`).rejects.toMatchObject({ code: "28P01" });
    const [row] = await connect(server)`
      select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets`;
    expect(row).toEqual({ addresses: "127.0.0.1", sockets: "" });
    expect((await stat(path.join(directory, "password"))).mode & 0o777).toBe(0o600);
  });

  test("is adopted by a second start, whose stop leaves it to the first", async () => {
    const second = await startEmbeddedPostgres({ directory });
    expect(second).toMatchObject({ adopted: true, pid: server.pid, ownerUrl: server.ownerUrl });
    await second.stop();
    expect(await connect(server)`select 1 as still`).toEqual([{ still: 1 }]);
  });
});

describe("whatever was left behind", () => {
  test("a server whose program was killed is adopted, and stopped by the adopter", async () => {
    const holder = spawn(process.execPath, ["tests/embedded/holder.ts", directory]);
    const [said] = await once(holder.stdout, "data");
    holder.kill("SIGKILL");
    await once(holder, "close");
    const heir = await startEmbeddedPostgres({ directory });
    expect({ ...JSON.parse(String(said)), adopted: true }).toEqual({
      ownerUrl: heir.ownerUrl,
      pid: heir.pid,
      adopted: heir.adopted,
    });
    await heir.stop();
    await expect(stat(pidFile())).rejects.toThrow("ENOENT");
  });

  test("what a killed server had acknowledged is there after the next start", async () => {
    const first = await startEmbeddedPostgres({ directory });
    const sql = connect(first);
    await sql`create table kept (n int)`;
    await sql`insert into kept select generate_series(1, 1000)`;
    process.kill(first.pid, "SIGKILL");
    const second = await startEmbeddedPostgres({ directory });
    expect(second).toMatchObject({ adopted: false });
    expect(await connect(second)`select count(*)::int as n from kept`).toEqual([{ n: 1000 }]);
    await second.stop();
  });

  test.for(["somebody else's process", "a zombie"])(
    "%s under the old number does not keep it from starting",
    async (whose) => {
      const stranger = spawn("sh", [
        "-c",
        whose === "a zombie" ? "true & echo $!; exec sleep 60" : "echo $$; exec sleep 60",
      ]);
      const pid = String(await once(stranger.stdout, "data")).trim();
      await writeFile(
        pidFile(),
        [pid, directory, "0", "5432", "", "127.0.0.1", "", "ready   ", ""].join("\n"),
      );
      const server = await startEmbeddedPostgres({ directory });
      expect(server).toMatchObject({ adopted: false });
      await server.stop();
      stranger.kill();
    },
  );

  test("an open transaction does not hold up the stop", async () => {
    const server = await startEmbeddedPostgres({ directory });
    const sleeper = connect(server)`select pg_sleep(60)`.catch((error: { code: string }) => error.code);
    const watcher = connect(server);
    const sleeping = (): Promise<unknown> =>
      watcher`select from pg_stat_activity where wait_event = 'PgSleep'`.then(({ count }) => count);
    await expect.poll(sleeping).toBe(1);
    await server.stop();
    // Told by the server, or seen by the lost connection, whichever came first.
    expect(["57P01", "CONNECTION_CLOSED", "ECONNRESET"]).toContain(await sleeper);
  });
});

describe("the port", () => {
  test("is the same one again, or another where it has been taken, or the one that was asked for", async () => {
    const first = await startEmbeddedPostgres({ directory });
    await first.stop();
    const again = await startEmbeddedPostgres({ directory });
    await again.stop();
    expect(portOf(again)).toBe(portOf(first));
    const intruder = createServer().listen(portOf(first), "127.0.0.1");
    const elsewhere = await startEmbeddedPostgres({ directory });
    await elsewhere.stop();
    expect(portOf(elsewhere)).not.toBe(portOf(first));
    await expect(startEmbeddedPostgres({ directory, port: portOf(first) })).rejects.toThrow(
      "Address already in use",
    );
    intruder.close();
    const asked = await startEmbeddedPostgres({ directory, port: portOf(first) });
    await asked.stop();
    expect(portOf(asked)).toBe(portOf(first));
  });
});

test("two first starts at once give one server with one password", async () => {
  const home = path.join(directory, "contested");
  const servers = await Promise.all([1, 2].map(() => startEmbeddedPostgres({ directory: home })));
  expect(servers.filter(({ adopted }) => adopted)).toHaveLength(1);
  expect(new Set(servers.map(({ ownerUrl }) => ownerUrl)).size).toBe(1);
  await Promise.all(servers.map(({ stop }) => stop()));
});

test("a setting that PostgreSQL refuses is told with the end of its log", async () => {
  const settings = { work_mem: "a lot" };
  await expect(startEmbeddedPostgres({ directory, settings })).rejects.toThrow(/did not start[^]*work_mem/u);
});

// Changing to another user is root's alone, and nobody must be allowed to enter the folder that the programs lie in.
const { postgres: program } = await findBinaries();
const nobodyMay =
  process.getuid?.() === 0 && spawnSync(program, ["--version"], { uid: 65_534, gid: 65_534 }).status === 0;
test.runIf(nobodyMay)("where namespaces are forbidden, root's server runs as nobody", async () => {
  const home = path.join(directory, "nobodys");
  // The folder above must let nobody pass, and the way to `unshare` must be missing.
  await chmod(directory, 0o711);
  const holder = spawn(process.execPath, ["tests/embedded/holder.ts", home], { env: { PATH: "" } });
  const [said] = await once(holder.stdout, "data");
  const { pid } = JSON.parse(String(said));
  expect(await readFile(`/proc/${pid}/status`, "utf8")).toMatch(/^Uid:\s+65534/mu);
  holder.kill("SIGKILL");
  const heir = await startEmbeddedPostgres({ directory: home });
  expect(heir).toMatchObject({ pid, adopted: true });
  await heir.stop();
  const warm = await startEmbeddedPostgres({ directory: home });
  expect(await connect(warm)`select 1 as one`).toEqual([{ one: 1 }]);
  await warm.stop();
});

test.runIf(nobodyMay)("a user whose number has no name can run a server too", async () => {
  const home = path.join(directory, "nameless");
  await mkdir(home, { mode: 0o700 });
  await chmod(directory, 0o711);
  const [uid, gid] = [54_321, 54_321];
  await chown(home, uid, gid);
  const holder = spawn(process.execPath, ["tests/embedded/holder.ts", home], { uid, gid });
  const { pid } = JSON.parse(String(await once(holder.stdout, "data")));
  holder.kill("SIGKILL");
  await once(holder, "close");
  const roots = await startEmbeddedPostgres({ directory: home });
  expect(roots, "root finds the server of another user's folder").toMatchObject({ pid, adopted: true });
  await roots.stop();
});

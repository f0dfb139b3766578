import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, open, readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Binaries, findBinaries } from "./binaries.ts";
import { makeCluster } from "./cluster.ts";
import { type Identity, identityFor } from "./identity.ts";
import { freePort, rememberedPort, rememberPort } from "./port.ts";
import { becomeKeeper, keeperOf, leaveKeeping } from "./keeper.ts";
import { isAt, livingServer, postmasterIn } from "./residents.ts";

export interface EmbeddedPostgres {
  /** As the superuser, on the loopback address, with its password. */
  readonly ownerUrl: string;
  readonly pid: number;
  /** True when the server was already running and this start only found it. */
  readonly adopted: boolean;
  /** Fast shutdown: running transactions are rolled back, the files are left clean; waits until the server is gone. */
  readonly stop: () => Promise<void>;
}

export interface EmbeddedPostgresChoice {
  /** Home of everything: the files of the server (`data`), its password, port and log. Made when missing. */
  readonly directory: string;
  /** 0 or absent: any free port, the same one again at the next start where it is still free. */
  readonly port?: number;
  /** Settings of PostgreSQL by their own names. A server that is already running keeps those it has. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Starts a real PostgreSQL that lives in `directory`, or adopts the one that already does: a program that was killed
 * leaves its server running, and the next start must neither fail nor start a second one on the same files.
 *
 * While the program that started it still lives, `stop` of an adopted server does nothing: it belongs to the other.
 * Throws where the platform has no package, and when the server does not come up, with the end of its log.
 */
export async function startEmbeddedPostgres(choice: EmbeddedPostgresChoice): Promise<EmbeddedPostgres> {
  const binaries = await findBinaries();
  await mkdir(choice.directory, { recursive: true, mode: 0o700 });
  // Without symbolic links: whoever stands in a directory is known by its real name.
  const home = await realpath(choice.directory);
  const identity = await identityFor(home, binaries);
  const cluster = await makeCluster({ home, binaries, identity, sync: choice.settings?.["fsync"] !== "off" });
  const server = await adoptOrStart({ choice, home, data: cluster.data, binaries, identity });
  const borrowed = server.adopted && (await keeperOf(home)) === "living";
  if (!borrowed) await becomeKeeper(home);
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> =>
    (stopped ??= borrowed
      ? Promise.resolve()
      : shutDown(server.pid, cluster.data).then(() => leaveKeeping(home)));
  const ownerUrl = `postgres://postgres:${cluster.password}@127.0.0.1:${server.port}/postgres`;
  return { ownerUrl, pid: server.pid, adopted: server.adopted, stop };
}

interface Place {
  readonly choice: EmbeddedPostgresChoice;
  readonly home: string;
  readonly data: string;
  readonly binaries: Binaries;
  readonly identity: Identity;
}
interface Running {
  readonly pid: number;
  readonly port: number;
  readonly adopted: boolean;
}

/** Tries more than once: another start may be quicker, and a free port may be taken between asking and using it. */
async function adoptOrStart(place: Place): Promise<Running> {
  for (let attempt = 1; ; attempt += 1) {
    const living = await livingServer(place.data);
    if (living !== undefined) return { ...living, adopted: true };
    const wished = place.choice.port ?? 0;
    const port = wished === 0 ? await freePort(attempt === 1 ? await rememberedPort(place.home) : 0) : wished;
    const child = await spawnServer(place, port);
    if (await isReady(child, place.data)) {
      if (wished === 0) await rememberPort(place.home, port);
      return { pid: child.pid ?? 0, port, adopted: false };
    }
    if (attempt === 3) throw new Error(`PostgreSQL did not start:\n${await endOfLog(place.home)}`);
  }
}

/** Detached, so that Ctrl-C ends the program first and the program ends its database, in this order. */
async function spawnServer(
  { choice, home, data, binaries, identity }: Place,
  port: number,
): Promise<ChildProcess> {
  const settings = { listen_addresses: "127.0.0.1", unix_socket_directories: "", ...choice.settings };
  const words = [binaries.postgres, "-D", data, "-p", String(port)];
  for (const [name, value] of Object.entries(settings)) words.push("-c", `${name}=${value}`);
  const [command = "", ...args] = [...identity.prefix, ...words];
  const log = await open(logIn(home), (await sizeOf(logIn(home))) > 5_000_000 ? "w" : "a", 0o600);
  const child = spawn(command, args, {
    ...identity.ids,
    cwd: data,
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
  });
  // Without a listener a failed spawn would end the program; the exit code says enough.
  child.once("error", () => {});
  child.unref();
  await log.close();
  return child;
}

/** Only the process that we started counts: after a kill the old file says "ready" too. */
async function isReady(child: ChildProcess, data: string): Promise<boolean> {
  const deadline = performance.now() + 60_000;
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const postmaster = await postmasterIn(data);
    if (postmaster?.pid === child.pid && postmaster.ready) return true;
    if (performance.now() > deadline) {
      child.kill("SIGQUIT");
      return false;
    }
    await sleep(10);
  }
  return false;
}

async function shutDown(pid: number, data: string): Promise<void> {
  for (const [signal, seconds] of [
    ["SIGINT", 30],
    ["SIGQUIT", 10],
  ] as const) {
    if (!(await isAt(pid, data))) return;
    process.kill(pid, signal);
    const deadline = performance.now() + seconds * 1000;
    while ((await isAt(pid, data)) && performance.now() < deadline) await sleep(10);
  }
  if (await isAt(pid, data)) throw new Error(`PostgreSQL (process ${pid}) does not stop`);
}

const logIn = (home: string): string => path.join(home, "postgres.log");
const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );
const endOfLog = async (home: string): Promise<string> => (await readFile(logIn(home), "utf8")).slice(-1000);

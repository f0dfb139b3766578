import { once } from "node:events";
import { readdir, readFile, readlink, rm } from "node:fs/promises";
import { connect } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** What a server writes about itself into its data directory. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/**
 * The server that lives in `data`, once it has finished starting; undefined when the place is free to start in.
 *
 * A pid file alone proves nothing: its process may be dead, a zombie that nobody reaps (a container without init), or,
 * after a restart of the container, somebody else under the same number; PostgreSQL would then refuse to start for
 * ever. What proves a server is that the process stands in the data directory. The stale file goes only when nobody
 * stands there any more: a killed postmaster's children still work on the files for a moment.
 */
export async function livingServer(data: string): Promise<Postmaster | undefined> {
  const deadline = performance.now() + 60_000;
  for (;;) {
    const postmaster = await postmasterIn(data);
    if (postmaster === undefined) return undefined;
    if (await isAt(postmaster.pid, data)) {
      if (postmaster.ready && (await answers(postmaster.port))) return postmaster;
    } else if ((await residentsOf(data)).length === 0) {
      await removeStale(data, postmaster.pid);
      return undefined;
    }
    if (performance.now() > deadline) {
      throw new Error(`Another PostgreSQL (process ${postmaster.pid}) neither starts nor stops in ${data}`);
    }
    await sleep(20);
  }
}

/** A server that was just killed still stands there and says "ready" for a moment, but it does not answer. */
async function answers(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    // PostgreSQL answers the question whether it speaks TLS, with one letter, before it asks who one is.
    socket.write(Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]));
    await once(socket, "data", { signal: AbortSignal.timeout(2000) });
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** Read again before it is removed: another start may have been quicker and written its own. */
async function removeStale(data: string, pid: number): Promise<void> {
  const again = await postmasterIn(data);
  if (again?.pid === pid) await rm(pidFileIn(data), { force: true });
}

export async function postmasterIn(data: string): Promise<Postmaster | undefined> {
  const text = await readFile(pidFileIn(data), "utf8").catch(() => undefined);
  // The lines are PostgreSQL's: process, directory, start, port, socket folder, address, shared memory, state.
  const [pid, , , port, , , , state] = text?.split("\n") ?? [];
  return pid === undefined
    ? undefined
    : { pid: Number(pid), port: Number(port), ready: state?.trim() === "ready" };
}

/** Whether this process lives and stands in `data`, which every process of a PostgreSQL server does. */
export async function isAt(pid: number, data: string): Promise<boolean> {
  return (await standsIn(pid, data)) && (await isAlive(pid));
}

async function standsIn(pid: number, data: string): Promise<boolean> {
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === data;
  } catch (error) {
    // Root of a locked-down container may not look at processes of nobody, as whom its server runs: better to wait for
    // one too many than to start a second server on the same files. An ordinary user's server is always readable.
    const isHidden = (error as NodeJS.ErrnoException).code === "EACCES" && process.getuid?.() === 0;
    return isHidden && (await readFile(`/proc/${pid}/comm`, "utf8").catch(() => "")).trim() === "postgres";
  }
}

/** A zombie does not live: it only waits to be counted. */
export async function isAlive(pid: number): Promise<boolean> {
  return /^[^Z]/u.test((await processFacts(pid))[0] ?? "Z");
}

/** Tells two lives under one number apart: the moment of the kernel's clock at which the process began. */
export async function beganAt(pid: number): Promise<string | undefined> {
  return (await processFacts(pid))[19];
}

/** The fields of /proc/PID/stat from the state on; the name before them may hold spaces and brackets. */
async function processFacts(pid: number): Promise<readonly string[]> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return text === "" ? [] : text.slice(text.lastIndexOf(")") + 2).split(" ");
}

async function residentsOf(data: string): Promise<readonly number[]> {
  const pids = (await readdir("/proc"))
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid);
  const standing = await Promise.all(pids.map((pid) => isAt(pid, data)));
  return pids.filter((_, index) => standing[index]);
}

const pidFileIn = (data: string): string => path.join(data, "postmaster.pid");

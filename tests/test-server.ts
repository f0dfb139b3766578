import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Socket } from "node:net";
import { fileURLToPath } from "node:url";

/** What test-server-program.ts tells: plain values, for they travel between processes. */
export interface TestServerFacts {
  /** Of somebody who may make databases. */
  readonly serverUrl: string;
  /** The name of the migrated database that each test file gets a copy of. */
  readonly template: string;
  /** How PostgreSQL copies it fastest. */
  readonly strategy: "file_copy" | "wal_log";
  /** The logins that migrate() made; the database in these addresses is to be replaced by the copy's. */
  readonly appUrl: string;
  readonly relayUrl: string;
}
export interface TestServer extends TestServerFacts {
  readonly close: () => Promise<void>;
}

/**
 * The server is looked after by a program of its own that ends, and takes everything away, as soon as its standard
 * input closes; and that closes however we end: done, interrupted or killed.
 */
export async function startTestServer(): Promise<TestServer> {
  const program = fileURLToPath(new URL("test-server-program.ts", import.meta.url));
  const child = spawn(process.execPath, [program], { stdio: ["pipe", "pipe", "pipe"], detached: true });
  const ended = once(child, "close");
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
  const said = await Promise.race([once(child.stdout, "data"), ended.then(() => undefined)]);
  if (said === undefined) throw new Error(`The tests' database did not start: ${complaint}`);
  const holds = [child, ...[child.stdin, child.stdout, child.stderr].map((pipe) => pipe as Socket)];
  // It must not keep alive a process that is done; but whoever closes it waits for its end.
  for (const hold of holds) hold.unref();
  const close = async (): Promise<void> => {
    for (const hold of holds) hold.ref();
    child.stdin.end();
    await ended;
  };
  return { ...(JSON.parse(String(said)) as TestServerFacts), close };
}

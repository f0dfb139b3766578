import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, request } from "node:http";
import { createServer as createProbe, type AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Server processes behind one address, killed and started again. The address forwards to whoever lives, in turn, and
 * answers 502 where nobody does: that is what LINE sees of a house whose servers die.
 */
export interface Fleet {
  readonly url: string;
  /** SIGKILL to one of them, and a new one in its place; resolves when that one answers. */
  kill(which: number): Promise<void>;
  readonly kills: () => number;
  close(): Promise<void>;
}

interface Ship {
  readonly port: number;
  process: ChildProcess;
}

export async function launch(size: number, environment: Readonly<Record<string, string>>): Promise<Fleet> {
  const ships: Ship[] = [];
  for (let index = 0; index < size; index += 1) {
    const port = await freePort();
    ships.push({ port, process: start(port, environment) });
  }
  await Promise.all(ships.map(({ port }) => answers(port)));
  let turn = 0;
  let kills = 0;
  const gate = createServer((incoming, outgoing) => {
    turn += 1;
    const { port } = ships[turn % ships.length] ?? { port: 0 };
    const { method, url, headers } = incoming;
    const onward = request({ host: "127.0.0.1", port, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      answer.on("error", () => outgoing.destroy());
    });
    onward.on("error", () => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end()));
    incoming.pipe(onward);
  });
  await new Promise<void>((listening) => gate.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(gate.address() as AddressInfo).port}`,
    kills: () => kills,
    async kill(which) {
      const ship = ships[which % ships.length];
      if (ship === undefined) return;
      const dead = once(ship.process, "exit");
      ship.process.kill("SIGKILL");
      await dead;
      kills += 1;
      ship.process = start(ship.port, environment);
      await answers(ship.port);
    },
    async close() {
      await Promise.all(
        ships.map(async ({ process }) => {
          const gone = once(process, "exit");
          process.kill("SIGTERM");
          await gone;
        }),
      );
      gate.closeAllConnections();
      gate.close();
    },
  };
}

function start(port: number, environment: Readonly<Record<string, string>>): ChildProcess {
  const env = { ...process.env, ...environment, PORT: String(port) };
  return spawn(process.execPath, ["src/main.ts", "serve"], { env, stdio: ["ignore", "ignore", "inherit"] });
}

async function answers(port: number): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(20)) {
    const isUp = await fetch(`http://127.0.0.1:${port}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
  }
  throw new Error("a server did not come up");
}

async function freePort(): Promise<number> {
  const probe = createProbe();
  await new Promise<void>((listening) => probe.listen(0, "127.0.0.1", listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

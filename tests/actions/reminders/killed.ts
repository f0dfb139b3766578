import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { openDatabase } from "#store/database.ts";
import type { House } from "#actions/perform.ts";
import { uuidV7 } from "#core/ids.ts";
import { testCipher } from "../small-fund.ts";
import { foundManyFunds, type ManyFunds } from "./many-funds.ts";

export interface KilledRun {
  readonly kills: number;
  /** Calls that LINE took, one for each retry key. */
  readonly calls: number;
  /** The fewest that all these texts and readers need. */
  readonly fewestCalls: number;
  /** How often each reader got a reminder; whoever got none is not in it. */
  readonly got: ReadonlyMap<string, number>;
  readonly readers: number;
}

interface Urls {
  readonly appUrl: string;
  readonly relayUrl: string;
  readonly ownerUrl: string;
}

const at = "2026-02-05T02:05:00Z";

/**
 * A reminder run whose server is killed (SIGKILL) again and again: while it decides, and while LINE has a call that it will
 * never hear the answer of; each time another one goes on. LINE takes a retry key once, like the real one.
 */
export async function killAndContinue(
  urls: Urls,
  size: ManyFunds,
  killsAfter: readonly KillAfter[],
): Promise<KilledRun> {
  const owner = postgres(urls.ownerUrl, { max: 1, onnotice: () => {} });
  await found(urls, owner, size);
  const got = new Map<string, number>();
  const taken = new Set<string>();
  let heard = nothing;
  const line = await startLine((key, readers) => {
    heard();
    if (taken.has(key)) return 409;
    taken.add(key);
    for (const reader of readers) got.set(reader, (got.get(reader) ?? 0) + 1);
    return 200;
  });
  const begunAt = String(Date.now());
  const program = (): ReturnType<typeof spawn> =>
    spawn(
      process.execPath,
      [
        fileURLToPath(new URL("reminding-program.ts", import.meta.url)),
        urls.appUrl,
        urls.relayUrl,
        line.url,
        at,
        begunAt,
      ],
      { stdio: ["ignore", "ignore", "inherit"] },
    );
  try {
    let kills = 0;
    for (const after of killsAfter) {
      const server = program();
      const ended = once(server, "exit");
      const time = await moment(after, owner, (listen) => (heard = listen));
      server.kill("SIGKILL");
      await ended;
      kills += 1;
      if (time === "too-late") break;
    }
    heard = nothing;
    const [code] = (await once(program(), "exit")) as [number | null];
    if (code !== 0) throw new Error(`the last server ended with ${code}`);
    const [rows] = await owner<{ readers: number; fewest: number }[]>`
      select (select count(*)::int from reminder where withdrawn_at is null) as readers,
        (select sum(ceil(n / 500.0))::int from (select count(*) as n from relay.outbox group by text_id) t) as fewest`;
    return { kills, calls: taken.size, got, readers: rows?.readers ?? 0, fewestCalls: rows?.fewest ?? 0 };
  } finally {
    line.close();
    await owner.end();
  }
}

/** After so many months were decided, or so many calls were heard, since the server began. */
export type KillAfter = { readonly decided: number } | { readonly calls: number };

async function moment(
  after: KillAfter,
  owner: postgres.Sql,
  listen: (heard: () => void) => void,
): Promise<"in-time" | "too-late"> {
  if ("calls" in after) {
    let calls = 0;
    await new Promise<void>((reached) => {
      listen(() => {
        calls += 1;
        if (calls >= after.calls) reached();
      });
    });
    return "in-time";
  }
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    const [row] = await owner<
      { months: number }[]
    >`select count(*)::int as months from reminder_month where decided_at is not null`;
    if ((row?.months ?? 0) >= after.decided) return "in-time";
  }
  return "too-late";
}

async function found({ appUrl, relayUrl }: Urls, owner: postgres.Sql, size: ManyFunds): Promise<void> {
  const database = openDatabase({ appUrl, relayUrl, cipher: testCipher, prepare: true, connections: 2 });
  let ids = 0;
  const house: House = {
    database,
    now: () => Temporal.Instant.from(at),
    newId: () => uuidV7(1_700_000_000_000 + (ids += 1), new Uint8Array(10)),
    random: (bytes) => new Uint8Array(bytes),
  };
  await foundManyFunds(house, owner, size);
  await database.close();
}

type Takes = (retryKey: string, readers: readonly string[]) => number;

async function startLine(takes: Takes): Promise<{ readonly url: string; readonly close: () => void }> {
  const hear = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { to } = JSON.parse(await text(request)) as { readonly to: string | readonly string[] };
    const status = takes(String(request.headers["x-line-retry-key"]), typeof to === "string" ? [to] : to);
    // Long enough to be killed between the call and its answer.
    setTimeout(() => response.writeHead(status, { "content-type": "application/json" }).end("{}"), 30);
  };
  const server = createServer((request, response) => void hear(request, response));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const nothing = (): void => {};

/**
 * What a reminder run takes, from deciding to the last call that LINE answers: 10,000 members in 20 funds and 100,000 in 200,
 * all of them on LINE and all of them owing, which is more than ever happens. LINE answers at once, in this process.
 * `node bench/reminders.ts [rounds] [funds ...]` prints medians.
 */
import postgres from "postgres";
import { perform, type House } from "#actions/perform.ts";
import { reminderNoLongerHolds } from "#actions/reminders/ask-again.ts";
import { remindIfDue } from "#actions/reminders/queue-reminders.ts";
import { uuidV7 } from "#core/ids.ts";
import { leaseWork, trySending } from "#delivery/deliver.ts";
import type { Post } from "#delivery/ports.ts";
import { renderCall } from "#line/render.ts";
import { makeCipher } from "#store/cipher.ts";
import { openDatabase } from "#store/database.ts";
import { foundManyFunds, fundIdOf } from "../tests/actions/reminders/many-funds.ts";
import { startTestServer } from "../tests/test-server.ts";

const membersEach = 500;
const [rounds = 3, ...sizes] = process.argv.slice(2).map(Number);
const clock = { at: Temporal.Instant.from("2026-02-05T09:05:00+07:00") };
let ids = 0;
const random = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(7);
const newId = (): string => uuidV7(1_700_000_000_000 + (ids += 1), random(10));

interface Measured {
  readonly decideS: number;
  readonly sendS: number;
  readonly peakMb: number;
  readonly reminders: number;
  readonly texts: number;
  readonly calls: number;
  readonly recipients: number;
}

const server = await startTestServer();
try {
  console.log(
    "funds | members | decide s | send s | peak MB | reminders | texts | calls | recipients\n--- | --- | --- | --- | --- | --- | --- | --- | ---",
  );
  for (const funds of sizes.length > 0 ? sizes : [20, 200]) {
    const all: Measured[] = [];
    for (let round = 0; round < rounds; round += 1) all.push(await measure(funds, round));
    const median = (of: (one: Measured) => number): number =>
      all.map(of).toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
    const counts = [
      (one: Measured) => one.reminders,
      (one: Measured) => one.texts,
      (one: Measured) => one.calls,
      (one: Measured) => one.recipients,
    ].map(median);
    const seconds = [(one: Measured) => one.decideS, (one: Measured) => one.sendS].map((of) =>
      median(of).toFixed(1),
    );
    console.log(
      [funds, funds * membersEach, ...seconds, median((one) => one.peakMb).toFixed(0), ...counts].join(" | "),
    );
  }
} finally {
  await server.close();
}

function at(address: string, database: string): string {
  return Object.assign(new URL(address), { pathname: database }).href;
}

/** A database of its own for each round, so that one does not warm or fill another's tables. */
async function measure(funds: number, round: number): Promise<Measured> {
  const { appUrl, relayUrl, serverUrl, template } = server;
  const name = `bench_${funds}_${round}`;
  const admin = postgres(serverUrl, { max: 1, onnotice: () => {} });
  await admin`create database ${admin(name)} template ${admin(template)}`;
  const owner = postgres(at(serverUrl, name), { max: 1, onnotice: () => {} });
  const cipher = makeCipher(new Map([[1, random(32)]]));
  const database = openDatabase({
    appUrl: at(appUrl, name),
    relayUrl: at(relayUrl, name),
    cipher,
    prepare: true,
    connections: 6,
  });
  const house: House = { database, now: () => clock.at, newId, random };
  try {
    await foundManyFunds(house, owner, { funds, membersEach });
    return await run(house, owner, funds);
  } finally {
    await Promise.all([database.close(), owner.end()]);
    await admin`drop database ${admin(name)} with (force)`;
    await admin.end();
  }
}

async function run(house: House, owner: postgres.Sql, funds: number): Promise<Measured> {
  globalThis.gc?.();
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
  const begun = performance.now();
  for (let fund = 1; fund <= funds; fund += 1) await perform(house, fundIdOf(fund), remindIfDue, undefined);
  const decided = performance.now();
  const calls = await deliverAll(house);
  const sent = performance.now();
  clearInterval(watch);
  const [rows] = await owner<{ reminders: number; texts: number; recipients: number }[]>`
    select (select count(*)::int from reminder) as reminders, (select count(*)::int from relay.shared_text) as texts,
      (select sum(cardinality(recipients))::int from relay.sending where outcome = 'accepted') as recipients`;
  if (rows === undefined) throw new Error("nothing was counted");
  return {
    ...rows,
    calls,
    decideS: (decided - begun) / 1000,
    sendS: (sent - decided) / 1000,
    peakMb: peak / 1e6,
  };
}

/** As the server's loop does it, with as many calls at once. */
async function deliverAll(house: House): Promise<number> {
  let calls = 0;
  const post: Post = {
    database: house.database,
    now: house.now,
    newId,
    server: "bench",
    render: renderCall,
    sizeOf: (reply) => (JSON.parse(reply) as { says: readonly unknown[] }).says.length,
    markAgain: (reply) => reply,
    send: () => {
      calls += 1;
      return Promise.resolve({ type: "accepted", status: 200 });
    },
    noLongerHolds: ({ fundId, outboxIds }) => perform(house, fundId, reminderNoLongerHolds, outboxIds),
  };
  for (;;) {
    const work = await leaseWork(post, 24);
    if (work.length === 0) return calls;
    await Promise.all(work.map((sending) => trySending(post, sending)));
  }
}

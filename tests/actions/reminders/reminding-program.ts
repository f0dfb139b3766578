import { setTimeout as sleep } from "node:timers/promises";
import { randomBytes } from "node:crypto";
import { perform, type House } from "#actions/perform.ts";
import { reminderNoLongerHolds } from "#actions/reminders/ask-again.ts";
import { remindIfDue } from "#actions/reminders/queue-reminders.ts";
import { fundsToAsk } from "#actions/list-entitled.ts";
import { takeBackLeases } from "#actions/take-back-leases.ts";
import { uuidV7 } from "#core/ids.ts";
import { leaseWork, trySending } from "#delivery/deliver.ts";
import type { Post } from "#delivery/ports.ts";
import { makeCallLine } from "#line/call-line.ts";
import { renderCall } from "#line/render.ts";
import { makeSend } from "#line/sender.ts";
import { openDatabase } from "#store/database.ts";
import { testCipher } from "../small-fund.ts";

/**
 * A server that reminds in every fund, sends what waits and ends when nothing is left to do. It is made to be killed: what it
 * does not do, the next one does. Its clock goes on from one to the next.
 */
const [appUrl = "", relayUrl = "", lineUrl = "", at = "", begunAt = "0"] = process.argv.slice(2);
const now = (): Temporal.Instant =>
  Temporal.Instant.from(at).add({ milliseconds: Date.now() - Number(begunAt) });
const random = (bytes: number): Uint8Array => randomBytes(bytes);
const newId = (): string => uuidV7(now().epochMilliseconds, random(10));
const database = openDatabase({ appUrl, relayUrl, cipher: testCipher, prepare: true, connections: 4 });
const house: House = { database, now, newId, random };
const callLine = makeCallLine({
  credentialsOf: (channelId) => Promise.resolve({ channelId, secret: "secret", accessToken: "token" }),
  apiBaseUrl: lineUrl,
  dataApiBaseUrl: lineUrl,
  timeoutMs: 5000,
  now: () => performance.now(),
});
const post: Post = {
  database,
  now,
  newId,
  server: "one",
  render: renderCall,
  sizeOf: (reply) => (JSON.parse(reply) as { readonly says: readonly unknown[] }).says.length,
  markAgain: (reply) => reply,
  send: makeSend(callLine),
  noLongerHolds: ({ fundId, outboxIds }) => perform(house, fundId, reminderNoLongerHolds, outboxIds),
};

await takeBackLeases(house, "one");
for (const fundId of await fundsToAsk(house)) await perform(house, fundId, remindIfDue, undefined);
for (let idle = 0; idle < 3;) {
  const work = await leaseWork(post, 24);
  await Promise.all(work.map((sending) => trySending(post, sending)));
  idle = work.length === 0 ? idle + 1 : 0;
  // A try whose answer was lost is made again a second later.
  if (work.length === 0) await sleep(700);
}
await database.close();

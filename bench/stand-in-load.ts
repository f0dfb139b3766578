/**
 * Whether the stand-in stands 2,000 pushes a second with bounded memory: `node bench/stand-in-load.ts
 * [--rate 2000] [--seconds 60] [--listeners 0]`. It starts a stand-in of its own on the loopback, sends on a fixed
 * timetable whether answers come or not, stops by itself, and leaves with 1 when the promise was not kept.
 *
 * A latency counts from when a push was due, so that a server which falls behind cannot hide it. The machine may be
 * busy with other things: the ratio of the last part to the first says more than the milliseconds do.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Agent, get, request } from "node:http";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    rate: { type: "string", default: "2000" },
    seconds: { type: "string", default: "60" },
    listeners: { type: "string", default: "0" },
  },
});
const rate = Math.min(Number(values.rate), 5_000);
const seconds = Math.min(Number(values.seconds), 300);
const parts = 6;

const standIn = spawn(process.execPath, ["src/stand-in/start.ts", "--port", "0"], {
  stdio: ["ignore", "pipe", "ignore"],
});
process.on("exit", () => standIn.kill());
const [said] = (await once(standIn.stdout, "data")) as [Buffer];
const url = /http:\S+/u.exec(said.toString())?.[0] ?? "";

/** LINE allows each account 2,000 pushes a second, in windows that no timetable meets exactly: so there are four. */
const accounts = await Promise.all(
  [1, 2, 3, 4].map(async (number) => {
    const channelId = `200000000${number}`;
    const accessToken = `token-${number}`;
    const botUserId = `U${String(number).repeat(32)}`;
    await control("POST", "/channels", { channelId, botUserId, secret: "s", accessToken });
    await control("POST", "/quota", { channelId, type: "none" });
    const crowd = { count: 500, follow: true, channelId };
    const { userIds } = await control<{ userIds: string[] }>("POST", "/people/many", crowd);
    return { channelId, accessToken, userIds };
  }),
);

async function control<Given>(method: string, path: string, body?: object): Promise<Given> {
  const headers = { "content-type": "application/json" };
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  return (await fetch(`${url}/control${path}`, { method, headers, ...content })).json() as Promise<Given>;
}

const agent = new Agent({ keepAlive: true, maxSockets: 128 });

function push(count: number): Promise<number> {
  const { accessToken, userIds } = accounts[count % accounts.length]!;
  const to = userIds[Math.floor(count / accounts.length) % userIds.length];
  const body = JSON.stringify({ to, messages: [{ type: "text", text: `ยอดเงินกองทุน ครั้งที่ ${count}` }] });
  const headers = {
    authorization: `Bearer ${accessToken}`,
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
  };
  return new Promise((resolve) => {
    request(`${url}/v2/bot/message/push`, { method: "POST", agent, headers }, (answer) => {
      answer.resume().on("end", () => resolve(answer.statusCode ?? 0));
    })
      .on("error", () => resolve(0))
      .end(body);
  });
}

/** What the server's process holds, in MiB: all of it, and its peak so far. */
function memory(): { readonly now: number; readonly peak: number } {
  const status = readFileSync(`/proc/${standIn.pid}/status`, "utf8");
  const kilobytes = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`, "u").exec(status)?.[1]);
  return { now: Math.round(kilobytes("VmRSS") / 1024), peak: Math.round(kilobytes("VmHWM") / 1024) };
}

/** Seconds of a processor that the server has used: unlike latencies, they do not depend on who else is at work. */
function processorSeconds(): number {
  const fields = readFileSync(`/proc/${standIn.pid}/stat`, "utf8").split(") ", 2)[1]?.split(" ") ?? [];
  const ticksInSecond = 100;
  return (Number(fields[11]) + Number(fields[12])) / ticksInSecond;
}

const statuses = new Map<number, number>();
const waits: number[][] = Array.from({ length: parts }, () => []);
const held: number[] = [];
for (let listener = 0; listener < Number(values.listeners); listener += 1)
  get(`${url}/control/live`, (answer) => answer.resume());

const usedBefore = processorSeconds();
const begin = performance.now();
const open: Promise<void>[] = [];
const total = rate * seconds;
for (let sent = 0; sent < total;) {
  const elapsed = performance.now() - begin;
  for (const due = Math.min(total, Math.floor((elapsed / 1_000) * rate)); sent < due; sent += 1)
    open.push(one(sent));
  const part = Math.floor((sent / total) * parts);
  if (part > held.length) held.push(memory().now);
  await new Promise((resolve) => setTimeout(resolve, 5));
}
await Promise.all(open);
const took = (performance.now() - begin) / 1_000;
const busy = (processorSeconds() - usedBefore) / took;
held.push(memory().now);

async function one(count: number): Promise<void> {
  const dueAt = begin + (count / rate) * 1_000;
  const status = await push(count);
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
  waits[Math.floor((count / total) * parts)]?.push(performance.now() - dueAt);
}

const at = (part: readonly number[], share: number): number =>
  part.toSorted((a, b) => a - b)[Math.floor(part.length * share)] ?? Number.NaN;
const round = (value: number): string => value.toFixed(1);

console.log(
  `${total} pushes due in ${seconds} s, all answered after ${round(took)} s: ${round(total / took)} a second`,
);
console.log(`statuses: ${[...statuses].map(([status, count]) => `${status} × ${count}`).join(", ")}`);
for (const [place, part] of waits.entries()) {
  const [half, most] = [at(part, 0.5), at(part, 0.99)].map(round);
  console.log(`part ${place + 1} of ${parts}: median ${half} ms, p99 ${most} ms, ${held[place]} MiB held`);
}
const slower = at(waits.at(-1)!, 0.5) / at(waits[0]!, 0.5);
console.log(`last part to first: latency × ${slower.toFixed(2)}; peak ${memory().peak} MiB`);
console.log(
  `${Math.round(busy * 100)} % of a processor, ${round((busy * took * 1e6) / total)} µs for each push`,
);

const { calls } = await control<{ calls: { seq: number }[] }>("GET", `/calls?after=${total - 100}`);
const { count: broken } = await control<{ count: number }>("GET", "/invalid");
console.log(`newest call in the log: number ${calls.at(-1)?.seq}; calls that broke a rule: ${broken}`);

const isKept = statuses.get(200) === total && took < seconds * 1.02 && memory().peak < 1_024 && broken === 0;
process.exit(isKept ? 0 : 1);

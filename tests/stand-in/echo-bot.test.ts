/** The bot of the documentation works as it stands there: a program of its own, spoken to over HTTP only. */
import { execFile, spawn } from "node:child_process";
import type { ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { account, ask, openLineRoom } from "./line-room.ts";
import type { LineRoom } from "./line-room.ts";

let line: LineRoom;
let bot: ChildProcessByStdio<null, Readable, null>;
let webhook = "";
let somsri = "";

beforeAll(async () => {
  line = await openLineRoom();
  bot = spawn(process.execPath, ["docs/examples/echo-bot.mjs"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      LINE_CHANNEL_SECRET: account.secret,
      LINE_CHANNEL_ACCESS_TOKEN: account.accessToken,
      LINE_API: line.standIn.url,
      PORT: "0",
    },
  });
  const [said] = (await once(bot.stdout, "data")) as [Buffer];
  webhook = `http://127.0.0.1:${/\d+/u.exec(said.toString())?.[0] ?? ""}/`;
  await line.control("POST", "/channels", { ...account, webhook });
  ({ userId: somsri } = await line.control<{ userId: string }>("POST", "/people", { name: "สมศรี" }));
  await line.control("POST", `/people/${somsri}/follow`);
});
afterAll(async () => {
  bot.kill();
  await line.close();
});

test("it repeats what somebody writes, by reply, and breaks no rule", async () => {
  await line.control("POST", `/people/${somsri}/sticker`);
  await line.control("POST", `/people/${somsri}/say`, { text: "สวัสดีค่ะ" });
  const { messages } = await line.control<{ messages: object[] }>(
    "GET",
    `/people/${somsri}/wait?after=0&timeout=5000`,
  );
  expect(messages).toMatchObject([{ text: "สวัสดีค่ะ", via: "reply", cost: 0 }]);
  expect(await line.control("GET", "/invalid")).toMatchObject({ count: 0 });
});

test("the test of the documentation passes with it", async () => {
  const words = ["--test", "docs/examples/test-echo-bot.mjs"];
  const env = { STAND_IN: line.standIn.url };
  const said = await new Promise<string>((resolve) => {
    execFile(process.execPath, words, { env }, (_error, stdout) => resolve(stdout));
  });
  expect(said).toMatch(/pass 1\b[\s\S]*fail 0\b/u);
});

test("it does nothing for a webhook that LINE did not sign", async () => {
  const body = JSON.stringify({ destination: account.botUserId, events: [] });
  expect((await ask(webhook, "POST", body, { "x-line-signature": "AAAA" })).status).toBe(401);
  expect((await ask(webhook, "POST", body)).status).toBe(401);
});

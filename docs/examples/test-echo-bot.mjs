// A test of a bot through the stand-in, with nothing but Node.js:
//   STAND_IN=http://127.0.0.1:3001 node --test docs/examples/test-echo-bot.mjs
import assert from "node:assert/strict";
import { test } from "node:test";

const standIn = process.env.STAND_IN ?? "http://127.0.0.1:3001";

async function control(method, path, wish) {
  const headers = { "content-type": "application/json" };
  const body = method === "GET" ? undefined : JSON.stringify(wish ?? {});
  const response = await fetch(`${standIn}/control${path}`, { method, headers, body });
  const answer = await response.json();
  assert.ok(response.ok, answer.error);
  return answer;
}

test("the bot repeats what one writes to it", async () => {
  const { userId } = await control("POST", "/people", { name: "สมศรี" });
  await control("POST", `/people/${userId}/follow`);
  await control("POST", `/people/${userId}/say`, { text: "สวัสดีค่ะ" });
  const { messages } = await control("GET", `/people/${userId}/wait?timeout=5000`);
  assert.equal(messages[0].text, "สวัสดีค่ะ");
  assert.equal((await control("GET", "/invalid")).count, 0);
});

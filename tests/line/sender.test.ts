import type { ServerResponse } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Call, Send } from "#delivery/ports.ts";
import { makeCallLine, type CallLineParts } from "#line/call-line.ts";
import { makeSend } from "#line/sender.ts";
import { answerJson, startAnsweringServer, type Asked } from "./answering-server.ts";

const retryKey = "123e4567-e89b-42d3-a456-426614174000";
const push: Call = { channelId: "2001", endpoint: "push", body: `{"to":"U1","messages":[]}`, retryKey };
const reply: Call = { ...push, endpoint: "reply", body: `{"replyToken":"t","messages":[]}` };

let line: Awaited<ReturnType<typeof startAnsweringServer>>;
let answer: (asked: Asked, response: ServerResponse) => void;
let nowMs: number;

beforeEach(async () => {
  nowMs = 0;
  answer = (_asked, response) => answerJson(response, 200);
  line = await startAnsweringServer((asked, response) => answer(asked, response));
});
afterEach(() => line.close());

function sendWith(parts: Partial<CallLineParts> = {}): Send {
  return makeSend(
    makeCallLine({
      credentialsOf: async () => ({ secret: "secret", accessToken: "long-lived" }),
      apiBaseUrl: line.url,
      dataApiBaseUrl: line.url,
      timeoutMs: 2_000,
      now: () => nowMs,
      ...parts,
    }),
  );
}
const stateless = { credentialsOf: async () => ({ secret: "secret" }) };

test("a push carries the token, the retry key and exactly the bytes of its sending", async () => {
  expect(await sendWith()(push)).toEqual({ type: "accepted", status: 200, requestId: "request-7" });
  expect(line.asked).toMatchObject([
    {
      method: "POST",
      path: "/v2/bot/message/push",
      body: push.body,
      headers: {
        authorization: "Bearer long-lived",
        "content-type": "application/json",
        "x-line-retry-key": retryKey,
      },
    },
  ]);
});

test("a reply carries no retry key, for LINE would refuse it", async () => {
  expect(await sendWith()(reply)).toMatchObject({ type: "accepted" });
  expect(line.asked[0]?.path).toBe("/v2/bot/message/reply");
  expect(line.asked[0]?.headers).not.toHaveProperty("x-line-retry-key");
});

test.each([
  ["push", 200, "accepted"],
  ["push", 409, "accepted"],
  ["multicast", 409, "accepted"],
  ["reply", 409, "refused"],
  ["reply", 400, "refused"],
  ["push", 400, "refused"],
  ["push", 404, "refused"],
  ["push", 413, "refused"],
  ["push", 429, "try-later"],
  ["reply", 429, "try-later"],
  ["push", 401, "try-later"],
  ["push", 403, "try-later"],
  ["push", 302, "unknown"],
  ["push", 500, "unknown"],
  ["reply", 503, "unknown"],
] as const)("a %s answered %i is %s", async (endpoint, status, outcome) => {
  answer = (_asked, response) => answerJson(response, status, { message: "LINE's own words" });
  expect(await sendWith()({ ...push, endpoint })).toMatchObject({ type: outcome, status });
});

test("LINE's words reach the person who reads a dead letter, without anybody's LINE id", async () => {
  const words = `The user U${"a1".repeat(16)} hasn't added the account as a friend`;
  answer = (_asked, response) => answerJson(response, 400, { message: words });
  expect(await sendWith()(push)).toEqual({
    type: "refused",
    status: 400,
    requestId: "request-7",
    reason: "LINE answered 400: The user … hasn't added the account as a friend",
  });
});

test("an answer that is not LINE's usual JSON is judged by its status alone", async () => {
  answer = (_asked, response) => response.writeHead(502).end("<html>Bad gateway");
  expect(await sendWith()(push)).toEqual({ type: "unknown", status: 502, reason: "LINE answered 502" });
});

test("where nobody listens, nothing was taken: try later", async () => {
  await line.close();
  expect(await sendWith()(push)).toEqual({ type: "try-later", reason: "ECONNREFUSED" });
});

test("a host that cannot be found took nothing either", async () => {
  const send = sendWith({ apiBaseUrl: "http://no-such-host.invalid" });
  expect(await send(push)).toMatchObject({ type: "try-later" });
});

test("a connection that breaks after the request may have brought it: unknown", async () => {
  answer = (_asked, response) => response.destroy();
  expect(await sendWith()(push)).toEqual({ type: "unknown", reason: "UND_ERR_SOCKET" });
});

test("no answer within the time-out is unknown", async () => {
  answer = () => undefined;
  expect(await sendWith({ timeoutMs: 80 })(push)).toEqual({ type: "unknown", reason: "TimeoutError" });
});

test("the time-out is one for the whole call, getting a token and renewing it included", async () => {
  answer = (asked, response) => {
    const isToken = asked.path === "/oauth2/v3/token";
    setTimeout(() => answerJson(response, isToken ? 200 : 401, { access_token: "t", expires_in: 899 }), 120);
  };
  // Four answers of 120 ms each would end with the last 401; the whole call's 200 ms end before.
  expect(await sendWith({ ...stateless, timeoutMs: 200 })(push)).toEqual({
    type: "unknown",
    reason: "TimeoutError",
  });
});

test("a 200 whose body never ends is still a 200", async () => {
  answer = (_asked, response) => response.writeHead(200).write("{");
  expect(await sendWith({ timeoutMs: 80 })(push)).toEqual({ type: "accepted", status: 200 });
});

test("a token pasted with a line break is no exception, and is not repeated in the reason", async () => {
  const send = sendWith({ credentialsOf: async () => ({ secret: "s", accessToken: "to\nken" }) });
  const outcome = await send(push);
  expect(outcome).toMatchObject({ type: "try-later" });
  expect(JSON.stringify(outcome)).not.toMatch(/to\\nken/u);
  expect(line.asked).toEqual([]);
});

test("credentials that cannot be read, or a channel that is gone, leave the message waiting", async () => {
  const broken = sendWith({
    credentialsOf: async () => {
      throw new Error("the database is away");
    },
  });
  const gone = sendWith({ credentialsOf: async () => undefined });
  expect([(await broken(push)).type, (await gone(push)).type]).toEqual(["try-later", "try-later"]);
  expect(line.asked).toEqual([]);
});

const isTokenCall = ({ path }: Asked) => path === "/oauth2/v3/token";

/** Gives the tokens "first", "second", … and refuses those in `revoked`. */
function answerStateless(revoked: ReadonlySet<string> = new Set()) {
  const names = ["first", "second", "third"];
  answer = (asked, response) => {
    if (isTokenCall(asked)) {
      answerJson(response, 200, { token_type: "Bearer", access_token: names.shift(), expires_in: 899 });
    } else {
      const token = asked.headers.authorization?.replace("Bearer ", "") ?? "";
      answerJson(response, revoked.has(token) ? 401 : 200);
    }
  };
}
const tokensUsed = () =>
  line.asked.filter((asked) => !isTokenCall(asked)).map(({ headers }) => headers.authorization);

test("without a long-lived token one is made from id and secret, once for many calls at a time", async () => {
  answerStateless();
  const send = sendWith(stateless);
  const outcomes = await Promise.all([send(push), send(push), send(reply)]);
  expect(outcomes.map(({ type }) => type)).toEqual(["accepted", "accepted", "accepted"]);
  const [tokenCall, ...more] = line.asked.filter(isTokenCall);
  expect(more).toEqual([]);
  expect(tokenCall?.headers["content-type"]).toMatch("application/x-www-form-urlencoded");
  expect(tokenCall?.body).toBe("grant_type=client_credentials&client_id=2001&client_secret=secret");
});

test("a stateless token is used until a minute before its end, and never after", async () => {
  answerStateless();
  const send = sendWith(stateless);
  await send(push);
  nowMs = 838_999;
  await send(push);
  nowMs = 839_000;
  await send(push);
  expect(tokensUsed()).toEqual(["Bearer first", "Bearer first", "Bearer second"]);
});

test("a stateless token that LINE no longer takes is renewed once, and the call made again", async () => {
  answerStateless(new Set(["first"]));
  expect(await sendWith(stateless)(push)).toMatchObject({ type: "accepted" });
  expect(tokensUsed()).toEqual(["Bearer first", "Bearer second"]);
});

test("when the renewed token is refused as well, nothing goes round in circles", async () => {
  answerStateless(new Set(["first", "second", "third"]));
  expect(await sendWith(stateless)(push)).toMatchObject({ type: "try-later", status: 401 });
  expect(tokensUsed()).toEqual(["Bearer first", "Bearer second"]);
});

test("a new secret makes a new token", async () => {
  answerStateless();
  let secret = "old";
  const send = sendWith({ credentialsOf: async () => ({ secret }) });
  await send(push);
  secret = "new";
  await send(push);
  expect(tokensUsed()).toEqual(["Bearer first", "Bearer second"]);
});

test.each([
  [400, { error: "invalid_client" }],
  [500, {}],
  [200, { token_type: "Bearer" }],
])("without a token (%i) nothing was sent: try later", async (status, body) => {
  answer = (_asked, response) => answerJson(response, status, body);
  expect(await sendWith(stateless)(push)).toMatchObject({ type: "try-later" });
  expect(line.asked.map(({ path }) => path)).toEqual(["/oauth2/v3/token"]);
});

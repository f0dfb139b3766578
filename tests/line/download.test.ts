import type { ServerResponse } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeDownload } from "#line/download.ts";
import { startAnsweringServer } from "./answering-server.ts";

let answers: ((response: ServerResponse) => void)[] = [];
let server: Awaited<ReturnType<typeof startAnsweringServer>>;
beforeAll(async () => {
  server = await startAnsweringServer((_, response) => answers.shift()?.(response));
});
afterAll(() => server.close());

const download = (timeoutMs = 2_000) =>
  makeDownload({
    credentialsOf: async () => ({ secret: "s", accessToken: "token-7" }),
    apiBaseUrl: server.url,
    dataApiBaseUrl: server.url,
    now: () => 0,
    timeoutMs,
    mostBytes: 1_000,
  })("1650000001", "message 1");

const photo = Buffer.alloc(700, 7);
const status = (code: number) => (response: ServerResponse) => response.writeHead(code).end("{}");

describe("what somebody sent", () => {
  test("is fetched from LINE's host for contents, with the channel's token", async () => {
    answers = [(response) => response.writeHead(200, { "content-length": photo.length }).end(photo)];
    expect(await download()).toEqual({ type: "bytes", bytes: photo });
    const { path, headers } = server.asked.at(-1)!;
    expect([path, headers.authorization]).toEqual(["/v2/bot/message/message%201/content", "Bearer token-7"]);
  });

  test("may come without a length", async () => {
    answers = [(response) => response.writeHead(200).end(photo)];
    expect(await download()).toEqual({ type: "bytes", bytes: photo });
  });

  test.each([202, 400, 401, 429, 500, 503, 302])("is asked for again later after a %i", async (code) => {
    answers = [status(code)];
    expect(await download()).toEqual({ type: "try-later", reason: `LINE answered ${code}` });
  });

  test.each([404, 410])("is gone after a %i", async (code) => {
    answers = [status(code)];
    expect(await download()).toEqual({ type: "gone" });
  });

  test.each<readonly [string, (response: ServerResponse) => void]>([
    [
      "cut off in the middle",
      (response) => {
        response.writeHead(200, { "content-length": photo.length });
        response.write(photo.subarray(0, 300), () => response.destroy());
      },
    ],
    [
      "cut off without a length",
      (response) => {
        response.writeHead(200);
        response.write(photo.subarray(0, 300), () => response.destroy());
      },
    ],
    ["cut off before the first byte", (response) => response.destroy()],
  ])("that is %s is asked for again, and nothing else happens", async (_, answer) => {
    answers = [answer];
    expect(await download()).toMatchObject({ type: "try-later" });
  });

  test("that never ends is given up at its deadline", async () => {
    answers = [
      (response) => {
        response.writeHead(200);
        response.write(photo);
      },
    ];
    expect(await download(200)).toEqual({ type: "try-later", reason: "TimeoutError" });
  });

  test.each<readonly [string, (response: ServerResponse) => void]>([
    [
      "announced",
      (response) => response.writeHead(200, { "content-length": 1_001 }).end(Buffer.alloc(1_001)),
    ],
    ["only found out", (response) => response.writeHead(200).end(Buffer.alloc(5_000))],
  ])("that is too large is not taken: %s", async (_, answer) => {
    answers = [answer];
    expect(await download()).toEqual({ type: "too-large" });
  });
});

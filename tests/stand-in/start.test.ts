/** `npm run stand-in` as somebody at a shell meets it. */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { ask } from "./line-room.ts";

const program = "src/stand-in/start.ts";

interface Ended {
  readonly code: unknown;
  readonly said: string;
  readonly complained: string;
}

const run = (...words: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [program, ...words], (error, said, complained) =>
      resolve({ code: error?.code ?? 0, said, complained }),
    );
  });

test("it says where it is when it is ready, serves the account it was told, and ends on a signal", async () => {
  const words = ["--port", "0", "--access-token", "mine", "--login-channel-id", "2", "--login-secret", "s"];
  const started = spawn(process.execPath, [program, ...words], { stdio: ["ignore", "pipe", "inherit"] });
  const [said] = (await once(started.stdout, "data")) as [Buffer];
  const url = /http:\S+/u.exec(said.toString())?.[0] ?? "";
  const headers = { authorization: "Bearer mine" };
  expect((await ask(`${url}/v2/bot/info`, "GET", undefined, headers)).body).toMatchObject({
    userId: `U${"0".repeat(31)}1`,
  });
  const signIn = "response_type=code&client_id=2&redirect_uri=http://a.example/&state=s&scope=openid";
  expect((await ask(`${url}/oauth2/v2.1/authorize?${signIn}`, "GET")).status).toBe(200);
  started.kill("SIGTERM");
  expect(await once(started, "exit")).toEqual([0, null]);
});

test("--help names every option", async () => {
  const { code, said } = await run("--help");
  expect(code).toBe(0);
  for (const option of ["port", "host", "channel-id", "bot-user-id", "secret", "access-token", "webhook"]) {
    expect(said).toContain(`--${option} `);
  }
});

describe("a wish it cannot fulfil is refused with a sentence and the help", () => {
  test.each([
    [["--colour", "red"], "--colour"],
    [["--port", "http"], "--port http is not a port."],
    [["--port", "70000"], "--port 70000 is not a port."],
    [["--bot-user-id", "U1"], "--bot-user-id must be U and 32 hexadecimal digits."],
    [["--webhook", "here"], "--webhook is not an address."],
    [["--public-host", "https://a.example"], "--public-host https://a.example is not https://…=http://…."],
    [["--login-channel-id", "2"], "--login-channel-id and --login-secret belong together."],
  ])("%j", async (words, sentence) => {
    const { code, complained } = await run(...words);
    expect(code).toBe(2);
    expect(complained).toContain(sentence);
    expect(complained).toContain("A pretend LINE platform");
  });

  test("a port that is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { code, complained } = await run("--port", String(port));
    expect([code, complained]).toEqual([2, expect.stringContaining(`Port ${port} is taken.`)]);
    other.close();
  });
});

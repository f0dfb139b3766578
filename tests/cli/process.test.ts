import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type FreshDatabase } from "../database.ts";
import type { Ended } from "./parts.ts";

/** The commands as an operator starts them: a process of its own, its settings in the environment. */
let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

/** Each start loads the whole program, which takes its time on a busy machine. */
const patient = 60_000;

test(
  "a fund and its channel are made from a shell: one document an answer, one sentence a refusal",
  async () => {
    const made = await omboon(["fund", "create", "--code", "ban-na", "--name", "กองทุนบ้านนา", "--json"]);
    expect(made).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(made.out)).toMatchObject({ code: "ban-na" });
    const channel = ["--fund", "ban-na", "--channel-id", "1650000001"];
    const added = await omboon(["channel", "add", ...channel, "--secret", "-", "--json"], "made-up-secret\n");
    expect(added).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(added.out)).toMatchObject({ channelId: "1650000001", tokens: "stateless" });
    const refused = await omboon([
      "channel",
      "add",
      "--fund",
      "no-one",
      ...channel.slice(2),
      "--secret",
      "x",
      "--json",
    ]);
    expect(refused).toEqual({
      code: 1,
      out: "",
      err: expect.stringContaining('no fund with the code "no-one"'),
    });
  },
  patient,
);

async function omboon(words: readonly string[], input = ""): Promise<Ended> {
  const child = spawn(process.execPath, ["src/begin.mjs", "src/main.ts", "omboon", ...words], {
    env: {
      ...process.env,
      DATABASE_URL: database.appUrl,
      DATABASE_RELAY_URL: database.relayUrl,
      ENCRYPTION_KEY: Buffer.alloc(32, 7).toString("base64"),
    },
  });
  child.stdin.end(input);
  const ended = new Promise<number>((resolve) => child.on("close", (code) => resolve(code ?? -1)));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { channels } from "#actions/add-channel.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, type FreshDatabase } from "../database.ts";
import { leaveDeadErrand } from "./dead-errand.ts";
import { commandParts, runLine } from "./parts.ts";

/** The commands of whoever runs the server: funds, channels, menus and letters. */
let database: FreshDatabase;
let parts: ReturnType<typeof commandParts>;
let folder: string;
const run = (line: string, input?: readonly string[]) => runLine(parts, line, input);
const secret = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
const token = "made/up+access/token=";
const channel = "channel add --fund ban-na --channel-id 1650000001";

beforeAll(async () => {
  database = await freshDatabase();
  parts = commandParts(database);
  folder = await mkdtemp(path.join(tmpdir(), "omboon-cli-"));
  await run("fund create --code ban-na --name กองทุนบ้านนา");
  await run("fund create --code other --name กองทุนอื่น --phone 043-000-000 --rules sap-anan");
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

describe("a fund", () => {
  test("is created with a shipped rule set or a file of one's own, and can be asked at once", async () => {
    const file = path.join(folder, "rules.yaml");
    await writeFile(file, (await parts.shippedRules("sap-anan")) ?? "");
    const { out } = await run(`fund create --code third --name กองทุนสาม --rules ${file} --json`);
    expect(JSON.parse(out)).toEqual({
      fundId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/u),
      code: "third",
      name: "กองทุนสาม",
      rules: file,
    });
    expect(await run("member add --fund third --number 1 --given-name บัวผัน")).toMatchObject({ code: 0 });
  });

  test.each([
    [
      "--code ban-na --name x",
      "The code ban-na is another fund's already: choose another, such as ban-na-2.",
    ],
    [
      "--code Ban_Na --name x",
      "--code is 2 to 32 small letters, digits or dashes, and begins with a letter or digit",
    ],
    [
      "--code x1 --name x --rules no-such-file.yaml",
      'There is neither a file nor a shipped rule set called "no-such-file.yaml".',
    ],
  ])("%s is refused", async (options, words) => {
    const ended = await run(`fund create ${options} --json`);
    expect(ended).toEqual({ code: 1, out: "", err: expect.stringContaining(words) });
  });

  test("faults of its rule file are named with their lines, and no fund is made", async () => {
    const broken = path.join(folder, "broken.yaml");
    await writeFile(broken, "name: ระเบียบ\nname: สองครั้ง\n");
    expect((await run(`fund create --code x1 --name x --rules ${broken}`)).err).toContain("บรรทัด 2: ");
    const model = (await parts.shippedRules("yasothon-2562")) ?? "";
    await writeFile(broken, model.replace("entranceFee", "entranseFee"));
    const { code, out, err } = await run(`fund create --code x1 --name x --rules ${broken} --json`);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(`${broken} cannot be used as a rule set:\n✗ ต้องแก้ บรรทัด `);
    expect(err).toContain("น่าจะหมายถึง “entranceFee”");
    expect(await run("member show --fund x1 --member 1")).toMatchObject({ code: 1 });
  });
});

describe("a channel", () => {
  test("takes secret and token from standard input, and shows neither", async () => {
    const bot = "U0123456789abcdef0123456789abcdef";
    const added = await run(`${channel} --bot-user-id ${bot} --secret - --access-token - --json`, [
      secret,
      token,
    ]);
    expect(added).toMatchObject({ code: 0, err: "" });
    const shown = { channelId: "1650000001", fund: "ban-na", botUserId: bot, tokens: "long-lived" };
    expect(JSON.parse(added.out)).toEqual(shown);
    const listed = await run("channel list --json");
    expect(JSON.parse(listed.out)).toEqual({ channels: [shown] });
    const told = [added, listed, await run("channel list"), await run("channel list --fund ban-na")];
    expect(JSON.stringify(told)).not.toMatch(
      new RegExp(`${secret}|${token.replaceAll(/[+]/gu, "\\$&")}`, "u"),
    );
    const house = await parts.openHouse();
    expect(await channels(house)).toMatchObject([{ secret, accessToken: token }]);
    await house.database.close();
  });

  test("said again without a token goes over to stateless ones", async () => {
    const { out } = await run(`${channel} --secret ${secret} --json`);
    expect(JSON.parse(out)).toMatchObject({ tokens: "stateless" });
    expect((await run("channel list")).out).toBe("1650000001  ban-na  –  stateless tokens\n");
    expect((await run("channel list --fund other")).out).toContain("There is no channel yet");
  });

  test.each([
    [
      "channel add --fund ban-na --channel-id 16/5 --secret",
      "--channel-id may hold letters, digits, - and _ only",
    ],
    [`${channel} --bot-user-id me --secret`, "--bot-user-id is U and 32 letters or digits"],
    [
      "channel add --fund other --channel-id 1650000001 --secret",
      "Channel 1650000001 belongs to another fund already",
    ],
    [
      "channel add --fund no-one --channel-id 1650000001 --secret",
      'There is no fund with the code "no-one".',
    ],
    ["channel list --verbose --fund", "--fund needs a value"],
  ])("%s … is refused without a word of the secret", async (line, words) => {
    const ended = await run(line.endsWith("--secret") ? `${line} ${secret}` : line);
    expect(ended).toEqual({ code: expect.toBeOneOf([1, 2]), out: "", err: expect.stringContaining(words) });
    expect(ended.err).not.toContain(secret);
  });

  test("a bot's user id belongs to one channel", async () => {
    const bot = "Uffffffffffffffffffffffffffffffff";
    await run(`channel add --fund other --channel-id 1650000002 --bot-user-id ${bot} --secret ${secret}`);
    expect((await run(`${channel} --bot-user-id ${bot} --secret ${secret}`)).err).toContain(
      "--bot-user-id belongs to another channel already",
    );
  });
});

describe("dead letters", () => {
  const letterId = "0199a000-0000-7000-8000-000000000001";

  test("are listed with their reason and tried again once", async () => {
    expect((await run("dead-letters")).out).toBe("There are no dead letters.\n");
    expect(JSON.parse((await run("dead-letters --json")).out)).toEqual({ deadLetters: [] });
    await leaveDeadErrand(database, letterId, "ban-na");
    expect(JSON.parse((await run("dead-letters --json")).out)).toEqual({
      deadLetters: [
        {
          letterId,
          kind: "errand",
          fund: "ban-na",
          diedAt: "2026-02-19T23:00:00Z",
          attempts: 5,
          reason: "LINE answered 500",
        },
      ],
    });
    expect((await run("dead-letters --limit 3")).out).toBe(
      `${letterId}  errand  ban-na  06:00 on 20 Feb 2026 (20 ก.พ. 2569)  5 tries  LINE answered 500
To try one again: npm run omboon -- dead-letters retry ID
`,
    );
    expect(await run(`dead-letters retry ${letterId} --json`)).toMatchObject({
      code: 0,
      out: `${JSON.stringify({ letterId, retried: true }, null, 2)}\n`,
    });
    expect(await run(`dead-letters retry ${letterId}`)).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringContaining(`There is no dead letter "${letterId}"`),
    });
  });

  test("--limit is a number", async () => {
    expect(await run("dead-letters --limit all")).toMatchObject({ code: 2, out: "" });
  });
});

describe("rich menus", () => {
  test("are planned first and changed with --apply", async () => {
    expect((await run("rich-menus")).out).toBe(`1650000001: create member
1650000001: point alias member
Nothing was changed; to do so: --apply
`);
    expect((await run("rich-menus --apply")).out).toBe(`1650000001: create
1650000001: point-alias
The menus at LINE are as the folder rich-menus has them.
`);
  });

  test("keep their progress out of the one document", async () => {
    const { out, err } = await run("rich-menus --apply --json");
    expect(JSON.parse(out)).toMatchObject({ applied: true, channels: [{ channelId: "1650000001" }] });
    expect(err).toBe("1650000001: create\n1650000001: point-alias\n");
  });

  test("that LINE refuses are a refusal", async () => {
    const stopped = commandParts(database, {
      richMenus: async () => [
        { channelId: "1", type: "stopped", at: { type: "create", menu: "member" }, reason: "400 too large." },
        { channelId: "2", type: "not-read", reason: "no answer in time" },
      ],
    });
    expect(await runLine(stopped, "rich-menus --apply --json")).toEqual({
      code: 1,
      out: "",
      err: `Channel 1: stopped at "create member": 400 too large. What was done stays; the same command goes on from there.
Channel 2: LINE did not tell its menus: no answer in time
`,
    });
    const none = commandParts(database, { richMenus: async () => [] });
    expect((await runLine(none, "rich-menus")).out).toContain("There is no channel to give menus to");
  });
});

test("migrate is safe to repeat", async () => {
  expect(await run("migrate --json")).toEqual({ code: 0, out: '{\n  "migrated": true\n}\n', err: "" });
  expect((await run("migrate")).out).toBe("The database has this version's form.\n");
});

test("the practice fund's database is named on the error stream, once, where it is used", async () => {
  const practice = commandParts(database, { isPractice: true });
  const told = "DATABASE_URL is not set: this is about the practice fund's database.\n";
  expect((await runLine(practice, "member show --fund ban-na --member 1")).err.split(told)).toHaveLength(2);
  expect((await runLine(practice, "rich-menus")).err).toBe(told);
  expect((await runLine(practice, "migrate")).err).toBe(told);
  expect((await runLine(practice, "member show --help")).err).toBe("");
});

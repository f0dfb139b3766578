import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeCipher } from "#store/cipher.ts";
import { openDatabase } from "#store/database.ts";
import { freshDatabase, type FreshDatabase } from "../database.ts";
import { commandParts, runLine } from "./parts.ts";

let database: FreshDatabase;
let parts: ReturnType<typeof commandParts>;
beforeAll(async () => {
  database = await freshDatabase();
  parts = commandParts(database);
  await runLine(parts, "fund create --code ban-na --name กองทุนบ้านนา");
  await runLine(parts, "channel add --fund ban-na --channel-id 1650000001 --secret made-up");
});
afterAll(() => database.close());

describe("what is broken outside is one sentence", () => {
  test.each([
    [
      "a database that does not answer",
      () => moved((url) => (url.port = "1")),
      "The database does not answer",
    ],
    ["a wrong password", () => moved((url) => (url.password = "x")), "does not let this login in"],
    [
      "a database that is not there",
      () => moved((url) => (url.pathname = "/no")),
      "There is no such database",
    ],
    [
      "a database that was never migrated",
      () => moved((url) => (url.pathname = "/postgres")),
      "does not have this version's form: npm run omboon -- migrate",
    ],
  ])("%s", async (_what, broken, words) => {
    const ended = await runLine(commandParts(broken()), "channel list --json");
    expect(ended).toEqual({ code: 1, out: "", err: expect.stringContaining(words) });
    expect(ended.err.trim().split("\n")).toHaveLength(1);
  });

  test("--verbose adds the places, and never what was sent", async () => {
    await asOwner(async (sql) => sql`alter table member rename to member_moved`);
    const ended = await runLine(parts, "member add --fund ban-na --number 5 --given-name ลับมาก --verbose");
    await asOwner(async (sql) => sql`alter table member_moved rename to member`);
    expect(ended).toMatchObject({ code: 1, out: "" });
    expect(ended.err).toMatch(/\n\s+at /u);
    expect(ended.err).not.toContain("ลับมาก");
  });

  test("what is sealed with another key", async () => {
    const { appUrl, relayUrl } = database;
    const cipher = makeCipher(new Map([[1, new Uint8Array(32).fill(8)]]));
    const otherKey = commandParts(database, {
      openHouse: async () => ({
        ...(await parts.openHouse()),
        database: openDatabase({ appUrl, relayUrl, cipher, prepare: true, connections: 1 }),
      }),
    });
    const { code, err } = await runLine(otherKey, "channel list");
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining("is ENCRYPTION_KEY the one it was sealed with?"),
    });
  });

  test("settings that are missing are named by main", async () => {
    const unset = commandParts(database, {
      openHouse: () => Promise.reject(new Error("DATABASE_URL is not set.")),
    });
    expect(await runLine(unset, "channel list")).toEqual({
      code: 1,
      out: "",
      err: "DATABASE_URL is not set.\n",
    });
  });
});

async function asOwner(work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}

/** The same database by way of addresses that are wrong in one place. */
function moved(change: (url: URL) => void): FreshDatabase {
  const at = (address: string): string => {
    const url = new URL(address);
    change(url);
    return url.href;
  };
  return { ...database, appUrl: at(database.appUrl), relayUrl: at(database.relayUrl) };
}

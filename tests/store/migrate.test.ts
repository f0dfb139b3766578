import { randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from "vitest";
import { migrate, type MigrationSettings } from "#store/migrate.ts";
import { databaseOn, emptyPracticeDatabase } from "#store/own-database.ts";
import { freshDatabase, type FreshDatabase } from "../database.ts";

let server: FreshDatabase;
let name: string;
let settings: MigrationSettings;
let owner: postgres.Sql;
const migrations = readdirSync("drizzle").filter((file) => file.endsWith(".sql")).length;

beforeAll(async () => {
  server = await freshDatabase();
});
afterAll(() => server.close());
beforeEach(async () => {
  name = `omboon_empty_${randomBytes(5).toString("hex")}`;
  const at = (address: string): string => Object.assign(new URL(address), { pathname: name }).href;
  settings = {
    ownerUrl: await databaseOn(server.ownerUrl, name),
    appUrl: at(server.appUrl),
    relayUrl: at(server.relayUrl),
  };
  owner = postgres(settings.ownerUrl, { max: 1, onnotice: () => {} });
});
afterEach(async () => {
  await owner.end();
  const sql = postgres(server.ownerUrl, { max: 1, onnotice: () => {} });
  await sql`drop database ${sql(name)} with (force)`;
  await sql.end();
});

const applied = async (): Promise<number> => {
  const [row] = await owner<
    { count: number }[]
  >`select count(*)::int as count from drizzle.__drizzle_migrations`;
  return row?.count ?? 0;
};
const addFund = (code: string, isPractice: boolean) =>
  owner`insert into fund (fund_id, code, name, is_practice, created_at) values (gen_random_uuid(), ${code}, ${code}, ${isPractice}, now())`;
const funds = async (): Promise<readonly string[]> =>
  (await owner<{ code: string }[]>`select code from fund order by code`).map(({ code }) => code);

describe("a database that is migrated", () => {
  test("again changes nothing, and keeps what stands in it", async () => {
    await migrate(settings);
    await addFund("ban-na", false);
    await migrate(settings);
    expect(await applied()).toBe(migrations);
    expect(await funds()).toEqual(["ban-na"]);
  });

  test("by three servers that start at the same moment is migrated once", async () => {
    await Promise.all([migrate(settings), migrate(settings), migrate(settings)]);
    expect(await applied()).toBe(migrations);
    const app = postgres(settings.appUrl, { max: 1 });
    expect(await app`select 1 from fund`).toEqual([]);
    await app.end();
  });

  test("gives its logins no more time than a person would wait, behind a pooler too", async () => {
    await migrate(settings);
    const app = postgres(settings.appUrl, { max: 1 });
    const [limits] =
      await app`select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
      current_setting('idle_in_transaction_session_timeout') as idle`;
    await app.end();
    expect({ ...limits }).toEqual({ statement: "15s", lock: "8s", idle: "30s" });
  });

  test("makes a login with any password, and gives a known one the new password", async () => {
    const login = `${name}_login`;
    const open = async (password: string): Promise<string | undefined> => {
      const url = Object.assign(new URL(settings.appUrl), {
        username: login,
        password: encodeURIComponent(password),
      });
      await migrate({ ...settings, appUrl: url.href });
      const app = postgres(url.href, { max: 1 });
      const [row] = await app<{ user: string }[]>`select current_user as user`;
      await app.end();
      return row?.user;
    };
    try {
      expect(await open("it's \\ a /pass:word?#")).toBe(login);
      expect(await open("another")).toBe(login);
    } finally {
      await owner`drop owned by ${owner(login)}`;
      await owner`drop role ${owner(login)}`;
    }
  });
});

describe("a database that is emptied for a new start", () => {
  test("holds nothing afterwards, and can be migrated again", async () => {
    await migrate(settings);
    await addFund("practice", true);
    await emptyPracticeDatabase(settings.ownerUrl);
    await migrate(settings);
    expect(await funds()).toEqual([]);
    expect(await applied()).toBe(migrations);
  });

  test("is left as it is where a real fund stands in it, beside a practice fund or alone", async () => {
    await migrate(settings);
    await addFund("practice", true);
    await addFund("ban-na", false);
    await expect(emptyPracticeDatabase(settings.ownerUrl)).rejects.toThrow(
      "not for practice (ban-na): it is left as it is",
    );
    expect(await funds()).toEqual(["ban-na", "practice"]);
  });

  test("is left as it is where it is somebody else's", async () => {
    await owner`create table patients (id int)`;
    await owner`create schema drizzle`;
    await owner`create table drizzle.__drizzle_migrations (id int)`;
    const emptying = emptyPracticeDatabase(settings.ownerUrl);
    await expect(emptying).rejects.toThrow("tables that are not Omboon's (patients): it is left as it is");
    expect(await owner`select * from patients`).toEqual([]);
    await owner`drop table patients`;
    await emptyPracticeDatabase(settings.ownerUrl);
    expect(await applied()).toBe(0);
  });

  test("is left as it is where somebody else's table stands beside a practice fund", async () => {
    await migrate(settings);
    await addFund("practice", true);
    await owner`create table my_notes (line text)`;
    await expect(emptyPracticeDatabase(settings.ownerUrl)).rejects.toThrow("my_notes");
    expect(await funds()).toEqual(["practice"]);
  });

  test("may be empty already", async () => {
    await emptyPracticeDatabase(settings.ownerUrl);
    await migrate(settings);
    expect(await applied()).toBe(migrations);
  });
});

test("a database on the same server is made where it is missing, and found again", async () => {
  expect(await databaseOn(server.ownerUrl, name)).toBe(settings.ownerUrl);
});

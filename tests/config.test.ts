import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import {
  commandSettings,
  lineAddresses,
  ownerSettings,
  practiceSettings,
  readSettingsFile,
  relayUrlFrom,
  serverSettings,
} from "../src/config.ts";
import type { Result } from "#core/result.ts";

const key = (fill: number): string => Buffer.alloc(32, fill).toString("base64");
/** Every setting there is: "" counts as not set, so that the process's own settings play no part. */
const unset = Object.fromEntries(
  readFileSync(".env.example", "utf8")
    .split("\n")
    .flatMap((line) => line.match(/^([A-Z_]+)=/u)?.[1] ?? [])
    .map((name) => [name, ""]),
);
const enough = {
  ...unset,
  DATABASE_URL: "postgres://omboon:hush-hush@127.0.0.1:5432/omboon",
  ENCRYPTION_KEY: key(7),
  PUBLIC_BASE_URL: "https://fund.example.org/",
  DOCUMENTS_DIR: "/var/lib/omboon",
};
function done<Value>(read: Result<Value, readonly string[]>): Value {
  if (read.ok) return read.value;
  throw new Error(read.refusal.join("; "));
}
const faults = (change: Readonly<Record<string, string>>): readonly string[] => {
  const read = serverSettings({ ...enough, ...change });
  return read.ok ? [] : read.refusal;
};

const serviceOf = (over: Record<string, string>) => done(serverSettings(over)).slipCheck;

describe("a server's settings", () => {
  test("where all is there are read, with what may be left out", () => {
    expect(done(serverSettings(enough))).toEqual({
      database: {
        appUrl: enough.DATABASE_URL,
        relayUrl: "postgres://omboon_relay:hush-hush@127.0.0.1:5432/omboon",
        prepare: true,
      },
      keys: new Map([[1, Buffer.alloc(32, 7)]]),
      host: "127.0.0.1",
      port: 3000,
      publicBaseUrl: "https://fund.example.org",
      documents: { type: "folder", folder: "/var/lib/omboon" },
      lineLoginBaseUrl: "https://access.line.me",
      lineApiBaseUrl: lineAddresses.api,
      lineDataApiBaseUrl: lineAddresses.data,
      logLevel: "info",
    });
  });

  test("name a slip-check service only where it has a token", () => {
    const asking = { ...enough, SLIP_CHECK_TOKEN: "made-up.token" };
    expect(serviceOf(enough)).toBeUndefined();
    expect(serviceOf({ ...enough, SLIP_CHECK_BASE_URL: "https://slips.example.org" })).toBeUndefined();
    expect(serviceOf(asking)).toEqual({
      baseUrl: "https://developer.easyslip.com/api/v1",
      token: "made-up.token",
    });
    expect(serviceOf({ ...asking, SLIP_CHECK_BASE_URL: "http://127.0.0.1:4000/" })?.baseUrl).toBe(
      "http://127.0.0.1:4000",
    );
    expect(serverSettings({ ...enough, SLIP_CHECK_TOKEN: "two words" })).toEqual({
      ok: false,
      refusal: ["SLIP_CHECK_TOKEN must be one plain word"],
    });
  });

  test("where all is given are taken as they are", () => {
    const given = {
      DATABASE_RELAY_URL: "postgresql://r:p@db/x",
      DATABASE_PREPARE: "false",
      HOST: "0.0.0.0",
      PORT: "0",
      LINE_API_BASE_URL: "http://127.0.0.1:3001/",
      LINE_DATA_API_BASE_URL: "http://127.0.0.1:3001",
      LOG_LEVEL: "silent",
    };
    expect(done(serverSettings({ ...enough, ...given }))).toMatchObject({
      database: { relayUrl: "postgresql://r:p@db/x", prepare: false },
      host: "0.0.0.0",
      port: 0,
      lineApiBaseUrl: "http://127.0.0.1:3001",
      lineDataApiBaseUrl: "http://127.0.0.1:3001",
      logLevel: "silent",
    });
  });

  const databaseUrl =
    "must be postgres://user:password@host:port/database, with % # @ : / in the password percent-encoded";
  test.each([
    ["DATABASE_URL", "", "is not set"],
    ["DATABASE_URL", "mysql://u:hush-hush@h/d", databaseUrl],
    ["DATABASE_URL", "postgres://u:hush#hush@h/d", databaseUrl],
    ["DATABASE_URL", "postgres://u:hush%zzhush@h/d", databaseUrl],
    ["DATABASE_URL", "postgres://h/d", databaseUrl],
    ["DATABASE_RELAY_URL", "hush-hush", databaseUrl],
    ["DATABASE_PREPARE", "yes", "must be true or false"],
    ["ENCRYPTION_KEY", "", "is not set"],
    ["ENCRYPTION_KEY", "hush-hush", "must be 32 random bytes in base64 (openssl rand -base64 32)"],
    ["ENCRYPTION_KEY", key(1).slice(4), "must be 32 random bytes in base64 (openssl rand -base64 32)"],
    [
      "ENCRYPTION_KEY",
      `1:${key(1)},1:${key(2)}`,
      "must be 32 random bytes in base64 (openssl rand -base64 32)",
    ],
    ["ENCRYPTION_KEY", `256:${key(1)}`, "must be 32 random bytes in base64 (openssl rand -base64 32)"],
    ["PORT", "hush-hush", "must be a port number, 0 to 65535"],
    ["PORT", "65536", "must be a port number, 0 to 65535"],
    ["PORT", "-1.5", "must be a port number, 0 to 65535"],
    ["PUBLIC_BASE_URL", "", "is not set"],
    ["PUBLIC_BASE_URL", "http://fund.example.org", "must begin with https://, as LINE demands"],
    ["PUBLIC_BASE_URL", "hush-hush", "must begin with https://, as LINE demands"],
    ["DOCUMENTS_DIR", "", "is not set"],
    ["LINE_API_BASE_URL", "hush-hush", "must be a web address"],
    ["LINE_DATA_API_BASE_URL", "ftp://hush-hush", "must be a web address"],
    ["LOG_LEVEL", "hush-hush", "must be debug, info, warn, error or silent"],
  ])("%s=%s: it %s", (name, value, sentence) => {
    const told = faults({ [name]: value });
    expect(told).toEqual([`${name} ${sentence}`]);
    expect(told.join()).not.toMatch(/hush|AQEB/u);
  });

  test("are all complained about at once", () => {
    expect(faults({ ...unset, PORT: "x" }).map((fault) => fault.split(" ")[0])).toEqual([
      "DATABASE_URL",
      "ENCRYPTION_KEY",
      "PORT",
      "PUBLIC_BASE_URL",
      "DOCUMENTS_DIR",
    ]);
  });

  test("name one place for documents: a folder, or a bucket with all that it needs", () => {
    const bucket = {
      DOCUMENTS_DIR: "",
      DOCUMENTS_BUCKET_URL: "https://s3.example.org/omboon/",
      DOCUMENTS_BUCKET_KEY_ID: "key",
      DOCUMENTS_BUCKET_SECRET: "hush",
    };
    expect(done(serverSettings({ ...enough, ...bucket })).documents).toEqual({
      type: "bucket",
      address: "https://s3.example.org/omboon",
      region: "auto",
      accessKeyId: "key",
      secretAccessKey: "hush",
    });
    expect(faults({ ...bucket, DOCUMENTS_BUCKET_SECRET: "" })).toEqual([
      "DOCUMENTS_BUCKET_SECRET is not set",
    ]);
    expect(faults({ ...bucket, DOCUMENTS_DIR: "/var/lib/omboon" })).toEqual([
      "DOCUMENTS_DIR and DOCUMENTS_BUCKET_URL are both set: name one place",
    ]);
  });

  test("hold as many keys as there were, by their numbers", () => {
    const { keys } = done(serverSettings({ ...enough, ENCRYPTION_KEY: `1:${key(1)}, 2:${key(2)}` }));
    expect([...keys].map(([version, bytes]) => [version, bytes[0]])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });
});

describe("other ways to start", () => {
  test("a command needs no web address", () => {
    expect(commandSettings({ ...enough, PUBLIC_BASE_URL: "", DOCUMENTS_DIR: "" }).ok).toBe(true);
    expect(commandSettings(unset)).toEqual({
      ok: false,
      refusal: ["DATABASE_URL is not set", "ENCRYPTION_KEY is not set"],
    });
  });

  test("migrating needs the owner, and the two logins that it is to make", () => {
    const ownerUrl = "postgres://owner@db/omboon";
    expect(done(ownerSettings({ ...enough, DATABASE_OWNER_URL: ownerUrl }))).toEqual({
      ownerUrl,
      appUrl: enough.DATABASE_URL,
      relayUrl: "postgres://omboon_relay:hush-hush@127.0.0.1:5432/omboon",
    });
    expect(ownerSettings(enough)).toEqual({ ok: false, refusal: ["DATABASE_OWNER_URL is not set"] });
  });

  test("practice needs nothing, and takes a database and ports of one's own", () => {
    expect(done(practiceSettings(unset))).toEqual({
      port: 3000,
      standInPort: 3001,
      ownerUrl: undefined,
      prepare: true,
    });
    expect(
      done(practiceSettings({ ...unset, DATABASE_URL: enough.DATABASE_URL, PORT: "4000" })),
    ).toMatchObject({
      port: 4000,
      ownerUrl: enough.DATABASE_URL,
    });
    expect(practiceSettings({ ...unset, STAND_IN_PORT: "x" }).ok).toBe(false);
  });

  test("the relay's login is the application's with its own name", () => {
    expect(relayUrlFrom("postgres://a%40b:p%3Aq@h:1/d?sslmode=require")).toBe(
      "postgres://a%40b_relay:p%3Aq@h:1/d?sslmode=require",
    );
  });
});

test("npm run serve refuses to start with everything that is missing, in sentences, and with code 1", () => {
  const env = { PATH: process.env["PATH"], ENCRYPTION_KEY: "hush-hush", PORT: "x" };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/main.ts", "serve"], {
    env,
    encoding: "utf8",
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: "",
    stderr: `The server cannot start yet:
  DATABASE_URL is not set
  ENCRYPTION_KEY must be 32 random bytes in base64 (openssl rand -base64 32)
  PORT must be a port number, 0 to 65535
  PUBLIC_BASE_URL is not set
  DOCUMENTS_DIR is not set
Every setting is explained in .env.example.
`,
  });
});

test("a .env file gives what the environment leaves open, and no file is no fault", () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "omboon-")), ".env");
  writeFileSync(file, "OMBOON_TEST_OPEN=from the file\nOMBOON_TEST_SET=from the file\n");
  process.env["OMBOON_TEST_SET"] = "from the environment";
  readSettingsFile(file);
  readSettingsFile(`${file}.missing`);
  expect(process.env["OMBOON_TEST_OPEN"]).toBe("from the file");
  expect(process.env["OMBOON_TEST_SET"]).toBe("from the environment");
});

import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { startTestServer, type TestServerFacts } from "./test-server.ts";

/** The three ways into a database of one's own, migrated and empty. */
export interface FreshDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly relayUrl: string;
  /** Drops it, whoever is still connected. */
  readonly close: () => Promise<void>;
}

let asked: Promise<TestServerFacts> | undefined;

/** Usually once a file: `const database = await freshDatabase(); afterAll(() => database.close());` */
export async function freshDatabase(): Promise<FreshDatabase> {
  asked ??= askForServer();
  const { serverUrl, template, strategy, appUrl, relayUrl } = await asked;
  const name = `${template}_${randomBytes(5).toString("hex")}`;
  await tell(
    serverUrl,
    (sql) => sql`create database ${sql(name)} template ${sql(template)} strategy ${sql(strategy)}`,
  );
  const at = (address: string): string => {
    const url = new URL(address);
    url.pathname = name;
    return url.href;
  };
  return {
    ownerUrl: at(serverUrl),
    appUrl: at(appUrl),
    relayUrl: at(relayUrl),
    close: () => tell(serverUrl, (sql) => sql`drop database if exists ${sql(name)} with (force)`),
  };
}

/** Started without our setup, as an editor does it, a file has no desk to ask and gets a server for itself; so does a bench. */
async function askForServer(): Promise<TestServerFacts> {
  const desk: string | undefined = process.env["VITEST"] === undefined ? undefined : inject("databaseDesk");
  if (desk === undefined) return startTestServer();
  const answer = await fetch(desk);
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as TestServerFacts;
}

async function tell(serverUrl: string, words: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(serverUrl, { max: 1, onnotice: () => {} });
  try {
    await words(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

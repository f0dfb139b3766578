import { spawn } from "node:child_process";
import { once } from "node:events";
import postgres from "postgres";
import { expect, test } from "vitest";
import { freshDatabase } from "./database.ts";
import type { TestServerFacts } from "./test-server.ts";

const startAndWait = `
  const { startTestServer } = await import("./tests/test-server.ts");
  console.log(JSON.stringify(await startTestServer()));
  setInterval(() => {}, 1000);`;

/** A run of its own that has a server, to be killed. */
async function otherRun(environment: Readonly<Record<string, string>>) {
  const options = { env: { ...process.env, ...environment } };
  const run = spawn(process.execPath, ["--input-type=module", "-e", startAndWait], options);
  const facts: TestServerFacts = JSON.parse(String(await once(run.stdout, "data")));
  return { ...facts, kill: () => run.kill("SIGKILL") };
}

test("a killed run takes its server with it", async () => {
  const { serverUrl, kill } = await otherRun({ DATABASE_URL: "" });
  expect(await codeOf(serverUrl)).toBe("there");
  kill();
  await expect.poll(() => codeOf(serverUrl), { timeout: 30_000 }).toBe("ECONNREFUSED");
});

test("on a server that it was given, a killed run leaves neither databases nor logins", async () => {
  const given = await freshDatabase();
  const { template, kill } = await otherRun({ DATABASE_URL: given.ownerUrl });
  const sql = postgres(given.ownerUrl, { max: 1 });
  const made = (): Promise<unknown> => sql`
    select datname as name from pg_database where starts_with(datname, ${template})
    union all select rolname from pg_roles where starts_with(rolname, ${template})`;
  expect(await made()).toHaveLength(3);
  kill();
  await expect.poll(made, { timeout: 30_000 }).toEqual([]);
  await sql.end();
  await given.close();
});

test("a run that is gone before its server is up leaves nothing either", async () => {
  const program = spawn(process.execPath, ["tests/test-server-program.ts"]);
  program.stdin.end();
  program.stdout.destroy();
  expect(await once(program, "exit")).toEqual([0, null]);
});

async function codeOf(url: string): Promise<string> {
  // What the driver asks by itself after connecting is refused outside every promise where the server goes at that moment.
  const sql = postgres(url, { max: 1, connect_timeout: 1, fetch_types: false });
  return sql`select 1`.then(
    () => "there",
    ({ code }: { code: string }) => code,
  );
}

import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type FreshDatabase } from "../database.ts";
import { commandParts, runLine } from "./parts.ts";

/** It is ten in the morning of 20 February 2026. */
let database: FreshDatabase;
let parts: ReturnType<typeof commandParts>;
const run = (line: string) => runLine(parts, line);

beforeAll(async () => {
  database = await freshDatabase();
  parts = commandParts(database);
}, 60_000);
afterAll(() => database.close());

test("what never ran has a next time, on the funds' clock", async () => {
  const { out } = await run("schedule list");
  expect(out).toContain("list-entitled: the month's list");
  expect(out).toContain("  last  never\n  next  07:00 on 21 Feb 2026 (21 ก.พ. 2569)\n");
  expect((await run("schedule runs")).out).toBe("Nothing ran in this time.\n");
});

test("a run that is asked for waits for a server, and is not asked for twice", async () => {
  expect(await run("schedule run purge-texts")).toMatchObject({ code: 0 });
  expect((await run("schedule runs")).out).toBe(
    "10:00 on 20 Feb 2026 (20 ก.พ. 2569)  purge-texts  waits for a server that looks\n",
  );
  expect(await run("schedule run purge-texts --json")).toEqual({
    code: 1,
    out: "",
    err: expect.stringContaining("purge-texts of 10:00 on 20 Feb 2026 (20 ก.พ. 2569) is not over yet."),
  });
  expect(await run("schedule run purge-text")).toMatchObject({
    err: expect.stringContaining("Did you mean"),
  });
});

test("what was done, skipped, given up or tried again is told with its counts and reasons", async () => {
  const owner = postgres(database.ownerUrl, { max: 1 });
  await owner`update relay.run set settled_at = now(), outcome = 'done', attempts = 1, facts = '{"events": 7, "messages": 12}'`;
  await owner`insert into relay.run (run, slot, since, opened_at, attempts, next_try_at, settled_at, outcome, reason) values
    ('nudge', '2026-02-19T22:05Z', '2026-02-19T22:05Z', now(), 0, now(), now(), 'skipped', 'missed'),
    ('nudge', '2026-02-19T23:05Z', '2026-02-19T22:05Z', now(), 4, now(), now(), 'given-up', 'no room'),
    ('nudge', '2026-02-20T00:05Z', '2026-02-19T22:05Z', now(), 2, '2026-02-20T00:11Z', null, null, 'LINE is away')`;
  await owner.end();
  expect((await run("schedule runs --since 2026-02-20 --limit 9")).out.split("\n")).toEqual([
    "10:00 on 20 Feb 2026 (20 ก.พ. 2569)  purge-texts  done, events 7, messages 12",
    "07:05 on 20 Feb 2026 (20 ก.พ. 2569)  nudge        tried 2 times, again at 07:11 on 20 Feb 2026 (20 ก.พ. 2569): LINE is away",
    "06:05 on 20 Feb 2026 (20 ก.พ. 2569)  nudge        given up after 4 tries: no room",
    "05:05 on 20 Feb 2026 (20 ก.พ. 2569)  nudge        skipped: missed",
    "",
  ]);
  const answer: unknown = JSON.parse((await run("schedule runs --run purge-texts --json")).out);
  expect(answer).toMatchObject({
    runs: [{ run: "purge-texts", slot: "2026-02-20T03:00:00Z", outcome: "done", facts: { events: 7 } }],
  });
  expect((await run("schedule list")).out).toContain(
    "  last  10:00 on 20 Feb 2026 (20 ก.พ. 2569): done, events 7, messages 12\n",
  );
});

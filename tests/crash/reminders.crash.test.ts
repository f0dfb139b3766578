import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type FreshDatabase } from "../database.ts";
import { killAndContinue } from "../actions/reminders/killed.ts";

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

test("a reminder run in 20 funds, killed again and again: nobody gets two, nobody none, and no call more than needed", async () => {
  const size = { funds: 20, membersEach: 25 };
  const kills = [{ decided: 3 }, { decided: 11 }, { calls: 1 }, { calls: 9 }, { calls: 30 }];
  const run = await killAndContinue(database, size, kills);
  expect(run.kills).toBe(kills.length);
  expect(run.readers).toBe(500);
  expect(run.got.size).toBe(500);
  expect([...run.got].filter(([, times]) => times !== 1)).toEqual([]);
  expect(run.calls).toBe(run.fewestCalls);
}, 240_000);

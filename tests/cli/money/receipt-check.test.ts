import assert from "node:assert/strict";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, type FreshDatabase } from "../../database.ts";
import { commandParts, runLine, type Ended } from "../parts.ts";

let database: FreshDatabase;
let parts: ReturnType<typeof commandParts>;
const run = (line: string): Promise<Ended> => runLine(parts, line);
const json = async (line: string): Promise<unknown> =>
  JSON.parse((await run(`${line} --json`)).out) as unknown;
let keys = 0;
const check = (name: string, code: string): string =>
  `receipt check --fund ban-na --receipt ${name} --code ${code}`;

beforeAll(async () => {
  database = await freshDatabase();
  parts = commandParts(database);
  for (const line of [
    "fund create --code ban-na --name กองทุนบ้านนา",
    "member add --fund ban-na --number 2 --given-name สมหมาย --joined 2568-11-01",
    "committee add --fund ban-na --member 2 --role treasurer",
  ])
    assert.equal((await run(line)).err, "");
});
afterAll(() => database.close());

interface Printed {
  readonly receipt: { readonly book: string; readonly number: number; readonly code: string };
}

const received = async (): Promise<{ readonly name: string; readonly code: string }> => {
  const line = `money receive --fund ban-na --kind donation --amount 70 --into cash --from วัด --by 2 --on 2569-02-19 --key k${(keys += 1)}`;
  const { receipt } = (await json(line)) as Printed;
  return { name: `${receipt.book}/${receipt.number}`, code: receipt.code };
};

describe("a receipt is checked by its number and its code", () => {
  test("it stands, or was cancelled", async () => {
    const { name, code } = await received();
    expect(await json(check(name, code.toLowerCase()))).toEqual({
      is: "stands",
      receipt: name,
      happenedOn: "2026-02-19",
      total: "70.00",
    });
    await run(`receipt cancel --fund ban-na --receipt ${name} --reason ซ้ำ --by 2 --key k${(keys += 1)}`);
    expect(await json(check(name, code))).toMatchObject({ is: "cancelled" });
    expect((await run(check(name, code))).out).toContain("It was cancelled");
  });

  test("a wrong code and a number that is not there get the same answer", async () => {
    const { name } = await received();
    for (const wrong of [check(name, "333333"), check("OB/9999", "333333")]) {
      const { code, err } = await run(wrong);
      expect(code).toBe(1);
      expect(err).toContain("with the code 333-333: compare both with the paper.");
    }
  });

  test("what was changed behind the books' back does not agree", async () => {
    const { name, code } = await received();
    const owner = postgres(database.ownerUrl, { max: 1 });
    await owner`set session_replication_role = replica`;
    await owner`update receipt_line set amount_satang = 7100 where receipt_id = (select receipt_id from receipt where number = ${name.split("/")[1]!})`;
    await owner.end();
    expect(await run(check(name, code))).toMatchObject({ code: 1 });
    expect((await run(check(name, code))).err).toContain("The auditor must look");
  });

  test("a code that cannot be one is refused before the books are opened", async () => {
    expect((await run(check("OB/1", "K7"))).err).toContain("six letters or digits");
  });
});

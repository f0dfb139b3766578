import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import assert from "node:assert/strict";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type FreshDatabase } from "../../database.ts";
import { commandParts, runLine } from "../parts.ts";

let database: FreshDatabase;
let parts: ReturnType<typeof commandParts>;
const run = (line: string) => runLine(parts, line);

beforeAll(async () => {
  database = await freshDatabase();
  parts = commandParts(database);
  for (const line of [
    "fund create --code ban-na --name กองทุนบ้านนา",
    "member add --fund ban-na --number 1 --given-name คำพอง --joined 2026-01-01",
    "member add --fund ban-na --number 2 --given-name สมหมาย --joined 2026-01-01",
    "committee add --fund ban-na --member 2 --role treasurer",
    "contribution record --fund ban-na --member 1 --method cash --by 2 --amount 30 --on 2026-01-20 --key k1",
    "contribution record --fund ban-na --member 1 --method cash --by 2 --amount 30 --on 2026-02-20 --key k2",
  ])
    assert.equal((await run(line)).err, "", line);
});
afterAll(() => database.close());

test("the answer is the journal, for people and in JSON; nobody's name is in it", async () => {
  const { out } = await run("export --fund ban-na --format hledger");
  expect(out).toContain("\n2026-01-20 * (OB/1) รับเงินสมทบ\n");
  expect(out).toContain("\n2026-02-20 * (OB/2) รับเงินสมทบ\n");
  expect(out).not.toMatch(/คำพอง|สมหมาย/u);
  const { journal } = JSON.parse((await run("export --fund ban-na --format hledger --json")).out) as {
    journal: string;
  };
  expect(journal.trimEnd()).toBe(out.trimEnd());
});

test("a file gets the same journal", async () => {
  const name = `omboon-${process.pid}.journal`;
  const file = path.join(tmpdir(), name);
  try {
    expect(await run(`export --fund ban-na --format hledger --out ${name}`)).toEqual({
      code: 0,
      out: `The journal of ban-na stands in ${name}.\n`,
      err: "",
    });
    const { out } = await run("export --fund ban-na --format hledger");
    expect((await readFile(file, "utf8")).trimEnd()).toBe(out.trimEnd());
  } finally {
    await rm(file, { force: true });
  }
});

test("months are booked months, and what lies before them is brought forward", async () => {
  const { out } = await run("export --fund ban-na --format hledger --from 2569-02 --to 2026-02");
  expect(out).toContain("2026-02-01 * ยอดยกมา\n    สินทรัพย์:เงินสดในมือเหรัญญิก  30.00 THB\n");
  expect(out).not.toContain("OB/1)");
});

test.each([
  ["--format hledger --from 2569-03 --to 2569-02", 1, "--from is after --to."],
  ["--format ledger", 2, '"ledger" is not one of hledger. Did you mean hledger?'],
])("%s is refused in a sentence", async (options, code, sentence) => {
  const ended = await run(`export --fund ban-na ${options}`);
  expect(ended).toMatchObject({ code, out: "" });
  expect(ended.err).toContain(sentence);
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type FreshDatabase } from "../database.ts";
import { beforeCommand } from "./claims-story.ts";
import { commandParts, runLine } from "./parts.ts";

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  const parts = commandParts(database);
  for (const line of beforeCommand["claim quote"] ?? []) await runLine(parts, line);
  await runLine(
    parts,
    'claim file --fund ban-rai --member 1-101 --event illness --from 2569-02-09 --to 2569-02-12 --answers "hospital=บ้านไร่" --documents discharge-paper --by 1-007 --key paper-1',
  );
});
afterAll(() => database.close());

const illness = "--event illness --from 2569-02-09 --to 2569-02-12";

test.each([
  ["claim show --fund ban-rai --claim CL/99", "There is no such claim"],
  ["claim vote --fund ban-rai --claim CL/1 --by 9-999 --says yes", "no member with the number"],
  ["claim vote --fund ban-rai --claim CL/1 --by 1-101 --says yes", "They may not: it is their own claim"],
  ["claim vote --fund ban-rai --claim CL/1 --by 1-007 --says yes", "They may not: they filed it"],
  ["claim vote --fund ban-rai --claim CL/1 --by 1-001 --says yes", "no seat in the step"],
  ["claim vote --fund ban-rai --claim CL/1 --by 1-006 --says no", "--reason is missing"],
  [`claim file --fund ban-rai --member 1-102 ${illness} --by 1-008 --key k`, "does not sit on the committee"],
  [`claim file --fund ban-rai --member 1-102 ${illness} --by 1-007 --key k`, "Something is missing yet"],
  [
    `claim file --fund ban-rai --member 1-101 ${illness} --documents discharge-paper --by 1-007 --key k`,
    "CL/1 has claimed 2026-02-09, 2026-02-10, 2026-02-11 already",
  ],
  [
    "claim file --fund ban-rai --member 1-102 --event flood --day 2569-02-09 --by 1-007 --key k",
    'no event "flood"',
  ],
  [
    "claim quote --fund ban-rai --member 1-102 --event illness --from 2569-02-09",
    "--from and --to belong together",
  ],
  ["claim quote --fund ban-rai --member 1-102 --event illness", "--day is missing"],
  [
    "claim pay --fund ban-rai --claim CL/1 --from cash --receiver ใคร --on 2569-02-20 --by 1-002 --key p",
    'the claim stands at "certifying"',
  ],
  ["claim open --fund ban-rai --claim CL/1 --by 1-003", "can still decide"],
  ["delegate end --fund ban-rai --member 1-006 --by 1-001", "There is no such delegation"],
])("%s is refused in a sentence", async (line, sentence) => {
  const said = await runLine(commandParts(database), line);
  expect(said).toMatchObject({ code: 1, out: "" });
  expect(said.err).toContain(sentence);
});

test("a claim's number is read as people write it", async () => {
  const parts = commandParts(database);
  for (const number of ["CL/1", "cl/1", "1", "๑"])
    expect(await runLine(parts, `claim show --fund ban-rai --claim ${number}`)).toMatchObject({ code: 0 });
  const said = await runLine(parts, "claim show --fund ban-rai --claim twelve");
  expect(said).toMatchObject({ code: 2, out: "" });
  expect(said.err).toContain("not a claim's number");
});

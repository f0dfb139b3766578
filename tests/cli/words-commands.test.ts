import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type FreshDatabase } from "../database.ts";
import { commandParts, runLine, type Ended } from "./parts.ts";

let database: FreshDatabase;
let run: (line: string) => Promise<Ended>;
beforeAll(async () => {
  database = await freshDatabase();
  const parts = commandParts(database, {}, 20_260_220);
  run = (line) => runLine(parts, line);
  await run("fund create --code ban-na --name กองทุนบ้านนา --rules yasothon-2562");
  await run("member add --fund ban-na --number 1 --given-name มะลิ --joined 2568-11-01");
  await run("member add --fund ban-na --number 2 --given-name สายใจ --joined 2568-11-01");
  await run("committee add --fund ban-na --member 1 --role chair");
}, 60_000);
afterAll(() => database.close());

const teach = "words teach --fund ban-na --word เบี้ยหมู่ --means contributions";

test("a word is taught, listed and forgotten", async () => {
  expect(await run("words list --fund ban-na")).toMatchObject({ code: 0 });
  expect((await run("words list --fund ban-na")).out).toContain("No word was taught yet");
  expect((await run(`${teach} --by 1`)).out).toContain("“เบี้ยหมู่” means contributions from now on.");
  const listed = await run("words list --fund ban-na --json");
  expect(JSON.parse(listed.out)).toMatchObject({
    notUnderstood: [],
    taught: [{ word: "เบี้ยหมู่", intent: "contributions" }],
  });
  expect(await run("words forget --fund ban-na --words เบี้ยหมู่")).toMatchObject({ code: 0 });
  expect((await run("words forget --fund ban-na --words เบี้ยหมู่")).err).toContain("nothing of the kind");
});

test.each([
  [`${teach} --by 2`, "holds no office of the committee"],
  [`${teach} --by 9`, "9"],
  ["words teach --fund ban-na --word กข --means help --by 1", "less than three letters"],
  ["words teach --fund ban-na --word ซื้อข้าว --means dinner --by 1", "is not one of"],
])("refused, with the reason: %s", async (line, reason) => {
  const { code, err } = await run(line);
  expect(code).not.toBe(0);
  expect(err).toContain(reason);
});

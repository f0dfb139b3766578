import assert from "node:assert/strict";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, type FreshDatabase } from "../database.ts";
import { commandParts, runLine } from "./parts.ts";
import { leaveSlips } from "./waiting-slip.ts";

const fund = "--fund ban-na";
const [first, second] = ["0199a000-0000-7000-8000-0000000000a1", "0199a000-0000-7000-8000-0000000000a2"];
let database: FreshDatabase;
let parts: ReturnType<typeof commandParts>;
const run = (line: string) => runLine(parts, line);
const told = async (line: string): Promise<string> => {
  const { code, out, err } = await run(line);
  assert.equal(code, 0, err);
  return out;
};
const refusedWith = async (line: string): Promise<string> => {
  const { code, err } = await run(line);
  assert.notEqual(code, 0, line);
  return err;
};

beforeAll(async () => {
  database = await freshDatabase();
  parts = commandParts(database);
  for (const line of [
    "fund create --code ban-na --name บ้านนา --rules yasothon-2562",
    `member add ${fund} --number 1-001 --given-name คำพอง --joined 2569-01-01`,
    `member add ${fund} --number 1-002 --given-name สมหมาย --joined 2569-01-01`,
    `committee add ${fund} --member 1-002 --role treasurer`,
  ])
    await told(line);
  await leaveSlips(database, { fundCode: "ban-na", memberNo: "1-001" });
});
afterAll(() => database.close());

const set = (more: string): string =>
  `payment-place set ${fund} --bank ธ.ก.ส. --number 012-3-45678-9 --name กองทุนบ้านนา --by 1-002 ${more}`;

describe("where members pay into", () => {
  test("is set, listed without the number that PromptPay knows it by, set anew and ended", async () => {
    expect(await told(`payment-place list ${fund}`)).toContain("payment-place set");
    expect(await told(set("--promptpay 081-222-3333"))).toContain("PromptPay phone …3333");
    const listed = await told(`payment-place list ${fund}`);
    expect(listed).toContain("bank: ธ.ก.ส. 012-3-45678-9 กองทุนบ้านนา");
    expect(listed).not.toContain("0812223333");
    expect(await told(set("--biller 099400012345601 --reference2 A1 --ask-service"))).toContain(
      "biller …5601",
    );
    expect((await told(`payment-place list ${fund}`)).trim().split("\n")).toHaveLength(1);
    await told(`payment-place end ${fund} --by 1-002`);
    expect(await refusedWith(`payment-place end ${fund} --by 1-002`)).toContain("not shown bank");
  });

  test.each([
    ["--promptpay 1234567890121", "a person's identity number"],
    ["--promptpay 12", "ten digits"],
    ["--biller 12", "fifteen digits"],
    ["--reference2 A1", "goes with --biller"],
    ["--promptpay 0812223333 --biller 099400012345601", "either --promptpay or --biller"],
    ["--account bank:none", "no such bank account"],
  ])("is refused with %s", async (more, sentence) => {
    expect(await refusedWith(set(more))).toContain(sentence);
  });

  test("is for the committee to say", async () => {
    const line = set("").replace("--by 1-002", "--by 1-001");
    expect(await refusedWith(line)).toContain("not on the committee");
  });
});

describe("slips", () => {
  test("that wait are listed, and one is confirmed on the bank's day, once", async () => {
    const listed = await told(`slip list ${fund}`);
    expect(listed).toContain(first);
    expect(listed).toContain("its code was read");
    const confirm = `slip confirm ${fund} --slip ${first} --on 2569-02-18 --by 1-002`;
    expect(await told(confirm)).toContain("OB/1");
    expect(await told(confirm)).toContain("as it was confirmed before");
    expect(await told(`slip show ${fund} --slip ${first}`)).toContain("confirmed by สมหมาย");
    expect(await told(`slip confirm ${fund} --sure --by 1-002`)).toContain("Confirmed: 0");
  });

  test("that are refused keep their code until a person gives it back", async () => {
    const refuse = `slip refuse ${fund} --slip ${second} --by 1-002`;
    expect(await refusedWith(refuse)).toContain("--words");
    expect(await told(`${refuse} --reason not-arrived`)).toContain("stays taken");
    const release = `slip release ${fund} --slip ${second} --by 1-002`;
    expect(await refusedWith(release)).toContain("--words");
    expect(await told(`${release} --words ดูผิดวัน`)).toContain("is free");
    expect(await refusedWith(`slip confirm ${fund} --slip ${second} --on 2569-02-18 --by 1-002`)).toContain(
      "released",
    );
  });

  test.each([
    [`slip show ${fund} --slip nothing`, "no slip of that id"],
    [`slip confirm ${fund} --slip ${first} --by 1-002`, "go together"],
    [`slip confirm ${fund} --sure --slip ${first} --by 1-002`, "either --sure"],
    [
      `slip confirm ${fund} --slip 0199a000-0000-7000-8000-0000000000ff --on 2569-02-18 --by 1-002`,
      "no slip",
    ],
    [`slip release ${fund} --slip ${first} --words x --by 1-002`, "holds nothing"],
    [`slip refuse ${fund} --slip ${second} --reason unclear --by 1-001`, "not treasurer"],
  ])("%s is refused", async (line, sentence) => {
    expect(await refusedWith(line)).toContain(sentence);
  });
});

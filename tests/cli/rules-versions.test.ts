import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, type FreshDatabase } from "../database.ts";
import { commandParts, runLine } from "./parts.ts";

/** Today is 20 February 2026. Member 1 has paid two years, member 2 nothing; both joined in 2024. */
let database: FreshDatabase;
let parts: ReturnType<typeof commandParts>;
let folder: string;
/** The fund's own rules with 150 baht a night instead of 100. */
let amended: string;
let faulty: string;
const run = (line: string) => runLine(parts, line);
const decided = '--by 3 --resolution "ประชุมใหญ่ 1/2569"';

beforeAll(async () => {
  [database, folder] = await Promise.all([freshDatabase(), mkdtemp(path.join(tmpdir(), "omboon-versions-"))]);
  parts = commandParts(database);
  [amended, faulty] = [path.join(folder, "amended.yaml"), path.join(folder, "faulty.yaml")];
  const model = (await parts.shippedRules("yasothon-2562")) ?? "";
  await writeFile(amended, model.replaceAll("each: night, amount: 100", "each: night, amount: 150"));
  await writeFile(faulty, model.replaceAll("price: 30 ", "price: thirty "));
  for (const line of [
    "fund create --code ban-na --name กองทุนบ้านนา",
    "member add --fund ban-na --number 1 --given-name บัวผัน --joined 2024-01-01 --sex female",
    "member add --fund ban-na --number 2 --given-name สมหมาย --joined 2024-01-01",
    "member add --fund ban-na --number 3 --given-name คำพอง --joined 2024-01-01",
    "member add --fund ban-na --number 4 --given-name มาลัย --joined 2024-01-01",
    "committee add --fund ban-na --member 3 --role secretary",
    "committee add --fund ban-na --member 3 --role treasurer",
    "committee add --fund ban-na --member 4 --role auditor",
    "contribution record --fund ban-na --member 1 --method cash --by 3 --amount 780 --on 2026-02-20 --key k1",
  ])
    assert.equal((await run(line)).err, "", line);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

describe("a preview", () => {
  test("names whom the new version changes, case by case, and writes nothing", async () => {
    const { out, err } = await run(`rules preview ${amended} --fund ban-na --from 2026-09-01 --json`);
    expect(err).toBe("");
    const preview = JSON.parse(out) as { shown: { changes: { inWords: string }[] }[] };
    expect(preview).toMatchObject({ members: 4, changed: 1, shown: [{ memberNo: "1" }] });
    expect(preview.shown[0]?.changes.map(({ inWords }) => inWords)).toEqual([
      "ค่านอนโรงพยาบาลของแม่เมื่อคลอด 1 คืน: 100 บาท → 150 บาท",
      "ค่านอนโรงพยาบาลของแม่เมื่อคลอด 5 คืน: 500 บาท → 750 บาท",
      "ค่านอนโรงพยาบาลของแม่เมื่อคลอด 30 คืน: 500 บาท → 750 บาท",
      "ค่านอนโรงพยาบาลเมื่อเจ็บป่วย 1 คืน: 100 บาท → 150 บาท",
      "ค่านอนโรงพยาบาลเมื่อเจ็บป่วย 5 คืน: 500 บาท → 750 บาท",
    ]);
    expect(JSON.parse((await run("rules versions --fund ban-na --json")).out)).toMatchObject({
      versions: [{ version: 1, isInForce: true, activatedBy: "operator" }],
    });
  });

  test("the same rules change nobody", async () => {
    const { out } = await run("rules preview yasothon-2562 --fund ban-na --from 2026-09-01");
    expect(out).toContain("would change 0 of 4 members");
  });

  test("counts whom it does not name", async () => {
    const { out } = await run(`rules preview ${amended} --fund ban-na --from 2026-09-01 --limit 0`);
    expect(out).toContain("And 1 more: name them all with --limit 1.\n");
  });
});

describe("activating", () => {
  test.each([
    ["rules activate AMENDED --fund ban-na --by 99 --resolution x", 'no member with the number "99"'],
    ["rules activate AMENDED --fund ban-na --by 1 --resolution x --from 2026-09-01", "holds no office"],
    ["rules activate AMENDED --fund ban-na --by 4 --resolution x --from 2026-09-01", "only audits"],
    ["rules activate AMENDED --fund ban-na --by 3 --resolution x", "give a later day with --from"],
    ["rules activate FAULTY --fund ban-na --by 3 --resolution x --from 2026-09-01", "✗ ต้องแก้ บรรทัด"],
    ["rules preview FAULTY --fund ban-na --from 2026-09-01", "✗ ต้องแก้ บรรทัด"],
    ["rules preview AMENDED --fund ban-na --from 2018-09-01", "give a later day with --from"],
  ])("%s is refused in a sentence", async (line, sentence) => {
    const said = await run(line.replace("AMENDED", amended).replace("FAULTY", faulty));
    expect(said).toEqual({ code: 1, out: "", err: expect.stringContaining(sentence) });
  });

  test("supersedes from its day on, and says who did it on which resolution", async () => {
    const { out } = await run(`rules activate ${amended} --fund ban-na ${decided} --from 2026-02-20 --json`);
    expect(JSON.parse(out)).toMatchObject({ version: 2, effectiveFrom: "2026-02-20" });
    expect(JSON.parse((await run("rules versions --fund ban-na --json")).out)).toMatchObject({
      versions: [
        { version: 2, isInForce: true, activatedBy: "คำพอง", resolution: "ประชุมใหญ่ 1/2569" },
        { version: 1, isInForce: false, effectiveFrom: "2019-01-01" },
      ],
    });
  });

  test("is refused on the same day once that day has begun", async () => {
    const again = await run(`rules activate ${amended} --fund ban-na ${decided} --from 2026-02-20`);
    expect(again.err).toContain("Version 2 begins on 20 Feb 2026");
  });
});

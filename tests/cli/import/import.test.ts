import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readTable } from "#paper/tables/read-table.ts";
import { freshDatabase, type FreshDatabase } from "../../database.ts";
import { fileOf } from "../../paper/tables/file-of.ts";
import { commandParts, runLine, type Ended } from "../parts.ts";

let database: FreshDatabase;
let owner: postgres.Sql;
let folder: string;
let parts: ReturnType<typeof commandParts>;
beforeAll(async () => {
  database = await freshDatabase();
  parts = commandParts(database);
  owner = postgres(database.ownerUrl, { max: 1 });
  folder = await mkdtemp(path.join(tmpdir(), "import-"));
  await run("fund create --code ban-na --name บ้านนา");
  await run("fund create --code other --name อื่น");
  await run("member add --fund ban-na --number 1-001 --given-name บัวผัน --joined 2560-10-01");
  await run("committee add --fund ban-na --member 1-001 --role registrar");
  // Whatever a table's reader could take for something else.
  await run(
    "member add --fund ban-na --number 1-002 --title นาง --given-name =ก'ข --family-name @ค --joined 2560-10-01 --birth 2453-05-01 --house 12/3 --phone 0812223333 --citizen-id 9000000000004 --type disabled",
  );
});
afterAll(async () => {
  await owner.end();
  await database.close();
  await rm(folder, { recursive: true });
});

const run = (line: string): Promise<Ended> => runLine(parts, line);
const file = async (name: string, content: string): Promise<string> => {
  const place = path.join(folder, name);
  await writeFile(place, content);
  return place;
};
const answer = async (line: string): Promise<Record<string, unknown>> =>
  JSON.parse((await run(`${line} --json`)).out) as Record<string, unknown>;

describe("import register", () => {
  const examples = "import register --fund ban-na --file docs/examples/register.csv";

  test("says what it would do, does it, and has nothing to do the next time", async () => {
    const dry = await run(examples);
    expect(dry).toMatchObject({ code: 0, err: "" });
    expect(dry.out).toMatchInlineSnapshot(`
      "3 rows: 3 new, 0 same as in the register, 0 different, 0 with faults.
      แถวที่ 3 ช่อง K (Birth) “2510”: ไม่มีวันเกิดที่แน่ชัด จะนับเป็น 1 ม.ค. 2510
      Nothing is written yet: the same line with --commit does it.
      "
    `);
    const done = await run(`${examples} --commit`);
    expect(done.out.split("\n").at(-2)).toBe("3 members added, 0 corrected.");
    const again = await run(`${examples} --commit`);
    expect(again.out).toMatchInlineSnapshot(`
      "3 rows: 0 new, 3 same as in the register, 0 different, 0 with faults.
      แถวที่ 3 ช่อง K (Birth) “2510”: ไม่มีวันเกิดที่แน่ชัด จะนับเป็น 1 ม.ค. 2510
      Nothing is new: the register is as the file says.
      "
    `);
  });

  test("names the faults, imports nobody and ends with 1", async () => {
    const faulty = await file(
      "faulty.csv",
      "id,name,Apply,หมายเหตุ\n3-001,ก,31/02/2560,x\n3-002,ข,1/1/2560,\n",
    );
    const ended = await run(`import register --fund ban-na --file ${faulty} --commit`);
    expect(ended).toMatchInlineSnapshot(`
      {
        "code": 1,
        "err": "Nothing is imported: correct the rows with faults, or take them out, and try again.
      ",
        "out": "2 rows: 1 new, 0 same as in the register, 0 different, 1 with faults.
      Column D (หมายเหตุ) is not known and is left out.
      แถวที่ 2 ช่อง C (Apply) “31/02/2560”: เดือนนั้นไม่มีวันที่ 31
      ",
      }
    `);
    const json = await answer(`import register --fund ban-na --file ${faulty}`);
    expect(json).toMatchObject({
      committed: false,
      new: 1,
      faulty: 1,
      faultsByType: { "day-impossible": 1 },
      faults: [{ type: "day-impossible", row: 2, column: "C", header: "Apply", value: "31/02/2560" }],
      unreadColumns: [{ column: "D", header: "หมายเหตุ" }],
    });
  });

  test("writes a report of every row, readable by its owner only", async () => {
    const table = await file(
      "mixed.csv",
      "id,name,surname,Apply,moo,title\n2-001,คำมูล,ใจดี,1/10/2560,9,นาง\n3-002,ข,ค,1/1/2560,1,ร.ต.\n3-003,,,1/1/2560,x,\n",
    );
    for (const [name, start] of [
      ["report.csv", "\uFEFFแถว,เลขสมาชิก,ผล"],
      ["report.json", '[\n{"row":2'],
    ] as const) {
      const report = path.join(folder, name);
      await run(`import register --fund ban-na --file ${table} --report ${report}`);
      const text = await readFile(report, "utf8");
      expect(text.slice(0, start.length)).toBe(start);
      expect((await stat(report)).mode & 0o077).toBe(0);
      if (name === "report.csv")
        expect(text).toMatchInlineSnapshot(`
        "﻿แถว,เลขสมาชิก,ผล,ช่อง,หัวตาราง,ค่าในช่อง,ชนิด,คำอธิบาย
        2,2-001,ต่างจากเดิม,,,,change,หมู่ที่: 2 → 9
        3,3-002,เพิ่มใหม่,F,title,ร.ต.,unknown-title,แถวที่ 3 ช่อง F (title) “ร.ต.”: ไม่รู้จักคำนำหน้านี้ จะเก็บไว้ตามที่เขียน
        4,3-003,ต้องแก้,B,name,,name-missing,แถวที่ 4 ช่อง B (name): ไม่มีชื่อ กรุณาเติมชื่อสมาชิก
        4,3-003,ต้องแก้,E,moo,x,village-wrong,แถวที่ 4 ช่อง E (moo) “x”: หมู่ที่ต้องเป็นตัวเลข
        "
      `);
      else expect(JSON.parse(text)).toHaveLength(4);
    }
    const wrong = await run(`import register --fund ban-na --file ${table} --report x.doc`);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('--report: "x.doc" must end in .csv or .xlsx or .json.');
  });

  test("corrects only where it is told to, in somebody's name", async () => {
    const table = await file("moved.csv", "id,name,Apply,moo\n2-001,คำมูล,1/10/2560,5\n");
    const line = `import register --fund ban-na --file ${table}`;
    expect((await run(`${line} --commit`)).out).toContain("The 1 that differ are left as they were");
    expect((await run(`${line} --update --commit`)).err).toContain("--update needs --by");
    expect((await run(`${line} --update --by 9-999 --commit`)).err).toContain(
      'no member with the number "9-999"',
    );
    expect((await run(`${line} --update --by 1-001 --commit`)).out).toContain(
      "0 members added, 1 corrected.",
    );
    expect(await owner`select village_no from member where member_no = '2-001'`).toEqual([{ village_no: 5 }]);
  });

  test.each([
    ["a file that is not there", "nowhere.csv", 'There is no file "nowhere.csv".'],
    ["a file without a header", "docs/measured.md", "None of the first 20 rows is a header"],
    [
      "a file that is no table",
      "src/paper/fonts/noto-sans-thai-looped-thai-700.ttf",
      "This file is no table",
    ],
  ])("%s is refused", async (_what, name, sentence) => {
    const ended = await run(`import register --fund ban-na --file ${name}`);
    expect(ended.code).toBe(1);
    expect(ended.err).toContain(sentence);
  });
});

describe("import contributions", () => {
  const line = "import contributions --fund ban-na --file docs/examples/past-contributions.csv";

  test("shows the sum, fills what was paid up to, says how to undo it, and is undone", async () => {
    expect((await run(line)).out).toMatchInlineSnapshot(`
      "3 rows: 3 new (฿540), 0 imported before, 0 with faults.
      Imported so far: ฿0. There is no opening entry yet to hold it against.
      Nothing is written yet: the same line with --commit does it.
      "
    `);
    const { importId, committed, sum } = await answer(`${line} --commit`);
    expect({ committed, sum }).toEqual({ committed: true, sum: "540.00" });
    expect((await run("member show --fund ban-na --member 2-001 --json")).out).toContain(
      '"paidUpTo": "2018-12-31"',
    );
    expect((await run(line)).out).toContain("Nothing is new");
    expect(await answer(`import take-back --fund ban-na --import ${String(importId)}`)).toMatchObject({
      rows: 3,
      members: 2,
    });
    for (const id of [String(importId), "x"]) {
      const ended = await run(`import take-back --fund ban-na --import ${id}`);
      expect(ended).toMatchObject({
        code: 1,
        err: "The fund has no such import that stands: look for a slip, or it is taken back already.\n",
      });
    }
  });

  test("names the faults in a report", async () => {
    const table = await file(
      "paid.csv",
      "id,date,amount,period\n2-001,1/1/2561,30,ม.ค. 2561\n2-009,x,30,2561\n",
    );
    const report = path.join(folder, "paid.xlsx");
    const ended = await run(`import contributions --fund ban-na --file ${table} --report ${report} --commit`);
    expect(ended).toMatchObject({
      code: 1,
      err: "Nothing is imported: correct the rows with faults, or take them out, and try again.\n",
    });
    const rows = await Array.fromAsync(readTable(fileOf(await readFile(report))));
    expect(rows.map((row) => row.ok && row.value.cells.slice(0, 7))).toMatchInlineSnapshot(`
      [
        [
          "แถว",
          "เลขสมาชิก",
          "ผล",
          "ช่อง",
          "หัวตาราง",
          "ค่าในช่อง",
          "ชนิด",
        ],
        [
          "2",
          "2-001",
          "เพิ่มใหม่",
          "",
          "",
          "",
          "",
        ],
        [
          "3",
          "2-009",
          "ต้องแก้",
          "B",
          "date",
          "x",
          "day-unreadable",
        ],
        [
          "3",
          "2-009",
          "ต้องแก้",
          "A",
          "id",
          "2-009",
          "unknown-member",
        ],
      ]
    `);
  });
});

const fields = (code: string) =>
  owner`select member_no, title, given_name, family_name, sex, birth_on::text, village_no, house_no, member_type, plan_code, joined_on::text,
    left_on::text, left_reason, citizen_id_hash, phone_hash from member join fund using (fund_id) where code = ${code} order by 1`;

describe("export register", () => {
  test.each(["csv", "xlsx"])(
    "a register written as %s is imported again unchanged, into its fund and into another",
    async (ending) => {
      const out = path.join(folder, `all.${ending}`);
      const { members } = await answer(`export register --fund ban-na --out ${out} --private`);
      expect((await stat(out)).mode & 0o077).toBe(0);
      const same = await answer(`import register --fund ban-na --file ${out}`);
      expect(same).toMatchObject({ rows: members, same: members, new: 0, different: 0, faulty: 0 });
    },
  );

  test("into another fund it brings every field", async () => {
    const out = path.join(folder, "all.xlsx");
    await run(`import register --fund other --file ${out} --commit`);
    expect(await fields("other")).toEqual(await fields("ban-na"));
  });

  test("citizen ids and phones stay in the register where they are not asked for", async () => {
    const out = path.join(folder, "some.csv");
    await run(`export register --fund ban-na --out ${out}`);
    const text = await readFile(out, "utf8");
    expect(text.split("\r\n")[0]).toMatchInlineSnapshot(
      `"﻿เลขสมาชิก,คำนำหน้า,ชื่อ,นามสกุล,เพศ,วันเกิด,บ้านเลขที่,หมู่ที่,ที่อยู่,อาชีพ,ประเภทสมาชิก,แบบการส่ง,วันที่เป็นสมาชิก,วันที่พ้นสภาพ,เหตุที่พ้นสภาพ"`,
    );
    expect(text).not.toContain("0812223333");
  });

  test("another ending is refused", async () => {
    expect(await run("export register --fund ban-na --out x.txt")).toMatchObject({ code: 2, out: "" });
  });
});

import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTwoMonths, type TwoMonths } from "../../actions/report/two-months.ts";
import { commandParts, runLine } from "../parts.ts";

let books: TwoMonths;
let parts: ReturnType<typeof commandParts>;
let folder: string;
const run = (line: string) => runLine(parts, line);
beforeAll(async () => {
  books = await openTwoMonths();
  parts = commandParts(books.fund.database);
  folder = await mkdtemp(path.join(tmpdir(), "reports-"));
});
afterAll(async () => {
  await books.close();
  await rm(folder, { recursive: true });
});

const places = (text: string): number => text.replaceAll(/\p{Mn}/gu, "").length;

describe("a report is written", () => {
  test("for people: its columns are aligned, Thai marks above and below taking no place", async () => {
    const { out } = await run("report trial-balance --fund small");
    const [title, , head = "", rule = "", ...rows] = out.trimEnd().split("\n");
    expect(title).toBe("งบทดลอง ณ สิ้นเดือน ก.พ. 2569");
    expect([head, rows.at(-1) ?? ""].map(places)).toEqual([places(rule), places(rule)]);
    expect(rows.at(-1)).toMatch(/^ +รวม +10,250\.00 +10,250\.00$/u);
  });

  test("for spreadsheets: a line a row, amounts as plain numbers, Buddhist days", async () => {
    const { out } = await run("report account-statement --fund small --account cash --format csv");
    expect(out.split("\r\n")[0]).toBe(
      "\uFEFFรายการที่,เดือนบัญชี,วันที่,เอกสาร,รายการ,กองทุนย่อย,เพิ่ม,ลด,คงเหลือ,หมายเหตุ",
    );
    expect(out).toMatch(
      /,ก\.พ\. 2569,02\/02\/2569,PV\/1,จ่ายค่าใช้จ่าย,,,15\.00,85\.00,ลุงมี ขับดี · ค่ารถไปธนาคาร\r\n/u,
    );
  });

  test("for programs: by English names, days in ISO, amounts as texts, sums apart", async () => {
    const { out } = await run("report trial-balance --fund small --json");
    const answer = JSON.parse(out) as { rows: unknown[]; sums: unknown[] };
    expect(answer).toMatchObject({ fund: "small", report: "trial-balance" });
    expect(answer.rows[0]).toEqual({
      account: "contributions",
      class: "money-in",
      className: "รายรับ",
      name: "เงินสมทบจากสมาชิก",
      credit: "10150.00",
    });
    expect(answer.sums).toEqual([{ name: "รวม", debit: "10250.00", credit: "10250.00" }]);
  });

  test("for programs: what fell below nothing has its minus before all digits", async () => {
    const { out } = await run("report financial-statement --fund small --from 2569-02 --json");
    const { rows } = JSON.parse(out) as { rows: { line: string; inPeriod: string }[] };
    expect(rows.find(({ line }) => line === "cash")).toMatchObject({ inPeriod: "-60.00" });
  });

  test.each([
    ["a.csv", "", "csv"],
    ["a.xlsx", "", "xlsx"],
    ["a.txt", "", "text"],
    ["b.csv", " --format text", "text"],
  ])("into %s%s as %s", async (file, more, format) => {
    const out = path.join(folder, file);
    const written = await run(`report register --fund small --out ${out}${more} --json`);
    expect(JSON.parse(written.out)).toMatchObject({ report: "register", out, format, rows: 6 });
    const bytes = await readFile(out);
    const beginning = { csv: [0xef, 0xbb, 0xbf], xlsx: [0x50, 0x4b, 3], text: [...Buffer.from("ท")] }[format];
    expect([...bytes.subarray(0, 3)]).toEqual(beginning);
    expect((await stat(out)).mode & 0o077).toBe(0);
  });
});

describe("a report is refused", () => {
  test.each([
    ["report journal --fund small --format xlsx", "A workbook is a file: say where with --out FILE."],
    ["report journal --fund small --from 2569-03", "--from is after --to."],
    ["report account-statement --fund small --account csh", 'no account "csh"; the nearest is cash.'],
    ["report passbook --fund small --member 99", 'no member with the number "99"'],
    ["report journal --fund small --by 2", "--by holds no office today that reads the books"],
    ["report journal --fund small --by 99", 'no member with the number "99"'],
    ["report journal --fund nowhere", 'no fund with the code "nowhere"'],
    ["remark list --fund small --by 2", "--by holds no office today that reads the books"],
    ["remark add --fund small --by 1 --about receipt:OB/1 --text x", "--by is no auditor of this fund today"],
    ["remark add --fund small --by 99 --about receipt:OB/1 --text x", 'no member with the number "99"'],
    [
      "remark add --fund small --by 4 --about receipt:OB/99 --text x",
      "--about names nothing in this fund's books",
    ],
    [
      `remark add --fund small --by 4 --about member:5 --text ${"ก".repeat(1001)}`,
      "longer than 1000 letters",
    ],
    ["remark answer --fund small --remark 7 --by 1 --text x", "There is no such remark."],
    ["remark answer --fund small --remark 7 --by 99 --text x", 'no member with the number "99"'],
  ])("%s", async (line, sentence) => {
    expect(await run(line)).toEqual({ code: 1, out: "", err: expect.stringContaining(sentence) as unknown });
  });

  test.each(["receipt", "receipt:OB", "entry:x", "month:xx", "cow:7", ""])(
    "what --about=%s means nobody knows",
    async (about) => {
      const { code, err } = await run(`remark add --fund small --by 4 --about=${about} --text x`);
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("--about") as unknown });
    },
  );
});

test("the auditor reads every report", async () => {
  for (const name of [
    "journal",
    "account-statement --account cash",
    "trial-balance",
    "income-spending",
    "financial-statement",
    "cash-per-collector",
    "sub-funds",
    "arrears",
    "passbook --member 5",
    "register",
  ])
    expect(await run(`report ${name} --fund small --by 4`)).toMatchObject({ code: 0, err: "" });
});

test("a remark is made, listed, answered once, and listed with its answer", async () => {
  const made = await run('remark add --fund small --by 4 --about "receipt: OB/๒" --text "วันที่ไม่ตรง"');
  expect(made.out).toBe("Remark 1 on receipt OB/2 waits for the committee's answer.\n");
  const own = await run("remark answer --fund small --remark 1 --by 4 --text x");
  expect(own.err).toBe("Nobody answers their own remark: somebody else of the committee must.\n");
  const office = await run("remark answer --fund small --remark 1 --by 5 --text x");
  expect(office.err).toContain("--by is nobody who holds an office of the committee");
  expect((await run("remark list --fund small --open --by 4")).out).toContain(
    "waits for the committee's answer",
  );

  expect((await run('remark answer --fund small --remark 1 --by 1 --text "แก้แล้ว"')).out).toBe(
    "Remark 1 is answered.\n",
  );
  const again = await run("remark answer --fund small --remark 1 --by 1 --text x");
  expect(again.err).toContain("This remark has its answer");
  expect((await run("remark list --fund small --open")).out).toBe("There is no remark.\n");
  const { remarks } = JSON.parse((await run("remark list --fund small --json")).out) as {
    remarks: unknown[];
  };
  expect(remarks).toMatchObject([
    { remark: 1, about: "receipt:OB/2", text: "วันที่ไม่ตรง", answer: { text: "แก้แล้ว" } },
  ]);
});

test("a financial statement that does not agree says so and ends with 1", async () => {
  const { owner } = books.fund;
  await owner.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`update posting set amount_satang = amount_satang + 1
      where account = 'bank' and entry_id = (select entry_id from receipt where number = 4)`;
  });
  const { code, out, err } = await run("report financial-statement --fund small");
  expect({ code, err }).toEqual({
    code: 1,
    err: expect.stringContaining("The two sides do not come to the same") as unknown,
  });
  expect(out).toContain("10,250.01");
});

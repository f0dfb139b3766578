import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importRegister } from "#actions/import/import-register.ts";
import { perform } from "#actions/perform.ts";
import { faultSentence } from "#core/import/in-words/fault.ts";
import { membersById } from "#store/members.ts";
import { openSmallFund, type SmallFund } from "../small-fund.ts";
import { header, importLines, tableOf } from "./tables.ts";

let small: SmallFund;
beforeAll(async () => {
  small = await openSmallFund();
  await small.member("1-001", { roles: ["registrar"] });
});
afterAll(() => small.close());

const three = [
  "1,2-001,1-2345-67890-12-1,นาง,บัวผัน,ใจดี,หญิง,12/3,2,1/10/2560,3/5/2503,,,1",
  "2,2-002,,นาย,สมหมาย,ตั้งใจ,ชาย,5,2,1/10/2560,3/5/2510,,2/1/2569,0",
  "3,2-003,,ด.ญ.,แก้ว,ใจดี,หญิง,12/3,๒,15 ม.ค. 2569,2560,,,1",
];
const membersNow = async (): Promise<readonly unknown[]> =>
  small.owner`select member_no, given_name, village_no, joined_on::text, birth_on::text, left_reason, citizen_id_hash is not null as identified,
    (select count(*)::int from standing s where s.member_id = m.member_id) as standings from member m where member_no like '2-%' order by 1`;

test("a dry run says what would happen and writes nothing", async () => {
  const { rows, written } = await importLines(small, three, { commit: false });
  expect(rows.map(({ row, memberNo, will }) => [row, memberNo, will])).toEqual([
    [2, "2-001", "new"],
    [3, "2-002", "new"],
    [4, "2-003", "new"],
  ]);
  expect(rows[2]?.remarks.map(({ said }) => said.type)).toEqual(["birth-day-taken"]);
  expect(written).toEqual({ added: 0, changed: 0 });
  expect(await membersNow()).toEqual([]);
});

test("one fault among good rows: nobody is imported", async () => {
  const { rows, written } = await importLines(small, [...three, "4,2-004,,นาย,,,,,,,,,,"]);
  expect(rows.map(({ will }) => will)).toEqual(["new", "new", "new", "fault"]);
  expect(written).toEqual({ added: 0, changed: 0 });
  expect(await membersNow()).toEqual([]);
});

test("a sound table is imported whole, empty rows are passed over", async () => {
  const steps: string[] = [];
  const progress = (step: string, rows: number): void => void steps.push(`${step} ${rows}`);
  const { written } = await importLines(small, [...three.slice(0, 2), ",,,", ...three.slice(2)], {
    progress,
  });
  expect(written).toEqual({ added: 3, changed: 0 });
  expect(steps).toEqual(["read 3", "written 3"]);
  expect(await membersNow()).toEqual([
    {
      member_no: "2-001",
      given_name: "บัวผัน",
      village_no: 2,
      joined_on: "2017-10-01",
      birth_on: "1960-05-03",
      left_reason: null,
      identified: true,
      standings: 1,
    },
    {
      member_no: "2-002",
      given_name: "สมหมาย",
      village_no: 2,
      joined_on: "2017-10-01",
      birth_on: "1967-05-03",
      left_reason: "died",
      identified: false,
      standings: 1,
    },
    {
      member_no: "2-003",
      given_name: "แก้ว",
      village_no: 2,
      joined_on: "2026-01-15",
      birth_on: "2017-01-01",
      left_reason: null,
      identified: false,
      standings: 1,
    },
  ]);
});

describe("the same table again", () => {
  test("changes nothing", async () => {
    const before = await small.owner`select * from member order by member_no`;
    const { rows, written } = await importLines(small, three, { updatedBy: "1-001" });
    expect(rows.map(({ will }) => will)).toEqual(["same", "same", "same"]);
    expect(written).toEqual({ added: 0, changed: 0 });
    expect(await small.owner`select * from member order by member_no`).toEqual(before);
  });

  const corrected = [three[0]?.replace("12/3,2", "12/3,4") ?? "", ...three.slice(1)];
  test("with a correction leaves the register alone where that was not asked for, and says what differs", async () => {
    const { rows, written } = await importLines(small, corrected);
    expect(rows[0]).toMatchObject({ will: "changes", changes: [{ field: "villageNo", from: "2", to: "4" }] });
    expect(written).toEqual({ added: 0, changed: 0 });
    expect(await membersNow()).toMatchObject([{ village_no: 2 }, {}, {}]);
  });
  test("with a correction corrects the register where that was asked for, and the log knows who did", async () => {
    const { written } = await importLines(small, corrected, { updatedBy: "1-001" });
    expect(written).toEqual({ added: 0, changed: 1 });
    expect(await membersNow()).toMatchObject([{ village_no: 4 }, {}, {}]);
    const [logged] =
      await small.owner`select l.kind, w.member_no from member_log l join member w on w.member_id = l.written_by`;
    expect(logged).toEqual({ kind: "corrected", member_no: "1-001" });
  });
});

test("who left by the table leaves as by the registrar's own act: offices end, the books keep the decision", async () => {
  await small.member("4-001", {
    givenName: "คำ",
    joinedOn: Temporal.PlainDate.from("2020-01-01"),
    roles: ["collector"],
  });
  const line = "1,4-001,,นาย,คำ,,,,7,1/1/2563,,1/2/2569,,0";
  expect((await importLines(small, [line])).written).toEqual({ added: 0, changed: 0 });
  expect((await importLines(small, [line], { updatedBy: "1-001" })).written).toEqual({
    added: 0,
    changed: 1,
  });
  expect(
    await small.owner`select m.left_on::text, m.left_reason, m.village_no, o.until_on is not null as ended,
      (select count(*)::int from decision d where d.subject_id = m.member_id) as decisions
      from member m join office o using (fund_id, member_id) where member_no = '4-001'`,
  ).toEqual([{ left_on: "2026-02-01", left_reason: "resigned", village_no: 7, ended: true, decisions: 1 }]);
  expect((await importLines(small, [line], { updatedBy: "1-001" })).rows[0]?.will).toBe("same");
});

test("what the register holds already is told from what the table says", async () => {
  const { rows } = await importLines(small, [
    "1,2-001,3-1006-00000-01-7,นาง,บัวผัน,ใจดี,,,,1/10/2560,,,,",
    "2,2-009,1-2345-67890-12-1,นาง,บัวผัน,ใจดี,,,,1/10/2560,,,,",
    "3,2-002,,นาย,สมหมาย,ตั้งใจ,,,,1/10/2560,,,,1",
    "4,2-010,,นาย,ก,ข,,,,1/10/2560,,,,",
    "5,2-010,,นาย,ค,ง,,,,1/10/2560,,,,",
    "6,2-011,3-1006-00000-01-7,นาย,จ,ฉ,,,,1/10/2560,,,,",
  ]);
  expect(rows.flatMap(({ faults }) => faults.map(faultSentence)).join("\n")).toMatchInlineSnapshot(`
    "แถวที่ 2 ช่อง C (citizen id) “x-xxxx-xxxxx-01-7”: เลขประจำตัวประชาชนไม่ถูกต้อง คงพิมพ์ผิดหรือสลับหลักกัน กรุณาตรวจกับบัตร
    แถวที่ 2 ช่อง B (id) “2-001”: เลขนี้เป็นของ นางบัวผัน ใจดี ในทะเบียนอยู่แล้ว และดูไม่ใช่คนเดียวกัน
    แถวที่ 3 ช่อง C (citizen id) “x-xxxx-xxxxx-12-1”: คนนี้อยู่ในทะเบียนแล้ว เป็นสมาชิกเลขที่ 2-001
    แถวที่ 4 ช่อง N (active) “1”: ทะเบียนบันทึกว่าพ้นสภาพแล้วเมื่อ 2 ม.ค. 2569 ถ้ากลับมาเป็นสมาชิก ให้รับกลับทีละคน
    แถวที่ 6 ช่อง B (id) “2-010”: เลขสมาชิกซ้ำกับแถวที่ 5
    แถวที่ 7 ช่อง C (citizen id) “x-xxxx-xxxxx-01-7”: เลขประจำตัวประชาชนไม่ถูกต้อง คงพิมพ์ผิดหรือสลับหลักกัน กรุณาตรวจกับบัตร"
  `);
});

const importing = (more: Partial<Parameters<typeof importRegister<string>>[1]>) =>
  perform(small.house, small.fundId, importRegister<string>, {
    rows: tableOf([header]),
    commit: true,
    ...more,
  });

async function* torn() {
  yield* tableOf([header, "1,3-001,,นาย,ก,ข,,,,1/10/2560,,,,"])();
  yield { ok: false, refusal: "torn" } as const;
}

describe("what is refused whole", () => {
  test("a table without a header", async () => {
    expect(await importing({ rows: tableOf(["x,y", "1,2"]) })).toMatchObject({
      ok: false,
      refusal: { type: "header", fault: { type: "no-header" } },
    });
  });
  test("a file that breaks off: nobody of the rows before is imported", async () => {
    expect(await importing({ rows: torn })).toEqual({ ok: false, refusal: { type: "file", fault: "torn" } });
    expect(await small.owner`select 1 from member where member_no = '3-001'`).toEqual([]);
  });
  test("a corrector whom the register does not know", async () => {
    expect(await importing({ updatedBy: "9-999" })).toEqual({
      ok: false,
      refusal: { type: "no-such-member", memberNo: "9-999" },
    });
  });
  test("a corrector whose office does not allow it", async () => {
    await small.member("1-005");
    expect(await importing({ updatedBy: "1-005" })).toEqual({
      ok: false,
      refusal: { type: "not-allowed", memberNo: "1-005" },
    });
  });
  test("but an empty table is no fault", async () => {
    expect(await importing({})).toMatchObject({ ok: true, value: { rows: [], written: { added: 0 } } });
  });
});

test("more rows than go into one statement are imported, and each is found again by its number", async () => {
  const many = Array.from({ length: 1234 }, (_, at) => `${at},5-${at},,นาง,ก${at},ข,,,,1/10/2560,,,,1`);
  expect((await importLines(small, many)).written.added).toBe(1234);
  const again = await importLines(small, many);
  expect(new Set(again.rows.map(({ will }) => will))).toEqual(new Set(["same"]));
  const [one] = await small.owner<
    { member_id: string }[]
  >`select member_id from member where member_no = '5-1233'`;
  const found = await small.house.database.inFund(small.fundId, (fund) =>
    membersById(fund, [one?.member_id ?? ""]),
  );
  expect(found).toMatchObject([{ memberNo: "5-1233", givenName: "ก1233", planCode: "monthly" }]);
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importContributions, type ImportedContributions } from "#actions/import/import-contributions.ts";
import { takeBackContributions } from "#actions/import/take-back-contributions.ts";
import { perform } from "#actions/perform.ts";
import { contributionState } from "#actions/show-contributions.ts";
import { faultSentence } from "#core/import/in-words/fault.ts";
import { bahtToSatang, showBaht } from "#core/money.ts";
import { openSmallFund, type SmallFund } from "../small-fund.ts";
import { tableOf } from "./tables.ts";

let small: SmallFund;
let bua: string;
const joinedOn = Temporal.PlainDate.from("2024-01-10");
beforeAll(async () => {
  small = await openSmallFund();
  bua = await small.member("1-001", { givenName: "บัวผัน", familyName: "ใจดี", joinedOn });
  await small.member("1-002", { givenName: "สมหมาย", joinedOn });
});
afterAll(() => small.close());

const header = "เลขสมาชิก,ชื่อ,วันที่ส่ง,จำนวนเงิน,งวด,เล่มที่,ใบเสร็จเลขที่";
const history = [
  "1-001,บัวผัน ใจดี,15/1/2567,360,2567,3,17",
  "1-001,นางบัวผัน ใจดี,10 ม.ค. 2568,๙๐,ม.ค. - มี.ค. 2568,3,44",
  "1-002,,15/1/2567,30 บาท,ม.ค. 67,,",
];

async function importing(lines: readonly string[], commit = true): Promise<ImportedContributions> {
  const rows = tableOf([header, ...lines]);
  const imported = await perform(small.house, small.fundId, importContributions<never>, { rows, commit });
  if (!imported.ok) throw new Error(`refused: ${imported.refusal.type}`);
  return imported.value;
}
const paidUpTo = async (): Promise<unknown> =>
  (await perform(small.house, small.fundId, contributionState, bua))?.paidUpTo?.toString();

test("a dry run says what would happen, what it adds up to, and writes nothing", async () => {
  const { rows, sum, imported, importId, opening } = await importing(history, false);
  expect(
    rows.map(({ memberNo, will, paid }) => [
      memberNo,
      will,
      `${paid?.from.toString()} ${paid?.to.toString()}`,
    ]),
  ).toEqual([
    ["1-001", "new", "2024-01-01 2024-12-31"],
    ["1-001", "new", "2025-01-01 2025-03-31"],
    ["1-002", "new", "2024-01-01 2024-01-31"],
  ]);
  expect([showBaht(sum), showBaht(imported), importId, opening]).toEqual([
    "฿480",
    "฿0",
    undefined,
    undefined,
  ]);
  expect(await paidUpTo()).toBeUndefined();
});

test("past contributions fill coverage and post nothing; the same file again changes nothing", async () => {
  const first = await importing(history);
  expect([showBaht(first.sum), showBaht(first.imported)]).toEqual(["฿480", "฿480"]);
  expect(await paidUpTo()).toBe("2025-03-31");
  expect(await small.owner`select 1 from entry`).toEqual([]);

  const again = await importing(history);
  expect(again.rows.map(({ will }) => will)).toEqual(["same", "same", "same"]);
  expect([again.importId, showBaht(again.sum), showBaht(again.imported)]).toEqual([undefined, "฿0", "฿480"]);
  expect(await small.owner`select count(*)::int as count from past_contribution`).toEqual([{ count: 3 }]);
});

test("every fault is named, and nothing is imported where there is one", async () => {
  const { rows, importId } = await importing([
    "1-001,บัวผัน,10/4/2568,30,เม.ย. 2568,,",
    "1-009,,10/4/2568,30,เม.ย. 2568,,",
    ",,10/4/2568,30,เม.ย. 2568,,",
    "2001-01-01,,10/4/2568,30,เม.ย. 2568,,",
    "1-001,สมหมาย,10/4/2568,30,พ.ค. 2568,,",
    "1-001,,31/4/2568,30,มิ.ย. 2568,,",
    "1-001,,,30,มิ.ย. 2568,,",
    "1-001,,10/4/2570,30,มิ.ย. 2568,,",
    "1-001,,10/4/2568,,มิ.ย. 2568,,",
    "1-001,,10/4/2568,สามสิบมั้ง,มิ.ย. 2568,,",
    "1-001,,10/4/2568,0,มิ.ย. 2568,,",
    "1-001,,10/4/2568,-30,มิ.ย. 2568,,",
    "1-001,,10/4/2568,30.001,มิ.ย. 2568,,",
    "1-001,,10/4/2568,สองพันห้า,มิ.ย. 2568,,",
    "1-001,,10/4/2568,30,,,",
    "1-001,,10/4/2568,30,สักพัก,,",
    "1-001,,10/4/2568,30,มิ.ย. 2568 - มี.ค. 2568,,",
    "1-001,,10/4/2568,30,1/1/2568 - 1/1/2599,,",
    "1-001,,10/1/2567,30,ธ.ค. 2566,,",
    "1-001,,10/4/2568,30,ก.พ. 2568,,",
    "1-001,บัวผัน,10/4/2568,30,เม.ย. 2568,,",
    "1-001,บัวผัน,11/4/2568,30,เม.ย. 2568,,",
    "1-001,,10/4/2568,#REF!,มิ.ย. 2568,,",
  ]);
  expect(importId).toBeUndefined();
  expect(rows.filter(({ will }) => will === "new").map(({ row }) => row)).toEqual([2]);
  expect(rows.flatMap(({ faults }) => faults.map(faultSentence)).join("\n")).toMatchInlineSnapshot(`
    "แถวที่ 3 ช่อง A (เลขสมาชิก) “1-009”: ไม่มีสมาชิกเลขนี้ในทะเบียน กรุณาตรวจเลข หรือนำเข้าทะเบียนก่อน
    แถวที่ 4 ช่อง A (เลขสมาชิก): ไม่มีเลขสมาชิก กรุณาเติมเลข
    แถวที่ 5 ช่อง A (เลขสมาชิก) “2001-01-01”: โปรแกรมตารางเปลี่ยนเลขสมาชิกเป็นวันที่ไปแล้ว กรุณาตั้งช่องเป็นข้อความ แล้วพิมพ์เลขสมาชิกใหม่
    แถวที่ 6 ช่อง B (ชื่อ) “สมหมาย”: ชื่อไม่ตรงกับเลขสมาชิก ในทะเบียนเลขนี้คือ บัวผัน ใจดี
    แถวที่ 7 ช่อง C (วันที่ส่ง) “31/4/2568”: เดือนนั้นไม่มีวันที่ 31
    แถวที่ 8 ช่อง C (วันที่ส่ง): ไม่มีวันที่ กรุณาเติม เช่น 14/02/2569
    แถวที่ 9 ช่อง C (วันที่ส่ง) “10/4/2570”: วันนี้ยังมาไม่ถึง กรุณาตรวจปี
    แถวที่ 10 ช่อง D (จำนวนเงิน): ไม่มีจำนวนเงิน
    แถวที่ 11 ช่อง D (จำนวนเงิน) “สามสิบมั้ง”: อ่านเป็นจำนวนเงินไม่ได้ กรุณาเขียนเป็นตัวเลข เช่น 360 หรือ 360.50
    แถวที่ 12 ช่อง D (จำนวนเงิน) “0”: จำนวนเงินต้องมากกว่าศูนย์
    แถวที่ 13 ช่อง D (จำนวนเงิน) “-30”: จำนวนเงินติดลบไม่ได้
    แถวที่ 14 ช่อง D (จำนวนเงิน) “30.001”: จำนวนเงินละเอียดกว่าสตางค์ กรุณาตรวจทศนิยม
    แถวที่ 15 ช่อง D (จำนวนเงิน) “สองพันห้า”: อาจเป็น ฿2,500 หรือ ฿2,005 กรุณาเขียนเป็นตัวเลขให้ชัด
    แถวที่ 16 ช่อง E (งวด): ไม่มีงวดที่ส่ง กรุณาเติม เช่น ม.ค. 2568 - มี.ค. 2568
    แถวที่ 17 ช่อง E (งวด) “สักพัก”: อ่านเป็นงวดไม่ได้ กรุณาเขียน เช่น ม.ค. 2568 - มี.ค. 2568 หรือ 2568
    แถวที่ 18 ช่อง E (งวด) “มิ.ย. 2568 - มี.ค. 2568”: งวดกลับหัวกลับท้าย: จบก่อนเริ่ม
    แถวที่ 19 ช่อง E (งวด) “1/1/2568 - 1/1/2599”: งวดยาวเกิน 10 ปี กรุณาตรวจ
    แถวที่ 20 ช่อง E (งวด) “ธ.ค. 2566”: งวดเริ่มก่อนวันที่เป็นสมาชิก (10 ม.ค. 2567)
    แถวที่ 21 ช่อง E (งวด) “ก.พ. 2568”: ช่วง 1 ม.ค. – 31 มี.ค. 2568 มีบันทึกว่าส่งแล้ว
    แถวที่ 22 ช่อง A (เลขสมาชิก) “1-001”: เหมือนแถวที่ 2 ทุกช่อง คงบันทึกซ้ำ
    แถวที่ 23 ช่อง E (งวด) “เม.ย. 2568”: งวดซ้อนกับแถวที่ 2 ของสมาชิกคนเดียวกัน
    แถวที่ 24 ช่อง D (จำนวนเงิน) “#REF!”: สูตรในช่องนี้คำนวณไม่ได้ กรุณาพิมพ์ค่าลงไปแทนสูตร"
  `);
  expect(await paidUpTo()).toBe("2025-03-31");
});

test("from and to may stand in two columns, and a plan beside them", async () => {
  const rows = tableOf([
    "id,date,amount,from,to,plan",
    "1-002,2024-02-15,60,ก.พ. 2567,มี.ค. 2567,รายเดือน",
    "1-002,2024-04-15,30,2024-04-01,30/4/2567,",
  ]);
  const dry = await perform(small.house, small.fundId, importContributions<never>, { rows, commit: false });
  expect(dry).toMatchObject({
    ok: true,
    value: { rows: [{ will: "new" }, { will: "new" }], sum: bahtToSatang(90) },
  });
});

describe("beside the opening entry", () => {
  test("stands what it says was paid; what was paid after its day needs a receipt", async () => {
    // As the books' opening writes it: since founding 1,000 baht were contributed.
    await small.owner.begin(async (sql) => {
      await sql`insert into entry (fund_id, entry_id, kind, happened_on, booked_month, written_at, idempotency_key, command_hash)
        values (${small.fundId}, ${opening}, 'opening', '2025-06-30', '2025-06-01', now(), 'opening', '\\x00')`;
      await sql`insert into posting (fund_id, entry_id, line_no, account, amount_satang)
        values (${small.fundId}, ${opening}, 1, 'cash', 100000), (${small.fundId}, ${opening}, 2, 'contributions', -100000)`;
    });
    const { opening: found, rows } = await importing(["1-002,,1/7/2568,30,ก.ค. 2568,,"], false);
    expect(found).toEqual({ cutOver: Temporal.PlainDate.from("2025-06-30"), total: bahtToSatang(1000) });
    expect(rows[0]?.faults.map(faultSentence)).toMatchInlineSnapshot(`
      [
        "แถวที่ 2 ช่อง C (วันที่ส่ง) “1/7/2568”: เงินที่รับหลังวันยกยอด (30 มิ.ย. 2568) ต้องออกใบเสร็จในระบบ นำเข้าเป็นประวัติไม่ได้",
      ]
    `);
  });
  const opening = "0199a000-0000-7000-8000-0000000000aa";
});

test("an import by mistake is taken back whole: its rows stay readable and count no more", async () => {
  const { importId = "" } = await importing(["1-001,,10/4/2568,60,เม.ย. - พ.ค. 2568,,"]);
  expect(await paidUpTo()).toBe("2025-05-31");
  const takeBack = () => perform(small.house, small.fundId, takeBackContributions, importId);
  expect(await takeBack()).toEqual({ ok: true, value: { importId, rows: 1, members: 1 } });
  expect(await paidUpTo()).toBe("2025-03-31");
  expect(await takeBack()).toEqual({ ok: false, refusal: { type: "no-such-import" } });
  expect(await small.owner`select count(*)::int as count from past_contribution`).toEqual([{ count: 4 }]);
  const newest = await perform(small.house, small.fundId, takeBackContributions, undefined);
  expect(newest).toMatchObject({ ok: true, value: { rows: 3, members: 2 } });
  expect(await paidUpTo()).toBeUndefined();
  expect(await perform(small.house, small.fundId, takeBackContributions, undefined)).toMatchObject({
    ok: false,
  });
  expect((await importing(["1-001,,10/4/2568,60,เม.ย. - พ.ค. 2568,,"], false)).rows[0]?.will).toBe("new");
});

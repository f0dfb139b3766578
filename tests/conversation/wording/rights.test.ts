import { expect, test } from "vitest";
import { rightsOn } from "#core/benefit/rights.ts";
import { rightsInWords, whatIfInWords } from "#conversation/wording/rights.ts";
import { facts, quoted, shippedRules, type Sketch } from "../../core/benefit/scene.ts";

const yasothon = shippedRules("yasothon-2562");
const day = Temporal.PlainDate.from("2024-06-22");
const read = (member: Sketch): string =>
  rightsInWords(rightsOn(yasothon, facts(member, { code: "illness", day: "2024-06-22" }).member, day))
    .flatMap(({ state, name, lines }) => [`[${state}] ${name}`, ...lines.map((line) => `  ${line}`)])
    .join("\n");

test("a member of five months reads what comes next, and on which day", () => {
  expect(read({ joined: "2024-01-15", paid: ["2024-01-01..2024-12-31"], born: "1990-05-05" }))
    .toMatchInlineSnapshot(`
      "[later] เงินรับขวัญบุตร (ข้อ 11 (1))
        500 บาท × จำนวนบุตรที่เกิดครั้งนี้
        ต้องเป็นสมาชิกครบ 6 เดือนก่อน อีก 23 วันจึงมีสิทธิ (ตั้งแต่วันที่ 15 ก.ค. 2567)
      [later] ค่านอนโรงพยาบาลของแม่เมื่อคลอด (ข้อ 11 (1))
        คืนละ 100 บาท · ครั้งละไม่เกิน 5 คืน · ปีละไม่เกิน 2,000 บาท
        ต้องเป็นสมาชิกครบ 6 เดือนก่อน อีก 23 วันจึงมีสิทธิ (ตั้งแต่วันที่ 15 ก.ค. 2567)
      [later] ค่านอนโรงพยาบาลเมื่อเจ็บป่วย (ข้อ 11 (2))
        คืนละ 100 บาท · ปีละไม่เกิน 20 คืน · ปีละไม่เกิน 2,000 บาท
        ต้องเป็นสมาชิกครบ 6 เดือนก่อน อีก 23 วันจึงมีสิทธิ (ตั้งแต่วันที่ 15 ก.ค. 2567)
      [later] เงินสงเคราะห์ศพ (ข้อ 11 (3))
        3,000 ถึง 20,000 บาท ตามเวลาที่ส่งเงินสมทบ · ตลอดการเป็นสมาชิกไม่เกิน 1 ครั้ง
        ต้องเป็นสมาชิกครบ 6 เดือนก่อน อีก 23 วันจึงมีสิทธิ (ตั้งแต่วันที่ 15 ก.ค. 2567)
        ตั้งแต่วันที่ 15 ก.ค. 2567 จะได้ 3,000 บาท ถ้าส่งเงินสมทบต่อเนื่อง
      [later] เงินบำนาญผู้สูงอายุ (ข้อ 11 (4))
        1,500 ถึง 2,500 บาท ตามเวลาที่ส่งเงินสมทบ · ปีละไม่เกิน 1 ครั้ง
        ได้ตั้งแต่อายุ 60 ปี อีกประมาณ 26 ปีจึงมีสิทธิ (ตั้งแต่วันที่ 5 พ.ค. 2593)
        ตั้งแต่วันที่ 5 พ.ค. 2593 จะได้ 2,000 บาท ถ้าส่งเงินสมทบต่อเนื่อง"
    `);
});

test("an old member reads what is left of this year, and what the next paid years bring", () => {
  const past = [
    {
      benefit: "illness-nights",
      event: { code: "illness", stays: [{ from: "2024-02-01", to: "2024-02-19" }] },
      lines: [{ on: "2024-02-01", nights: 18, amount: 1800 }],
    },
    { benefit: "old-age-money", event: { code: "old-age", day: "2024-01-05" }, amount: 1500 },
  ];
  const old: Sketch = {
    joined: "2010-01-01",
    paid: ["2010-01-01..2024-12-31"],
    born: "1950-05-05",
    sex: "male",
    past,
  };
  expect(read(old)).toMatchInlineSnapshot(`
    "[now] เงินรับขวัญบุตร (ข้อ 11 (1))
      500 บาท × จำนวนบุตรที่เกิดครั้งนี้
    [now] ค่านอนโรงพยาบาลเมื่อเจ็บป่วย (ข้อ 11 (2))
      คืนละ 100 บาท · ปีละไม่เกิน 20 คืน · ปีละไม่เกิน 2,000 บาท
      ปีละไม่เกิน 20 คืน ยังเหลือ 2 คืน
      ปีละไม่เกิน 2,000 บาท ยังเหลือ 200 บาท
    [now] เงินสงเคราะห์ศพ (ข้อ 11 (3))
      3,000 ถึง 20,000 บาท ตามเวลาที่ส่งเงินสมทบ · ตลอดการเป็นสมาชิกไม่เกิน 1 ครั้ง
      ยอดตามสิทธิวันนี้ 15,000 บาท
      ตั้งแต่วันที่ 1 ม.ค. 2568 จะเป็น 20,000 บาท ถ้าส่งเงินสมทบต่อเนื่อง
    [later] เงินบำนาญผู้สูงอายุ (ข้อ 11 (4))
      1,500 ถึง 2,500 บาท ตามเวลาที่ส่งเงินสมทบ · ปีละไม่เกิน 1 ครั้ง
      ปีละไม่เกิน 1 ครั้ง และใช้ครบแล้ว ใช้สิทธิได้อีกตั้งแต่วันที่ 1 ม.ค. 2568
      ตั้งแต่วันที่ 1 ม.ค. 2568 จะได้ 1,500 บาท ถ้าส่งเงินสมทบต่อเนื่อง"
  `);
});

test("a member in arrears is told what brings the rights back, and no day is promised", () => {
  const text = read({ joined: "2020-01-01", paid: ["2020-01-01..2024-02-29"] });
  expect(text).toContain("ในวันนั้นส่งเงินสมทบถึง 29 ก.พ. 2567 และเลยช่วงผ่อนผัน 30 วันแล้ว");
  expect(text).toContain("ส่งส่วนที่ค้างแล้ว สิทธิสำหรับเรื่องที่เกิดหลังจากนั้นจะกลับมาค่ะ");
  expect(text).not.toContain("[later]");
});

test("“what if I lie in hospital for three nights” is answered with the amount, the reason and what to bring", () => {
  const member: Sketch = { joined: "2020-01-01", paid: ["2020-01-01..2024-12-31"] };
  const answer = quoted(yasothon, member, { code: "illness", stay: "2024-06-22..2024-06-25" });
  expect(whatIfInWords(answer, 3).join("\n")).toMatchInlineSnapshot(`
    "ถ้าเจ็บป่วยนอนโรงพยาบาล 3 คืน ตั้งแต่ 22 มิ.ย. 2567 จะได้ 300 บาทค่ะ
    • ค่านอนโรงพยาบาลเมื่อเจ็บป่วย: 3 คืน (ตั้งแต่ 22 มิ.ย. 2567) คืนละ 100 บาท เป็น 300 บาท
    สิ่งที่ต้องเตรียม
    • เอกสาร: ใบรับรองจากโรงพยาบาลที่บอกวันเข้าและวันออก"
  `);
});

test("what if in the waiting period says from when on", () => {
  const member: Sketch = { joined: "2024-01-15", paid: ["2024-01-01..2024-12-31"] };
  const answer = quoted(yasothon, member, { code: "illness", stay: "2024-06-22..2024-06-25" });
  expect(whatIfInWords(answer, 3)).toEqual([
    "ถ้าเจ็บป่วยนอนโรงพยาบาล 3 คืน ตั้งแต่ 22 มิ.ย. 2567 ยังไม่ได้รับเงินค่ะ",
    "• ค่านอนโรงพยาบาลเมื่อเจ็บป่วย: ต้องเป็นสมาชิกครบ 6 เดือนก่อน อีก 23 วันจึงมีสิทธิ (ตั้งแต่วันที่ 15 ก.ค. 2567)",
  ]);
});

test("a fund that has no such benefit says so", () => {
  const answer = quoted(yasothon, { joined: "2020-01-01", paid: [] }, { code: "flood", day: "2024-06-22" });
  expect(whatIfInWords(answer, 0)).toEqual(["ถ้าflood วันที่ 22 มิ.ย. 2567 กองทุนยังไม่มีสวัสดิการเรื่องนี้ค่ะ"]);
});

import { expect, test } from "vitest";
import { buaphan, somchai, treasurer } from "./cast.ts";
import { found, fund, toConfirm, treasurerScene } from "./receiving.ts";
import { onStage, shownReply } from "./transcript.ts";

test("a treasurer receives ninety baht: who, how much, confirm, receipt", () => {
  const stage = onStage(treasurerScene, fund());
  expect(stage).toPlay(`
    ฉัน: รับเงินครับ
    กองทุน: รับเงินสมทบ · ขั้นที่ 1/3
            รับเงินของท่านไหนคะ
            พิมพ์เลขสมาชิก หรือชื่อบางส่วน
            [ยกเลิก]
    ฉัน: บัวผัน
    ทำ: find-members บัวผัน
    ทำ: show-owed ${buaphan.memberId}
    กองทุน: รับเงินสมทบ · ขั้นที่ 2/3
            รับเงินเท่าไรคะ
            ชื่อ: นางบัวผัน ใจดี
            เลขสมาชิก: 2-015
            หมู่ที่: 2
            ส่งถึง: สิ้นเดือน ม.ค. 2569
            ถึงกำหนดส่ง: ฿30 (1 เดือน)
            หรือพิมพ์ “เปลี่ยนสมาชิก” “ยกเลิก” ก็ได้ค่ะ
            [฿30 ที่ถึงกำหนด]
            [฿90 3 งวด]
            [฿180 6 งวด]
            [฿360 12 งวด]
    ฉัน: [฿90 3 งวด]
    ทำ: propose-contribution ${buaphan.memberId} 9000
    กองทุน: ตรวจก่อนบันทึก · ขั้นที่ 3/3
            ฿90
            ชื่อ: นางบัวผัน ใจดี
            สำหรับช่วง: ก.พ. – เม.ย. 2569
            รับเป็น: เงินสด
            วันที่รับ: 14 ก.พ. 2569
            ยังไม่ได้บันทึก
            [ยืนยันรับเงิน]
            [แก้จำนวนเงิน]
            [เปลี่ยนสมาชิก]
            [ยกเลิก]
    ฉัน: [ยืนยันรับเงิน]
    ทำ: record-contribution 00000000-0000-7000-8000-000000000001 ${buaphan.memberId} 9000 2026-02-01
    กองทุน: บันทึกรับเงินแล้ว
            ฿90
            เล่มที่/เลขที่: 1/124
            ตัวอักษร: เก้าสิบบาทถ้วน
            ส่งถึง: สิ้นเดือน เม.ย. 2569
            [รับเงินคนต่อไป]
  `);
  expect(stage.stored()).toBeUndefined();
});

test("of several found one is picked, and who has left is no choice", () => {
  const left = { ...somchai, hasLeft: true };
  const deeds = { ...fund(), "find-members": found(buaphan, left, { ...treasurer, name: "นางใจดี มีสุข" }) };
  expect(onStage(treasurerScene, deeds)).toPlay(`
    ฉัน: รับเงิน
    ฉัน: ใจดี
    ทำ: find-members ใจดี
    กองทุน: 2-015: นางบัวผัน ใจดี หมู่ 2
            2-016: นายสมชาย ใจดี หมู่ 2 (พ้นสมาชิกแล้ว)
            1-001: นางใจดี มีสุข หมู่ 1
            แตะชื่อที่ต้องการ
            [2-015 นางบัวผัน ใจดี]
            [1-001 นางใจดี มีสุข]
            [ยกเลิก]
    ฉัน: [2-015 นางบัวผัน ใจดี]
    ทำ: show-owed ${buaphan.memberId}
    กองทุน: ขั้นที่ 2/3
            ชื่อ: นางบัวผัน ใจดี
  `);
});

test("a number that one of several found has is that one", () => {
  expect(onStage(treasurerScene, { ...fund(), "find-members": found(somchai, buaphan) })).toPlay(`
    ฉัน: รับเงิน
    ฉัน: 2-015
    ทำ: find-members 2-015
    ทำ: show-owed ${buaphan.memberId}
    กองทุน: นางบัวผัน ใจดี
  `);
});

test("many found are cut, and a longer word is asked for", () => {
  const many = Array.from({ length: 10 }, (_, index) => ({
    ...buaphan,
    memberNo: `3-${index}`,
    memberId: `m${index}`,
  }));
  const stage = onStage(treasurerScene, { ...fund(), "find-members": found(...many) });
  expect(stage).toPlay(`
    ฉัน: รับเงิน
    ฉัน: ใจดี
    ทำ: find-members ใจดี
    กองทุน: 3-6:
            มีมากกว่านี้ พิมพ์ชื่อให้ยาวขึ้น
            หรือพิมพ์ “ยกเลิก” ก็ได้ค่ะ
            [3-0 นางบัวผัน ใจดี]
            [3-7 นางบัวผัน ใจดี]
  `);
  expect(shownReply(stage.lastReply())).not.toContain("3-8");
});

test("a member named like a menu's word is a member where a name is asked for", () => {
  expect(onStage(treasurerScene, fund())).toPlay(`
    ฉัน: รับเงิน
    ฉัน: สมัคร
    ทำ: find-members สมัคร
    ทำ: show-owed ${buaphan.memberId}
    กองทุน: ขั้นที่ 2/3
  `);
});

test.each([
  ["30", 3000],
  ["๓๐ บาทค่ะ", 3000],
  ["1,080.-", 108000],
  ["สามร้อยหกสิบบาทถ้วน", 36000],
])("an amount may be typed as %s", (typed, amount) => {
  expect(onStage(treasurerScene, fund())).toPlay(`
    ฉัน: รับเงิน
    ฉัน: บัวผัน
    ทำ: find-members บัวผัน
    ทำ: show-owed ${buaphan.memberId}
    ฉัน: ${typed}
    ทำ: propose-contribution ${buaphan.memberId} ${amount}
    กองทุน: ขั้นที่ 3/3
  `);
});

test("an amount that may mean two is never guessed", () => {
  expect(onStage(treasurerScene, fund())).toPlay(`
    ฉัน: รับเงิน
    ฉัน: บัวผัน
    ทำ: find-members บัวผัน
    ทำ: show-owed ${buaphan.memberId}
    ฉัน: 30-60 บาท
    กองทุน: จำนวนนี้เข้าใจได้หลายแบบค่ะ
            [฿30]
            [฿60]
    ฉัน: [฿60]
    ทำ: propose-contribution ${buaphan.memberId} 6000
    กองทุน: ฿60
  `);
});

test.each([
  ["at the name", "ฉัน: รับเงิน", "ขั้นที่ 1/3"],
  [
    "at the amount",
    `ฉัน: รับเงิน\nฉัน: บัวผัน\nทำ: find-members บัวผัน\nทำ: show-owed ${buaphan.memberId}`,
    "ขั้นที่ 2/3",
  ],
  ["at the confirmation", toConfirm, "ขั้นที่ 3/3"],
])("a question in between is answered, and the flow goes on %s", (_where, script, question) => {
  expect(onStage(treasurerScene, fund())).toPlay(`
    ${script}
    ฉัน: เช็คยอด
    ทำ: show-contributions ${treasurer.memberId}
    กองทุน: ยอดเงินสมทบ นางมาลี ตั้งตรง
            กลับมาที่คำถามเดิมนะคะ
            ${question}
  `);
});

test("help inside the flow says what is awaited", () => {
  expect(onStage(treasurerScene, fund())).toPlay(`
    ฉัน: รับเงิน
    ฉัน: เมนู
    กองทุน: พิมพ์เลขสมาชิก หรือชื่อของผู้ที่ส่งเงินนะคะ
            ขั้นที่ 1/3
  `);
});

import { expect, test } from "vitest";
import type { ReceivingOutcome, ReceivingRefusal } from "#conversation/deeds/receiving.ts";
import { bahtToSatang } from "#core/money.ts";
import { buaphan, day, receiptOf, somchai, treasurer } from "./cast.ts";
import { fund, owedBy, refused, treasurerScene } from "./receiving.ts";
import { onStage, type Deeds } from "./transcript.ts";

const draft = "00000000-0000-7000-8000-000000000001";
const due = { member: buaphan, amount: bahtToSatang(30), isDue: true };
const ahead = { member: somchai, amount: bahtToSatang(30), isDue: false };
const part = (member: typeof buaphan) =>
  receiptOf({
    member,
    code: "K7MQX3",
    total: bahtToSatang(30),
    wholeTotal: bahtToSatang(60),
    lines: [{ from: day("2026-02-01"), to: day("2026-02-28"), amount: bahtToSatang(30) }],
  });
const recorded: ReceivingOutcome = {
  type: "family-recorded",
  receipts: [part(buaphan), part(somchai)],
  again: false,
};
const house: Deeds = {
  ...fund(),
  "show-owed": { type: "owed", owed: owedBy({ family: 1 }) },
  "show-family": { type: "family", payers: [due, ahead] },
  "record-family": recorded,
};
const toFamily = `
  ฉัน: รับเงิน
  ฉัน: บัวผัน
  ทำ: find-members บัวผัน
  ทำ: show-owed ${buaphan.memberId}
  ฉัน: [จ่ายพร้อมคนในบ้าน]
  ทำ: show-family ${buaphan.memberId}
`;
const recordDeed = `ทำ: record-family ${draft} ${buaphan.memberId} 3000, ${somchai.memberId} 3000`;

test("a house pays together on one receipt: who is in, confirm", () => {
  const stage = onStage(treasurerScene, house);
  expect(stage).toPlay(`
    ฉัน: รับเงิน
    ฉัน: บัวผัน
    ทำ: find-members บัวผัน
    ทำ: show-owed ${buaphan.memberId}
    กองทุน: [฿30 ที่ถึงกำหนด]
            [฿90 3 งวด]
            [จ่ายพร้อมคนในบ้าน]
    ฉัน: [จ่ายพร้อมคนในบ้าน]
    ทำ: show-family ${buaphan.memberId}
    กองทุน: รับเงินทั้งบ้าน · ขั้นที่ 2/3
            รวม ฿30
            นางบัวผัน ใจดี: ฿30 ถึงกำหนดแล้ว
            นายสมชาย ใจดี: ไม่รวมครั้งนี้
            [ไปต่อ]
            [ไม่รวม นางบัวผัน ใจดี]
            [รวม นายสมชาย ใจดี]
    ฉัน: [รวม นายสมชาย ใจดี]
    กองทุน: รวม ฿60
            นายสมชาย ใจดี: ฿30 ล่วงหน้า 1 งวด
    ฉัน: [ไปต่อ]
    กองทุน: ตรวจก่อนบันทึก · ขั้นที่ 3/3
            ฿60
            จำนวน: 2 คน ในใบเสร็จเดียว
            [ยืนยันรับเงิน]
    ฉัน: [ยืนยันรับเงิน]
    ${recordDeed}
    กองทุน: บันทึกรับเงินทั้งบ้านแล้ว
            ฿60
            เล่มที่/เลขที่: 1/124
            รหัสตรวจ: K7M-QX3
            นางบัวผัน ใจดี: ฿30
            ก.พ. 2569
            ตัวอักษร: หกสิบบาทถ้วน
            ทุกคนที่เชื่อมไลน์ไว้จะได้รับใบเสร็จในส่วนของตนค่ะ
    ฉัน: [ยืนยันรับเงิน] เก่า
    ทำ: look-up-draft ${draft}
    กองทุน: รายการนั้นยังไม่ได้บันทึก
  `);
  expect(stage.stored()).toBeUndefined();
});

test("the list is corrected, nobody is nobody, and one may still pay alone", () => {
  expect(onStage(treasurerScene, house)).toPlay(`
    ${toFamily}
    ฉัน: [ไม่รวม นางบัวผัน ใจดี]
    กองทุน: รวม ฿0
    ฉัน: [ไปต่อ]
    กองทุน: ยังไม่ได้เลือกใครเลยค่ะ
    ฉัน: สองคนเลย
    กองทุน: แตะชื่อเพื่อรวมหรือไม่รวม
    ฉัน: [รวม นายสมชาย ใจดี]
    ฉัน: [ไปต่อ]
    ฉัน: [แก้รายชื่อ]
    กองทุน: รวม ฿30
    ฉัน: [รับคนเดียว]
    ทำ: show-owed ${buaphan.memberId}
    กองทุน: รับเงินเท่าไรคะ
  `);
});

test("where nothing is due everybody pays ahead; who turns out to live alone is asked about alone", () => {
  const nothingDue = [{ ...due, isDue: false }, ahead];
  expect(onStage(treasurerScene, { ...house, "show-family": { type: "family", payers: nothingDue } }))
    .toPlay(`
    ${toFamily}
    กองทุน: รวม ฿60
  `);
  expect(onStage(treasurerScene, { ...house, "show-family": { type: "family", payers: [due] } })).toPlay(`
    ${toFamily}
    กองทุน: ไม่พบคนในบ้านที่ส่งพร้อมกันได้ค่ะ
            ขั้นที่ 1/3
  `);
});

test("a receipt that this draft had before is shown again", () => {
  expect(onStage(treasurerScene, { ...house, "record-family": { ...recorded, again: true } })).toPlay(`
    ${toFamily}
    ฉัน: [ไปต่อ]
    ฉัน: ยืนยัน
    ทำ: record-family ${draft} ${buaphan.memberId} 3000
    กองทุน: ไม่ได้บันทึกซ้ำ
            ฿60
  `);
});

test.each<[ReceivingRefusal, string]>([
  [{ type: "no-such-member" }, "ไม่พบสมาชิกท่านนี้ในทะเบียนแล้วค่ะ"],
  [{ type: "member-has-left", member: somchai }, "พ้นจากการเป็นสมาชิกแล้ว"],
  [{ type: "own-contribution", member: somchai }, "กติกากองทุนให้ผู้อื่นเป็นคนรับเงินแทนค่ะ"],
  [{ type: "not-allowed-to-receive" }, "เมนูรับเงินเป็นของเหรัญญิกและผู้เก็บเงินค่ะ"],
  [{ type: "day-to-come" }, "เป็นวันข้างหน้า ยังบันทึกไม่ได้ค่ะ"],
  [{ type: "day-before-joining", joinedOn: day("2026-03-01") }, "เริ่มเป็นสมาชิกวันที่ 1 มี.ค. 2569"],
  [{ type: "no-whole-period", price: bahtToSatang(30), offers: [bahtToSatang(60)] }, "จำนวนนี้ไม่พอดีงวดค่ะ"],
  [{ type: "too-far-ahead", most: bahtToSatang(0) }, "ส่งล่วงหน้าไว้เต็มที่แล้ว"],
])("a family refused with %o is told on whose account", (refusal, words) => {
  const outcome = { type: "receiving-refused", refusal, member: somchai } as const;
  expect(onStage(treasurerScene, { ...house, "record-family": outcome })).toPlay(`
    ${toFamily}
    ฉัน: [ไปต่อ]
    ฉัน: ยืนยัน
    ทำ: record-family ${draft} ${buaphan.memberId} 3000
    กองทุน: ในส่วนของ นายสมชาย ใจดี:
            ${words}
  `);
});

test("what was booked under the draft with others is shown as it stands", () => {
  const outcome = { type: "receiving-refused", refusal: { type: "same-key-other-contribution" } } as const;
  expect(onStage(treasurerScene, { ...house, "record-family": outcome })).toPlay(`
    ${toFamily}
    ฉัน: [ไปต่อ]
    ฉัน: ยืนยัน
    ทำ: record-family ${draft} ${buaphan.memberId} 3000
    ทำ: look-up-draft ${draft}
  `);
});

const toOwn = `
  ฉัน: รับเงิน
  ฉัน: บัวผัน
  ทำ: find-members บัวผัน
  ทำ: show-owed ${buaphan.memberId}
  ฉัน: 30
  ทำ: propose-contribution ${buaphan.memberId} 3000
`;
const own: Deeds = {
  ...fund(),
  "propose-contribution": refused({ type: "own-contribution", member: buaphan }),
  "ask-own-contribution": { type: "own-asked", member: buaphan, amount: bahtToSatang(30), asked: 2 },
};

test("money of one's own house goes to a second person instead of nowhere", () => {
  const stage = onStage(treasurerScene, own);
  expect(stage).toPlay(`
    ${toOwn}
    กองทุน: เพื่อความสบายใจของทุกฝ่าย
            ให้กรรมการอีกท่านดูด้วย
            ฿30
            [ส่งให้ยืนยัน]
            [เปลี่ยนสมาชิก]
    ฉัน: [ส่งให้ยืนยัน]
    ทำ: ask-own-contribution ${buaphan.memberId} 3000
    กองทุน: รอกรรมการอีกท่านยืนยัน
            แจ้งกรรมการที่ยืนยันได้แล้ว 2 ท่าน
    ฉัน: [ส่งให้ยืนยัน] เก่า
    กองทุน: ปุ่มนี้เป็นปุ่มเก่า
  `);
  expect(stage.stored()).toBeUndefined();
});

test.each<[ReceivingOutcome, string]>([
  [{ type: "own-asked", member: buaphan, amount: bahtToSatang(30), asked: 0 }, "ยังไม่มีกรรมการท่านอื่นที่ยืนยันได้"],
  [{ type: "receiving-refused", refusal: { type: "asked-before" } }, "มีคำขอรอกรรมการอีกท่านยืนยันอยู่แล้วค่ะ"],
  [{ type: "receiving-refused", refusal: { type: "not-own" } }, "รับเงินตามปกติได้เลยค่ะ"],
  [
    { type: "receiving-refused", refusal: { type: "own-contribution", member: treasurer } },
    "กติกากองทุนให้ผู้อื่นเป็นคนรับเงินแทนค่ะ",
  ],
])("asking for a second person that ends in %o is told kindly", (outcome, words) => {
  expect(onStage(treasurerScene, { ...own, "ask-own-contribution": outcome })).toPlay(`
    ${toOwn}
    ฉัน: ยืนยัน
    ทำ: ask-own-contribution ${buaphan.memberId} 3000
    กองทุน: ${words}
  `);
});

test("another member can be meant instead", () => {
  expect(onStage(treasurerScene, own)).toPlay(`
    ${toOwn}
    ฉัน: [เปลี่ยนสมาชิก]
    กองทุน: ขั้นที่ 1/3
  `);
});

test.each([
  [
    owedBy({ due: bahtToSatang(120), dueMonths: 4 }),
    ["฿120 ครบ 4 เดือน", "฿30 1 งวด", "฿90 3 งวด", "฿180 6 งวด"],
  ],
  [owedBy({ due: bahtToSatang(0), dueMonths: 0 }), ["฿30 1 งวด", "฿90 3 งวด", "฿180 6 งวด", "฿360 12 งวด"]],
  [owedBy({ due: bahtToSatang(0), period: bahtToSatang(365), periodMonths: 12 }), ["฿365 1 งวด"]],
  [owedBy({ due: bahtToSatang(0), period: bahtToSatang(7), periodMonths: 0 }), ["฿7 1 งวด", "฿21 3 งวด"]],
])("the amounts to tap are what is due and whole periods of the plan: %#", (owed, labels) => {
  const stage = onStage(treasurerScene, { ...fund(), "show-owed": { type: "owed", owed } });
  expect(stage).toPlay(`
    ฉัน: รับเงิน
    ฉัน: บัวผัน
    ทำ: find-members บัวผัน
    ทำ: show-owed ${buaphan.memberId}
  `);
  const shown = JSON.stringify(stage.lastReply()?.says).match(/"label":"(฿[^"]+)"/gu) ?? [];
  expect(shown.map((label) => label.slice(9, -1))).toEqual(labels);
});

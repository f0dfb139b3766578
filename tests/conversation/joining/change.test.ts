import { expect, test } from "vitest";
import type { OwnPage } from "#conversation/deeds/joining.ts";
import { bahtToSatang } from "#core/money.ts";
import { buaphan, linkedAs, memberScene, somchai, stranger } from "../cast.ts";
import { onStage } from "../transcript.ts";
import { done, joining, refusedWith } from "./applying.ts";

const page: OwnPage = {
  member: buaphan,
  houseNo: "12/3",
  phoneTail: "3333",
  planName: "ส่งรายเดือน",
  plans: [
    { code: "monthly", name: "ส่งรายเดือน", price: bahtToSatang(30) },
    { code: "yearly", name: "ส่งรายปี", price: bahtToSatang(360) },
  ],
  beneficiaries: [{ name: "นายสมชาย ใจดี", relation: "child" }],
  isChangeWaiting: false,
};
const own = memberScene(linkedAs(buaphan), linkedAs(somchai));
const shown = { "show-own-page": { type: "own-page", page } } as const;

test("one's own page shows what can be changed here, and for whom", () => {
  expect(onStage(own, joining(shown).deeds)).toPlay(`
    ฉัน: แก้ไขข้อมูล
    ${done}
    กองทุน: ข้อมูลของ นางบัวผัน ใจดี
            ที่อยู่: 12/3
            เบอร์โทร: ลงท้าย 3333
            แบบการส่ง: ส่งรายเดือน
            ผู้รับผลประโยชน์: นายสมชาย ใจดี (บุตร)
            พิมพ์ “สลับสมาชิก” ก่อนนะคะ
            [เปลี่ยนที่อยู่]
            [เปลี่ยนเบอร์โทร]
            [เปลี่ยนแบบการส่ง]
            [ผู้รับผลประโยชน์]
  `);
  expect(onStage(stranger)).toPlay(`
    ฉัน: แก้ไขข้อมูล
    กองทุน: ยังไม่ได้เชื่อมกับสมาชิก
    ฉัน: เปลี่ยนเบอร์
    กองทุน: ยังไม่ได้เชื่อมกับสมาชิก
    ฉัน: เปลี่ยนแบบการส่ง
    กองทุน: ยังไม่ได้เชื่อมกับสมาชิก
  `);
});

test("a telephone and an address are said, looked at once more, and changed", () => {
  const { deeds, asked } = joining({
    ...shown,
    "change-own-page": { type: "own-page-changed", page, change: "phone" },
  });
  expect(onStage(own, deeds)).toPlay(`
    ฉัน: เปลี่ยนเบอร์
    กองทุน: เบอร์โทรศัพท์ใหม่
    ฉัน: 12
    กองทุน: เบอร์โทรขึ้นต้นด้วย 0
    ฉัน: 081-222-4444
    กองทุน: ตรวจก่อนเปลี่ยน
            เบอร์โทร: 0812224444
    ฉัน: [พิมพ์ใหม่]
    ฉัน: 081-222-5555
    ฉัน: ยืนยัน
    ${done}
    กองทุน: เปลี่ยนเบอร์โทรให้แล้วค่ะ แจ้งทุกไลน์ที่เชื่อมอยู่และฝ่ายทะเบียนให้แล้ว
    ฉัน: ย้ายบ้าน
    กองทุน: บ้านเลขที่และที่อยู่ใหม่
    ฉัน: 9/1 ซอยสุขใจ
    กองทุน: ที่อยู่: 9/1 ซอยสุขใจ
    ฉัน: [พิมพ์ใหม่]
    กองทุน: บ้านเลขที่และที่อยู่ใหม่
    ฉัน: ยกเลิก
    กองทุน: ยังไม่ได้เปลี่ยนอะไรค่ะ
  `);
  expect(asked).toEqual([
    { type: "change-own-page", memberId: buaphan.memberId, change: { type: "phone", phone: "0812225555" } },
  ]);
});

test("a plan is chosen of those that are left; who has none to choose is told", () => {
  const { deeds, asked } = joining({
    ...shown,
    "change-own-page": { type: "own-page-changed", page, change: "plan" },
  });
  expect(onStage(own, deeds)).toPlay(`
    ฉัน: เปลี่ยนแบบการส่ง
    ${done}
    กองทุน: จะเปลี่ยนเป็นแบบไหนคะ
            ตอนนี้: ส่งรายเดือน แบบใหม่เริ่มจากงวดแรกที่ยังไม่ได้ส่งค่ะ
            [ส่งรายปี ฿360]
    ฉัน: ส่งรายปี
    กองทุน: แบบการส่ง: ส่งรายปี
    ฉัน: [พิมพ์ใหม่]
    ฉัน: [ส่งรายปี ฿360]
    ฉัน: [ยืนยันเปลี่ยน]
    ${done}
    กองทุน: เปลี่ยนแบบการส่งให้แล้วค่ะ
  `);
  expect(asked.at(-1)).toMatchObject({ change: { type: "plan", planCode: "yearly" } });
  const single = { ...page, plans: page.plans.slice(0, 1) };
  expect(onStage(own, joining({ "show-own-page": { type: "own-page", page: single } }).deeds)).toPlay(`
    ฉัน: เปลี่ยนแบบการส่ง
    ${done}
    กองทุน: กองทุนมีแบบการส่งแบบเดียวที่เปลี่ยนในแชตได้ค่ะ
  `);
});

test.each([
  [{ type: "nothing-changes" } as const, "ข้อมูลใหม่เหมือนเดิมค่ะ"],
  [{ type: "plan-counts-otherwise" } as const, "ให้ฝ่ายทะเบียนเปลี่ยนให้นะคะ"],
  [{ type: "member-has-left" } as const, "พ้นจากการเป็นสมาชิกแล้ว"],
  [{ type: "not-linked" } as const, "ไลน์นี้ไม่ได้เชื่อมกับสมาชิกท่านนั้นแล้วค่ะ"],
  [{ type: "phone-wrong" } as const, "เบอร์โทรขึ้นต้นด้วย 0"],
])("%o is said kindly", (refusal, words) => {
  expect(onStage(own, joining({ "change-own-page": refusedWith(refusal) }).deeds)).toPlay(`
    ฉัน: เปลี่ยนเบอร์
    ฉัน: 0812225555
    ฉัน: ยืนยัน
    ${done}
    กองทุน: ${words}
  `);
});

test("beneficiaries are named one by one and sent to the committee", () => {
  const { deeds, asked } = joining({
    ...shown,
    "ask-beneficiaries": { type: "beneficiaries-asked", member: buaphan },
  });
  expect(onStage(own, deeds)).toPlay(`
    ฉัน: เปลี่ยนผู้รับผลประโยชน์
    ${done}
    กองทุน: ผู้รับผลประโยชน์คนที่หนึ่งชื่ออะไรคะ
            รายชื่อตอนนี้: นายสมชาย ใจดี (บุตร) รายชื่อใหม่จะแทนรายชื่อเดิมทั้งหมดค่ะ
    ฉัน: มาลี
    กองทุน: พิมพ์ชื่อ เว้นวรรค แล้วตามด้วยนามสกุลนะคะ
    ฉัน: นางมาลี ใจดี
    กองทุน: นางมาลี ใจดี เป็นอะไรกับสมาชิกคะ
            [คู่สมรส]
    ฉัน: แม่
    กองทุน: คนที่ 1: นางมาลี ใจดี (แม่)
    ฉัน: [เพิ่มอีกคน]
    กองทุน: คนต่อไปชื่ออะไรคะ
    ฉัน: นางมาลี ใจดี
    กองทุน: ชื่อนี้อยู่ในรายชื่อแล้วค่ะ
    ฉัน: นายสมชาย ใจดี
    ฉัน: [บุตร]
    กองทุน: คนที่ 2: นายสมชาย ใจดี (บุตร)
    ฉัน: [เริ่มใหม่]
    กองทุน: ผู้รับผลประโยชน์คนที่หนึ่งชื่ออะไรคะ
    ฉัน: นายสมชาย ใจดี
    ฉัน: [บุตร]
    ฉัน: [ส่งให้กรรมการ]
    ${done}
    กองทุน: ส่งรายชื่อผู้รับผลประโยชน์ใหม่ของ นางบัวผัน ใจดี ให้กรรมการยืนยันแล้วค่ะ
  `);
  expect(asked.at(-1)).toMatchObject({ named: [{ name: "นายสมชาย ใจดี", relation: "child" }] });
});

test.each([
  [{ member: { ...buaphan, hasLeft: true } }, "รายชื่อผู้รับผลประโยชน์จึงเปลี่ยนไม่ได้ค่ะ"],
  [{ isChangeWaiting: true }, "มีคำขอเปลี่ยนรออยู่แล้วค่ะ"],
])("beneficiaries of a page with %o are not asked for", (change, words) => {
  const { deeds } = joining({ "show-own-page": { type: "own-page", page: { ...page, ...change } } });
  expect(onStage(own, deeds)).toPlay(`
    ฉัน: ผู้รับผลประโยชน์
    ${done}
    กองทุน: ${words}
  `);
});

test.each([
  [{ type: "beneficiaries-frozen" } as const, "เปลี่ยนไม่ได้ค่ะ"],
  [{ type: "change-waits-already" } as const, "มีคำขอเปลี่ยนรออยู่แล้วค่ะ"],
  [{ type: "named-twice", name: "นายสมชาย ใจดี" } as const, "นายสมชาย ใจดี อยู่ในรายชื่อสองครั้งค่ะ"],
])("beneficiaries refused with %o are refused in words", (refusal, words) => {
  const { deeds } = joining({ ...shown, "ask-beneficiaries": refusedWith(refusal) });
  expect(onStage(own, deeds)).toPlay(`
    ฉัน: ผู้รับผลประโยชน์
    ${done}
    ฉัน: นายสมชาย ใจดี
    ฉัน: [บุตร]
    ฉัน: ยืนยัน
    ${done}
    กองทุน: ${words}
  `);
});

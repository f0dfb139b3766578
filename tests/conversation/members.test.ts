import { expect, test } from "vitest";
import { buaphan, linkedAs, memberScene, somchai, stateOf, stranger } from "./cast.ts";
import { onStage } from "./transcript.ts";

const one = memberScene(linkedAs(buaphan));
const two = memberScene(linkedAs(buaphan), linkedAs(somchai));
const chose = { "choose-member": { type: "chose-member", member: somchai } } as const;

test("who acts for several members switches between them", () => {
  expect(onStage(two, chose)).toPlay(`
    ฉัน: สลับสมาชิก
    กองทุน: ตอนนี้กำลังดูของ นางบัวผัน ใจดี (เลขสมาชิก 2-015)
            [2-015 นางบัวผัน ใจดี]
            [2-016 นายสมชาย ใจดี]
    ฉัน: [2-016 นายสมชาย ใจดี]
    ทำ: choose-member ${somchai.memberId}
    กองทุน: สลับสมาชิกแล้ว
            นายสมชาย ใจดี
            [เช็คยอด]
            [ประวัติการส่ง]
            [สลับสมาชิก]
    ฉัน: 2-016
    ทำ: choose-member ${somchai.memberId}
    กองทุน: สลับสมาชิกแล้ว
  `);
});

test("with one member there is nothing to switch, with none nobody to show", () => {
  expect(onStage(one)).toPlay(`
    ฉัน: สลับสมาชิก
    กองทุน: นางบัวผัน ใจดี (เลขสมาชิก 2-015) ท่านเดียวค่ะ
            [เชื่อมสมาชิก]
  `);
  expect(onStage(stranger)).toPlay(`
    ฉัน: สลับสมาชิก
    กองทุน: ยังไม่ได้เชื่อมกับสมาชิกท่านใดค่ะ
            [เชื่อมสมาชิก]
  `);
});

test("a member's button does nothing after the link was cut", () => {
  const stage = onStage(two, chose);
  expect(stage).toPlay(`ฉัน: สลับสมาชิก`);
  stage.set({ scene: one });
  expect(stage).toPlay(`
    ฉัน: [2-016 นายสมชาย ใจดี]
    กองทุน: ไลน์นี้ไม่ได้เชื่อมกับสมาชิกท่านนั้นแล้วค่ะ
  `);
});

test("a member is unlinked after a confirmation; the button tapped again changes nothing", () => {
  const stage = onStage(one, { unlink: { type: "unlinked", member: buaphan } });
  expect(stage).toPlay(`
    ฉัน: เลิกเชื่อม
    กองทุน: เลิกเชื่อมสมาชิก
            นางบัวผัน ใจดี
            ตรวจดูก่อนยืนยันนะคะ
            เงินที่ส่งแล้วยังอยู่ครบ
            [เชื่อมไว้เหมือนเดิม]
            [ยืนยันเลิกเชื่อม]
  `);
  expect(stage).toPlay(`
    ฉัน: [ยืนยันเลิกเชื่อม]
    ทำ: unlink ${buaphan.memberId}
    กองทุน: เลิกเชื่อมกับ นางบัวผัน ใจดี (เลขสมาชิก 2-015) เรียบร้อยแล้วค่ะ
  `);
  stage.set({ scene: stranger });
  expect(stage).toPlay(`
    ฉัน: [ยืนยันเลิกเชื่อม] เก่า
    กองทุน: ปุ่มนี้เป็นปุ่มเก่า ใช้ไม่ได้แล้วค่ะ
            ไลน์นี้ยังไม่ได้เชื่อมกับสมาชิก
  `);
});

test("of several members one is chosen first, by a tap or by its number", () => {
  const deeds = { unlink: { type: "unlinked", member: somchai } } as const;
  for (const answer of ["[2-016 นายสมชาย ใจดี]", "2-016", "2-016 นายสมชาย ใจดี"]) {
    expect(onStage(two, deeds)).toPlay(`
      ฉัน: ออกจากระบบ
      กองทุน: ขั้นที่ 1/2
      เลิกเชื่อมกับท่านไหนคะ
      ฉัน: ${answer}
      กองทุน: ขั้นที่ 2/2
              นายสมชาย ใจดี
      ฉัน: ยืนยัน
      ทำ: unlink ${somchai.memberId}
      กองทุน: เลิกเชื่อมกับ นายสมชาย ใจดี
    `);
  }
});

test("what is no answer to the confirmation is asked again, and unlinks nobody", () => {
  expect(onStage(one)).toPlay(`
    ฉัน: เลิกเชื่อม
    ฉัน: ค่ะ
    กองทุน: แตะปุ่ม หรือพิมพ์ “ยืนยัน” หรือ “ยกเลิก” นะคะ
            นางบัวผัน ใจดี
    ฉัน: [เชื่อมไว้เหมือนเดิม]
    กองทุน: ยกเลิกให้แล้วค่ะ ยังเชื่อมอยู่เหมือนเดิมค่ะ
  `);
  expect(onStage(two)).toPlay(`
    ฉัน: เลิกเชื่อม
    ฉัน: คนโน้น
    กองทุน: แตะชื่อสมาชิกที่จะเลิกเชื่อม หรือพิมพ์เลขสมาชิกนะคะ
            ขั้นที่ 1/2
  `);
});

test("who is linked to nobody cannot unlink, and who was cut meanwhile is told", () => {
  expect(onStage(stranger)).toPlay(`
    ฉัน: เลิกเชื่อม
    กองทุน: ยังไม่ได้เชื่อมกับสมาชิกท่านใดค่ะ
  `);
  expect(onStage(one, { unlink: { type: "not-linked" } })).toPlay(`
    ฉัน: เลิกเชื่อม
    ฉัน: ยืนยัน
    ทำ: unlink ${buaphan.memberId}
    กองทุน: ไม่ได้เชื่อมกับสมาชิกท่านนั้นแล้วค่ะ
  `);
});

test("something else begun in a flow puts it aside, and says that nothing came of it", () => {
  expect(onStage(one, { "show-contributions": stateOf() })).toPlay(`
    ฉัน: เลิกเชื่อม
    ฉัน: เชื่อมสมาชิก
    กองทุน: เรื่องที่ค้างไว้ปิดให้แล้วค่ะ ยังเชื่อมอยู่เหมือนเดิมค่ะ
            พิมพ์รหัสเชื่อม 8 ตัว
    ฉัน: เช็คยอด
    ทำ: show-contributions ${buaphan.memberId}
    กองทุน: ยอดเงินสมทบ นางบัวผัน ใจดี
            กลับมาที่คำถามเดิมนะคะ
            พิมพ์รหัสเชื่อม 8 ตัว
  `);
});

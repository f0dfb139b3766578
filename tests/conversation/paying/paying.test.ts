import { expect, test } from "vitest";
import { bahtToSatang } from "#core/money.ts";
import { buaphan, day, linkedAs, memberScene, somchai, stranger } from "../cast.ts";
import { buttonsOf, onStage } from "../transcript.ts";
import { account, house, payable, place, qr, receivers, slip } from "./pretend-account.ts";

const member = memberScene(linkedAs(buaphan));
const family = memberScene(linkedAs(buaphan), linkedAs(somchai));
const waiting = { type: "waiting", slip: slip() } as const;

test("one member: how much, the QR and the account, the slip, and it waits to be checked", () => {
  const { deeds, asked } = account();
  const stage = onStage(member, deeds, waiting);
  expect(stage).toPlay(`
    ฉัน: จ่ายเงิน
    ทำ: begin-paying
    กองทุน: จ่ายเท่าไรดีคะ
            นางบัวผัน ใจดี: ถึงกำหนด ฿60 (2 เดือน)
            [฿60 ครบ 2 เดือน]
            [฿30 1 เดือน]
            [฿330 ถึงสิ้นปี]
            [฿420 อีก 1 ปี]
    ฉัน: [฿60 ครบ 2 เดือน]
    ทำ: show-way-to-pay
    กองทุน: ธ.ก.ส. สาขาบ้านสุขใจ
            020-1-23456-7
            โอนแล้ว ส่งรูปสลิปมาในแชตนี้นะคะ
            เลขบัญชี: 020-1-23456-7
            [คัดลอกเลขบัญชี]
            [ยกเลิก]
            (รูป QR พร้อมเพย์ของกองทุน ฿60)
    ฉัน: (picture)
    ทำ: send-slip
    กองทุน: รอตรวจสอบ
            จ่ายให้: นางบัวผัน ใจดี
  `);
  const payments = [{ memberId: buaphan.memberId, amount: bahtToSatang(60) }];
  expect(asked.at(-1)).toMatchObject({ type: "send-slip", messageId: "m2", payments });
  expect(stage.stored()).toBeUndefined();
});

test("the picture is what the QR's address shows, and the account's number goes to the clipboard", () => {
  const stage = onStage(member, account().deeds);
  stage.play(`
    ฉัน: จ่ายเงิน
    ทำ: begin-paying
    ฉัน: 30
    ทำ: show-way-to-pay
  `);
  const reply = stage.lastReply();
  expect(reply?.says.map(({ type }) => type)).toEqual(["text", "text", "card", "image"]);
  expect([reply?.says[1], reply?.says[3]]).toMatchObject([{ text: place.accountNo }, { url: qr }]);
  expect(reply && buttonsOf(reply)).toContainEqual({
    type: "copy",
    label: "คัดลอกเลขบัญชี",
    text: place.accountNo,
  });
});

test("a house pays with one transfer: whoever owes nothing is left out, and a year ahead is for all", () => {
  const { deeds, asked } = account(house);
  expect(onStage(family, deeds, waiting)).toPlay(`
    ฉัน: จ่ายเงิน
    ทำ: begin-paying
    กองทุน: จ่ายของใครคะ
            นายสมชาย ใจดี: ส่งถึงสิ้นเดือน มี.ค. 2569
            [ทั้งบ้าน 2 คน]
    ฉัน: ทั้งบ้าน
    กองทุน: [฿60 ที่ถึงกำหนด]
            [฿600 ถึงสิ้นปี]
  `);
  expect(asked).toHaveLength(1);
  const again = account(house);
  expect(onStage(family, again.deeds, waiting)).toPlay(`
    ฉัน: จ่ายเงิน
    ทำ: begin-paying
    ฉัน: [ทั้งบ้าน 2 คน]
    ฉัน: [฿780 อีก 1 ปี]
    ทำ: show-way-to-pay
    กองทุน: โอนแล้ว ส่งรูปสลิปมาในแชตนี้นะคะ
    ฉัน: (picture)
    ทำ: send-slip
    กองทุน: รอตรวจสอบ
  `);
  expect(again.asked.at(-1)).toMatchObject({
    payments: [
      { memberId: buaphan.memberId, amount: bahtToSatang(420) },
      { memberId: somchai.memberId, amount: bahtToSatang(360) },
    ],
  });
});

test("a button that names a member begins with that member's sum", () => {
  const { deeds, asked } = account({
    "begin-paying": ({ memberId = "" }) => ({
      type: "paying-terms",
      terms: { payables: [payable()], meant: memberId, hasPlace: true, receivers },
    }),
  });
  const stage = onStage(member, deeds);
  stage.shows({
    says: [{ type: "text", text: "เตือน" }],
    choices: [{ type: "choice", label: "จ่ายเงิน", send: `pay:begin?member=${buaphan.memberId}` }],
  });
  expect(stage).toPlay(`
    ฉัน: [จ่ายเงิน]
    ทำ: begin-paying
    กองทุน: จ่ายเท่าไรดีคะ
  `);
  expect(asked[0]).toMatchObject({ memberId: buaphan.memberId });
});

test("a photo out of the blue is asked about, and nothing is kept before a yes", () => {
  const { deeds, asked } = account();
  const stage = onStage(member, deeds, waiting);
  expect(stage).toPlay(`
    ฉัน: (picture)
    กองทุน: เป็นสลิปโอนเงินเข้ากองทุนใช่ไหมคะ
            [ใช่ เป็นสลิป]
            [ไม่ใช่]
  `);
  expect(asked).toEqual([]);
  expect(stage).toPlay(`
    ฉัน: [ใช่ เป็นสลิป]
    ทำ: begin-paying
    กองทุน: จ่ายเท่าไรดีคะ
    ฉัน: 100
    ทำ: send-slip
    กองทุน: รอตรวจสอบ
  `);
  expect(asked.at(-1)).toMatchObject({
    messageId: "m0",
    payments: [{ memberId: buaphan.memberId, amount: bahtToSatang(100) }],
  });
});

test("a photo that is no slip is not kept, and the way for papers is named", () => {
  const { deeds, asked } = account();
  expect(onStage(member, deeds)).toPlay(`
    ฉัน: (picture)
    ฉัน: ไม่ใช่
    กองทุน: ไม่ได้เก็บรูปนี้ไว้ค่ะ
            ขอสวัสดิการ
  `);
  expect(asked).toEqual([]);
});

test("of several photos out of the blue the latest is asked about; whoever is linked to nobody is told the way", () => {
  const { deeds, asked } = account();
  expect(onStage(member, deeds, waiting)).toPlay(`
    ฉัน: (picture)
    ฉัน: (picture)
    กองทุน: ตอนนี้ถามถึงรูปล่าสุดค่ะ
    ฉัน: ใช่
    ทำ: begin-paying
    ฉัน: [฿30 1 เดือน]
    ทำ: send-slip
  `);
  expect(asked.at(-1)).toMatchObject({ messageId: "m1" });
  expect(onStage(stranger)).toPlay(`
    ฉัน: (picture)
    กองทุน: เห็นรูปแล้วค่ะ แต่ยังไม่ได้เก็บไว้
  `);
});

test("a slip sent before the questions are over waits for their answers", () => {
  const { deeds, asked } = account(house);
  expect(onStage(family, deeds, waiting)).toPlay(`
    ฉัน: จ่ายเงิน
    ทำ: begin-paying
    ฉัน: (picture)
    กองทุน: เห็นรูปแล้วค่ะ
            จ่ายของใครคะ
    ฉัน: [นายสมชาย ใจดี]
    ฉัน: [฿30 1 เดือน]
    ทำ: send-slip
    กองทุน: รอตรวจสอบ
  `);
  expect(asked.at(-1)).toMatchObject({ messageId: "m1" });
});

test("a fund without an account says so and names who takes cash; cash may be chosen at any time", () => {
  const { deeds } = account({
    "begin-paying": { type: "paying-terms", terms: { payables: [payable()], hasPlace: false, receivers } },
  });
  expect(onStage(member, deeds)).toPlay(`
    ฉัน: จ่ายเงิน
    ทำ: begin-paying
    กองทุน: ผู้เก็บเงิน: นางคำ แสนสุข
            เหรัญญิก: นางมาลี ตั้งตรง
            กองทุนยังไม่ได้เปิดบัญชีรับโอน
  `);
  expect(onStage(member, account().deeds)).toPlay(`
    ฉัน: จ่ายเงิน
    ทำ: begin-paying
    ฉัน: 30
    ทำ: show-way-to-pay
    ฉัน: [จ่ายเป็นเงินสด]
    กองทุน: ผู้เก็บเงิน: นางคำ แสนสุข
  `);
});

test("an amount that makes no whole months is answered with those that do", () => {
  const { deeds } = account({
    "show-way-to-pay": {
      type: "paying-refused",
      refusal: {
        type: "no-whole-period",
        price: bahtToSatang(30),
        offers: [bahtToSatang(90), bahtToSatang(120)],
      },
    },
  });
  expect(onStage(member, deeds)).toPlay(`
    ฉัน: จ่ายเงิน
    ทำ: begin-paying
    ฉัน: 100
    ทำ: show-way-to-pay
    กองทุน: จำนวนนี้ไม่พอดีงวดค่ะ
            [฿90]
            [฿120]
    ฉัน: ยกเลิก
    กองทุน: ถ้าโอนแล้ว ส่งรูปสลิปมาในแชตนี้ได้ทุกเมื่อนะคะ
  `);
});

test("whoever has a slip waiting is told before paying again", () => {
  const { deeds } = account({
    "begin-paying": {
      type: "paying-terms",
      terms: { payables: [payable({ waiting: bahtToSatang(60) })], hasPlace: true, receivers },
    },
  });
  expect(onStage(member, deeds)).toPlay(`
    ฉัน: โอนเงิน
    ทำ: begin-paying
    กองทุน: รอตรวจอยู่ ฿60
            ไม่ต้องจ่ายซ้ำนะคะ
  `);
});

test("a QR picture is shown for a week at most; a fresh one is a tap away", () => {
  const stage = onStage(member, account().deeds);
  stage.play(`
    ฉัน: จ่ายเงิน
    ทำ: begin-paying
    ฉัน: 30
    ทำ: show-way-to-pay
  `);
  stage.set({ scene: { ...member, today: day("2026-02-21") } });
  expect(stage).toPlay(`
    ฉัน: เดี๋ยวก่อน
    กองทุน: QR เดิมหมดอายุแล้วค่ะ
            [ขอ QR ใหม่]
    ฉัน: [ขอ QR ใหม่]
    ทำ: show-way-to-pay
    กองทุน: (รูป QR พร้อมเพย์ของกองทุน ฿30)
  `);
});

test("“โอนแล้ว” is answered with what is wanted, in a payment and outside of one", () => {
  expect(onStage(member, account().deeds)).toPlay(`
    ฉัน: โอนแล้วค่ะ
    กองทุน: ส่งรูปสลิปเข้ามาในแชตนี้ได้เลยค่ะ
    ฉัน: จ่ายเงิน
    ทำ: begin-paying
    ฉัน: 30
    ทำ: show-way-to-pay
    ฉัน: โอนแล้ว
    กองทุน: ส่งรูปสลิปเข้ามาในแชตนี้ได้เลยค่ะ
            โอนแล้ว ส่งรูปสลิปมาในแชตนี้นะคะ
  `);
});

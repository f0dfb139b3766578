import { describe, expect, test } from "vitest";
import { bahtToSatang } from "#core/money.ts";
import { day, linkedAs, memberScene, treasurer } from "../cast.ts";
import { onStage } from "../transcript.ts";
import { claimId, claiming, claimSeen, refusedWith, toPay } from "./pretend-fund.ts";

const scene = memberScene(linkedAs(treasurer, ["treasurer"]));
const work = {
  type: "work",
  work: {
    claims: [
      {
        claimId,
        claimNo: 12n,
        does: "pay",
        member: "นางบัวผัน ใจดี",
        eventName: "เจ็บป่วยนอนโรงพยาบาล",
        amount: bahtToSatang(300),
        since: day("2026-02-13"),
      },
    ],
    requests: 1,
    complaints: 2,
    slips: 0,
  },
} as const;
const voucher = {
  claim: claimSeen({ stage: "paid" }),
  voucher: "PV/7",
  amount: bahtToSatang(300),
  receiver: "นางบัวผัน ใจดี",
  witness: "นายแดง ดีงาม",
  from: "เงินสดในมือเหรัญญิก",
  on: day("2026-02-14"),
};
const paying = (change: Parameters<typeof toPay>[0] = {}, photos: () => number = () => 0) =>
  claiming({
    photos,
    answers: {
      "show-work": work,
      "open-work": { type: "claim-to-pay", toPay: toPay(change) },
      "pay-claim": { type: "claim-paid", voucher, again: false },
    },
  });

const toConfirm = `
  ฉัน: งานของฉัน
  ทำ: show-work
  กองทุน: มี 4 เรื่องรอท่านค่ะ
          [จ่ายเงิน CL/12]
          [คำขอรอยืนยัน 1]
          [เรื่องร้องเรียน 2]
  ฉัน: [จ่ายเงิน CL/12]
  ทำ: open-work
  กองทุน: จ่ายสวัสดิการ · ขั้นที่ 1/4
          จ่ายจากเงินที่ไหนคะ
  ฉัน: [เงินสดในมือเหรัญญิก]
  กองทุน: ใครเป็นผู้รับเงินคะ
  ฉัน: [นางบัวผัน ใจดี]
  กองทุน: พยานชื่ออะไรคะ
  ฉัน: นายแดง ดีงาม
  กองทุน: ตรวจก่อนจ่าย · ขั้นที่ 4/4
          ฿300
          ตัวอักษร: สามร้อยบาทถ้วน
          จ่ายจาก: เงินสดในมือเหรัญญิก
          ผู้รับเงิน: นางบัวผัน ใจดี
          พยาน: นายแดง ดีงาม
          ส่งเงินถึงมือหรือโอนแล้วค่อยแตะยืนยันนะคะ
`;

test("approved and unpaid: from where, to whom, seen by whom, and a voucher with the amount in words", () => {
  const { deeds, asked } = paying();
  expect(onStage(scene, deeds)).toPlay(`
    ${toConfirm}
    ฉัน: [ยืนยันจ่ายแล้ว]
    ทำ: pay-claim
    กองทุน: จ่ายสวัสดิการแล้ว
            ใบสำคัญจ่าย: PV/7
            ตัวอักษร: สามร้อยบาทถ้วน
            แจ้งสมาชิกให้แล้วค่ะ
  `);
  expect(asked.at(-1)).toEqual({
    type: "pay-claim",
    key: expect.stringMatching(/^0000/u),
    claimId,
    from: "cash",
    receiver: "นางบัวผัน ใจดี",
    witness: "นายแดง ดีงาม",
    isProxy: false,
  });
});

test("paid twice attempted: the voucher of the first time is shown, the old button looks only", () => {
  const { deeds, answer } = paying();
  const stage = onStage(scene, deeds);
  answer({ "pay-claim": { type: "claim-paid", voucher, again: true } });
  expect(stage).toPlay(`
    ${toConfirm}
    ฉัน: [ยืนยันจ่ายแล้ว]
    ทำ: pay-claim
    กองทุน: เรื่องนี้จ่ายไปแล้วค่ะ ไม่ได้จ่ายซ้ำนะคะ
            PV/7
  `);
  answer({
    "open-work": {
      type: "claim-goes-on",
      claim: claimSeen({ stage: "paid", voucher: "PV/7", mayWithdraw: false }),
    },
  });
  expect(stage).toPlay(`
    ฉัน: [ยืนยันจ่ายแล้ว] เก่า
    ทำ: open-work
    กองทุน: เรื่องนี้ไม่ต้องทำแล้วค่ะ
            ใบสำคัญจ่าย: PV/7
  `);
});

test("two treasurers at once: the second is told that it is paid", () => {
  const { deeds, answer } = paying();
  answer({ "pay-claim": refusedWith({ type: "not-now", stage: "paid" }) });
  expect(onStage(scene, deeds)).toPlay(`
    ${toConfirm}
    ฉัน: ยืนยัน
    ทำ: pay-claim
    กองทุน: ตอนนี้คำขอนี้จ่ายเงินแล้วค่ะ
  `);
});

test("whoever is no payee takes it with a power of attorney, asked by itself", () => {
  const { deeds, asked, answer } = paying();
  answer({
    "pay-claim": refusedWith({ type: "not-a-payee", name: "นายแดง", payees: [{ name: "นางบัวผัน ใจดี" }] }),
  });
  expect(onStage(scene, deeds)).toPlay(`
    ${toConfirm}
    ฉัน: [แก้ไข]
    ฉัน: [ธ.ก.ส. ออมทรัพย์]
    ฉัน: นายแดง ดีงาม
    ฉัน: นางเขียว ดีงาม
    ฉัน: [ยืนยันจ่ายแล้ว]
    ทำ: pay-claim
    กองทุน: ไม่อยู่ในรายชื่อผู้รับเงิน
            ผู้รับได้คือ นางบัวผัน ใจดี
            นายแดง ดีงาม รับแทนใช่ไหมคะ
            [มีหนังสือมอบอำนาจ]
            [เลือกผู้รับใหม่]
    ฉัน: [มีหนังสือมอบอำนาจ]
    กองทุน: ตรวจก่อนจ่าย
            ผู้รับเงิน: นายแดง ดีงาม
    ฉัน: [ยืนยันจ่ายแล้ว]
    ทำ: pay-claim
  `);
  expect(asked.at(-1)).toMatchObject({ receiver: "นายแดง ดีงาม", isProxy: true });
});

test.each([
  [
    { type: "not-enough-money", account: "cash", held: bahtToSatang(20) },
    "มี ฿20 ไม่พอจ่ายค่ะ",
    "จ่ายจากเงินที่ไหนคะ",
  ],
  [{ type: "witness-in-the-payment", name: "นางมาลี" }, "นางมาลี เป็นผู้จ่ายหรือผู้รับอยู่แล้ว", "พยานชื่ออะไรคะ"],
  [
    { type: "entitlement-changed", approved: bahtToSatang(300), amount: bahtToSatang(200) },
    "อนุมัติไว้ ฿300 ตอนนี้เป็น ฿200",
    "งานกองทุน",
  ],
  [{ type: "heir-missing" }, "ให้ที่ประชุมลงมติเรื่องทายาทก่อนนะคะ", "งานกองทุน"],
] as const)("a payment that cannot be says what to do (%#)", (refusal, words, next) => {
  const { deeds, answer } = paying();
  answer({ "pay-claim": refusedWith(refusal) });
  expect(onStage(scene, deeds)).toPlay(`
    ${toConfirm}
    ฉัน: [ยืนยันจ่ายแล้ว]
    ทำ: pay-claim
    กองทุน: ${words}
            ${next}
  `);
});

test("a returned transfer says so the next time", () => {
  expect(onStage(scene, paying({ returned: 1, witnesses: 0 }).deeds)).toPlay(`
    ฉัน: งานของฉัน
    ทำ: show-work
    ฉัน: [จ่ายเงิน CL/12]
    ทำ: open-work
    กองทุน: ขั้นที่ 1/3
            เคยโอนแล้วเงินกลับมา 1 ครั้ง
  `);
});

describe("a picture of the payment", () => {
  const paid = `
    ${toConfirm}
    ฉัน: [ยืนยันจ่ายแล้ว]
    ทำ: pay-claim
    กองทุน: จ่ายสวัสดิการแล้ว
            รูปหลักฐาน · PV/7
            มีรูปหลักฐานการจ่ายไหมคะ
            ไม่มีก็ไม่เป็นไรค่ะ
            [แนบรูปหลักฐาน]
            [ไม่มีรูป]
  `;

  test("is offered once it is booked, sent as several photos, counted, and kept with the voucher", () => {
    let kept = 0;
    const { deeds, asked } = paying({}, () => kept);
    const stage = onStage(scene, deeds);
    expect(stage).toPlay(`
      ${paid}
      ฉัน: [แนบรูปหลักฐาน]
      กองทุน: ส่งรูปมาในแชตนี้ได้เลยค่ะ
              [ส่งครบแล้ว]
      ฉัน: (picture)
      ทำ: take-payment-proof
      กองทุน: ได้รับรูปแล้ว 1 จาก 1
              มีรูปหลักฐาน 1 รูปแล้วค่ะ
              [เอารูปล่าสุดออก]
      ฉัน: (picture too-dark)
      ทำ: take-payment-proof
      กองทุน: ลองถ่ายใกล้หน้าต่างหรือเปิดไฟนะคะ
              มีรูปหลักฐาน 1 รูปแล้วค่ะ
      ฉัน: (picture)
      ทำ: take-payment-proof
      กองทุน: มีรูปหลักฐาน 2 รูปแล้วค่ะ
    `);
    kept = 2;
    expect(stage).toPlay(`
      ฉัน: [ส่งครบแล้ว]
      ทำ: draft-documents
      กองทุน: เก็บรูปหลักฐาน 2 รูปไว้กับใบสำคัญจ่าย PV/7 แล้วค่ะ
    `);
    const payment = asked.find(({ type }) => type === "pay-claim");
    const proof = asked.find(({ type }) => type === "take-payment-proof");
    expect(proof).toMatchObject({ claimId, draft: payment?.type === "pay-claim" ? payment.key : "" });
  });

  test("may come without a word before it, or be taken out again", () => {
    const { deeds } = paying({}, () => 0);
    expect(onStage(scene, deeds)).toPlay(`
      ${paid}
      ฉัน: (picture)
      ทำ: take-payment-proof
      กองทุน: มีรูปหลักฐาน 1 รูปแล้วค่ะ
      ฉัน: [เอารูปล่าสุดออก]
      ทำ: drop-document
      กองทุน: ส่งรูปมาในแชตนี้ได้เลยค่ะ
      ฉัน: ครบแล้ว
      ทำ: draft-documents
      กองทุน: ยังไม่มีรูปเข้ามาค่ะ
      ฉัน: ไม่มีรูป
      กองทุน: ใบสำคัญจ่าย PV/7 บันทึกไว้เรียบร้อยแล้ว
    `);
  });

  test.each(["[ไม่มีรูป]", "ไม่มีรูปค่ะ", "ยกเลิก"])("is never asked for twice: %s leaves it booked", (said) => {
    const { deeds, asked } = paying();
    expect(onStage(scene, deeds)).toPlay(`
      ${paid}
      ฉัน: ${said}
      กองทุน: บันทึก
      ฉัน: (picture)
      กองทุน: รูปนี้เป็นสลิปหรือเปล่าคะ
    `);
    expect(asked.filter(({ type }) => type === "take-payment-proof" || type === "draft-documents")).toEqual(
      [],
    );
  });

  test("goes nowhere once the payment came back", () => {
    const { deeds, answer } = paying();
    const stage = onStage(scene, deeds);
    expect(stage).toPlay(paid);
    answer({ "take-payment-proof": refusedWith({ type: "no-such-claim" }) });
    expect(stage).toPlay(`
      ฉัน: (picture)
      ทำ: take-payment-proof
      กองทุน: ไม่พบคำขอ
    `);
  });
});

import { expect, test } from "vitest";
import { buaphan, day, linkedAs, memberScene } from "../cast.ts";
import { onStage } from "../transcript.ts";
import { claimId, claiming, claimSeen, refusedWith } from "./pretend-fund.ts";

const scene = memberScene(linkedAs(buaphan));
const following = (change: Parameters<typeof claimSeen>[0]) =>
  claiming({ answers: { "show-claims": { type: "claims", claims: [claimSeen(change)] } } });

test.each([
  ["certifying", { stage: "certifying", voted: { yes: 2, need: 3 } }, "เห็นชอบแล้ว: 2 จาก 3 คน"],
  ["approving", { stage: "approving", waitsFor: ["chair", "deputy"] }, "รอ: ประธาน หรือรองประธาน"],
  ["approved", { stage: "approved", waitsFor: ["treasurer"] }, "เหรัญญิกจะติดต่อเรื่องรับเงินค่ะ"],
  ["waiting", { stage: "waiting", waitsFor: ["secretary"] }, "กำลังจัดกรรมการที่ไม่เกี่ยวข้อง"],
  ["withdrawn", { stage: "withdrawn", mayWithdraw: false, waitsFor: [] }, "ยื่นใหม่ได้เสมอนะคะ"],
  ["reclaiming", { stage: "reclaiming", waitsFor: [] }, "กรรมการจะติดต่อมาพูดคุยด้วยค่ะ"],
] as const)("ถึงไหนแล้ว: %s says whom it waits for and what comes next", (_, change, words) => {
  expect(onStage(scene, following(change).deeds)).toPlay(`
    ฉัน: ถึงไหนแล้ว
    ทำ: show-claims
    กองทุน: CL/12
            ${words}
  `);
});

test("no claim yet: one can be begun from there", () => {
  const { deeds } = claiming({ answers: { "show-claims": { type: "claims", claims: [] } } });
  expect(onStage(scene, deeds)).toPlay(`
    ฉัน: คำขอของฉัน
    ทำ: show-claims
    กองทุน: ยังไม่มีคำขอสวัสดิการค่ะ
            [ขอสวัสดิการ]
  `);
});

test("a claim is withdrawn after one more question", () => {
  const { deeds, asked, answer } = following({});
  const gone = claimSeen({ stage: "withdrawn", mayWithdraw: false, waitsFor: [] });
  answer({ "withdraw-claim": { type: "claim-changed", claim: gone, what: "withdrawn" } });
  expect(onStage(scene, deeds)).toPlay(`
    ฉัน: ถึงไหนแล้ว
    ทำ: show-claims
    ฉัน: [ถอนคำขอ]
    กองทุน: ถอนคำขอนี้ใช่ไหมคะ
            [ไม่ถอน]
            [ยืนยันถอน]
    ฉัน: [ไม่ถอน]
    กองทุน: คำขอยังอยู่เหมือนเดิมค่ะ
    ฉัน: [ถอนคำขอ]
    ฉัน: [ยืนยันถอน]
    ทำ: withdraw-claim
    กองทุน: ถอนคำขอให้แล้วค่ะ
            ถอนคำขอแล้ว
  `);
  expect(asked.at(-1)).toEqual({ type: "withdraw-claim", claimId });
});

test("it was paid while it was being withdrawn: told how it stands", () => {
  const { deeds, answer } = following({});
  answer({ "withdraw-claim": refusedWith({ type: "not-now", stage: "paid" }) });
  expect(onStage(scene, deeds)).toPlay(`
    ฉัน: ถึงไหนแล้ว
    ทำ: show-claims
    ฉัน: [ถอนคำขอ]
    ฉัน: [ยืนยันถอน]
    ทำ: withdraw-claim
    กองทุน: ตอนนี้คำขอนี้จ่ายเงินแล้วค่ะ
  `);
});

test("refused with a reason one can accept, and appealed once in one's own words", () => {
  const refused = {
    stage: "refused",
    reason: "วันที่ในเอกสารไม่ตรงกับที่แจ้ง",
    mayAppeal: true,
    mayWithdraw: false,
  } as const;
  const { deeds, asked, answer } = following({ ...refused, waitsFor: [] });
  answer({
    "appeal-claim": { type: "claim-changed", claim: claimSeen({ stage: "waiting" }), what: "appealed" },
  });
  expect(onStage(scene, deeds)).toPlay(`
    ฉัน: ถึงไหนแล้ว
    ทำ: show-claims
    กองทุน: ครั้งนี้ยังไม่อนุมัติ
            เหตุผล: วันที่ในเอกสารไม่ตรงกับที่แจ้ง
            ขอให้ดูใหม่ได้หนึ่งครั้งค่ะ กรรมการชุดอื่นจะเป็นผู้ดู
            [ขอให้ดูใหม่]
    ฉัน: [ขอให้ดูใหม่]
    กองทุน: อยากให้กรรมการรู้เรื่องอะไรเพิ่มคะ
    ฉัน: โรงพยาบาลพิมพ์วันผิดค่ะ มีใบแก้ให้ดู
    กองทุน: ตรวจก่อนส่ง
            โรงพยาบาลพิมพ์วันผิดค่ะ
    ฉัน: [แก้ข้อความ]
    ฉัน: โรงพยาบาลพิมพ์วันผิด ขอยกเลิกใบเก่า มีใบใหม่แล้ว
    ฉัน: [ส่งให้ดูใหม่]
    ทำ: appeal-claim
    กองทุน: รับเรื่องขอให้ดูใหม่แล้วค่ะ กรรมการท่านอื่นจะเป็นผู้ดู
  `);
  expect(asked.at(-1)).toEqual({
    type: "appeal-claim",
    claimId,
    words: "โรงพยาบาลพิมพ์วันผิด ขอยกเลิกใบเก่า มีใบใหม่แล้ว",
  });
});

test("a second appeal is refused with another way", () => {
  const { deeds, answer } = following({ stage: "refused", mayAppeal: true, waitsFor: [] });
  answer({ "appeal-claim": refusedWith({ type: "appealed-before" }) });
  expect(onStage(scene, deeds)).toPlay(`
    ฉัน: ถึงไหนแล้ว
    ทำ: show-claims
    ฉัน: [ขอให้ดูใหม่]
    ฉัน: ขออีกครั้ง
    ฉัน: [ส่งให้ดูใหม่]
    ทำ: appeal-claim
    กองทุน: อุทธรณ์ไปแล้วหนึ่งครั้งค่ะ ถ้ายังไม่สบายใจ พิมพ์ “ร้องเรียน” ได้เสมอ
  `);
});

test("what was asked for is given: words, or photos, or both", () => {
  const { deeds, asked, answer } = following({
    stage: "information",
    asked: "ขอรูปเอกสารให้เห็นทั้งแผ่นค่ะ",
    waitsFor: [],
  });
  answer({ "give-information": { type: "claim-changed", claim: claimSeen(), what: "information-given" } });
  expect(onStage(scene, deeds)).toPlay(`
    ฉัน: ถึงไหนแล้ว
    ทำ: show-claims
    กองทุน: กรรมการขอข้อมูลเพิ่มอีกนิด
            กรรมการถามว่า: ขอรูปเอกสารให้เห็นทั้งแผ่นค่ะ
            [ตอบหรือส่งเพิ่ม]
    ฉัน: [ตอบหรือส่งเพิ่ม]
    กองทุน: พิมพ์คำตอบ หรือส่งรูปเอกสารในแชตนี้ได้เลยค่ะ
    ฉัน: (picture)
    ทำ: take-answer-document
    กองทุน: ได้รับรูปแล้ว 1 จาก 1 ค่ะ
            [ส่งแล้ว]
    ฉัน: [ส่งแล้ว]
    ทำ: give-information
    กองทุน: ส่งให้กรรมการแล้วค่ะ ขอบคุณนะคะ
  `);
  expect(asked.at(-1)).toMatchObject({ type: "give-information", claimId, words: "" });
  answer({ "give-information": refusedWith({ type: "answer-missing" }) });
  expect(onStage(scene, deeds)).toPlay(`
    ฉัน: ถึงไหนแล้ว
    ทำ: show-claims
    ฉัน: [ตอบหรือส่งเพิ่ม]
    ฉัน: [ส่งแล้ว]
    ทำ: give-information
    กองทุน: ยังไม่ได้รับคำตอบหรือรูปค่ะ
    ฉัน: หมอเขียนวันออกเป็นวันที่ 4 ค่ะ
    ทำ: give-information
  `);
});

test("paid: received, or not, is one tap, and a young link waits", () => {
  const paid = { stage: "paid", voucher: "PV/7", waitsFor: [], mayWithdraw: false } as const;
  const { deeds, answer } = following(paid);
  const said = (received: boolean) => claimSeen({ ...paid, received });
  answer({ "confirm-received": { type: "claim-changed", claim: said(true), what: "received" } });
  expect(onStage(scene, deeds)).toPlay(`
    ฉัน: เงินออกหรือยัง
    ทำ: show-claims
    กองทุน: จ่ายเงินแล้ว
            ใบสำคัญจ่าย: PV/7
            [ได้รับแล้ว]
            [ยังไม่ได้รับ]
    ฉัน: [ได้รับแล้ว]
    ทำ: confirm-received
    กองทุน: ขอบคุณที่บอกนะคะ
  `);
  answer({ "confirm-received": { type: "claim-changed", claim: said(false), what: "not-received" } });
  expect(onStage(scene, deeds)).toPlay(`
    ฉัน: เงินออกหรือยัง
    ทำ: show-claims
    ฉัน: [ยังไม่ได้รับ]
    ทำ: confirm-received
    กองทุน: กองทุนจะตรวจสอบและติดต่อกลับโดยเร็วนะคะ
  `);
  answer({ "confirm-received": refusedWith({ type: "link-too-young", goodFrom: day("2026-02-20") }) });
  expect(onStage(scene, deeds)).toPlay(`
    ฉัน: เงินออกหรือยัง
    ทำ: show-claims
    ฉัน: [ได้รับแล้ว]
    ทำ: confirm-received
    กองทุน: ไลน์ที่เพิ่งเชื่อมต้องรอถึงวันที่ 20 ก.พ. 2569 ค่ะ
  `);
});

test("consent is withdrawn in one sentence", () => {
  const { deeds } = claiming({
    answers: { "withdraw-consent": { type: "consent-withdrawn", member: buaphan, documents: 0 } },
  });
  expect(onStage(scene, deeds)).toPlay(`
    ฉัน: ถอนความยินยอม
    ทำ: withdraw-consent
    กองทุน: ถอนความยินยอมของ นางบัวผัน ใจดี แล้วค่ะ
  `);
});

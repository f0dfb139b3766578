import { describe, expect, test } from "vitest";
import { buaphan, day, linkedAs, memberScene, somchai } from "../cast.ts";
import { onStage } from "../transcript.ts";
import { claiming, linked, nightsBefore, ofSomchai, paidSince, refusedWith, sommut } from "./pretend-fund.ts";

const scene = memberScene(linkedAs(buaphan));

test("too early: told from when on, before anybody looks for papers", () => {
  const { deeds } = claiming({ member: paidSince("2025-11-20") });
  expect(onStage(scene, deeds)).toPlay(`
    ฉัน: นอนโรงพยาบาล
    ทำ: begin-claim
    ทำ: claim-event
    ฉัน: 1-4 ก.พ. 69
    ทำ: claim-event
    ฉัน: รพ.ยโสธร
    ทำ: quote-claim
    กองทุน: ตามระเบียบยังไม่มียอดสำหรับเรื่องนี้ค่ะ
            จึงมีสิทธิ
            คุยกับกรรมการได้เสมอนะคะ
            [แก้คำตอบ]
    ฉัน: [แก้คำตอบ]
    กองทุน: แก้ข้อไหนคะ
            [วันที่]
  `);
});

test("over the cap: the amount says what is left of this year", () => {
  const { deeds } = claiming({ member: { past: [nightsBefore("2026-01-02", "2026-01-20")] } });
  expect(onStage(scene, deeds)).toPlay(`
    ฉัน: นอนโรงพยาบาล
    ทำ: begin-claim
    ทำ: claim-event
    ฉัน: 1-8 ก.พ. 69
    ทำ: claim-event
    ฉัน: รพ.ยโสธร
    ทำ: quote-claim
    กองทุน: จะได้ประมาณ ฿200
    ฉัน: [นำตัวจริงไปให้ดู]
    กองทุน: ฿200
            7 คืน
            20 คืน
  `);
});

test("the same nights twice: the earlier claim is named, nobody is suspected", () => {
  const claimed = {
    type: "claimed-before",
    of: "nights",
    nights: [day("2026-02-01")],
    claimId: "c",
    reference: "CL/9",
  } as const;
  const { deeds } = claiming({ answers: { "quote-claim": refusedWith(claimed) } });
  expect(onStage(scene, deeds)).toPlay(`
    ฉัน: นอนโรงพยาบาล
    ทำ: begin-claim
    ทำ: claim-event
    ฉัน: 1-4 ก.พ. 69
    ทำ: claim-event
    ฉัน: รพ.ยโสธร
    ทำ: quote-claim
    กองทุน: เรื่องนี้ยื่นไว้แล้วค่ะ อยู่ในคำขอ CL/9 ไม่ต้องยื่นซ้ำนะคะ
  `);
});

test("a day that may be two things is asked, a day to come and a day turned round are met kindly", () => {
  expect(onStage(scene, claiming().deeds)).toPlay(`
    ฉัน: นอนโรงพยาบาล
    ทำ: begin-claim
    ทำ: claim-event
    ฉัน: พรุ่งนี้
    กองทุน: วันนั้นยังมาไม่ถึงค่ะ
            เข้าโรงพยาบาลวันไหนคะ
    ฉัน: 31 กุมภาพันธ์ 2569
    กองทุน: วันนี้ไม่มีในปฏิทินค่ะ
    ฉัน: 10
    กองทุน: ขอทั้งวันที่และเดือนนะคะ
    ฉัน: 5/2/26
    กองทุน: หมายถึงวันไหนคะ แตะวันที่ถูกได้เลยค่ะ
    ฉัน: 10 ก.พ. 69
    ทำ: claim-event
    ฉัน: 9 ก.พ. 69
    กองทุน: วันออกอยู่ก่อนวันเข้าค่ะ
    ฉัน: 12 ก.พ. 69
    กองทุน: นับได้ 2 คืนค่ะ
  `);
});

describe("nothing is never given without a reason", () => {
  const toConscription = `
    ฉัน: ขอสวัสดิการ
    ทำ: begin-claim
    ฉัน: เกณฑ์ทหาร
    ทำ: claim-event
    ฉัน: เมื่อวาน
    ทำ: claim-event
    กองทุน: เป็นเรื่องของใครคะ
  `;

  test("a child whose age does not fit: whose age, and from when on it would", () => {
    expect(onStage(scene, claiming({ rules: sommut }).deeds)).toPlay(`
      ${toConscription}
      ฉัน: ลูก
      ฉัน: ต้น
      ฉัน: 1 พ.ค. 2555
      ทำ: quote-claim
      กองทุน: ตามระเบียบยังไม่มียอดสำหรับเรื่องนี้ค่ะ
              ผู้ที่ขอสวัสดิการให้ ได้ตั้งแต่อายุ 20 ปี
    `);
  });

  test("the member's own age does not fit, or the register does not know it", () => {
    for (const [birthDate, why] of [
      [day("1975-04-03"), "ได้เมื่ออายุยังไม่ถึง 30 ปี"],
      [null, "ขอทราบวันเกิดของสมาชิก"],
    ] as const)
      expect(onStage(scene, claiming({ rules: sommut, member: { birthDate } }).deeds)).toPlay(`
        ${toConscription}
        ฉัน: ตัวสมาชิกเอง
        ทำ: quote-claim
        กองทุน: ตามระเบียบยังไม่มียอดสำหรับเรื่องนี้ค่ะ
                ${why}
      `);
  });

  test("the year's nights are used up: the cap is named with nothing left of it", () => {
    const { deeds } = claiming({ member: { past: [nightsBefore("2026-01-02", "2026-01-22")] } });
    expect(onStage(scene, deeds)).toPlay(`
      ฉัน: นอนโรงพยาบาล
      ทำ: begin-claim
      ทำ: claim-event
      ฉัน: 1-8 ก.พ. 69
      ทำ: claim-event
      ฉัน: รพ.ยโสธร
      ทำ: quote-claim
      กองทุน: ตามระเบียบยังไม่มียอดสำหรับเรื่องนี้ค่ะ
              เหลือ 0 คืน
    `);
  });

  test("a death that gives nothing is told to the fund all the same, which stops its reminders", () => {
    const { deeds, asked } = claiming({
      member: paidSince("2025-12-01"),
      claimants: [linked, ofSomchai],
    });
    expect(onStage(memberScene(linkedAs(buaphan), linkedAs(somchai)), deeds)).toPlay(`
      ฉัน: แจ้งเสียชีวิต
      ทำ: begin-claim
      ฉัน: 2-016
      ทำ: claim-event
      ฉัน: เมื่อวาน
      ทำ: claim-event
      ทำ: quote-claim
      กองทุน: ตามระเบียบยังไม่มียอดสำหรับเรื่องนี้ค่ะ
              หยุดข้อความเตือนเรื่องเงินสมทบ
              [แจ้งกองทุน]
      ฉัน: [แจ้งกองทุน]
      ทำ: tell-death
      กองทุน: บันทึกการจากไปแล้วค่ะ กองทุนจะไม่ส่งข้อความเตือนเรื่องเงินสมทบอีก
              ตามระเบียบยังไม่มียอด
              จึงมีสิทธิ
    `);
    expect(asked.at(-1)).toMatchObject({
      type: "tell-death",
      claim: { event: "death", memberId: somchai.memberId },
    });
  });
});

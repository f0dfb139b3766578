import { describe, expect, test } from "vitest";
import { inOffice } from "../bookkeeping.ts";
import { onStage } from "../transcript.ts";
import { broadcastPage } from "./broadcast-page.ts";
import { telling } from "./telling.ts";

const secretary = inOffice("secretary");

describe("the talks of the page", () => {
  test.each(broadcastPage.scenes().map((one) => [one.heading, one] as const))(
    "%s",
    (_heading, { scene, deeds, script }) => {
      expect(onStage(scene, deeds)).toPlay(script);
    },
  );
});

describe("writing an announcement", () => {
  const written = `
    ฉัน: เขียนประกาศ
    ทำ: list-segments
    ฉัน: [ขอความร่วมมือ]
    ฉัน: ช่วยกันทำความสะอาดศาลานะคะ
    ฉัน: [ทุกคน]
    ทำ: preview-broadcast
    กองทุน: ช่วยกันทำความสะอาดศาลานะคะ
  `;

  test("its words are mended without asking again for whom", () => {
    expect(onStage(secretary, telling({ people: 40 }))).toPlay(`${written}
      ฉัน: [แก้ข้อความ]
      ฉัน: ช่วยกันทาสีศาลานะคะ
      ทำ: preview-broadcast
      กองทุน: ช่วยกันทาสีศาลานะคะ
    `);
  });

  test("its readers are chosen anew, and its words stay", () => {
    expect(onStage(secretary, telling({ people: 40 }))).toPlay(`${written}
      ฉัน: [แก้ผู้รับ]
      ฉัน: [เลือกแบบการส่ง]
      ฉัน: [ส่งรายปี]
      ทำ: preview-broadcast
      กองทุน: ช่วยกันทำความสะอาดศาลานะคะ
      ส่งถึง: ผู้ที่ส่งรายปี
    `);
  });

  test("stopping another one in between leaves the draft where it was", () => {
    expect(onStage(secretary, telling({ people: 40 }))).toPlay(`
      ฉัน: ประกาศ
      ทำ: list-broadcasts
      ฉัน: [แจ้งข่าวกองทุน]
      ทำ: show-broadcast
      ${written}
      ฉัน: [หยุดส่ง]
      ทำ: stop-broadcast
      กองทุน: อีก 28 คนจะไม่ได้รับ
      ช่วยกันทำความสะอาดศาลานะคะ
      ฉัน: [ส่งเลย]
      ทำ: send-broadcast
    `);
  });

  test("given up, nothing is sent", () => {
    expect(onStage(secretary, telling({ people: 40 }))).toPlay(`${written}
      ฉัน: ยกเลิก
      กองทุน: ยังไม่ได้ส่งอะไรค่ะ
    `);
  });

  test("an old button sends nothing: it shows what was sent", () => {
    expect(onStage(secretary, telling({ people: 40 }))).toPlay(`${written}
      ฉัน: [ส่งเลย]
      ทำ: send-broadcast
      ฉัน: [ส่งเลย] เก่า
      ทำ: list-broadcasts
    `);
  });

  test("to a village that the fund does not have is asked again", () => {
    expect(onStage(secretary, telling({ people: 40 }))).toPlay(`
      ฉัน: เขียนประกาศ
      ทำ: list-segments
      ฉัน: หัวข้อหนึ่ง
      ฉัน: เนื้อความ
      ฉัน: [เลือกหมู่บ้าน]
      ฉัน: 1 9
      กองทุน: หมู่ไหนบ้างคะ
    `);
  });

  test("a segment that nobody can be reached in is chosen anew", () => {
    expect(onStage(secretary, telling({ people: 0 }))).toPlay(`
      ฉัน: เขียนประกาศ
      ทำ: list-segments
      ฉัน: หัวข้อหนึ่ง
      ฉัน: เนื้อความ
      ฉัน: [ทุกคน]
      ทำ: preview-broadcast
      กองทุน: เลือกกลุ่มอื่นนะคะ
      ส่งถึงใครคะ
    `);
  });

  test.each(["treasurer", "registrar", "collector", "auditor"] as const)("is not for the %s", (role) => {
    expect(onStage(inOffice(role), telling({ people: 40 }))).toPlay(`
      ฉัน: ประกาศ
      กองทุน: เมนูนี้เป็นของประธาน รองประธาน และเลขานุการค่ะ
    `);
  });
});

describe("calling a meeting", () => {
  test("its day and hour are mended without asking again for the rest", () => {
    expect(onStage(secretary, telling({ people: 7 }))).toPlay(`
      ฉัน: นัดประชุม
      ทำ: list-segments
      ฉัน: ประชุมเตรียมงานปีใหม่
      ฉัน: <2026-02-20>
      ฉัน: [10.00 น.]
      ฉัน: วัดโนนงาม
      ฉัน: [คณะกรรมการ]
      ทำ: preview-meeting
      ฉัน: [แก้วันเวลา]
      ฉัน: <2026-02-21>
      ฉัน: 9.00
      ทำ: preview-meeting
      กองทุน: วันเสาร์ที่ 21 กุมภาพันธ์ 2569
      เวลา: 09:00 น.
      สถานที่: วัดโนนงาม
    `);
  });

  test("a day that is over is asked again", () => {
    expect(onStage(secretary, telling({ people: 7 }))).toPlay(`
      ฉัน: นัดประชุม
      ทำ: list-segments
      ฉัน: [ประชุมใหญ่สมาชิก]
      ฉัน: 1 กุมภาพันธ์ 2569
      กองทุน: วันไหนคะ
    `);
  });
});

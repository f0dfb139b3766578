import { inOffice } from "../bookkeeping.ts";
import type { Page } from "../page.ts";
import { telling } from "./telling.ts";

/** The page of docs/transcripts about telling many at once. */
export const broadcastPage: Page = {
  file: "broadcast.md",
  title: "ประกาศ และนัดประชุม",
  about:
    "The chair, the deputy or the secretary tells many at once. The announcement is seen as its readers will see it, with how many they are and what it costs; to more people than the fund allows one officer, a second one agrees first. While it is sent it can be stopped.",
  scenes: () => [
    {
      heading: "ประกาศถึงสองหมู่บ้าน",
      who: "เลขานุการ",
      scene: inOffice("secretary"),
      deeds: telling({ people: 40 }),
      script: `
        ฉัน: ประกาศ
        ทำ: list-broadcasts
        กองทุน: แจ้งข่าวกองทุน
        ฉัน: [เขียนประกาศ]
        ทำ: list-segments
        ฉัน: [แจ้งข่าวกองทุน]
        ฉัน: วันเสาร์นี้กองทุนเปิดรับเงินที่ศาลากลางบ้าน ตั้งแต่เก้าโมงถึงเที่ยงนะคะ
        ฉัน: [เลือกหมู่บ้าน]
        ฉัน: หมู่ 1 กับ 2
        ทำ: preview-broadcast
        กองทุน: สมาชิกจะเห็นแบบนี้ค่ะ
        แจ้งข่าวกองทุน
        วันเสาร์นี้กองทุนเปิดรับเงิน
        จาก กองทุนสวัสดิการชุมชนตำบลบ้านสุขใจ
        ส่งถึง 40 คน
        ส่งถึง: หมู่ที่ 1, 2
        ใช้ข้อความไลน์: 40 ข้อความ
        บล็อกบัญชีกองทุน: 2 คน
        ฉัน: [ส่งเลย]
        ทำ: send-broadcast
        กองทุน: เริ่มส่งถึง 40 คนแล้วค่ะ
        ฉัน: [ดูความคืบหน้า]
        ทำ: show-broadcast
        กองทุน: ส่งถึงแล้ว: 12 คน
        ฉัน: [หยุดส่ง]
        ทำ: stop-broadcast
        กองทุน: อีก 28 คนจะไม่ได้รับ
      `,
    },
    {
      heading: "ประกาศถึงทุกคน ต้องมีกรรมการอีกท่านเห็นด้วย",
      who: "ประธาน",
      scene: inOffice("chair"),
      deeds: telling({ people: 120, room: 90 }),
      script: `
        ฉัน: เขียนประกาศ
        ทำ: list-segments
        ฉัน: ปิดบัญชีประจำปี
        ฉัน: กองทุนจะปิดบัญชีสิ้นเดือนนี้ ใครมีเรื่องค้างติดต่อกรรมการได้เลยค่ะ
        ฉัน: [ทุกคน]
        ทำ: preview-broadcast
        กองทุน: ส่งถึง 120 คน
        เดือนนี้เหลือข้อความสำหรับประกาศอีก 90 ข้อความ ส่วนที่เกินอีก 30 คนจะรอไว้
        ต้องให้กรรมการอีกท่านเห็นด้วยก่อน
        ฉัน: [ให้อีกท่านดู]
        ทำ: send-broadcast
        กองทุน: แจ้งกรรมการอีก 2 ท่าน
      `,
    },
    {
      heading: "นัดประชุมคณะกรรมการ",
      who: "เลขานุการ",
      scene: inOffice("secretary"),
      deeds: telling({ people: 7 }),
      script: `
        ฉัน: นัดประชุม
        ทำ: list-segments
        ฉัน: [ประชุมคณะกรรมการ]
        ฉัน: <2026-02-20>
        ฉัน: บ่ายโมงครึ่ง
        ฉัน: ศาลาประชาคมหมู่ 2
        ฉัน: [คณะกรรมการ]
        ทำ: preview-meeting
        กองทุน: ขอเชิญประชุม
        ประชุมคณะกรรมการ
        วันที่: วันศุกร์ที่ 20 กุมภาพันธ์ 2569
        เวลา: 13:30 น.
        ฉัน: [แจ้งนัดเลย]
        ทำ: call-meeting
        กองทุน: เริ่มส่งถึง 7 คนแล้วค่ะ
      `,
    },
    {
      heading: "งดประชุมที่นัดไว้",
      who: "ประธาน",
      scene: inOffice("chair"),
      deeds: telling({ people: 7 }),
      script: `
        ฉัน: งดประชุม
        ทำ: list-meetings
        กองทุน: วันอาทิตย์ที่ 1 มีนาคม 2569 09:00 น.
        ฉัน: [งด ประชุมใหญ่สมาชิก]
        กองทุน: งดประชุมนี้ใช่ไหมคะ
        ฉัน: [ใช่ งดประชุม]
        ทำ: cancel-meeting
        กองทุน: แจ้งผู้ที่ได้รับเชิญ 110 คน
      `,
    },
  ],
};

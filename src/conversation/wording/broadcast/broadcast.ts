import { showDay } from "#core/thai-calendar/show.ts";
import type { BroadcastState } from "#core/broadcast/progress.ts";
import { phrases } from "../phrases.ts";

/** What those who tell in the fund's name read: writing, seeing it as it will look, sending, stopping. */
export const broadcastWords = {
  th: {
    title: {
      name: phrases.th.atStep("เขียนประกาศ", 1, 4),
      ask: "หัวข้อว่าอะไรคะ",
      note: "แตะหัวข้อ หรือพิมพ์เองสั้น ๆ ไม่เกิน 60 ตัวอักษรค่ะ",
      hint: "พิมพ์หัวข้อสั้น ๆ ไม่เกิน 60 ตัวอักษรนะคะ",
      offers: ["แจ้งข่าวกองทุน", "ขอความร่วมมือ", "เชิญร่วมกิจกรรม"],
    },
    text: {
      name: phrases.th.atStep("เขียนประกาศ", 2, 4),
      ask: "จะบอกสมาชิกว่าอะไรคะ",
      note: "พิมพ์มาได้เลย หลายบรรทัดก็ได้ ยังไม่ส่งจนกว่าท่านจะยืนยันค่ะ",
      hint: "พิมพ์ข้อความไม่เกิน 1,000 ตัวอักษรนะคะ",
    },
    whom: {
      name: phrases.th.atStep("เขียนประกาศ", 3, 4),
      ask: "ส่งถึงใครคะ",
      note: "นับเป็นคนตามบัญชีไลน์ คนที่ดูแลสมาชิกหลายคนจะได้รับข้อความเดียวค่ะ",
    },
    hintWhom: "แตะกลุ่มที่จะส่งถึงนะคะ",
    groups: {
      everyone: "ทุกคน",
      committee: "คณะกรรมการ",
      villages: "เลือกหมู่บ้าน",
      arrears: "ผู้ที่มียอดต้องส่ง",
      plans: "เลือกแบบการส่ง",
      memberTypes: "เลือกประเภทสมาชิก",
    },
    which: {
      villages: {
        ask: "หมู่ไหนบ้างคะ",
        note: "แตะหมู่เดียว หรือพิมพ์หลายหมู่ เช่น 1 3 5 ค่ะ",
        hint: "พิมพ์เลขหมู่ เช่น 1 หรือ 1 3 5 นะคะ",
      },
      plans: { ask: "แบบการส่งไหนคะ", note: "แตะแบบการส่งค่ะ", hint: "แตะแบบการส่งนะคะ" },
      memberTypes: { ask: "สมาชิกประเภทไหนคะ", note: "แตะประเภทสมาชิกค่ะ", hint: "แตะประเภทสมาชิกนะคะ" },
    },
    village: (villageNo: number, name: string) =>
      name === "" ? `หมู่ที่ ${villageNo}` : `หมู่ ${villageNo} ${name}`,
    confirm: {
      name: phrases.th.atStep("ตรวจก่อนส่ง", 4, 4),
      /** Over the card with the numbers. */
      above: "สมาชิกจะเห็นแบบนี้ค่ะ",
      headline: (people: number) => `ส่งถึง ${people} คน`,
      alone: "ยังไม่ได้ส่งค่ะ แตะ “ส่งเลย” แล้วจะเริ่มส่งทันที ระหว่างส่งกดหยุดได้",
      second: "ส่งถึงคนจำนวนมาก ต้องให้กรรมการอีกท่านเห็นด้วยก่อนค่ะ แตะแล้วระบบจะส่งให้ท่านเหล่านั้นดู",
      send: "ส่งเลย",
      ask: "ให้อีกท่านดู",
      editText: "แก้ข้อความ",
      editWhom: "แก้ผู้รับ",
      summary: (people: number) => `ตรวจก่อนส่ง ประกาศนี้จะส่งถึง ${people} คน ส่งเลยไหมคะ`,
      hint: "แตะ “ส่งเลย” “แก้ข้อความ” หรือ “แก้ผู้รับ” นะคะ",
      nobody: "กลุ่มนี้ยังไม่มีใครที่ส่งไลน์ถึงได้ค่ะ เลือกกลุ่มอื่นนะคะ",
    },
    rows: {
      segment: "ส่งถึง",
      cost: "ใช้ข้อความไลน์",
      blocked: "บล็อกบัญชีกองทุน",
      muted: "ขอไม่รับข่าว",
      notOnLine: "สมาชิกที่ไม่มีไลน์",
      on: "วันที่",
      accepted: "ส่งถึงแล้ว",
      onTheWay: "กำลังส่ง",
      waiting: "รอส่ง",
      forBudget: "ในนั้นรอโควตา",
      unreachable: "ส่งไม่ถึง",
      withdrawn: "หยุดไว้ ไม่ได้ส่ง",
    },
    people: (count: number) => `${count} คน`,
    messages: (count: number) => `${count} ข้อความ`,
    day: showDay,
    notEnough: (room: number, missing: number) =>
      `เดือนนี้เหลือข้อความสำหรับประกาศอีก ${room} ข้อความ ส่วนที่เกินอีก ${missing} คนจะรอไว้ จนกว่าจะเพิ่มแพ็กเกจหรือขึ้นเดือนใหม่ หรือได้รับฟรีเมื่อทักกองทุนมาค่ะ`,
    tellThem: "คนที่ส่งไลน์ไม่ถึง ฝากกรรมการในหมู่บ้านบอกต่อนะคะ",
    leftAsItWas: "ยังไม่ได้ส่งอะไรค่ะ",
    states: {
      draft: "ยังไม่ได้ส่ง",
      waits: "รอกรรมการอีกท่าน",
      declined: "กรรมการอีกท่านไม่ตกลง",
      sending: "กำลังส่ง",
      stopped: "หยุดส่งแล้ว",
      sent: "ส่งเสร็จแล้ว",
    } satisfies Record<BroadcastState, string>,
    begun: (people: number) => `เริ่มส่งถึง ${people} คนแล้วค่ะ ช่วงกลางคืนระบบจะรอส่งตอนเช้านะคะ`,
    before: "ประกาศนี้ส่งไว้ก่อนแล้วค่ะ ไม่ได้ส่งซ้ำ",
    waits: (asked: number) => `แจ้งกรรมการอีก ${asked} ท่านให้ช่วยดูแล้วค่ะ ท่านใดท่านหนึ่งตกลง ก็จะส่งทันที`,
    seeProgress: "ดูความคืบหน้า",
    stop: "หยุดส่ง",
    stopped: (withdrawn: number) => `หยุดแล้วค่ะ อีก ${withdrawn} คนจะไม่ได้รับ ส่วนที่ส่งออกไปแล้วเรียกคืนไม่ได้นะคะ`,
    list: {
      title: "ประกาศ",
      headline: "ที่ส่งไปล่าสุด",
      none: "ยังไม่เคยส่งประกาศค่ะ",
      note: "แตะหัวข้อเพื่อดูว่าส่งถึงกี่คนแล้วค่ะ",
      write: "เขียนประกาศ",
      meeting: "นัดประชุม",
      meetings: "ประชุมที่นัดไว้",
      summary: "ประกาศของกองทุน เขียนใหม่ นัดประชุม หรือดูที่ส่งไปแล้วได้ค่ะ",
    },
    seenSummary: (title: string, state: string) => `ประกาศ “${title}” ${state}ค่ะ`,
    result: { title: "ผลการส่งประกาศ" },
  },
};

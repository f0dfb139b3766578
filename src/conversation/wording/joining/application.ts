import type { ApplicantKind } from "#core/joining/application.ts";
import { showBaht, type Satang } from "#core/money.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import { privacyNoticeVersion } from "../greeting.ts";
import { phrases } from "../phrases.ts";

const { atStep, whoToCall } = phrases.th;
const title = "ใบสมัครสมาชิก";
const steps = 9;

/** The text to which an applicant agrees by sending: change it with every change of meaning, it is kept with the application. */
export const applicationNoticeVersion = `${privacyNoticeVersion}.1`;

export const applicationWords = {
  th: {
    step: (number: number) => atStep(title, number, steps),
    leftAsItWas: "ยังไม่ได้ส่งใบสมัครค่ะ",
    skip: "ข้ามไปก่อน",
    whom: {
      ask: "สมัครให้ใครคะ",
      note: "สมัครให้ตัวเอง ลูกหลาน หรือพ่อแม่ก็ได้ค่ะ ไม่ต้องใช้เลขบัตรประชาชนในแชตนะคะ",
      hint: "แตะปุ่มว่าสมัครให้ใครนะคะ",
      choices: {
        self: "ตัวฉันเอง",
        child: "ลูกหรือหลาน",
        parent: "พ่อหรือแม่",
        other: "คนอื่นที่ดูแลอยู่",
      } satisfies Record<ApplicantKind, string>,
    },
    name: {
      ask: (isSelf: boolean) => (isSelf ? "ชื่อและนามสกุลของท่าน" : "ชื่อและนามสกุลของผู้สมัคร"),
      note: "พิมพ์คำนำหน้า ชื่อ และนามสกุล เช่น นางบัวผัน ใจดี",
      hint: "พิมพ์ชื่อ เว้นวรรค แล้วตามด้วยนามสกุลนะคะ ถ้าไม่มีนามสกุล พิมพ์ขีด - แทนค่ะ",
    },
    birth: {
      ask: "เกิดวันที่เท่าไรคะ",
      note: "เช่น 5 มีนาคม 2510 หรือ 5/3/2510",
      unsure: "ไม่แน่ใจ",
      which: "วันนี้เข้าใจได้หลายแบบค่ะ แตะวันที่ถูกนะคะ",
      incomplete: "ขอวัน เดือน และปีเกิดให้ครบนะคะ เช่น 5 มีนาคม 2510 ถ้าไม่แน่ใจ แตะ “ไม่แน่ใจ” ค่ะ",
      impossible: "ไม่มีวันนี้ในปฏิทินค่ะ ดูวันที่อีกครั้งนะคะ",
      toCome: "วันเกิดเป็นวันข้างหน้าค่ะ ดูปีอีกครั้งนะคะ",
      tooLongAgo: "วันเกิดนี้นานเกินไปค่ะ ดูปีอีกครั้งนะคะ",
      hint: "พิมพ์วันเกิด เช่น 5 มีนาคม 2510 หรือแตะ “ไม่แน่ใจ” นะคะ",
    },
    village: {
      ask: "อยู่หมู่ที่เท่าไรคะ",
      note: "แตะหมู่บ้าน หรือพิมพ์เลขหมู่ เช่น 3",
      label: (no: number, name: string) => `หมู่ ${no} ${name}`,
      hint: "พิมพ์เลขหมู่ เช่น 3 หรือแตะ “ข้ามไปก่อน” นะคะ",
    },
    address: {
      ask: "บ้านเลขที่เท่าไรคะ",
      note: "เช่น 12/3 ซอยวัด",
      hint: "พิมพ์บ้านเลขที่ เช่น 12/3 หรือแตะ “ข้ามไปก่อน” นะคะ",
    },
    phone: {
      ask: "เบอร์โทรศัพท์ที่ติดต่อได้",
      note: "เช่น 081-234-5678 เบอร์บ้านก็ได้ค่ะ",
      none: "ไม่มีโทรศัพท์",
      hint: "เบอร์โทรขึ้นต้นด้วย 0 มี 9 หรือ 10 ตัวนะคะ ถ้าไม่มี แตะ “ไม่มีโทรศัพท์” ค่ะ",
    },
    plan: {
      ask: "จะส่งเงินสมทบแบบไหนคะ",
      note: "เปลี่ยนทีหลังได้ค่ะ",
      label: (name: string, price: Satang) => `${name} ${showBaht(price)}`,
      hint: "แตะแบบการส่งที่ต้องการนะคะ",
    },
    beneficiary: {
      ask: "ผู้รับผลประโยชน์ชื่ออะไรคะ",
      note: "คือคนที่จะรับเงินแทนเมื่อผู้สมัครเสียชีวิต พิมพ์ชื่อและนามสกุล หรือใส่ทีหลังก็ได้ค่ะ",
      later: "ใส่ทีหลัง",
      hint: "พิมพ์ชื่อและนามสกุล หรือแตะ “ใส่ทีหลัง” นะคะ",
    },
    relation: {
      ask: (name: string) => `${name} เป็นอะไรกับผู้สมัครคะ`,
      hint: "แตะว่าเป็นอะไรกับผู้สมัครนะคะ",
    },
    confirm: {
      title: "ตรวจก่อนส่งใบสมัคร",
      rows: {
        for: "สมัครให้",
        birth: "เกิด",
        village: "หมู่ที่",
        address: "ที่อยู่",
        plan: "แบบการส่ง",
        beneficiary: "ผู้รับผลประโยชน์",
      },
      none: "ยังไม่ใส่",
      unsure: "ไม่แน่ใจ ให้กรรมการดูจากบัตร",
      day: showDay,
      consent: (isSelf: boolean) =>
        isSelf
          ? `เมื่อแตะ “ส่งใบสมัคร” ท่านยินยอมให้กองทุนใช้ข้อมูลนี้พิจารณารับสมาชิกและลงทะเบียน (ข้อความฉบับที่ ${applicationNoticeVersion}) ถ้าไม่รับเข้า กองทุนจะไม่นำไปใช้อย่างอื่นค่ะ`
          : `เมื่อแตะ “ส่งใบสมัคร” ท่านยืนยันว่าเจ้าตัวหรือผู้ปกครองยินยอมให้กองทุนใช้ข้อมูลนี้พิจารณารับสมาชิกและลงทะเบียน (ข้อความฉบับที่ ${applicationNoticeVersion})`,
      send: "ส่งใบสมัคร",
      edit: "แก้ไข",
      summary: (name: string) => `ตรวจใบสมัครของ ${name} แล้วแตะ “ส่งใบสมัคร” ค่ะ`,
      hint: "แตะ “ส่งใบสมัคร” หรือ “แก้ไข” หรือพิมพ์ “ยกเลิก” นะคะ",
    },
    edit: {
      title: "แก้ไขใบสมัคร",
      ask: "แก้ข้อไหนคะ",
      fields: {
        for: "สมัครให้ใคร",
        name: "ชื่อและนามสกุล",
        birth: "วันเกิด",
        village: "หมู่ที่",
        address: "ที่อยู่",
        phone: "เบอร์โทรศัพท์",
        plan: "แบบการส่ง",
        beneficiary: "ผู้รับผลประโยชน์",
      },
      hint: "แตะข้อที่จะแก้นะคะ",
    },
    refusals: {
      tooManyOpen: (most: number, whoToCall: string) =>
        `ไลน์นี้มีใบสมัครที่รอพิจารณาอยู่ ${most} ใบแล้วค่ะ รอให้กรรมการดูก่อน หรือสมัครบนกระดาษกับกรรมการได้เลย ${whoToCall}`,
      appliedAlready: (name: string) => `ใบสมัครของ ${name} ส่งไว้แล้วและกำลังรอพิจารณาค่ะ ไม่ต้องส่งซ้ำ`,
      other: "ข้อมูลในใบสมัครยังไม่ครบถ้วนค่ะ ลองตรวจอีกครั้งนะคะ",
      planGone: "แบบการส่งนี้เลิกใช้แล้วค่ะ เลือกแบบใหม่นะคะ",
    },
    whoToCall,
  },
};

import { showLinkCode } from "#core/member/link-code.ts";
import { phrases } from "../phrases.ts";

const { atStep, member } = phrases.th;
const title = "ออกรหัสเชื่อม";

export const codeWords = {
  th: {
    whoTitle: atStep(title, 1, 2),
    askWho: "ออกรหัสให้ท่านไหนคะ",
    howToSay: "พิมพ์เลขสมาชิก หรือชื่อบางส่วน เช่น 2-015 หรือ บัวผัน",
    pick: "แตะชื่อที่ต้องการ หรือพิมพ์เลขสมาชิกค่ะ",
    narrower: "มีมากกว่านี้ พิมพ์ชื่อให้ยาวขึ้น หรือพิมพ์เลขสมาชิกนะคะ",
    whoSummary: "ออกรหัสเชื่อม พิมพ์เลขสมาชิกหรือชื่อค่ะ",
    hintWho: "พิมพ์เลขสมาชิก หรือชื่อของสมาชิกที่จะออกรหัสให้นะคะ",
    notFound: (query: string) => `ไม่พบสมาชิกจากคำว่า “${query}” ค่ะ ลองพิมพ์เลขสมาชิก หรือชื่ออย่างเดียวดูนะคะ`,
    confirmTitle: atStep("ตรวจก่อนออกรหัส", 2, 2),
    checkNote: "ออกให้เฉพาะเมื่อท่านรู้จักและอยู่ต่อหน้า หรือแน่ใจว่าเป็นคนในบ้านของสมาชิกนะคะ",
    onlyOnce: "รหัสใช้ได้ครั้งเดียว ภายใน 24 ชั่วโมง และผู้ออกรหัสใช้เองไม่ได้",
    confirm: "ออกรหัส",
    other: "เปลี่ยนสมาชิก",
    confirmSummary: (name: string, memberNo: string) => `จะออกรหัสเชื่อมให้ ${member(name, memberNo)} ใช่ไหมคะ`,
    hintConfirm: "แตะ “ออกรหัส” หรือพิมพ์ “ยืนยัน” หรือ “ยกเลิก” นะคะ",
    leftAsItWas: "ยังไม่ได้ออกรหัสค่ะ",
    doneTitle: "รหัสเชื่อมสมาชิก",
    code: showLinkCode,
    howToUse: "บอกให้สมาชิกพิมพ์รหัสนี้ส่งในแชตของกองทุนจากไลน์ของเขาเอง จดบนกระดาษให้ได้ค่ะ",
    notShownAgain: "รหัสนี้แสดงครั้งเดียว ถ้าหายให้ออกใหม่ได้นะคะ",
    next: "ออกรหัสท่านต่อไป",
    doneSummary: (name: string, code: string) =>
      `รหัสเชื่อมของ ${name} คือ ${showLinkCode(code)} ใช้ได้ 24 ชั่วโมงค่ะ`,
  },
};

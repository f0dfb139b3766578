import { showBaht, type Satang } from "#core/money.ts";
import { phrases } from "./phrases.ts";

const { whoToCall } = phrases.th;

export const applyWords = {
  th: {
    title: "สมัครสมาชิก",
    headline: "สมัครในแชตนี้ หรือที่กรรมการใกล้บ้าน",
    entranceFee: "ค่าสมัคร",
    noFee: "ไม่มี",
    baht: (amount: Satang) => showBaht(amount),
    onPaper: "จะเขียนใบสมัครบนกระดาษกับกรรมการในหมู่บ้านก็ได้ ไม่ต้องส่งรูปหรือเลขบัตรในแชตนะคะ",
    beneficiary: "คิดชื่อผู้รับผลประโยชน์ไว้ด้วย คือคนที่จะดูแลแทนเรา",
    howItGoes: "กรอกใบสมัคร กรรมการหมู่บ้านรับรอง ที่ประชุมรับเข้า แล้วจ่ายค่าสมัครกับงวดแรกค่ะ",
    whoToCall,
    summary: "วิธีสมัครสมาชิก ค่าสมัครและแบบการส่งเงินสมทบ สมัครในแชตนี้หรือที่กรรมการใกล้บ้านค่ะ",
  },
};

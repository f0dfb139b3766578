import { showBaht, type Satang } from "#core/money.ts";
import { phrases } from "./phrases.ts";

const { whoToCall } = phrases.th;

export const applyWords = {
  th: {
    title: "สมัครสมาชิก",
    headline: "สมัครได้ที่กรรมการใกล้บ้าน",
    entranceFee: "ค่าสมัคร",
    noFee: "ไม่มี",
    baht: (amount: Satang) => showBaht(amount),
    bring: "เตรียมบัตรประชาชนและสำเนาทะเบียนบ้านไปที่กรรมการในหมู่บ้าน ไม่ต้องส่งรูปหรือเลขบัตรในแชตนะคะ",
    beneficiary: "คิดชื่อผู้รับผลประโยชน์ไว้ด้วย คือคนที่จะดูแลแทนเรา",
    howItGoes: "กรอกใบสมัคร ชำระค่าสมัครกับเงินสมทบงวดแรก แล้วคณะกรรมการพิจารณารับเข้าค่ะ",
    whoToCall,
    summary: "วิธีสมัครสมาชิก ค่าสมัครและแบบการส่งเงินสมทบ สมัครได้ที่กรรมการใกล้บ้านค่ะ",
  },
};

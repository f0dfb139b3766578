import * as fc from "fast-check";

/**
 * Texts that nobody planned for: any UTF-16 units, halves of characters too, and the pieces of dates and amounts in
 * senseless order, which reach far deeper into a grammar than noise does.
 */
const noise = fc.array(fc.nat(0xffff), { maxLength: 30 }).map((units) => String.fromCharCode(...units));

const pieces = [
  "วัน|ที่|เดือน|ปี|อาทิตย์|จันทร์|ก.พ.|มกรา|พ.ศ.|สิ้น|ต้น|แล้ว|ก่อน|หน้า|นี้|เมื่อ|วาน|อีก|ถึง|ตั้งแต่|คืน",
  "บาท|สตางค์|พัน|ล้าน|ห้า|สิบ|เอ็ด|ยี่|ครึ่ง|สลึง|0|1|5|13|29|31|69|99|2569|2026|99999999999999999999|๑|๙",
  "/|-|.|,|:|'| |(|ๆ|์|่|ํ|า|เ|\u200B|may|t|feb",
].flatMap((some) => some.split("|"));

const shuffled = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(""));

export const anyText: fc.Arbitrary<string> = fc.oneof(noise, shuffled);

import { showDay } from "#core/thai-calendar/show.ts";
import type { FoundRemark, Remark } from "../fault.ts";
import { placeWords } from "./fault.ts";

export const remarkSentence = (found: FoundRemark): string =>
  `${placeWords(found)}: ${remarkWords(found.said)}`;

function remarkWords(remark: Remark): string {
  switch (remark.type) {
    case "unknown-title":
      return "ไม่รู้จักคำนำหน้านี้ จะเก็บไว้ตามที่เขียน";
    case "citizen-id-without-registration":
      return "เลขขึ้นต้นด้วย 0 เป็นของผู้ไม่มีสถานะทางทะเบียน รับไว้ตามนี้";
    case "citizen-id-kept-wrong":
      return "เลขประจำตัวประชาชนไม่ถูกต้อง จะเก็บไว้ตามที่เขียนจนกว่าจะแก้";
    case "birth-day-taken":
      return `ไม่มีวันเกิดที่แน่ชัด จะนับเป็น ${showDay(remark.day)}`;
    case "zero-restored":
      return "เติมเลข 0 หน้าหมายเลขโทรศัพท์ให้แล้ว";
  }
}

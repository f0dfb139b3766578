import * as linkCode from "#core/member/link-code.ts";
import { arabicDigits } from "#core/thai-number/digits.ts";

const wordsBefore = /^\s*(?:รหัส(?:เชื่อม)?(?:คือ|ของฉัน)?)[\s:]*/u;
const wordsAfter = /[\s]*(?:นะ)?(?:ครับ|คับ|ค่ะ|คะ|จ้า|จ้ะ)?[\s.!]*$/u;

/** A code as people type it: "k7mq x3rt ค่ะ", "รหัส K7MQ-X3RT", "K๗MQ-X๓RT". */
export const readLinkCode = (text: string): string | undefined =>
  linkCode.readLinkCode(arabicDigits(text).replace(wordsBefore, "").replace(wordsAfter, ""));

/**
 * A code that nobody asked for. Eight letters may also be an English word, and a wrong guess would cost one of five
 * tries: without a digit it must stand in capitals, as codes are written.
 */
export function linkCodeUnasked(text: string): string | undefined {
  const code = readLinkCode(text);
  if (code === undefined || !/[A-Z]/u.test(code)) return undefined;
  return /\d/u.test(code) || !/[a-z]/u.test(text) ? code : undefined;
}

import type { Words } from "./spot-words.ts";
import { understand, type Understanding } from "./understand.ts";

/** How one wish ends and the next begins: "เช็คยอดให้หน่อย แล้วก็จะจ่ายเงินด้วย". */
const between = /แล้วก็|และก็|และ|อีกอย่าง(?:หนึ่ง|นึง)?|อีกเรื่อง(?:หนึ่ง|นึง)?|แล้วอยาก|แล้วจะ|กับอยาก|[\n;]|\band\b/u;
/** A part must be this sure to be a wish of its own: "พ่อและแม่" is one wish about two people. */
const sure = 0.8;

/**
 * What a text wants, the first wish first. One that says two things in one breath has both; of everything else there is one
 * understanding, which may be of nothing.
 */
export function wishesIn(text: string, taught?: Words): readonly [Understanding, ...Understanding[]] {
  const whole = understand(text, taught);
  const parts = text.split(between);
  if (parts.length < 2) return [whole];
  const wishes = parts
    .map((part) => understand(part, taught))
    .filter(({ intent, confidence }) => intent !== "unknown" && confidence >= sure);
  const [first, ...more] = wishes.filter(
    ({ intent }, index) => wishes.findIndex((one) => one.intent === intent) === index,
  );
  return first === undefined || more.length === 0 ? [whole] : [first, ...more];
}

import { bahtShown } from "#core/rule-set/in-words/names.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import type { QuoteAnswer, QuotedBenefit } from "../answer.ts";
import { lineInWords } from "./line.ts";
import { missingInWords, withheldInWords } from "./withheld.ts";

/** A whole answer as lines of text: what is given and why, then what is not and why not. */
export function quoteInWords(answer: QuoteAnswer): string[] {
  const { event, ruleSet, firstDay } = answer;
  const outOfForce = answer.inForce
    ? []
    : [`(ระเบียบฉบับนี้ใช้ตั้งแต่ ${showDay(ruleSet.effectiveFrom)} ซึ่งหลังวันเกิดเหตุ)`];
  if (answer.benefits.length === 0) return [`ระเบียบนี้ไม่มีสวัสดิการสำหรับ “${event.name}”`, ...outOfForce];
  return [
    `${event.name} วันที่ ${showDay(firstDay)}: รวม ${bahtShown(answer.amount)}`,
    `ตาม${ruleSet.name}`,
    ...outOfForce,
    ...answer.benefits.flatMap((benefit) => ["", ...benefitInWords(benefit, answer)]),
  ];
}

export function benefitInWords(benefit: QuotedBenefit, { event }: QuoteAnswer): string[] {
  const article = benefit.article === null ? "" : ` (${benefit.article})`;
  return [
    `${benefit.name}${article}: ${bahtShown(benefit.amount)}`,
    ...benefit.lines.map((line) => `  ${lineInWords(line, event)}`),
    ...benefit.withheld.map((reason) => `  ${withheldInWords(reason, event)}`),
    ...benefit.missing.map((missing) => `  ${missingInWords(missing)}`),
  ];
}

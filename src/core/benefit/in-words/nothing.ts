import type { QuoteAnswer, QuotedBenefit } from "../answer.ts";
import { lineInWords } from "./line.ts";
import { missingInWords, withheldInWords } from "./withheld.ts";

/**
 * Why a claim of this event would give nothing: every reason of every benefit, never an empty list. Papers that are wanting yet are
 * no reason: they are asked for once there is something to give.
 */
export function nothingInWords({ benefits, event }: QuoteAnswer): string[] {
  if (benefits.length === 0) return [`ระเบียบของกองทุนยังไม่มีสวัสดิการสำหรับ “${event.name}”`];
  return benefits.flatMap((benefit) => whyNot(benefit, event).map((reason) => `${benefit.name}: ${reason}`));
}

function whyNot(
  { withheld, missing, lines, startedBy, amount }: QuotedBenefit,
  event: QuoteAnswer["event"],
): string[] {
  if (amount > 0n && startedBy === "committee") return ["กองทุนจัดให้เอง ไม่ต้องยื่นขอ"];
  const unknown = missing.filter(({ type }) => type !== "document");
  return [
    ...withheld.map((reason) => withheldInWords(reason, event)),
    // What a cap has left of it is nothing, or every night was paid for before.
    ...lines.filter((line) => line.amount === 0n).map((line) => lineInWords(line, event)),
    ...(withheld.length === 0 ? unknown.map((one) => `คิดยอดได้เมื่อทราบข้อมูลนี้: ${missingInWords(one)}`) : []),
  ];
}

import type { QuoteAnswer } from "#core/benefit/answer.ts";
import { lineInWords } from "#core/benefit/in-words/line.ts";
import { missingInWords, withheldInWords } from "#core/benefit/in-words/withheld.ts";
import type { CapLeft, Right } from "#core/benefit/rights.ts";
import { bahtShown, capShown, quantityShown } from "#core/rule-set/in-words/names.ts";
import { termsInWords } from "#core/rule-set/in-words/terms.ts";
import { showDay } from "#core/thai-calendar/show.ts";

/** One benefit in "สิทธิของฉัน": its name, and lines below it. Whoever draws the card groups them by `state`. */
export interface RightInWords {
  readonly state: "now" | "later" | "not-now";
  readonly name: string;
  readonly lines: readonly string[];
}

/** The rights of a day, those that can be used now first, then those that time alone will bring. */
export function rightsInWords(rights: readonly Right[]): RightInWords[] {
  const worded = rights.map(rightInWords);
  return (["now", "later", "not-now"] as const).flatMap((state) =>
    worded.filter((one) => one.state === state),
  );
}

function rightInWords(right: Right): RightInWords {
  const { benefit, event, withheld, next } = right;
  const name = benefit.article === null ? benefit.name : `${benefit.name} (${benefit.article})`;
  const terms = termsInWords(benefit, event);
  if (withheld.length === 0) {
    const started = benefit.startedBy === "committee" ? ["กองทุนจัดให้เอง ไม่ต้องยื่นขอค่ะ"] : [];
    return {
      state: "now",
      name,
      lines: [terms, ...rateNow(right), ...left(right), ...started, ...nextLine(right)],
    };
  }
  const reasons = withheld.map((reason) => withheldInWords(reason, event));
  return next === null
    ? { state: "not-now", name, lines: [terms, ...reasons, ...comfort(right)] }
    : { state: "later", name, lines: [terms, ...reasons, ...nextLine(right)] };
}

/** With tiers the terms name two amounts only; what the member would get today is a third. */
const rateNow = ({ benefit, rate }: Right): string[] =>
  "tiers" in benefit.pays.rate && rate !== null ? [`ยอดตามสิทธิวันนี้ ${bahtShown(rate)}`] : [];

const left = ({ capsLeft, event }: Right): string[] =>
  capsLeft.map(({ limit, unit, left }: CapLeft) => {
    const cap = capShown({ unit, most: Number(limit[unit]), per: limit.per }, event.asks);
    return `${limit.name === null ? "" : `${limit.name} `}${cap} ยังเหลือ ${quantityShown(unit, left)}`;
  });

/** Left out where the reason has said the day already and the terms the amount. */
const nextLine = ({ next, rate, withheld, benefit }: Right): string[] =>
  next === null || (withheld.length > 0 && !("tiers" in benefit.pays.rate))
    ? []
    : [
        `ตั้งแต่วันที่ ${showDay(next.on)} ${rate === null ? "จะได้" : "จะเป็น"} ${bahtShown(next.rate)} ถ้าส่งเงินสมทบต่อเนื่อง`,
      ];

/** Nobody is told off for arrears: what can be done stands beside what cannot. */
const comfort = ({ withheld }: Right): string[] =>
  withheld.some(({ type }) => type === "in-arrears")
    ? ["ส่งส่วนที่ค้างแล้ว สิทธิสำหรับเรื่องที่เกิดหลังจากนั้นจะกลับมาค่ะ คุยกับกรรมการได้เสมอนะคะ"]
    : [];

/** "ถ้านอนโรงพยาบาล 3 คืน": what it would give, why, and what to bring. */
export function whatIfInWords(answer: QuoteAnswer, nights: number): string[] {
  const { event, benefits, amount } = answer;
  const asked =
    nights > 0
      ? `ถ้า${event.name} ${nights} คืน ตั้งแต่ ${showDay(answer.firstDay)}`
      : `ถ้า${event.name} วันที่ ${showDay(answer.firstDay)}`;
  if (benefits.length === 0) return [`${asked} กองทุนยังไม่มีสวัสดิการเรื่องนี้ค่ะ`];
  const head = amount > 0n ? `${asked} จะได้ ${bahtShown(amount)}ค่ะ` : `${asked} ยังไม่ได้รับเงินค่ะ`;
  const reasons = benefits.flatMap(({ name, lines, withheld }) => [
    ...lines.map((line) => `• ${name}: ${lineInWords(line, event)}`),
    ...withheld.map((reason) => `• ${name}: ${withheldInWords(reason, event)}`),
  ]);
  const toBring = [
    ...new Set(
      benefits
        .filter((benefit) => benefit.amount > 0n)
        .flatMap(({ missing }) => missing.map((one) => missingInWords(one))),
    ),
  ];
  return [
    head,
    ...reasons,
    ...(toBring.length === 0 ? [] : ["สิ่งที่ต้องเตรียม", ...toBring.map((one) => `• ${one}`)]),
  ];
}

import { bahtShown, listed } from "#core/rule-set/in-words/names.ts";
import { showSpan } from "#core/rule-set/span.ts";
import { showDayLong } from "#core/thai-calendar/show.ts";
import type { EventRule } from "#core/rule-set/event-rules.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";
import type { Withheld } from "../answer.ts";
import type { Setting, WorkedClause, WorkedRow } from "../table/worked-table.ts";
import { askName, choiceName, cutInWords } from "./line.ts";
import { conditionInWords } from "./withheld.ts";

/** The worked table as a committee reads it aloud, clause by clause. */
export function tableInWords(rules: RuleSet, clauses: readonly WorkedClause[]): string[] {
  const { contributions, effectiveFrom } = rules;
  const plans = contributions.plans.map(({ name, price }) => `${name} ${bahtShown(price)}`);
  return [
    rules.name,
    `ใช้ตั้งแต่วันที่ ${showDayLong(effectiveFrom)}`,
    `ค่าสมัคร ${bahtShown(contributions.entranceFee)} · ${listed(plans)}`,
    ...clauses.flatMap((clause) => ["", ...clauseInWords(clause)]),
  ];
}

function clauseInWords(clause: WorkedClause): string[] {
  const { benefit, event, rows } = clause;
  const article = benefit.article === null ? "" : ` (${benefit.article})`;
  const started = benefit.startedBy === "committee" ? " — คณะกรรมการเป็นผู้เริ่ม" : "";
  const lines = rows.map((row) => ({
    of: row.setting.of,
    setting: settingInWords(row.setting, clause),
    result: resultInWords(row, clause),
  }));
  const typical = lines.filter(({ of }) => of === "typical");
  const isSame = new Set(typical.map(({ result }) => result)).size === 1;
  return [
    `${benefit.name}${article} — ${event.name}${started}`,
    ...(isSame ? [`  ${ageless(rows)}: ${typical[0]?.result ?? ""}`] : []),
    ...lines
      .filter(({ of }) => !isSame || of !== "typical")
      .map(({ setting, result }) => `  ${setting}: ${result}`),
  ];
}

/** Typical members who all get the same are one line: "สมาชิกอายุ 10 ปี ถึง 85 ปี …". */
function ageless(rows: readonly WorkedRow[]): string {
  const typical = rows.flatMap(({ setting }) => (setting.of === "typical" ? [setting] : []));
  const [first, last] = [typical[0], typical.at(-1)];
  if (first === undefined || last === undefined) return "";
  return `สมาชิกตัวอย่างทุกคน (อายุ ${showSpan(first.age)} ถึง ${showSpan(last.age)} เป็นสมาชิก ${showSpan(first.membership)} ถึง ${showSpan(last.membership)})`;
}

export function resultInWords({ amount, lines, withheld }: WorkedRow, { event }: WorkedClause): string {
  if (withheld.length > 0)
    return `0 บาท (${withheld.map((reason) => shortReason(reason, event)).join("; ")})`;
  const cuts = lines.flatMap((line) => line.cuts.map((cut) => cutInWords(cut, event)));
  return `${bahtShown(amount)}${cuts.length === 0 ? "" : ` (${cuts.join("; ")})`}`;
}

function shortReason(reason: Withheld, event: EventRule): string {
  if (reason.type === "in-arrears") return "เลยช่วงผ่อนผันแล้ว";
  if (reason.type === "claimed-late") return "ยื่นเกินกำหนด";
  if (reason.type === "requested-late") return `ต้องแจ้งล่วงหน้าอย่างน้อย ${reason.daysBefore} วัน`;
  return conditionInWords(reason, event);
}

export function settingInWords(setting: Setting, { event }: WorkedClause): string {
  switch (setting.of) {
    case "typical":
      return `อายุ ${showSpan(setting.age)} เป็นสมาชิกและส่งต่อเนื่อง ${showSpan(setting.membership)}`;
    case "membership":
      return `เป็นสมาชิกและส่งต่อเนื่อง ${reached(showSpan(setting.span), setting.edge)}`;
    case "age":
      return `อายุสมาชิก ${reached(showSpan(setting.span), setting.edge)}`;
    case "concerned-age":
      return `อายุผู้รับ ${reached(showSpan(setting.span), setting.edge)}`;
    case "nights":
      return `นอน ${setting.nights} คืน`;
    case "answer":
      return `${askName(event, setting.ask)} ${answerShown(setting, event)}`;
    case "grace":
      return setting.edge === "day-before"
        ? `เลยวันที่ส่งถึง ${setting.days} วัน (วันสุดท้ายที่ยังมีสิทธิ)`
        : `เลยวันที่ส่งถึง ${setting.days + 1} วัน`;
    case "claim":
      return setting.edge === "day-before"
        ? `ยื่นหลังเหตุ ${setting.days} วัน (วันสุดท้าย)`
        : `ยื่นหลังเหตุ ${setting.days + 1} วัน`;
    case "request":
      return setting.edge === "day-before"
        ? `แจ้งล่วงหน้า ${setting.days} วัน (วันสุดท้าย)`
        : `แจ้งล่วงหน้า ${setting.days - 1} วัน`;
  }
}

function reached(span: string, edge: "day-before" | "the-day" | "day-after"): string {
  if (edge === "day-before") return `ขาดอีก 1 วันจะครบ ${span}`;
  return edge === "the-day" ? `ครบ ${span}พอดี` : `ครบ ${span}แล้ว 1 วัน`;
}

function answerShown({ ask, answer }: Setting & { of: "answer" }, event: WorkedClause["event"]): string {
  if (typeof answer === "boolean") return answer ? "ใช่" : "ไม่ใช่";
  if (typeof answer === "string") return choiceName(event, ask, answer);
  const isBaht = event.asks.find(({ code }) => code === ask)?.answer.kind === "baht";
  return isBaht ? `${answer.toLocaleString("en")} บาท` : String(answer);
}

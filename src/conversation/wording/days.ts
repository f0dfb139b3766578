import type { ReceiptLine } from "../deed.ts";
import { showDay, showMonth, showPeriod, type Language } from "#core/thai-calendar/show.ts";

/** Days of contributions as people say them: in months where the days are whole months. */

const isLastOfMonth = (day: Temporal.PlainDate): boolean => day.day === day.daysInMonth;

/** "สิ้นเดือน ก.พ. 2569", or "วันที่ 14 ก.พ. 2569" for a plan by days. */
export const until = (day: Temporal.PlainDate): string =>
  isLastOfMonth(day) ? `สิ้นเดือน ${showMonth(day.toPlainYearMonth())}` : `วันที่ ${showDay(day)}`;

/** "ม.ค. – มี.ค. 2569", "Jan – Mar 2026" */
export const period = ({ from, to }: Pick<ReceiptLine, "from" | "to">, language: Language = "th"): string =>
  from.day === 1 && isLastOfMonth(to)
    ? showPeriod(from.toPlainYearMonth(), to.toPlainYearMonth(), language)
    : showPeriod(from, to, language);

/** Several pieces, where a gap was filled first: "ม.ค. 2569, มี.ค. – เม.ย. 2569". */
export const periods = (
  lines: readonly Pick<ReceiptLine, "from" | "to">[],
  language: Language = "th",
): string => lines.map((line) => period(line, language)).join(", ");

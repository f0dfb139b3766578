import { foldThai } from "#core/thai-text/fold.ts";
import { longest } from "#core/thai-text/parse.ts";
import { monthMeant } from "./meant/month.ts";
import type { Expects, MonthReading } from "./reading.ts";
import { type CalendarRule, meaning, one } from "./said/grammar.ts";
import type { SaidMonthOnly } from "./said/said.ts";
import { ago, monthOnly } from "./said/spoken-rules.ts";
import { type CalendarToken, calendarTokens, withoutOuterMarks } from "./said/tokens.ts";

/** "2 เดือนก่อน", "อีก 3 เดือน": months are counted exactly where only a month is asked for. */
const monthsAgo: CalendarRule<SaidMonthOnly> = meaning(ago, (said) => {
  const [shift, ...others] = said.counts;
  return said.unit === "month" && shift !== undefined && others.length === 0
    ? { form: "month", month: { shift } }
    : undefined;
});

const monthAlone = longest<CalendarToken, SaidMonthOnly>([monthOnly, monthsAgo]);
const bareNumber = one("number", ({ value, digits }) => digits <= 2 && value >= 1 && value <= 12);

/** Reads a text that should be one month: "ม.ค. 69", "เดือนที่แล้ว", "1/2569". A mere number is asked about. */
export function readMonth(text: string, today: Temporal.PlainDate, expects: Expects = {}): MonthReading {
  const tokens = withoutOuterMarks(calendarTokens(foldThai(text)));
  const said = monthAlone(tokens, 0);
  if (said?.next === tokens.length) return monthMeant(said.value, today, expects);
  const number = bareNumber(tokens, 0);
  if (!number || number.next !== tokens.length) return { type: "none" };
  const reading = monthMeant({ form: "month", month: { number: number.value.value } }, today, expects);
  if (reading.type !== "month") return reading;
  const candidates = [{ month: reading.month, because: "as-written" }] as const;
  return { type: "ambiguous", reason: { type: "bare-number" }, candidates };
}

import { longest } from "#core/thai-text/parse.ts";
import { dayAnywhere } from "./day-rules.ts";
import {
  after,
  type CalendarRule,
  either,
  link,
  mark,
  maybe,
  meaning,
  type MonthPart,
  monthPart,
  namedNumericMonth,
  namedYear,
  numericMonth,
  one,
  sequence,
  shiftedMonth,
  shortNumber,
  side,
  unit,
  unless,
  year,
  yearAfter,
} from "./grammar.ts";
import type { Said, SaidDate, SaidMonthOnly, SaidYear } from "./said.ts";
import type { CalendarToken } from "./tokens.ts";

/** Both ends as they were said; each may lack what the other has. */
export type SaidPeriod =
  | { readonly form: "days"; readonly from: Said; readonly to: Said }
  | { readonly form: "months"; readonly from: SaidMonthOnly; readonly to: SaidMonthOnly }
  | { readonly form: "year"; readonly year: SaidYear };

const until = either(mark("-"), link("to"));
const since = maybe(link("from", "of", "whole"));

const day: CalendarRule<Said> = meaning(dayAnywhere, ({ said }) => said);
const dayNumber: CalendarRule<SaidDate> = meaning(
  after(sequence(maybe(unit("day")), maybe(link("at"))), shortNumber),
  ({ value }) => ({ form: "date", day: value }),
);

const days = (from: CalendarRule<Said>, to: CalendarRule<Said>): CalendarRule<SaidPeriod> =>
  meaning(sequence(after(since, from), after(until, to)), ([first, last]) => ({
    form: "days",
    from: first,
    to: last,
  }));

const month: CalendarRule<SaidMonthOnly> = meaning(
  either(namedNumericMonth, monthPart, shiftedMonth),
  (part) => saidMonth(part),
);
const figuresOrMonth: CalendarRule<SaidMonthOnly> = either(
  meaning(numericMonth, (part) => saidMonth(part)),
  month,
);

const saidMonth = ({ month, year, direction }: MonthPart): SaidMonthOnly => ({
  form: "month",
  month,
  year,
  direction,
});

/** "ม.ค. - มี.ค. 69", "เดือนที่แล้วถึงเดือนนี้", "1/69-3/69" */
const monthsOf = (end: CalendarRule<SaidMonthOnly>): CalendarRule<SaidPeriod> =>
  meaning(sequence(after(since, end), after(until, end)), ([from, to]) => ({ form: "months", from, to }));

/** "เดือน 1-3 ปี 69", "เดือน 1 ถึง 3" */
const monthsByNumber: CalendarRule<SaidPeriod> = meaning(
  sequence(since, unit("month"), shortNumber, until, maybe(unit("month")), shortNumber, maybe(year)),
  ([, , from, , , to, said]) => ({
    form: "months",
    from: saidMonth({ month: { number: from.value }, english: false }),
    to: saidMonth({ month: { number: to.value }, year: said, english: false }),
  }),
);

/** "เดือนมกรา", "ทั้งเดือนนี้" */
const oneMonth = (rule: CalendarRule<SaidMonthOnly>): CalendarRule<SaidPeriod> =>
  meaning(after(since, rule), (said) => ({ form: "months", from: said, to: said }));

/** "กันยา" alone in a sentence may be someone's name. */
const nameAlone = sequence(
  one("month", ({ nameLike }) => nameLike === true),
  unless(either(yearAfter, side)),
);

/** "ปี 2568", "ทั้งปีที่แล้ว" */
const oneYear: CalendarRule<SaidPeriod> = meaning(after(since, namedYear), (said) => ({
  form: "year",
  year: said,
}));

/** Runs of days or months that stand out in any sentence. */
const runs: readonly CalendarRule<SaidPeriod>[] = [
  days(day, day),
  days(dayNumber, day),
  monthsOf(month),
  monthsByNumber,
];

/** "วันที่ 3 ถึง 6": the second end is a mere number, as house numbers are. */
const shortRuns: readonly CalendarRule<SaidPeriod>[] = [days(day, dayNumber), days(dayNumber, dayNumber)];

const oneDay: CalendarRule<SaidPeriod> = meaning(day, (said) => ({ form: "days", from: said, to: said }));

/** "1-3/2569": the months from the first to the third. */
const monthsInFigures: CalendarRule<SaidPeriod> = meaning(
  sequence(shortNumber, mark("-"), numericMonth),
  ([{ value }, , to]) => ({
    form: "months",
    from: saidMonth({ month: { number: value }, english: false }),
    to: saidMonth(to),
  }),
);

const plainYear: CalendarRule<SaidPeriod> = meaning(
  one("number", ({ digits }) => digits === 4),
  ({ value, digits }) => ({ form: "year", year: { written: value, digits } }),
);

export const periodAnywhere: CalendarRule<SaidPeriod> = longest<CalendarToken, SaidPeriod>([
  ...runs,
  oneDay,
  oneMonth(after(unless(nameAlone), month)),
  oneYear,
]);

export const periodAlone: CalendarRule<SaidPeriod> = longest<CalendarToken, SaidPeriod>([
  ...runs,
  ...shortRuns,
  monthsInFigures,
  oneDay,
  monthsOf(figuresOrMonth),
  oneMonth(figuresOrMonth),
  oneYear,
  plainYear,
]);

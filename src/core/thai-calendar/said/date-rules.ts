import type { Era } from "../reading.ts";
import {
  after,
  type CalendarRule,
  directionOf,
  either,
  figures,
  link,
  loneDay,
  mark,
  maybe,
  meaning,
  type MonthPart,
  monthPart,
  namedYear,
  one,
  sequence,
  shiftedMonth,
  shortFigures,
  shortNumber,
  unit,
  unless,
  year,
  yearAfter,
} from "./grammar.ts";
import type { Direction, SaidDate, SaidYear } from "./said.ts";
import type { NumberMeaning } from "./tokens.ts";

/** Dates as they are written: "14/2/2569", "วันเสาร์ที่ 14 กุมภาพันธ์ 2569", "วันที่ 5". */
type Written = Omit<SaidDate, "form" | "weekday">;

type Numbers = readonly [first: NumberMeaning, second: NumberMeaning, third: NumberMeaning];

/** Three numbers with one kind of mark between them, and not a fourth. */
const joinedBy = (sign: string): CalendarRule<Written> =>
  meaning(
    sequence(
      sequence(figures, mark(sign), shortFigures, mark(sign)),
      maybe(one("era")),
      figures,
      unless(sequence(mark(sign), figures)),
    ),
    ([[first, , second], era, third]) => inOrder([first, second, third], era?.era),
  );

/**
 * Day, month, year is the order of the country, and a first number of four digits is a year. What makes sense in
 * another order only (month first, a short year first) is marked so, and asked about.
 */
function inOrder([first, second, third]: Numbers, era?: Era): Written | undefined {
  const yearOf = ({ value, digits }: NumberMeaning) => ({ written: value, digits, era });
  if (first.digits === 4 && third.digits <= 2) return calendar(third, second, yearOf(first));
  if (first.digits > 2) return undefined;
  if (first.value > 31 && third.value <= 31) return unusual(calendar(third, second, yearOf(first)));
  if (third.digits !== 2 && third.digits !== 4) return undefined;
  return dayAndMonth(first, second, yearOf(third));
}

const calendar = (day: NumberMeaning, month: NumberMeaning, said?: SaidYear): Written => ({
  day: day.value,
  month: { number: month.value },
  year: said,
});

const unusual = (written: Written): Written => ({ ...written, otherOrder: true });

function dayAndMonth(first: NumberMeaning, second: NumberMeaning, said?: SaidYear): Written {
  const monthFirst = second.value > 12 && second.value <= 31 && first.value >= 1 && first.value <= 12;
  return monthFirst ? unusual(calendar(second, first, said)) : calendar(first, second, said);
}

/** "14/2/2569", "14-2-69", "14.2.2569", "2026-02-14", "2569/2/14" */
const numericDate: CalendarRule<Written> = either(joinedBy("/"), joinedBy("-"), joinedBy("."));

/** "14/2", "14-2", "14/2 ปี 69": no year after a mark; "3-6" are rather the days from the third to the sixth. */
const numericDayMonth: CalendarRule<Written> = meaning(
  sequence(
    sequence(shortFigures, mark("/", "-"), shortFigures),
    maybe(year),
    unless(sequence(mark("/", "-", ".", ":"), figures)),
    unless(either(one("unit"), one("measure"), one("month"))),
  ),
  ([[first, { mark: sign }, second], said]) =>
    sign === "-" && first.value < second.value ? undefined : dayAndMonth(first, second, said),
);

const dated = ({ value }: NumberMeaning, part: MonthPart): Written => ({
  day: value,
  month: part.month,
  year: part.english ? inEnglish(part.year) : part.year,
  direction: part.direction,
});

/** Whoever writes "5 Mar 26" rather counts in the era of the language. */
const inEnglish = (said: SaidYear | undefined): SaidYear | undefined =>
  said && "written" in said ? { ...said, english: true } : said;

/** "14-ก.พ.-69", "14/Feb/2026": the same mark before the month and after it. */
const markedDate = (sign: string): CalendarRule<Written> =>
  meaning(
    sequence(shortNumber, after(mark(sign), one("month")), after(mark(sign), year)),
    ([day, { month, english }, said]) => dated(day, { month: { number: month }, year: said, english }),
  );

/** "14 ก.พ. 2569", "14 กุมภา", "14 เดือน 2 ปี 69" */
const namedDate: CalendarRule<Written> = either(
  markedDate("-"),
  markedDate("/"),
  meaning(
    sequence(shortNumber, maybe(either(mark("-", "/", ".", ","), link("of"))), monthPart),
    ([day, , part]) => dated(day, part),
  ),
);

/** "Feb 14, 2026", "February 14" */
const monthFirstInEnglish: CalendarRule<Written> = meaning(
  sequence(
    one("month", ({ english }) => english),
    loneDay,
    maybe(yearAfter),
  ),
  ([{ month }, day, said]) => dated(day, { month: { number: month }, year: said, english: true }),
);

/** "วันที่ 5 เดือนที่แล้ว", "วันที่ 5 ของเดือนนี้"; without "วันที่" it would be five months ago. */
const dayOfShiftedMonth: CalendarRule<Written> = meaning(
  sequence(shortNumber, after(maybe(link("of")), shiftedMonth)),
  ([day, part]) => dated(day, part),
);

const theDay = sequence(unit("day"), link("at"));

/** "เดือนมกราวันที่ 5", "ปี 2569 เดือน 2 วันที่ 14" */
const dayAfterMonth: CalendarRule<Written> = meaning(
  sequence(maybe(namedYear), either(monthPart, shiftedMonth), after(theDay, loneDay)),
  ([said, part, day]) => dated(day, said ? { ...part, year: said } : part),
);

const dayAlone: CalendarRule<Written> = meaning(loneDay, ({ value }) => ({ day: value }));

/** What stands before a date and says something about it. */
type Lead = { readonly weekday?: number | undefined; readonly direction?: Direction | undefined };

const opening: CalendarRule<Lead> = meaning(maybe(link("when", "from", "of")), (token) => ({
  direction: directionOf(token),
}));
const weekdayPart: CalendarRule<Lead> = meaning(
  sequence(maybe(unit("day")), one("weekday"), maybe(mark(",", "."))),
  ([, { weekday }]) => ({ weekday }),
);
const dayThe = sequence(maybe(unit("day")), link("at"));

/** "เมื่อวันเสาร์ที่", "วันที่", "ตั้งแต่" */
const lead: CalendarRule<Lead> = meaning(
  sequence(opening, maybe(weekdayPart), maybe(dayThe)),
  ([before, weekday]) => ({ ...before, ...weekday }),
);

/** As `lead`, but so plain that a mere number after it is a day: "วันที่", "วันเสาร์ที่". */
const plainLead: CalendarRule<Lead> = either(
  meaning(sequence(opening, weekdayPart, dayThe), ([before, weekday]) => ({ ...before, ...weekday })),
  meaning(sequence(opening, theDay), ([before]) => before),
);

/** "14 ก.พ. 69 (วันเสาร์)" */
const weekdayAfter = meaning(
  sequence(
    sequence(maybe(mark(",")), maybe(unit("day"))),
    one("weekday", ({ abbreviated }) => !abbreviated),
    unless(either(one("side"), link("at"), one("number"))),
  ),
  ([, day]) => day,
);

const led = (before: CalendarRule<Lead>, body: CalendarRule<Written>): CalendarRule<SaidDate> =>
  meaning(sequence(before, body, maybe(weekdayAfter)), ([before, written, after]) => ({
    ...written,
    form: "date",
    weekday: before.weekday ?? after?.weekday,
    direction: written.direction ?? before.direction,
  }));

/** Dates that stand out in any sentence. */
export const dateRules: readonly CalendarRule<SaidDate>[] = [
  led(lead, either(numericDate, namedDate, monthFirstInEnglish, dayAfterMonth)),
  led(plainLead, either(numericDayMonth, dayOfShiftedMonth, dayAlone)),
];

/** "14 2 69", and "14/2", "ที่ 5", which inside a sentence may be house numbers and ranks. */
export const wholeTextDateRules: readonly CalendarRule<SaidDate>[] = [
  led(lead, numericDayMonth),
  led(
    lead,
    meaning(sequence(shortFigures, shortFigures, figures), (numbers) => inOrder(numbers)),
  ),
  led(
    meaning(link("at"), () => ({})),
    dayAlone,
  ),
];

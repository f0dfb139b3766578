import {
  type CalendarRule,
  either,
  figures,
  link,
  loneDay,
  mark,
  maybe,
  meaning,
  type MonthPart,
  monthPart,
  one,
  shiftedMonth,
  shiftedYear,
  shortFigures,
  shortNumber,
  sequence,
  unit,
  unless,
  year,
} from "./grammar.ts";
import type { Direction, SaidDate, SaidYear } from "./said.ts";
import type { NumberMeaning } from "./tokens.ts";

/** Dates as they are written: "14/2/2569", "วันเสาร์ที่ 14 กุมภาพันธ์ 2569", "วันที่ 5". */
export type Written = Omit<SaidDate, "form" | "weekday">;

const dated = (day: number, part: Omit<MonthPart, "english"> & { english?: boolean }): Written => ({
  day,
  month: part.month,
  year: part.english ? inEnglish(part.year) : part.year,
  direction: part.direction,
});

/** Whoever writes "5 Mar 26" rather counts in the era of the language. */
const inEnglish = (said: SaidYear | undefined): SaidYear | undefined =>
  said && "written" in said ? { ...said, english: true } : said;

type Numbers = readonly [first: NumberMeaning, second: NumberMeaning, third: NumberMeaning];

/** What stands before a date and says something about it. */
type Lead = { readonly weekday?: number | undefined; readonly direction?: Direction | undefined };

/** Three numbers with one kind of mark between them. */
const joinedBy = (sign: string): CalendarRule<Written> =>
  meaning(
    sequence(
      figures,
      mark(sign),
      shortFigures,
      mark(sign),
      maybe(one("era")),
      figures,
      unless(sequence(mark(sign), figures)),
    ),
    ([first, , second, , era, third]) => inOrder([first, second, third], era?.era),
  );

/**
 * Day, month, year is the order of the country; a first number that can be no day is a year. What makes sense only
 * in another order (month first, a short year first) is marked so, and asked about.
 */
function inOrder(
  [first, second, third]: Numbers,
  era: "buddhist" | "christian" | undefined,
): Written | undefined {
  if (second.digits > 2 || third.digits === 3 || third.digits > 4) return undefined;
  const monthFirst = second.value > 12 && second.value <= 31 && first.value <= 12 && first.value > 0;
  if (first.digits === 4)
    return third.digits <= 2 ? calendar(third, second, { ...yearOf(first), era }) : undefined;
  if (first.digits > 2 || third.digits < 2) {
    const shortYearFirst = first.digits === 2 && first.value > 31 && third.digits === 1;
    return shortYearFirst ? { ...calendar(third, second, yearOf(first)), otherOrder: true } : undefined;
  }
  if (first.value > 31 && third.value <= 31)
    return { ...calendar(third, second, yearOf(first)), otherOrder: true };
  const said = { ...yearOf(third), era };
  return monthFirst ? { ...calendar(second, first, said), otherOrder: true } : calendar(first, second, said);
}

const yearOf = ({ value, digits }: NumberMeaning) => ({ written: value, digits });

const calendar = (day: NumberMeaning, month: NumberMeaning, said?: SaidYear): Written => ({
  day: day.value,
  month: { number: month.value },
  year: said,
});

/** "14/2/2569", "14-2-69", "14.2.2569", "2026-02-14", "2569/2/14" */
export const numericDate: CalendarRule<Written> = either(joinedBy("/"), joinedBy("-"), joinedBy("."));

/** "14/2", "14-2": no year; "3-6" are rather the days from the third to the sixth. */
export const numericDayMonth: CalendarRule<Written> = meaning(
  sequence(
    shortFigures,
    mark("/", "-"),
    shortFigures,
    maybe(meaning(sequence(unless(mark(",")), year), ([, said]) => said)),
    unless(sequence(mark("/", "-", ".", ":"), figures)),
    unless(either(one("unit"), one("measure"), one("month"))),
  ),
  ([first, { mark: sign }, second, said]) => {
    if (sign === "-" && first.value < second.value) return undefined;
    const monthFirst = second.value > 12 && second.value <= 31 && first.value <= 12;
    return monthFirst
      ? { ...calendar(second, first, said), otherOrder: true }
      : calendar(first, second, said);
  },
);

/** "14 ก.พ. 2569", "14 กุมภา", "14 เดือน 2 ปี 69", "14-Feb-26" */
const namedDate: CalendarRule<Written> = either(
  meaning(
    sequence(shortNumber, mark("-", "/"), one("month"), mark("-", "/"), year),
    ([{ value }, , { month, english }, , said]) =>
      dated(value, { month: { number: month }, year: said, english }),
  ),
  meaning(
    sequence(shortNumber, maybe(either(mark("-", "/", ".", ","), link("of"))), monthPart),
    ([{ value }, , part]) => dated(value, part),
  ),
);

/** "Feb 14, 2026", "February 14" */
const monthFirstInEnglish: CalendarRule<Written> = meaning(
  sequence(
    one("month", ({ english }) => english),
    loneDay,
    maybe(meaning(sequence(maybe(mark(",")), year), ([, said]) => said)),
  ),
  ([{ month }, { value }, said]) => dated(value, { month: { number: month }, year: said, english: true }),
);

/** "วันที่ 5 เดือนที่แล้ว", "วันที่ 5 ของเดือนนี้"; without "วันที่" it would be five months ago. */
const dayOfShiftedMonth: CalendarRule<Written> = meaning(
  sequence(shortNumber, maybe(link("of")), shiftedMonth),
  ([{ value }, , part]) => dated(value, part),
);

const theDay: CalendarRule<Lead> = meaning(sequence(unit("day"), link("at")), () => ({}));

/** "เดือนมกราวันที่ 5", "ปี 2569 เดือน 2 วันที่ 14" */
const dayAfterMonth: CalendarRule<Written> = meaning(
  sequence(
    maybe(
      either(
        shiftedYear,
        meaning(sequence(unit("year"), year), ([, said]) => said),
      ),
    ),
    either(monthPart, shiftedMonth),
    theDay,
    loneDay,
  ),
  ([said, part, , { value }]) => dated(value, said ? { ...part, year: said } : part),
);

const dayAlone: CalendarRule<Written> = meaning(loneDay, ({ value }) => ({ day: value }));

const opening = meaning(sequence(maybe(link("when", "from", "of")), maybe(unit("night"))), ([token]): Lead =>
  token?.link === "when" ? { direction: "past" } : {},
);
const weekdayPart: CalendarRule<Lead> = meaning(
  sequence(maybe(unit("day")), one("weekday"), maybe(mark(",", "."))),
  ([, { weekday }]) => ({ weekday }),
);
const dayThe: CalendarRule<Lead> = meaning(sequence(maybe(unit("day")), link("at")), () => ({}));

/** "เมื่อวันเสาร์ที่", "วันที่", "ตั้งแต่" */
const lead: CalendarRule<Lead> = meaning(
  sequence(opening, maybe(weekdayPart), maybe(dayThe)),
  ([before, weekday]) => ({
    ...before,
    ...weekday,
  }),
);

/** As `lead`, but so plain that a mere number after it is a day: "วันที่", "วันเสาร์ที่". */
const plainLead: CalendarRule<Lead> = meaning(
  sequence(
    opening,
    either(
      meaning(sequence(weekdayPart, dayThe), ([weekday]) => weekday),
      theDay,
    ),
  ),
  ([before, weekday]) => ({ ...before, ...weekday }),
);

/** "14 ก.พ. 69 (วันเสาร์)" */
const weekdayAfter = meaning(
  sequence(
    maybe(mark(",")),
    maybe(unit("day")),
    one("weekday", ({ abbreviated }) => !abbreviated),
    unless(either(one("side"), link("at"), one("number"))),
  ),
  ([, , day]) => day,
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
    meaning(sequence(shortFigures, shortFigures, figures), (numbers) => inOrder(numbers, undefined)),
  ),
  led(
    meaning(link("at"), () => ({})),
    dayAlone,
  ),
];

import { type Rule, rulesOver } from "#core/thai-text/parse.ts";
import type { Direction, SaidMonth, SaidYear } from "./said.ts";
import type { CalendarToken, NumberMeaning } from "./tokens.ts";
import { type Link, type Side, stepTo, type Unit } from "./words.ts";

/** The small rules that days, months and periods are put together from. */
export type CalendarRule<Value> = Rule<CalendarToken, Value>;

export const { sequence, after, maybe, either, meaning, unless } = rulesOver<CalendarToken>();

type Kind = CalendarToken["kind"];
type OfKind<K extends Kind> = Extract<CalendarToken, { kind: K }>;

export const one =
  <K extends Kind>(kind: K, fits: (token: OfKind<K>) => boolean = () => true): CalendarRule<OfKind<K>> =>
  (tokens, at) => {
    const token = tokens[at];
    if (token?.kind !== kind) return undefined;
    const ofKind = token as OfKind<K>;
    return fits(ofKind) ? { value: ofKind, next: at + 1 } : undefined;
  };

export const mark = (...marks: string[]) => one("mark", (token) => marks.includes(token.mark));
export const link = (...links: Link[]) => one("link", (token) => links.includes(token.link));
export const unit = (...units: Unit[]) => one("unit", (token) => units.includes(token.unit));

const sideToken = one("side", ({ leads }) => !leads);

/** "last", "this", "next" */
export const leadingSide: CalendarRule<Side> = meaning(
  one("side", ({ leads }) => leads === true),
  (token) => token.side,
);

/** "ที่แล้ว", "ข้างหน้า", "ที่ผ่านมานี้" */
export const side: CalendarRule<Side> = meaning(
  sequence(sideToken, maybe(one("side", (token) => token.side === "this"))),
  ([token]) => token.side,
);

export const figures = one("number", ({ digits }) => digits > 0);
export const shortNumber = one("number", ({ value, digits }) => digits <= 2 && value < 100);
export const shortFigures = one("number", ({ digits }) => digits === 1 || digits === 2);

/** "โมง", "ทุ่ม", "น."; "ตี" stands before its number. */
const hourWord = one("measure", ({ measure }) => measure === "hour");

/** What makes the number before it a count or a time of day, and no day or year. */
const countsSomething = either(
  sequence(unit("day"), unless(either(link("at"), one("weekday")))),
  sequence(unit("year"), unless(one("number"))),
  unit("night", "week", "month"),
  one("measure", ({ measure }) => measure !== "hour"),
  sequence(hourWord, unless(one("number"))),
  sequence(mark(".", ":", "/"), figures),
  sequence(link("or"), shortNumber, one("unit")),
);

const wholeYear = ({ value, digits }: NumberMeaning): boolean =>
  digits === 3 || digits === 4 || (digits === 0 && value >= 1000);

/** "2569", "69", "'69", "สองพันห้าร้อยหกสิบเก้า"; two digits only where they count nothing and begin no other date. */
const yearNumber: CalendarRule<NumberMeaning> = either(
  one("number", wholeYear),
  meaning(
    sequence(
      one("number", ({ value, digits }) => value < 100 && (digits === 2 || digits === 0)),
      unless(either(countsSomething, one("month"))),
    ),
    ([number]) => number,
  ),
);

/** A stretch of time with its side, in the order of either language: "เดือนที่แล้ว", "last month". */
export const sided = (stretch: CalendarRule<unknown>): CalendarRule<Side> =>
  either(
    after(stretch, side),
    meaning(sequence(leadingSide, stretch), ([where]) => where),
  );

/** "ปีที่แล้ว", "ปีนี้", "last year" */
export const shiftedYear: CalendarRule<SaidYear> = meaning(sided(unit("year")), (where) => ({
  shift: stepTo(where),
}));

const writtenYear: CalendarRule<SaidYear> = meaning(
  sequence(maybe(unit("year")), maybe(one("era")), maybe(mark("'", "’")), yearNumber),
  ([, era, , { value, digits }]) => ({ written: value, digits, era: era?.era }),
);

/** "2569", "ปี 69", "พ.ศ. 2569", "ปี พ.ศ. ๒๕๖๙", "'69", "ปีที่แล้ว" */
export const year: CalendarRule<SaidYear> = after(maybe(link("of")), either(shiftedYear, writtenYear));

/** A year that cannot be taken for another number: "ปี 69", "ปีที่แล้ว". */
export const namedYear: CalendarRule<SaidYear> = either(shiftedYear, after(unit("year"), year));

/** A year that a comma or a dot may keep apart from its month. */
export const yearAfter: CalendarRule<SaidYear> = after(maybe(mark(",", ".")), year);

export type MonthPart = {
  readonly month: SaidMonth;
  readonly year?: SaidYear | undefined;
  readonly direction?: Direction | undefined;
  readonly english: boolean;
};

const monthByName = meaning(after(maybe(unit("month")), one("month")), ({ month, english }) => ({
  number: month,
  english,
}));

const monthByNumber = meaning(
  sequence(unit("month"), maybe(link("at")), shortNumber, unless(either(countsSomething, sideToken))),
  ([, , { value }]) => ({ number: value, english: false }),
);

/** "มกราคม 2569", "เดือน ก.พ.", "เดือน 2 ปี 69", "กุมภาที่แล้ว", "Feb 2026" */
export const monthPart: CalendarRule<MonthPart> = meaning(
  sequence(either(monthByName, monthByNumber), maybe(either(yearAfter, side))),
  ([{ number, english }, after]) => {
    const month = { number };
    if (after === undefined) return { month, english };
    if (typeof after !== "string") return { month, english, year: after };
    return after === "this" ? { month, english, year: { shift: 0 } } : { month, english, direction: after };
  },
);

/** "เดือนที่แล้ว", "เดือนนี้", "next month" */
export const shiftedMonth: CalendarRule<MonthPart> = meaning(sided(unit("month")), (where) => ({
  month: { shift: stepTo(where) },
  english: false,
}));

const monthInFigures = (sign: string): CalendarRule<MonthPart> =>
  meaning(
    sequence(figures, mark(sign), maybe(one("era")), figures, unless(sequence(mark(sign), figures))),
    ([first, , era, second]) => {
      const part = (month: NumberMeaning, { value, digits }: NumberMeaning) => ({
        month: { number: month.value },
        year: { written: value, digits, era: era?.era },
        english: false,
      });
      if (first.digits <= 2 && second.digits === 4) return part(first, second);
      if (first.digits === 4 && second.digits <= 2) return part(second, first);
      // A short second number up to 31 may as well be a day, or the first a house number.
      return first.digits <= 2 && second.digits === 2 && second.value > 31 ? part(first, second) : undefined;
    },
  );

const inFigures = either(monthInFigures("/"), monthInFigures("-"));

/** "1/2569", "2569-01", "01/69": inside a sentence it is rather the number of a document. */
export const numericMonth: CalendarRule<MonthPart> = after(maybe(unit("month")), inFigures);

/** "เดือน 1/2569" */
export const namedNumericMonth: CalendarRule<MonthPart> = after(unit("month"), inFigures);

/** "เมื่อ" before anything puts it into the past. */
export const directionOf = (opening: { readonly link: Link } | undefined): Direction | undefined =>
  opening?.link === "when" ? "past" : undefined;

/** A day of the month alone ("วันที่ 5") must not be the beginning of something else. */
export const loneDay: CalendarRule<NumberMeaning> = meaning(
  sequence(shortNumber, unless(either(countsSomething, sideToken))),
  ([number]) => number,
);

const clockInFigures = sequence(
  figures,
  mark(":", "."),
  figures,
  maybe(sequence(mark(":", "."), figures)),
  maybe(sequence(mark("."), figures)),
  maybe(hourWord),
);

/** "เวลา 10.30 น.", "T10:30:00", "สี่โมง", "ตีสอง": a time after a day changes nothing. */
const clock = sequence(
  maybe(mark(",", "-")),
  maybe(link("clock")),
  either(clockInFigures, sequence(one("number"), hourWord), sequence(hourWord, one("number"))),
);

/** The place after a time of day, if one stands at `at`. */
export const clockAfter = (tokens: readonly CalendarToken[], at: number): number =>
  clock(tokens, at)?.next ?? at;

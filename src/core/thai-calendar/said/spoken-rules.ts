import {
  after,
  type CalendarRule,
  directionOf,
  either,
  leadingSide,
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
  side,
  sided,
  unit,
  unless,
  year,
} from "./grammar.ts";
import type { Said, SaidEdge, SaidMonthOnly, SaidShift } from "./said.ts";
import type { Side, Unit } from "./words.ts";

/** Days as people say them: "เมื่อวาน", "3 วันก่อน", "วันจันทร์ที่แล้ว", "สิ้นเดือน". */
type SaidRule = CalendarRule<Said>;

const shiftedDay: SaidRule = meaning(
  after(sequence(maybe(link("when", "from", "of")), maybe(unit("day"))), one("shifted-day")),
  ({ days }) => ({ form: "shift", unit: "day", counts: [days] }),
);

const lastNight: SaidRule = meaning(one("last-night"), () => ({ form: "last-night" }));

const sunday = 7;

/** "อาทิตย์" is a week after a number or before a side, and Sunday after "วัน". */
const weekUnit = either(
  unit("week"),
  one("weekday", ({ weekday, abbreviated }) => weekday === sunday && !abbreviated),
);

/** A stretch of time: "วัน", "คืน", "อาทิตย์", "เดือน" */
export const stretch: CalendarRule<Unit> = either(
  meaning(one("unit"), (token) => token.unit),
  meaning(weekUnit, () => "week" as const),
);

/** "3", "สองสาม", "2-3", "2 หรือ 3" */
export const counts: CalendarRule<readonly number[]> = either(
  meaning(
    sequence(one("number"), either(mark("-"), link("or", "to")), one("number")),
    ([{ value: from }, , { value: to }]) => (to > from ? [from, to] : undefined),
  ),
  meaning(
    sequence(
      one("number", ({ digits }) => digits === 0),
      one("number", ({ digits }) => digits === 0),
    ),
    ([{ value: from }, { value: to }]) => (to === from + 1 ? [from, to] : undefined),
  ),
  meaning(one("number"), ({ value }) => [value]),
);

/** "เมื่อ 3 วันก่อน", "สองอาทิตย์ที่แล้ว", "3 days ago"; "อีก 3 วัน", "in 2 weeks" */
export const ago: CalendarRule<SaidShift> = either(
  meaning(
    sequence(maybe(link("when")), counts, stretch, maybe(link("at")), side),
    ([, numbers, unit, , where]) => shift(unit, numbers, where),
  ),
  meaning(sequence(link("again"), counts, stretch, maybe(side)), ([, numbers, unit, where]) =>
    shift(unit, numbers, where ?? "future"),
  ),
);

/** Nobody means a day that is further off than a lifetime. */
const furthest = 40_000;

function shift(unit: Unit, numbers: readonly number[], where: Side): SaidShift | undefined {
  if (where === "this" || numbers.some((number) => number > furthest)) return undefined;
  const sign = where === "past" ? -1 : 1;
  return { form: "shift", unit, counts: numbers.map((number) => sign * number) };
}

/** "วันก่อน", "เมื่อวันก่อน", "คืนก่อน" */
const otherDay: SaidRule = meaning(sequence(maybe(link("when")), unit("day", "night"), side), ([, , where]) =>
  where === "past" ? { form: "other-day" } : undefined,
);

const weekday = one("weekday", ({ abbreviated }) => !abbreviated);

type Where = { readonly side: Side } | { readonly week: Side };

/** "อาทิตย์ที่แล้ว" and "ของสัปดาห์หน้า" after a weekday, or its own "ที่แล้ว". */
const where: CalendarRule<Where> = either(
  meaning(after(maybe(link("of")), sided(weekUnit)), (week) => ({ week })),
  meaning(side, (where) => ({ side: where })),
);

/** "วันจันทร์ที่แล้ว", "จันทร์หน้า", "วันจันทร์อาทิตย์ที่แล้ว", "last Monday" */
const sidedWeekday: SaidRule = either(
  meaning(
    sequence(maybe(link("when", "of", "at", "from")), maybe(unit("day")), weekday, where),
    ([opening, day, { weekday: number }, when]): Said =>
      // "อาทิตย์ที่แล้ว" alone is a week as well as a Sunday.
      number === sunday && !day && "side" in when
        ? { form: "week", side: when.side, orSunday: true }
        : { form: "weekday", weekday: number, ...when, direction: directionOf(opening) },
  ),
  meaning(sequence(leadingSide, weekday), ([where, { weekday: number }]): Said => ({
    form: "weekday",
    weekday: number,
    side: where,
  })),
);

/** "วันจันทร์", "เมื่อวันจันทร์": "จันทร์" alone is also the moon and a name. */
const plainWeekday: SaidRule = meaning(
  sequence(
    maybe(link("when", "of", "at", "from")),
    after(unit("day"), weekday),
    unless(either(one("number"), link("at"))),
  ),
  ([opening, { weekday: number }]) => ({ form: "weekday", weekday: number, direction: directionOf(opening) }),
);

const week: SaidRule = meaning(sided(unit("week")), (where) => ({
  form: "week",
  side: where,
  orSunday: false,
}));

const edgeOfMonth: CalendarRule<Omit<SaidEdge, "form" | "edge">> = meaning(
  either(
    namedNumericMonth,
    monthPart,
    shiftedMonth,
    meaning(unit("month"), (): MonthPart => ({ month: { shift: 0 }, english: false })),
  ),
  ({ month, year: said, direction }) => ({ month, year: said, direction }),
);

const edgeOfYear: CalendarRule<Omit<SaidEdge, "form" | "edge">> = either(
  meaning(namedYear, (said) => ({ year: said })),
  meaning(unit("year"), () => ({})),
);

/** "สิ้นเดือน", "ต้นเดือนหน้า", "กลางเดือนมกรา", "สิ้นปี 68", "end of last month" */
const edge: SaidRule = meaning(
  sequence(
    maybe(link("when", "at", "of")),
    one("edge"),
    maybe(link("of", "at")),
    either(edgeOfMonth, edgeOfYear),
  ),
  ([opening, { edge: which }, , of]) => ({
    ...of,
    form: "edge",
    edge: which,
    direction: of.direction ?? directionOf(opening),
  }),
);

/** What stands out in any sentence. */
export const spokenRules: readonly SaidRule[] = [
  shiftedDay,
  lastNight,
  ago,
  sidedWeekday,
  plainWeekday,
  edge,
];

/** "ม.ค. 69", "เดือนที่แล้ว", "1/2569" */
export const monthOnly: CalendarRule<SaidMonthOnly> = meaning(
  sequence(maybe(link("when", "of", "from")), either(numericMonth, monthPart, shiftedMonth)),
  ([opening, { month, year: said, direction }]) => ({
    form: "month",
    month,
    year: said,
    direction: direction ?? directionOf(opening),
  }),
);

/** "2530", "พ.ศ. ๒๕๓๐", "ปี 30" */
const yearOnly: SaidRule = either(
  meaning(namedYear, (said): Said => ({ form: "year", year: said })),
  meaning(year, (said): Said | undefined =>
    "shift" in said || said.written >= 100 || said.era ? { form: "year", year: said } : undefined,
  ),
);

const bareNumber: SaidRule = meaning(
  one("number", ({ value, digits }) => digits <= 2 && value >= 1 && value <= 31),
  ({ value }) => ({ form: "bare-number", number: value }),
);

const bareWeekday: SaidRule = meaning(weekday, ({ weekday: number }) => ({
  form: "weekday",
  weekday: number,
}));

/** What is about a day only when the text says nothing else. */
export const wholeTextSpokenRules: readonly SaidRule[] = [
  otherDay,
  week,
  monthOnly,
  yearOnly,
  bareNumber,
  bareWeekday,
];

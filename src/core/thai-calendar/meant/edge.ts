import type { DayCandidate, DayReading, Expects } from "../reading.ts";
import type { SaidEdge, SaidMonthOnly, SaidYear } from "../said/said.ts";
import type { Edge } from "../said/words.ts";
import { monthMeant } from "./month.ts";
import { asked, settled } from "./settle.ts";
import { yearsMeant } from "./years.ts";

type Span = { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate };
type Spans = { readonly type: "spans"; readonly spans: readonly Span[] };
type NoDay = Extract<DayReading, { type: "impossible" | "none" }>;

/**
 * Days of a month or a year that are said by its parts. "สิ้นเดือน" and "วันแรกของเดือน" are exact; "ต้นเดือน",
 * "กลางเดือน" and "ปลายเดือน" are not, and offer the 1st, the 15th and the last day to begin from.
 */
export function edgeMeant(said: SaidEdge, today: Temporal.PlainDate, expects: Expects): DayReading {
  const direction = said.direction ?? expects.direction;
  const spans = spansOfEdge(said, today, direction ? { ...expects, direction } : expects);
  if (spans.type !== "spans") return spans;
  const candidates = spans.spans.map((span) => edgeDay(said.edge, span));
  const exact = said.edge === "last" || said.edge === "first";
  return exact ? settled(candidates, { type: "missing-year" }) : asked({ type: "about" }, ...candidates);
}

function spansOfEdge(said: SaidEdge, today: Temporal.PlainDate, expects: Expects): Spans | NoDay {
  const { month, year } = said;
  const thisOne = !year && (!month || ("shift" in month && month.shift === 0));
  // "สิ้นเดือน" said of something that has happened is the last month's end that has come, and so with "สิ้นปี".
  const back = thisOne && said.edge === "last" && expects.direction === "past";
  if (!month) {
    const yearHasEnded = today.dayOfYear === today.daysInYear;
    return spansOfYear(year ?? { shift: back && !yearHasEnded ? -1 : 0 }, today, expects);
  }
  const monthHasEnded = today.day === today.daysInMonth;
  return spansOfMonth(
    { form: "month", month: back && !monthHasEnded ? { shift: -1 } : month, year },
    today,
    expects,
  );
}

function spansOfMonth(said: SaidMonthOnly, today: Temporal.PlainDate, expects: Expects): Spans | NoDay {
  const reading = monthMeant(said, today, expects);
  if (reading.type === "month") return { type: "spans", spans: [spanOf(reading.month)] };
  if (reading.type === "ambiguous") {
    return { type: "spans", spans: reading.candidates.map(({ month }) => spanOf(month)) };
  }
  return reading;
}

function spansOfYear(said: SaidYear, today: Temporal.PlainDate, expects: Expects): Spans | NoDay {
  const meant = yearsMeant(said, today, expects);
  if ("fault" in meant) return { type: "impossible", reason: meant.fault };
  const spans = meant.choices.map(({ year }) => ({
    first: new Temporal.PlainDate(year, 1, 1),
    last: new Temporal.PlainDate(year, 12, 31),
  }));
  return { type: "spans", spans };
}

const spanOf = ({ year, month, daysInMonth }: Temporal.PlainYearMonth): Span => ({
  first: new Temporal.PlainDate(year, month, 1),
  last: new Temporal.PlainDate(year, month, daysInMonth),
});

function edgeDay(edge: Edge, { first, last }: Span): DayCandidate {
  if (edge === "first" || edge === "early") return { day: first, because: "first-day" };
  if (edge === "last" || edge === "late") return { day: last, because: "last-day" };
  const ofYear = last.month !== first.month;
  return { day: ofYear ? first.with({ month: 7 }) : first.with({ day: 15 }), because: "middle-day" };
}

/** "ม.ค. 69" where a day was asked for: the month is known, its first and last day are offered. */
export function dayOfMonthOnly(said: SaidMonthOnly, today: Temporal.PlainDate, expects: Expects): DayReading {
  const months = spansOfMonth(said, today, expects);
  if (months.type !== "spans") return months;
  const [first] = months.spans;
  if (!first) return { type: "none" };
  const days = months.spans.flatMap((span) => [edgeDay("first", span), edgeDay("last", span)]);
  return asked({ type: "missing-day", month: first.first.toPlainYearMonth() }, ...days);
}

/** "ปี 2530" where a day was asked for. */
export function dayOfYearOnly(said: SaidYear, today: Temporal.PlainDate, expects: Expects): DayReading {
  const years = spansOfYear(said, today, expects);
  if (years.type !== "spans") return years;
  const days = years.spans.map((span) => edgeDay("first", span));
  return asked({ type: "missing-day-and-month", year: days[0]?.day.year ?? today.year }, ...days);
}

/**
 * What a text says about a day. Core gives facts only: who must be asked what, in which words, is for the doors.
 * `ambiguous` holds the days it may be, the likeliest first; there is no silent guess behind it.
 */
export type DayReading =
  | { readonly type: "day"; readonly day: Temporal.PlainDate }
  | { readonly type: "ambiguous"; readonly reason: Doubt; readonly candidates: readonly DayCandidate[] }
  | { readonly type: "impossible"; readonly reason: Fault }
  | { readonly type: "none" };

export type DayCandidate = { readonly day: Temporal.PlainDate; readonly because: Because };

/** What makes this candidate one. */
export type Because =
  | "buddhist-year"
  | "christian-year"
  | "past"
  | "future"
  | "as-written"
  | "nearest-weekday"
  | "other-order"
  | "same-weekday"
  | "sunday"
  | "counted"
  | "first-day"
  | "middle-day"
  | "last-day"
  | "evening"
  | "after-midnight";

/** What a person would have to say for the text to mean one day. */
export type Doubt =
  /** "5/3/26": 2526 or 2026 */
  | { readonly type: "two-digit-year"; readonly written: number }
  | { readonly type: "missing-year" }
  | { readonly type: "missing-month" }
  /** "ม.ค. 69": a month, no day */
  | { readonly type: "missing-day"; readonly month: Temporal.PlainYearMonth }
  /** "2530", "00/00/2530": a year alone */
  | { readonly type: "missing-day-and-month"; readonly year: number }
  /** Days of the week count from Monday = 1, as in Temporal. */
  | { readonly type: "weekday-contradicts"; readonly said: number; readonly is: number }
  /** "วันจันทร์" without a direction, "จันทร์หน้า" said on a Friday's eve */
  | { readonly type: "which-weekday"; readonly weekday: number }
  /** "อาทิตย์ที่แล้ว": last week or last Sunday */
  | { readonly type: "week-or-sunday" }
  /** "กลางเดือน", "2 อาทิตย์ก่อน", "สองสามวันก่อน", "วันก่อน" */
  | { readonly type: "about" }
  /** "2/13/2569" makes sense only month first */
  | { readonly type: "unusual-order" }
  /** A number and nothing else: "5" may be a day, or the answer to another question. */
  | { readonly type: "bare-number" }
  /** "เมื่อคืน" began yesterday and ended today. */
  | { readonly type: "last-night" }
  | { readonly type: "several-days" };

export type Fault =
  | { readonly type: "no-such-month"; readonly month: number }
  /** 31 April, 29 February of a common year; `year` and `lastDay` where they are known. */
  | {
      readonly type: "no-such-day";
      readonly day: number;
      readonly month?: number;
      readonly year?: number;
      readonly lastDay?: number;
    }
  | { readonly type: "year-out-of-range"; readonly year: number; readonly era: Era };

export type Era = "buddhist" | "christian";

/** What the question already settles. It completes what a text leaves out and never overrules what it says. */
export type Expects = {
  readonly direction?: "past" | "future";
  /** How a column writes its two-digit years. */
  readonly era?: Era;
  /** Take a bare whole number for a spreadsheet's day count, as in an exported column. */
  readonly excelSerial?: boolean;
};

export const impossible = (reason: Fault): DayReading => ({ type: "impossible", reason });

/** As `DayReading`, for a month. */
export type MonthReading =
  | { readonly type: "month"; readonly month: Temporal.PlainYearMonth }
  | { readonly type: "ambiguous"; readonly reason: Doubt; readonly candidates: readonly MonthCandidate[] }
  | { readonly type: "impossible"; readonly reason: Fault }
  | { readonly type: "none" };

export type MonthCandidate = { readonly month: Temporal.PlainYearMonth; readonly because: Because };

/** First and last day or month, both included. */
export type Period =
  | { readonly unit: "days"; readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }
  | { readonly unit: "months"; readonly from: Temporal.PlainYearMonth; readonly to: Temporal.PlainYearMonth };

/** As `DayReading`, for a period. */
export type PeriodReading =
  | { readonly type: "period"; readonly period: Period }
  | { readonly type: "ambiguous"; readonly reason: Doubt; readonly candidates: readonly Period[] }
  | { readonly type: "impossible"; readonly reason: PeriodFault }
  | { readonly type: "none" };

export type PeriodFault = Fault | { readonly type: "backwards"; readonly period: Period };

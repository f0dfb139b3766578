import type { Era } from "../reading.ts";
import type { Edge, Side, Unit } from "./words.ts";

/**
 * What a text says, before any calendar is asked: the grammar makes these, `meant/` looks for the days they can
 * mean. Keeping the two apart lets a period lend its year to both of its ends.
 */
export type Said =
  | SaidDate
  | SaidMonthOnly
  | { readonly form: "year"; readonly year: SaidYear }
  | SaidShift
  | SaidWeekday
  /** "สัปดาห์ที่แล้ว"; with `orSunday`, "อาทิตย์ที่แล้ว" */
  | { readonly form: "week"; readonly side: Side; readonly orSunday: boolean }
  | SaidEdge
  | { readonly form: "last-night" }
  /** "วันก่อน": the other day */
  | { readonly form: "other-day" }
  | { readonly form: "bare-number"; readonly number: number };

export type SaidYear =
  | {
      readonly written: number;
      readonly digits: number;
      readonly era?: Era | undefined;
      readonly english?: boolean;
    }
  | { readonly shift: number };

export type SaidMonth = { readonly number: number } | { readonly shift: number };

export type Direction = "past" | "future";

export type SaidDate = {
  readonly form: "date";
  readonly day: number;
  readonly month?: SaidMonth | undefined;
  readonly year?: SaidYear | undefined;
  readonly weekday?: number | undefined;
  readonly direction?: Direction | undefined;
  /** Day first made no sense, this order does. */
  readonly otherOrder?: true | undefined;
};

export type SaidMonthOnly = {
  readonly form: "month";
  readonly month: SaidMonth;
  readonly year?: SaidYear | undefined;
  readonly direction?: Direction | undefined;
};

export type SaidWeekday = {
  readonly form: "weekday";
  readonly weekday: number;
  readonly side?: Side | undefined;
  /** "ของสัปดาห์ที่แล้ว" */
  readonly week?: Side | undefined;
  readonly direction?: Direction | undefined;
};

/** "สิ้นเดือนที่แล้ว"; without a month the edge of a year */
export type SaidEdge = {
  readonly form: "edge";
  readonly edge: Edge;
  readonly month?: SaidMonth | undefined;
  readonly year?: SaidYear | undefined;
  readonly direction?: Direction | undefined;
};

/** "3 วันก่อน": −3 days; several counts where a range was said */
export type SaidShift = { readonly form: "shift"; readonly unit: Unit; readonly counts: readonly number[] };

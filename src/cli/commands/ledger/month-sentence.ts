import type { MonthRefusal } from "#core/ledger/decide-close.ts";
import { dayShown } from "../../show.ts";

/** "2569-02": as a month is written on the command line. */
export const monthName = (month: Temporal.PlainDate): string =>
  `${month.year + 543}-${month.month.toString().padStart(2, "0")}`;

/** Why a month cannot be closed or proposed, and what to do. */
export function monthSentence(refusal: MonthRefusal): string {
  switch (refusal.type) {
    case "nothing-booked":
      return "Nothing is booked until then: a fund's first month to close is that of its first entry.";
    case "closed-before":
      return `The books are closed through ${dayShown(refusal.closedThrough)}: what is found later is booked into the next month.`;
    case "earlier-month-open":
      return `Months are closed in order: ${monthName(refusal.month)} comes first.`;
    case "month-not-over":
      return `${monthName(refusal.month)} is not over: a month is closed from the first day of the next one.`;
  }
}

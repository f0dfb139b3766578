import { decideYear, type Period, type YearRefusal } from "#core/ledger/decide-close.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { closeBooks, closingsOf } from "#store/closings.ts";
import { lockBooks } from "#store/ledger.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import type { Moment } from "../perform.ts";
import { beforeClose, mayCloseToday } from "./close-facts.ts";
import type { ClosedPeriod } from "./close-month.ts";

export interface CloseYear {
  readonly by: string;
  /** First day of the year's last month. */
  readonly endsIn: Temporal.PlainDate;
}

export type CloseYearRefusal =
  | YearRefusal
  | { readonly type: "not-allowed-to-close" }
  | { readonly type: "another-year-is-next"; readonly period: Period };

/** Seals a year of the fund's own once all of its months are closed. It posts nothing: accounts stay cumulative. */
export async function closeYear(
  moment: Moment,
  { by, endsIn }: CloseYear,
): Promise<Result<ClosedPeriod, CloseYearRefusal>> {
  const { fund, at, today, newId } = moment;
  if (!(await mayCloseToday(moment, by))) return refused({ type: "not-allowed-to-close" });
  await lockBooks(fund);
  const years = (await closingsOf(fund)).filter(({ kind }) => kind === "year");
  const before = years.find(({ through }) => isIn(endsIn, through));
  if (before !== undefined)
    return ok({ from: before.from, through: before.through, seal: before.seal, again: true });
  const facts = {
    ...(await beforeClose(moment)),
    yearClosedThrough: years.at(-1)?.through,
    startsInMonth: (await rulesByDay(fund))(today).fundYearStarts.month,
  };
  const period = decideYear(facts);
  if (!period.ok) return period;
  const { from, through } = period.value;
  if (!isIn(endsIn, through)) return refused({ type: "another-year-is-next", period: period.value });

  const seal = await closeBooks(fund, {
    closingId: newId(),
    kind: "year",
    from,
    through,
    closedBy: by,
    closedAt: at,
  });
  return ok({ from, through, seal, again: false });
}

const isIn = (month: Temporal.PlainDate, day: Temporal.PlainDate): boolean =>
  month.equals(day.with({ day: 1 }));

import { mayReadBooks } from "#core/fund/office.ts";
import type { MonthSpan, Report } from "#core/report/report.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { memberByNo } from "#store/members.ts";
import { rolesOn } from "#store/offices.ts";
import type { Moment } from "../perform.ts";

export type ReadRefusal =
  | { readonly type: "no-such-member"; readonly memberNo: string }
  /** Whoever asks holds no office that reads the books. */
  | { readonly type: "not-allowed-to-read" };

export type ReportRefusal =
  | ReadRefusal
  | { readonly type: "from-after-to" }
  | { readonly type: "no-such-account"; readonly account: string; readonly accounts: readonly string[] };

export type Reported<Made extends Report = Report> = Promise<Result<Made, ReportRefusal>>;

export interface AskReport {
  /** Whose office is asked for; without one it is the operator, who sees everything anyway. */
  readonly byNo?: string;
  readonly report: (moment: Moment) => Reported;
}

/** The one way to a report: the committee and the auditor read, nobody else. Asked through `ask`, which can write nothing. */
export async function askReport(moment: Moment, { byNo, report }: AskReport): Reported {
  if (byNo === undefined) return report(moment);
  const reader = await mayRead(moment, byNo);
  return reader.ok ? report(moment) : reader;
}

/** The member who reads, if an office of today lets them. */
export async function mayRead(
  { fund, today }: Pick<Moment, "fund" | "today">,
  byNo: string,
): Promise<Result<string, ReadRefusal>> {
  const reader = await memberByNo(fund, byNo);
  if (reader === undefined) return refused({ type: "no-such-member", memberNo: byNo });
  const held = (await rolesOn(fund, [reader.memberId], today)).get(reader.memberId) ?? [];
  return mayReadBooks(held) ? ok(reader.memberId) : refused({ type: "not-allowed-to-read" });
}

/** Months as somebody asked for them, by any of their days; what was left out is this month, or what `otherwise` says. */
export interface AskedMonths {
  readonly from?: Temporal.PlainDate;
  readonly to?: Temporal.PlainDate;
}

export function monthsAsked(
  { today }: Pick<Moment, "today">,
  { from, to = today }: AskedMonths,
  otherwise: "same-month" | "same-year" = "same-month",
): Result<MonthSpan, ReportRefusal> {
  const last = to.with({ day: 1 });
  const first = from?.with({ day: 1 }) ?? (otherwise === "same-year" ? last.with({ month: 1 }) : last);
  return Temporal.PlainDate.compare(first, last) > 0
    ? refused({ type: "from-after-to" })
    : ok({ from: first, to: last });
}

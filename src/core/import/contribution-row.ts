import type { DayRange } from "#core/contribution/coverage.ts";
import type { Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import type { ContributionPlan } from "#core/rule-set/contribution-rules.ts";
import { readPeriod } from "#core/thai-calendar/read-period.ts";
import type { Period } from "#core/thai-calendar/reading.ts";
import { readBaht } from "#core/thai-number/read-amount.ts";
import type { ContributionField } from "./contribution-fields.ts";
import type { ContributionFault } from "./fault.ts";
import type { Header } from "./header.ts";
import { readPastDay, readPlan, type ReadingHabits } from "./read-cell.ts";
import { readRow, type RowReader } from "./row-reader.ts";
import { isNumberADay } from "./member-row.ts";
import type { TableRow } from "./table-row.ts";

/** What somebody paid for which time, before the fund's books began. */
export interface PastContribution extends DayRange {
  readonly happenedOn: Temporal.PlainDate;
  readonly amount: Satang;
  readonly planCode: string;
  /** As they stand on the paper receipt. */
  readonly book?: string;
  readonly number?: string;
}

/**
 * The same with its days as ISO texts, which compare as days do. Of a whole file these are kept, and a Temporal day is
 * many times as large.
 */
export type KeptContribution = Omit<PastContribution, "happenedOn" | "from" | "to"> & {
  readonly happenedOn: string;
  readonly from: string;
  readonly to: string;
};

export const kept = (paid: PastContribution): KeptContribution => ({
  ...paid,
  happenedOn: paid.happenedOn.toString(),
  from: paid.from.toString(),
  to: paid.to.toString(),
});

export const unkept = (paid: KeptContribution): PastContribution => ({
  ...paid,
  happenedOn: Temporal.PlainDate.from(paid.happenedOn),
  from: Temporal.PlainDate.from(paid.from),
  to: Temporal.PlainDate.from(paid.to),
});

export type ContributionReader = RowReader<ContributionField, ContributionFault>;

/** What a row says of a payment, and only that. */
export interface ContributionRow {
  readonly row: number;
  readonly memberNo?: string;
  readonly says: Partial<PastContribution>;
  readonly reader: ContributionReader;
}

export interface ContributionHabits extends ReadingHabits {
  readonly plansOn: (day: Temporal.PlainDate) => readonly ContributionPlan[];
}

/** Undefined for a row in which nothing stands. */
export function readContributionRow(
  row: TableRow,
  header: Header<ContributionField>,
  habits: ContributionHabits,
): ContributionRow | undefined {
  const reader = readRow<ContributionField, ContributionFault>(row, header);
  if (reader.isEmpty) return undefined;
  const memberNo = reader.text("memberNo");
  if (memberNo === undefined) reader.fault("memberNo", { type: "number-missing" });
  else if (isNumberADay(memberNo)) reader.fault("memberNo", { type: "number-is-a-day" });
  const happenedOn = reader.read("happenedOn", (text) => readPastDay(text, habits));
  if (reader.text("happenedOn") === undefined) reader.fault("happenedOn", { type: "day-missing" });
  const amount = reader.read("amount", readAmount);
  if (reader.text("amount") === undefined) reader.fault("amount", { type: "amount-missing" });
  const period = periodIn(reader, habits, happenedOn ?? habits.today);
  const planCode = reader.read("planCode", (text) =>
    readPlan(text, habits.plansOn(happenedOn ?? habits.today)),
  );
  const [book, number] = [reader.text("book"), reader.text("number")];
  const says = {
    ...period,
    ...(happenedOn && { happenedOn }),
    ...(amount !== undefined && { amount }),
    ...(planCode !== undefined && { planCode }),
    ...(book !== undefined && { book }),
    ...(number !== undefined && { number }),
  };
  return { row: row.row, says, reader, ...(memberNo !== undefined && { memberNo }) };
}

function readAmount(text: string): Result<Satang, ContributionFault> {
  const reading = readBaht(text);
  switch (reading.type) {
    case "amount":
      return reading.amount > 0n
        ? ok(reading.amount)
        : refused({ type: "amount-impossible", reason: "nothing" });
    case "ambiguous":
      return refused({ type: "amount-ambiguous", reason: reading.reason, candidates: reading.candidates });
    case "impossible":
      return refused({ type: "amount-impossible", reason: reading.reason });
    case "none":
      return refused({ type: "amount-not-money" });
  }
}

const mostYears = 10;

/** One column ("ม.ค. - มี.ค. 2568", "2568"), or two of which each is a day, a month or a year. */
function periodIn(
  reader: ContributionReader,
  habits: ContributionHabits,
  happenedOn: Temporal.PlainDate,
): Partial<DayRange> {
  const first = reader.text("from") === undefined ? "period" : "from";
  if (reader.text(first) === undefined) reader.fault(first, { type: "period-missing" });
  const read = (text: string) => readRange(text, habits, happenedOn);
  const from = reader.read(first, read);
  const to = first === "from" && reader.text("to") !== undefined ? reader.read("to", read) : from;
  if (from === undefined || to === undefined) return {};
  const range = { from: from.from, to: to.to };
  if (Temporal.PlainDate.compare(range.from, range.to) > 0)
    reader.fault("to", {
      type: "period-impossible",
      reason: { type: "backwards", period: { unit: "days", ...range } },
    });
  else if (Temporal.PlainDate.compare(range.to, range.from.add({ years: mostYears })) > 0)
    reader.fault(first, { type: "period-too-long", mostYears });
  else return range;
  return {};
}

/** A period without its year is the one nearest to the day of payment. */
function readRange(
  text: string,
  { era }: ContributionHabits,
  happenedOn: Temporal.PlainDate,
): Result<DayRange, ContributionFault> {
  const reading = readPeriod(text, happenedOn, era === undefined ? {} : { era });
  switch (reading.type) {
    case "period":
      return ok(daysOf(reading.period));
    case "ambiguous":
      return refused({ type: "period-ambiguous" });
    case "impossible":
      return refused({ type: "period-impossible", reason: reading.reason });
    case "none":
      return refused({ type: "period-unreadable" });
  }
}

function daysOf(period: Period): DayRange {
  if (period.unit === "months")
    return { from: period.from.toPlainDate({ day: 1 }), to: lastDayOf(period.to.toPlainDate({ day: 1 })) };
  const { from, to } = period;
  // A spreadsheet keeps a month as its first day.
  return from.equals(to) && from.day === 1 ? { from, to: lastDayOf(from) } : { from, to };
}

const lastDayOf = (day: Temporal.PlainDate): Temporal.PlainDate => day.with({ day: day.daysInMonth });

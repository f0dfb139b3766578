import type { CoveredRange } from "./facts.ts";
import type { DayCount } from "./day-count.ts";

/** What a member had paid, seen from one day. */
export interface CoverageOnDay {
  /** The first covered day; null where nothing was paid. */
  readonly from: DayCount | null;
  /** The end of the unbroken run from the first covered day: what comes after a gap does not reach back over it. */
  readonly paidThrough: DayCount | null;
  /** Days before this one that nothing covers. Each of them puts off every bound of paid time by a day. */
  readonly uncoveredDays: number;
}

/**
 * Money counts only where it moved on or before `paidBy`: arrears paid after the event do not heal it. Ranges that
 * ended before `since`, in an earlier membership, are left out.
 */
export function coverageOnDay(
  coverage: readonly CoveredRange[],
  { day, paidBy, since }: { day: DayCount; paidBy: DayCount; since: DayCount },
): CoverageOnDay {
  const counted = countedRanges(coverage, paidBy, since);
  const first = counted[0];
  if (first === undefined) return { from: null, paidThrough: null, uncoveredDays: 0 };
  let end = first.to;
  let paidThrough: DayCount | null = null;
  let uncoveredDays = 0;
  for (const range of counted) {
    if (range.from > end + 1) {
      paidThrough ??= end;
      uncoveredDays += Math.max(0, Math.min(range.from, day) - (end + 1));
    }
    end = Math.max(end, range.to);
  }
  uncoveredDays += Math.max(0, day - (end + 1));
  return { from: first.from, paidThrough: paidThrough ?? end, uncoveredDays };
}

function countedRanges(coverage: readonly CoveredRange[], paidBy: DayCount, since: DayCount): CoveredRange[] {
  const counted: CoveredRange[] = [];
  let inOrder = true;
  for (const range of coverage) {
    if (range.paidOn > paidBy || range.to < since) continue;
    const last = counted.at(-1);
    inOrder &&= last === undefined || last.from <= range.from;
    counted.push(range);
  }
  return inOrder ? counted : counted.toSorted((a, b) => a.from - b.from);
}

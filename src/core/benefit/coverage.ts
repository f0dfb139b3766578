import type { CoveredRange } from "./facts.ts";
import type { DayCount } from "./day-count.ts";

/** What a member had paid, seen from one day. */
export interface CoverageOnDay {
  /** The first covered day; null where nothing was paid. */
  readonly from: DayCount | null;
  /** The end of the unbroken run since joining; what comes after a gap does not reach back over it. */
  readonly paidThrough: DayCount | null;
  /** Days before this one, since the first covered day, that nothing covers. Each puts off every bound of paid time. */
  readonly uncoveredDays: number;
}

export interface CoverageQuestion {
  readonly day: DayCount;
  /** Only money that moved by then counts: arrears paid after the event do not heal it. */
  readonly paidBy: DayCount;
  readonly joinedOn: DayCount;
  /** Whether days paid for in an earlier membership are paid time. They never make anybody paid up. */
  readonly withEarlier: boolean;
}

export function coverageOnDay(coverage: readonly CoveredRange[], asked: CoverageQuestion): CoverageOnDay {
  const { day, joinedOn } = asked;
  const counted = countedRanges(coverage, asked);
  const first = counted[0];
  if (first === undefined) return { from: null, paidThrough: null, uncoveredDays: 0 };
  let end = first.from - 1;
  let run = joinedOn - 1;
  let uncoveredDays = 0;
  for (const { from, to } of counted) {
    uncoveredDays += Math.max(0, Math.min(from, day) - (end + 1));
    end = Math.max(end, to);
    if (from <= run + 1) run = Math.max(run, to);
  }
  uncoveredDays += Math.max(0, day - (end + 1));
  return { from: first.from, paidThrough: run < joinedOn ? null : run, uncoveredDays };
}

function countedRanges(coverage: readonly CoveredRange[], asked: CoverageQuestion): CoveredRange[] {
  const counted: CoveredRange[] = [];
  let inOrder = true;
  for (const range of coverage) {
    if (range.paidOn > asked.paidBy || (range.to < asked.joinedOn && !asked.withEarlier)) continue;
    const last = counted.at(-1);
    inOrder &&= last === undefined || last.from <= range.from;
    counted.push(range);
  }
  return inOrder ? counted : counted.toSorted((a, b) => a.from - b.from);
}

import type { MessageClass } from "./class.ts";

/** What is left of a channel's month. `limit` is absent where nothing limits it: then everything may be sent. */
export interface Budget {
  readonly limit?: number;
  /** Kept for decisions and the work that leads to them. */
  readonly reserve: number;
  /** Recipients so far this month. */
  readonly used: number;
}

/** A budget as it is kept: the fund's word, LINE's last word, and our own count. */
export interface BudgetKept {
  readonly plan?: number;
  readonly reserve: number;
  /** What LINE said. `limit` is absent where its plan is unlimited. */
  readonly line?: { readonly limit?: number; readonly used: number; readonly ownWhenRead: number };
  /** Recipients that we counted this month. */
  readonly own: number;
}

/**
 * The smaller limit counts. LINE's figure is late and leaves out whom nothing reached, and it has what was sent by hand in
 * LINE's own manager: so the greater of its count, with ours since, and ours alone.
 */
export function budgetFrom({ plan, reserve, line, own }: BudgetKept): Budget {
  const limits = [plan, line?.limit].filter((limit) => limit !== undefined);
  const used = line === undefined ? own : Math.max(own, line.used + Math.max(0, own - line.ownWhenRead));
  return { reserve, used, ...(limits.length > 0 && { limit: Math.min(...limits) }) };
}

/**
 * How many more recipients a message of this class may have. Answers and what is urgent are never held back by our own
 * count, which is only nearly LINE's: LINE itself says no where its limit is reached. Receipts leave the reserve, and
 * broadcasts and reminders leave as much again for the receipts, so that they are the first to give way.
 */
export function roomFor(one: MessageClass, { limit, reserve, used }: Budget): number {
  if (limit === undefined) return Number.POSITIVE_INFINITY;
  const upTo = {
    answer: Number.POSITIVE_INFINITY,
    urgent: Number.POSITIVE_INFINITY,
    decision: limit,
    work: limit,
    receipt: limit - reserve,
    broadcast: limit - 2 * reserve,
    reminder: limit - 2 * reserve,
  }[one];
  return Math.max(0, upTo - used);
}

/** Of what the committee is told, each once a month: soon only the reserve will be left; it is all that is left. */
export type Warning = "nearly" | "reserve";

/** Before the reserve is touched, there is still time to buy a greater plan or to send less. */
const nearly = 0.8;

export function warningFor({ limit, reserve, used }: Budget): Warning | undefined {
  if (limit === undefined) return undefined;
  const free = Math.max(0, limit - reserve);
  if (used >= free) return "reserve";
  return used >= free * nearly ? "nearly" : undefined;
}

/** LINE counts by calendar month, and gives its figures by days of UTC+9. */
export const lineMonth = (at: Temporal.Instant): Temporal.PlainDate =>
  at.toZonedDateTimeISO("Asia/Tokyo").toPlainDate().with({ day: 1 });

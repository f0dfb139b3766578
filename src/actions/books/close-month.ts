import { decideAllocation } from "#core/ledger/decide-allocation.ts";
import { decideMonth, type MonthRefusal } from "#core/ledger/decide-close.ts";
import type { Entry } from "#core/ledger/entry.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { closeBooks, closingsOf } from "#store/closings.ts";
import { lockBooks, recordEntry } from "#store/ledger.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import type { Moment } from "../perform.ts";
import { awaitingIn, beforeClose, mayCloseToday } from "./close-facts.ts";

export interface CloseMonth {
  /** The treasurer, chair or secretary who closes. */
  readonly by: string;
  /** Its first day: what was proposed and read, so that nobody closes another month than they looked at. */
  readonly month: Temporal.PlainDate;
}

export interface ClosedPeriod {
  readonly from: Temporal.PlainDate;
  readonly through: Temporal.PlainDate;
  /** The chain's head right behind the close, in hexadecimal digits: for the minutes. */
  readonly seal: string;
  /** It was closed before, with this seal; nothing was written now. */
  readonly again: boolean;
}

export type CloseMonthRefusal = MonthRefusal | { readonly type: "not-allowed-to-close" };

/**
 * Gives the month's money to the sub-funds, keeps its balances, seals and locks it (decisions.md 3), in one transaction. What
 * is being written at the same moment comes before it, or is booked into the next month.
 */
export async function closeMonth(
  moment: Moment,
  { by, month }: CloseMonth,
): Promise<Result<ClosedPeriod, CloseMonthRefusal>> {
  const { fund, at, newId } = moment;
  if (!(await mayCloseToday(moment, by))) return refused({ type: "not-allowed-to-close" });
  // Between looking at the balances and keeping them nothing may be committed.
  await lockBooks(fund);
  const before = (await closingsOf(fund)).find(({ kind, from }) => kind === "month" && from.equals(month));
  if (before !== undefined)
    return ok({ from: before.from, through: before.through, seal: before.seal, again: true });
  const facts = await beforeClose(moment);
  const period = decideMonth(month, facts);
  if (!period.ok) return period;

  const { from, through } = period.value;
  const allocation = decideAllocation({
    month,
    closedThrough: facts.closedThrough,
    awaiting: await awaitingIn(fund, month),
    subFunds: (await rulesByDay(fund))(through).books.subFunds,
  });
  if (allocation !== undefined) await writeAllocation(moment, allocation, by);
  const seal = await closeBooks(fund, {
    closingId: newId(),
    kind: "month",
    from,
    through,
    closedBy: by,
    closedAt: at,
  });
  return ok({ from, through, seal, again: false });
}

/** The month's own lock sees to it that there is one; its key is nobody's to repeat. */
async function writeAllocation({ fund, at, newId }: Moment, entry: Entry, writtenBy: string): Promise<void> {
  const entryId = newId();
  const key = { key: `allocation ${entryId}`, commandHash: fund.cipher.hash(entryId, "allocation") };
  const isWritten = await recordEntry(fund, { entryId, entry, key, writtenBy, writtenAt: at });
  if (!isWritten) throw new Error("the key of an allocation is taken");
}

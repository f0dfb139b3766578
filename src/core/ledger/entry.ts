import { assert } from "#core/assert.ts";
import { sumSatang, type Satang } from "#core/money.ts";

export interface Amount {
  readonly account: string;
  readonly amount: Satang;
}

/** A balanced double entry, not yet in the books. `makeEntry` is its only maker. */
export interface Entry {
  readonly kind: "contribution";
  readonly happenedOn: Temporal.PlainDate;
  /** First day of the month in whose statements it stands. */
  readonly bookedMonth: Temporal.PlainDate;
  readonly debits: readonly Amount[];
  readonly credits: readonly Amount[];
}

export interface EntryDraft extends Omit<Entry, "bookedMonth"> {
  /** The last day of the last closed month, where one is closed. */
  readonly closedThrough: Temporal.PlainDate | undefined;
}

/** Debits and credits are positive, at least one of each, and equal. What breaks that is a bug, never a person's slip. */
export function makeEntry({ closedThrough, ...draft }: EntryDraft): Entry {
  const amounts = [...draft.debits, ...draft.credits].map(({ amount }) => amount);
  assert(draft.debits.length > 0 && draft.credits.length > 0, "an entry has a debit and a credit");
  assert(
    amounts.every((amount) => amount > 0n),
    "every posting is positive",
  );
  assert(
    sumSatang(draft.debits.map((d) => d.amount)) === sumSatang(draft.credits.map((c) => c.amount)),
    "debits equal credits",
  );
  return { ...draft, bookedMonth: bookedMonth(draft.happenedOn, closedThrough) };
}

/** Its own month while that is open, else the earliest open one; the true day is kept beside it (decisions.md 2). */
export function bookedMonth(
  happenedOn: Temporal.PlainDate,
  closedThrough: Temporal.PlainDate | undefined,
): Temporal.PlainDate {
  const isOpen = closedThrough === undefined || Temporal.PlainDate.compare(happenedOn, closedThrough) > 0;
  return isOpen ? happenedOn.with({ day: 1 }) : closedThrough.add({ days: 1 }).with({ day: 1 });
}

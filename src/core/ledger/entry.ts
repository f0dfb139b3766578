import { assert } from "#core/assert.ts";
import { satang, sumSatang, zeroSatang, type Satang } from "#core/money.ts";

export interface Amount {
  readonly account: string;
  readonly amount: Satang;
  /** Absent on assets, which are not split, and on money in and income that await their allocation (decisions.md 5). */
  readonly subFund?: string;
}

export type EntryKind =
  | "contribution"
  | "money-in"
  | "hand-in"
  | "transfer"
  | "expense"
  | "welfare"
  | "refund"
  | "identified"
  | "write-off"
  | "allocation"
  | "opening"
  | "reclaim"
  | "reversal";

/** A balanced double entry, not yet in the books. `makeEntry` and `reversalOf` are its only makers. */
export interface Entry {
  readonly kind: EntryKind;
  readonly happenedOn: Temporal.PlainDate;
  /** First day of the month in whose statements it stands. */
  readonly bookedMonth: Temporal.PlainDate;
  readonly debits: readonly Amount[];
  readonly credits: readonly Amount[];
  /** The entry that this one takes back. */
  readonly reverses?: string;
}

export interface EntryDraft extends Omit<Entry, "bookedMonth" | "reverses"> {
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

/**
 * Takes an entry back: its debits become credits and its credits debits. It has the original's day and a booked month of its
 * own (decisions.md 2). The reversal of a reversal is, but for its kind, the original again.
 */
export function reversalOf(
  original: Entry & { readonly entryId: string },
  closedThrough: Temporal.PlainDate | undefined,
): Entry {
  const { entryId, happenedOn, debits, credits } = original;
  const taken = makeEntry({ kind: "reversal", happenedOn, closedThrough, debits: credits, credits: debits });
  return { ...taken, reverses: entryId };
}

/** What an entry does to each account and sub-fund: debits positive, credits negative, as a posting stands in the books. */
export const postingsOf = ({ debits, credits }: Pick<Entry, "debits" | "credits">): Amount[] => [
  ...debits,
  ...credits.map((credit) => ({ ...credit, amount: satang(-credit.amount) })),
];

/** The other way round: from signed postings in the books to debits and credits. */
export const sidesOf = (postings: readonly Amount[]): Pick<Entry, "debits" | "credits"> => ({
  debits: postings.filter(({ amount }) => amount > zeroSatang),
  credits: postings
    .filter(({ amount }) => amount < zeroSatang)
    .map((credit) => ({ ...credit, amount: satang(-credit.amount) })),
});

/** Its own month while that is open, else the earliest open one; the true day is kept beside it (decisions.md 2). */
export function bookedMonth(
  happenedOn: Temporal.PlainDate,
  closedThrough: Temporal.PlainDate | undefined,
): Temporal.PlainDate {
  const isOpen = closedThrough === undefined || Temporal.PlainDate.compare(happenedOn, closedThrough) > 0;
  return isOpen ? happenedOn.with({ day: 1 }) : closedThrough.add({ days: 1 }).with({ day: 1 });
}

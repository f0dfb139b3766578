import type { ClosingText, EntryText } from "../chain.ts";
import type { Wrong } from "./fault.ts";

/** The books as the walk has recomputed them from nothing; balances by "account sub-fund". */
export interface Books {
  /** At the end of the last closed month. */
  readonly closed: Balances;
  /** Of each month that is still open, only what was booked in it. */
  readonly open: Map<string, Balances>;
  closedThrough: string | null;
  yearClosedThrough: string | null;
}

type Balances = Map<string, bigint>;

export const noBooks = (): Books => ({
  closed: new Map(),
  open: new Map(),
  closedThrough: null,
  yearClosedThrough: null,
});

const placeOf = (account: string, subFund: string | null): string => `${account} ${subFund ?? "-"}`;

/** Books an entry into its month. */
export function take({ open, closedThrough }: Books, { bookedMonth, postings }: EntryText): Wrong[] {
  if (closedThrough !== null && bookedMonth <= closedThrough)
    return [{ type: "booked-into-closed", month: bookedMonth, closedThrough }];
  const balances: Balances = open.get(bookedMonth) ?? new Map();
  open.set(bookedMonth, balances);
  for (const { account, subFund, amount } of postings) add(balances, placeOf(account, subFund), amount);
  return [];
}

/** What was booked in the months until this one becomes part of the closed balances. */
export function foldMonth({ open, closed }: Books, month: string): void {
  for (const [booked, balances] of open) {
    if (booked > month) continue;
    for (const [place, amount] of balances) add(closed, place, amount);
    open.delete(booked);
  }
}

const add = (balances: Balances, place: string, amount: bigint): void => {
  balances.set(place, (balances.get(place) ?? 0n) + amount);
};

/** Whether a close continues the one before, and its snapshot is what comes out of the entries. */
export function closeFaults(books: Books, closing: ClosingText): Wrong[] {
  const { kind, from, through } = closing;
  const before = kind === "month" ? books.closedThrough : books.yearClosedThrough;
  const expected = before === null ? from : dayAfter(before);
  const order: Wrong[] = from === expected ? [] : [{ type: "close-out-of-order", expected, found: from }];
  if (kind === "month") books.closedThrough = through;
  else books.yearClosedThrough = through;
  // A year is closed some time after its last month, perhaps together with a later one's: the months' snapshots were compared.
  return kind === "month" ? [...order, ...snapshotFaults(books, closing)] : order;
}

function snapshotFaults({ closed }: Books, { from: month, snapshot }: ClosingText): Wrong[] {
  const found = new Map(snapshot.map((row) => [placeOf(row.account, row.subFund), row.balance]));
  const places = [...new Set([...closed.keys(), ...found.keys()])].toSorted();
  return places.flatMap((place): Wrong[] => {
    const [is, should] = [found.get(place) ?? 0n, closed.get(place) ?? 0n];
    if (is === should) return [];
    const [account = "", subFund = "-"] = place.split(" ");
    const named = { account, subFund: subFund === "-" ? null : subFund };
    return [{ type: "snapshot-differs", month, ...named, expected: should, found: is }];
  });
}

const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

/** Everything the entries did, by account, cumulative since founding. */
export function totalsByAccount({ closed, open }: Books): ReadonlyMap<string, bigint> {
  const totals: Balances = new Map();
  for (const balances of [closed, ...open.values()])
    for (const [place, amount] of balances) add(totals, place.split(" ")[0] ?? "", amount);
  return totals;
}

import { bagOf } from "#core/ledger/chart.ts";
import { makeEntry, type Amount, type Entry } from "#core/ledger/entry.ts";
import { satang, type Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { isToCome, type ActFacts, type ActRefusal } from "./act.ts";

export interface HandInFacts extends ActFacts {
  /** What the collector's bag holds by the books; undefined where they have none. */
  readonly bag: Satang | undefined;
  /** The treasurer who counts is the collector, or of one household with them. */
  readonly isOwnHousehold: boolean;
}

export type HandInRefusal =
  | ActRefusal
  | { readonly type: "no-such-bag" }
  | { readonly type: "nothing-to-hand-in" }
  /** Two people count a bag: nobody checks their own. */
  | { readonly type: "own-bag" };

export interface DecidedHandIn {
  readonly entry: Entry;
  readonly collected: Satang;
  readonly counted: Satang;
  /** What is missing stays on the collector's own account until it is repaid or written off. */
  readonly short?: Satang;
  /** What is too much waits until somebody knows whose it is. */
  readonly over?: Satang;
}

/** The bag is emptied on the treasurer's table and counted (decisions.md 7). */
export function decideHandIn(
  {
    collectorId,
    counted,
    on,
  }: { readonly collectorId: string; readonly counted: Satang; readonly on: Temporal.PlainDate },
  { bag, isOwnHousehold, today, closedThrough }: HandInFacts,
): Result<DecidedHandIn, HandInRefusal> {
  if (isToCome(on, today)) return refused({ type: "day-to-come" });
  if (bag === undefined) return refused({ type: "no-such-bag" });
  if (isOwnHousehold) return refused({ type: "own-bag" });
  if (counted <= 0n) return refused({ type: bag > 0n ? "no-amount" : "nothing-to-hand-in" });

  // A cancelled receipt may have left the bag below nothing: all that is counted is then too much.
  const held = bag > 0n ? bag : satang(0);
  const [over, short] = [satang(counted - held), satang(held - counted)];
  const fromBag = over > 0n ? held : counted;
  const credits: Amount[] = [
    { account: bagOf(collectorId), amount: fromBag },
    { account: "unidentified", amount: over },
  ].filter(({ amount }) => amount > 0n);
  const entry = makeEntry({
    kind: "hand-in",
    happenedOn: on,
    closedThrough,
    debits: [{ account: "cash", amount: counted }],
    credits,
  });
  return ok({
    entry,
    collected: held,
    counted,
    ...(short > 0n && { short }),
    ...(over > 0n && { over }),
  });
}

import { makeEntry, type Entry } from "#core/ledger/entry.ts";
import type { Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import {
  dayOrAmountRefusal,
  placeRefusal,
  type ActFacts,
  type ActRefusal,
  type MoneyPlace,
  type PlaceRefusal,
} from "./act.ts";

export interface CashMove {
  /** "cash", "bank" or "bank:code"; a bag is emptied by a hand-in only. */
  readonly from: string;
  readonly to: string;
  readonly amount: Satang;
  readonly on: Temporal.PlainDate;
}

export interface CashMoveFacts extends ActFacts {
  /** The two places, where they exist. */
  readonly places: ReadonlyMap<string, MoneyPlace>;
}

export type CashMoveRefusal = ActRefusal | PlaceRefusal | { readonly type: "same-place" };

/** To the bank, from the bank, or from one bank account to another: the fund has as much as before. */
export function decideMoveCash(
  move: CashMove,
  { places, ...facts }: CashMoveFacts,
): Result<Entry, CashMoveRefusal> {
  const { from, to, amount, on } = move;
  const refusal = dayOrAmountRefusal(move, facts);
  if (refusal !== undefined) return refused(refusal);
  if (from === to) return refused({ type: "same-place" });
  const bag = [from, to].find((account) => account.startsWith("bag:"));
  if (bag !== undefined || !places.has(to)) return refused({ type: "no-such-place", account: bag ?? to });
  const lacking = placeRefusal(from, places.get(from), amount);
  if (lacking !== undefined) return refused(lacking);
  return ok(
    makeEntry({
      kind: "transfer",
      happenedOn: on,
      closedThrough: facts.closedThrough,
      debits: [{ account: to, amount }],
      credits: [{ account: from, amount }],
    }),
  );
}

import { allocateSatang, satang, zeroSatang, type Satang } from "#core/money.ts";
import type { SubFund } from "#core/rule-set/books-rules.ts";
import { makeEntry, type Amount, type Entry } from "./entry.ts";

/** Always nets to nothing: what leaves "awaiting" here is given to the sub-funds here. */
export const allocationAccount = "allocation";

/**
 * Each sub-fund's part of an amount, in whole satang that add up: largest remainder, the first sub-fund first where two
 * remain equal. More taken back than came in is shared out the same way, with a minus.
 */
export function shareOut(amount: Satang, subFunds: readonly SubFund[]): ReadonlyMap<string, Satang> {
  const size = satang(amount < zeroSatang ? -amount : amount);
  const parts = allocateSatang(
    size,
    subFunds.map(({ share }) => BigInt(share)),
  );
  return new Map(
    subFunds.map(({ code }, index) => {
      const part = parts[index] ?? zeroSatang;
      return [code, satang(amount < zeroSatang ? -part : part)];
    }),
  );
}

export interface ToAllocate {
  /** First day of the month that is closed. */
  readonly month: Temporal.PlainDate;
  readonly closedThrough: Temporal.PlainDate | undefined;
  /** What no earlier close gave away; negative where a later month took back more than it brought. */
  readonly awaiting: Satang;
  /** Those of the rules in force in that month. */
  readonly subFunds: readonly SubFund[];
}

/** The close's one entry (decisions.md 3, 5), on the month's last day; undefined where nothing awaits. */
export function decideAllocation({
  month,
  closedThrough,
  awaiting,
  subFunds,
}: ToAllocate): Entry | undefined {
  if (awaiting === zeroSatang) return undefined;
  const isGiving = awaiting > zeroSatang;
  const parts = [...shareOut(awaiting, subFunds)].flatMap(([subFund, part]): Amount[] =>
    part === zeroSatang
      ? []
      : [{ account: allocationAccount, subFund, amount: satang(isGiving ? part : -part) }],
  );
  const whole: Amount = { account: allocationAccount, amount: satang(isGiving ? awaiting : -awaiting) };
  return makeEntry({
    kind: "allocation",
    happenedOn: month.add({ months: 1 }).subtract({ days: 1 }),
    closedThrough,
    debits: isGiving ? [whole] : parts,
    credits: isGiving ? parts : [whole],
  });
}

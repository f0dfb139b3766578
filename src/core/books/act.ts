import type { Satang } from "#core/money.ts";

/** What every act on the books is judged by, whatever it does. */
export interface ActFacts {
  readonly today: Temporal.PlainDate;
  readonly closedThrough: Temporal.PlainDate | undefined;
}

/** A cash box, a collector's bag or a bank account, and what lies in it now. */
export interface MoneyPlace {
  readonly account: string;
  readonly held: Satang;
}

/** What any act of the treasurer may be refused for. */
export type ActRefusal =
  | { readonly type: "not-treasurer" }
  | { readonly type: "day-to-come" }
  | { readonly type: "no-amount" };

/** No cash box, bag or bank account is ever paid out of below nothing. */
export type PlaceRefusal =
  | { readonly type: "no-such-place"; readonly account: string }
  | { readonly type: "not-enough-money"; readonly account: string; readonly held: Satang };

/** Where an act stands in the books: `isFarBack` is said aloud, because a slip in the year looks the same. */
export interface Booked {
  readonly entryId: string;
  readonly happenedOn: Temporal.PlainDate;
  readonly bookedMonth: Temporal.PlainDate;
  readonly isFarBack: boolean;
}

/** A treasurer brings a paper of last month; whoever brings one of last spring is asked whether the year is right. */
const farBackDays = 62;

export const isFarBack = (happenedOn: Temporal.PlainDate, today: Temporal.PlainDate): boolean =>
  happenedOn.until(today, { largestUnit: "days" }).days > farBackDays;

export const isToCome = (day: Temporal.PlainDate, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(day, today) > 0;

/** The refusals that need nothing but the act's own words: a day to come, an amount of nothing. */
export function dayOrAmountRefusal(
  { on, amount }: { readonly on: Temporal.PlainDate; readonly amount: Satang },
  { today }: Pick<ActFacts, "today">,
): Extract<ActRefusal, { type: "day-to-come" | "no-amount" }> | undefined {
  if (amount <= 0n) return { type: "no-amount" };
  return isToCome(on, today) ? { type: "day-to-come" } : undefined;
}

/** Undefined where the place holds the amount. */
export function placeRefusal(
  account: string,
  place: MoneyPlace | undefined,
  amount: Satang,
): PlaceRefusal | undefined {
  if (place === undefined) return { type: "no-such-place", account };
  return place.held < amount ? { type: "not-enough-money", account, held: place.held } : undefined;
}

/** Money lies in the box, in banks and in bags; what is lent, invested or under way is spent from by nobody. */
export const isMoneyPlace = (account: string): boolean =>
  account === "cash" || account === "bank" || /^(?:bank|bag):./u.test(account);

/** How a receipt or a voucher says it: through a bank, or in cash from a box or a bag. */
export const methodOf = (account: string): "cash" | "bank" =>
  account === "bank" || account.startsWith("bank:") ? "bank" : "cash";

import { dayIn } from "#core/fund/time-zone.ts";
import type { Database, FundTx } from "#store/database.ts";

export { dayIn, fundTimeZone } from "#core/fund/time-zone.ts";

/** What every action needs and must not make for itself: the database, the time, ids and chance, given by main. */
export interface House {
  readonly database: Database;
  readonly now: () => Temporal.Instant;
  readonly newId: () => string;
  readonly random: (bytes: number) => Uint8Array;
  /** How the world reaches our pages, where a server shows some; an operator's command has none. */
  readonly publicBaseUrl?: string;
}

/** One transaction in one fund, and the moment at which it happens. */
export interface Moment {
  readonly fund: FundTx;
  readonly at: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  readonly newId: () => string;
  readonly random: (bytes: number) => Uint8Array;
  readonly publicBaseUrl?: string;
}

/** One thing the fund does, in one transaction: load, decide, save. */
export type Action<Command, Outcome> = (moment: Moment, command: Command) => Promise<Outcome>;

/** How doors have something done: they name the fund, the action and the command, and never see the transaction. */
export function perform<Command, Outcome>(
  house: House,
  fundId: string,
  action: Action<Command, Outcome>,
  command: Command,
): Promise<Outcome> {
  const at = house.now();
  return house.database.inFund(fundId, (fund) => action(momentOf(house, fund, at), command));
}

/** The same for an action that only asks: whatever it asks is of one moment, and the database lets it write nothing. */
export function ask<Question, Answer>(
  house: House,
  fundId: string,
  action: Action<Question, Answer>,
  question: Question,
): Promise<Answer> {
  const at = house.now();
  return house.database.readFund(fundId, (fund) => action(momentOf(house, fund, at), question));
}

const momentOf = ({ newId, random, publicBaseUrl }: House, fund: FundTx, at: Temporal.Instant): Moment => ({
  fund,
  at,
  today: dayIn(at),
  newId,
  random,
  ...(publicBaseUrl !== undefined && { publicBaseUrl }),
});

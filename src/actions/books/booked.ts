import { isFarBack, type Booked } from "#core/books/act.ts";
import { entryById, type StandingEntry } from "#store/ledger.ts";
import type { Moment } from "../perform.ts";

/** An entry of ours that was just found or written. */
export async function ownEntry({ fund }: Pick<Moment, "fund">, entryId: string): Promise<StandingEntry> {
  const entry = await entryById(fund, entryId);
  if (entry === undefined) throw new Error("an entry that was just found is not there");
  return entry;
}

/** Where an entry stands, for whoever is told of it. */
export const bookedAs = (
  { entryId, happenedOn, bookedMonth }: Pick<StandingEntry, "entryId" | "happenedOn" | "bookedMonth">,
  { today }: Pick<Moment, "today">,
): Booked => ({ entryId, happenedOn, bookedMonth, isFarBack: isFarBack(happenedOn, today) });

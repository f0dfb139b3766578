import type { BooksOutcome } from "#conversation/deeds/books.ts";
import { mayReceive } from "#core/fund/office.ts";
import { collectorSheet } from "../books/collector-sheet.ts";
import type { Moment } from "../perform.ts";
import { notAllowed } from "./refused.ts";
import { inOffice, type Speaker } from "./speaker.ts";

/** More names would not be shown; how many there are is. */
const mostOwing = 20;

/** A collector's own day: what was taken, what lies in the bag, and who of their village has something to pay. */
export async function showDaySheet(moment: Moment, speaker: Speaker): Promise<BooksOutcome> {
  const officer = await inOffice(moment, speaker, mayReceive);
  if (officer === undefined) return notAllowed("day-sheet");
  const made = await collectorSheet(moment, { collectorId: officer.by, on: moment.today });
  if (!made.ok) return notAllowed("day-sheet");
  const { villages, on, collected, receipts, bag, owing } = made.value;
  const shown = owing.slice(0, mostOwing);
  const sheet = { villages, on, collected, receipts, bag, owing: shown, owingInAll: owing.length };
  return { type: "day-sheet", sheet };
}

import type { BooksOutcome } from "#conversation/deeds/books.ts";
import { mayClose } from "#core/fund/office.ts";
import { closeMonth } from "../books/close-month.ts";
import { proposeClose } from "../books/propose-close.ts";
import type { Moment } from "../perform.ts";
import { booksRefused, notAllowed } from "./refused.ts";
import { inOffice, type Speaker } from "./speaker.ts";

/** The month that is closed next, as it would be sealed now. */
export async function showClose(moment: Moment, speaker: Speaker): Promise<BooksOutcome> {
  if ((await inOffice(moment, speaker, mayClose)) === undefined) return notAllowed("close");
  const proposed = await proposeClose(moment);
  if (!proposed.ok) return booksRefused(proposed.refusal);
  const { month, incoming, spending, allocation, unusual } = proposed.value;
  const named = ({ account, name, amount }: (typeof incoming)[number]) => ({ id: account, name, amount });
  return {
    type: "close-proposed",
    proposal: {
      month: month.toPlainYearMonth(),
      incoming: incoming.map(named),
      spending: spending.map(named),
      allocation: allocation.map(({ code, name, amount }) => ({ id: code, name, amount })),
      unusual,
    },
  };
}

export async function closeAsShown(
  moment: Moment,
  speaker: Speaker,
  month: Temporal.PlainYearMonth,
): Promise<BooksOutcome> {
  const officer = await inOffice(moment, speaker, mayClose);
  if (officer === undefined) return notAllowed("close");
  const closed = await closeMonth(moment, { by: officer.by, month: month.toPlainDate({ day: 1 }) });
  if (!closed.ok) return booksRefused(closed.refusal);
  return { type: "month-closed", month, seal: closed.value.seal, again: closed.value.again };
}

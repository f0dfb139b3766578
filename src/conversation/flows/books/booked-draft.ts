import type { BookedDraft } from "../../deeds/books.ts";
import type { Reply } from "../../reply.ts";
import { cards, led, reply, text } from "../../say.ts";
import { shortcut } from "../../shortcuts.ts";
import { bookedDraftWords } from "../../wording/books/booked-draft.ts";

const words = bookedDraftWords.th;

/** For the second of two taps, and for a button found again weeks later: it was booked, once. */
export function bookedDraftReply({ kind, amount, on, voucher }: BookedDraft): Reply {
  const title = words.titles[kind];
  const number =
    voucher === undefined
      ? []
      : [{ label: words.rows.voucher, value: `${voucher.book}/${voucher.number}`, strong: true } as const];
  const done = cards({
    look: "good",
    title,
    headline: words.baht(amount),
    rows: [...number, { label: words.rows.day, value: words.day(on) }],
    buttons: [shortcut("office:show"), shortcut("help:show")],
    summary: words.summary(title, words.baht(amount)),
  });
  return led([text(words.before)], reply(...done));
}

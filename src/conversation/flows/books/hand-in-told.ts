import type { Satang } from "#core/money.ts";
import type { BooksOutcome, HandIn } from "../../deeds/books.ts";
import type { CardRow, Reply } from "../../reply.ts";
import { button, cards, led, reply, text } from "../../say.ts";
import { shortcut } from "../../shortcuts.ts";
import { handInWords } from "../../wording/books/hand-in.ts";
import { differenceOf, differenceRows } from "./hand-in-questions.ts";

const words = handInWords.th;

/** `shown` is what the bag should have held when the treasurer was asked; money may have come in since. */
export function handedInReply(
  { handIn, again }: Extract<BooksOutcome, { type: "handed-in" }>,
  shown: Satang | undefined,
): Reply {
  const { collector, counted, held } = handIn;
  const isChanged = !again && shown !== undefined && differenceOf(held, shown) !== 0n;
  const done = reply(
    ...cards({
      look: "good",
      title: words.doneTitle,
      headline: words.baht(counted),
      rows: [{ label: words.rows.collector, value: collector, strong: true }, ...handInRows(handIn)],
      notes: [
        words.doneNote(differenceOf(counted, held)),
        ...(isChanged ? [words.heldChanged] : []),
        words.toldCollector,
      ],
      buttons: [button(words.next, "hand-in:begin"), shortcut("bank:deposit"), shortcut("office:show")],
      summary: words.doneSummary(collector, counted),
    }),
  );
  return led(again ? [text(words.before)] : [], done);
}

function handInRows({ held, counted, on }: HandIn): CardRow[] {
  return [
    { label: words.rows.held, value: words.baht(held) },
    { label: words.rows.counted, value: words.baht(counted) },
    ...differenceRows(differenceOf(counted, held)),
    { label: words.rows.day, value: words.day(on) },
  ];
}

import type { BooksOutcome, ReceiptSeen } from "../../deeds/books.ts";
import type { Reply } from "../../reply.ts";
import { button, cards, led, reply, text } from "../../say.ts";
import { shortcut } from "../../shortcuts.ts";
import { cancelWords } from "../../wording/books/cancel-receipt.ts";
import { receiptSeenRows } from "./cancel-questions.ts";

const words = cancelWords.th;

export function cancelledReply({
  receipt,
  again,
}: Pick<Extract<BooksOutcome, { type: "receipt-cancelled" }>, "receipt" | "again">): Reply {
  const done = reply(
    ...cards({
      look: "good",
      title: words.doneTitle,
      headline: words.name(receipt),
      rows: receiptSeenRows(receipt),
      notes: [words.doneNote],
      buttons: [
        button(words.receive, "receive:begin"),
        button(words.another, "cancel-receipt:begin"),
        shortcut("office:show"),
      ],
      summary: words.doneSummary(words.name(receipt), receipt.total),
    }),
  );
  return led(again ? [text(words.before)] : [], done);
}

export const cancelWaitsReply = ({
  receipt,
  asked,
}: Extract<BooksOutcome, { type: "cancel-waits" }>): Reply =>
  reply(
    ...cards({
      look: "waiting",
      title: words.waitsTitle,
      headline: words.name(receipt),
      rows: receiptSeenRows(receipt),
      notes: [words.waitsNote(asked)],
      buttons: [shortcut("office:show"), shortcut("help:show")],
      summary: words.waitsSummary(words.name(receipt)),
    }),
  );

/** How a receipt stands, for whoever taps an old button of it. */
export const receiptShownReply = (receipt: ReceiptSeen): Reply =>
  reply(
    ...cards({
      look: receipt.state === "stands" ? "plain" : "attention",
      title: words.shownTitle,
      headline: words.states[receipt.state],
      rows: receiptSeenRows(receipt),
      buttons: [shortcut("office:show"), shortcut("help:show")],
      summary: words.shownSummary(words.name(receipt), words.states[receipt.state]),
    }),
  );

import { sumSatang, satang, type Satang } from "#core/money.ts";
import { showReceiptCode } from "#core/ledger/receipt-code.ts";
import type { Receipt } from "../deed.ts";
import type { BooksOutcome } from "../deeds/books.ts";
import type { Owed } from "../deeds/receiving.ts";
import type { Offer } from "../kept.ts";
import type { Reply } from "../reply.ts";
import { button, cards, led, reply, text } from "../say.ts";
import { shortcut } from "../shortcuts.ts";
import { periods } from "../wording/days.ts";
import { receiptNumber } from "../wording/receipt.ts";
import { familyWords } from "../wording/receive-family.ts";
import { receiveWords } from "../wording/receive.ts";

const words = familyWords.th;

/** With the family's button they fill one card. */
const mostOffers = 4;
/** As many months ahead as are offered; more may be typed. */
const offeredMonths = 12;

/** What is due first, then whole periods of the member's own plan: amounts that need no change. */
export function offersOf({ due, dueMonths, period, periodMonths, family }: Owed): readonly Offer[] {
  const { offerDue, offerPeriods } = receiveWords.th;
  const first = due > 0n ? [{ amount: due, label: offerDue(due, dueMonths) }] : [];
  const counts = [1, 3, 6, 12].filter(
    (count) => count === 1 || (periodMonths > 0 ? count * periodMonths <= offeredMonths : count <= 3),
  );
  const ahead = counts
    .map((count) => ({ amount: times(period, count), label: offerPeriods(times(period, count), count) }))
    .filter(({ amount }) => amount > 0n && amount !== due);
  return [...first, ...ahead].slice(0, family > 0 ? mostOffers - 1 : mostOffers);
}

const times = (amount: Satang, count: number): Satang => satang(amount * BigInt(count));

/** The receipt as its receiver sees it: everybody on it, with their own part. */
export function familyRecordedReply({
  receipts,
  again,
}: Extract<BooksOutcome, { type: "family-recorded" }>): Reply {
  const [first] = receipts;
  const total = sumSatang(receipts.map(({ total }) => total));
  const number = first === undefined ? "" : receiptNumber(first);
  const done = reply(
    ...cards({
      look: "good",
      title: words.recordedTitle,
      headline: words.baht(total),
      rows: [
        ...(first === undefined ? [] : headRows(first, number)),
        ...receipts.map(({ member, total, lines }) => ({
          label: member.name,
          value: words.part(total, periods(lines)),
        })),
        { label: words.rows.inWords, value: words.inWords(total) },
      ],
      notes: [words.recorded],
      buttons: [button(receiveWords.th.next, "receive:begin"), shortcut("help:show")],
      summary: words.recordedSummary(total, number),
    }),
  );
  return led(again ? [text(receiveWords.th.recordedBefore)] : [], done);
}

const headRows = ({ code, happenedOn }: Receipt, number: string) => [
  { label: words.rows.number, value: number, strong: true } as const,
  ...(code === undefined ? [] : [{ label: words.rows.code, value: showReceiptCode(code) }]),
  { label: words.rows.day, value: words.day(happenedOn) },
];

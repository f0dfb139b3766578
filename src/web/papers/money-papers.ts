import type { VoucherToPrint } from "#actions/web/printed.ts";
import { showDayLong } from "#core/thai-calendar/show.ts";
import type { Html } from "../html.ts";
import { pageWords } from "../words.ts";
import { amountTwice, facts, paper, signatures } from "./paper.ts";

const { paper: words } = pageWords.th;

/** ใบสำคัญจ่าย: who got how much for what, in figures and words, and who signs for it. */
export function voucherPaper({ fundName, voucher, paidBy }: VoucherToPrint): Html {
  const { book, number, happenedOn, total, method, isVoid, words: said } = voucher;
  return paper({
    fundName,
    title: words.voucher,
    number: `${book}/${number}`,
    ...(isVoid && { isVoid: words.voucherVoid }),
    body: [
      facts([
        [words.on, showDayLong(happenedOn)],
        [words.payTo, said?.receiver ?? words.redacted],
        [words.purpose, said?.purpose ?? words.redacted],
        [words.method, words[method]],
      ]),
      amountTwice(total),
      signatures([
        [words.signs.payer, said?.payer ?? paidBy],
        [words.signs.receiver, said?.receiver],
        [words.signs.witness, said?.witness],
        [words.signs.approver, undefined],
      ]),
    ],
  });
}

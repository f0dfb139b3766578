import type { PrintedReceipt } from "#actions/books/printed-receipt.ts";
import type { ReceiptToPrint, VoucherToPrint } from "#actions/web/printed.ts";
import { showBaht } from "#core/money.ts";
import { showDayLong, showPeriod } from "#core/thai-calendar/show.ts";
import { html, type Html } from "../html.ts";
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

/** ใบเสร็จรับเงิน: who paid, for what and for which time. */
export function receiptPaper({ fundName, receipt, receivedBy }: ReceiptToPrint): Html {
  const { book, number, happenedOn, total, method, isCancelled, code, words: said } = receipt;
  const payers = [...new Set(said?.payers)].join(", ");
  return paper({
    fundName,
    title: words.receipt,
    number: `${book}/${number}`,
    ...(isCancelled && { isVoid: words.receiptVoid }),
    body: [
      facts([
        [words.on, showDayLong(happenedOn)],
        [words.receivedFrom, payers === "" ? words.redacted : payers],
        [words.receivedHow, words[method]],
        [words.code, code],
      ]),
      linesTable(receipt),
      amountTwice(total),
      signatures([[words.signs.receiver, said?.receiver ?? receivedBy]]),
    ],
  });
}

const linesTable = ({ lines, total, words: said }: PrintedReceipt): Html =>
  html`<table>
    <thead>
      <tr>
        <th scope="col">${words.purpose}</th>
        <th scope="col" class="money">${words.amount}</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        (line, index) =>
          html`<tr>
            <td>
              ${words.kinds[line.kind] ?? line.kind}
              ${line.kind === "contribution" && html` ${showPeriod(line.from, line.to)}`}
              ${(said?.payers.length ?? 0) > 1 && html`<br /><span class="soft">${said?.payers[index]}</span>`}
            </td>
            <td class="money">${showBaht(line.amount)}</td>
          </tr>`,
      )}
      <tr class="sum">
        <th scope="row">${words.total}</th>
        <td class="money">${showBaht(total)}</td>
      </tr>
    </tbody>
  </table>`;

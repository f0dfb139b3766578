import type { PrintedReceipt } from "#actions/books/printed-receipt.ts";
import { receiptPath } from "#core/ledger/receipt-address.ts";
import { showReceiptCode } from "#core/ledger/receipt-code.ts";
import { showBaht } from "#core/money.ts";
import { showDayLong, showPeriod } from "#core/thai-calendar/show.ts";
import { qrPath } from "#paper/qr/qr-path.ts";
import { html, type Html } from "../html.ts";
import { sheetWords } from "../receipt-words.ts";
import { pageWords } from "../words.ts";
import { amountTwice, facts, signatures } from "./paper.ts";

const { paper: words } = pageWords.th;

/** A receipt to be printed, and whose server checks it. */
export interface SheetReceipt {
  readonly receipt: PrintedReceipt;
  readonly receivedBy: string;
}

export interface Sheet {
  readonly fundName: string;
  readonly fundCode: string;
  readonly publicBaseUrl: string;
}

/**
 * Receipts as A5, two on a sheet of A4: cut through the middle, one half goes home. A lone one is printed twice, for who paid and
 * for the fund's folder.
 */
export function receiptSheets(sheet: Sheet, receipts: readonly SheetReceipt[]): Html {
  const [only, ...others] = receipts;
  const slips =
    only !== undefined && others.length === 0
      ? [slip(sheet, only, sheetWords.original), slip(sheet, only, sheetWords.copy)]
      : receipts.map((one) => slip(sheet, one));
  return html`<p class="screen">
      <button type="button" data-print hidden>${pageWords.th.print}</button>
      <span class="soft">${sheetWords.how(receipts.length)}</span>
    </p>
    <div class="slips">${slips}</div>`;
}

/** Up to three lines are large; more are small; a family's many have a sheet of their own. */
const sizeOf = ({ lines }: PrintedReceipt): string => {
  if (lines.length <= 3) return "";
  return lines.length <= 7 ? " small" : " long";
};

/** ใบเสร็จรับเงิน: who paid, for what and for which time, and how to have it checked. */
function slip({ fundName, ...sheet }: Sheet, { receipt, receivedBy }: SheetReceipt, mark?: string): Html {
  const { book, number, happenedOn, total, method, isCancelled, code, words: said } = receipt;
  const payers = [...new Set(said?.payers)].join(", ");
  return html`<article class="paper slip${sizeOf(receipt)}">
    <div class="head">
      <div>
        <p>${fundName}</p>
        <h1>${words.receipt}</h1>
      </div>
      <p class="number">${words.number} <strong>${book}/${number}</strong>${mark && html`<br />${mark}`}</p>
    </div>
    ${isCancelled && html`<p class="void">${words.receiptVoid}</p>`}
    ${facts([
      [words.on, showDayLong(happenedOn)],
      [words.receivedFrom, payers === "" ? words.redacted : payers],
      [words.receivedHow, words[method]],
    ])}
    ${linesTable(receipt)} ${amountTwice(total)}
    <div class="foot">
      ${code !== undefined && checkHere(sheet, { book, number, code })}
      ${signatures([[words.signs.receiver, said?.receiver ?? receivedBy]])}
    </div>
  </article>`;
}

function checkHere(
  { fundCode, publicBaseUrl }: Omit<Sheet, "fundName">,
  coded: { readonly book: string; readonly number: bigint; readonly code: string },
): Html {
  const { side, path } = qrPath(`${publicBaseUrl}${receiptPath(fundCode, coded)}`);
  return html`<div class="check">
    <svg
      viewBox="0 0 ${side} ${side}"
      role="img"
      aria-label="${sheetWords.scan}"
      shape-rendering="crispEdges"
    >
      <path d="${path}" />
    </svg>
    <p>
      ${words.code}<br /><strong>${showReceiptCode(coded.code)}</strong><br /><span class="soft"
        >${sheetWords.scan}</span
      >
    </p>
  </div>`;
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
              ${line.kind === "contribution" && html` ${periodOf(line)}`}
              ${new Set(said?.payers).size > 1 && html`<span class="soft">${said?.payers[index]}</span>`}
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

/** Whole months are said as months. */
const periodOf = ({ from, to }: PrintedReceipt["lines"][number]): string =>
  from.day === 1 && to.day === to.daysInMonth
    ? showPeriod(from.toPlainYearMonth(), to.toPlainYearMonth())
    : showPeriod(from, to);

import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { ask } from "#actions/perform.ts";
import { publicReceipt, type PublicReceipt } from "#actions/web/public-receipt.ts";
import { readReceiptInPath } from "#core/ledger/receipt-address.ts";
import { readReceiptCode } from "#core/ledger/receipt-code.ts";
import { showBaht } from "#core/money.ts";
import { showDayLong } from "#core/thai-calendar/show.ts";
import { html, type Html } from "./html.ts";
import { sendNotice, sendPage } from "./page.ts";
import type { WebParts } from "./parts.ts";
import { facts } from "./papers/paper.ts";
import { checkWords } from "./receipt-words.ts";
import { fundAt, type InFund } from "./visitor.ts";
import { pageWords } from "./words.ts";

const { notices } = pageWords.th;

interface OneReceipt extends InFund {
  readonly Params: InFund["Params"] & { readonly name: string; readonly code: string };
}

/** A person checks some receipts at a table; a program that guesses codes is told to wait. */
const mostPerMinute = 20;

/**
 * For anybody at all, without signing in: whether the receipt in their hands stands in the fund's books. Who does not know its
 * code learns nothing, not even that there is such a number.
 */
export async function receiptPage(app: FastifyInstance, parts: WebParts): Promise<void> {
  app.get<OneReceipt>(
    "/receipt/:fund/:name/:code",
    { config: { rateLimit: { max: mostPerMinute, timeWindow: 60_000 } } },
    (request, reply) => check(parts, request, reply),
  );
}

async function check(
  parts: WebParts,
  request: FastifyRequest<OneReceipt>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const fund = await fundAt(parts, request);
  const name = readReceiptInPath(request.params.name);
  const code = readReceiptCode(request.params.code);
  if (fund === undefined || name === undefined) return sendNotice(reply, 404, notices["no-page"]);
  const asked = { ...name, code: code ?? "" };
  const checked = await ask(parts.house, fund.fundId, publicReceipt, asked);
  const status = checked.answer === "unknown" ? 404 : 200;
  return sendPage(reply, status, { title: checkWords.title, body: answerCard(checked, name) });
}

function answerCard(
  { fundName, answer, receipt }: PublicReceipt,
  { book, number }: { readonly book: string; readonly number: bigint },
): Html {
  const { headline, sentence } = checkWords.answers[answer];
  const look = answer === "stands" ? "good" : "attention";
  return html`<div class="card ${look}">
    <p>${fundName}</p>
    <h1>${headline}</h1>
    ${facts([
      [checkWords.number, `${book}/${number}`],
      [checkWords.on, receipt && showDayLong(receipt.on)],
      [checkWords.total, receipt && html`<strong>${showBaht(receipt.total)}</strong>`],
      [checkWords.payers, receipt && receipt.payers.length > 0 ? receipt.payers.join(", ") : undefined],
    ])}
    <p>${sentence}</p>
    <p class="soft">${checkWords.privacy}</p>
  </div>`;
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { ask, type Action } from "#actions/perform.ts";
import {
  printedClaim,
  printedReceipt,
  printedRound,
  printedVoucher,
  type PrintRefusal,
} from "#actions/web/printed.ts";
import type { Result } from "#core/result.ts";
import { html, type Html } from "./html.ts";
import { sendNotice, sendPage } from "./page.ts";
import { claimPaper } from "./papers/claim-paper.ts";
import { voucherPaper } from "./papers/money-papers.ts";
import { receiptSheets } from "./papers/receipt-sheet.ts";
import type { WebParts } from "./parts.ts";
import { sheetWords } from "./receipt-words.ts";
import { placeOf, visitorOf, type InFund } from "./visitor.ts";
import { pageWords } from "./words.ts";

const { notices, paper: words } = pageWords.th;

interface OnePaper extends InFund {
  readonly Params: InFund["Params"] & { readonly id: string };
}

interface Paper<Facts> {
  readonly title: string;
  readonly load: Action<{ readonly id: string; readonly lineUserId: string }, Result<Facts, PrintRefusal>>;
  readonly draw: (facts: Facts) => Html;
}

/** Papers as they are read on a phone and come out of a printer on A4. */
export async function printPages(app: FastifyInstance, parts: WebParts): Promise<void> {
  const serve = <Facts>(path: string, paper: Paper<Facts>): void => {
    app.get<OnePaper>(`/f/:fund/${path}/:id`, (request, reply) => show(parts, paper, request, reply));
  };
  serve("claims", { title: words.claim, load: printedClaim, draw: claimPaper });
  serve("vouchers", { title: words.voucher, load: printedVoucher, draw: voucherPaper });
  serve("receipts", {
    title: words.receipt,
    load: printedReceipt,
    draw: (facts) => receiptSheets({ ...facts, ...parts }, [facts]),
  });
  app.get<OneRound>("/f/:fund/rounds/:id", (request, reply) => showRound(parts, request, reply));
}

interface OneRound extends OnePaper {
  readonly Querystring: { readonly all?: string };
}

/** All receipts of a collector's round on one page, two on a sheet: for those who have no LINE, or for everybody. */
async function showRound(
  parts: WebParts,
  request: FastifyRequest<OneRound>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const visitor = await visitorOf(parts, request, reply);
  if (visitor === undefined) return reply;
  const { id } = request.params;
  const all = request.query.all !== undefined;
  const asked = { id, lineUserId: visitor.who.lineUserId, all };
  const loaded = await ask(parts.house, visitor.fund.fundId, printedRound, asked);
  if (!loaded.ok) return sendNotice(reply, 404, notices["not-for-them"]);
  const { receipts, onLine } = loaded.value;
  const here = `${placeOf(visitor.fund)}/rounds/${id}`;
  const other =
    onLine > 0 &&
    html`<p class="screen">
      <a href="${all ? here : `${here}?all=1`}">${all ? sheetWords.paperOnly : sheetWords.all}</a>
    </p>`;
  const body =
    receipts.length === 0
      ? html`<div class="card">
          <h1>${sheetWords.none.title}</h1>
          ${sheetWords.none.sentences.map((sentence) => html`<p>${sentence}</p>`)}
        </div>`
      : receiptSheets({ ...loaded.value, ...parts }, receipts);
  return sendPage(reply, 200, { title: sheetWords.title, body: html`${other}${body}`, who: visitor.frame });
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text);

async function show<Facts>(
  parts: WebParts,
  { title, load, draw }: Paper<Facts>,
  request: FastifyRequest<OnePaper>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const visitor = await visitorOf(parts, request, reply);
  if (visitor === undefined) return reply;
  const { id } = request.params;
  if (!isId(id)) return sendNotice(reply, 404, notices["not-for-them"]);
  const asked = { id, lineUserId: visitor.who.lineUserId };
  const loaded = await ask(parts.house, visitor.fund.fundId, load, asked);
  if (!loaded.ok) return sendNotice(reply, 404, notices["not-for-them"]);
  return sendPage(reply, 200, { title, body: draw(loaded.value), who: visitor.frame });
}

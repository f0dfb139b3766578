import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import {
  openDocuments,
  viewDocument,
  type ViewedClaim,
  type ViewRefusal,
} from "#actions/documents/view-documents.ts";
import { dayIn, fundTimeZone, perform } from "#actions/perform.ts";
import { showDay, showTime } from "#core/thai-calendar/show.ts";
import { html, type Html } from "./html.ts";
import { sendNotice, sendPage } from "./page.ts";
import type { WebParts } from "./parts.ts";
import { placeOf, visitorOf, type FundPlace, type InFund } from "./visitor.ts";
import { pageWords } from "./words.ts";

const { documents: words, notices, across } = pageWords.th;

interface ByLink extends InFund {
  readonly Querystring: { readonly link?: string };
}
interface OneByLink extends ByLink {
  readonly Params: InFund["Params"] & { readonly documentId: string };
}

/** A claim's documents, for the one person for whom the link was made. */
export async function documentPages(app: FastifyInstance, parts: WebParts): Promise<void> {
  app.get<ByLink>("/f/:fund/documents", (request, reply) => showList(parts, request, reply));
  app.get<OneByLink>(
    "/f/:fund/documents/:documentId",
    // Whoever only asks for the header would be written down as having looked.
    { exposeHeadRoute: false },
    (request, reply) => showOne(parts, request, reply),
  );
}

const linkOf = ({ query }: FastifyRequest<ByLink>): string =>
  typeof query.link === "string" ? query.link : "";

async function showList(
  parts: WebParts,
  request: FastifyRequest<ByLink>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const visitor = await visitorOf(parts, request, reply);
  if (visitor === undefined) return reply;
  const { fund, who, frame } = visitor;
  const opening = { link: linkOf(request), lineUserId: who.lineUserId };
  const opened = await perform(parts.house, fund.fundId, openDocuments, opening);
  if (!opened.ok) return refuse(reply, opened.refusal);
  const claim = opened.value;
  const body = listOf(claim, fund, opening.link);
  return sendPage(reply, 200, { title: titleOf(claim), body, who: frame });
}

const titleOf = ({ reference }: ViewedClaim): string =>
  reference === undefined ? words.slip : words.title(reference);

function listOf(claim: ViewedClaim, fund: FundPlace, link: string): Html {
  const query = new URLSearchParams({ link }).toString();
  return html`<h1>${titleOf(claim)}</h1>
    <p class="card">${words.watched(claim.viewer.name)}</p>
    ${claim.documents.length === 0 && html`<p>${words.none}</p>`}
    <ul class="photos">
      ${claim.documents.map(({ documentId, kind, receivedAt }, index) => {
        const address = `${placeOf(fund)}/documents/${documentId}?${query}`;
        const name = kind === "photo" ? words.photo(index + 1) : words.pdf(index + 1);
        return html`<li class="card">
          <h2>${name}</h2>
          ${
            kind === "photo"
              ? html`<img src="${address}" alt="${name}" />`
              : html`<a class="button" href="${address}">${words.openPdf}</a>`
          }
          <p class="soft">${words.sentOn(showDay(dayIn(receivedAt)))}</p>
        </li>`;
      })}
    </ul>
    ${claim.withheld > 0 && html`<p>${words.withheld(claim.withheld)}</p>`}`;
}

async function showOne(
  parts: WebParts,
  request: FastifyRequest<OneByLink>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const visitor = await visitorOf(parts, request, reply);
  if (visitor === undefined) return reply;
  const { fundId } = visitor.fund;
  const { documentId } = request.params;
  const opening = { link: linkOf(request), lineUserId: visitor.who.lineUserId };
  const viewed = await perform(parts.house, fundId, viewDocument, { ...opening, documentId });
  if (!viewed.ok) return refuse(reply, viewed.refusal);
  const bytes = await parts.keep.get({ fundId, documentId });
  if (bytes === undefined) return refuse(reply, { type: "no-such-document" });
  const { kind, viewer } = viewed.value;
  void reply
    .header("cache-control", "no-store")
    .header("content-disposition", "inline")
    .header("cross-origin-resource-policy", "same-origin");
  if (kind === "photo") {
    const now = parts.house.now().toZonedDateTimeISO(fundTimeZone);
    const when = `${showDay(now.toPlainDate())} ${showTime(now.toPlainTime())}`;
    const marked = await parts.nameAcross(bytes, across(viewer.name, when));
    return reply.type("image/jpeg").send(Buffer.from(marked));
  }
  // A PDF may hold a program: it is shown in a box that lets none run.
  return reply
    .header("content-security-policy", "default-src 'none'; sandbox")
    .type("application/pdf")
    .send(Buffer.from(bytes));
}

const refuse = (reply: FastifyReply, { type }: ViewRefusal): FastifyReply =>
  sendNotice(reply, statusOf(type), notices[type]);

function statusOf(type: ViewRefusal["type"]): number {
  switch (type) {
    case "no-such-claim":
    case "no-such-slip":
    case "no-such-document":
    case "not-a-link":
      return 404;
    case "link-over":
      return 410;
    case "link-of-another":
    case "not-in-office":
    case "in-conflict":
    case "own-slip":
      return 403;
  }
}

import type { FastifyInstance, FastifyReply } from "fastify";
import { html, markupOf, type Html } from "./html.ts";
import { pageWords } from "./words.ts";

const words = pageWords.th;

export interface PageParts {
  readonly title: string;
  readonly body: Html;
  /** Who is signed in, shown at the top with the way out. */
  readonly who?: {
    readonly fundName: string;
    readonly name: string;
    readonly out: string;
    readonly csrf: string;
  };
}

/** What `web` leaves for its pages: whether this server only rehearses. */
type WebInstance = FastifyInstance & { readonly isPractice?: boolean };

/** The frame around every page. */
const pageOf = ({ title, body, who }: PageParts, isPractice: boolean): Html =>
  html`<!doctype html>
    <html lang="th">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="/web/style.css" />
        <script src="/web/print.js" defer></script>
      </head>
      <body>
        ${isPractice && html`<p class="practice">${words.practice}</p>`}
        ${
          who &&
          html`<header class="door">
            <p><strong>${who.fundName}</strong><br />${who.name}</p>
            <form method="post" action="${who.out}">
              <input type="hidden" name="csrf" value="${who.csrf}" />
              <button type="submit">${words.signOut}</button>
            </form>
          </header>`
        }
        <main>${body}</main>
      </body>
    </html>`;

/** With its charset said aloud: without it Thai becomes something else. Never kept by anybody. */
export const sendPage = (reply: FastifyReply, status: number, parts: PageParts): FastifyReply =>
  reply
    .code(status)
    .type("text/html; charset=utf-8")
    .header("cache-control", "no-store")
    .send(markupOf(pageOf(parts, (reply.server as WebInstance).isPractice === true)));

/** A page that says one thing, and what to do now. */
export const sendNotice = (
  reply: FastifyReply,
  status: number,
  { title, sentences }: { readonly title: string; readonly sentences: readonly string[] },
): FastifyReply =>
  sendPage(reply, status, {
    title,
    body: html`<div class="card attention">
      <h1>${title}</h1>
      ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
    </div>`,
  });

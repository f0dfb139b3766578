import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { perform } from "#actions/perform.ts";
import { signedInWith, signIn, signOut } from "#actions/web/sessions.ts";
import { beginSignIn, resumeSignIn } from "#actions/web/sign-in.ts";
import { html } from "./html.ts";
import { sendNotice, sendPage } from "./page.ts";
import type { WebParts } from "./parts.ts";
import {
  cookieRules,
  fundAt,
  isFormOf,
  placeOf,
  sessionCookie,
  visitorOf,
  type FundPlace,
  type InFund,
} from "./visitor.ts";
import { pageWords } from "./words.ts";

const { notices, signedIn: signedInWords, signedOut } = pageWords.th;

/** More tries in a minute from one address are none of a person's. */
const limited = { config: { rateLimit: { max: 30, timeWindow: 60_000 } } };
const attemptSeconds = 600;

export async function signInPages(app: FastifyInstance, parts: WebParts): Promise<void> {
  app.get<InFund & { Querystring: { next?: string } }>("/f/:fund/sign-in", limited, (request, reply) =>
    begin(parts, request, reply),
  );
  app.get<InFund & { Querystring: Came }>("/f/:fund/sign-in/back", limited, (request, reply) =>
    comeBack(parts, request, reply),
  );
  app.get<InFund>("/f/:fund/signed-in", async (request, reply) => {
    const visitor = await visitorOf(parts, request, reply);
    if (visitor === undefined) return reply;
    const body = html`<div class="card">
      <h1>${signedInWords.title}</h1>
      ${signedInWords.sentences.map((sentence) => html`<p>${sentence}</p>`)}
    </div>`;
    return sendPage(reply, 200, { title: signedInWords.title, body, who: visitor.frame });
  });
  app.post<InFund & { Body: { csrf?: unknown } | undefined }>("/f/:fund/sign-out", (request, reply) =>
    leave(parts, request, reply),
  );
}

interface Came {
  readonly code?: string;
  readonly state?: string;
  readonly error?: string;
}

const attemptCookie = ({ code }: FundPlace): string => `omboon-sign-in-${code}`;
const backTo = ({ publicBaseUrl }: WebParts, fund: FundPlace): string =>
  `${publicBaseUrl}${placeOf(fund)}/sign-in/back`;

async function begin(
  parts: WebParts,
  request: FastifyRequest<InFund & { Querystring: { next?: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const fund = await fundAt(parts, request);
  if (fund === undefined) return sendNotice(reply, 404, notices["no-page"]);
  const next = ownPath(request.query.next, fund);
  const begun = await perform(parts.house, fund.fundId, beginSignIn, next);
  if (begun === undefined) return sendNotice(reply, 503, notices["no-login"]);
  const { channelId, attempt, sealed } = begun;
  const path = `${placeOf(fund)}/sign-in`;
  return reply
    .setCookie(attemptCookie(fund), sealed, { ...cookieRules, path, maxAge: attemptSeconds })
    .header("cache-control", "no-store")
    .redirect(parts.login.authorizeUrl({ channelId, redirectUri: backTo(parts, fund), attempt }));
}

async function comeBack(
  parts: WebParts,
  request: FastifyRequest<InFund & { Querystring: Came }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const fund = await fundAt(parts, request);
  if (fund === undefined) return sendNotice(reply, 404, notices["no-page"]);
  const { code, state, error } = request.query;
  const sealed = request.cookies[attemptCookie(fund)];
  // One answer for one attempt, whatever comes of it.
  void reply.clearCookie(attemptCookie(fund), { ...cookieRules, path: `${placeOf(fund)}/sign-in` });
  if (typeof sealed !== "string" || typeof state !== "string")
    return sendNotice(reply, 400, notices["sign-in-failed"]);
  const resumed = await perform(parts.house, fund.fundId, resumeSignIn, { sealed, state });
  if (resumed === undefined) return sendNotice(reply, 400, notices["sign-in-failed"]);
  if (error === "ACCESS_DENIED" || error === "access_denied") return sendNotice(reply, 403, notices.declined);
  if (typeof code !== "string") return sendNotice(reply, 400, notices["sign-in-failed"]);
  const who = await parts.login.whoIs({ code, redirectUri: backTo(parts, fund), ...resumed });
  if (!who.ok) {
    parts.log.warn({ fundId: fund.fundId, reason: who.refusal }, "somebody could not be signed in");
    return sendNotice(reply, 400, notices["sign-in-failed"]);
  }
  const signed = await perform(parts.house, fund.fundId, signIn, { lineUserId: who.value });
  if (!signed.ok) return sendNotice(reply, 403, notices["not-linked"]);
  const { token, until } = signed.value;
  const maxAge = Math.floor((until.epochMilliseconds - parts.house.now().epochMilliseconds) / 1000);
  return reply
    .setCookie(sessionCookie(fund), token, { ...cookieRules, path: placeOf(fund), maxAge })
    .header("cache-control", "no-store")
    .redirect(resumed.attempt.next);
}

async function leave(
  parts: WebParts,
  request: FastifyRequest<InFund & { Body: { csrf?: unknown } | undefined }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const fund = await fundAt(parts, request);
  if (fund === undefined) return sendNotice(reply, 404, notices["no-page"]);
  const token = request.cookies[sessionCookie(fund)];
  if (token !== undefined) {
    if (!isFormOf(token, request.body?.csrf)) return sendNotice(reply, 403, notices.broken);
    const who = await perform(parts.house, fund.fundId, signedInWith, token);
    if (who !== undefined) await perform(parts.house, fund.fundId, signOut, who.sessionId);
  }
  void reply.clearCookie(sessionCookie(fund), { ...cookieRules, path: placeOf(fund) });
  return sendNotice(reply, 200, signedOut);
}

/** Only a page of the same fund: an address of another server, however it is dressed, leads to the fund's own first page. */
function ownPath(next: unknown, fund: FundPlace): string {
  const first = `${placeOf(fund)}/signed-in`;
  if (typeof next !== "string" || !next.startsWith(`${placeOf(fund)}/`)) return first;
  const read = URL.parse(next, "https://own.invalid");
  const isOwn = read?.origin === "https://own.invalid" && read.pathname.startsWith(`${placeOf(fund)}/`);
  return isOwn && !/[\\\p{Cc}]/u.test(next) ? `${read.pathname}${read.search}` : first;
}

import cookie from "@fastify/cookie";
import formbody from "@fastify/formbody";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import type { FastifyError, FastifyInstance } from "fastify";
import { reasonOf } from "#core/reason.ts";
import { assets } from "./assets.ts";
import { documentPages } from "./document-pages.ts";
import { sendNotice } from "./page.ts";
import type { WebParts } from "./parts.ts";
import { printPages } from "./print-pages.ts";
import { qrPages } from "./qr-pages.ts";
import { receiptPage } from "./receipt-page.ts";
import { signInPages } from "./sign-in-pages.ts";
import { pageWords } from "./words.ts";

const { notices } = pageWords.th;

/** A person reads some pages a minute; a claim of twenty photos is twenty more. */
const mostPerMinute = 240;

/**
 * The pages. Register it as it is, not through fastify-plugin: its headers, cookies and forms are its own. Nothing comes from another
 * server, nothing is framed, no address of ours is told to anybody, and no page is kept.
 */
export async function web(app: FastifyInstance, parts: WebParts): Promise<void> {
  app.decorate("isPractice", parts.isPractice ?? false);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'none'"],
        "style-src": ["'self'"],
        "font-src": ["'self'"],
        "img-src": ["'self'"],
        "script-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
      },
    },
    referrerPolicy: { policy: "no-referrer" },
    xFrameOptions: { action: "deny" },
  });
  await app.register(rateLimit, { max: mostPerMinute, timeWindow: 60_000 });
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: 16 * 1024 });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    // The path without its question: links stand in it.
    const facts = { path: request.routeOptions.url, status, error: reasonOf(error) };
    if (status >= 500) parts.log.error(facts, "a page broke");
    return sendNotice(reply, status, status === 429 ? notices["too-many"] : notices.broken);
  });
  await app.register(assets);
  await app.register(signInPages, parts);
  await app.register(documentPages, parts);
  await app.register(printPages, parts);
  await app.register(receiptPage, parts);
  await app.register(qrPages, parts);
}

import { createHmac, timingSafeEqual } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { ask } from "#actions/perform.ts";
import { showFund } from "#actions/show-fund.ts";
import { signedInWith, type SignedIn } from "#actions/web/sessions.ts";
import { sendNotice, type PageParts } from "./page.ts";
import type { WebParts } from "./parts.ts";
import { pageWords } from "./words.ts";

const { notices } = pageWords.th;

/** A fund as its pages know it: by the code in their address. */
export interface FundPlace {
  readonly fundId: string;
  readonly code: string;
  readonly name: string;
}

/** Somebody who is signed in, in a fund. */
export interface Visitor {
  readonly fund: FundPlace;
  readonly who: SignedIn;
  readonly frame: NonNullable<PageParts["who"]>;
}

export interface InFund {
  readonly Params: { readonly fund: string };
}

/** One cookie for each fund, seen by its pages only. */
export const sessionCookie = ({ code }: Pick<FundPlace, "code">): string => `omboon-${code}`;
export const placeOf = ({ code }: Pick<FundPlace, "code">): string => `/f/${code}`;
export const cookieRules = { httpOnly: true, secure: true, sameSite: "lax" } as const;

export async function fundAt(
  { house }: Pick<WebParts, "house">,
  request: FastifyRequest<InFund>,
): Promise<FundPlace | undefined> {
  const { fund: code } = request.params;
  const fundId = /^[a-z0-9][a-z0-9-]{1,31}$/u.test(code) ? await house.database.fundIdOf(code) : undefined;
  if (fundId === undefined) return undefined;
  const { name } = await ask(house, fundId, showFund, undefined);
  return { fundId, code, name };
}

/** Whoever is not signed in is sent to sign in first, and comes back to where they were going. Undefined: answered already. */
export async function visitorOf(
  parts: WebParts,
  request: FastifyRequest<InFund>,
  reply: FastifyReply,
): Promise<Visitor | undefined> {
  const fund = await fundAt(parts, request);
  if (fund === undefined) {
    await sendNotice(reply, 404, notices["no-page"]);
    return undefined;
  }
  const token = request.cookies[sessionCookie(fund)];
  const who = token === undefined ? undefined : await ask(parts.house, fund.fundId, signedInWith, token);
  if (token === undefined || who === undefined) {
    const query = new URLSearchParams({ next: request.url });
    await reply.header("cache-control", "no-store").redirect(`${placeOf(fund)}/sign-in?${query.toString()}`);
    return undefined;
  }
  const name = who.members.map((member) => member.name).join(", ");
  const out = `${placeOf(fund)}/sign-out`;
  return { fund, who, frame: { fundName: fund.name, name, out, csrf: csrfOf(token) } };
}

/** Only a page of ours that was made for this browser knows it: a form elsewhere cannot guess it. */
export const csrfOf = (token: string): string =>
  createHmac("sha256", token).update("omboon form").digest("base64url");

export function isFormOf(token: string, given: unknown): boolean {
  const expected = Buffer.from(csrfOf(token));
  const found = Buffer.from(typeof given === "string" ? given : "");
  return expected.length === found.length && timingSafeEqual(expected, found);
}

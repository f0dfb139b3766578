import fastify, { type FastifyInstance } from "fastify";
import { consentGiven } from "#actions/documents/consent.ts";
import { makeDocumentLink } from "#actions/documents/document-link.ts";
import { receiveDocument } from "#actions/documents/receive-document.ts";
import { documentKept } from "#actions/documents/settle-document.ts";
import { setLoginChannel } from "#actions/web/sign-in.ts";
import { ok } from "#core/result.ts";
import { sealedKeep, type SealedKeep } from "#documents/sealed.ts";
import { nameAcross } from "#paper/document/name-across.ts";
import type { LineLogin } from "#web/line-login.ts";
import { web } from "#web/web.ts";
import { openClaimFund, type ClaimFund } from "../actions/claim/claim-fund.ts";
import { done, lineUser, testCipher } from "../actions/small-fund.ts";

/** The web door of a fund with claims, asked without a network. The pretend LINE here vouches for whomever the code names. */
export interface WebRoom extends ClaimFund {
  readonly app: FastifyInstance;
  readonly keep: SealedKeep;
  readonly logged: object[];
  /** A browser of its own. */
  readonly browser: () => Browser;
  /** Keeps a photo or file in the claim's filing; gives its id. */
  readonly kept: (
    claimId: string,
    bytes: Uint8Array,
    more?: { kind?: "photo" | "pdf"; isHealth?: boolean },
  ) => Promise<string>;
  readonly linkFor: (claimId: string, lineUserId: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export interface Browser {
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, form: Record<string, string>) => Promise<Answer>;
  /** Through the whole way to LINE and back. */
  readonly signIn: (lineUserId: string) => Promise<Answer>;
  readonly cookies: Map<string, string>;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly location: string;
}

export const publicBaseUrl = "https://fund.omboon.example";
export const lines = {
  representative: lineUser(11),
  chair: lineUser(12),
  treasurer: lineUser(13),
  second: lineUser(14),
};

export async function openWebRoom(): Promise<WebRoom> {
  const claims = await openClaimFund();
  const { fund, people, act } = claims;
  for (const [who, line] of Object.entries(lines)) await fund.link(line, people[who as keyof typeof lines]);
  done(await act(setLoginChannel, { channelId: "2000000002", secret: "made-up" }));
  const lies = new Map<string, Uint8Array>();
  const keep = sealedKeep(
    {
      put: async (name, sealed) => void lies.set(name, sealed),
      get: async (name) => lies.get(name),
      remove: async (name) => void lies.delete(name),
    },
    testCipher,
  );
  const logged: object[] = [];
  const log = {
    warn: (facts: object) => void logged.push(facts),
    error: (facts: object) => void logged.push(facts),
  };
  const login: LineLogin = {
    authorizeUrl: ({ attempt, redirectUri }) =>
      `https://access.line.example/?state=${attempt.state}&redirect=${encodeURIComponent(redirectUri)}`,
    whoIs: async ({ code }) => ok(code),
  };
  const app = fastify();
  await app.register(web, { house: fund.house, keep, nameAcross, login, publicBaseUrl, log });
  let messages = 0;
  return {
    ...claims,
    app,
    keep,
    logged,
    browser: () => browserOf(app),
    kept: async (claimId, bytes, { kind = "photo", isHealth = true } = {}) => {
      await act(consentGiven, {
        memberId: people.claimant,
        how: "line",
        textVersion: "1",
        fromLine: claims.line,
      });
      messages += 1;
      const sent = {
        messageId: `w${messages}`,
        draftId: `draft-of-${claimId}`,
        subject: people.claimant,
        isHealth,
      };
      done(await act(receiveDocument, { ...sent, lineUserId: claims.line, channelId: fund.channelId }));
      const [row] =
        await fund.owner`update document set claim_id = ${claimId} where message_id = ${sent.messageId} returning document_id`;
      const documentId = row?.["document_id"] as string;
      await keep.put({ fundId: fund.fundId, documentId }, bytes);
      const exactHash = new Uint8Array(32).fill(messages);
      await act(documentKept, { documentId, kind, sizeBytes: bytes.length, exactHash });
      return documentId;
    },
    linkFor: async (claimId, lineUserId) => done(await act(makeDocumentLink, { claimId, lineUserId })).path,
    close: async () => {
      await app.close();
      await fund.close();
    },
  };
}

function browserOf(app: FastifyInstance): Browser {
  const cookies = new Map<string, string>();
  const send = async (
    method: "GET" | "POST",
    url: string,
    form?: Record<string, string>,
  ): Promise<Answer> => {
    const answer = await app.inject({
      method,
      url,
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(form && { "content-type": "application/x-www-form-urlencoded" }),
      },
      ...(form && { payload: new URLSearchParams(form).toString() }),
    });
    for (const { name, value } of answer.cookies)
      if (value === "") cookies.delete(name);
      else cookies.set(name, value);
    const { statusCode: status, payload: text, rawPayload: bytes, headers } = answer;
    return { status, text, bytes, headers, location: headers.location ?? "" };
  };
  const get = (path: string): Promise<Answer> => send("GET", path);
  return {
    cookies,
    get,
    post: (path, form) => send("POST", path, form),
    signIn: async (lineUserId) => {
      const began = await get("/f/small/sign-in");
      const state = new URL(began.location).searchParams.get("state") ?? "";
      return get(`/f/small/sign-in/back?${new URLSearchParams({ state, code: lineUserId }).toString()}`);
    },
  };
}

import { ok, refused, type Result } from "#core/result.ts";
import type { Moment } from "../perform.ts";
import { thisFund } from "#store/funds.ts";
import { viewerOf, type PapersOf, type ViewerRefusal } from "./who-may-view.ts";

/** What a link is bound to: one claim or one slip, one LINE account, a quarter of an hour (decisions.md 32). */
export type DocumentLink = PapersOf & { readonly lineUserId: string };

const linkLife = { minutes: 15 };

/**
 * A path of ours behind which this person, and nobody else, finds these documents. Nothing of it is kept: it is sealed with our
 * own key, so that it can be neither made up nor changed, and whether they still may is asked again when it is opened.
 */
export async function makeDocumentLink(
  moment: Moment,
  asked: DocumentLink,
): Promise<Result<{ readonly path: string }, ViewerRefusal>> {
  const { fund, at } = moment;
  const may = await viewerOf(moment, asked);
  if (!may.ok) return may;
  const until = at.add(linkLife).epochMilliseconds;
  const [kind, id] = "slipId" in asked ? ["slip", asked.slipId] : ["claim", asked.claimId];
  const text = JSON.stringify([kind, id, asked.lineUserId, until]);
  const sealed = fund.cipher.seal(text, placeOf(fund.fundId));
  const { code } = await thisFund(fund);
  return ok({ path: `/f/${code}/documents?link=${sealed.toString("base64url")}` });
}

export type LinkRefusal = { readonly type: "not-a-link" } | { readonly type: "link-over" };

export function readDocumentLink({ fund, at }: Moment, link: string): Result<DocumentLink, LinkRefusal> {
  const opened = open(fund, link);
  if (opened === undefined) return refused({ type: "not-a-link" });
  const [kind, id, lineUserId, until] = opened;
  if (at.epochMilliseconds >= until) return refused({ type: "link-over" });
  return ok(kind === "slip" ? { slipId: id, lineUserId } : { claimId: id, lineUserId });
}

type Sealed = ["claim" | "slip", string, string, number];

function open({ cipher, fundId }: Moment["fund"], link: string): Sealed | undefined {
  try {
    // Only ever sealed by `makeDocumentLink`: what opens has this shape.
    return JSON.parse(cipher.open(Buffer.from(link, "base64url"), placeOf(fundId))) as Sealed;
  } catch {
    return undefined;
  }
}

const placeOf = (fundId: string): string => `document.link:${fundId}`;

import { ok, refused, type Result } from "#core/result.ts";
import type { Moment } from "../perform.ts";
import { thisFund } from "#store/funds.ts";
import { viewerOf, type ViewerRefusal } from "./who-may-view.ts";

/** What a link is bound to: one claim, one LINE account, a quarter of an hour (decisions.md 32). */
export interface DocumentLink {
  readonly claimId: string;
  readonly lineUserId: string;
}

const linkLife = { minutes: 15 };

/**
 * A path of ours behind which this person, and nobody else, finds this claim's documents. Nothing of it is kept: it is sealed with our
 * own key, so that it can be neither made up nor changed, and whether they still may is asked again when it is opened.
 */
export async function makeDocumentLink(
  moment: Moment,
  { claimId, lineUserId }: DocumentLink,
): Promise<Result<{ readonly path: string }, ViewerRefusal>> {
  const { fund, at } = moment;
  const may = await viewerOf(moment, { claimId, lineUserId });
  if (!may.ok) return may;
  const until = at.add(linkLife).epochMilliseconds;
  const sealed = fund.cipher.seal(JSON.stringify([claimId, lineUserId, until]), placeOf(fund.fundId));
  const { code } = await thisFund(fund);
  return ok({ path: `/f/${code}/documents?link=${sealed.toString("base64url")}` });
}

export type LinkRefusal = { readonly type: "not-a-link" } | { readonly type: "link-over" };

export function readDocumentLink({ fund, at }: Moment, link: string): Result<DocumentLink, LinkRefusal> {
  const opened = open(fund, link);
  if (opened === undefined) return refused({ type: "not-a-link" });
  const [claimId, lineUserId, until] = opened;
  return at.epochMilliseconds >= until ? refused({ type: "link-over" }) : ok({ claimId, lineUserId });
}

function open({ cipher, fundId }: Moment["fund"], link: string): [string, string, number] | undefined {
  try {
    // Only ever sealed by `makeDocumentLink`: what opens has this shape.
    return JSON.parse(cipher.open(Buffer.from(link, "base64url"), placeOf(fundId))) as [
      string,
      string,
      number,
    ];
  } catch {
    return undefined;
  }
}

const placeOf = (fundId: string): string => `document.link:${fundId}`;

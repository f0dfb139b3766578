import { documentsOfSlip, documentsToCompare } from "#store/documents.ts";
import { makeDocumentLink } from "../documents/document-link.ts";
import { likeAmong } from "../documents/like-documents.ts";
import type { Moment } from "../perform.ts";

export interface SlipPicture {
  /** Good for a quarter of an hour and for these eyes only; absent where there is no page, or no picture. */
  readonly viewer?: string;
  /** The same bytes came before, with another slip. One that only looks alike says nothing: all slips of a bank do. */
  readonly isSeenBefore: boolean;
}

/** Where the picture of a slip is looked at, by whoever may judge it. */
export async function slipPicture(
  moment: Moment,
  asked: { readonly slipId: string; readonly lineUserId: string },
): Promise<SlipPicture> {
  const { fund, publicBaseUrl } = moment;
  const kept = (await documentsOfSlip(fund, asked.slipId)).filter(({ state }) => state === "kept");
  const [picture] = kept;
  if (picture === undefined) return { isSeenBefore: false };
  const before = likeAmong(picture, await documentsToCompare(fund, picture.documentId));
  const isSeenBefore = before.some(({ how }) => how === "exact");
  const link = publicBaseUrl === undefined ? undefined : await makeDocumentLink(moment, asked);
  return { isSeenBefore, ...(link?.ok === true && { viewer: `${publicBaseUrl}${link.value.path}` }) };
}

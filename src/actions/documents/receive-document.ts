import { ok, refused, type Result } from "#core/result.ts";
import { standingConsent } from "#store/consents.ts";
import { addDocument, documentsOfDraft } from "#store/documents.ts";
import { leaveErrand } from "#store/outgoing.ts";
import type { Moment } from "../perform.ts";

/** A photo or file as it was announced: its bytes still lie with LINE. */
export interface SentDocument {
  readonly messageId: string;
  readonly lineUserId: string;
  readonly channelId: string;
  readonly draftId: string;
  /** The member whom it is about, and who must have agreed where it may show something of their health. */
  readonly subject: string;
  readonly sentBy?: string;
  readonly code?: string;
  readonly isHealth: boolean;
  readonly set?: { readonly id: string; readonly total: number };
  /** What became of it is told with this, as long as it lives: a reply costs nothing. */
  readonly reply?: { readonly token: string; readonly until: number };
}

export type ReceiveRefusal =
  | { readonly type: "consent-missing" }
  | { readonly type: "too-many-documents"; readonly most: number };

/** More than any claim needs, and few enough to look at. */
export const mostDocuments = 40;

/**
 * Makes a document's place in the transaction of the event that brought it, and sends for its bytes: nothing that was sent is
 * forgotten, whatever happens afterwards. The same message again changes nothing.
 */
export async function receiveDocument(
  { fund, at, newId }: Moment,
  sent: SentDocument,
): Promise<Result<{ readonly again: boolean }, ReceiveRefusal>> {
  const { messageId, lineUserId, channelId, draftId, subject, isHealth, reply } = sent;
  // Asked before the first byte is fetched (PDPA section 26; domain.md §7).
  if (isHealth && (await standingConsent(fund, subject, "health-documents")) === undefined)
    return refused({ type: "consent-missing" });
  const there = await documentsOfDraft(fund, draftId);
  if (there.some((document) => document.messageId === messageId)) return ok({ again: true });
  const counting = there.filter(({ state }) => state === "kept" || state === "waiting");
  if (counting.length >= mostDocuments) return refused({ type: "too-many-documents", most: mostDocuments });

  const documentId = newId();
  const isNew = await addDocument(
    fund,
    {
      documentId,
      draftId,
      subject,
      isHealth,
      messageId,
      sentFrom: lineUserId,
      ...(sent.sentBy !== undefined && { sentBy: sent.sentBy }),
      ...(sent.code !== undefined && { code: sent.code }),
      ...(sent.set !== undefined && { set: sent.set }),
    },
    at,
  );
  if (!isNew) return ok({ again: true });
  const body = { documentId, messageId, ...(reply !== undefined && { reply }) };
  await leaveErrand(fund, { errandId: newId(), channelId, kind: "fetch-document", body }, at);
  return ok({ again: false });
}

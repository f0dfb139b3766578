import { documentOfMessage, documentsOfDraft, markWithdrawn, type StoredDocument } from "#store/documents.ts";
import { holdAccount } from "#store/line-accounts.ts";
import { leaveErrand } from "#store/outgoing.ts";
import type { Moment } from "../perform.ts";
import { slipPictureSettled } from "../slips/settle-slip.ts";
import { tellSender } from "./tell-sender.ts";

/**
 * Somebody took back what they had sent: the row says so, and an errand removes the bytes, if any came. What is still being
 * fetched finds the mark when it is to be kept, and is removed then. False where there is no such document of theirs.
 */
export async function withdrawDocument(
  moment: Moment,
  { messageId, lineUserId }: { readonly messageId: string; readonly lineUserId: string },
): Promise<boolean> {
  const found = await documentOfMessage(moment.fund, messageId);
  return found !== undefined && found.sentFrom === lineUserId && withdraw(moment, found);
}

/** The last one that still counts in a talk ("ลบรูปล่าสุด"); false where there is none. */
export async function dropLastDocument(
  moment: Moment,
  { draftId, lineUserId }: { readonly draftId: string; readonly lineUserId: string },
): Promise<boolean> {
  const last = (await documentsOfDraft(moment.fund, draftId)).findLast(
    ({ state, sentFrom }) => sentFrom === lineUserId && (state === "kept" || state === "waiting"),
  );
  return last !== undefined && withdraw(moment, last);
}

async function withdraw(moment: Moment, document: StoredDocument): Promise<boolean> {
  const { documentId, draftId, slipId, sentFrom } = document;
  const { fund, at, newId } = moment;
  const account = sentFrom === undefined ? undefined : await holdAccount(fund, sentFrom);
  if (!(await markWithdrawn(fund, documentId, at))) return false;
  await leaveErrand(fund, { errandId: newId(), kind: "remove-document", body: { documentId } }, at);
  // Taken back before it was read, it is no slip any more; later only its picture goes, and the slip is judged without it.
  if (slipId !== undefined) await slipPictureSettled(moment, { ...document, slipId, state: "withdrawn" });
  // The others may have waited for this one to be told of.
  if (account !== undefined && draftId !== undefined) await tellSender(moment, { account, draftId });
  return true;
}

import type { Likeness } from "#core/document/likeness.ts";
import {
  documentById,
  documentsOfClaim,
  documentsOfDraft,
  markFailed,
  markKept,
  type StoredDocument,
} from "#store/documents.ts";
import { holdAccount } from "#store/line-accounts.ts";
import type { Moment } from "../perform.ts";
import { slipPictureSettled } from "../slips/settle-slip.ts";
import { tellSender } from "./tell-sender.ts";

/** What an errand reports of one document. `reply` is the token of the event that brought it. */
interface Report {
  readonly documentId: string;
  readonly reply?: { readonly token: string; readonly until: number };
}

export interface KeptReport extends Report {
  readonly kind: "photo" | "pdf";
  readonly sizeBytes: number;
  /** SHA-256 of the bytes as LINE gave them. */
  readonly exactHash: Uint8Array;
  readonly likeness?: Likeness;
}

export interface FailedReport extends Report {
  /** One word that `conversation/wording` makes a kind sentence of. */
  readonly fault: string;
}

/** Whether its bytes are still wanted: neither kept nor given up nor taken back. */
export async function isDocumentWanted({ fund }: Moment, documentId: string): Promise<boolean> {
  return (await documentById(fund, documentId))?.state === "waiting";
}

/**
 * The bytes lie sealed in their place. Anything else than "kept" says that they are not wanted after all and are to be removed: it
 * was taken back meanwhile, or the very same bytes are there already.
 */
export async function documentKept(
  moment: Moment,
  report: KeptReport,
): Promise<"kept" | "withdrawn" | "sent-already"> {
  return settled(moment, report, async (document) => {
    const { fund, at } = moment;
    const { kind, sizeBytes, exactHash, likeness } = report;
    if (await isThereAlready(moment, document, exactHash)) {
      await markFailed(fund, document.documentId, "sent-already");
      return "sent-already";
    }
    const kept = { kind, sizeBytes, exactHash, ...(likeness !== undefined && { likeness }) };
    return (await markKept(fund, document.documentId, kept, at)) ? "kept" : "withdrawn";
  });
}

export async function documentFailed(moment: Moment, report: FailedReport): Promise<void> {
  await settled(moment, report, async ({ documentId }) => markFailed(moment.fund, documentId, report.fault));
}

/** Its sender's row is held first of all rows: several photos of one person are settled one after another. */
async function settled<Outcome>(
  moment: Moment,
  { documentId, reply }: Report,
  settle: (document: StoredDocument) => Promise<Outcome>,
): Promise<Outcome | "withdrawn"> {
  const { fund } = moment;
  const announced = await documentById(fund, documentId);
  const sender = announced?.sentFrom;
  const account = sender === undefined ? undefined : await holdAccount(fund, sender);
  const document = await documentById(fund, documentId);
  if (document === undefined || account === undefined) return "withdrawn";
  // An errand that is done a second time finds what the first time made of it.
  if (document.state === "withdrawn" || document.state === "purged") return "withdrawn";
  const outcome = document.state === "waiting" ? await settle(document) : undefined;
  await settledSlip(moment, documentId, reply);
  if (document.draftId !== undefined)
    await tellSender(moment, { account, draftId: document.draftId, ...(reply && { reply }) });
  if (outcome !== undefined) return outcome;
  return (document.state === "kept" ? "kept" : "withdrawn") as Outcome | "withdrawn";
}

/** What became of a slip's picture is its slip's story, and told as that. */
async function settledSlip(moment: Moment, documentId: string, reply: Report["reply"]): Promise<void> {
  const now = await documentById(moment.fund, documentId);
  if (now?.slipId !== undefined) await slipPictureSettled(moment, { ...now, slipId: now.slipId }, reply);
}

/** LINE gives the same bytes for the same message only; from one album twice, they come out the same too. */
async function isThereAlready(
  { fund }: Moment,
  { documentId, draftId, claimId }: StoredDocument,
  exactHash: Uint8Array,
): Promise<boolean> {
  const beside = [
    ...(draftId === undefined ? [] : await documentsOfDraft(fund, draftId)),
    ...(claimId === undefined ? [] : await documentsOfClaim(fund, claimId)),
  ];
  return beside.some(
    (other) =>
      other.documentId !== documentId &&
      other.state === "kept" &&
      other.exactHash !== undefined &&
      Buffer.compare(other.exactHash, exactHash) === 0,
  );
}

import { and, asc, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { paymentProof } from "#core/claim/payment-proof.ts";
import type { Likeness } from "#core/document/likeness.ts";
import type { FundTx } from "./database.ts";
import { document, documentView } from "./tables/documents.ts";

/** A document's place, made in the transaction of the event that brought it; its bytes come later. */
export interface NewDocument {
  readonly documentId: string;
  /** The talk in which it came; a slip's picture belongs to its slip. */
  readonly draftId?: string;
  readonly slipId?: string;
  /** The member whom it is about. */
  readonly subject?: string;
  readonly code?: string;
  readonly isHealth: boolean;
  readonly messageId: string;
  /** Photos that LINE says were sent together. */
  readonly set?: { readonly id: string; readonly total: number };
  readonly sentFrom: string;
  readonly sentBy?: string;
}

export type DocumentState = "waiting" | "kept" | "failed" | "withdrawn" | "purged";

export interface StoredDocument {
  readonly documentId: string;
  readonly claimId?: string;
  readonly draftId?: string;
  readonly slipId?: string;
  readonly subject?: string;
  readonly code?: string;
  readonly isHealth: boolean;
  readonly messageId?: string;
  readonly set?: { readonly id: string; readonly total: number };
  readonly sentFrom?: string;
  readonly receivedAt: Temporal.Instant;
  readonly state: DocumentState;
  readonly kind?: "photo" | "pdf";
  readonly exactHash?: Uint8Array;
  readonly likeness?: Likeness;
  readonly fault?: string;
  readonly isTold: boolean;
}

/** False where this message brought its document before. */
export async function addDocument(
  { tx, fundId }: FundTx,
  { set, ...added }: NewDocument,
  at: Temporal.Instant,
): Promise<boolean> {
  const rows = await tx
    .insert(document)
    .values({ fundId, ...added, ...(set && { setId: set.id, setTotal: set.total }), receivedAt: at })
    .onConflictDoNothing()
    .returning({ documentId: document.documentId });
  return rows.length === 1;
}

export const documentById = async (fund: FundTx, documentId: string): Promise<StoredDocument | undefined> =>
  (await documentsWhere(fund, eq(document.documentId, documentId)))[0];

export const documentOfMessage = async (
  fund: FundTx,
  messageId: string,
): Promise<StoredDocument | undefined> => (await documentsWhere(fund, eq(document.messageId, messageId)))[0];

/** What came in one talk, in the order in which it came. */
export const documentsOfDraft = (fund: FundTx, draftId: string): Promise<StoredDocument[]> =>
  documentsWhere(fund, eq(document.draftId, draftId));

/** What belongs to a claim: all that was filed together stands on the same documents. */
export const documentsOfClaim = (fund: FundTx, claimId: string): Promise<StoredDocument[]> =>
  documentsWhere(
    fund,
    sql`${document.claimId} in (select other.claim_id from claim one
      join claim other on other.fund_id = one.fund_id and other.filing_id = one.filing_id
      where one.fund_id = ${fund.fundId} and one.claim_id = ${claimId})`,
  );

/** The picture of a slip; only ever one. */
export const documentsOfSlip = (fund: FundTx, slipId: string): Promise<StoredDocument[]> =>
  documentsWhere(fund, eq(document.slipId, slipId));

/** Every document that was ever kept and may have come before: what a new one is compared with. */
export const documentsToCompare = (fund: FundTx, but: string): Promise<StoredDocument[]> =>
  documentsWhere(fund, and(ne(document.documentId, but), sql`${document.keptAt} is not null`));

export interface Kept {
  readonly kind: "photo" | "pdf";
  readonly sizeBytes: number;
  readonly exactHash: Uint8Array;
  readonly likeness?: Likeness;
}

/** Its bytes lie in their place. False where it was settled or withdrawn in between. */
export function markKept(
  fund: FundTx,
  documentId: string,
  { likeness, ...kept }: Kept,
  at: Temporal.Instant,
): Promise<boolean> {
  return settle(fund, documentId, { ...kept, ...(likeness && { likeness: [...likeness] }), keptAt: at });
}

/** It will not be kept, for this reason. False where it was settled or withdrawn in between. */
export const markFailed = (fund: FundTx, documentId: string, fault: string): Promise<boolean> =>
  settle(fund, documentId, { fault });

async function settle(
  { tx, fundId }: FundTx,
  documentId: string,
  change: Partial<typeof document.$inferInsert>,
): Promise<boolean> {
  const rows = await tx
    .update(document)
    .set(change)
    .where(
      and(
        eq(document.fundId, fundId),
        eq(document.documentId, documentId),
        isNull(document.keptAt),
        isNull(document.fault),
        isNull(document.withdrawnAt),
      ),
    )
    .returning({ documentId: document.documentId });
  return rows.length === 1;
}

export async function markTold(
  { tx, fundId }: FundTx,
  documentIds: readonly string[],
  at: Temporal.Instant,
): Promise<void> {
  if (documentIds.length === 0) return;
  await tx
    .update(document)
    .set({ toldAt: at })
    .where(and(eq(document.fundId, fundId), inArray(document.documentId, [...documentIds])));
}

/** Its sender took it back. False where they had done so before. */
export async function markWithdrawn(
  { tx, fundId }: FundTx,
  documentId: string,
  at: Temporal.Instant,
): Promise<boolean> {
  const rows = await tx
    .update(document)
    .set({ withdrawnAt: at })
    .where(
      and(
        eq(document.fundId, fundId),
        eq(document.documentId, documentId),
        isNull(document.withdrawnAt),
        isNull(document.purgedAt),
      ),
    )
    .returning({ documentId: document.documentId });
  return rows.length === 1;
}

/** What came in a talk becomes a claim's; also what is still on its way. */
export async function attachDocuments(
  { tx, fundId }: FundTx,
  { draftId, claimId }: { readonly draftId: string; readonly claimId: string },
): Promise<number> {
  const rows = await tx
    .update(document)
    .set({ claimId })
    .where(and(eq(document.fundId, fundId), eq(document.draftId, draftId), isNull(document.claimId)))
    .returning({ documentId: document.documentId });
  return rows.length;
}

/**
 * Documents whose time is over, the oldest first: each with a moment before which its claim or slip ended, or it came to nothing.
 * A picture of a payment is kept as long as its voucher, whatever becomes of the claim afterwards.
 */
export async function documentsPastTheirTime(
  fund: FundTx,
  before: Readonly<Record<"paid" | "unpaid" | "draft", Temporal.Instant>>,
  most: number,
): Promise<StoredDocument[]> {
  const { fundId } = fund;
  const past = sql`case when ${document.slipId} is not null then exists (select from slip
      where slip.fund_id = ${fundId} and slip.slip_id = ${document.slipId}
        and (slip.entry_id is not null and slip.stage_since < ${before.paid.toString()}
          or slip.entry_id is null and slip.stage not in ('reading', 'waiting') and slip.stage_since < ${before.unpaid.toString()}))
    when ${document.code} = ${paymentProof} then ${document.receivedAt} < ${before.paid.toString()}
    when ${document.claimId} is null then ${document.receivedAt} < ${before.draft.toString()}
    else exists (select from claim where claim.fund_id = ${fundId} and claim.claim_id = ${document.claimId}
      and (claim.stage = 'paid' and claim.stage_since < ${before.paid.toString()}
        or claim.stage in ('refused', 'withdrawn') and claim.stage_since < ${before.unpaid.toString()})) end`;
  return documentsWhere(fund, and(isNull(document.purgedAt), past), most);
}

/** The row stays and says that there was a document; what it looked like goes with it. */
export async function markPurged(
  { tx, fundId }: FundTx,
  documentIds: readonly string[],
  at: Temporal.Instant,
): Promise<void> {
  if (documentIds.length === 0) return;
  await tx
    .update(document)
    .set({ purgedAt: at, exactHash: null, likeness: null })
    .where(and(eq(document.fundId, fundId), inArray(document.documentId, [...documentIds])));
}

export interface NewView {
  readonly viewId: string;
  readonly documentId: string;
  readonly viewer: string;
  readonly fromLine: string;
}

export async function addView({ tx, fundId }: FundTx, view: NewView, at: Temporal.Instant): Promise<void> {
  await tx.insert(documentView).values({ fundId, ...view, viewedAt: at });
}

/** Who looked at these documents, in order. */
export async function viewsOf(
  { tx, fundId }: FundTx,
  documentIds: readonly string[],
): Promise<{ readonly documentId: string; readonly viewer: string; readonly viewedAt: Temporal.Instant }[]> {
  if (documentIds.length === 0) return [];
  return tx
    .select({
      documentId: documentView.documentId,
      viewer: documentView.viewer,
      viewedAt: documentView.viewedAt,
    })
    .from(documentView)
    .where(and(eq(documentView.fundId, fundId), inArray(documentView.documentId, [...documentIds])))
    .orderBy(asc(documentView.viewedAt), asc(documentView.viewId));
}

async function documentsWhere(
  { tx, fundId }: FundTx,
  which: ReturnType<typeof or>,
  most?: number,
): Promise<StoredDocument[]> {
  const asked = tx
    .select()
    .from(document)
    .where(and(eq(document.fundId, fundId), which))
    .orderBy(asc(document.receivedAt), asc(document.documentId));
  return (most === undefined ? await asked : await asked.limit(most)).map(fromRow);
}

function fromRow(row: typeof document.$inferSelect): StoredDocument {
  const { documentId, isHealth, receivedAt, setId, setTotal } = row;
  return {
    documentId,
    isHealth,
    receivedAt,
    state: stateOf(row),
    isTold: row.toldAt !== null,
    ...(row.claimId !== null && { claimId: row.claimId }),
    ...(row.draftId !== null && { draftId: row.draftId }),
    ...(row.slipId !== null && { slipId: row.slipId }),
    ...(row.subject !== null && { subject: row.subject }),
    ...(row.code !== null && { code: row.code }),
    ...(row.messageId !== null && { messageId: row.messageId }),
    ...(setId !== null && setTotal !== null && { set: { id: setId, total: setTotal } }),
    ...(row.sentFrom !== null && { sentFrom: row.sentFrom }),
    ...(row.kind !== null && { kind: row.kind }),
    ...(row.exactHash !== null && { exactHash: row.exactHash }),
    ...(row.likeness !== null && { likeness: row.likeness }),
    ...(row.fault !== null && { fault: row.fault }),
  };
}

function stateOf(row: typeof document.$inferSelect): DocumentState {
  if (row.purgedAt !== null) return "purged";
  if (row.withdrawnAt !== null) return "withdrawn";
  if (row.keptAt !== null) return "kept";
  return row.fault === null ? "waiting" : "failed";
}

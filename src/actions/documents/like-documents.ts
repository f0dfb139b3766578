import { alikeBits, bitsApart } from "#core/document/likeness.ts";
import { documentById, documentsToCompare, type StoredDocument } from "#store/documents.ts";
import type { Moment } from "../perform.ts";

/** A photo that came before, and looks like this one. The reviewer judges; nothing is refused for it (decisions.md 19). */
export interface LikeDocument {
  readonly documentId: string;
  readonly claimId?: string;
  readonly receivedAt: Temporal.Instant;
  /** exact: the same bytes. Otherwise so many of 256 bits apart. */
  readonly how: "exact" | "alike";
  readonly apart: number;
}

/** What was kept for another talk or claim and is the same or looks the same, the most alike first. */
export async function likeDocuments(moment: Moment, documentId: string): Promise<LikeDocument[]> {
  const document = await documentById(moment.fund, documentId);
  if (document === undefined) return [];
  return likeAmong(document, await documentsToCompare(moment.fund, documentId));
}

export function likeAmong(document: StoredDocument, others: readonly StoredDocument[]): LikeDocument[] {
  return others
    .filter((other) => !isOfSameTalk(document, other))
    .flatMap((other): LikeDocument[] => {
      const { documentId, claimId, receivedAt } = other;
      const found = { documentId, receivedAt, ...(claimId !== undefined && { claimId }) };
      if (isSameBytes(document, other)) return [{ ...found, how: "exact", apart: 0 }];
      if (document.likeness === undefined || other.likeness === undefined) return [];
      const apart = bitsApart(document.likeness, other.likeness);
      return apart <= alikeBits ? [{ ...found, how: "alike", apart }] : [];
    })
    .toSorted((one, other) => one.apart - other.apart);
}

const isSameBytes = ({ exactHash: one }: StoredDocument, { exactHash: other }: StoredDocument): boolean =>
  one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;

const isOfSameTalk = (one: StoredDocument, other: StoredDocument): boolean =>
  (one.draftId !== undefined && one.draftId === other.draftId) ||
  (one.claimId !== undefined && one.claimId === other.claimId);

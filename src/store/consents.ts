import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { FundTx } from "./database.ts";
import { consent } from "./tables/documents.ts";

export interface NewConsent {
  readonly consentId: string;
  readonly memberId: string;
  readonly kind: "health-documents";
  readonly textVersion: string;
  readonly givenHow: "line" | "paper" | "two-witnesses" | "parent";
  /** The LINE account that said so. */
  readonly givenFrom?: string;
  /** Who wrote it down for somebody who did not say it on LINE. */
  readonly writtenBy?: string;
  /** Names of witnesses or of the parent, and where the paper lies. */
  readonly words?: string;
}

/** False where consent stands already. */
export async function addConsent(
  { tx, fundId, cipher }: FundTx,
  { words, ...added }: NewConsent,
  at: Temporal.Instant,
): Promise<boolean> {
  const wordsSealed =
    words === undefined ? {} : { wordsSealed: cipher.seal(words, `consent.words:${added.consentId}`) };
  const rows = await tx
    .insert(consent)
    .values({ fundId, ...added, ...wordsSealed, givenAt: at })
    .onConflictDoNothing()
    .returning({ consentId: consent.consentId });
  return rows.length === 1;
}

export interface Consent {
  readonly consentId: string;
  readonly textVersion: string;
  readonly givenHow: NewConsent["givenHow"];
  readonly givenAt: Temporal.Instant;
}

/** The consent that stands; undefined where none was given, or it was withdrawn. */
export async function standingConsent(
  { tx, fundId }: FundTx,
  memberId: string,
  kind: NewConsent["kind"],
): Promise<Consent | undefined> {
  const [row] = await tx
    .select({
      consentId: consent.consentId,
      textVersion: consent.textVersion,
      givenHow: consent.givenHow,
      givenAt: consent.givenAt,
    })
    .from(consent)
    .where(standing(fundId, memberId, kind));
  return row;
}

/** They agreed once and took it back. */
export async function hasWithdrawnConsent(
  { tx, fundId }: FundTx,
  { memberId, kind }: Pick<NewConsent, "memberId" | "kind">,
): Promise<boolean> {
  const rows = await tx
    .select({ consentId: consent.consentId })
    .from(consent)
    .where(
      and(
        eq(consent.fundId, fundId),
        eq(consent.memberId, memberId),
        eq(consent.kind, kind),
        isNotNull(consent.withdrawnAt),
      ),
    )
    .limit(1);
  return rows.length === 1;
}

/** False where none stood. */
export async function endConsent(
  { tx, fundId }: FundTx,
  { memberId, kind }: Pick<NewConsent, "memberId" | "kind">,
  at: Temporal.Instant,
): Promise<boolean> {
  const rows = await tx
    .update(consent)
    .set({ withdrawnAt: at })
    .where(standing(fundId, memberId, kind))
    .returning({ consentId: consent.consentId });
  return rows.length === 1;
}

const standing = (fundId: string, memberId: string, kind: NewConsent["kind"]) =>
  and(
    eq(consent.fundId, fundId),
    eq(consent.memberId, memberId),
    eq(consent.kind, kind),
    isNull(consent.withdrawnAt),
  );

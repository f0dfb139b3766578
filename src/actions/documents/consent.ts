import { witnessesNeeded, type ConsentWay } from "#core/document/consent-text.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { addConsent, endConsent, hasWithdrawnConsent, standingConsent } from "#store/consents.ts";
import { memberById } from "#store/members.ts";
import type { Moment } from "../perform.ts";

export interface GivenConsent {
  readonly memberId: string;
  readonly how: ConsentWay;
  /** Which text was read: it is kept in `conversation/wording` under this version. */
  readonly textVersion: string;
  /** The LINE account that said so, where it was said on LINE. */
  readonly fromLine?: string;
  /** The committee member who wrote it down, where it was not. */
  readonly writtenBy?: string;
  /** The two witnesses, or the parent who says it for a child. */
  readonly witnesses?: readonly string[];
}

export type ConsentRefusal =
  | { readonly type: "no-such-member" }
  /** Somebody must stand for it: a LINE account, or a committee member who wrote it down. */
  | { readonly type: "nobody-stands-for-it" }
  | { readonly type: "witnesses-missing"; readonly need: number };

const kind = "health-documents";

/**
 * Consent to health documents: explicit, separate from everything else, with the text's version (PDPA section 26; domain.md §7).
 * Given again while it stands, it stays as it was first given.
 */
export async function consentGiven(
  { fund, at, newId }: Moment,
  given: GivenConsent,
): Promise<Result<{ readonly again: boolean }, ConsentRefusal>> {
  const { memberId, how, textVersion, fromLine, writtenBy, witnesses = [] } = given;
  if ((await memberById(fund, memberId)) === undefined) return refused({ type: "no-such-member" });
  const standsFor = how === "line" ? fromLine : (writtenBy ?? (how === "parent" ? fromLine : undefined));
  if (standsFor === undefined) return refused({ type: "nobody-stands-for-it" });
  const named = new Set(witnesses.map((name) => name.trim()).filter((name) => name !== ""));
  if (named.size < witnessesNeeded[how])
    return refused({ type: "witnesses-missing", need: witnessesNeeded[how] });
  const isNew = await addConsent(
    fund,
    {
      consentId: newId(),
      memberId,
      kind,
      textVersion,
      givenHow: how,
      ...(fromLine !== undefined && { givenFrom: fromLine }),
      ...(writtenBy !== undefined && { writtenBy }),
      ...(named.size > 0 && { words: [...named].join("\n") }),
    },
    at,
  );
  return ok({ again: !isNew });
}

/** From this moment nobody looks at the member's health documents any more, and no further one is taken. False where none stood. */
export const consentWithdrawn = ({ fund, at }: Moment, memberId: string): Promise<boolean> =>
  endConsent(fund, { memberId, kind }, at);

/** Whether the member took back what they had agreed to: then only they, or a paper of theirs, agree anew. */
export const wasConsentWithdrawn = ({ fund }: Pick<Moment, "fund">, memberId: string): Promise<boolean> =>
  hasWithdrawnConsent(fund, { memberId, kind });

export const hasConsent = async ({ fund }: Pick<Moment, "fund">, memberId: string): Promise<boolean> =>
  (await standingConsent(fund, memberId, kind)) !== undefined;

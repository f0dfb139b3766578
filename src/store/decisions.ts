import { and, asc, eq } from "drizzle-orm";
import type { FundTx } from "./database.ts";
import { decision, privatePart } from "./tables/books.ts";

/** Who decided what about what. It is only ever added, and takes its link of the chain at the commit. */
export interface Decision {
  readonly decisionId: string;
  /** "receipt-cancelled", "shortage-written-off", "member-admitted": a fact, in small words. */
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly decidedBy: string;
  readonly resolution?: Resolution;
  readonly decidedAt: Temporal.Instant;
  /** Why, and who is named in it: personal, and erased with the person. */
  readonly words: Readonly<Record<string, string>>;
}

/** A meeting's resolution as its minutes number it. */
export interface Resolution {
  readonly number: string;
  readonly on: Temporal.PlainDate;
}

export async function addDecision({ tx, fundId }: FundTx, added: Decision): Promise<void> {
  const { words, resolution, ...facts } = added;
  await tx
    .insert(privatePart)
    .values({ fundId, kind: "decision", subjectId: facts.decisionId, words: JSON.stringify(words) });
  await tx.insert(decision).values({
    fundId,
    ...facts,
    ...(resolution !== undefined && { resolutionNo: resolution.number, resolutionOn: resolution.on }),
  });
}

/** Everything that was decided about one subject, the earliest first. */
export async function decisionsAbout(
  { tx, fundId }: FundTx,
  subject: { readonly kind: string; readonly id: string },
): Promise<Decision[]> {
  const rows = await tx
    .select({ decision, words: privatePart.words })
    .from(decision)
    .leftJoin(
      privatePart,
      and(
        eq(privatePart.fundId, decision.fundId),
        eq(privatePart.kind, "decision"),
        eq(privatePart.subjectId, decision.decisionId),
      ),
    )
    .where(
      and(
        eq(decision.fundId, fundId),
        eq(decision.subjectKind, subject.kind),
        eq(decision.subjectId, subject.id),
      ),
    )
    .orderBy(asc(decision.decidedAt), asc(decision.decisionId));
  return rows.map(({ decision: { resolutionNo, resolutionOn, ...row }, words }) => ({
    decisionId: row.decisionId,
    kind: row.kind,
    subjectKind: row.subjectKind,
    subjectId: row.subjectId,
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt,
    ...(resolutionNo !== null &&
      resolutionOn !== null && { resolution: { number: resolutionNo, on: resolutionOn } }),
    words: wordsFrom(words),
  }));
}

/** The personal words of a receipt, voucher or decision; none where they were erased. */
export async function wordsOf(
  { tx, fundId }: FundTx,
  kind: "receipt" | "voucher" | "decision",
  subjectId: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const [row] = await tx
    .select({ words: privatePart.words })
    .from(privatePart)
    .where(
      and(eq(privatePart.fundId, fundId), eq(privatePart.kind, kind), eq(privatePart.subjectId, subjectId)),
    );
  return row && (JSON.parse(row.words) as Record<string, unknown>);
}

const wordsFrom = (words: string | null): Readonly<Record<string, string>> =>
  words === null ? {} : (JSON.parse(words) as Record<string, string>);

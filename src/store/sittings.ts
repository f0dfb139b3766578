import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { FrozenPolicy, Seats } from "#core/claim/sitting.ts";
import type { FundTx } from "./database.ts";
import { sitting, vote } from "./tables/claims.ts";

/** One round of deciding: its policy and who may vote are frozen when it opens. */
export interface Sitting {
  readonly claimId: string;
  readonly sittingNo: number;
  readonly evaluationNo: number;
  readonly policy: FrozenPolicy;
  readonly seats: readonly Seats[];
  readonly openedAt: Temporal.Instant;
  readonly closedAt?: Temporal.Instant;
  readonly outcome?: Outcome;
  readonly votes: readonly CastVote[];
}
type Outcome = "approved" | "refused" | "fell";

export interface CastVote {
  readonly voter: string;
  readonly step: number;
  readonly says: "yes" | "no";
  /** The holder of the seat, where somebody stands in for them. */
  readonly forMember?: string;
  readonly fromLine?: string;
  readonly at: Temporal.Instant;
  readonly reason?: string;
}

/** Whose seat has spoken. */
export const seatOf = ({ voter, forMember }: Pick<CastVote, "voter" | "forMember">): string =>
  forMember ?? voter;

export async function addSitting(
  { tx, fundId }: FundTx,
  { seats, ...added }: Omit<Sitting, "closedAt" | "outcome" | "votes">,
): Promise<void> {
  await tx.insert(sitting).values({ fundId, ...added, seats: [...seats] });
}

export async function closeSitting(
  { tx, fundId }: FundTx,
  { claimId, sittingNo }: Pick<Sitting, "claimId" | "sittingNo">,
  closed: { readonly at: Temporal.Instant; readonly outcome: Outcome },
): Promise<void> {
  await tx
    .update(sitting)
    .set({ closedAt: closed.at, outcome: closed.outcome })
    .where(and(eq(sitting.fundId, fundId), eq(sitting.claimId, claimId), eq(sitting.sittingNo, sittingNo)));
}

/** Every sitting of these claims with its votes, in order. */
export async function sittingsOf(
  fund: FundTx,
  claimIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Sitting[]>> {
  if (claimIds.length === 0) return new Map();
  return Map.groupBy(
    await sittingsWhere(fund, inArray(sitting.claimId, [...claimIds])),
    ({ claimId }) => claimId,
  );
}

/** Those that are open now, in which this member, or somebody for whom they stand in, has a seat. */
export async function openSittingsOf(fund: FundTx, members: readonly string[]): Promise<Sitting[]> {
  if (members.length === 0) return [];
  const seated = sql`exists (select from jsonb_array_elements(${sitting.seats}) as step
    where step -> 'voters' ?| array[${sql.join(
      members.map((member) => sql`${member}`),
      sql`, `,
    )}])`;
  return sittingsWhere(fund, and(isNull(sitting.closedAt), seated));
}

async function sittingsWhere(fund: FundTx, which: ReturnType<typeof and>): Promise<Sitting[]> {
  const { tx, fundId } = fund;
  const rows = await tx
    .select()
    .from(sitting)
    .where(and(eq(sitting.fundId, fundId), which))
    .orderBy(asc(sitting.openedAt), asc(sitting.claimId), asc(sitting.sittingNo));
  const votes = await votesOf(fund, [...new Set(rows.map(({ claimId }) => claimId))]);
  return rows.map((row) => {
    const { fundId: _, closedAt, outcome, ...facts } = row;
    return {
      ...facts,
      ...(closedAt !== null && { closedAt }),
      ...(outcome !== null && { outcome }),
      votes: votes
        .filter(({ claimId, sittingNo }) => claimId === row.claimId && sittingNo === row.sittingNo)
        .map(({ cast }) => cast),
    };
  });
}

async function votesOf(
  { tx, fundId, cipher }: FundTx,
  claimIds: readonly string[],
): Promise<{ readonly claimId: string; readonly sittingNo: number; readonly cast: CastVote }[]> {
  if (claimIds.length === 0) return [];
  const rows = await tx
    .select()
    .from(vote)
    .where(and(eq(vote.fundId, fundId), inArray(vote.claimId, [...claimIds])))
    .orderBy(asc(vote.votedAt), asc(vote.voter));
  return rows.map(
    ({ claimId, sittingNo, voter, stepNo, says, forMember, fromLine, votedAt, wordsSealed }) => ({
      claimId,
      sittingNo,
      cast: {
        voter,
        step: stepNo,
        says,
        at: votedAt,
        ...(forMember !== null && { forMember }),
        ...(fromLine !== null && { fromLine }),
        ...(wordsSealed !== null && {
          reason: cipher.open(wordsSealed, placeOf(fundId, { claimId, sittingNo, voter })),
        }),
      },
    }),
  );
}

/** The database refuses a second vote of a person or a seat, and one without a seat in an open sitting. */
export async function addVote(
  { tx, fundId, cipher }: FundTx,
  { claimId, sittingNo }: Pick<Sitting, "claimId" | "sittingNo">,
  { step, at, reason, ...cast }: CastVote,
): Promise<void> {
  const sealed = reason && {
    wordsSealed: cipher.seal(reason, placeOf(fundId, { claimId, sittingNo, voter: cast.voter })),
  };
  await tx.insert(vote).values({ fundId, claimId, sittingNo, stepNo: step, votedAt: at, ...cast, ...sealed });
}

const placeOf = (
  fundId: string,
  { claimId, sittingNo, voter }: { claimId: string; sittingNo: number; voter: string },
): string => `vote.words_sealed ${fundId} ${claimId} ${sittingNo} ${voter}`;

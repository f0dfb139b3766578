import { and, eq, isNull } from "drizzle-orm";
import type { FundTx } from "./database.ts";
import { statementMatch } from "./tables/bank.ts";

export interface NewMatch {
  readonly matchId: string;
  readonly account: string;
  readonly lineNo: number;
  readonly entryId: string;
  readonly postingNo: number;
  readonly matchedBy: string;
  readonly matchedAt: Temporal.Instant;
}

/** False where the line or the posting stands in another match. The database refuses what is not the same sum. */
export async function addMatch({ tx, fundId }: FundTx, match: NewMatch): Promise<boolean> {
  const rows = await tx
    .insert(statementMatch)
    .values({ fundId, ...match })
    .onConflictDoNothing()
    .returning({ matchId: statementMatch.matchId });
  return rows.length === 1;
}

/** What a line stands with now. */
export async function matchOfLine(
  { tx, fundId }: FundTx,
  account: string,
  lineNo: number,
): Promise<{ readonly entryId: string; readonly postingNo: number } | undefined> {
  const [row] = await tx
    .select({ entryId: statementMatch.entryId, postingNo: statementMatch.postingNo })
    .from(statementMatch)
    .where(standing(fundId, account, lineNo));
  return row;
}

/** Ends a line's match and keeps it in the history. False where it stood with nothing. */
export async function endMatch(
  { tx, fundId }: FundTx,
  {
    account,
    lineNo,
    by,
    at,
  }: {
    readonly account: string;
    readonly lineNo: number;
    readonly by: string;
    readonly at: Temporal.Instant;
  },
): Promise<boolean> {
  const rows = await tx
    .update(statementMatch)
    .set({ unmatchedBy: by, unmatchedAt: at })
    .where(standing(fundId, account, lineNo))
    .returning({ matchId: statementMatch.matchId });
  return rows.length === 1;
}

const standing = (fundId: string, account: string, lineNo: number) =>
  and(
    eq(statementMatch.fundId, fundId),
    eq(statementMatch.account, account),
    eq(statementMatch.lineNo, lineNo),
    isNull(statementMatch.unmatchedAt),
  );

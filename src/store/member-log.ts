import { and, asc, eq } from "drizzle-orm";
import type { FundTx } from "./database.ts";
import { memberLog } from "./tables/register.ts";

/** What was done to a member's page. The words are sealed: they hold what stood there before. */
export interface LoggedAct {
  readonly logId: string;
  readonly memberId: string;
  readonly kind: LoggedKind;
  readonly writtenBy: string;
  readonly writtenAt: Temporal.Instant;
  /** Plain JSON. */
  readonly words: unknown;
}

export type LoggedKind =
  | "corrected"
  | "left"
  | "leaving-taken-back"
  | "readmitted"
  | "beneficiaries-named"
  | "kin-added"
  | "kin-ended"
  | "sealed-shown";

/** Written in the transaction of the act itself, and never changed. */
export async function logAct({ tx, fundId, cipher }: FundTx, act: LoggedAct): Promise<void> {
  const { words, ...facts } = act;
  const wordsSealed = cipher.seal(JSON.stringify(words), placeOf(fundId, act.logId));
  await tx.insert(memberLog).values({ fundId, ...facts, wordsSealed });
}

/** Everything that was done to a member's page, the earliest first. */
export async function actsOn({ tx, fundId, cipher }: FundTx, memberId: string): Promise<LoggedAct[]> {
  const rows = await tx
    .select()
    .from(memberLog)
    .where(and(eq(memberLog.fundId, fundId), eq(memberLog.memberId, memberId)))
    .orderBy(asc(memberLog.writtenAt), asc(memberLog.logId));
  return rows.map(({ logId, kind, writtenBy, writtenAt, wordsSealed }) => ({
    logId,
    memberId,
    kind: kind as LoggedKind,
    writtenBy,
    writtenAt,
    words: JSON.parse(cipher.open(wordsSealed, placeOf(fundId, logId))) as unknown,
  }));
}

const placeOf = (fundId: string, logId: string): string => `member_log.words:${fundId}:${logId}`;

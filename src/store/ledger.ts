import { and, eq } from "drizzle-orm";
import type { Entry } from "#core/ledger/entry.ts";
import { satang } from "#core/money.ts";
import type { FundTx } from "./database.ts";
import { entry, posting } from "./tables.ts";

export interface EntryToWrite {
  readonly entryId: string;
  readonly entry: Entry;
  readonly key: IdempotencyKey;
  readonly writtenBy: string;
  readonly writtenAt: Temporal.Instant;
}

/** The caller's own id for a wish, and the hash of all that was wished: the same key with another wish is a conflict. */
export interface IdempotencyKey {
  readonly key: string;
  readonly commandHash: Uint8Array;
}

/** What stands under a key, and whether it is this very wish. */
export interface Written {
  readonly entryId: string;
  readonly isSameWish: boolean;
}

export async function writtenUnder(
  fund: FundTx,
  { key, commandHash }: IdempotencyKey,
): Promise<Written | undefined> {
  const [row] = await entriesUnder(fund, key);
  return row && { entryId: row.entryId, isSameWish: Buffer.compare(row.commandHash, commandHash) === 0 };
}

/** The entry under a key, if one of these members wrote it: a draft is nobody else's business. */
export async function entryOf(
  fund: FundTx,
  key: string,
  writers: readonly string[],
): Promise<string | undefined> {
  const [row] = await entriesUnder(fund, key);
  return row?.writtenBy != null && writers.includes(row.writtenBy) ? row.entryId : undefined;
}

const entriesUnder = ({ tx, fundId }: FundTx, key: string) =>
  tx
    .select({ entryId: entry.entryId, commandHash: entry.commandHash, writtenBy: entry.writtenBy })
    .from(entry)
    .where(and(eq(entry.fundId, fundId), eq(entry.idempotencyKey, key)));

/**
 * Writes one balanced entry. False where the key was taken by an entry written meanwhile: nothing is written then, and
 * the caller asks `writtenUnder` again. The database checks sum, fund and completeness once more at commit.
 */
export async function recordEntry({ tx, fundId }: FundTx, written: EntryToWrite): Promise<boolean> {
  const { entryId, entry: made, key, writtenBy, writtenAt } = written;
  const rows = await tx
    .insert(entry)
    .values({
      fundId,
      entryId,
      kind: made.kind,
      happenedOn: made.happenedOn,
      bookedMonth: made.bookedMonth,
      writtenAt,
      writtenBy,
      idempotencyKey: key.key,
      commandHash: key.commandHash,
    })
    .onConflictDoNothing()
    .returning({ entryId: entry.entryId });
  if (rows.length === 0) return false;
  const amounts = [
    ...made.debits.map(({ account, amount }) => ({ account, amountSatang: amount })),
    ...made.credits.map(({ account, amount }) => ({ account, amountSatang: satang(0n - amount) })),
  ];
  await tx.insert(posting).values(
    amounts.map(({ account, amountSatang }, index) => ({
      fundId,
      entryId,
      lineNo: index + 1,
      account,
      amountSatang,
    })),
  );
  return true;
}

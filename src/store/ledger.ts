import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { postingsOf, sidesOf, type Entry, type EntryKind } from "#core/ledger/entry.ts";
import { satang, zeroSatang, type Satang } from "#core/money.ts";
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

/** What stands under each of these keys. */
export async function entriesWrittenUnder(
  { tx, fundId }: FundTx,
  keys: readonly string[],
): Promise<ReadonlyMap<string, { readonly entryId: string; readonly commandHash: Uint8Array }>> {
  const rows = await tx
    .select({ key: entry.idempotencyKey, entryId: entry.entryId, commandHash: entry.commandHash })
    .from(entry)
    .where(and(eq(entry.fundId, fundId), inArray(entry.idempotencyKey, [...keys])));
  return new Map(rows.map(({ key, ...row }) => [key, row]));
}

/**
 * Writes one balanced entry. False where the key was taken by an entry written meanwhile: nothing is written then, and
 * the caller asks `writtenUnder` again. The database checks sum, fund and completeness once more at commit, and takes the
 * entry's link of the chain there.
 */
export async function recordEntry(fund: FundTx, written: EntryToWrite): Promise<boolean> {
  return (await recordEntries(fund, [written])).has(written.entryId);
}

/** Writes many in one go, and gives the ids of those whose keys were free. */
export async function recordEntries(
  { tx, fundId }: FundTx,
  written: readonly EntryToWrite[],
): Promise<ReadonlySet<string>> {
  if (written.length === 0) return new Set();
  const rows = await tx
    .insert(entry)
    .values(
      written.map(
        ({ entryId, entry: { kind, happenedOn, bookedMonth, reverses }, key, writtenBy, writtenAt }) => ({
          fundId,
          entryId,
          kind,
          happenedOn,
          bookedMonth,
          writtenAt,
          writtenBy,
          idempotencyKey: key.key,
          commandHash: key.commandHash,
          ...(reverses !== undefined && { reverses }),
        }),
      ),
    )
    .onConflictDoNothing()
    .returning({ entryId: entry.entryId });
  const isWritten = new Set(rows.map(({ entryId }) => entryId));
  const postings = written
    .filter(({ entryId }) => isWritten.has(entryId))
    .flatMap(({ entryId, entry: made }) =>
      postingsOf(made).map(({ account, amount, subFund }, index) => ({
        fundId,
        entryId,
        lineNo: index + 1,
        account,
        amountSatang: amount,
        ...(subFund !== undefined && { subFund }),
      })),
    );
  if (postings.length > 0) await tx.insert(posting).values(postings);
  return isWritten;
}

/** An entry as it stands in the books. */
export interface StandingEntry extends Entry {
  readonly entryId: string;
  readonly writtenAt: Temporal.Instant;
  readonly writtenBy?: string;
  /** The entry that took this one back. */
  readonly reversedBy?: string;
}

export async function entryById({ tx, fundId }: FundTx, entryId: string): Promise<StandingEntry | undefined> {
  const [row] = await tx
    .select()
    .from(entry)
    .where(and(eq(entry.fundId, fundId), eq(entry.entryId, entryId)));
  if (row === undefined) return undefined;
  const postings = await tx
    .select()
    .from(posting)
    .where(and(eq(posting.fundId, fundId), eq(posting.entryId, entryId)))
    .orderBy(asc(posting.lineNo));
  const [taker] = await tx
    .select({ entryId: entry.entryId })
    .from(entry)
    .where(and(eq(entry.fundId, fundId), eq(entry.reverses, entryId)));
  const { kind, happenedOn, bookedMonth, writtenAt, writtenBy, reverses } = row;
  return {
    entryId,
    kind: kind as EntryKind,
    happenedOn,
    bookedMonth,
    writtenAt,
    ...sidesOf(
      postings.map(({ account, amountSatang, subFund }) => ({
        account,
        amount: amountSatang,
        ...(subFund !== null && { subFund }),
      })),
    ),
    ...(writtenBy !== null && { writtenBy }),
    ...(reverses !== null && { reverses }),
    ...(taker !== undefined && { reversedBy: taker.entryId }),
  };
}

/**
 * Whoever authorises (pays, moves cash, closes) looks at balances first and must not be overtaken between looking and
 * writing: from here to the commit the fund's other authorising acts wait. Receipts only record, and wait at their own
 * commit alone. Members' standings are locked before this, never after. Gives the last closed day.
 */
export async function lockBooks({ tx }: FundTx): Promise<Temporal.PlainDate | undefined> {
  const [row] = await tx.execute<{ closed: string | null }>(sql`select lock_books()::text as closed`);
  return row?.closed == null ? undefined : Temporal.PlainDate.from(row.closed);
}

/** What lies in an account now: the last snapshot and everything booked since. */
export async function balanceOf({ tx, fundId }: FundTx, account: string): Promise<Satang> {
  const [row] = await tx.execute<{ balance: string }>(sql`
    with last as (select max(month_on) as month_on from balance_snapshot where fund_id = ${fundId})
    select (coalesce((select sum(s.balance_satang) from balance_snapshot s, last
          where s.fund_id = ${fundId} and s.account = ${account} and s.month_on = last.month_on), 0)
      + coalesce((select sum(p.amount_satang) from posting p join entry e using (fund_id, entry_id), last
          where p.fund_id = ${fundId} and p.account = ${account}
            and (last.month_on is null or e.booked_month > last.month_on)), 0))::text as balance`);
  return row === undefined ? zeroSatang : satang(BigInt(row.balance));
}

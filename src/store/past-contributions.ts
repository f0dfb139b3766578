import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { PastContribution } from "#core/import/contribution-row.ts";
import { satang, type Satang } from "#core/money.ts";
import type { FundTx } from "./database.ts";
import { insertMany } from "./insert-many.ts";
import { pastContribution } from "./tables/import.ts";

export interface NewPastContribution extends PastContribution {
  readonly pastId: string;
  readonly memberId: string;
}

/** What an import brings, all under one id by which it can be taken back. */
export async function addPastContributions(
  { tx, fundId }: FundTx,
  added: readonly NewPastContribution[],
  { importId, at }: { readonly importId: string; readonly at: Temporal.Instant },
): Promise<void> {
  const rows = added.map(({ from, to, amount, book, number, ...plain }) => ({
    fundId,
    importId,
    ...plain,
    fromOn: from,
    toOn: to,
    amountSatang: amount,
    book: book ?? null,
    number: number ?? null,
    writtenAt: at,
  }));
  await insertMany(tx, pastContribution, rows);
}

/** What stands of these members' payments of before, the earliest period first. */
export async function pastContributionsOfEach(
  { tx, fundId }: FundTx,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, readonly NewPastContribution[]>> {
  if (memberIds.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(pastContribution)
    .where(
      and(
        eq(pastContribution.fundId, fundId),
        inArray(pastContribution.memberId, [...memberIds]),
        isNull(pastContribution.takenBackAt),
      ),
    )
    .orderBy(asc(pastContribution.fromOn));
  const found = rows.map(
    ({ pastId, memberId, happenedOn, fromOn, toOn, planCode, amountSatang, book, number }) => ({
      pastId,
      memberId,
      happenedOn,
      from: fromOn,
      to: toOn,
      planCode,
      amount: amountSatang,
      ...(book !== null && { book }),
      ...(number !== null && { number }),
    }),
  );
  return Map.groupBy(found, ({ memberId }) => memberId);
}

/** The last import of which anything stands. */
export async function newestImport({ tx, fundId }: FundTx): Promise<string | undefined> {
  const [row] = await tx
    .select({ importId: pastContribution.importId })
    .from(pastContribution)
    .where(and(eq(pastContribution.fundId, fundId), isNull(pastContribution.takenBackAt)))
    .orderBy(desc(pastContribution.writtenAt), desc(pastContribution.importId))
    .limit(1);
  return row?.importId;
}

/** The members whom an import concerns; empty where there is no such import, or it is taken back already. */
export async function takeBackPastContributions(
  { tx, fundId }: FundTx,
  importId: string,
  at: Temporal.Instant,
): Promise<{ readonly rows: number; readonly memberIds: readonly string[] }> {
  const taken = await tx
    .update(pastContribution)
    .set({ takenBackAt: at })
    .where(
      and(
        eq(pastContribution.fundId, fundId),
        eq(pastContribution.importId, importId),
        isNull(pastContribution.takenBackAt),
      ),
    )
    .returning({ memberId: pastContribution.memberId });
  return { rows: taken.length, memberIds: [...new Set(taken.map(({ memberId }) => memberId))] };
}

/** All that stands imported, beside which the opening entry's sum is held. */
export async function pastContributionsTotal({ tx, fundId }: FundTx): Promise<Satang> {
  const [row] = await tx
    .select({ total: sql<string>`coalesce(sum(${pastContribution.amountSatang}), 0)::text` })
    .from(pastContribution)
    .where(and(eq(pastContribution.fundId, fundId), isNull(pastContribution.takenBackAt)));
  return satang(BigInt(row?.total ?? "0"));
}

/** The day of the opening entry that stands, and the contributions since founding that it brings; undefined before it is written. */
export async function openingContributions({
  tx,
  fundId,
}: FundTx): Promise<{ readonly cutOver: Temporal.PlainDate; readonly total: Satang } | undefined> {
  const [row] = await tx.execute<{ cut_over: string; total: string }>(sql`
    select e.happened_on::text as cut_over, coalesce(-sum(p.amount_satang) filter (where p.account = 'contributions'), 0)::text as total
      from entry e join posting p using (fund_id, entry_id)
      where e.fund_id = ${fundId} and e.kind = 'opening'
        and not exists (select from entry r where r.fund_id = e.fund_id and r.reverses = e.entry_id)
      group by e.entry_id, e.happened_on order by e.happened_on desc limit 1`);
  return row && { cutOver: Temporal.PlainDate.from(row.cut_over), total: satang(BigInt(row.total)) };
}

/**
 * Every member's row of what they have paid up to, in the order of their ids, as everybody locks them: while past periods
 * are judged and written, no receipt gives one of them.
 */
export async function lockStandings({ tx, fundId }: FundTx): Promise<void> {
  await tx.execute(sql`
    select count(*) from (
      select from standing where fund_id = ${fundId} order by member_id for no key update) as locked`);
}

export async function setPaidUpToOfEach(
  { tx, fundId }: FundTx,
  paid: readonly { readonly memberId: string; readonly paidUpTo: Temporal.PlainDate | undefined }[],
): Promise<void> {
  if (paid.length === 0) return;
  const rows = JSON.stringify(
    paid.map(({ memberId, paidUpTo }) => ({ member_id: memberId, paid_up_to: paidUpTo?.toString() ?? null })),
  );
  await tx.execute(sql`
    update standing s set paid_up_to = p.paid_up_to
      from jsonb_to_recordset(${rows}::jsonb) as p (member_id uuid, paid_up_to date)
      where s.fund_id = ${fundId} and s.member_id = p.member_id`);
}

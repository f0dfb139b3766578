import { and, asc, eq, sql } from "drizzle-orm";
import { satang, type Satang } from "#core/money.ts";
import type { FundTx } from "./database.ts";
import { coFundingReceipt, coFundingRound } from "./tables/co-funding.ts";

/** A round whose list is frozen. */
export interface Round {
  readonly roundNo: number;
  readonly onDay: Temporal.PlainDate;
  readonly mostRounds: number;
  /** At most so much for each member. */
  readonly perMember: Satang;
  readonly memberCount: number;
  readonly frozenBy: string;
  readonly frozenAt: Temporal.Instant;
}

export interface NewRound extends Omit<Round, "memberCount"> {
  /** In the order of the list. */
  readonly memberNos: readonly string[];
}

/** The list first and its round last: from then on the database lets nobody join. The round is not there yet (`roundNumbered`). */
export async function addRound({ tx, fundId }: FundTx, added: NewRound): Promise<void> {
  const { memberNos, perMember, ...round } = added;
  const { roundNo } = round;
  await tx.execute(sql`
    insert into co_funding_member (fund_id, round_no, place, member_id, member_no)
      select ${fundId}, ${roundNo}, listed.place::int, m.member_id, m.member_no
        from json_array_elements_text(${JSON.stringify(memberNos)}::json) with ordinality listed (member_no, place)
          join member m on m.fund_id = ${fundId} and m.member_no = listed.member_no`);
  await tx
    .insert(coFundingRound)
    .values({ fundId, ...round, perMemberSatang: perMember, memberCount: memberNos.length });
}

export async function roundNumbered({ tx, fundId }: FundTx, roundNo: number): Promise<Round | undefined> {
  const [row] = await tx
    .select()
    .from(coFundingRound)
    .where(and(eq(coFundingRound.fundId, fundId), eq(coFundingRound.roundNo, roundNo)));
  return row && roundFrom(row);
}

export async function allRounds({ tx, fundId }: FundTx): Promise<Round[]> {
  const rows = await tx
    .select()
    .from(coFundingRound)
    .where(eq(coFundingRound.fundId, fundId))
    .orderBy(asc(coFundingRound.roundNo));
  return rows.map(roundFrom);
}

function roundFrom(row: typeof coFundingRound.$inferSelect): Round {
  const { roundNo, onDay, mostRounds, perMemberSatang, memberCount, frozenBy, frozenAt } = row;
  return { roundNo, onDay, mostRounds, perMember: perMemberSatang, memberCount, frozenBy, frozenAt };
}

/** On how many frozen lists each member stands, by the number they carry today. */
export async function roundsHad({ tx, fundId }: FundTx): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.execute<{ member_no: string; rounds: number }>(sql`
    select m.member_no, count(*)::int as rounds from co_funding_member c join member m using (fund_id, member_id)
      where c.fund_id = ${fundId} group by m.member_no`);
  return new Map(rows.map(({ member_no, rounds }) => [member_no, rounds]));
}

/** The number is the one of the day the list was frozen, the name the one that the register has now. */
export interface ListedMember {
  readonly place: number;
  readonly memberId: string;
  readonly memberNo: string;
  readonly name: string;
}

export async function roundList({ tx, fundId }: FundTx, roundNo: number): Promise<ListedMember[]> {
  const rows = await tx.execute<{ place: number; member_id: string; member_no: string; name: string }>(sql`
    select c.place, c.member_id, c.member_no, concat_ws(' ', m.title || m.given_name, nullif(m.family_name, '')) as name
      from co_funding_member c join member m using (fund_id, member_id)
      where c.fund_id = ${fundId} and c.round_no = ${roundNo} order by c.place`);
  return rows.map(({ place, member_id, member_no, name }) => ({
    place,
    memberId: member_id,
    memberNo: member_no,
    name,
  }));
}

/** A receipt is one round's for ever; false where it is another round's. */
export async function linkReceipt(
  { tx, fundId }: FundTx,
  { roundNo, receiptId }: { readonly roundNo: number; readonly receiptId: string },
): Promise<boolean> {
  await tx.insert(coFundingReceipt).values({ fundId, receiptId, roundNo }).onConflictDoNothing();
  const [row] = await tx
    .select({ roundNo: coFundingReceipt.roundNo })
    .from(coFundingReceipt)
    .where(and(eq(coFundingReceipt.fundId, fundId), eq(coFundingReceipt.receiptId, receiptId)));
  return row?.roundNo === roundNo;
}

export interface RoundReceipt {
  readonly roundNo: number;
  readonly book: string;
  readonly number: bigint;
  readonly happenedOn: Temporal.PlainDate;
  readonly total: Satang;
  readonly isCancelled: boolean;
}

/** What came for each round, cancelled receipts too. */
export async function roundReceipts({ tx, fundId }: FundTx): Promise<RoundReceipt[]> {
  const rows = await tx.execute<{
    round_no: number;
    book: string;
    number: string;
    on: string;
    total: string;
    cancelled: boolean;
  }>(sql`
    select c.round_no, r.book, r.number::text, r.happened_on::text as on, r.total_satang::text as total,
        exists (select from entry e where e.fund_id = r.fund_id and e.reverses = r.entry_id) as cancelled
      from co_funding_receipt c join receipt r using (fund_id, receipt_id)
      where c.fund_id = ${fundId} order by c.round_no, r.happened_on, r.number`);
  return rows.map((row) => ({
    roundNo: row.round_no,
    book: row.book,
    number: BigInt(row.number),
    happenedOn: Temporal.PlainDate.from(row.on),
    total: satang(BigInt(row.total)),
    isCancelled: row.cancelled,
  }));
}

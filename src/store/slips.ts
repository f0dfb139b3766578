import { and, asc, desc, eq, inArray, ne, sql, type SQL } from "drizzle-orm";
import type { Satang } from "#core/money.ts";
import type { SlipCode } from "#core/promptpay/slip-code.ts";
import type { SlipReading, SlipReason, SlipStage } from "#core/slip/slip.ts";
import type { FundTx } from "./database.ts";
import { slip, slipPayment } from "./tables/slips.ts";

/** What somebody paid for one member. */
export interface SlipPayment {
  readonly memberId: string;
  readonly amount: Satang;
}

export interface NewSlip {
  readonly slipId: string;
  /** The talk in which it was sent: one talk sends one slip. */
  readonly draftId: string;
  readonly sentFrom: string;
  readonly sentBy?: string;
  readonly sentAt: Temporal.Instant;
  /** What all of the payments come to. */
  readonly amount: Satang;
  readonly payments: readonly SlipPayment[];
}

export interface Slip extends NewSlip {
  readonly stage: SlipStage;
  readonly stageSince: Temporal.Instant;
  readonly reading?: SlipReading;
  readonly code?: SlipCode;
  readonly referenceHash?: Uint8Array;
  /** What the slip-check service said, as `actions/slips/note-check` wrote it. */
  readonly checkResult?: unknown;
  /** The bank's day and the entry, once it was confirmed. */
  readonly paidOn?: Temporal.PlainDate;
  readonly entryId?: string;
  readonly reason?: SlipReason;
}

/** False where this talk has sent one. */
export async function addSlip({ tx, fundId }: FundTx, added: NewSlip): Promise<boolean> {
  const { amount, payments, sentAt, ...rest } = added;
  const rows = await tx
    .insert(slip)
    .values({ fundId, ...rest, sentAt, stageSince: sentAt, amountSatang: amount })
    .onConflictDoNothing()
    .returning({ slipId: slip.slipId });
  if (rows.length === 0) return false;
  await tx.insert(slipPayment).values(
    payments.map(({ memberId, amount: its }, index) => ({
      fundId,
      slipId: added.slipId,
      lineNo: index + 1,
      memberId,
      amountSatang: its,
    })),
  );
  return true;
}

/** What becomes of a slip: its stage, and what was learnt on the way to it. */
export interface SlipChange {
  readonly stage?: SlipStage;
  readonly amount?: Satang;
  readonly reading?: SlipReading;
  readonly code?: SlipCode;
  readonly referenceHash?: Uint8Array;
  readonly checkResult?: unknown;
  readonly paidOn?: Temporal.PlainDate;
  readonly entryId?: string;
  readonly reason?: SlipReason;
}

/** The caller holds the slip (`holdSlip`). */
export async function changeSlip(
  { tx, fundId, cipher }: FundTx,
  slipId: string,
  { change, at }: { readonly change: SlipChange; readonly at: Temporal.Instant },
): Promise<void> {
  const { code, amount, stage, ...rest } = change;
  await tx
    .update(slip)
    .set({
      ...rest,
      ...(stage !== undefined && { stage, stageSince: at }),
      ...(amount !== undefined && { amountSatang: amount }),
      ...(code !== undefined && {
        codeSealed: cipher.seal(JSON.stringify([code.bank, code.reference]), codePlace(fundId, slipId)),
      }),
    })
    .where(and(eq(slip.fundId, fundId), eq(slip.slipId, slipId)));
}

/** The slip's row, locked: whoever judges it and whatever is learnt of it come one after another. */
export async function holdSlip(fund: FundTx, slipId: string): Promise<Slip | undefined> {
  const { tx, fundId } = fund;
  await tx
    .select({ slipId: slip.slipId })
    .from(slip)
    .where(and(eq(slip.fundId, fundId), eq(slip.slipId, slipId)))
    .for("no key update");
  return slipById(fund, slipId);
}

export const slipById = async (fund: FundTx, slipId: string): Promise<Slip | undefined> =>
  (await slipsWhere(fund, eq(slip.slipId, slipId)))[0];

export const slipOfDraft = async (fund: FundTx, draftId: string): Promise<Slip | undefined> =>
  (await slipsWhere(fund, eq(slip.draftId, draftId)))[0];

/** Slips that wait for a person, the longest waiting first. */
export const slipsWaiting = (fund: FundTx): Promise<Slip[]> => slipsWhere(fund, eq(slip.stage, "waiting"));

export const slipsIn = (fund: FundTx, stages: readonly SlipStage[]): Promise<Slip[]> =>
  slipsWhere(fund, inArray(slip.stage, [...stages]));

/** A LINE account's own slips, the latest first; those in which nothing moves any more only from a moment on. */
export async function slipsFrom(
  fund: FundTx,
  lineUserId: string,
  { since, most }: { readonly since: Temporal.Instant; readonly most: number },
): Promise<Slip[]> {
  const isOpen = inArray(slip.stage, ["reading", "waiting"]);
  const isRecent = sql`${slip.sentAt} >= ${since.toString()}`;
  return slipsWhere(fund, sql`${slip.sentFrom} = ${lineUserId} and (${isOpen} or ${isRecent})`, most);
}

/** How many of an account's slips are not judged yet. */
export async function openSlipsFrom({ tx, fundId }: FundTx, lineUserId: string): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(slip)
    .where(
      and(
        eq(slip.fundId, fundId),
        eq(slip.sentFrom, lineUserId),
        inArray(slip.stage, ["reading", "waiting"]),
      ),
    );
  return row?.count ?? 0;
}

/** What members have on slips that nobody has judged yet: whoever has paid is not asked to pay again. */
export async function waitingOf(
  { tx, fundId }: FundTx,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, Satang>> {
  if (memberIds.length === 0) return new Map();
  const rows = await tx
    .select({
      memberId: slipPayment.memberId,
      amount: sql<string>`sum(${slipPayment.amountSatang})`.mapWith(slipPayment.amountSatang),
    })
    .from(slipPayment)
    .innerJoin(slip, and(eq(slip.fundId, slipPayment.fundId), eq(slip.slipId, slipPayment.slipId)))
    .where(
      and(
        eq(slipPayment.fundId, fundId),
        inArray(slipPayment.memberId, [...memberIds]),
        inArray(slip.stage, ["reading", "waiting"]),
      ),
    )
    .groupBy(slipPayment.memberId);
  return new Map(rows.map(({ memberId, amount }) => [memberId, amount]));
}

/** The slip of this fund that holds the same code, if it is one of this fund at all. */
export async function holderOf(fund: FundTx, referenceHash: Uint8Array): Promise<Slip | undefined> {
  const [found] = await slipsWhere(
    fund,
    and(
      eq(slip.referenceHash, referenceHash),
      ne(slip.stage, "used-before"),
      ne(slip.stage, "released"),
      ne(slip.stage, "not-taken"),
    ),
  );
  return found;
}

async function slipsWhere(fund: FundTx, which: SQL | undefined, latest?: number): Promise<Slip[]> {
  const { tx, fundId } = fund;
  const asked = tx
    .select()
    .from(slip)
    .where(and(eq(slip.fundId, fundId), which));
  const rows =
    latest === undefined
      ? await asked.orderBy(asc(slip.sentAt), asc(slip.slipId))
      : await asked.orderBy(desc(slip.sentAt), desc(slip.slipId)).limit(latest);
  if (rows.length === 0) return [];
  const payments = await tx
    .select()
    .from(slipPayment)
    .where(
      and(
        eq(slipPayment.fundId, fundId),
        inArray(
          slipPayment.slipId,
          rows.map(({ slipId }) => slipId),
        ),
      ),
    )
    .orderBy(asc(slipPayment.slipId), asc(slipPayment.lineNo));
  const ofSlip = Map.groupBy(payments, ({ slipId }) => slipId);
  return rows.map((row) =>
    fromRow(
      fund,
      row,
      (ofSlip.get(row.slipId) ?? []).map(({ memberId, amountSatang }) => ({
        memberId,
        amount: amountSatang,
      })),
    ),
  );
}

function fromRow(
  { fundId, cipher }: FundTx,
  row: typeof slip.$inferSelect,
  payments: readonly SlipPayment[],
): Slip {
  const { slipId, draftId, sentFrom, sentAt, stage, stageSince, amountSatang, codeSealed } = row;
  const [bank, reference] =
    codeSealed === null
      ? []
      : (JSON.parse(cipher.open(codeSealed, codePlace(fundId, slipId))) as [string, string]);
  return {
    slipId,
    draftId,
    sentFrom,
    sentAt,
    stage,
    stageSince,
    amount: amountSatang,
    payments,
    ...(row.sentBy !== null && { sentBy: row.sentBy }),
    ...(row.reading !== null && { reading: row.reading }),
    ...(bank !== undefined && reference !== undefined && { code: { bank, reference } }),
    ...(row.referenceHash !== null && { referenceHash: row.referenceHash }),
    ...(row.checkResult !== null && { checkResult: row.checkResult }),
    ...(row.paidOn !== null && { paidOn: row.paidOn }),
    ...(row.entryId !== null && { entryId: row.entryId }),
    ...(row.reason !== null && { reason: row.reason }),
  };
}

const codePlace = (fundId: string, slipId: string): string => `slip.code:${fundId}:${slipId}`;

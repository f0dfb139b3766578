import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { FundTx } from "./database.ts";
import { claimPayment } from "./tables/claims.ts";
import { voucher } from "./tables/books.ts";

export interface Payment {
  readonly claimId: string;
  readonly attempt: number;
  readonly voucherId: string;
  readonly isUrgent: boolean;
  readonly paidAt: Temporal.Instant;
  readonly returnedAt?: Temporal.Instant;
}

/** The database refuses a second one that stands. */
export async function addPayment({ tx, fundId }: FundTx, added: Omit<Payment, "returnedAt">): Promise<void> {
  await tx.insert(claimPayment).values({ fundId, ...added });
}

export async function markReturned(
  { tx, fundId }: FundTx,
  { claimId, attempt }: Pick<Payment, "claimId" | "attempt">,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .update(claimPayment)
    .set({ returnedAt: at })
    .where(
      and(
        eq(claimPayment.fundId, fundId),
        eq(claimPayment.claimId, claimId),
        eq(claimPayment.attempt, attempt),
      ),
    );
}

/** Every attempt of these claims, in order. */
export async function paymentsOf(
  { tx, fundId }: FundTx,
  claimIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Payment[]>> {
  if (claimIds.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(claimPayment)
    .where(and(eq(claimPayment.fundId, fundId), inArray(claimPayment.claimId, [...claimIds])))
    .orderBy(asc(claimPayment.claimId), asc(claimPayment.attempt));
  return Map.groupBy(
    rows.map((row): Payment => {
      const { fundId: _, returnedAt, ...facts } = row;
      return { ...facts, ...(returnedAt !== null && { returnedAt }) };
    }),
    ({ claimId }) => claimId,
  );
}

/** The claim that an entry paid, where the payment stands: such an entry is taken back through the claim. */
export async function claimPaidBy({ tx, fundId }: FundTx, entryId: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ claimId: claimPayment.claimId })
    .from(claimPayment)
    .innerJoin(
      voucher,
      and(eq(voucher.fundId, claimPayment.fundId), eq(voucher.voucherId, claimPayment.voucherId)),
    )
    .where(
      and(eq(claimPayment.fundId, fundId), eq(voucher.entryId, entryId), isNull(claimPayment.returnedAt)),
    );
  return row?.claimId;
}

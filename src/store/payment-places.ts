import { and, asc, eq, isNull } from "drizzle-orm";
import type { PayTo, PlaceDetails } from "#core/slip/payment-place.ts";
import type { FundTx } from "./database.ts";
import { paymentPlace } from "./tables/slips.ts";

export type { PayTo, PlaceDetails };

/** Where members pay into: one of the fund's bank accounts, as it is shown to them. */
export interface PaymentPlace extends PlaceDetails {
  readonly placeId: string;
  /** "bank" or "bank:code". */
  readonly account: string;
  /** Slips of transfers into it are asked about at the slip-check service. */
  readonly asksService: boolean;
}

/** False where the account has one that stands. */
export async function addPlace(
  { tx, fundId, cipher }: FundTx,
  { placeId, account, asksService, ...details }: PaymentPlace,
  { by, at }: { readonly by: string; readonly at: Temporal.Instant },
): Promise<boolean> {
  const detailsSealed = cipher.seal(JSON.stringify(details), placeOf(fundId, placeId));
  const rows = await tx
    .insert(paymentPlace)
    .values({ fundId, placeId, account, asksService, detailsSealed, openedBy: by, openedAt: at })
    .onConflictDoNothing()
    .returning({ placeId: paymentPlace.placeId });
  return rows.length === 1;
}

/** Those that stand, the first one first: it is what a member is shown before the others. */
export async function placesOf({ tx, fundId, cipher }: FundTx): Promise<PaymentPlace[]> {
  const rows = await tx
    .select()
    .from(paymentPlace)
    .where(and(eq(paymentPlace.fundId, fundId), isNull(paymentPlace.closedAt)))
    .orderBy(asc(paymentPlace.openedAt), asc(paymentPlace.placeId));
  return rows.map(({ placeId, account, asksService, detailsSealed }) => ({
    placeId,
    account,
    asksService,
    // Only ever sealed by `addPlace`.
    ...(JSON.parse(cipher.open(detailsSealed, placeOf(fundId, placeId))) as PlaceDetails),
  }));
}

/** Members are not shown it any more; that it was there stays. False where none of this account stood. */
export async function closePlace(
  { tx, fundId }: FundTx,
  account: string,
  { by, at }: { readonly by: string; readonly at: Temporal.Instant },
): Promise<boolean> {
  const rows = await tx
    .update(paymentPlace)
    .set({ closedBy: by, closedAt: at })
    .where(
      and(eq(paymentPlace.fundId, fundId), eq(paymentPlace.account, account), isNull(paymentPlace.closedAt)),
    )
    .returning({ placeId: paymentPlace.placeId });
  return rows.length === 1;
}

const placeOf = (fundId: string, placeId: string): string => `payment_place.details:${fundId}:${placeId}`;

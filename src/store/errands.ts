import { and, asc, eq, isNotNull, isNull, lt, lte, or } from "drizzle-orm";
import type { RelayTx } from "./database.ts";
import type { Lease } from "./inbox.ts";
import { errandPlace } from "./outgoing.ts";
import { errand } from "./relay-tables.ts";

/** Something to be done outside (decisions.md 30), left in the transaction that wanted it. */
export interface LeasedErrand {
  readonly errandId: string;
  readonly fundId: string;
  readonly channelId?: string;
  readonly kind: string;
  readonly body: unknown;
  readonly attempts: number;
}

export async function leaseErrands(
  { tx, cipher }: RelayTx,
  { by, at, until }: Lease,
  most: number,
): Promise<LeasedErrand[]> {
  const rows = await tx
    .select()
    .from(errand)
    .where(and(isOpen, lte(errand.nextTryAt, at), or(isNull(errand.leaseUntil), lt(errand.leaseUntil, at))))
    .orderBy(asc(errand.nextTryAt), asc(errand.errandId))
    .limit(most)
    .for("no key update", { skipLocked: true });
  for (const { errandId } of rows) {
    await tx.update(errand).set({ leasedBy: by, leaseUntil: until }).where(eq(errand.errandId, errandId));
  }
  return rows.map(({ errandId, fundId, channelId, kind, bodySealed, attempts }) => ({
    errandId,
    fundId,
    kind,
    attempts,
    ...(channelId !== null && { channelId }),
    body:
      bodySealed === null
        ? undefined
        : (JSON.parse(cipher.open(bodySealed, errandPlace(errandId))) as unknown),
  }));
}

export async function errandDone({ tx }: RelayTx, errandId: string, at: Temporal.Instant): Promise<void> {
  await tx
    .update(errand)
    .set({ doneAt: at, leasedBy: null, leaseUntil: null, lastError: null })
    .where(eq(errand.errandId, errandId));
}

export async function errandFailed(
  { tx }: RelayTx,
  errandId: string,
  failed: {
    readonly attempts: number;
    readonly error: string;
    readonly nextTryAt: Temporal.Instant;
    readonly deadAt?: Temporal.Instant;
  },
): Promise<void> {
  const { attempts, error, nextTryAt, deadAt } = failed;
  await tx
    .update(errand)
    .set({ attempts, lastError: error, nextTryAt, deadAt: deadAt ?? null, leasedBy: null, leaseUntil: null })
    .where(eq(errand.errandId, errandId));
}

/** What errands long done or given up were about; that they were, and when, stays. */
export async function purgeErrands({ tx }: RelayTx, before: Temporal.Instant): Promise<number> {
  const rows = await tx
    .update(errand)
    .set({ bodySealed: null })
    .where(and(or(lt(errand.doneAt, before), lt(errand.deadAt, before)), isNotNull(errand.bodySealed)))
    .returning({ errandId: errand.errandId });
  return rows.length;
}

const isOpen = and(isNull(errand.doneAt), isNull(errand.deadAt));

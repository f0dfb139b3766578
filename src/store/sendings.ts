import { and, asc, eq, inArray, isNotNull, isNull, lt, lte, notExists, or } from "drizzle-orm";
import type { MessageClass } from "#core/messages/class.ts";
import type { RelayTx } from "./database.ts";
import type { Lease } from "./inbox.ts";
import { outbox, sending, sharedText } from "./relay-tables.ts";

/** One call to LINE with all its retries: nothing of it changes after its row is committed (decisions.md 26). */
export interface Sending {
  readonly sendingId: string;
  readonly fundId: string;
  readonly channelId: string;
  readonly endpoint: "reply" | "push" | "multicast";
  readonly recipients: readonly string[];
  readonly body: string;
  readonly retryKey: string;
  readonly tokenUntil?: Temporal.Instant;
  /** For what its recipients are counted. */
  readonly class: MessageClass;
}

/** A new sending, leased by its maker for its first try, and the messages that go with it. */
export async function addSending(
  { tx, cipher }: RelayTx,
  { body, tokenUntil, ...made }: Sending,
  { lease, outboxIds }: { readonly lease: Lease; readonly outboxIds: readonly string[] },
): Promise<void> {
  await tx.insert(sending).values({
    ...made,
    recipients: [...made.recipients],
    bodySealed: cipher.seal(body, sendingPlace(made.sendingId)),
    tokenUntil: tokenUntil ?? null,
    createdAt: lease.at,
    nextTryAt: lease.at,
    firstTriedAt: lease.at,
    leasedBy: lease.by,
    leaseUntil: lease.until,
  });
  await tx
    .update(outbox)
    // What waited for something waits no more: should it come back, it is due at once.
    .set({ sendingId: made.sendingId, waitsFor: null, notBefore: lease.at })
    .where(inArray(outbox.outboxId, [...outboxIds]));
}

export interface LeasedSending extends Sending {
  /** With the one now to be made. */
  readonly attempts: number;
  readonly firstTriedAt: Temporal.Instant;
  /** An earlier try may have reached LINE: its answer was lost, or its server died meanwhile. */
  readonly maybeArrived: boolean;
}

/**
 * Sendings whose time has come and which nobody holds, for one more try. One that still carries an expired lease was
 * in its try when its server died: LINE may have it.
 */
export async function leaseSendings(
  { tx, cipher }: RelayTx,
  { by, at, until }: Lease,
  most: number,
): Promise<LeasedSending[]> {
  const rows = await tx
    .select()
    .from(sending)
    .where(
      and(
        isNull(sending.settledAt),
        lte(sending.nextTryAt, at),
        or(isNull(sending.leaseUntil), lt(sending.leaseUntil, at)),
      ),
    )
    .orderBy(asc(sending.nextTryAt))
    .limit(most)
    .for("no key update", { skipLocked: true });
  const retried = rows.map((row) => ({
    ...row,
    attempts: row.attempts + 1,
    maybeArrived: row.maybeArrived || row.leaseUntil !== null,
  }));
  for (const { sendingId, attempts, maybeArrived } of retried) {
    const leased = { leasedBy: by, leaseUntil: until, attempts, maybeArrived };
    await tx.update(sending).set(leased).where(eq(sending.sendingId, sendingId));
  }
  return retried.flatMap((row) => sendingFromRow(row, cipher));
}

/** Locks a sending for the result of a try; false where that try's lease ran out and another one has begun since. */
export async function holdsTry(
  { tx }: RelayTx,
  { sendingId, attempts }: Pick<LeasedSending, "sendingId" | "attempts">,
  by: string,
): Promise<boolean> {
  const isThisTry = and(eq(sending.leasedBy, by), eq(sending.attempts, attempts), isNull(sending.settledAt));
  const rows = await tx
    .select({ sendingId: sending.sendingId })
    .from(sending)
    .where(and(eq(sending.sendingId, sendingId), isThisTry))
    .for("no key update");
  return rows.length === 1;
}

export interface Postponed {
  readonly nextTryAt: Temporal.Instant;
  readonly maybeArrived: boolean;
  readonly status?: number;
  readonly error: string;
}

export async function postponeSending(
  { tx }: RelayTx,
  sendingId: string,
  postponed: Postponed,
): Promise<void> {
  const { nextTryAt, maybeArrived, status, error } = postponed;
  await tx
    .update(sending)
    .set({
      nextTryAt,
      maybeArrived,
      lastStatus: status ?? null,
      lastError: error,
      leasedBy: null,
      leaseUntil: null,
    })
    .where(eq(sending.sendingId, sendingId));
}

export interface Settled {
  readonly outcome: "accepted" | "refused" | "perhaps";
  readonly at: Temporal.Instant;
  readonly status?: number;
  readonly requestId?: string;
  readonly error?: string;
}

/** The sending has ended; its messages are sent, or dead with a reason for a person to read. */
export async function settleSending({ tx }: RelayTx, sendingId: string, settled: Settled): Promise<void> {
  const { outcome, at, status, requestId, error } = settled;
  await tx
    .update(sending)
    .set({
      settledAt: at,
      outcome,
      leasedBy: null,
      leaseUntil: null,
      lastStatus: status ?? null,
      requestId: requestId ?? null,
      lastError: error ?? null,
    })
    .where(eq(sending.sendingId, sendingId));
  await tx
    .update(outbox)
    .set(outcome === "accepted" ? { sentAt: at } : { deadAt: at, lastError: reasonOfDeath(settled) })
    .where(eq(outbox.sendingId, sendingId));
}

/** Whoever thinks of sending it once more must know that it may have been read already. */
const reasonOfDeath = ({ outcome, error = outcome }: Settled): string =>
  outcome === "perhaps" ? `perhaps sent: ${error}` : error;

/**
 * The reply ended without being read for sure: its messages wait again, without a token, to be pushed. Those that may
 * have arrived go marked as sent again; of these, `onlyMustLearn` leaves out mere answers.
 */
export async function backToOutbox(
  { tx }: RelayTx,
  sendingId: string,
  { isAgain, onlyMustLearn }: { readonly isAgain: boolean; readonly onlyMustLearn: boolean },
): Promise<void> {
  await tx
    .update(outbox)
    .set({ sendingId: null, replyToken: null, replyUntil: null, isAgain })
    .where(and(eq(outbox.sendingId, sendingId), onlyMustLearn ? eq(outbox.mustLearn, true) : undefined));
}

/** Texts of messages long sent or given up; that they were, when and to whom stays. */
export async function purgeSent({ tx }: RelayTx, before: Temporal.Instant): Promise<number> {
  const hasText = or(isNotNull(outbox.bodySealed), isNotNull(outbox.textId));
  const rows = await tx
    .update(outbox)
    .set({ bodySealed: null, textId: null })
    .where(and(or(lt(outbox.sentAt, before), lt(outbox.deadAt, before)), hasText))
    .returning({ outboxId: outbox.outboxId });
  const isOfNobody = notExists(tx.select().from(outbox).where(eq(outbox.textId, sharedText.textId)));
  await tx.delete(sharedText).where(and(lt(sharedText.createdAt, before), isOfNobody));
  await tx
    .update(sending)
    .set({ bodySealed: null })
    .where(and(lt(sending.settledAt, before), isNotNull(sending.bodySealed)));
  return rows.length;
}

function sendingFromRow(row: typeof sending.$inferSelect, cipher: RelayTx["cipher"]): LeasedSending[] {
  const { bodySealed, tokenUntil, sendingId } = row;
  if (bodySealed === null) return [];
  const { fundId, channelId, endpoint, recipients, retryKey, attempts, firstTriedAt, maybeArrived } = row;
  const body = cipher.open(bodySealed, sendingPlace(sendingId));
  const rest = { fundId, channelId, endpoint, recipients, retryKey, attempts, firstTriedAt, maybeArrived };
  return [{ sendingId, body, ...rest, class: row.class, ...(tokenUntil !== null && { tokenUntil }) }];
}

const sendingPlace = (sendingId: string): string => `sending.body:${sendingId}`;

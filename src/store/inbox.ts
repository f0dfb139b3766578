import { and, asc, eq, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { RelayTx } from "./database.ts";
import { inbox, sender } from "./relay-tables.ts";

export interface TakenEvent {
  readonly channelId: string;
  readonly fundId: string;
  readonly webhookEventId: string;
  readonly sender: string;
  readonly occurredAt: Temporal.Instant;
  readonly body: string;
}

/**
 * Keeps events durably and marks their senders as waiting. An event that is here already is left as it is. Senders are
 * touched in key order, so that two webhooks with the same people do not wait for each other.
 */
export async function takeEvents(
  { tx, cipher }: RelayTx,
  events: readonly TakenEvent[],
  at: Temporal.Instant,
): Promise<void> {
  if (events.length === 0) return;
  const kept = await tx
    .insert(inbox)
    .values(
      events.map(({ body, ...event }) => ({
        ...event,
        bodySealed: cipher.seal(body, inboxPlace(event)),
        receivedAt: at,
        nextTryAt: at,
      })),
    )
    .onConflictDoNothing()
    .returning({ channelId: inbox.channelId, sender: inbox.sender });
  const senders = [...new Map(kept.map((row) => [`${row.channelId} ${row.sender}`, row]))]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => ({ ...row, dueAt: at }));
  if (senders.length === 0) return;
  await tx
    .insert(sender)
    .values(senders)
    .onConflictDoUpdate({
      target: [sender.channelId, sender.sender],
      set: { dueAt: sql`least(${sender.dueAt}, excluded.due_at)` },
    });
}

export interface Lease {
  readonly by: string;
  readonly at: Temporal.Instant;
  readonly until: Temporal.Instant;
}

export interface Sender {
  readonly channelId: string;
  readonly sender: string;
}

/**
 * Leases people who have something waiting: their events are this server's until the lease ends. `skip locked`: another
 * server that leases at this moment takes the next people instead of waiting.
 */
export async function leaseSenders(
  { tx }: RelayTx,
  { by, at, until }: Lease,
  most: number,
): Promise<Sender[]> {
  const free = await tx
    .select({ channelId: sender.channelId, sender: sender.sender })
    .from(sender)
    .where(and(lte(sender.dueAt, at), or(isNull(sender.leaseUntil), lt(sender.leaseUntil, at))))
    .orderBy(asc(sender.dueAt))
    .limit(most)
    .for("no key update", { skipLocked: true });
  for (const row of free) {
    await tx.update(sender).set({ leasedBy: by, leaseUntil: until }).where(isSender(row));
  }
  return free;
}

/**
 * The person's next event, by LINE's clock, with the lease renewed; undefined where none is due now, or where the lease
 * was lost to another server. An event that waits for its next try holds back the later ones of the same person, and
 * nobody else's.
 */
export async function nextEvent(
  { tx, cipher }: RelayTx,
  from: Sender,
  { by, at, until }: Lease,
): Promise<(TakenEvent & { readonly attempts: number }) | undefined> {
  const renewed = await tx
    .update(sender)
    .set({ leaseUntil: until })
    .where(and(isSender(from), eq(sender.leasedBy, by)))
    .returning({ sender: sender.sender });
  const [row] = await tx
    .select()
    .from(inbox)
    .where(and(eq(inbox.channelId, from.channelId), eq(inbox.sender, from.sender), isWaiting))
    .orderBy(asc(inbox.occurredAt), asc(inbox.webhookEventId))
    .limit(1);
  const isMine = renewed.length === 1;
  if (
    !isMine ||
    row === undefined ||
    row.bodySealed === null ||
    Temporal.Instant.compare(row.nextTryAt, at) > 0
  )
    return undefined;
  const { bodySealed, channelId, fundId, webhookEventId, occurredAt, attempts } = row;
  const body = cipher.open(bodySealed, inboxPlace(row));
  return { channelId, fundId, webhookEventId, sender: row.sender, occurredAt, attempts, body };
}

type EventKey = Pick<TakenEvent, "channelId" | "webhookEventId">;

export async function eventDone({ tx }: RelayTx, event: EventKey, at: Temporal.Instant): Promise<void> {
  await tx.update(inbox).set({ doneAt: at, lastError: null }).where(isEvent(event));
}

export async function eventFailed(
  { tx }: RelayTx,
  event: EventKey,
  failed: { readonly attempts: number; readonly error: string; readonly nextTryAt: Temporal.Instant },
): Promise<void> {
  const { attempts, error, nextTryAt } = failed;
  await tx.update(inbox).set({ attempts, lastError: error, nextTryAt }).where(isEvent(event));
}

export async function eventDead(
  { tx }: RelayTx,
  event: EventKey,
  failed: { readonly attempts: number; readonly error: string; readonly at: Temporal.Instant },
): Promise<void> {
  await tx
    .update(inbox)
    .set({ attempts: failed.attempts, lastError: failed.error, deadAt: failed.at })
    .where(isEvent(event));
}

/**
 * Gives the person back, and notes when they are due again. The row is locked first and the question asked after: an
 * event taken in between waits for the lock, or is seen by the question, so that nobody is forgotten.
 */
export async function releaseSender({ tx }: RelayTx, from: Sender, by: string): Promise<void> {
  const [mine] = await tx
    .select({ leasedBy: sender.leasedBy })
    .from(sender)
    .where(isSender(from))
    .for("no key update");
  if (mine?.leasedBy !== by) return;
  const [next] = await tx
    .select({ at: inbox.nextTryAt })
    .from(inbox)
    .where(and(eq(inbox.channelId, from.channelId), eq(inbox.sender, from.sender), isWaiting))
    .orderBy(asc(inbox.occurredAt), asc(inbox.webhookEventId))
    .limit(1);
  await tx
    .update(sender)
    .set({ dueAt: next?.at ?? null, leasedBy: null, leaseUntil: null })
    .where(isSender(from));
}

/** Bodies of events long done or given up; ids, times and who stay, so that a late redelivery is still known. */
export async function purgeInbox({ tx }: RelayTx, before: Temporal.Instant): Promise<number> {
  const rows = await tx
    .update(inbox)
    .set({ bodySealed: null })
    .where(and(or(lt(inbox.doneAt, before), lt(inbox.deadAt, before)), isNotNull(inbox.bodySealed)))
    .returning({ webhookEventId: inbox.webhookEventId });
  return rows.length;
}

const isWaiting = and(isNull(inbox.doneAt), isNull(inbox.deadAt));
const isSender = ({ channelId, sender: from }: Sender) =>
  and(eq(sender.channelId, channelId), eq(sender.sender, from));
const isEvent = ({ channelId, webhookEventId }: EventKey) =>
  and(eq(inbox.channelId, channelId), eq(inbox.webhookEventId, webhookEventId));
export const inboxPlace = ({ channelId, webhookEventId }: EventKey): string =>
  `inbox.body:${channelId}:${webhookEventId}`;

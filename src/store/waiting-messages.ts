import { and, asc, eq, inArray, isNotNull, isNull, lte, ne, or } from "drizzle-orm";
import type { MessageClass } from "#core/messages/class.ts";
import type { Wait } from "#core/messages/sort-out.ts";
import type { RelayTx } from "./database.ts";
import { outboxPlace } from "./outgoing.ts";
import { outbox } from "./relay-tables.ts";

export interface WaitingMessage {
  readonly outboxId: string;
  readonly fundId: string;
  readonly channelId: string;
  readonly recipient: string;
  readonly mustLearn: boolean;
  readonly reply: string;
  readonly bodyHash: string;
  readonly answering?: { readonly token: string; readonly until: Temporal.Instant };
  readonly isAgain: boolean;
  readonly class: MessageClass;
  readonly createdAt: Temporal.Instant;
}

/** Messages that wait, the oldest first, locked until this transaction has made sendings of them. */
export async function lockWaiting(
  { tx, cipher }: RelayTx,
  at: Temporal.Instant,
  most: number,
): Promise<WaitingMessage[]> {
  const rows = await tx
    .select()
    .from(outbox)
    .where(and(isWaiting, isDueByTime, lte(outbox.notBefore, at)))
    .orderBy(asc(outbox.createdAt), asc(outbox.outboxId))
    .limit(most)
    .for("no key update", { skipLocked: true });
  return rows.flatMap((row) => messageFromRow(row, cipher));
}

/**
 * What is held back for these people, whatever for, locked likewise: it may go along. What another server is just sending
 * is left to it.
 */
export async function lockHeld(
  { tx, cipher }: RelayTx,
  readers: readonly { readonly channelId: string; readonly recipient: string }[],
): Promise<WaitingMessage[]> {
  const byChannel = [...Map.groupBy(readers, ({ channelId }) => channelId)].map(([channelId, theirs]) => {
    const recipients = [...new Set(theirs.map(({ recipient }) => recipient))];
    return and(eq(outbox.channelId, channelId), inArray(outbox.recipient, recipients));
  });
  if (byChannel.length === 0) return [];
  const rows = await tx
    .select()
    .from(outbox)
    .where(and(isWaiting, isNotNull(outbox.waitsFor), or(...byChannel)))
    .orderBy(asc(outbox.createdAt), asc(outbox.outboxId))
    .for("no key update", { skipLocked: true });
  return rows.flatMap((row) => messageFromRow(row, cipher));
}

/** They wait for something, until then at most. */
export async function holdBack({ tx }: RelayTx, waits: readonly Wait[]): Promise<void> {
  const alike = Map.groupBy(waits, (wait) => `${wait.for} ${wait.until.toString()}`);
  for (const [first, ...rest] of alike.values()) {
    if (first === undefined) continue;
    const ids = [first, ...rest].map(({ outboxId }) => outboxId);
    await tx
      .update(outbox)
      .set({ waitsFor: first.for, notBefore: first.until })
      .where(inArray(outbox.outboxId, ids));
  }
}

const isWaiting = and(isNull(outbox.sendingId), isNull(outbox.deadAt));
/** These wait for their reader and for no time. */
const isDueByTime = or(isNull(outbox.waitsFor), ne(outbox.waitsFor, "their-message"));

function messageFromRow(
  { bodySealed, bodyHash, replyToken, replyUntil, ...row }: typeof outbox.$inferSelect,
  cipher: RelayTx["cipher"],
): WaitingMessage[] {
  if (bodySealed === null) return [];
  const answering = replyToken !== null &&
    replyUntil !== null && { answering: { token: replyToken, until: replyUntil } };
  const reply = cipher.open(bodySealed, outboxPlace(row.outboxId));
  return [{ ...row, reply, bodyHash: Buffer.from(bodyHash).toString("base64"), ...answering }];
}

import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, ne, or, type SQL } from "drizzle-orm";
import type { MessageClass } from "#core/messages/class.ts";
import type { Wait } from "#core/messages/sort-out.ts";
import type { RelayTx } from "./database.ts";
import { outboxPlace } from "./outgoing.ts";
import { outbox, sharedText } from "./relay-tables.ts";
import { sharedPlace } from "./messages-to-many.ts";

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
  /** Who is asked whether it still holds before it is sent. */
  readonly asksFirst?: string;
}

/**
 * Messages that wait, the oldest first, locked until this transaction has made sendings of them. Where the last one shares
 * its words with many, as many more of these come along as make whole calls of `most` recipients: else the same words would
 * need one call for each look that they are spread over.
 */
export async function lockWaiting(
  relay: RelayTx,
  at: Temporal.Instant,
  most: number,
): Promise<WaitingMessage[]> {
  const isDue = and(isWaiting, isDueByTime, lte(outbox.notBefore, at));
  const rows = await lockedRows(relay, { where: isDue, most });
  const last = rows.at(-1);
  if (rows.length === most && last !== undefined && last.textId !== null) {
    const alike = rows.filter(({ textId }) => textId === last.textId).length;
    const isOfText = and(isDue, eq(outbox.textId, last.textId), gt(outbox.outboxId, last.outboxId));
    const missing = (most - (alike % most)) % most;
    if (missing > 0) rows.push(...(await lockedRows(relay, { where: isOfText, most: missing })));
  }
  return messagesFromRows(relay, rows);
}

const lockedRows = (
  { tx }: RelayTx,
  { where, most }: { readonly where: SQL | undefined; readonly most: number },
) =>
  tx
    .select()
    .from(outbox)
    .where(where)
    .orderBy(asc(outbox.createdAt), asc(outbox.outboxId))
    .limit(most)
    .for("no key update", { skipLocked: true });

/**
 * What is held back for these people, whatever for, locked likewise: it may go along. What another server is just sending
 * is left to it.
 */
export async function lockHeld(
  relay: RelayTx,
  readers: readonly { readonly channelId: string; readonly recipient: string }[],
): Promise<WaitingMessage[]> {
  const byChannel = [...Map.groupBy(readers, ({ channelId }) => channelId)].map(([channelId, theirs]) => {
    const recipients = [...new Set(theirs.map(({ recipient }) => recipient))];
    return and(eq(outbox.channelId, channelId), inArray(outbox.recipient, recipients));
  });
  if (byChannel.length === 0) return [];
  const rows = await relay.tx
    .select()
    .from(outbox)
    .where(and(isWaiting, isNotNull(outbox.waitsFor), or(...byChannel)))
    .orderBy(asc(outbox.createdAt), asc(outbox.outboxId))
    .for("no key update", { skipLocked: true });
  return messagesFromRows(relay, rows);
}

/** These no longer hold, and were never sent: what became of them stands with whoever left them. */
export async function dropWaiting({ tx }: RelayTx, outboxIds: readonly string[]): Promise<void> {
  if (outboxIds.length === 0) return;
  await tx.delete(outbox).where(inArray(outbox.outboxId, [...outboxIds]));
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

type Row = typeof outbox.$inferSelect;

/** What many share is read and opened once. */
async function messagesFromRows({ tx, cipher }: RelayTx, rows: readonly Row[]): Promise<WaitingMessage[]> {
  const textIds = [...new Set(rows.flatMap(({ textId }) => textId ?? []))];
  const texts =
    textIds.length === 0 ? [] : await tx.select().from(sharedText).where(inArray(sharedText.textId, textIds));
  const replies = new Map(
    texts.map(({ textId, bodySealed }) => [textId, cipher.open(bodySealed, sharedPlace(textId))]),
  );
  return rows.flatMap((row) => {
    const reply = row.textId === null ? ownReply(row, cipher) : replies.get(row.textId);
    return reply === undefined ? [] : [messageFromRow(row, reply)];
  });
}

const ownReply = ({ bodySealed, outboxId }: Row, cipher: RelayTx["cipher"]): string | undefined =>
  bodySealed === null ? undefined : cipher.open(bodySealed, outboxPlace(outboxId));

function messageFromRow(row: Row, reply: string): WaitingMessage {
  const { bodyHash, replyToken, replyUntil, asksFirst, ...rest } = row;
  return {
    ...rest,
    reply,
    bodyHash: Buffer.from(bodyHash).toString("base64"),
    ...(replyToken !== null &&
      replyUntil !== null && { answering: { token: replyToken, until: replyUntil } }),
    ...(asksFirst !== null && { asksFirst }),
  };
}

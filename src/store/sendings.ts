import { and, asc, eq, inArray, isNotNull, isNull, lt, lte, or } from "drizzle-orm";
import type { RelayTx } from "./database.ts";
import type { Lease } from "./inbox.ts";
import { outboxPlace } from "./outgoing.ts";
import { outbox, sending } from "./relay-tables.ts";

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
}

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
    .where(and(isNull(outbox.sendingId), isNull(outbox.deadAt), lte(outbox.notBefore, at)))
    .orderBy(asc(outbox.createdAt), asc(outbox.outboxId))
    .limit(most)
    .for("no key update", { skipLocked: true });
  return rows.flatMap(({ bodySealed, bodyHash, replyToken, replyUntil, againOf, ...row }) =>
    bodySealed === null
      ? []
      : [
          {
            ...row,
            reply: cipher.open(bodySealed, outboxPlace(row.outboxId)),
            bodyHash: Buffer.from(bodyHash).toString("base64"),
            ...(replyToken !== null &&
              replyUntil !== null && { answering: { token: replyToken, until: replyUntil } }),
            isAgain: againOf !== null,
          },
        ],
  );
}

/** A new sending, leased by its maker, and the messages that go with it. */
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
    leasedBy: lease.by,
    leaseUntil: lease.until,
  });
  await tx
    .update(outbox)
    .set({ sendingId: made.sendingId })
    .where(inArray(outbox.outboxId, [...outboxIds]));
}

export interface LeasedSending extends Sending {
  readonly attempts: number;
  readonly firstTriedAt?: Temporal.Instant;
}

/** Sendings whose time has come and which nobody holds: new ones' retries, and those of a server that died. */
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
  for (const { sendingId } of rows) {
    await tx.update(sending).set({ leasedBy: by, leaseUntil: until }).where(eq(sending.sendingId, sendingId));
  }
  return rows.flatMap((row) => sendingFromRow(row, cipher));
}

/** Written before the call goes out: after a crash, the next server knows that LINE may have it already. */
export async function noteTry(
  { tx }: RelayTx,
  tried: { sendingId: string; attempts: number; firstTriedAt: Temporal.Instant },
): Promise<void> {
  const { sendingId, ...rest } = tried;
  await tx.update(sending).set(rest).where(eq(sending.sendingId, sendingId));
}

export async function postponeSending(
  { tx }: RelayTx,
  sendingId: string,
  failed: {
    readonly nextTryAt: Temporal.Instant;
    readonly status: number | undefined;
    readonly error: string;
  },
): Promise<void> {
  const { nextTryAt, status, error } = failed;
  await tx
    .update(sending)
    .set({ nextTryAt, lastStatus: status ?? null, lastError: error, leasedBy: null, leaseUntil: null })
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
    .set(outcome === "accepted" ? { sentAt: at } : { deadAt: at, lastError: error ?? outcome })
    .where(eq(outbox.sendingId, sendingId));
}

/** The reply did not arrive: its messages go back into the outbox without a token, and will be pushed. */
export async function backToOutbox({ tx }: RelayTx, sendingId: string): Promise<void> {
  await tx
    .update(outbox)
    .set({ sendingId: null, replyToken: null, replyUntil: null })
    .where(eq(outbox.sendingId, sendingId));
}

export async function messagesOf(
  { tx, cipher }: RelayTx,
  sendingId: string,
): Promise<(WaitingMessage & { readonly onceKey?: string })[]> {
  const rows = await tx.select().from(outbox).where(eq(outbox.sendingId, sendingId));
  return rows.flatMap(
    ({ bodySealed, bodyHash, againOf, onceKey, replyToken: _token, replyUntil: _until, ...row }) =>
      bodySealed === null
        ? []
        : [
            {
              ...row,
              reply: cipher.open(bodySealed, outboxPlace(row.outboxId)),
              bodyHash: Buffer.from(bodyHash).toString("base64"),
              isAgain: againOf !== null,
              ...(onceKey !== null && { onceKey }),
            },
          ],
  );
}

/** Texts of messages long sent; that they were sent, when and to whom stays. */
export async function purgeSent({ tx }: RelayTx, sentBefore: Temporal.Instant): Promise<number> {
  const rows = await tx
    .update(outbox)
    .set({ bodySealed: null })
    .where(and(lt(outbox.sentAt, sentBefore), isNotNull(outbox.bodySealed)))
    .returning({ outboxId: outbox.outboxId });
  await tx
    .update(sending)
    .set({ bodySealed: null })
    .where(and(lt(sending.settledAt, sentBefore), isNotNull(sending.bodySealed)));
  return rows.length;
}

function sendingFromRow(row: typeof sending.$inferSelect, cipher: RelayTx["cipher"]): LeasedSending[] {
  const {
    sendingId,
    fundId,
    channelId,
    endpoint,
    recipients,
    bodySealed,
    retryKey,
    tokenUntil,
    attempts,
    firstTriedAt,
  } = row;
  if (bodySealed === null) return [];
  const body = cipher.open(bodySealed, sendingPlace(sendingId));
  return [
    {
      sendingId,
      fundId,
      channelId,
      endpoint,
      recipients,
      body,
      retryKey,
      attempts,
      ...(tokenUntil !== null && { tokenUntil }),
      ...(firstTriedAt !== null && { firstTriedAt }),
    },
  ];
}

const sendingPlace = (sendingId: string): string => `sending.body:${sendingId}`;

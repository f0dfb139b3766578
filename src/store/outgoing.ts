import type { MessageClass } from "#core/messages/class.ts";
import type { FundTx, RelayTx } from "./database.ts";
import { errand, outbox } from "./relay-tables.ts";

/** A message for one LINE user, not yet on its way. `reply` is plain data; only the door to LINE knows how it looks there. */
export interface OutgoingMessage {
  readonly outboxId: string;
  readonly channelId: string;
  readonly recipient: string;
  readonly reply: object;
  /** A receipt or a decision must be learnt, and is pushed again, marked, when nobody knows whether it arrived. */
  readonly mustLearn: boolean;
  readonly answering?: { readonly token: string; readonly until: Temporal.Instant };
  /** What it is for (core/messages/class.ts); an answer where it is left out. */
  readonly class?: MessageClass;
  /** Waits so long for another message to its reader, with which it goes along free. */
  readonly inCompanyUntil?: Temporal.Instant;
  /** One message of this name per fund, ever. */
  readonly onceKey?: string;
}

/** `tell-of-*` is done in the house, `read-quota` asks LINE. */
export type MessageErrand = "tell-of-work" | "tell-of-budget" | "read-quota";

/** `read-slip` looks at a picture, `check-slip` asks a slip-check service. */
export type SlipErrand = "read-slip" | "check-slip";

export interface NewErrand {
  readonly errandId: string;
  readonly channelId?: string;
  readonly kind:
    | "relink-menu"
    | "fetch-document"
    | "tell-of-documents"
    | "remove-document"
    | MessageErrand
    | SlipErrand;
  readonly body: object;
  /** One errand of this name per fund, ever. */
  readonly onceKey?: string;
  /** At once, where it is left out. */
  readonly notBefore?: Temporal.Instant;
}

/**
 * Leaves messages in the outbox, in the transaction of what they tell. The application may leave rows there and read none:
 * hence no "returning", and a conflict without a named target.
 */
export async function leaveMessages(
  { tx, fundId, cipher }: FundTx | (RelayTx & { readonly fundId: string }),
  messages: readonly OutgoingMessage[],
  at: Temporal.Instant,
): Promise<void> {
  if (messages.length === 0) return;
  await tx
    .insert(outbox)
    .values(
      messages.map(({ reply, answering, onceKey, inCompanyUntil, ...message }) => {
        const body = JSON.stringify(reply);
        return {
          fundId,
          ...message,
          bodySealed: cipher.seal(body, outboxPlace(message.outboxId)),
          bodyHash: cipher.hash(body, "outbox"),
          replyToken: answering?.token ?? null,
          replyUntil: answering?.until ?? null,
          onceKey: onceKey ?? null,
          notBefore: inCompanyUntil ?? at,
          waitsFor: inCompanyUntil === undefined ? null : ("company" as const),
          createdAt: at,
        };
      }),
    )
    .onConflictDoNothing();
}

export async function leaveErrand(
  { tx, fundId, cipher }: FundTx | (RelayTx & { readonly fundId: string }),
  left: NewErrand,
  at: Temporal.Instant,
): Promise<void> {
  const { body, notBefore = at, ...rest } = left;
  await tx
    .insert(errand)
    .values({
      fundId,
      ...rest,
      bodySealed: cipher.seal(JSON.stringify(body), errandPlace(left.errandId)),
      createdAt: at,
      nextTryAt: notBefore,
    })
    .onConflictDoNothing();
}

export const outboxPlace = (outboxId: string): string => `outbox.body:${outboxId}`;
export const errandPlace = (errandId: string): string => `errand.body:${errandId}`;

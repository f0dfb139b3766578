import { sql } from "drizzle-orm";
import type { MessageClass } from "#core/messages/class.ts";
import type { FundTx } from "./database.ts";
import { sharedText } from "./relay-tables.ts";

/** One text for many people: it is made, sealed and kept once, and each of them has a short row in the outbox. */
export interface SharedMessage {
  readonly textId: string;
  /** Plain data, as in `store/outgoing`. */
  readonly reply: object;
  readonly class: MessageClass;
  /** Who is asked whether it still holds before it is sent (decisions 0015); none: it holds. */
  readonly asksFirst?: string;
  /** It is not sent by itself: it goes free with its reader's next message. */
  readonly isHeld?: true;
  readonly to: readonly SharedRecipient[];
}

export interface SharedRecipient {
  readonly outboxId: string;
  readonly channelId: string;
  readonly recipient: string;
  /** One message of this name per fund, ever. */
  readonly onceKey?: string;
}

/** A statement of so many rows is some megabytes; more in one would only need more memory. */
const rowsAtOnce = 5000;

/**
 * Leaves them in the outbox, in the transaction of what they tell. Those with the same words are left side by side, in which
 * order delivery takes them, so that each multicast is as full as it can be.
 */
export async function leaveSharedMessages(
  { tx, fundId, cipher }: FundTx,
  messages: readonly SharedMessage[],
  at: Temporal.Instant,
): Promise<void> {
  const rows: object[] = [];
  for (const { textId, reply, to, asksFirst, isHeld, class: ofClass } of messages) {
    const body = JSON.stringify(reply);
    const bodySealed = cipher.seal(body, sharedPlace(textId));
    await tx.insert(sharedText).values({ textId, fundId, bodySealed, createdAt: at });
    const hash = cipher.hash(body, "outbox").toString("hex");
    const alike = { text: textId, hash, class: ofClass, asks: asksFirst, held: isHeld ?? false };
    for (const { outboxId, channelId, recipient, onceKey } of to)
      rows.push({ id: outboxId, channel: channelId, recipient, once: onceKey, ...alike });
  }
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await tx.execute(sql`
      insert into relay.outbox (outbox_id, fund_id, channel_id, recipient, must_learn, body_hash, text_id, once_key,
          asks_first, class, waits_for, not_before, created_at)
        select id, ${fundId}::uuid, channel, recipient, false, decode(hash, 'hex'), text, once, asks, class,
            case when held then 'their-message' end, ${at.toString()}::timestamptz, ${at.toString()}::timestamptz
          from json_to_recordset(${JSON.stringify(rows.slice(from, from + rowsAtOnce))}::json)
            as r (id uuid, channel text, recipient text, hash text, text uuid, once text, asks text, class text, held boolean)
        on conflict do nothing`);
}

export const sharedPlace = (textId: string): string => `shared_text.body:${textId}`;

import { sql } from "drizzle-orm";
import type { RelayTx } from "./database.ts";

/**
 * What the house gave up on, for a person to see and to try again while its text is kept. No text of anybody's is shown:
 * kind, times and the reason.
 */
export interface DeadLetter {
  readonly kind: "event" | "message" | "errand";
  readonly letterId: string;
  readonly fundId: string;
  readonly diedAt: string;
  readonly attempts: number;
  readonly reason: string;
}

export async function deadLetters({ tx }: RelayTx, most: number): Promise<DeadLetter[]> {
  const rows = await tx.execute<Record<string, unknown> & DeadLetter>(sql`
    select * from (
      select 'event' as kind, channel_id || '/' || webhook_event_id as "letterId", fund_id as "fundId", dead_at, attempts, last_error as reason
        from relay.inbox where dead_at is not null and body_sealed is not null
      union all
      select 'message', outbox_id::text, outbox.fund_id, dead_at, coalesce(sending.attempts, 0), outbox.last_error
        from relay.outbox left join relay.sending using (sending_id) where dead_at is not null and (outbox.body_sealed is not null or text_id is not null)
      union all
      select 'errand', errand_id::text, fund_id, dead_at, attempts, last_error from relay.errand where dead_at is not null
    ) letter order by dead_at desc limit ${most}`);
  return rows.map(({ kind, letterId, fundId, dead_at: diedAt, attempts, reason }) => ({
    kind,
    letterId,
    fundId,
    attempts,
    diedAt: Temporal.Instant.from(String(diedAt)).toString(),
    reason: reason ?? "",
  }));
}

/** Puts one back to be tried from the start, marked where it may have arrived; false where there is no such dead letter. */
export async function reviveLetter(
  { tx }: RelayTx,
  letterId: string,
  at: Temporal.Instant,
): Promise<boolean> {
  const when = at.toString();
  const rows = await tx.execute(sql`
    with event as (
      update relay.inbox set dead_at = null, attempts = 0, next_try_at = ${when}
        where dead_at is not null and body_sealed is not null and channel_id || '/' || webhook_event_id = ${letterId} returning channel_id, sender
    ), woken as (
      update relay.sender set due_at = ${when} from event where sender.channel_id = event.channel_id and sender.sender = event.sender
    ), message as (
      update relay.outbox set dead_at = null, sending_id = null, reply_token = null, reply_until = null, not_before = ${when},
          is_again = is_again or exists (
            select from relay.sending where sending.sending_id = outbox.sending_id and sending.outcome = 'perhaps')
        where dead_at is not null and (body_sealed is not null or text_id is not null) and outbox_id::text = ${letterId} returning 1
    ), errand as (
      update relay.errand set dead_at = null, attempts = 0, next_try_at = ${when}
        where dead_at is not null and errand_id::text = ${letterId} returning 1
    )
    select 1 from event union all select 1 from message union all select 1 from errand`);
  return rows.length > 0;
}

import type { BroadcastRefusal } from "#conversation/deeds/broadcast.ts";
import { maySettle, mayTell } from "#core/fund/office.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { changeBroadcast, lockBroadcast, withdrawBroadcast, type Broadcast } from "#store/broadcasts.ts";
import { rolesOn } from "#store/offices.ts";
import type { Moment } from "../perform.ts";

export interface BroadcastStopped {
  readonly broadcast: Broadcast;
  /** From how many it was kept. */
  readonly withdrawn: number;
}

/**
 * Takes back whatever is in no call yet; what LINE was already asked to send cannot be taken back. Whoever may agree to a
 * broadcast may stop one, too: a mistake is stopped by whoever sees it first.
 */
export async function stopBroadcast(
  { fund, at, today }: Moment,
  { broadcastId, by }: { readonly broadcastId: string; readonly by: string },
): Promise<Result<BroadcastStopped, BroadcastRefusal>> {
  const held = (await rolesOn(fund, [by], today)).get(by) ?? [];
  if (!mayTell(held) && !maySettle(held)) return refused({ type: "not-allowed-to-tell" });
  const broadcast = await lockBroadcast(fund, broadcastId);
  if (broadcast === undefined) return refused({ type: "no-such-broadcast" });
  if (broadcast.sentAt === undefined || broadcast.overAt !== undefined || broadcast.stoppedAt !== undefined)
    return refused({ type: "not-being-sent" });
  const withdrawn = await withdrawBroadcast(fund, broadcastId, at);
  if (withdrawn === 0) return refused({ type: "not-being-sent" });
  await changeBroadcast(fund, broadcastId, { stoppedBy: by, stoppedAt: at });
  return ok({ broadcast: { ...broadcast, stoppedAt: at }, withdrawn });
}

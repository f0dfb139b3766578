import { resultNotice } from "#conversation/flows/broadcast/broadcast-cards.ts";
import { isOver } from "#core/broadcast/progress.ts";
import {
  broadcastsGoingOn,
  changeBroadcast,
  hasLapsed,
  withdrawBroadcast,
  type Broadcast,
} from "#store/broadcasts.ts";
import type { Moment } from "../perform.ts";
import { tellMembers } from "../tell-members.ts";
import { broadcastSeen } from "./seen.ts";

export interface EndedBroadcasts {
  readonly ended: number;
  readonly withdrawn: number;
}

/**
 * Looks how those that are being sent have come on: what is past its time is taken back, and where nothing moves any more its
 * writer is told how many it reached. That may wait for their next message: it costs nothing then.
 */
export async function endBroadcasts(moment: Moment): Promise<EndedBroadcasts> {
  const { fund, at } = moment;
  let [ended, withdrawn] = [0, 0];
  for (const broadcast of await broadcastsGoingOn(fund)) {
    if (hasLapsed(broadcast, at)) withdrawn += await withdrawBroadcast(fund, broadcast.broadcastId, at);
    if (await endIfOver(moment, broadcast)) ended += 1;
  }
  return { ended, withdrawn };
}

async function endIfOver(moment: Moment, broadcast: Broadcast): Promise<boolean> {
  const { fund, at } = moment;
  const { broadcastId, writtenBy } = broadcast;
  const seen = await broadcastSeen(moment, broadcast);
  if (!isOver(seen.progress)) return false;
  await changeBroadcast(fund, broadcastId, { overAt: at });
  if (writtenBy !== undefined)
    await tellMembers(moment, [
      {
        memberId: writtenBy,
        reply: resultNotice(seen),
        name: `broadcast-over:${broadcastId}`,
        class: "receipt",
        inCompanyUntil: at.add(companyFor),
      },
    ]);
  return true;
}

/** Whoever sent something writes again soon, or is written to. */
const companyFor = { hours: 24 };

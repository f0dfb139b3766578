import type { BroadcastSeen } from "#conversation/deeds/broadcast.ts";
import { segmentShown } from "#conversation/wording/broadcast/segment.ts";
import { nothingSent, stateOf } from "#core/broadcast/progress.ts";
import { howFar, type Broadcast } from "#store/broadcasts.ts";
import { openRequests } from "#store/requests.ts";
import { dayIn, type Moment } from "../perform.ts";
import { choicesOf } from "./choices.ts";

export type { BroadcastSeen } from "#conversation/deeds/broadcast.ts";

/** Broadcasts as those see them who may tell: how far each has come, asked of all at once. */
export async function broadcastsSeen(
  moment: Pick<Moment, "fund" | "today">,
  broadcasts: readonly Broadcast[],
): Promise<BroadcastSeen[]> {
  const { fund } = moment;
  const far = await howFar(
    fund,
    broadcasts.map(({ broadcastId }) => broadcastId),
  );
  const choices = await choicesOf(moment);
  const asked = new Set((await openRequests(fund, "broadcast")).map(({ subjectId }) => subjectId));
  return broadcasts.map(({ broadcastId, title, segment, writtenAt, notOnLine, ...facts }) => {
    const { blocked, muted, ...progress } = far.get(broadcastId) ?? nothingApart;
    return {
      broadcastId,
      title,
      segment: segmentShown(segment, choices),
      writtenOn: dayIn(writtenAt),
      progress,
      blocked,
      muted,
      notOnLine,
      state: stateOf({
        isSent: facts.sentAt !== undefined,
        isAsked: asked.has(broadcastId),
        isDeclined: facts.declinedAt !== undefined,
        isStopped: facts.stoppedAt !== undefined,
        progress,
      }),
    };
  });
}

const nothingApart = { ...nothingSent, blocked: 0, muted: 0 };

export async function broadcastSeen(
  moment: Pick<Moment, "fund" | "today">,
  broadcast: Broadcast,
): Promise<BroadcastSeen> {
  const [seen] = await broadcastsSeen(moment, [broadcast]);
  if (seen === undefined) throw new Error("one broadcast is seen as one");
  return seen;
}

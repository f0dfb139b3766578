import type { Audience, Reader } from "#core/broadcast/audience.ts";
import { readSegment } from "#core/broadcast/segment.ts";
import { addReaders, changeBroadcast, type Broadcast, type NewReader } from "#store/broadcasts.ts";
import { leaveSharedMessages } from "#store/messages-to-many.ts";
import type { Moment } from "../perform.ts";
import { audienceNow } from "./audience.ts";

type Sendable = Pick<Broadcast, "broadcastId" | "segment" | "reply">;

/** Whom a broadcast's segment means now; nobody where this version cannot read the segment. */
export async function readersNow(
  moment: Pick<Moment, "fund" | "today">,
  { segment }: Pick<Broadcast, "segment">,
): Promise<Audience> {
  const read = readSegment(segment);
  return read === undefined ? nobody : audienceNow(moment, read);
}
const nobody: Audience = { readers: [], leftOut: [], notOnLine: 0 };

/**
 * Leaves one message for each reader, all in this transaction: whoever stops or dies in the middle of the sending finds the
 * rows as they are. From here on delivery does the rest. The caller holds the broadcast's lock, and it was not sent before.
 */
export async function startBroadcast(
  moment: Pick<Moment, "fund" | "at" | "newId">,
  { broadcastId, reply }: Sendable,
  { readers, leftOut, notOnLine }: Audience,
): Promise<void> {
  await leaveFor(moment, broadcastId, [{ reply, to: readers }]);
  const apart = leftOut.map(({ lineUserId, why }): NewReader => ({ lineUserId, leftOut: why }));
  await addReaders(moment.fund, broadcastId, apart);
  await changeBroadcast(moment.fund, broadcastId, { sentAt: moment.at, notOnLine });
}

export interface SaidTo {
  readonly reply: object;
  readonly to: readonly Reader[];
}

/** Messages of a broadcast, each known by its reader: that is how it is counted and taken back. */
export async function leaveFor(
  { fund, at, newId }: Pick<Moment, "fund" | "at" | "newId">,
  broadcastId: string,
  said: readonly SaidTo[],
): Promise<void> {
  const messages = said.map(({ reply, to }) => ({
    textId: newId(),
    reply,
    class: "broadcast" as const,
    to: to.map(({ lineUserId, channelId }) => ({
      outboxId: newId(),
      channelId,
      recipient: lineUserId,
      onceKey: `broadcast:${broadcastId}:${lineUserId}`,
    })),
  }));
  await leaveSharedMessages(fund, messages, at);
  const left = messages.flatMap(({ to }) => to);
  await addReaders(
    fund,
    broadcastId,
    left.map(({ recipient, outboxId }) => ({ lineUserId: recipient, outboxId })),
  );
}

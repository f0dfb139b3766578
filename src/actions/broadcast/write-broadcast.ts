import type { BroadcastRefusal } from "#conversation/deeds/broadcast.ts";
import { announcementReply } from "#conversation/flows/broadcast/announcement.ts";
import { segmentInText, type Segment } from "#core/broadcast/segment.ts";
import { wordsToTell, type Announcement } from "#core/broadcast/words.ts";
import { mayTell } from "#core/fund/office.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { addBroadcast, lockBroadcast, type Broadcast } from "#store/broadcasts.ts";
import { thisFund } from "#store/funds.ts";
import { rolesOn } from "#store/offices.ts";
import { segmentsInUse } from "#store/views/segments.ts";
import type { Moment } from "../perform.ts";

export type { BroadcastRefusal } from "#conversation/deeds/broadcast.ts";

export interface WriteBroadcast {
  /** The draft's id: written twice, it is one. */
  readonly broadcastId: string;
  /** The member who writes it, by id. */
  readonly by: string;
  readonly segment: Segment;
  readonly say: Announcement;
}

/** Writes it down without sending anything. Whoever reads it as a preview reads what will be sent, letter for letter. */
export async function writeBroadcast(
  moment: Moment,
  { broadcastId, by, segment, say }: WriteBroadcast,
): Promise<Result<Broadcast, BroadcastRefusal>> {
  const { fund, at } = moment;
  const words = wordsToTell(say);
  if (!words.ok) return words;
  const may = await mayTellNow(moment, { by, segment });
  if (!may.ok) return may;
  const { name } = await thisFund(fund);
  await addBroadcast(fund, {
    broadcastId,
    kind: "words",
    segment: segmentInText(segment),
    title: words.value.title,
    reply: announcementReply(words.value, name),
    writtenBy: by,
    writtenAt: at,
  });
  const written = await lockBroadcast(fund, broadcastId);
  return written?.writtenBy === by ? ok(written) : refused({ type: "no-such-broadcast" });
}

/** Who speaks for the fund today, to a segment that this fund has. */
export async function mayTellNow(
  { fund, today }: Pick<Moment, "fund" | "today">,
  { by, segment }: { readonly by: string; readonly segment: Segment },
): Promise<Result<true, BroadcastRefusal>> {
  if (!mayTell((await rolesOn(fund, [by], today)).get(by) ?? []))
    return refused({ type: "not-allowed-to-tell" });
  const { villages, plans, memberTypes } = await segmentsInUse(fund);
  const isKnown =
    segment.type === "villages"
      ? segment.villages.every((one) => villages.includes(one))
      : segment.type === "plan"
        ? plans.includes(segment.plan)
        : segment.type !== "member-type" || memberTypes.includes(segment.memberType);
  return isKnown ? ok(true) : refused({ type: "no-such-segment" });
}

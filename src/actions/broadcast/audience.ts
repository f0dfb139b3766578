import type { BroadcastPreview } from "#conversation/deeds/broadcast.ts";
import { audienceOf, type Audience } from "#core/broadcast/audience.ts";
import type { Segment } from "#core/broadcast/segment.ts";
import { segmentShown } from "#conversation/wording/broadcast/segment.ts";
import { costOf, needsSecond } from "#core/broadcast/send.ts";
import type { Reply } from "#conversation/reply.ts";
import { budgetsOfFund, secondAboveOf } from "#store/broadcast-settings.ts";
import { linkedInSegment } from "#store/views/segments.ts";
import type { Moment } from "../perform.ts";
import { choicesOf } from "./choices.ts";

/** Whom a segment means at this moment. Whoever is called as one of the committee is called, whatever news they have muted. */
export async function audienceNow(
  { fund, today }: Pick<Moment, "fund" | "today">,
  segment: Segment,
): Promise<Audience> {
  const hearsAll = segment.type === "committee";
  return audienceOf(await linkedInSegment(fund, segment, today), { hearsAll });
}

/** What would go out now, to how many, at what cost. Nothing is written. */
export async function previewOf(
  moment: Moment,
  { segment, reply }: { readonly segment: Segment; readonly reply: Reply },
): Promise<BroadcastPreview> {
  const { fund, at } = moment;
  const { readers, leftOut, notOnLine } = await audienceNow(moment, segment);
  const budgets = await budgetsOfFund(fund, at);
  const channels = [...new Set(readers.map(({ channelId }) => channelId))];
  const people = readers.length;
  return {
    reply,
    segment: segmentShown(segment, await choicesOf(moment)),
    people,
    blocked: leftOut.filter(({ why }) => why === "blocked").length,
    muted: leftOut.filter(({ why }) => why === "muted").length,
    notOnLine,
    cost: costOf(
      people,
      channels.map((channelId) => budgets.get(channelId)),
    ),
    needsSecond: needsSecond(people, await secondAboveOf(fund)),
  };
}

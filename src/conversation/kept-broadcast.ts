import { z } from "zod";
import type { BroadcastPreview, SegmentChoices } from "./deeds/broadcast.ts";
import { keepReply, keptReply } from "./kept-reply.ts";

/** What the flows that tell many keep among their facts, as plain JSON. */

const name = z.string().max(200);
const named = z
  .array(z.strictObject({ code: z.stringFormat("code", /^[a-z][a-z0-9-]{0,60}$/u), name }))
  .max(60);
const choices = z.strictObject({
  villages: z.array(z.strictObject({ villageNo: z.int().min(0).max(999), name })).max(99),
  plans: named,
  memberTypes: named,
});
const count = z.int().min(0);
const preview = z.strictObject({
  reply: z.string(),
  segment: z.string().min(1).max(600),
  people: count,
  blocked: count,
  muted: count,
  notOnLine: count,
  cost: z.strictObject({ messages: count, room: count.exactOptional() }),
  needsSecond: z.boolean(),
});

export const keepChoices = (kept: SegmentChoices): string => JSON.stringify(kept);
export const keptChoices = (text: string | undefined): SegmentChoices | undefined => read(choices, text);

export const keepPreview = ({ reply, ...rest }: BroadcastPreview): string =>
  JSON.stringify({ ...rest, reply: keepReply(reply) });

export function keptPreview(text: string | undefined): BroadcastPreview | undefined {
  const kept = read(preview, text);
  const reply = keptReply(kept?.reply);
  return kept && reply && { ...kept, reply };
}

function read<Kept>(shape: z.ZodType<Kept>, text: string | undefined): Kept | undefined {
  if (text === undefined) return undefined;
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

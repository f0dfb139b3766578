import { createHash } from "node:crypto";
import { z } from "zod";

/**
 * What stands around the content of every webhook event. LINE adds types and properties without notice, so nothing
 * here can make an event unreadable: what is absent or odd is read as absent.
 */
export type Envelope = z.infer<typeof envelopeShape>;

/** LINE's own ids (ULIDs, "U" and 32 hex digits) and nothing that a database or a log would stumble over. */
const plainId = z
  .string()
  .regex(/^[\w-]{1,64}$/u)
  .optional()
  .catch(undefined);

const envelopeShape = z.looseObject({
  type: z.string().catch("unknown"),
  mode: z.string().optional().catch(undefined),
  /** Milliseconds; no larger than a Date can hold. */
  timestamp: z.int().min(0).max(8.64e15).catch(0),
  webhookEventId: plainId,
  replyToken: z.string().min(1).optional().catch(undefined),
  source: z
    .looseObject({ type: z.string(), userId: plainId, groupId: plainId, roomId: plainId })
    .optional()
    .catch(undefined),
});

/** Undefined where `event` is not even an object. */
export function readEnvelope(event: unknown): Envelope | undefined {
  const read = envelopeShape.safeParse(event);
  return read.success ? read.data : undefined;
}

/**
 * The id under which an event is heard once. LINE gives one; where it is missing, the event's own bytes do, without
 * `deliveryContext`, which alone differs when the same event is delivered again.
 */
export function eventId(envelope: Envelope, event: unknown): string {
  if (envelope.webhookEventId !== undefined) return envelope.webhookEventId;
  const lasting = JSON.stringify({ ...(event as object), deliveryContext: undefined });
  return `bytes-${createHash("sha256").update(lasting).digest("hex").slice(0, 32)}`;
}

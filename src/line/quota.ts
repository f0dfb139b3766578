import { z } from "zod";
import type { CallLine } from "./call-line.ts";

/** What LINE says of a channel's month; `limit` is absent where its plan has none. */
export interface QuotaFigures {
  readonly limit?: number;
  /** Approximate, as LINE says itself. */
  readonly used: number;
}

export type QuotaRead =
  | { readonly type: "read"; readonly figures: QuotaFigures }
  | { readonly type: "not-read"; readonly reason: string };

const quotaShape = z.looseObject({ type: z.string(), value: z.number().optional() });
const consumptionShape = z.looseObject({ totalUsage: z.number() });

/** Two questions to LINE: how many messages the plan has, and how many are used this month. */
export async function readQuota(callLine: CallLine, channelId: string): Promise<QuotaRead> {
  const quota = await asked(callLine, channelId, "/v2/bot/message/quota", quotaShape);
  if (typeof quota === "string") return { type: "not-read", reason: quota };
  const consumption = await asked(callLine, channelId, "/v2/bot/message/quota/consumption", consumptionShape);
  if (typeof consumption === "string") return { type: "not-read", reason: consumption };
  const limit = quota.type === "limited" ? quota.value : undefined;
  const used = consumption.totalUsage;
  return { type: "read", figures: limit === undefined ? { used } : { used, limit } };
}

/** What was answered, or in one phrase why nothing was. */
async function asked<Shape extends z.ZodType>(
  callLine: CallLine,
  channelId: string,
  path: string,
  shape: Shape,
): Promise<z.infer<Shape> | string> {
  const answer = await callLine({ channelId, method: "GET", path });
  if (answer.type !== "answered") return answer.reason;
  if (answer.status !== 200) return `LINE answered ${answer.status}`;
  try {
    return shape.parse(JSON.parse(answer.body));
  } catch {
    return "LINE's answer could not be read";
  }
}

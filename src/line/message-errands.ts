import { z } from "zod";
import type { ErrandOutcome } from "#actions/work-errands.ts";
import type { CallLine } from "./call-line.ts";
import type { LineErrand } from "./errands.ts";
import { readQuota, type QuotaFigures } from "./quota.ts";

export interface MessageErrandParts {
  readonly callLine: CallLine;
  readonly noteFigures: (figures: QuotaFigures & { readonly channelId: string }) => Promise<void>;
  readonly tellOfWork: (fundId: string, memberId: string) => Promise<void>;
  readonly tellOfBudget: (
    fundId: string,
    told: { readonly news: z.infer<typeof newsShape>; readonly name: string },
  ) => Promise<void>;
}

type Run = (errand: LineErrand) => Promise<ErrandOutcome>;

const workShape = z.object({ memberId: z.uuid() });
const newsShape = z.object({
  warning: z.enum(["nearly", "reserve", "plan-changed"]),
  used: z.number(),
  limit: z.number().optional(),
  reserve: z.number(),
});

/** Errands about messages: what a month's budget needs of LINE, and whom the house tells by itself. */
export const messageErrands = (parts: MessageErrandParts): Readonly<Record<string, Run>> => ({
  "read-quota": async ({ channelId }) => {
    if (channelId === undefined) return { type: "refused", reason: "the errand does not say which channel" };
    const read = await readQuota(parts.callLine, channelId);
    if (read.type === "not-read") return { type: "try-later", reason: read.reason };
    await parts.noteFigures({ channelId, ...read.figures });
    return { type: "done" };
  },
  "tell-of-work": async ({ fundId, body }) => {
    const asked = workShape.safeParse(body);
    if (!asked.success) return { type: "refused", reason: "the errand does not say whom to tell" };
    await parts.tellOfWork(fundId, asked.data.memberId);
    return { type: "done" };
  },
  "tell-of-budget": async ({ fundId, errandId, body }) => {
    const asked = newsShape.safeParse(body);
    if (!asked.success) return { type: "refused", reason: "the errand does not say how the month stands" };
    await parts.tellOfBudget(fundId, { news: asked.data, name: `budget:${errandId}` });
    return { type: "done" };
  },
});

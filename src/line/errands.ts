import { z } from "zod";
import type { ErrandOutcome } from "#actions/work-errands.ts";
import type { CallLine } from "./call-line.ts";
import { linkMenu } from "./rich-menus/link-menu.ts";

/** An errand that asks something of LINE, as it was leased. */
export interface LineErrand {
  readonly channelId?: string;
  readonly kind: string;
  readonly body: unknown;
}

const relinkMenuShape = z.object({ lineUserId: z.string().min(1), menu: z.enum(["not-linked", "member"]) });

/** Makes the function that does one errand. Doing it twice is the same as doing it once; it never throws and always ends. */
export function makeErrandRunner(callLine: CallLine): (errand: LineErrand) => Promise<ErrandOutcome> {
  return async ({ channelId, kind, body }) => {
    if (kind !== "relink-menu") return { type: "refused", reason: `LINE has no errand called "${kind}"` };
    const asked = relinkMenuShape.safeParse(body);
    if (channelId === undefined || !asked.success) {
      return { type: "refused", reason: "the errand does not say whose menu, or which" };
    }
    return linkMenu(callLine, channelId, asked.data.lineUserId, asked.data.menu);
  };
}

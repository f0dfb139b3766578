import type { ErrandOutcome } from "#actions/work-errands.ts";
import type { CallLine } from "../call-line.ts";
import { ask, idShape, noContent, type Trouble } from "./api.ts";
import { aliasOf } from "./wanted.ts";

/**
 * Shows one person the menu that fits what they are. The default menu, here `not-linked`, is shown by taking the
 * person's own menu away: so it needs no link that could grow old.
 */
export async function linkMenu(
  callLine: CallLine,
  channelId: string,
  lineUserId: string,
  menu: "not-linked" | "member",
): Promise<ErrandOutcome> {
  const own = `/v2/bot/user/${encodeURIComponent(lineUserId)}/richmenu`;
  if (menu === "not-linked") {
    const unlinked = await ask(callLine, { channelId, method: "DELETE", path: own }, noContent);
    return unlinked.ok ? { type: "done" } : outcomeOf(unlinked.refusal);
  }
  const path = `/v2/bot/richmenu/alias/${aliasOf(menu)}`;
  const alias = await ask(callLine, { channelId, method: "GET", path }, idShape);
  // A channel that has no menus yet: when they are made, everybody who should see one is linked to it.
  if (!alias.ok) return alias.refusal.status === 404 ? { type: "done" } : outcomeOf(alias.refusal);
  const linked = await ask(
    callLine,
    { channelId, method: "POST", path: `${own}/${encodeURIComponent(alias.value.richMenuId)}` },
    noContent,
  );
  return linked.ok ? { type: "done" } : outcomeOf(linked.refusal);
}

/** LINE away, busy, or not taking our token says nothing about this person: that is tried again. */
function outcomeOf({ status, reason }: Trouble): ErrandOutcome {
  const isFinal = status !== undefined && status >= 400 && status < 500 && ![401, 403, 429].includes(status);
  return { type: isFinal ? "refused" : "try-later", reason };
}

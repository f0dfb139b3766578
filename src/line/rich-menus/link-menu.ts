import type { ErrandOutcome } from "#actions/work-errands.ts";
import type { MenuName } from "#core/fund/rich-menu.ts";
import type { CallLine } from "../call-line.ts";
import { ask, idShape, noContent, type Trouble } from "./api.ts";
import { aliasOf } from "./wanted.ts";

export interface MenuPerson {
  readonly channelId: string;
  readonly lineUserId: string;
}

/** Somebody who changes more often than this while one errand is run is looked at again a little later. */
const mostLooks = 3;

/**
 * Shows one person the menu that fits what they are now. `menuOf` is asked again afterwards: what they are may have
 * changed meanwhile, and the errand of that change may have been quicker than this one.
 */
export async function showFittingMenu(
  callLine: CallLine,
  person: MenuPerson,
  menuOf: () => Promise<MenuName>,
): Promise<ErrandOutcome> {
  let fitting = await menuOf();
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const shown = fitting;
    const outcome = await linkMenu(callLine, person, shown);
    if (outcome.type !== "done") return outcome;
    fitting = await menuOf();
    if (fitting === shown) return outcome;
  }
  return { type: "try-later", reason: "the menu that fits changed while it was shown" };
}

/**
 * The default menu, here `not-linked`, is shown by taking the person's own menu away: so it needs no link that could grow
 * old.
 */
export async function linkMenu(
  callLine: CallLine,
  { channelId, lineUserId }: MenuPerson,
  menu: MenuName,
): Promise<ErrandOutcome> {
  const own = `/v2/bot/user/${encodeURIComponent(lineUserId)}/richmenu`;
  if (menu === "not-linked") {
    const unlinked = await ask(callLine, { channelId, method: "DELETE", path: own }, noContent);
    return unlinked.ok ? { type: "done" } : outcomeOf(unlinked.refusal);
  }
  const path = `/v2/bot/richmenu/alias/${aliasOf(menu)}`;
  const alias = await ask(callLine, { channelId, method: "GET", path }, idShape);
  // A channel that has no such menu yet: when it is made, everybody who should see it is linked to it.
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

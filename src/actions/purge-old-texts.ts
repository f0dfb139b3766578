import { purgeErrands } from "#store/errands.ts";
import { purgeInbox } from "#store/inbox.ts";
import { purgeSent } from "#store/sendings.ts";
import type { House } from "./perform.ts";

/** What was said is kept for thirty days (decisions.md 33): long enough to look into a complaint, then only ids and times stay. */
const keptFor = { hours: 24 * 30 };

export async function purgeOldTexts(
  house: House,
): Promise<{ readonly events: number; readonly messages: number; readonly errands: number }> {
  const before = house.now().subtract(keptFor);
  return house.database.asRelay(async (relay) => ({
    events: await purgeInbox(relay, before),
    messages: await purgeSent(relay, before),
    errands: await purgeErrands(relay, before),
  }));
}

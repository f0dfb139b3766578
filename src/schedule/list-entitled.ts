import { fundsToAsk, listEntitled } from "#actions/list-entitled.ts";
import { perform, type House } from "#actions/perform.ts";
import { reasonOf } from "#core/reason.ts";
import type { Log } from "./timetable.ts";

/** Asks every fund for its list of the month. One fund's trouble is no other's: it is asked again the next day. */
export async function listEntitledEverywhere(house: House, log: Log): Promise<void> {
  for (const fundId of await fundsToAsk(house)) {
    try {
      const listed = await perform(house, fundId, listEntitled, undefined);
      if (listed.type === "made")
        log.info({ fundId, entries: listed.entries }, "the month's list of those entitled is made");
    } catch (error) {
      log.error({ fundId, error: reasonOf(error) }, "the month's list of those entitled could not be made");
    }
  }
}

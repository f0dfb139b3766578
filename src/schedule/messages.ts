import { workOf } from "#actions/claim/work-of.ts";
import { fundsToAsk } from "#actions/list-entitled.ts";
import { askForFigures } from "#actions/messages/budget.ts";
import { nudge } from "#actions/messages/tell-of-work.ts";
import { perform, type House } from "#actions/perform.ts";
import { reasonOf } from "#core/reason.ts";
import type { Log } from "./timetable.ts";

/** Looks in every fund whether work lies too long; a fund that had its look today has nobody left to tell. */
export async function nudgeEverywhere(house: House, log: Log): Promise<void> {
  for (const fundId of await fundsToAsk(house)) {
    try {
      const { nudged, told } = await perform(house, fundId, nudge, { workOf });
      if (nudged + told > 0)
        log.info({ fundId, nudged, told }, "people were told of work that waits for them");
    } catch (error) {
      log.error({ fundId, error: reasonOf(error) }, "a fund could not be asked what work lies there");
    }
  }
}

/** LINE's own figures of the month, by errands. */
export async function askForFiguresEverywhere(house: House, log: Log): Promise<void> {
  log.info(await askForFigures(house), "LINE is asked how many messages are used");
}

import { fundsToAsk } from "#actions/list-entitled.ts";
import { purgeDocuments } from "#actions/documents/purge-documents.ts";
import { forgetSessions } from "#actions/web/sessions.ts";
import { perform, type House } from "#actions/perform.ts";
import { reasonOf } from "#core/reason.ts";
import type { Log } from "./timetable.ts";

/** Fund by fund, batch by batch. One fund's trouble is no other's: it is asked again the next day. */
export async function purgeDocumentsEverywhere(house: House, log: Log): Promise<void> {
  for (const fundId of await fundsToAsk(house)) {
    try {
      let documents = 0;
      for (let more = 1; more > 0; documents += more)
        more = await perform(house, fundId, purgeDocuments, undefined);
      const sessions = await perform(house, fundId, forgetSessions, undefined);
      if (documents + sessions > 0)
        log.info({ fundId, documents, sessions }, "documents past their time and old sign-ins are gone");
    } catch (error) {
      log.error({ fundId, error: reasonOf(error) }, "a fund's documents could not be purged");
    }
  }
}

import { schedule } from "node-cron";
import { purgeOldTexts } from "#actions/purge-old-texts.ts";
import { reasonOf } from "#core/reason.ts";
import { fundTimeZone, type House } from "#actions/perform.ts";
import { purgeDocumentsEverywhere } from "./purge-documents.ts";
import { listEntitledEverywhere } from "./list-entitled.ts";

export interface Timetable {
  stop(): Promise<void>;
}

export interface Log {
  readonly info: (facts: object, sentence: string) => void;
  readonly error: (facts: object, sentence: string) => void;
}

/** What the house does by the clock. Each run asks the database what is left to do, so that two servers do no harm. */
export function startTimetable(house: House, log: Log): Timetable {
  const options = { timezone: fundTimeZone, noOverlap: true };
  const purge = schedule(
    "30 3 * * *",
    async () => {
      try {
        log.info(await purgeOldTexts(house), "texts older than thirty days are gone");
      } catch (error) {
        log.error({ error: reasonOf(error) }, "old texts could not be purged");
      }
    },
    options,
  );
  // Daily, though a list is made once a month: a server that slept on the first makes it on the second.
  const lists = schedule(
    "0 7 * * *",
    async () => {
      try {
        await listEntitledEverywhere(house, log);
      } catch (error) {
        log.error({ error: reasonOf(error) }, "funds could not be asked whom they owe");
      }
    },
    options,
  );
  const documents = schedule(
    "0 4 * * *",
    async () => {
      try {
        await purgeDocumentsEverywhere(house, log);
      } catch (error) {
        log.error({ error: reasonOf(error) }, "funds could not be asked for documents past their time");
      }
    },
    options,
  );
  return {
    async stop() {
      await documents.destroy();
      await purge.destroy();
      await lists.destroy();
    },
  };
}

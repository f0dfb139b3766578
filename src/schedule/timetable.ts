import { schedule } from "node-cron";
import { purgeOldTexts } from "#actions/purge-old-texts.ts";
import { reasonOf } from "#core/reason.ts";
import { fundTimeZone, type House } from "#actions/perform.ts";

export interface Timetable {
  stop(): Promise<void>;
}

interface Log {
  readonly info: (facts: object, sentence: string) => void;
  readonly error: (facts: object, sentence: string) => void;
}

/** What the house does by the clock. Each run asks the database what is left to do, so that two servers do no harm. */
export function startTimetable(house: House, log: Log): Timetable {
  const purge = schedule(
    "30 3 * * *",
    async () => {
      try {
        log.info(await purgeOldTexts(house), "texts older than thirty days are gone");
      } catch (error) {
        log.error({ error: reasonOf(error) }, "old texts could not be purged");
      }
    },
    { timezone: fundTimeZone, noOverlap: true },
  );
  return {
    async stop() {
      await purge.destroy();
    },
  };
}

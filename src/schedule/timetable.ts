import { schedule } from "node-cron";
import { purgeOldTexts } from "#actions/purge-old-texts.ts";
import { reasonOf } from "#core/reason.ts";
import { fundTimeZone, type House } from "#actions/perform.ts";
import { purgeDocumentsEverywhere } from "./purge-documents.ts";
import { listEntitledEverywhere } from "./list-entitled.ts";
import { askForFiguresEverywhere, nudgeEverywhere } from "./messages.ts";

export interface Timetable {
  stop(): Promise<void>;
}

export interface Log {
  readonly info: (facts: object, sentence: string) => void;
  readonly error: (facts: object, sentence: string) => void;
}

interface Run {
  /** Minute, hour, day of the month, month, day of the week; on the funds' clock. */
  readonly when: string;
  readonly run: (house: House, log: Log) => Promise<void>;
  readonly failed: string;
}

const runs: readonly Run[] = [
  { when: "30 3 * * *", run: purgeTexts, failed: "old texts could not be purged" },
  {
    when: "0 4 * * *",
    run: purgeDocumentsEverywhere,
    failed: "funds could not be asked for documents past their time",
  },
  {
    // Daily, though a list is made once a month: a server that slept on the first makes it on the second.
    when: "0 7 * * *",
    run: listEntitledEverywhere,
    failed: "funds could not be asked whom they owe",
  },
  {
    // Hourly, because each fund has a digest hour of its own; whoever was told today is not told again.
    when: "5 * * * *",
    run: nudgeEverywhere,
    failed: "funds could not be asked what work lies there",
  },
  {
    when: "20 0,6,12,18 * * *",
    run: askForFiguresEverywhere,
    failed: "LINE could not be asked how many messages are used",
  },
];

/** What the house does by the clock. Each run asks the database what is left to do, so that two servers do no harm. */
export function startTimetable(house: House, log: Log): Timetable {
  const options = { timezone: fundTimeZone, noOverlap: true };
  const tasks = runs.map(({ when, run, failed }) =>
    schedule(
      when,
      async () => {
        try {
          await run(house, log);
        } catch (error) {
          log.error({ error: reasonOf(error) }, failed);
        }
      },
      options,
    ),
  );
  return {
    async stop() {
      for (const task of tasks) await task.destroy();
    },
  };
}

async function purgeTexts(house: House, log: Log): Promise<void> {
  log.info(await purgeOldTexts(house), "texts older than thirty days are gone");
}

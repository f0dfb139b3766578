import { schedule } from "node-cron";
import { lookAtRuns, type LeasedRun } from "#actions/schedule/look-at-runs.ts";
import { settleTry } from "#actions/schedule/settle-try.ts";
import { fundTimeZone, type House } from "#actions/perform.ts";
import { reasonOf } from "#core/reason.ts";
import type { Times } from "#core/schedule/times.ts";
import { tryRun } from "./try-run.ts";
import type { Run } from "./turn.ts";

/** One server's hand in what is due; that is decided by rows in the database, so that any number of servers may look. */
export interface Timetable {
  /** Takes what is due for this server, and begins it. Every minute is often enough. */
  readonly look: () => Promise<void>;
  /** All that was begun is over. */
  readonly settled: () => Promise<void>;
  /** Begins nothing more. What is going on stops at a good place, and goes on elsewhere or later. */
  readonly stop: () => Promise<void>;
}

export interface Log {
  readonly info: (facts: object, sentence: string) => void;
  readonly error: (facts: object, sentence: string) => void;
}

export interface TimetableParts {
  /** The server's name, under which it leases: the same after a crash, so that it goes on at once. */
  readonly server: string;
  readonly timetable: ReadonlyMap<string, { readonly times: Times; readonly run: Run }>;
  readonly log: Log;
}

export function makeTimetable(house: House, { server, timetable, log }: TimetableParts): Timetable {
  const ending = new AbortController();
  const times = new Map(Array.from(timetable, ([name, one]) => [name, one.times]));
  const going = new Map<string, Promise<void>>();

  let looking = Promise.resolve();
  const look = (): Promise<void> => (looking = lookNow());

  async function lookNow(): Promise<void> {
    if (ending.signal.aborted) return;
    try {
      const leased = await lookAtRuns(house, { server, timetable: times, busyWith: [...going.keys()] });
      for (const one of leased) going.set(one.name, work(one));
    } catch (error) {
      log.error({ error: reasonOf(error) }, "what is due could not be asked; it is asked again in a minute");
    }
  }

  async function work(leased: LeasedRun): Promise<void> {
    const about = { run: leased.name, slot: leased.slot.toString() };
    try {
      const run = timetable.get(leased.name)?.run ?? notHere;
      const tried = await tryRun(house, run, leased, ending.signal);
      const now = await settleTry(house, leased, tried);
      if (tried.type === "failed") log.error({ ...about, ...tried, now }, "a run met with trouble");
      else log.info({ ...about, ...tried, now }, "a run ended");
    } catch (error) {
      log.error(
        { ...about, error: reasonOf(error) },
        "how a run ended could not be written; it is tried again",
      );
    }
    going.delete(leased.name);
  }

  const settled = async (): Promise<void> => {
    await Promise.all(going.values());
  };
  return {
    look,
    settled,
    stop: async () => {
      ending.abort();
      // A look that was going on may have leased runs: they are given back.
      await looking;
      await settled();
    },
  };
}

const notHere: Run = () => Promise.reject(new Error("this server's timetable has no such run"));

/** Looks at once, for what a downtime left, and then every minute. */
export function startTimetable(house: House, parts: TimetableParts): Pick<Timetable, "stop"> {
  const timetable = makeTimetable(house, parts);
  void timetable.look();
  const ticker = schedule("* * * * *", timetable.look, { timezone: fundTimeZone, noOverlap: true });
  return {
    stop: async () => {
      await ticker.destroy();
      await timetable.stop();
    },
  };
}

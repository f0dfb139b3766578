import postgres from "postgres";
import type { House } from "#actions/perform.ts";
import type { Times } from "#core/schedule/times.ts";
import { makeTimetable, type Timetable } from "#schedule/timetable.ts";
import type { Run } from "#schedule/turn.ts";
import { openDatabase, type Database } from "#store/database.ts";
import { testCipher } from "../actions/small-fund.ts";
import { freshDatabase } from "../database.ts";

/** Servers on one database, each with a clock that the test sets; they do nothing but their timetables. */
export interface Fleet {
  readonly server: (name: string) => ClockServer;
  /** What was done, in order: "daily 2026-02-14T07:00". */
  readonly done: string[];
  readonly rows: () => Promise<readonly Row[]>;
  readonly logged: string[];
  readonly close: () => Promise<void>;
}

export interface ClockServer {
  readonly clock: { at: Temporal.Instant };
  readonly timetable: Timetable;
  /** Looks at this moment of its clock, and waits for what it began. */
  readonly lookAt: (local: string | Temporal.Instant) => Promise<void>;
}

export interface Row {
  readonly run: string;
  readonly slot: string;
  readonly since: string;
  readonly outcome: "done" | "skipped" | "given-up" | null;
  readonly attempts: number;
  readonly facts: unknown;
  readonly reason: string | null;
}

export type Plan = Readonly<Record<string, Times>>;
/** What a run does in a test; by default nothing. */
export type Work = (about: {
  readonly run: string;
  readonly slot: string;
  readonly server: string;
}) => unknown;

/** On the funds' clock. */
export const at = (local: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(local).toZonedDateTime("Asia/Bangkok").toInstant();
export const local = (slot: Temporal.Instant): string =>
  slot.toZonedDateTimeISO("Asia/Bangkok").toPlainDateTime().toString({ smallestUnit: "minute" });

export async function openFleet(plan: Plan, work: Work = () => undefined): Promise<Fleet> {
  const database = await freshDatabase();
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
  const opened: Database[] = [];
  const done: string[] = [];
  const logged: string[] = [];
  const log = {
    info: () => undefined,
    error: (facts: object, sentence: string) => void logged.push(`${sentence} ${JSON.stringify(facts)}`),
  };

  const runOf =
    (run: string, server: string): Run =>
    async (_house, turn) => {
      const slot = local(turn.slot);
      await work({ run, slot, server });
      done.push(`${run} ${slot}`);
      return { facts: { hoursSince: turn.slot.since(turn.since).total("hours") }, troubles: [] };
    };

  const server = (name: string): ClockServer => {
    const clock = { at: at("2026-01-01T00:00") };
    const { appUrl, relayUrl } = database;
    const books = openDatabase({ appUrl, relayUrl, cipher: testCipher, prepare: true, connections: 2 });
    opened.push(books);
    const house = { database: books, now: () => clock.at } as unknown as House;
    const timetable = makeTimetable(house, {
      server: name,
      timetable: new Map(Object.entries(plan).map(([run, times]) => [run, { times, run: runOf(run, name) }])),
      log,
    });
    const lookAt = async (moment: string | Temporal.Instant): Promise<void> => {
      clock.at = typeof moment === "string" ? at(moment) : moment;
      await timetable.look();
      await timetable.settled();
    };
    return { clock, timetable, lookAt };
  };

  const rows = async (): Promise<Row[]> =>
    (
      await owner<
        Row[]
      >`select run, slot::text, since::text, outcome, attempts, facts, reason from relay.run order by slot, run`
    ).map((row) => ({
      ...row,
      slot: local(Temporal.Instant.from(row.slot)),
      since: local(Temporal.Instant.from(row.since)),
    }));
  const close = async (): Promise<void> => {
    await Promise.all([...opened.map((one) => one.close()), owner.end()]);
    await database.close();
  };
  return { server, done, rows, logged, close };
}

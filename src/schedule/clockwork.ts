import { leasePeople, workPerson, type InboxWork } from "#actions/work-inbox.ts";
import { leaseErrandWork, workErrand, type ErrandWork } from "#actions/work-errands.ts";
import { leaseWork, trySending } from "#delivery/deliver.ts";
import type { Post } from "#delivery/ports.ts";
import { startWorkLoop } from "./work-loop.ts";

export interface Clockwork {
  /** An event was taken in: somebody is waiting for an answer. */
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
}

export interface ClockworkParts {
  readonly inbox: InboxWork;
  readonly post: Post;
  readonly errands: ErrandWork;
  readonly failed: (loop: string, error: unknown) => void;
}

/** Between two looks at the database when nothing wakes the loop: another server's work, retries whose time has come. */
const idleMs = 400;
/** People heard at once, calls to LINE at once. The database's six connections are the narrower place. */
const places = { people: 8, calls: 24, errands: 4 } as const;

/** The loops that move events in and messages out. Any number of servers may run them on one database. */
export function startClockwork({ inbox, post, errands, failed }: ClockworkParts): Clockwork {
  const delivery = startWorkLoop({
    places: places.calls,
    idleMs,
    lease: (most) => leaseWork(post, most),
    perform: async (sending) => {
      await trySending(post, sending);
    },
    failed: (error) => {
      failed("delivery", error);
    },
  });
  const errandLoop = startWorkLoop({
    places: places.errands,
    idleMs,
    lease: (most) => leaseErrandWork(errands, most),
    perform: (errand) => workErrand(errands, errand),
    failed: (error) => {
      failed("errands", error);
    },
  });
  const hearing = startWorkLoop({
    places: places.people,
    idleMs,
    lease: (most) => leasePeople(inbox, most),
    perform: async (person) => {
      await workPerson(inbox, person);
      delivery.wake();
      errandLoop.wake();
    },
    failed: (error) => {
      failed("inbox", error);
    },
  });
  return {
    wake: hearing.wake,
    stop: async () => {
      // In the order in which work flows, so that what was just heard is still answered.
      await hearing.stop();
      await delivery.stop();
      await errandLoop.stop();
    },
  };
}

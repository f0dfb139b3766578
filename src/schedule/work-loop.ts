/**
 * A loop that keeps so many jobs going at once: it leases as many as there are free places, starts them, and looks again
 * when one ends, when it is woken, or when some time has passed. The truth is in the database: a wake-up that is lost
 * costs a moment, never a job.
 */
export interface WorkLoop {
  readonly wake: () => void;
  /** Takes no more, and waits for what is going on. */
  readonly stop: () => Promise<void>;
}

export interface Work<Job> {
  readonly places: number;
  readonly idleMs: number;
  readonly lease: (most: number) => Promise<readonly Job[]>;
  readonly perform: (job: Job) => Promise<void>;
  /** What cannot be helped here: a database out of reach, a bug. The loop goes on after a pause. */
  readonly failed: (error: unknown) => void;
}

/** After a failure to lease: long enough not to hammer a database that is coming back. */
const pauseAfterFailureMs = 1000;

export function startWorkLoop<Job>(work: Work<Job>): WorkLoop {
  const running = new Set<Promise<void>>();
  /** "again": somebody woke the loop while it was looking, and the look just made may have come too early. */
  let state: "idle" | "looking" | "again" | "stopped" = "idle";
  let timer: NodeJS.Timeout | undefined;
  let looking = Promise.resolve();

  const wake = (): void => {
    if (state === "looking") state = "again";
    else if (state === "idle") looking = look();
  };

  async function look(): Promise<void> {
    state = "looking";
    clearTimeout(timer);
    let pauseMs = work.idleMs;
    try {
      const free = work.places - running.size;
      if (free > 0) for (const job of await work.lease(free)) start(job);
    } catch (error) {
      work.failed(error);
      pauseMs = Math.max(pauseMs, pauseAfterFailureMs);
    }
    rest(pauseMs);
  }

  function rest(pauseMs: number): void {
    if (state === "stopped") return;
    const isDueAgain = state === "again" && running.size < work.places;
    state = "idle";
    if (isDueAgain && pauseMs === work.idleMs) looking = look();
    else timer = setTimeout(wake, pauseMs);
  }

  function start(job: Job): void {
    const done = work
      .perform(job)
      .catch(work.failed)
      .finally(() => {
        running.delete(done);
        wake();
      });
    running.add(done);
  }

  wake();
  return {
    wake,
    stop: async () => {
      state = "stopped";
      clearTimeout(timer);
      // A look that was going on may have leased jobs: they are done too, for their leases keep others away.
      await looking;
      await Promise.allSettled(running);
    },
  };
}

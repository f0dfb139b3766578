/**
 * A loop that keeps so many jobs going at once: it leases as many as there are free places, starts them, and looks again
 * when one ends, when it is woken, or when some time has passed. The truth is in the database: a wake-up that is lost
 * costs a moment, never a job.
 */
export interface WorkLoop {
  wake(): void;
  /** Takes no more, and waits for what is going on. */
  stop(): Promise<void>;
}

export interface Work<Job> {
  readonly places: number;
  readonly idleMs: number;
  lease(most: number): Promise<readonly Job[]>;
  perform(job: Job): Promise<void>;
  /** What cannot be helped here: a database out of reach, a bug. The loop goes on after a pause. */
  failed(error: unknown): void;
}

export function startWorkLoop<Job>(work: Work<Job>): WorkLoop {
  const running = new Set<Promise<void>>();
  let isStopped = false;
  let isLooking = false;
  let isWoken = false;
  let idle: NodeJS.Timeout | undefined;

  async function look(): Promise<void> {
    isLooking = true;
    clearTimeout(idle);
    let pause = work.idleMs;
    do {
      isWoken = false;
      try {
        start(running.size < work.places ? await work.lease(work.places - running.size) : []);
      } catch (error) {
        work.failed(error);
        pause = Math.max(pause, 1000);
        break;
      }
    } while (isWoken && !isStopped && running.size < work.places);
    isLooking = false;
    if (!isStopped) idle = setTimeout(wake, pause);
  }

  function start(jobs: readonly Job[]): void {
    for (const job of jobs) {
      const done = work
        .perform(job)
        .catch(work.failed)
        .finally(() => {
          running.delete(done);
          wake();
        });
      running.add(done);
    }
  }

  function wake(): void {
    isWoken = true;
    if (!isLooking && !isStopped) void look();
  }

  wake();
  return {
    wake,
    async stop() {
      isStopped = true;
      clearTimeout(idle);
      await Promise.allSettled(running);
    },
  };
}

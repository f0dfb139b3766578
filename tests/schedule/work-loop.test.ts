import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { startWorkLoop, type WorkLoop } from "#schedule/work-loop.ts";

/** A store of jobs that are done when the test says so. */
function jobsOf(count: number) {
  const waiting = Array.from({ length: count }, (_, index) => index);
  const running = new Map<number, () => void>();
  const seen = { leases: 0, most: 0, done: [] as number[], failures: [] as unknown[] };
  return {
    waiting,
    running,
    seen,
    lease: (most: number): Promise<number[]> => {
      seen.leases += 1;
      return Promise.resolve(waiting.splice(0, most));
    },
    perform: async (job: number): Promise<void> => {
      const { promise, resolve } = Promise.withResolvers<void>();
      running.set(job, resolve);
      seen.most = Math.max(seen.most, running.size);
      await promise;
      running.delete(job);
      seen.done.push(job);
    },
    failed: (error: unknown): void => {
      seen.failures.push(error);
    },
    finish: (): void => {
      for (const resolve of running.values()) resolve();
    },
  };
}

async function until(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 5_000; !isSo(); await sleep(2))
    if (Date.now() > end) throw new Error("never");
}
const never = 60_000;

test("as many jobs run at once as there are places, and the next begin as soon as one ends", async () => {
  const jobs = jobsOf(10);
  const loop = startWorkLoop({ ...jobs, places: 3, idleMs: never });
  await until(() => jobs.running.size === 3);
  while (jobs.seen.done.length < 10) {
    jobs.finish();
    await sleep(1);
  }
  expect(jobs.seen.most).toBe(3);
  expect(jobs.seen.done.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  await loop.stop();
});

test("a wake-up is answered at once; without one the loop looks again after a while", async () => {
  const jobs = jobsOf(0);
  const loop = startWorkLoop({ ...jobs, places: 1, idleMs: never });
  await until(() => jobs.seen.leases === 1);
  jobs.waiting.push(1);
  loop.wake();
  await until(() => jobs.running.size === 1);
  expect(jobs.seen.leases).toBe(2);
  jobs.finish();
  await loop.stop();

  const patient = jobsOf(0);
  const other = startWorkLoop({ ...patient, places: 1, idleMs: 5 });
  await until(() => patient.seen.leases > 3);
  await other.stop();
  expect(patient.seen.failures).toEqual([]);
});

test("a wake-up in the middle of a look is not lost: the look may have come too early", async () => {
  const jobs = jobsOf(0);
  const looks: PromiseWithResolvers<number[]>[] = [];
  const lease = (): Promise<number[]> => {
    const look = Promise.withResolvers<number[]>();
    looks.push(look);
    return look.promise;
  };
  const loop = startWorkLoop({ ...jobs, lease, places: 1, idleMs: never });
  loop.wake();
  looks[0]?.resolve([]);
  await until(() => looks.length === 2);
  looks[1]?.resolve([]);
  await loop.stop();
  expect(looks).toHaveLength(2);
});

test("a job that breaks is reported, and takes no other with it", async () => {
  const jobs = jobsOf(3);
  const perform = (job: number): Promise<void> =>
    job === 1 ? Promise.reject(new Error("broken")) : Promise.resolve(void jobs.seen.done.push(job));
  const loop = startWorkLoop({ ...jobs, perform, places: 1, idleMs: never });
  await until(() => jobs.seen.done.length === 2);
  expect(jobs.seen.failures).toEqual([new Error("broken")]);
  await loop.stop();
});

test("where the database is away the loop says so, waits a second, and goes on", async () => {
  const jobs = jobsOf(1);
  let looks = 0;
  const lease = (most: number): Promise<number[]> => {
    looks += 1;
    return looks === 1 ? Promise.reject(new Error("away")) : jobs.lease(most);
  };
  const start = performance.now();
  const loop = startWorkLoop({ ...jobs, lease, places: 1, idleMs: 1 });
  await until(() => jobs.running.size === 1);
  expect(performance.now() - start).toBeGreaterThan(900);
  expect(jobs.seen.failures).toEqual([new Error("away")]);
  jobs.finish();
  await loop.stop();
});

test("stopping takes no more, and waits for what is going on, also for what a look under way brings", async () => {
  const jobs = jobsOf(2);
  const look = Promise.withResolvers<number[]>();
  const lease = (): Promise<number[]> => look.promise;
  const loop: WorkLoop = startWorkLoop({ ...jobs, lease, places: 1, idleMs: 1 });
  let isStopped = false;
  const stopping = loop.stop().then(() => (isStopped = true));
  look.resolve([7]);
  await until(() => jobs.running.size === 1);
  expect(isStopped).toBe(false);
  jobs.finish();
  await stopping;
  expect(jobs.seen.done).toEqual([7]);
  loop.wake();
  await sleep(5);
  expect(jobs.running.size).toBe(0);
});

/**
 * The stand-in's own time. It runs as fast as the real one but may be moved, and what was put off until later happens
 * on the way: a test that lets an hour pass has seen every redelivery of that hour when the clock answers.
 */
export interface Clock {
  /** Milliseconds since the epoch, as LINE's timestamps are. */
  readonly now: () => number;
  readonly advance: (ms: number) => void;
  readonly set: (instant: number) => void;
  /** Back to the real time. */
  readonly real: () => void;
  /** Runs `task` when that much of this time has passed. */
  readonly later: (ms: number, task: () => void) => void;
  /** Calls off everything that waits. */
  readonly stop: () => void;
}

interface Appointment {
  readonly due: number;
  readonly task: () => void;
  timer?: NodeJS.Timeout;
}

/** Timers count in 32 bits; a longer wait is looked at again when this much has passed. */
const longestTimer = 2 ** 31 - 1;

export function createClock(realNow: () => number = Date.now): Clock {
  let offset = 0;
  const waiting = new Set<Appointment>();
  const now = (): number => realNow() + offset;

  const arm = (appointment: Appointment): void => {
    clearTimeout(appointment.timer);
    const wait = Math.min(Math.max(appointment.due - now(), 0), longestTimer);
    appointment.timer = setTimeout(
      () => (appointment.due > now() ? arm(appointment) : keep(appointment)),
      wait,
    );
  };
  const keep = (appointment: Appointment): void => {
    callOff(appointment);
    appointment.task();
  };
  const callOff = (appointment: Appointment): void => {
    clearTimeout(appointment.timer);
    waiting.delete(appointment);
  };
  const nextBy = (instant: number): Appointment | undefined =>
    [...waiting].filter(({ due }) => due <= instant).toSorted((a, b) => a.due - b.due)[0];

  /** Forward from one appointment to the next, each at its own time; backward in one leap. */
  const moveTo = (instant: number): void => {
    for (let next = nextBy(instant); next !== undefined; next = nextBy(instant)) {
      offset = Math.max(offset, next.due - realNow());
      keep(next);
    }
    offset = instant - realNow();
    for (const appointment of waiting) arm(appointment);
  };

  return {
    now,
    advance: (ms) => moveTo(now() + ms),
    set: moveTo,
    real: () => moveTo(realNow()),
    later: (ms, task) => {
      const appointment: Appointment = { due: now() + ms, task };
      waiting.add(appointment);
      arm(appointment);
    },
    stop: () => {
      for (const appointment of waiting) callOff(appointment);
    },
  };
}

/**
 * The stand-in's own time. It runs as fast as the real one but may be moved, and what was put off until later moves
 * with it: a redelivery that waits an hour is sent at once when a test lets an hour pass.
 */
export interface Clock {
  /** Milliseconds since the epoch, as LINE's timestamps are. */
  readonly now: () => number;
  readonly advance: (ms: number) => void;
  readonly set: (instant: number) => void;
  /** Back to the real time. */
  readonly real: () => void;
  /** Runs `task` when that much of this time has passed; the answer calls it off. */
  readonly later: (ms: number, task: () => void) => () => void;
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
    appointment.timer = setTimeout(() => keep(appointment), wait);
  };
  const keep = (appointment: Appointment): void => {
    if (appointment.due > now()) return arm(appointment);
    waiting.delete(appointment);
    appointment.task();
  };
  const moveTo = (newOffset: number): void => {
    offset = newOffset;
    for (const appointment of waiting) arm(appointment);
  };

  return {
    now,
    advance: (ms) => moveTo(offset + ms),
    set: (instant) => moveTo(instant - realNow()),
    real: () => moveTo(0),
    later: (ms, task) => {
      const appointment: Appointment = { due: now() + ms, task };
      waiting.add(appointment);
      arm(appointment);
      return () => callOff(appointment);
    },
    stop: () => {
      for (const appointment of waiting) callOff(appointment);
    },
  };

  function callOff(appointment: Appointment): void {
    clearTimeout(appointment.timer);
    waiting.delete(appointment);
  }
}

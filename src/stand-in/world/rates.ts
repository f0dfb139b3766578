import type { Clock } from "./clock.ts";

/** How often each account calls each endpoint, whatever its parameters, in windows that begin with the first call. */
export interface Rates {
  /** Counts calls and says whether they are still within the limit. */
  readonly allow: (caller: string, limit: RateLimit, calls?: number) => boolean;
}

export interface RateLimit {
  /** "POST /v2/bot/message/push" */
  readonly endpoint: string;
  readonly calls: number;
  /** Milliseconds. */
  readonly per: number;
}

interface Window {
  readonly startsAt: number;
  calls: number;
}

export function createRates(clock: Clock): Rates {
  const windows = new Map<string, Window>();
  return {
    allow: (caller, { endpoint, calls: most, per }, calls = 1) => {
      const key = `${caller} ${endpoint}`;
      const now = clock.now();
      const open = windows.get(key);
      const isOver = open === undefined || now < open.startsAt || now >= open.startsAt + per;
      const window = isOver ? { startsAt: now, calls: 0 } : open;
      if (isOver) windows.set(key, window);
      window.calls += calls;
      return window.calls <= most;
    },
  };
}

import type { Clock } from "../world/clock.ts";
import type { BearerEndpoint } from "./endpoint.ts";

/** How often each account calls each endpoint, whatever its parameters, in windows that begin with the first call. */
export interface Rates {
  readonly allow: (channelId: string, endpoint: BearerEndpoint) => boolean;
}

interface Window {
  readonly startsAt: number;
  calls: number;
}

const usual = { calls: 2_000, per: 1_000 };

export function createRates(clock: Clock): Rates {
  const windows = new Map<string, Window>();
  return {
    allow: (channelId, endpoint) => {
      const rate = endpoint.rate ?? usual;
      const key = `${channelId} ${endpoint.method} ${endpoint.path}`;
      const now = clock.now();
      const open = windows.get(key);
      const isOver = open === undefined || now < open.startsAt || now >= open.startsAt + rate.per;
      const window = isOver ? { startsAt: now, calls: 0 } : open;
      if (isOver) windows.set(key, window);
      window.calls += 1;
      return window.calls <= rate.calls;
    },
  };
}

/** Narrowcasts are sent in the background; their progress can be asked for during fourteen days. */
export interface Narrowcast {
  readonly requestId: string;
  readonly channelId: string;
  readonly acceptedAt: number;
  phase: "waiting" | "sending" | "succeeded" | "failed";
  readonly targets: readonly string[];
  reached: readonly string[];
  completedAt?: number;
  failure?: { readonly errorCode: number; readonly failedDescription: string };
}

export interface Narrowcasts {
  readonly add: (narrowcast: Narrowcast) => void;
  readonly find: (requestId: string, channelId: string, now: number) => Narrowcast | undefined;
}

const keptFor = 14 * 24 * 3_600_000;
const limit = 1_000;

export function createNarrowcasts(): Narrowcasts {
  const kept = new Map<string, Narrowcast>();
  return {
    add: (narrowcast) => {
      kept.set(narrowcast.requestId, narrowcast);
      const oldest = kept.size > limit ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
    },
    find: (requestId, channelId, now) => {
      const found = kept.get(requestId);
      return found?.channelId === channelId && found.acceptedAt + keptFor > now ? found : undefined;
    },
  };
}

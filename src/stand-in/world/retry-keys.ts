/** What LINE remembers of an accepted request with an `X-Line-Retry-Key`, for 24 hours from the first. */
export const retryKeyLife = 24 * 3_600_000;

export interface AcceptedRequest {
  readonly requestId: string;
  /** The digest of endpoint and body: the same key with another body is a mistake of the caller. */
  readonly fingerprint: string;
  /** What a push was answered with, given again in the 409. */
  readonly sentMessages?: readonly unknown[];
  readonly acceptedAt: number;
}

export interface RetryKeys {
  readonly find: (channelId: string, key: string, now: number) => AcceptedRequest | undefined;
  readonly keep: (channelId: string, key: string, accepted: AcceptedRequest) => void;
}

/** Beyond `limit` the oldest are forgotten before their day is over: a bound on memory that LINE does not have. */
export function createRetryKeys(limit: number): RetryKeys {
  const kept = new Map<string, AcceptedRequest>();
  return {
    find: (channelId, key, now) => {
      const accepted = kept.get(nameOf(channelId, key));
      return accepted !== undefined && accepted.acceptedAt + retryKeyLife > now ? accepted : undefined;
    },
    keep: (channelId, key, accepted) => {
      const name = nameOf(channelId, key);
      kept.delete(name);
      kept.set(name, accepted);
      const oldest = kept.size > limit ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
    },
  };
}

const nameOf = (channelId: string, key: string): string => `${channelId} ${key.toLowerCase()}`;

/** Secrets that live for a while and work once: login codes, link tokens. The oldest are dropped beyond `limit`. */
export interface Expiring<Value> {
  readonly keep: (secret: string, value: Value, expiresAt: number) => void;
  /** Gives the value and forgets the secret. */
  readonly take: (secret: string, now: number) => Value | undefined;
}

export function createExpiring<Value>(limit = 10_000): Expiring<Value> {
  const kept = new Map<string, { readonly value: Value; readonly expiresAt: number }>();
  return {
    keep: (secret, value, expiresAt) => {
      kept.set(secret, { value, expiresAt });
      const oldest = kept.size > limit ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
    },
    take: (secret, now) => {
      const found = kept.get(secret);
      kept.delete(secret);
      return found !== undefined && found.expiresAt > now ? found.value : undefined;
    },
  };
}

/** What the page and other onlookers hear at once. Nobody has to listen, and nothing waits for those who do. */
export interface Live {
  readonly tell: (event: string, value: () => unknown) => void;
  /** The answer stops the listening. */
  readonly listen: (listener: Listener) => () => void;
}

export type Listener = (event: string, value: unknown) => void;

export function createLive(): Live {
  const listeners = new Set<Listener>();
  return {
    // The value is made only when somebody listens: under load that is most of the cost.
    tell: (event, value) => {
      if (listeners.size === 0) return;
      const made = value();
      for (const listener of listeners) listener(event, made);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

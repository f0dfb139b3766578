/** What came of one try. `stopped`: its server ends; the try does not count. */
export type Tried =
  | { readonly type: "done"; readonly facts: Readonly<Record<string, number>> }
  | { readonly type: "failed"; readonly reason: string }
  | { readonly type: "stopped" };

export type AfterTry =
  | { readonly type: "done"; readonly facts: Readonly<Record<string, number>> }
  /** It stays open for whoever looks when its time has come. */
  | {
      readonly type: "again";
      readonly attempts: number;
      readonly nextTryAt: Temporal.Instant;
      readonly reason: string;
    }
  /** Nobody will do it, or nobody tries it any more: a newer slot, or a person. */
  | { readonly type: "skipped" | "given-up"; readonly reason: string };

/** First try and three more. A run that brings its server down is not begun for ever. */
export const mostTries = 4;
const waits = [{ minutes: 1 }, { minutes: 5 }, { minutes: 15 }] as const;

/** `attempts`: with the one that just ended. */
export function decideAfterTry(tried: Tried, attempts: number, at: Temporal.Instant): AfterTry {
  if (tried.type === "done") return tried;
  if (tried.type === "stopped")
    return { type: "again", attempts: attempts - 1, nextTryAt: at, reason: "its server was stopped" };
  const wait = waits[attempts - 1];
  return wait === undefined
    ? { type: "given-up", reason: tried.reason }
    : { type: "again", attempts, nextTryAt: at.add(wait), reason: tried.reason };
}

import type { LeasedSending } from "#store/sendings.ts";
import type { CallOutcome } from "./ports.ts";

/** What follows a try. `push-instead`: surely not arrived. `push-again`: perhaps arrived; only what must be learnt goes again. */
export type Next =
  | { readonly type: "settle"; readonly outcome: "accepted" | "refused" | "perhaps" }
  | { readonly type: "postpone"; readonly until: Temporal.Instant; readonly maybeArrived: boolean }
  | { readonly type: "push-instead" }
  | { readonly type: "push-again" };

/** LINE remembers a retry key for 24 hours; after that, one more try could arrive as a second message. */
const retryKeyLife = { hours: 23, minutes: 50 };
const longestPause = 300;

export function afterTry(sending: LeasedSending, outcome: CallOutcome, at: Temporal.Instant): Next {
  if (outcome.type === "accepted") return { type: "settle", outcome: "accepted" };
  return sending.endpoint === "reply" ? afterReply(sending, outcome, at) : afterPush(sending, outcome, at);
}

type NotAccepted = Exclude<CallOutcome, { type: "accepted" }>;

/** Replies have no retry key: the token itself, good for once, tells whether an earlier try arrived (decisions.md 27). */
function afterReply(sending: LeasedSending, outcome: NotAccepted, at: Temporal.Instant): Next {
  const { maybeArrived, tokenUntil = at } = sending;
  const isTokenAlive = Temporal.Instant.compare(at, tokenUntil) < 0;
  if (outcome.type === "refused") {
    if (!maybeArrived) return { type: "push-instead" };
    return isTokenAlive ? { type: "settle", outcome: "accepted" } : { type: "push-again" };
  }
  const perhaps = maybeArrived || outcome.type === "unknown";
  const until = at.add({ seconds: pause(sending.attempts) });
  if (Temporal.Instant.compare(until, tokenUntil) < 0)
    return { type: "postpone", until, maybeArrived: perhaps };
  return perhaps ? { type: "push-again" } : { type: "push-instead" };
}

function afterPush(sending: LeasedSending, outcome: NotAccepted, at: Temporal.Instant): Next {
  if (outcome.type === "refused") return { type: "settle", outcome: "refused" };
  const maybeArrived = sending.maybeArrived || outcome.type === "unknown";
  const until = at.add({ seconds: pause(sending.attempts) });
  const isKeyAlive = Temporal.Instant.compare(until, sending.firstTriedAt.add(retryKeyLife)) < 0;
  if (isKeyAlive) return { type: "postpone", until, maybeArrived };
  return { type: "settle", outcome: maybeArrived ? "perhaps" : "refused" };
}

/** One second, then twice as long each time, at most five minutes. */
const pause = (attempts: number): number => Math.min(2 ** Math.min(attempts - 1, 20), longestPause);

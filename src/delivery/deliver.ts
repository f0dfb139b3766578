import { lineMonth } from "#core/messages/budget.ts";
import type { RelayTx } from "#store/database.ts";
import { countMessages } from "#store/message-budget.ts";
import {
  backToOutbox,
  holdsTry,
  leaseSendings,
  postponeSending,
  settleSending,
  type LeasedSending,
} from "#store/sendings.ts";
import { afterTry } from "./after-try.ts";
import { makeSendings } from "./make-sendings.ts";
import type { CallOutcome, Post } from "./ports.ts";

/** Longer than a call can take (the door's time-out is 5 s), and much shorter than a reply token lives. */
const leaseLife = { seconds: 8 };

/**
 * Sendings that this server is to try now: new ones, made of the messages that wait, and those whose time for another
 * try has come. They are committed before anything is called, and leased to this server.
 */
export async function leaseWork(post: Post, most: number): Promise<LeasedSending[]> {
  const at = post.now();
  const lease = { by: post.server, at, until: at.add(leaseLife) };
  return post.database.asRelay(async (relay) => {
    const made = await makeSendings(post, relay, lease);
    return [...made, ...(await leaseSendings(relay, lease, most))];
  });
}

/** One try of one sending, and what follows from it. */
export async function trySending(
  { database, now, send, server }: Post,
  sending: LeasedSending,
): Promise<CallOutcome> {
  const { sendingId, channelId, endpoint, body, retryKey } = sending;
  const outcome = await send({ channelId, endpoint, body, retryKey });
  const at = now();
  const next = afterTry(sending, outcome, at);
  const seen = {
    ...(outcome.status !== undefined && { status: outcome.status }),
    ...(outcome.type !== "accepted" && { error: outcome.reason }),
    ...("requestId" in outcome && outcome.requestId !== undefined && { requestId: outcome.requestId }),
  };
  await database.asRelay(async (relay) => {
    // Stalled for longer than its lease, this try has been taken over: what it saw must not undo what the other one did.
    // That LINE has the message is true whoever saw it.
    if (!(await holdsTry(relay, sending, server)) && outcome.type !== "accepted") return;
    switch (next.type) {
      case "postpone":
        await postponeSending(relay, sendingId, {
          error: "",
          ...seen,
          nextTryAt: next.until,
          maybeArrived: next.maybeArrived,
        });
        return;
      case "push-instead":
        await backToOutbox(relay, sendingId, { isAgain: false, onlyMustLearn: false });
        await settleSending(relay, sendingId, { outcome: "refused", at, ...seen });
        return;
      case "push-again":
        await backToOutbox(relay, sendingId, { isAgain: true, onlyMustLearn: true });
        await settleSending(relay, sendingId, { outcome: "perhaps", at, ...seen });
        return;
      case "settle":
        await settleSending(relay, sendingId, { outcome: next.outcome, at, ...seen });
        if (next.outcome === "refused" && endpoint !== "reply") await countBack(relay, sending);
    }
  });
  return outcome;
}

/** LINE counts nobody whom it refused; counted back in the month in which the sending was made. */
const countBack = (
  relay: RelayTx,
  { channelId, class: ofClass, recipients, firstTriedAt }: LeasedSending,
): Promise<void> =>
  countMessages(
    relay,
    [{ channelId, class: ofClass, paid: -recipients.length, rode: 0 }],
    lineMonth(firstTriedAt),
  );

import {
  addSending,
  backToOutbox,
  holdsTry,
  leaseSendings,
  lockWaiting,
  postponeSending,
  settleSending,
  type LeasedSending,
} from "#store/sendings.ts";
import { afterTry } from "./after-try.ts";
import { groupMessages, type Group } from "./group-messages.ts";
import type { Address, CallOutcome, Post } from "./ports.ts";

/** Longer than a call can take (the door's time-out is 5 s), and much shorter than a reply token lives. */
const leaseLife = { seconds: 8 };
/** Enough for a full multicast to be made in one go. */
const mostMessages = 500;

/**
 * Sendings that this server is to try now: new ones, made of the messages that wait, and those whose time for another
 * try has come. They are committed before anything is called, and leased to this server.
 */
export async function leaseWork(post: Post, most: number): Promise<LeasedSending[]> {
  const at = post.now();
  const lease = { by: post.server, at, until: at.add(leaseLife) };
  return post.database.asRelay(async (relay) => {
    const groups = groupMessages(await lockWaiting(relay, at, mostMessages), at);
    const made = groups.map((group) => sendingOf(post, group, at));
    for (const [index, sending] of made.entries()) {
      const outboxIds = groups[index]?.messages.map(({ outboxId }) => outboxId) ?? [];
      await addSending(relay, sending, { lease, outboxIds });
    }
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
    }
  });
  return outcome;
}

function sendingOf(
  { newId, render, markAgain }: Post,
  { address, messages }: Group,
  at: Temporal.Instant,
): LeasedSending {
  const [first] = messages;
  const reply = first.isAgain ? markAgain(first.reply) : first.reply;
  return {
    sendingId: newId(),
    fundId: first.fundId,
    channelId: first.channelId,
    endpoint: address.endpoint,
    recipients: recipientsOf(address, first.recipient),
    body: render(address, [reply]),
    retryKey: newId(),
    attempts: 1,
    firstTriedAt: at,
    maybeArrived: false,
    ...(address.endpoint === "reply" && first.answering && { tokenUntil: first.answering.until }),
  };
}

function recipientsOf(address: Address, replyingTo: string): readonly string[] {
  switch (address.endpoint) {
    case "reply":
      return [replyingTo];
    case "push":
      return [address.recipient];
    case "multicast":
      return address.recipients;
  }
}

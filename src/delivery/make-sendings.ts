import { budgetFrom, lineMonth, warningFor, type BudgetKept } from "#core/messages/budget.ts";
import { usualHours } from "#core/messages/hours.ts";
import { sortOut, type SortedOut } from "#core/messages/sort-out.ts";
import type { RelayTx } from "#store/database.ts";
import { countMessages, lockBudgets, type Counted } from "#store/message-budget.ts";
import { hoursOfFunds } from "#store/message-hours.ts";
import { leaveErrand } from "#store/outgoing.ts";
import { addSending, type LeasedSending } from "#store/sendings.ts";
import { holdBack, lockHeld, lockWaiting, type WaitingMessage } from "#store/waiting-messages.ts";
import { groupParcels, type Group, type Weighed } from "./group-parcels.ts";
import type { Address, Post } from "./ports.ts";
import { whatStillHolds } from "./what-still-holds.ts";

/** Enough for a full multicast to be made in one go. */
const mostMessages = 500;
/** A token this close to its end would arrive too late: LINE gives it one minute, and the call takes its time. */
const tokenMargin = { seconds: 5 };

/**
 * Makes sendings of the messages that are due and may go: by their fund's quiet hours and their channel's budget, which
 * is locked and counted in this same transaction. What may not go yet is written down as waiting, with the reason.
 */
export async function makeSendings(
  post: Post,
  relay: RelayTx,
  lease: { readonly by: string; readonly at: Temporal.Instant; readonly until: Temporal.Instant },
): Promise<LeasedSending[]> {
  const { at } = lease;
  const waiting = await lockWaiting(relay, at, mostMessages);
  if (waiting.length === 0) return [];
  const monthOn = lineMonth(at);
  const weigh = weigher(post, at);
  const dueIds = new Set(waiting.map(({ outboxId }) => outboxId));
  const others = (await lockHeld(relay, waiting)).filter(({ outboxId }) => !dueIds.has(outboxId));
  const holds = await whatStillHolds(post, relay, [...waiting, ...others]);
  const due = waiting.filter(({ outboxId }) => holds.has(outboxId));
  const held = others.filter(({ outboxId }) => holds.has(outboxId));
  const hours = await hoursOfFunds(relay, [...new Set(due.map(({ fundId }) => fundId))]);
  const channelIds = [...new Set(due.map(({ channelId }) => channelId))].toSorted();
  const budgets = await lockBudgets(relay, channelIds, monthOn);
  const sorted = sortOut(due.map(weigh), held.map(weigh), {
    at,
    hoursOf: (fundId) => hours.get(fundId) ?? usualHours,
    budgetOf: (channelId) => {
      const kept = budgets.get(channelId);
      return kept && budgetFrom(kept);
    },
  });
  await holdBack(relay, sorted.waits);
  const counted = countsOf(sorted);
  await countMessages(relay, counted, monthOn);
  await warn(post, relay, { at, monthOn, budgets, counted, due });
  const made: LeasedSending[] = [];
  for (const group of groupParcels(sorted.parcels)) {
    const sending = sendingOf(post, group, at);
    const outboxIds = group.parcels.flatMap(({ messages }) => messages.map(({ outboxId }) => outboxId));
    await addSending(relay, sending, { lease, outboxIds });
    made.push(sending);
  }
  return made;
}

const weigher =
  ({ sizeOf, markAgain }: Post, at: Temporal.Instant) =>
  (message: WaitingMessage): Weighed => ({
    ...message,
    size: sizeOf(message.isAgain ? markAgain(message.reply) : message.reply),
    isReply:
      message.answering !== undefined &&
      Temporal.Instant.compare(at.add(tokenMargin), message.answering.until) < 0,
  });

/** Recipients by channel and class: one for each push, and what rode along for nothing. */
function countsOf({ parcels }: SortedOut<Weighed>): Counted[] {
  const counts = new Map<string, Counted>();
  const add = (one: Counted): void => {
    const key = `${one.channelId} ${one.class}`;
    const { paid = 0, rode = 0 } = counts.get(key) ?? {};
    counts.set(key, { ...one, paid: paid + one.paid, rode: rode + one.rode });
  };
  for (const { isReply, class: ofClass, messages } of parcels) {
    const { channelId } = messages[0];
    if (!isReply) add({ channelId, class: ofClass, paid: 1, rode: 0 });
    const [, ...riders] = messages.toSorted(
      (a, b) => Number(b.class === ofClass) - Number(a.class === ofClass),
    );
    for (const rider of riders) add({ channelId, class: rider.class, paid: 0, rode: 1 });
  }
  return [...counts.values()];
}

interface Spent {
  readonly at: Temporal.Instant;
  readonly monthOn: Temporal.PlainDate;
  readonly budgets: ReadonlyMap<string, BudgetKept>;
  readonly counted: readonly Counted[];
  readonly due: readonly WaitingMessage[];
}

/** Where a threshold is reached, the fund's committee is told: once a month each, whichever server saw it first. */
async function warn(
  post: Post,
  relay: RelayTx,
  { at, monthOn, budgets, counted, due }: Spent,
): Promise<void> {
  for (const [channelId, kept] of budgets) {
    const paid = counted.reduce((sum, one) => sum + (one.channelId === channelId ? one.paid : 0), 0);
    const { limit, used } = budgetFrom({ ...kept, own: kept.own + paid });
    const warning = warningFor({ used, reserve: kept.reserve, ...(limit !== undefined && { limit }) });
    const fundId = due.find((one) => one.channelId === channelId)?.fundId;
    if (paid === 0 || warning === undefined || fundId === undefined) continue;
    const errand = {
      errandId: post.newId(),
      channelId,
      kind: "tell-of-budget",
      body: { warning, used, limit, reserve: kept.reserve, monthOn: monthOn.toString() },
      onceKey: `budget:${channelId}:${monthOn.toString()}:${warning}`,
    } as const;
    await leaveErrand({ ...relay, fundId }, errand, at);
  }
}

function sendingOf(
  { newId, render, markAgain }: Post,
  { address, parcels }: Group,
  at: Temporal.Instant,
): LeasedSending {
  const [{ class: ofClass, messages }] = parcels;
  const [first] = messages;
  const replies = messages.map(({ isAgain, reply }) => (isAgain ? markAgain(reply) : reply));
  const answering = messages.find(({ isReply }) => isReply)?.answering;
  return {
    sendingId: newId(),
    fundId: first.fundId,
    channelId: first.channelId,
    endpoint: address.endpoint,
    recipients: recipientsOf(address, first.recipient),
    body: render(address, replies),
    retryKey: newId(),
    class: ofClass,
    attempts: 1,
    firstTriedAt: at,
    maybeArrived: false,
    ...(answering && { tokenUntil: answering.until }),
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

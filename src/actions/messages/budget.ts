import { budgetFrom, lineMonth, roomFor, warningFor, type Budget } from "#core/messages/budget.ts";
import { messageClasses, type MessageClass } from "#core/messages/class.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { budgetNotice, type BudgetNews } from "#conversation/wording/budget-notice.ts";
import { channelById, channelsOf } from "#store/channels.ts";
import { accountsLinkedTo } from "#store/links.ts";
import { channelsMonth, putBudget, putFigures, type ChannelsMonth } from "#store/message-budget.ts";
import { holdersOn } from "#store/offices.ts";
import { leaveErrand, leaveMessages } from "#store/outgoing.ts";
import type { House, Moment } from "../perform.ts";

export interface BudgetWish {
  readonly channelId: string;
  /** Messages a month; absent where the fund leaves it to what LINE says. */
  readonly plan?: number;
  readonly reserve: number;
}

export type BudgetRefusal = { readonly type: "no-such-channel" } | { readonly type: "reserve-above-plan" };

/** The fund's word on what an official account may send in a month, and how much of it is kept for decisions. */
export function setBudget(
  { database }: House,
  { channelId, plan, reserve }: BudgetWish,
): Promise<Result<BudgetWish, BudgetRefusal>> {
  return database.asRelay(async (relay) => {
    if ((await channelById(relay, channelId)) === undefined) return refused({ type: "no-such-channel" });
    if (plan !== undefined && reserve > plan) return refused({ type: "reserve-above-plan" });
    await putBudget(relay, { channelId, planMessages: plan ?? null, reserveMessages: reserve });
    return ok({ channelId, reserve, ...(plan !== undefined && { plan }) });
  });
}

export interface BudgetShown extends ChannelsMonth {
  readonly now: Budget;
  readonly warning?: "nearly" | "reserve";
  /** How many more each class may have; absent where nothing limits it. */
  readonly room: Readonly<Partial<Record<MessageClass, number>>>;
}

/** How this month stands, by channel, with what waits and for what. */
export async function showBudget(house: House, fundId?: string): Promise<BudgetShown[]> {
  const months = await house.database.asRelay((relay) =>
    channelsMonth(relay, lineMonth(house.now()), fundId),
  );
  return months.map((month) => {
    const own = month.counts.reduce((sum, { paid }) => sum + paid, 0);
    const now = budgetFrom(month.budget ?? { reserve: 0, own });
    const warning = warningFor(now);
    const room = messageClasses
      .map((one) => [one, roomFor(one, now)] as const)
      .filter(([, left]) => Number.isFinite(left));
    return { ...month, now, room: Object.fromEntries(room), ...(warning !== undefined && { warning }) };
  });
}

/** What LINE said: counted from now on, and told to the committee where a threshold is reached or the plan is another one. */
export async function noteFigures(
  house: House,
  { channelId, ...figures }: { readonly channelId: string; readonly limit?: number; readonly used: number },
): Promise<void> {
  const at = house.now();
  const monthOn = lineMonth(at);
  await house.database.asRelay(async (relay) => {
    const channel = await channelById(relay, channelId);
    if (channel === undefined) return;
    const { fundId } = channel;
    const before = await monthOf(relay, channel, monthOn);
    await putFigures(relay, channelId, { ...figures, at, monthOn });
    const after = await monthOf(relay, channel, monthOn);
    const now = after?.budget && budgetFrom(after.budget);
    if (now === undefined) return;
    const warning = warningFor(now);
    const news: (BudgetNews & { readonly once: string })[] = [];
    if (warning !== undefined) news.push({ ...now, warning, once: `${monthOn.toString()}:${warning}` });
    const known = before?.budget?.line;
    if (known !== undefined && known.limit !== figures.limit)
      news.push({ ...now, limit: figures.limit, warning: "plan-changed", once: `plan:${at.toString()}` });
    for (const { once, ...body } of news) {
      const errand = { errandId: house.newId(), channelId, kind: "tell-of-budget", body } as const;
      await leaveErrand({ ...relay, fundId }, { ...errand, onceKey: `budget:${channelId}:${once}` }, at);
    }
  });
}

const monthOf = async (
  relay: Parameters<typeof channelsMonth>[0],
  { channelId, fundId }: { readonly channelId: string; readonly fundId: string },
  monthOn: Temporal.PlainDate,
): Promise<ChannelsMonth | undefined> =>
  (await channelsMonth(relay, monthOn, fundId)).find((month) => month.channelId === channelId);

/** Asks LINE for every channel's figures: an errand each, one in so many hours whichever server thinks of it. */
export async function askForFigures(house: House): Promise<{ readonly channels: number }> {
  const at = house.now();
  const block = at.round({ smallestUnit: "hour", roundingIncrement: 6, roundingMode: "floor" }).toString();
  return house.database.asRelay(async (relay) => {
    const channels = await channelsOf(relay);
    for (const { channelId, fundId } of channels) {
      const onceKey = `read-quota:${channelId}:${block}`;
      const errand = { errandId: house.newId(), channelId, kind: "read-quota", body: {}, onceKey } as const;
      await leaveErrand({ ...relay, fundId }, errand, at);
    }
    return { channels: channels.length };
  });
}

/** Chair, secretary and treasurer learn in time that the month's messages will not reach. */
export async function tellOfBudget(
  { fund, at, today, newId }: Moment,
  { news, name }: { readonly news: BudgetNews; readonly name: string },
): Promise<void> {
  const officers = await holdersOn(fund, ["chair", "secretary", "treasurer"], today);
  const accounts = await accountsLinkedTo(fund, officers);
  const byUser = new Map(accounts.map((account) => [account.lineUserId, account]));
  const messages = [...byUser.values()].map(({ channelId, lineUserId }) => ({
    outboxId: newId(),
    channelId,
    recipient: lineUserId,
    reply: budgetNotice(news),
    mustLearn: true,
    class: "decision" as const,
    onceKey: `${name}:${lineUserId}`,
  }));
  await leaveMessages(fund, messages, at);
}

/**
 * Messages that cost: every recipient of a push, multicast, broadcast or narrowcast counts one, whatever the number
 * of message objects; replies are free. LINE counts by calendar month and gives its daily figures in UTC+9.
 */
export type Via = "reply" | "push" | "multicast" | "broadcast" | "narrowcast";

export interface Quota {
  type: "limited" | "none";
  limit: number;
  /** Spent recipients by month ("2026-08"). */
  readonly spent: Map<string, number>;
  /** Messages sent by day and way ("20260814 push"). */
  readonly delivered: Map<string, number>;
}

export const createQuota = (): Quota => ({ type: "none", limit: 0, spent: new Map(), delivered: new Map() });

const dayOf = (instant: number): string => new Date(instant + 9 * 3_600_000).toISOString().slice(0, 10);
const monthOf = (instant: number): string => dayOf(instant).slice(0, 7);

export const usedThisMonth = (quota: Quota, now: number): number => quota.spent.get(monthOf(now)) ?? 0;

export function setUsedThisMonth(quota: Quota, now: number, used: number): void {
  quota.spent.set(monthOf(now), used);
}

export function canSpend(quota: Quota, now: number, recipients: number): boolean {
  return quota.type === "none" || usedThisMonth(quota, now) + recipients <= quota.limit;
}

/** Counts messages that reached somebody; only what is not a reply is taken from the quota. */
export function countDelivered(quota: Quota, now: number, via: Via, recipients: number): void {
  const day = `${dayOf(now).replaceAll("-", "")} ${via}`;
  quota.delivered.set(day, (quota.delivered.get(day) ?? 0) + recipients);
  if (via !== "reply") setUsedThisMonth(quota, now, usedThisMonth(quota, now) + recipients);
}

/** `day` is yyyymmdd in UTC+9, as LINE asks for it. */
export const deliveredOn = (quota: Quota, day: string, via: Via): number =>
  quota.delivered.get(`${day} ${via}`) ?? 0;

export const today = (now: number): string => dayOf(now).replaceAll("-", "");

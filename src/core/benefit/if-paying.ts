import { coverageOnDay } from "./coverage.ts";
import { dayCount } from "./day-count.ts";
import type { MemberFacts } from "./facts.ts";

/**
 * The same member on a day to come, if whoever pays today goes on paying: without it everybody would look in arrears by
 * then. Who is in arrears beyond the grace today is left as they are.
 */
export function ifPayingUntil(
  member: MemberFacts,
  until: Temporal.PlainDate,
  { today, graceDays }: { readonly today: Temporal.PlainDate; readonly graceDays: number },
): MemberFacts {
  const now = dayCount(today);
  const { paidThrough } = coverageOnDay(member.coverage, {
    day: now,
    paidBy: now,
    joinedOn: dayCount(member.joinedOn),
    withEarlier: false,
  });
  const to = dayCount(until);
  if (paidThrough === null || paidThrough + graceDays < now || paidThrough >= to) return member;
  return { ...member, coverage: [...member.coverage, { from: paidThrough + 1, to, paidOn: now }] };
}

import type { Delegate, DelegateRefusal, Delegation, NotInOffice } from "#core/claim/acting.ts";
import { maySpeakForFund, type Role } from "#core/fund/office.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { addDecision } from "#store/decisions.ts";
import * as kept from "#store/delegations.ts";
import { lockBooks } from "#store/ledger.ts";
import { rolesOn } from "#store/offices.ts";
import type { Moment } from "../perform.ts";

/** Names who votes while somebody is away (decisions.md 18): by the person or the chair, for dates. */
export async function delegate(
  moment: Moment,
  { by, memberId, delegate: standsIn, from, until }: Delegate,
): Promise<Result<Delegation, DelegateRefusal>> {
  const { fund, at, today, newId } = moment;
  if (memberId === standsIn) return refused({ type: "themselves" });
  if (Temporal.PlainDate.compare(until, from) < 0) return refused({ type: "days-turned" });
  if (Temporal.PlainDate.compare(until, today) < 0) return refused({ type: "day-past" });
  // One naming after another, so that chair and treasurer do not come into one hand from two sides.
  await lockBooks(fund);
  const held = await rolesOn(fund, [by, memberId, standsIn], today);
  const rolesOf = (id: string): readonly Role[] => held.get(id) ?? [];
  if (!maySpeakForFund(rolesOf(memberId))) return refused({ type: "not-in-office" });
  if (by !== memberId && !rolesOf(by).includes("chair")) return refused({ type: "not-theirs-to-name" });
  if (!maySpeakForFund(rolesOf(standsIn))) return refused({ type: "delegate-not-on-committee" });

  const overlapping = (await kept.delegationsFrom(fund, from)).filter(
    (one) => Temporal.PlainDate.compare(one.from, until) <= 0,
  );
  if (overlapping.some((one) => one.memberId === memberId)) return refused({ type: "named-before" });
  const othersStoodFor = overlapping.filter((one) => one.delegate === standsIn).map((one) => one.memberId);
  const others = await rolesOn(fund, othersStoodFor, today);
  const inOneHand = [rolesOf(memberId), rolesOf(standsIn), ...others.values()].flat();
  if (inOneHand.includes("chair") && inOneHand.includes("treasurer"))
    return refused({ type: "chair-and-treasurer" });

  const named: Delegation = { delegationId: newId(), memberId, delegate: standsIn, from, until };
  await kept.addDelegation(fund, { ...named, namedBy: by, namedAt: at });
  await addDecision(fund, {
    decisionId: newId(),
    kind: "delegate-named",
    subjectKind: "member",
    subjectId: memberId,
    decidedBy: by,
    decidedAt: at,
    words: { delegate: standsIn, from: from.toString(), until: until.toString() },
  });
  return ok(named);
}

/** Ends it before its day: whoever named or was named, or the chair. */
export async function endDelegation(
  { fund, at, today }: Moment,
  { delegationId, by }: { readonly delegationId: string; readonly by: string },
): Promise<Result<Delegation, NotInOffice | { readonly type: "no-such-delegation" }>> {
  const meant = (await kept.delegationsFrom(fund, today)).find((one) => one.delegationId === delegationId);
  if (meant === undefined) return refused({ type: "no-such-delegation" });
  const held = (await rolesOn(fund, [by], today)).get(by) ?? [];
  if (by !== meant.memberId && by !== meant.delegate && !held.includes("chair"))
    return refused({ type: "not-in-office" });
  return (await kept.endDelegation(fund, delegationId, at))
    ? ok(meant)
    : refused({ type: "no-such-delegation" });
}

/** Delegations that stand today or later. */
export const delegationsOf = ({ fund, today }: Moment): Promise<Delegation[]> =>
  kept.delegationsFrom(fund, today);

/** True where nobody has named them for this day, or they left the committee since. */
export async function isNoDelegate(
  { fund, today }: Moment,
  { memberId, delegate: standsIn }: Pick<Delegation, "memberId" | "delegate">,
): Promise<boolean> {
  const named = (await kept.delegationsOn(fund, today)).some(
    (one) => one.memberId === memberId && one.delegate === standsIn,
  );
  if (!named) return true;
  return !maySpeakForFund((await rolesOn(fund, [standsIn], today)).get(standsIn) ?? []);
}

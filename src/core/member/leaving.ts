import { ok, refused, type Result } from "#core/result.ts";
import type { LeavingReason, MembershipRules } from "#core/rule-set/rule-set.ts";
import type { Member } from "./member.ts";

/** The end of a membership: the day, and why. The dead leave on the day of death. */
export interface Leaving {
  readonly on: Temporal.PlainDate;
  readonly reason: LeavingReason;
}

export type LeavingRefusal =
  | { readonly type: "has-left-already"; readonly leftOn: Temporal.PlainDate; readonly reason: LeavingReason }
  | { readonly type: "day-to-come" }
  | { readonly type: "before-joining"; readonly joinedOn: Temporal.PlainDate };

type Membership = Pick<Member, "joinedOn" | "leftOn" | "leftReason">;

export function decideLeaving(
  { joinedOn, leftOn, leftReason }: Membership,
  leaving: Leaving,
  today: Temporal.PlainDate,
): Result<Leaving, LeavingRefusal> {
  if (leftOn !== undefined)
    return refused({ type: "has-left-already", leftOn, reason: leftReason ?? "other" });
  if (Temporal.PlainDate.compare(leaving.on, today) > 0) return refused({ type: "day-to-come" });
  if (Temporal.PlainDate.compare(leaving.on, joinedOn) < 0)
    return refused({ type: "before-joining", joinedOn });
  return ok(leaving);
}

/** A membership that is over because the member came back into a new one. */
export interface EarlierMembership {
  readonly joinedOn: Temporal.PlainDate;
  readonly leftOn: Temporal.PlainDate;
  readonly leftReason: Exclude<LeavingReason, "died">;
}

export type ReadmissionRefusal =
  | { readonly type: "is-a-member" }
  | { readonly type: "has-died" }
  | { readonly type: "rejoining-not-allowed"; readonly article: string | null }
  | { readonly type: "day-to-come" }
  | { readonly type: "before-leaving"; readonly leftOn: Temporal.PlainDate };

/**
 * A new membership begins: waiting starts anew, and what was paid in the one before counts only where the rule set's
 * `rejoining` says so. The one before is kept as it was.
 */
export function decideReadmission(
  { joinedOn, leftOn, leftReason }: Membership,
  on: Temporal.PlainDate,
  { today, rules }: { readonly today: Temporal.PlainDate; readonly rules: MembershipRules },
): Result<
  { readonly earlier: EarlierMembership; readonly joinedOn: Temporal.PlainDate },
  ReadmissionRefusal
> {
  if (leftOn === undefined || leftReason === undefined) return refused({ type: "is-a-member" });
  if (leftReason === "died") return refused({ type: "has-died" });
  if (!rules.rejoining.allowed) return refused({ type: "rejoining-not-allowed", article: rules.article });
  if (Temporal.PlainDate.compare(on, today) > 0) return refused({ type: "day-to-come" });
  if (Temporal.PlainDate.compare(on, leftOn) <= 0) return refused({ type: "before-leaving", leftOn });
  return ok({ earlier: { joinedOn, leftOn, leftReason }, joinedOn: on });
}

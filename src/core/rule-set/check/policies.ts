import type { Role } from "#core/fund/office.ts";
import type { ApprovalPolicy, ApprovalRules, ApprovalStep } from "../approval-rules.ts";
import type { Path, RuleSetFault } from "../fault.ts";
import type { RuleSet } from "../rule-set.ts";

/**
 * Nobody certifies, approves or pays for themselves or their own. So each policy is tried as if one holder of one
 * office had a conflict, for every office: a claim of that person must still find its way.
 */
export function policyFaults(rules: RuleSet): RuleSetFault[] {
  const { approval } = rules;
  return [
    ...approval.policies.flatMap((policy, index) =>
      ringFaults(approval, policy, ["approval", "policies", index]),
    ),
    // Without the seats nothing can be said about who is left.
    ...(approval.roles.length === 0 ? [] : blockedFaults(rules)),
    ...heirFaults(rules),
  ];
}

function ringFaults({ policies }: ApprovalRules, policy: ApprovalPolicy, path: Path): RuleSetFault[] {
  let next = policy.above?.policy;
  for (let passed = 0; passed < policies.length && next !== undefined; passed += 1) {
    if (next === policy.code) {
      return [
        { severity: "error", type: "policies-in-a-ring", policy: policy.name, path: [...path, "above"] },
      ];
    }
    next = policies.find(({ code }) => code === next)?.above?.policy;
  }
  return [];
}

function blockedFaults({ approval, benefits }: RuleSet): RuleSetFault[] {
  const seats = new Map(approval.roles.map(({ role, seats }) => [role, seats]));
  const { heir } = approval;
  return [
    ...approval.policies.flatMap((policy, index) =>
      policyBlocks(policy, seats, ["approval", "policies", index]),
    ),
    ...benefits.flatMap(({ urgent, name }, index): RuleSetFault[] => {
      if (urgent === null) return [];
      const votes = [{ step: "urgent" as const, need: urgent.need, of: urgent.of, substitutes: [] }];
      return firstBlock(votes, seats).map(({ block }) => ({
        severity: "warning",
        ...block,
        policy: name,
        path: ["benefits", index, "urgent"],
      }));
    }),
    ...(heir === null
      ? []
      : firstBlock([{ step: "heir" as const, need: heir.need, of: heir.of, substitutes: [] }], seats).map(
          ({ block }): RuleSetFault => ({
            severity: "warning",
            ...block,
            policy: "",
            path: ["approval", "heir"],
          }),
        )),
  ];
}

type Seats = ReadonlyMap<Role, number>;

interface Votes {
  readonly step: ApprovalStep["does"] | "payment" | "urgent" | "heir";
  readonly need: number;
  readonly of: readonly Role[];
  readonly substitutes: readonly Role[];
}

function policyBlocks(policy: ApprovalPolicy, seats: Seats, path: Path): RuleSetFault[] {
  const votes = policy.steps.map(({ does, need, of, substitutes }) => ({
    step: does,
    need,
    of,
    substitutes,
  }));
  const payment = {
    step: "payment" as const,
    need: 1,
    of: policy.payment.of,
    substitutes: policy.payment.substitutes,
  };
  const place = { severity: "error" as const, policy: policy.name };
  return [
    // One person never counts twice, so the votes of all steps are filled together.
    ...firstBlock(votes, seats).map(({ at, block }) => ({
      ...place,
      ...block,
      path: [...path, "steps", at],
    })),
    ...firstBlock([payment], seats).map(({ block }) => ({ ...place, ...block, path: [...path, "payment"] })),
  ];
}

interface Blocked {
  /** Which of the votes. */
  readonly at: number;
  readonly block: Omit<Extract<RuleSetFault, { type: "policy-blocked" }>, "severity" | "path" | "policy">;
}

/** At most one finding: the first office whose holder's conflict leaves too few, or that there are too few at all. */
function firstBlock(votes: readonly Votes[], seats: Seats): Blocked[] {
  const offices = [...new Set(votes.flatMap(({ of, substitutes }) => [...of, ...substitutes]))];
  for (const conflicted of [null, ...offices]) {
    if (conflicted !== null && (seats.get(conflicted) ?? 0) === 0) continue;
    const left = new Map(seats);
    if (conflicted !== null) left.set(conflicted, (left.get(conflicted) ?? 0) - 1);
    const at = firstUnfilled(votes, left, conflicted !== null);
    if (at === null) continue;
    const { step, need, of, substitutes } = votes[at]!;
    const roles = conflicted === null ? of : [...of, ...substitutes];
    const count = roles.reduce((sum, role) => sum + (left.get(role) ?? 0), 0);
    return [{ at, block: { type: "policy-blocked", step, roles: of, need, left: count, conflicted } }];
  }
  return [];
}

/**
 * Gives every vote a seat, moving earlier votes to other offices where that helps; the index of the first step that
 * cannot be filled, or null. Substitutes come in only where somebody has a conflict.
 */
function firstUnfilled(votes: readonly Votes[], seats: Seats, withSubstitutes: boolean): number | null {
  const places = votes.flatMap(({ need, of, substitutes }, step) =>
    Array.from({ length: need }, () => ({ step, roles: withSubstitutes ? [...of, ...substitutes] : of })),
  );
  const holding = new Map<Role, number[]>();
  const seat = (place: number, tried: Set<Role>): boolean => {
    for (const role of places[place]!.roles) {
      if (tried.has(role)) continue;
      tried.add(role);
      const held = holding.get(role) ?? [];
      if (held.length < (seats.get(role) ?? 0)) {
        holding.set(role, [...held, place]);
        return true;
      }
      const moved = held.find((other) => seat(other, tried));
      if (moved === undefined) continue;
      holding.set(role, [...(holding.get(role) ?? []).filter((other) => other !== moved), place]);
      return true;
    }
    return false;
  };
  const unfilled = places.findIndex((_, index) => !seat(index, new Set()));
  return unfilled === -1 ? null : places[unfilled]!.step;
}

/** Where a dead member's money goes when no named beneficiary lives must be said before it happens. */
function heirFaults({ approval, benefits }: RuleSet): RuleSetFault[] {
  if (approval.heir !== null) return [];
  return benefits.flatMap(({ name, payee }, index): RuleSetFault[] =>
    payee === "beneficiary"
      ? [{ severity: "warning", type: "no-heir-rule", clause: name, path: ["benefits", index, "payee"] }]
      : [],
  );
}

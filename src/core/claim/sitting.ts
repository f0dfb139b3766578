import type { Role } from "#core/fund/office.ts";
import type { ApprovalPolicy } from "#core/rule-set/approval-rules.ts";
import { ok, refused, type Result } from "#core/result.ts";
import type { ConflictReason } from "./conflict.ts";

/** Somebody in office on the day on which a sitting opens. */
export interface Officer {
  readonly memberId: string;
  readonly roles: readonly Role[];
  /** The village centre they represent. */
  readonly centre?: string;
}

/** A policy as a sitting keeps it: what the rules say later changes nothing for it (decisions.md 14). */
export type FrozenPolicy = Omit<ApprovalPolicy, "above">;

/** One step of a sitting, frozen when it opens: who may vote in it, and who was left out and why. */
export interface Seats {
  readonly does: "certify" | "approve";
  readonly need: number;
  readonly voters: readonly string[];
  readonly leftOut: readonly { readonly memberId: string; readonly why: ConflictReason }[];
  /** Those of the voters who sit only because conflicts left too few. */
  readonly substitutes: readonly string[];
}

export interface Vote {
  /** The seat's holder, also where a delegate voted for them. */
  readonly seat: string;
  readonly step: number;
  readonly says: "yes" | "no";
}

export interface Bench {
  readonly officers: readonly Officer[];
  /** The claimant's own village centre. */
  readonly centre?: string;
  readonly conflictOf: (memberId: string) => ConflictReason | undefined;
  /** Members whom a meeting named for this claim because the policy's substitutes did not suffice. */
  readonly named: readonly string[];
}

/** A sitting that could never decide is not opened: it says which step lacks how many. */
export interface CannotBeReached {
  readonly type: "quorum-out-of-reach";
  readonly step: number;
  readonly does: "certify" | "approve";
  readonly need: number;
  readonly has: number;
}

/**
 * The seats of a sitting by the policy in force on the day it opens (decisions.md 14, 15): whoever is in conflict is left out, the
 * policy's substitutes take over in their order where too few are left, then whom a meeting named. Each person votes once in a
 * sitting, so the steps must be reachable with different people.
 */
export function seatsFor(
  { steps }: Pick<ApprovalPolicy, "steps">,
  bench: Bench,
): Result<Seats[], CannotBeReached> {
  const seats = steps.map((step): Seats => {
    const eligible = bench.officers.filter(
      ({ roles, centre }) =>
        roles.some((role) => step.of.includes(role)) &&
        (!step.ownCentre || (centre !== undefined && centre === bench.centre)),
    );
    const voters = idsOf(eligible).filter((id) => bench.conflictOf(id) === undefined);
    const leftOut = idsOf(eligible).flatMap((memberId) => {
      const why = bench.conflictOf(memberId);
      return why === undefined ? [] : [{ memberId, why }];
    });
    return { does: step.does, need: step.need, voters, leftOut, substitutes: [] };
  });
  for (const [index, step] of steps.entries()) {
    for (const more of [...step.substitutes.map((role) => holdersOf(role, bench)), bench.named]) {
      if (lackingStep(seats.slice(0, index + 1), []) === undefined) break;
      seats[index] = withSubstitutes(
        seats[index]!,
        more.filter((id) => bench.conflictOf(id) === undefined),
      );
    }
  }
  const lacking = lackingStep(seats, []);
  if (lacking === undefined) return ok(seats);
  const { does, need, voters } = seats[lacking]!;
  return refused({ type: "quorum-out-of-reach", step: lacking + 1, does, need, has: voters.length });
}

/** Where a sitting stands after some votes. */
export type Standing =
  | {
      readonly type: "open";
      /** From 1, in the order of the policy. */
      readonly step: number;
      readonly does: "certify" | "approve";
      readonly yes: number;
      readonly no: number;
      readonly need: number;
      /** Seats that have not voted and still may. */
      readonly waitsFor: readonly string[];
    }
  | { readonly type: "approved" }
  | { readonly type: "refused" };

/**
 * A certifier's no ends nothing: the step is over when enough have said yes or can no longer do so, and the approvers see both
 * (decisions.md 15). Approvers decide: enough of them say yes, or can no longer.
 */
export function standingOf(seats: readonly Seats[], votes: readonly Vote[]): Standing {
  for (const [index, { does, need, voters }] of seats.entries()) {
    const step = index + 1;
    const [yes, no] = (["yes", "no"] as const).map(
      (says) => votes.filter((vote) => vote.step === step && vote.says === says).length,
    ) as [number, number];
    if (yes >= need) continue;
    const waitsFor = voters.filter((id) => votes.every(({ seat }) => seat !== id));
    if (yes + waitsFor.length >= need) return { type: "open", step, does, yes, no, need, waitsFor };
    if (does === "approve") return { type: "refused" };
  }
  return { type: "approved" };
}

/** The first step that the people who are left cannot fill, each of them counted in one step only. */
function lackingStep(seats: readonly Seats[], taken: readonly string[]): number | undefined {
  const chairs = seats.flatMap(({ need }, step) => Array.from({ length: need }, () => step));
  const sitsOn = new Map<string, number>();
  // Each chair looks for a person; whoever sits already moves to another chair if they can (augmenting paths).
  const seat = (chair: number, tried: Set<string>): boolean => {
    const step = chairs[chair];
    const voters = step === undefined ? [] : (seats[step]?.voters ?? []);
    for (const person of voters) {
      if (taken.includes(person) || tried.has(person)) continue;
      tried.add(person);
      const other = sitsOn.get(person);
      if (other !== undefined && !seat(other, tried)) continue;
      sitsOn.set(person, chair);
      return true;
    }
    return false;
  };
  const empty = chairs.findIndex((_, chair) => !seat(chair, new Set()));
  return empty === -1 ? undefined : chairs[empty];
}

function withSubstitutes(seats: Seats, more: readonly string[]): Seats {
  const fresh = more.filter((id) => !seats.voters.includes(id));
  return { ...seats, voters: [...seats.voters, ...fresh], substitutes: [...seats.substitutes, ...fresh] };
}

const holdersOf = (role: Role, { officers }: Bench): string[] =>
  idsOf(officers.filter(({ roles }) => roles.includes(role)));

/** Who might ever sit in a step by their office: its roles and their substitutes, of the claimant's centre where it asks for that. */
export const isEligible = (
  step: ApprovalPolicy["steps"][number],
  { roles, centre }: Officer,
  claimantsCentre: string | undefined,
): boolean =>
  roles.some((role) => step.substitutes.includes(role)) ||
  (roles.some((role) => step.of.includes(role)) &&
    (!step.ownCentre || (centre !== undefined && centre === claimantsCentre)));

const idsOf = (officers: readonly Officer[]): string[] => officers.map(({ memberId }) => memberId);

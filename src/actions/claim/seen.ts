import type { ClaimSeen, PersonSeen, Waits } from "#core/claim/story.ts";
import { seatsFor, type Bench } from "#core/claim/sitting.ts";
import type { Role } from "#core/fund/office.ts";
import { fullName } from "#core/member/member.ts";
import { policyFor, type PaymentStep } from "#core/rule-set/approval-rules.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";
import { actsOf, type Act, type Claim } from "#store/claims.ts";
import { membersById } from "#store/members.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { sittingsOf, type Sitting } from "#store/sittings.ts";
import type { Moment } from "../perform.ts";
import { committeeFor } from "./begin-sitting.ts";
import { conflictsAmong } from "./concerned.ts";
import { historyOf, openSittingIn } from "./opened.ts";
import { standingIn } from "./outcome.ts";

/** Several claims with all that happened to them and everybody's names, asked for at once. */
export interface Histories {
  readonly acts: ReadonlyMap<string, readonly Act[]>;
  readonly sittings: ReadonlyMap<string, readonly Sitting[]>;
  readonly people: ReadonlyMap<string, PersonSeen>;
  readonly rulesOn: (day: Temporal.PlainDate) => RuleSet;
}

export async function historiesOf(
  { fund }: Pick<Moment, "fund">,
  claims: readonly Claim[],
): Promise<Histories> {
  const ids = claims.map(({ claimId }) => claimId);
  const acts = await actsOf(fund, ids);
  const sittings = await sittingsOf(fund, ids);
  const named = [
    ...claims.flatMap(({ memberId, filedBy }) => [memberId, filedBy ?? []].flat()),
    ...[...acts.values()].flat().flatMap(({ byMember, facts }) => [byMember, facts.member, facts.forMember]),
    ...[...sittings.values()]
      .flat()
      .flatMap(({ seats, votes }) => [
        ...seats.flatMap(({ voters, leftOut }) => [...voters, ...leftOut.map(({ memberId }) => memberId)]),
        ...votes.map(({ voter }) => voter),
      ]),
  ];
  const known = new Set(named.filter((id) => id !== undefined));
  const people = new Map(
    (await membersById(fund, [...known])).map((member) => [
      member.memberId,
      { memberId: member.memberId, memberNo: member.memberNo, name: fullName(member) },
    ]),
  );
  return { acts, sittings, people, rulesOn: await rulesByDay(fund) };
}

/** Somebody whose page is gone keeps their place in the history. */
export const personIn = ({ people }: Pick<Histories, "people">, memberId: string): PersonSeen =>
  people.get(memberId) ?? { memberId, memberNo: "", name: "" };

/** Claims as lists show them, in the order in which they were given. */
export async function claimsSeen(moment: Moment, claims: readonly Claim[]): Promise<ClaimSeen[]> {
  const histories = await historiesOf(moment, claims);
  const seen: ClaimSeen[] = [];
  for (const claim of claims) seen.push(await claimSeen(moment, claim, histories));
  return seen;
}

export async function claimSeen(moment: Moment, claim: Claim, histories: Histories): Promise<ClaimSeen> {
  const { claimId, filingId, claimNo, reference, firstOn, payee, amount, subFund, filedAs } = claim;
  const { submittedAt, stage, since } = claim;
  const rules = histories.rulesOn(firstOn);
  const nameOf = (code: string): string => rules.benefits.find((one) => one.code === code)?.name ?? code;
  return {
    claimId,
    filingId,
    claimNo,
    reference,
    member: personIn(histories, claim.memberId),
    event: {
      code: claim.event,
      name: rules.events.find(({ code }) => code === claim.event)?.name ?? claim.event,
    },
    firstOn,
    benefits: claim.benefits.map((code) => ({ code, name: nameOf(code) })),
    payee,
    amount,
    subFund,
    filedAs,
    submittedAt,
    stage,
    since,
    waits: await waitsFor(moment, claim, histories),
    isPaidAhead: historyOf(claim, histories.acts.get(claimId) ?? []).isPaidAhead,
  };
}

/** Whose turn it is. Undecided claims name people; what the claimant is told says their offices. */
async function waitsFor(moment: Moment, claim: Claim, histories: Histories): Promise<Waits> {
  const sittings = histories.sittings.get(claim.claimId) ?? [];
  switch (claim.stage) {
    case "waiting":
      return waitsForSeats(moment, claim, histories);
    case "information":
      return { type: "claimant" };
    case "certifying":
    case "approving":
      return waitsForVotes(openSittingIn({ sittings }), histories);
    case "approved": {
      if (claim.filed.payees.length === 0) return { type: "heir" };
      const step = sittings.findLast(({ outcome }) => outcome === "approved")?.policy.payment;
      return { type: "payer", roles: step === undefined ? [] : await payingRoles(moment, claim, step) };
    }
    case "reclaiming":
      return { type: "repayment" };
    case "paid":
    case "refused":
    case "withdrawn":
      return { type: "nobody" };
  }
}

/** The offices that pay, or their substitutes where all of these are in conflict: as paying itself asks. */
async function payingRoles(
  moment: Moment,
  claim: Claim,
  { of, substitutes }: PaymentStep,
): Promise<readonly Role[]> {
  const { officers } = await committeeFor(moment, claim);
  const people = officers.map(({ memberId }) => memberId);
  const conflictOf = await conflictsAmong(moment.fund, claim, { people });
  const isAble = officers.some(
    ({ memberId, roles }) => roles.some((role) => of.includes(role)) && conflictOf(memberId) === undefined,
  );
  return isAble ? of : substitutes;
}

function waitsForVotes(sitting: Sitting | undefined, histories: Histories): Waits {
  const standing = sitting && standingIn(sitting);
  if (sitting === undefined || standing?.type !== "open") return { type: "sitting" };
  const { step, does, yes, no, need, waitsFor } = standing;
  const roles: readonly Role[] = sitting.policy.steps[step - 1]?.of ?? [];
  return {
    type: "votes",
    does,
    step,
    roles,
    voters: waitsFor.map((id) => personIn(histories, id)),
    yes,
    no,
    need,
  };
}

/** Why the sitting is not open: which step lacks how many by today's offices and conflicts. */
async function waitsForSeats(moment: Moment, claim: Claim, { rulesOn, acts }: Histories): Promise<Waits> {
  const policy = policyFor(rulesOn(moment.today).approval, claim.policy, claim.amount);
  if (policy === null) return { type: "sitting" };
  const { officers, centre } = await committeeFor(moment, claim);
  const named = (acts.get(claim.claimId) ?? []).flatMap(({ kind, facts }) =>
    kind === "substitute-named" ? (facts.member ?? []) : [],
  );
  const people = [...officers.map(({ memberId }) => memberId), ...named];
  const bench: Bench = {
    officers,
    named,
    conflictOf: await conflictsAmong(moment.fund, claim, { people }),
    ...(centre !== undefined && { centre }),
  };
  const seats = seatsFor(policy, bench);
  if (seats.ok) return { type: "sitting" };
  const { does, need, has } = seats.refusal;
  return { type: "substitute", does, need, has };
}

import type { ClaimSeen, Work } from "#core/claim/story.ts";
import { delegationsOn } from "#store/delegations.ts";
import {
  claimsById,
  claimsInStages,
  claimsNotReceived,
  claimsOfPeople,
  type Act,
  type Claim,
} from "#store/claims.ts";
import { rolesOn } from "#store/offices.ts";
import { openSittingsOf } from "#store/sittings.ts";
import type { Role } from "#core/fund/office.ts";
import type { Moment } from "../perform.ts";
import { conflictWith } from "./concerned.ts";
import { claimSeen, historiesOf, personIn, type Histories } from "./seen.ts";
import { standingIn } from "./outcome.ts";
import { allowedBy } from "./pay-urgently.ts";
import { urgentOf } from "./urgent-of.ts";

/** Everything that waits for a member, in their offices and as a claimant; the longest waiting first. */
export async function workOf(moment: Moment, memberId: string): Promise<Work[]> {
  const { fund, today } = moment;
  const held = (await rolesOn(fund, [memberId], today)).get(memberId) ?? [];
  const work = [
    ...(await votesAwaited(moment, memberId)),
    ...(held.length === 0 ? [] : await officeWork(moment, memberId, held)),
    ...(await claimantsWork(moment, memberId)),
  ];
  return work.toSorted((a, b) => Temporal.Instant.compare(a.claim.since, b.claim.since));
}

/** Seats of their own and those of whom they stand in for, in steps that are open and have not heard them. */
async function votesAwaited(moment: Moment, memberId: string): Promise<Work[]> {
  const { fund, today } = moment;
  const stoodFor = (await delegationsOn(fund, today))
    .filter((one) => one.delegate === memberId)
    .map((one) => one.memberId);
  const sittings = await openSittingsOf(fund, [memberId, ...stoodFor]);
  const claims = await claimsById(
    fund,
    sittings.map(({ claimId }) => claimId),
  );
  const histories = await historiesOf(moment, claims);
  const work: Work[] = [];
  for (const claim of claims) {
    const sitting = sittings.find(({ claimId }) => claimId === claim.claimId);
    const standing = sitting && standingIn(sitting);
    if (sitting === undefined || standing?.type !== "open" || claim.stage === "information") continue;
    if (sitting.votes.some(({ voter }) => voter === memberId)) continue;
    const sits = sitting.seats.some(({ voters }) => voters.includes(memberId));
    const seat = standing.waitsFor.find((id) => id === memberId || (!sits && stoodFor.includes(id)));
    if (seat === undefined || (await conflictWith(fund, claim, memberId)) !== undefined) continue;
    work.push({
      type: "vote",
      claim: await claimSeen(moment, claim, histories),
      does: standing.does,
      sittingNo: sitting.sittingNo,
      ...(seat !== memberId && { forMember: personIn(histories, seat) }),
    });
  }
  return work;
}

/** What offices do beside voting: paying, naming substitutes and heirs, agreeing to urgent payments, taking money back. */
async function officeWork(moment: Moment, memberId: string, held: readonly Role[]): Promise<Work[]> {
  const claims = await claimsInStages(moment.fund, [
    "waiting",
    "certifying",
    "approving",
    "information",
    "approved",
    "reclaiming",
  ]);
  const histories = await historiesOf(moment, claims);
  const work: Work[] = mayLookInto(held) ? await paymentsToLookInto(moment, memberId) : [];
  for (const claim of claims) {
    const found = await officeWorkOn(moment, claim, { memberId, held, histories });
    if (found.length > 0 && (await conflictWith(moment.fund, claim, memberId)) === undefined)
      work.push(...found);
  }
  return work;
}

/** Chair and auditor see to it that money which was paid has come. */
const mayLookInto = (held: readonly Role[]): boolean => held.includes("chair") || held.includes("auditor");

/** Not whoever paid it, nor anybody close to it. */
async function paymentsToLookInto(moment: Moment, memberId: string): Promise<Work[]> {
  const claims = await claimsNotReceived(moment.fund);
  const histories = await historiesOf(moment, claims);
  const work: Work[] = [];
  for (const claim of claims) {
    const acts = histories.acts.get(claim.claimId) ?? [];
    const payer = acts.findLast(({ kind }) => kind === "paid" || kind === "paid-urgently")?.byMember;
    if (payer === memberId || (await conflictWith(moment.fund, claim, memberId)) !== undefined) continue;
    work.push({ type: "look-into", claim: await claimSeen(moment, claim, histories) });
  }
  return work;
}

interface Holder {
  readonly memberId: string;
  readonly held: readonly Role[];
  readonly histories: Histories;
}

async function officeWorkOn(
  moment: Moment,
  claim: Claim,
  { memberId, held, histories }: Holder,
): Promise<Work[]> {
  const seen = await claimSeen(moment, claim, histories);
  const { waits } = seen;
  if (waits.type === "payer") {
    const isPayer = waits.roles.some((role) => held.includes(role));
    return isPayer ? [{ type: "pay", claim: seen }] : [];
  }
  if (waits.type === "repayment")
    return held.includes("treasurer") ? [{ type: "take-back-money", claim: seen }] : [];
  const heir = histories.rulesOn(claim.firstOn).approval.heir;
  const isHeirMissing =
    claim.filed.payees.length === 0 && (claim.payee === "beneficiary" || claim.payee === "caretaker");
  return [
    ...(waits.type === "substitute" && held.includes("secretary")
      ? [{ type: "name-substitute" as const, claim: seen }]
      : []),
    ...(isHeirMissing && held.some((role) => heir?.of.includes(role))
      ? [{ type: "name-heir" as const, claim: seen }]
      : []),
    ...(await urgentWork(moment, seen, { claim, memberId, held, histories })),
  ];
}

async function urgentWork(
  { fund, today }: Moment,
  seen: ClaimSeen,
  { claim, memberId, held, histories }: Holder & { readonly claim: Claim },
): Promise<Work[]> {
  if (seen.isPaidAhead || seen.stage === "approved") return [];
  const urgent = urgentOf(histories.rulesOn(claim.firstOn), claim);
  if (!urgent.ok || !held.some((role) => urgent.value.of.includes(role))) return [];
  const acts = histories.acts.get(claim.claimId) ?? [];
  const allowed = await allowedBy({ fund, today }, { claim, acts }, urgent.value);
  if (allowed.includes(memberId)) return [];
  return [{ type: "allow-urgently", claim: seen, allowed: allowed.length, need: urgent.value.need }];
}

/** Their own claims: what was asked of them, and whether the money came. */
async function claimantsWork(moment: Moment, memberId: string): Promise<Work[]> {
  const claims = (await claimsOfPeople(moment.fund, { memberIds: [memberId] })).filter(
    ({ stage }) => stage === "information" || stage === "paid",
  );
  const histories = await historiesOf(moment, claims);
  const work: Work[] = [];
  for (const claim of claims) {
    const acts = histories.acts.get(claim.claimId) ?? [];
    const seen = await claimSeen(moment, claim, histories);
    if (claim.stage === "information") work.push({ type: "answer", claim: seen, question: questionIn(acts) });
    else if (acts.every(({ kind }) => kind !== "received")) work.push({ type: "say-received", claim: seen });
  }
  return work;
}

const questionIn = (acts: readonly Act[]): string =>
  acts.findLast(({ kind }) => kind === "information-asked")?.words ?? "";

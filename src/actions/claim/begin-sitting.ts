import type { Opening } from "#core/claim/filing.ts";
import { seatsFor, type Bench, type Officer, type Seats } from "#core/claim/sitting.ts";
import { roles } from "#core/fund/office.ts";
import { policyFor, type ApprovalPolicy } from "#core/rule-set/approval-rules.ts";
import type { Result } from "#core/result.ts";
import type { Claim } from "#store/claims.ts";
import { lastEvaluation } from "#store/claim-evaluations.ts";
import { membersById } from "#store/members.ts";
import { holdersOn, rolesOn } from "#store/offices.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { addSitting, closeSitting, type Sitting } from "#store/sittings.ts";
import { villagesOf } from "#store/villages.ts";
import type { Moment } from "../perform.ts";
import { conflictsAmong } from "./concerned.ts";
import { openSittingIn, recordAct, type Opened } from "./opened.ts";
import { tellOfWaiting } from "./tell-of-act.ts";

/**
 * Opens a sitting over the claim's last evaluation, with the policy and the people of today frozen in it. One that could never
 * decide is not opened: the claim waits, and the answer says for how many.
 */
export async function beginSitting(
  moment: Moment,
  opened: Opened,
): Promise<{ readonly opening: Opening; readonly opened: Opened }> {
  const { fund, at } = moment;
  const { claim, sittings } = opened;
  const policy = await policyOf(moment, claim);
  if (policy === null) return { opening: { type: "no-policy", policy: claim.policy }, opened };
  const seats = await seated(moment, opened, policy);
  if (!seats.ok) {
    await tellOfWaiting(moment, claim);
    return { opening: seats.refusal, opened };
  }

  const { above: _, ...frozen } = policy;
  const evaluationNo = (await lastEvaluation(fund, claim.claimId))?.evaluationNo ?? 1;
  const sittingNo = sittings.length + 1;
  const sitting = {
    claimId: claim.claimId,
    sittingNo,
    evaluationNo,
    policy: frozen,
    seats: seats.value,
    openedAt: at,
  };
  await addSitting(fund, sitting);
  const first = seats.value[0];
  const after = await recordAct(
    moment,
    { ...opened, sittings: [...sittings, { ...sitting, votes: [] }] },
    { kind: "sitting-opened", facts: { sitting: sittingNo, ...(first && { does: first.does }) } },
  );
  return { opening: { type: "opened", sittingNo, waitsFor: first?.voters ?? [] }, opened: after };
}

/** Closes the open sitting without a word of its own: what follows says why. */
export async function letSittingFall(moment: Pick<Moment, "fund" | "at">, opened: Opened): Promise<Opened> {
  const sitting = openSittingIn(opened);
  if (sitting === undefined) return opened;
  const closed = { at: moment.at, outcome: "fell" } as const;
  await closeSitting(moment.fund, sitting, closed);
  const sittings = opened.sittings.map((one): Sitting =>
    one === sitting ? { ...one, closedAt: closed.at, outcome: closed.outcome } : one,
  );
  return { ...opened, sittings };
}

/** In force today; where the rules of today have dropped it, the one under which the claim was filed. */
async function policyOf(
  { fund, today }: Moment,
  { policy, amount, firstOn }: Claim,
): Promise<ApprovalPolicy | null> {
  const rulesOn = await rulesByDay(fund);
  return (
    policyFor(rulesOn(today).approval, policy, amount) ?? policyFor(rulesOn(firstOn).approval, policy, amount)
  );
}

/** An appeal is decided by others, where the fund has them. */
async function seated(
  moment: Moment,
  opened: Opened,
  policy: ApprovalPolicy,
): Promise<Result<Seats[], Extract<Opening, { type: "quorum-out-of-reach" }>>> {
  const { fund } = moment;
  const { claim, acts, sittings, state } = opened;
  const { officers, centre } = await committeeFor(moment, claim);
  const named = acts.flatMap(({ kind, facts }) =>
    kind === "substitute-named" && facts.member !== undefined ? [facts.member] : [],
  );
  const people = [...officers.map(({ memberId }) => memberId), ...named];
  const benchWithout = async (votedBefore: readonly string[]): Promise<Bench> => ({
    officers,
    named,
    conflictOf: await conflictsAmong(fund, claim, { people, votedBefore }),
    ...(centre !== undefined && { centre }),
  });
  const votedBefore = state.wasAppealed
    ? sittings
        .filter(({ outcome }) => outcome === "refused")
        .flatMap(({ votes }) => votes.map(({ voter }) => voter))
    : [];
  const byOthers = seatsFor(policy, await benchWithout(votedBefore));
  if (byOthers.ok || votedBefore.length === 0) return byOthers;
  return seatsFor(policy, await benchWithout([]));
}

export interface CommitteeFor {
  readonly officers: readonly Officer[];
  /** The claimant's village centre. */
  readonly centre?: string;
}

/** Everybody in office today, and the village centres of them and of the claimant. */
export async function committeeFor(
  { fund, today }: Pick<Moment, "fund" | "today">,
  { memberId }: Pick<Claim, "memberId">,
): Promise<CommitteeFor> {
  const ids = await holdersOn(fund, roles, today);
  const held = await rolesOn(fund, ids, today);
  const centres = new Map((await villagesOf(fund)).map(({ villageNo, centre }) => [villageNo, centre]));
  // A village without a named centre is one by itself.
  const centreOf = (villageNo: number | undefined): string | undefined =>
    villageNo === undefined ? undefined : (centres.get(villageNo) ?? `${villageNo}`);
  const members = await membersById(fund, [...new Set([...ids, memberId])]);
  const centre = centreOf(members.find((member) => member.memberId === memberId)?.villageNo);
  const officers = members
    .filter((member) => held.has(member.memberId))
    .map(({ memberId: id, villageNo }): Officer => {
      const theirs = centreOf(villageNo);
      return { memberId: id, roles: held.get(id) ?? [], ...(theirs !== undefined && { centre: theirs }) };
    });
  return { officers, ...(centre !== undefined && { centre }) };
}

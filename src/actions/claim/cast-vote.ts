import type { CastVote, VoteCast, VoteRefusal } from "#core/claim/acting.ts";
import { isEligible } from "#core/claim/sitting.ts";
import { mayBe } from "#core/claim/stage.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { lockBooks } from "#store/ledger.ts";
import { addVote, seatOf, type CastVote as Cast, type Sitting } from "#store/sittings.ts";
import type { Moment } from "../perform.ts";
import { committeeFor } from "./begin-sitting.ts";
import { conflictsAmong } from "./concerned.ts";
import { isNoDelegate } from "./delegates.ts";
import { evaluateAnew } from "./evaluate-anew.ts";
import { judgeAnew } from "./judge.ts";
import { moneyLeft } from "./money-left.ts";
import { openedClaim, openSittingIn, recordAct, type Opened } from "./opened.ts";
import { followVote, standingIn } from "./outcome.ts";

/**
 * Certifies, approves or declines. Conflicts and offices are judged again at this moment; the vote that would approve looks at what
 * the claim gives and at the fund's money once more, under the lock of the books.
 */
export async function castVote(moment: Moment, command: CastVote): Promise<Result<VoteCast, VoteRefusal>> {
  const opened = await openedClaim(moment, command.claimId);
  if (opened === undefined) return refused({ type: "no-such-claim" });
  const before = votedBefore(opened, command);
  if (before !== undefined) return before;
  const { state } = opened;
  const sitting = openSittingIn(opened);
  if (sitting === undefined || !mayBe(state, "voted"))
    return refused({ type: "not-now", stage: state.stage });
  const step = stepNow(sitting);
  const refusal = await whyNoVote(moment, opened, { command, sitting, step });
  if (refusal !== undefined) return refused(refusal);

  const vote: Cast = {
    voter: command.by,
    step,
    says: command.says,
    at: moment.at,
    ...(command.forMember !== undefined && { forMember: command.forMember }),
    ...(command.fromLine !== undefined && { fromLine: command.fromLine }),
    ...(command.reason !== undefined && { reason: command.reason.trim() }),
  };
  const after = { ...sitting, votes: [...sitting.votes, vote] };
  if (standingIn(after).type === "approved") {
    const hindered = await beforeApproving(moment, opened, command);
    if (hindered !== undefined) return hindered;
  }
  await addVote(moment.fund, sitting, vote);
  const facts = { sitting: sitting.sittingNo, step, says: vote.says };
  const cast = await recordAct(moment, opened, {
    kind: "voted",
    facts: command.forMember === undefined ? facts : { ...facts, forMember: command.forMember },
    by: command.by,
    ...(command.fromLine !== undefined && { fromLine: command.fromLine }),
  });
  const followed = await followVote(moment, cast, { sitting: after, vote });
  return ok({ type: "counted", standing: standingIn(after), stage: followed.state.stage, again: false });
}

/** The same person's earlier vote in the sitting that is meant: twice the same is one vote. */
function votedBefore(
  { sittings, state }: Opened,
  { by, says, sittingNo }: CastVote,
): Result<VoteCast, VoteRefusal> | undefined {
  const meant = sittings.find((one) => one.sittingNo === (sittingNo ?? sittings.length));
  const vote = meant?.votes.find(({ voter }) => voter === by);
  if (meant === undefined || vote === undefined) return undefined;
  return vote.says === says
    ? ok({ type: "counted", standing: standingIn(meant), stage: state.stage, again: true })
    : refused({ type: "voted-before", says: vote.says });
}

/** The step whose votes are awaited; an open sitting always has one. */
function stepNow(sitting: Sitting): number {
  const standing = standingIn(sitting);
  if (standing.type !== "open") throw new Error("an open sitting waits for somebody");
  return standing.step;
}

interface ToAllow {
  readonly command: CastVote;
  readonly sitting: Sitting;
  readonly step: number;
}

async function whyNoVote(
  moment: Moment,
  opened: Opened,
  { command, sitting, step }: ToAllow,
): Promise<VoteRefusal | undefined> {
  const { by, says, reason = "", forMember, sittingNo } = command;
  if (sittingNo !== undefined && sittingNo !== sitting.sittingNo)
    return { type: "stale-sitting", sittingNo: sitting.sittingNo };
  const seat = forMember ?? by;
  const conflictOf = await conflictsAmong(moment.fund, opened.claim, { people: [by, seat] });
  // Told first: whoever is in conflict learns that, and not that a seat is missing.
  const why = conflictOf(by) ?? conflictOf(seat);
  if (why !== undefined) return { type: "in-conflict", why };
  if (sitting.votes.some((vote) => seatOf(vote) === seat)) {
    const cast = sitting.votes.find((vote) => seatOf(vote) === seat);
    return { type: "voted-before", says: cast?.says ?? says };
  }
  if (!(await hasSeat(moment, opened, { sitting, step, seat }))) return { type: "no-seat" };
  if (forMember !== undefined && forMember !== by) {
    const isStranger = await isNoDelegate(moment, { memberId: forMember, delegate: by });
    const sits = sitting.seats.some(({ voters }) => voters.includes(by));
    if (isStranger || sits) return { type: "not-a-delegate" };
  }
  return says === "no" && reason.trim() === "" ? { type: "reason-missing" } : undefined;
}

/** A seat is frozen with the sitting, and lost with the office (decisions.md 22). */
async function hasSeat(
  moment: Moment,
  { claim, acts }: Opened,
  { sitting, step, seat }: { readonly sitting: Sitting; readonly step: number; readonly seat: string },
): Promise<boolean> {
  const [seats, rule] = [sitting.seats[step - 1], sitting.policy.steps[step - 1]];
  if (seats === undefined || rule === undefined || !seats.voters.includes(seat)) return false;
  if (acts.some(({ kind, facts }) => kind === "substitute-named" && facts.member === seat)) return true;
  const { officers, centre } = await committeeFor(moment, claim);
  const officer = officers.find(({ memberId }) => memberId === seat);
  return officer !== undefined && isEligible(rule, officer, centre);
}

/** Binding, and therefore under the lock of the books: what the claim gives now, and whether the money is there. */
async function beforeApproving(
  moment: Moment,
  opened: Opened,
  { by, fromLine }: CastVote,
): Promise<Result<VoteCast, VoteRefusal> | undefined> {
  const { claim, state } = opened;
  await lockBooks(moment.fund);
  const judged = await judgeAnew(moment, claim);
  const { amount } = judged;
  if (amount !== claim.amount) {
    const anew = { judged, by, ...(fromLine !== undefined && { fromLine }) };
    const { opening } = await evaluateAnew(moment, opened, anew);
    return ok({ type: "evaluated-anew", before: claim.amount, amount, opening });
  }
  if (amount === 0n) return refused({ type: "nothing-to-give" });
  if (state.isPaidAhead) return undefined;
  const available = (await moneyLeft(moment, claim.claimId))(claim.subFund);
  return available < amount
    ? refused({ type: "short-of-money", subFund: claim.subFund, available, amount })
    : undefined;
}

import type { OpenRefusal } from "#core/claim/acting.ts";
import type { Actor, Opening } from "#core/claim/filing.ts";
import { isEligible, standingOf } from "#core/claim/sitting.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { seatOf, type Sitting } from "#store/sittings.ts";
import type { Moment } from "../perform.ts";
import { beginSitting, committeeFor, letSittingFall } from "./begin-sitting.ts";
import { conflictsAmong } from "./concerned.ts";
import { openedClaim, openSittingIn, recordAct, type Opened } from "./opened.ts";

/**
 * Opens the sitting of a claim that waits for one. A sitting that can no longer decide, because somebody left office or came into
 * conflict, falls, and another opens with those who are there now.
 */
export async function openSitting(
  moment: Moment,
  { claimId, by }: Pick<Actor, "by"> & { readonly claimId: string },
): Promise<Result<Opening, OpenRefusal>> {
  const opened = await openedClaim(moment, claimId);
  if (opened === undefined) return refused({ type: "no-such-claim" });
  const { stage } = opened.state;
  if (stage === "waiting") return ok((await beginSitting(moment, opened)).opening);
  const sitting = openSittingIn(opened);
  if (sitting === undefined || (stage !== "certifying" && stage !== "approving"))
    return refused({ type: "not-now", stage });
  if (await canDecide(moment, opened, sitting)) return refused({ type: "sitting-stands" });
  const closed = await letSittingFall(moment, opened);
  const facts = { sitting: sitting.sittingNo };
  const fallen = await recordAct(moment, closed, {
    kind: "sitting-fell",
    facts,
    ...(by !== undefined && { by }),
  });
  return ok((await beginSitting(moment, fallen)).opening);
}

/** Whether those who sit there, are still in office and free of conflict can decide it: in each step still to come. */
async function canDecide(
  moment: Moment,
  { claim, acts }: Opened,
  { policy, seats, votes }: Sitting,
): Promise<boolean> {
  const { officers, centre } = await committeeFor(moment, claim);
  const people = seats.flatMap(({ voters }) => voters);
  const conflictOf = await conflictsAmong(moment.fund, claim, { people });
  const named = new Set(acts.flatMap(({ facts }) => facts.member ?? []));
  const cast = votes.map((vote) => ({ seat: seatOf(vote), step: vote.step, says: vote.says }));
  const left = seats.map((seat, index) => {
    const step = policy.steps[index];
    const voters = seat.voters.filter((memberId) => {
      const officer = officers.find((one) => one.memberId === memberId);
      const sits =
        named.has(memberId) ||
        (officer !== undefined && step !== undefined && isEligible(step, officer, centre));
      return votes.some((vote) => seatOf(vote) === memberId) || (sits && conflictOf(memberId) === undefined);
    });
    return { ...seat, voters };
  });
  const now = standingOf(seats, cast);
  if (now.type !== "open") return true;
  return left.slice(now.step - 1).every(({ need, voters }, index) => {
    const yes = cast.filter(({ step, says }) => step === now.step + index && says === "yes").length;
    return yes + voters.filter((id) => cast.every(({ seat }) => seat !== id)).length >= need;
  });
}

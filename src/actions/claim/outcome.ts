import { closeSitting, seatOf, type CastVote, type Sitting } from "#store/sittings.ts";
import { addDecision } from "#store/decisions.ts";
import { freeMarks } from "#store/claim-marks.ts";
import { standingOf, type Standing } from "#core/claim/sitting.ts";
import type { Moment } from "../perform.ts";
import { becomesOwed, isOwedNoLonger } from "./owed.ts";
import { recordAct, type Opened } from "./opened.ts";

export const standingIn = ({ seats, votes }: Pick<Sitting, "seats" | "votes">): Standing =>
  standingOf(
    seats,
    votes.map((vote) => ({ seat: seatOf(vote), step: vote.step, says: vote.says })),
  );

export interface Voted {
  readonly sitting: Sitting;
  readonly vote: CastVote;
}

/** What a vote leads to: nothing yet, the next step, or the end of the sitting with a decision in the chain. */
export async function followVote(moment: Moment, before: Opened, { sitting, vote }: Voted): Promise<Opened> {
  const standing = standingIn(sitting);
  const { sittingNo } = sitting;
  const { step } = vote;
  if (standing.type === "open") {
    const opened = withSitting(before, sitting);
    return standing.step === step
      ? opened
      : recordAct(moment, opened, {
          kind: "step-begun",
          facts: { sitting: sittingNo, step: standing.step, does: standing.does },
        });
  }
  const closed = { at: moment.at, outcome: standing.type };
  await closeSitting(moment.fund, sitting, closed);
  const opened = withSitting(before, { ...sitting, closedAt: closed.at, outcome: closed.outcome });
  return standing.type === "approved"
    ? approve(moment, opened, { sitting, vote })
    : refuse(moment, opened, { sitting, vote });
}

/** The claim with the sitting as this vote has left it: whoever is told what follows must know of the vote. */
const withSitting = (opened: Opened, sitting: Sitting): Opened => ({
  ...opened,
  sittings: opened.sittings.map((one) => (one.sittingNo === sitting.sittingNo ? sitting : one)),
});

async function approve(moment: Moment, opened: Opened, { sitting, vote }: Voted): Promise<Opened> {
  const { claim } = opened;
  await decide(moment, { kind: "claim-approved", claimId: claim.claimId, vote, words: {} });
  await isOwedNoLonger(moment, { claim, sittingNo: sitting.sittingNo, by: vote.voter });
  return recordAct(moment, opened, {
    kind: "approved",
    facts: { sitting: sitting.sittingNo, amount: claim.amount.toString() },
    by: vote.voter,
  });
}

async function refuse(moment: Moment, opened: Opened, { sitting, vote }: Voted): Promise<Opened> {
  const { claim, state } = opened;
  const reasons = sitting.votes.flatMap(({ says, step, reason }) =>
    says === "no" && sitting.policy.steps[step - 1]?.does === "approve" && reason !== undefined
      ? [reason]
      : [],
  );
  const reason = [...new Set(reasons)].join("\n");
  await decide(moment, { kind: "claim-refused", claimId: claim.claimId, vote, words: { reason } });
  if (state.isPaidAhead) await becomesOwed(moment, { claim, sittingNo: sitting.sittingNo, by: vote.voter });
  // For good: it has been appealed, and what it claimed stands in nobody's way any more.
  else if (state.wasAppealed) await freeMarks(moment.fund, claim.claimId, moment.at);
  return recordAct(moment, opened, {
    kind: "refused",
    facts: { sitting: sitting.sittingNo },
    words: reason,
    by: vote.voter,
  });
}

/** Final outcomes stand in the chain, with who had the last word and why. */
function decide(
  { fund, at, newId }: Moment,
  {
    kind,
    claimId,
    vote,
    words,
  }: {
    readonly kind: string;
    readonly claimId: string;
    readonly vote: CastVote;
    readonly words: Readonly<Record<string, string>>;
  },
): Promise<void> {
  return addDecision(fund, {
    decisionId: newId(),
    kind,
    subjectKind: "claim",
    subjectId: claimId,
    decidedBy: vote.voter,
    decidedAt: at,
    words,
  });
}

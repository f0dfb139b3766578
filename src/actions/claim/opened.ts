import type { NoSuchClaim, NotNow } from "#core/claim/acting.ts";
import type { Actor } from "#core/claim/filing.ts";
import { afterAct, mayBe, stateAfter, type ActKind, type ClaimState } from "#core/claim/stage.ts";
import type { ActFacts } from "#core/claim/story.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { actsOf, addAct, claimById, lockClaim, setStage, type Act, type Claim } from "#store/claims.ts";
import { sittingsOf, type Sitting } from "#store/sittings.ts";
import type { Moment } from "../perform.ts";
import { tellOfAct } from "./tell-of-act.ts";

/** A claim with everything that happened to it, locked until the commit. */
export interface Opened {
  readonly claim: Claim;
  readonly acts: readonly Act[];
  readonly state: ClaimState;
  readonly sittings: readonly Sitting[];
}

/** Locks a claim and folds its history. Refuses where the act that is wished cannot follow now. */
export async function openedFor(
  moment: Pick<Moment, "fund">,
  claimId: string,
  wished: ActKind,
): Promise<Result<Opened, NoSuchClaim | NotNow>> {
  const opened = await openedClaim(moment, claimId);
  if (opened === undefined) return refused({ type: "no-such-claim" });
  const { state } = opened;
  return mayBe(state, wished) ? ok(opened) : refused({ type: "not-now", stage: state.stage });
}

export async function openedClaim(
  { fund }: Pick<Moment, "fund">,
  claimId: string,
): Promise<Opened | undefined> {
  if (!(await lockClaim(fund, claimId))) return undefined;
  const claim = await claimById(fund, claimId);
  if (claim === undefined) return undefined;
  const acts = (await actsOf(fund, [claimId])).get(claimId) ?? [];
  const sittings = (await sittingsOf(fund, [claimId])).get(claimId) ?? [];
  return { claim, acts, state: historyOf(claim, acts), sittings };
}

/** What the acts add up to; the stage beside the claim is never believed alone. */
export function historyOf({ reference }: Pick<Claim, "reference">, acts: readonly Act[]): ClaimState {
  const state = stateAfter(acts.map(stepOf));
  if (state === undefined) throw new Error(`the history of claim ${reference} cannot have happened`);
  return state;
}

export const openSittingIn = ({ sittings }: Pick<Opened, "sittings">): Sitting | undefined =>
  sittings.find(({ closedAt }) => closedAt === undefined);

interface NewAct extends Actor {
  readonly kind: ActKind;
  readonly facts?: ActFacts;
  readonly words?: string | undefined;
}

/**
 * The one place where something happens to a claim: the act is added to its history, the claim's stage follows, and whoever
 * must act or learn of it is told. The caller
 * holds the claim and has asked whether the act may follow.
 */
export async function recordAct(
  moment: Moment,
  opened: Opened,
  { kind, facts = {}, words, by, fromLine }: NewAct,
): Promise<Opened> {
  const { fund, at } = moment;
  const { claim, acts, state } = opened;
  const after = afterAct(state, stepOf({ kind, facts }));
  if (!after.ok) throw new Error(`"${kind}" cannot follow in stage ${state.stage}`);
  const { stage } = after.value;
  const act: Act = {
    actNo: acts.length + 1,
    kind,
    at,
    facts: stage === state.stage ? facts : { ...facts, stage },
    ...(by !== undefined && { byMember: by }),
    ...(fromLine !== undefined && { fromLine }),
    ...(words !== undefined && words.trim() !== "" && { words: words.trim() }),
  };
  await addAct(fund, claim.claimId, act);
  if (stage !== state.stage) await setStage(fund, claim.claimId, stage, at);
  const happened = {
    ...opened,
    acts: [...acts, act],
    state: after.value,
    claim: { ...claim, stage, since: stage === state.stage ? claim.since : at },
  };
  await tellOfAct(moment, happened, kind);
  return happened;
}

const stepOf = ({ kind, facts }: Pick<Act, "kind" | "facts">) => ({
  kind,
  ...(facts.does !== undefined && { does: facts.does }),
});

import { ok, refused, type Result } from "#core/result.ts";

/** Where a claim stands, as its history says; the claimant hears it in words, never as one of these. */
export const stages = [
  "waiting",
  "information",
  "certifying",
  "approving",
  "approved",
  "refused",
  "withdrawn",
  "paid",
  "reclaiming",
] as const;
export type Stage = (typeof stages)[number];

/** What happens to a claim. Each is written once and never changed; the claim is what they add up to. */
export const actKinds = [
  "submitted",
  "sitting-opened",
  "sitting-fell",
  "voted",
  "step-begun",
  "information-asked",
  "information-given",
  "corrected",
  "substitute-named",
  "heir-named",
  "urgent-allowed",
  "approved",
  "refused",
  "appealed",
  "withdrawn",
  "paid-urgently",
  "paid",
  "payment-returned",
  "received",
  "not-received",
  "reclaimed",
] as const;
export type ActKind = (typeof actKinds)[number];

export interface ClaimAct {
  readonly kind: ActKind;
  /** Of sitting-opened and step-begun: what the step does that begins. */
  readonly does?: "certify" | "approve";
}

/** What a claim's history amounts to. */
export interface ClaimState {
  readonly stage: Stage;
  /** The stage that an answer to the question leads back to. */
  readonly askedIn?: Stage;
  /** A claim is appealed once. */
  readonly wasAppealed: boolean;
  /** Money went out before the sitting, and neither was it approved since nor did it come back (decisions.md 16). */
  readonly isPaidAhead: boolean;
  /** Payments so far; the next one is the attempt after it. */
  readonly attempts: number;
}

/** Where an act leads: to a stage, to the one its step names, back to where the question was asked, or nowhere else. */
type Leads = Stage | "by-step" | "back" | "stays";

export interface Rule {
  readonly from: readonly Stage[];
  readonly to: Leads;
}

const undecided = ["waiting", "information", "certifying", "approving"] as const;
const sitting = ["certifying", "approving"] as const;

/** The whole life of a claim after it was submitted (domain.md §4). docs/claims.md draws this table. */
export const rules: Readonly<Record<Exclude<ActKind, "submitted">, Rule>> = {
  "sitting-opened": { from: ["waiting"], to: "by-step" },
  voted: { from: sitting, to: "stays" },
  "step-begun": { from: sitting, to: "by-step" },
  "information-asked": { from: sitting, to: "information" },
  "information-given": { from: ["information"], to: "back" },
  // Those who are left can no longer decide: the votes so far fall, and others sit down.
  "sitting-fell": { from: sitting, to: "waiting" },
  // The votes so far fell with the fact they were cast on (decisions.md 15).
  corrected: { from: [...undecided, "approved"], to: "waiting" },
  "substitute-named": { from: ["waiting"], to: "stays" },
  "heir-named": { from: [...undecided, "approved"], to: "stays" },
  "urgent-allowed": { from: undecided, to: "stays" },
  approved: { from: sitting, to: "approved" },
  refused: { from: sitting, to: "refused" },
  appealed: { from: ["refused", "reclaiming"], to: "waiting" },
  withdrawn: { from: [...undecided, "approved"], to: "withdrawn" },
  "paid-urgently": { from: undecided, to: "stays" },
  paid: { from: ["approved"], to: "paid" },
  // What was paid ahead and came back leaves the claim where its sitting is.
  "payment-returned": { from: ["paid", ...undecided], to: "approved" },
  received: { from: ["paid"], to: "stays" },
  "not-received": { from: ["paid"], to: "stays" },
  reclaimed: { from: ["reclaiming"], to: "refused" },
};

export const submitted: ClaimState = {
  stage: "waiting",
  wasAppealed: false,
  isPaidAhead: false,
  attempts: 0,
};

/** The state after one more act, or the stage in which it is too late or too early for it. */
export function afterAct(
  state: ClaimState,
  act: ClaimAct,
): Result<ClaimState, { readonly type: "not-now"; readonly stage: Stage }> {
  if (act.kind === "submitted" || !mayFollow(state, act.kind))
    return refused({ type: "not-now", stage: state.stage });
  const stage = stageAfter(state, act);
  const { askedIn: _, ...kept } = state;
  return ok({
    ...kept,
    stage,
    ...(act.kind === "information-asked" && { askedIn: state.stage }),
    wasAppealed: state.wasAppealed || act.kind === "appealed",
    isPaidAhead: act.kind === "paid-urgently" || (state.isPaidAhead && !endsPaidAhead.includes(act.kind)),
    attempts: state.attempts + (act.kind === "paid" || act.kind === "paid-urgently" ? 1 : 0),
  });
}

/** Whether the act may follow at all: what a button offers. */
export const mayBe = (state: ClaimState, kind: ActKind): boolean =>
  kind !== "submitted" && mayFollow(state, kind);

/** A history from its first act on. Undefined where it is none that could have happened: then somebody wrote it by hand. */
export function stateAfter(acts: readonly ClaimAct[]): ClaimState | undefined {
  const [first, ...others] = acts;
  if (first?.kind !== "submitted") return undefined;
  let state = submitted;
  for (const act of others) {
    const after = afterAct(state, act);
    if (!after.ok) return undefined;
    state = after.value;
  }
  return state;
}

function mayFollow(state: ClaimState, kind: Exclude<ActKind, "submitted">): boolean {
  if (!rules[kind].from.includes(state.stage)) return false;
  if (kind === "appealed") return !state.wasAppealed;
  // What was paid ahead is paid: it can be neither paid again nor withdrawn.
  if (kind === "paid-urgently" || kind === "urgent-allowed" || kind === "withdrawn")
    return !state.isPaidAhead;
  if (kind === "payment-returned") return state.stage === "paid" || state.isPaidAhead;
  return true;
}

function stageAfter(state: ClaimState, { kind, does }: ClaimAct): Stage {
  const { to } = rules[kind as Exclude<ActKind, "submitted">];
  if (state.isPaidAhead && kind === "approved") return "paid";
  if (state.isPaidAhead && kind === "refused") return "reclaiming";
  if (state.isPaidAhead && kind === "payment-returned") return state.stage;
  if (to === "by-step") return does === "approve" ? "approving" : "certifying";
  if (to === "back") return state.askedIn ?? "waiting";
  return to === "stays" ? state.stage : to;
}

const endsPaidAhead: readonly ActKind[] = ["approved", "reclaimed", "payment-returned"];

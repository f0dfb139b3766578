import type { Actor } from "#core/claim/filing.ts";
import type { AllowRefusal, ClaimPaid, PayClaim, UrgentRefusal } from "#core/claim/paying.ts";
import { mayBe } from "#core/claim/stage.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { policyFor, type UrgentPayment } from "#core/rule-set/approval-rules.ts";
import { addDecision } from "#store/decisions.ts";
import { lockBooks } from "#store/ledger.ts";
import { rolesOn } from "#store/offices.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import type { Moment } from "../perform.ts";
import { conflictsAmong } from "./concerned.ts";
import { judgeAnew } from "./judge.ts";
import { openedClaim, openedFor, recordAct, type Opened } from "./opened.ts";
import { whyNotPay } from "./payment-checks.ts";
import { postPayment } from "./post-payment.ts";
import { urgentOf } from "./urgent-of.ts";

/** One of the offices that the rules name agrees to paying before the sitting (decisions.md 16). */
export async function allowUrgently(
  moment: Moment,
  { claimId, by, fromLine }: Actor & { readonly claimId: string; readonly by: string },
): Promise<Result<{ readonly allowed: number; readonly need: number }, AllowRefusal>> {
  const opened = await openedFor(moment, claimId, "urgent-allowed");
  if (!opened.ok) return opened;
  const urgent = urgentOf((await rulesByDay(moment.fund))(opened.value.claim.firstOn), opened.value.claim);
  if (!urgent.ok) return urgent;
  const why = (await conflictsAmong(moment.fund, opened.value.claim, { people: [by] }))(by);
  if (why !== undefined) return refused({ type: "in-conflict", why });
  const before = await allowedBy(moment, opened.value, urgent.value);
  if (before.includes(by)) return refused({ type: "allowed-before" });
  const held = (await rolesOn(moment.fund, [by], moment.today)).get(by) ?? [];
  if (!held.some((role) => urgent.value.of.includes(role))) return refused({ type: "not-in-office" });
  await recordAct(moment, opened.value, {
    kind: "urgent-allowed",
    by,
    ...(fromLine !== undefined && { fromLine }),
  });
  return ok({ allowed: before.length + 1, need: urgent.value.need });
}

/** Pays before the sitting, once enough have agreed; the sitting follows, and what it refuses becomes money owed. */
export async function payUrgently(
  moment: Moment,
  payment: PayClaim,
): Promise<Result<ClaimPaid, UrgentRefusal>> {
  const opened = await openedClaim(moment, payment.claimId);
  if (opened === undefined) return refused({ type: "no-such-claim" });
  const closedThrough = await lockBooks(moment.fund);
  const allowed = async () => {
    const { claim, state } = opened;
    if (!mayBe(state, "paid-urgently")) return refused({ type: "not-now", stage: state.stage } as const);
    const judged = await judgeAnew(moment, claim);
    const urgent = urgentOf(judged.rules, claim);
    if (!urgent.ok) return urgent;
    const agreed = await allowedBy(moment, opened, urgent.value);
    if (agreed.length < urgent.value.need)
      return refused({ type: "too-few-allowed", need: urgent.value.need, has: agreed.length } as const);
    const { approval } = (await rulesByDay(moment.fund))(moment.today);
    const policy =
      policyFor(approval, claim.policy, claim.amount) ??
      policyFor(judged.rules.approval, claim.policy, claim.amount);
    if (policy === null) return refused({ type: "not-urgent-here" } as const);
    const refusal = await whyNotPay(moment, { claim, payment, step: policy.payment, judged });
    if (refusal !== undefined) return refused(refusal);
    await decide(moment, payment, agreed);
    return ok(judged);
  };
  return postPayment<UrgentRefusal>(moment, { opened, payment, closedThrough, isUrgent: true, allowed });
}

const decide = (
  { fund, at, newId }: Moment,
  { claimId, by }: PayClaim,
  agreed: readonly string[],
): Promise<void> =>
  addDecision(fund, {
    decisionId: newId(),
    kind: "claim-paid-urgently",
    subjectKind: "claim",
    subjectId: claimId,
    decidedBy: by,
    decidedAt: at,
    words: { agreed: agreed.join(" ") },
  });

/** Who has agreed to the present amount, still holds one of the offices, and is not in conflict by now. */
export async function allowedBy(
  { fund, today }: Pick<Moment, "fund" | "today">,
  { claim, acts }: Pick<Opened, "claim" | "acts">,
  { of }: Pick<UrgentPayment, "of">,
): Promise<string[]> {
  const since = acts.findLastIndex(({ kind }) => kind === "corrected");
  const people = [
    ...new Set(
      acts
        .slice(since + 1)
        .flatMap(({ kind, byMember }) =>
          kind === "urgent-allowed" && byMember !== undefined ? [byMember] : [],
        ),
    ),
  ];
  const held = await rolesOn(fund, people, today);
  const conflictOf = await conflictsAmong(fund, claim, { people });
  return people.filter(
    (id) => conflictOf(id) === undefined && (held.get(id) ?? []).some((role) => of.includes(role)),
  );
}

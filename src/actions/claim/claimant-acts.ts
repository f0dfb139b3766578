import type {
  Appeal,
  AppealRefusal,
  ReceivedRefusal,
  SayReceived,
  Withdraw,
  WithdrawRefusal,
} from "#core/claim/acting.ts";
import type { Actor, Opening } from "#core/claim/filing.ts";
import type { ActKind, Stage } from "#core/claim/stage.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { freeMarks } from "#store/claim-marks.ts";
import { membersEverLinkedTo } from "#store/links.ts";
import type { Moment } from "../perform.ts";
import { beginSitting, letSittingFall } from "./begin-sitting.ts";
import { isClaimant, youngLink } from "./claimant.ts";
import { openedClaim, openedFor, recordAct, type Opened } from "./opened.ts";

/** The claimant takes it back, at any time until it is paid; what it claimed can be claimed again. */
export async function withdrawClaim(
  moment: Moment,
  { claimId, reason, ...who }: Withdraw,
): Promise<Result<{ readonly stage: Stage }, WithdrawRefusal>> {
  const found = await openedClaim(moment, claimId);
  if (found?.state.isPaidAhead === true) return refused({ type: "paid-ahead" });
  const opened = await openedFor(moment, claimId, "withdrawn");
  if (!opened.ok) return opened;
  if (!(await isClaimant(moment, opened.value.claim, who))) return refused({ type: "not-their-claim" });
  const fallen = await letSittingFall(moment, opened.value);
  await freeMarks(moment.fund, claimId, moment.at);
  const { state } = await recordAct(moment, fallen, { kind: "withdrawn", words: reason, ...actorOf(who) });
  return ok({ stage: state.stage });
}

/** Once, and others decide where the fund has them. */
export async function appealClaim(
  moment: Moment,
  { claimId, reason, ...who }: Appeal,
): Promise<Result<Opening, AppealRefusal>> {
  const found = await openedClaim(moment, claimId);
  const isRefused = found?.state.stage === "refused" || found?.state.stage === "reclaiming";
  if (isRefused && found.state.wasAppealed) return refused({ type: "appealed-before" });
  const opened = await openedFor(moment, claimId, "appealed");
  if (!opened.ok) return opened;
  if (!(await isClaimant(moment, opened.value.claim, who))) return refused({ type: "not-their-claim" });
  if (reason.trim() === "") return refused({ type: "reason-missing" });
  const after = await recordAct(moment, opened.value, { kind: "appealed", words: reason, ...actorOf(who) });
  return ok((await beginSitting(moment, after)).opening);
}

/** "ได้รับเงินแล้วหรือยัง": asked on LINE, and never believed on the word of a link that is a few days old. */
export async function confirmReceived(
  moment: Moment,
  { claimId, isReceived, words, ...who }: SayReceived,
): Promise<Result<{ readonly stage: Stage }, ReceivedRefusal>> {
  const kind = isReceived ? "received" : "not-received";
  const opened = await openedFor(moment, claimId, kind);
  if (!opened.ok) return opened;
  const { claim } = opened.value;
  if (!(await isClaimant(moment, claim, who)) || (await isPayer(moment, opened.value, who)))
    return refused({ type: "not-their-claim" });
  // Tapped again it is the same word; another word stands beside the first.
  if (lastSaid(opened.value) === kind) return ok({ stage: opened.value.state.stage });
  const { fromLine: lineUserId, by } = who;
  if (isReceived && lineUserId !== undefined && by === undefined) {
    const young = await youngLink(moment, { lineUserId, memberId: claim.memberId });
    if (young !== undefined) return refused(young);
  }
  const { state } = await recordAct(moment, opened.value, { kind, words, ...actorOf(who) });
  return ok({ stage: state.stage });
}

/** Whoever paid does not say for others that it arrived, by no telephone of theirs. */
async function isPayer({ fund }: Moment, { acts }: Opened, { by, fromLine }: Actor): Promise<boolean> {
  const payer = acts.findLast(({ kind }) => kind === "paid" || kind === "paid-urgently")?.byMember;
  const hands = fromLine === undefined ? [] : await membersEverLinkedTo(fund, fromLine);
  return payer !== undefined && [by, ...hands].includes(payer);
}

/** What was said of the payment that stands. */
const lastSaid = ({ acts }: Opened): ActKind | undefined =>
  acts
    .slice(acts.findLastIndex(({ kind }) => kind === "paid" || kind === "paid-urgently") + 1)
    .findLast(({ kind }) => kind === "received" || kind === "not-received")?.kind;

const actorOf = ({ by, fromLine }: Actor): Actor => ({
  ...(by !== undefined && { by }),
  ...(fromLine !== undefined && { fromLine }),
});

import { claimNews, type ClaimNews } from "#conversation/wording/claim-news.ts";
import { calledOn } from "#core/claim/call-on.ts";
import { standingOf } from "#core/claim/sitting.ts";
import type { ActKind, ClaimState } from "#core/claim/stage.ts";
import { workId, type WorkNamed } from "#core/claim/work-id.ts";
import { companyUntil } from "#core/messages/gather.ts";
import { maskedName } from "#core/member/masked-name.ts";
import { fullName } from "#core/member/member.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";
import type { Act, Claim } from "#store/claims.ts";
import type { FundTx } from "#store/database.ts";
import { delegationsOn } from "#store/delegations.ts";
import { thisFund } from "#store/funds.ts";
import { channelOf } from "#store/line-accounts.ts";
import { accountsLinkedTo } from "#store/links.ts";
import { membersById } from "#store/members.ts";
import { holdersOn } from "#store/offices.ts";
import { leaveMessages } from "#store/outgoing.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { seatOf, type Sitting } from "#store/sittings.ts";
import { noticeOfWork } from "../messages/notice-of-work.ts";
import type { Moment } from "../perform.ts";
import { newsReaders } from "../tell-members.ts";
import { isClaimant, readsName } from "./claimant.ts";
import { conflictsAmong } from "./concerned.ts";

/** A claim just after something happened to it. */
export interface Happened {
  readonly claim: Claim;
  readonly acts: readonly Act[];
  readonly state: ClaimState;
  readonly sittings: readonly Sitting[];
}

/** What the claimant hears of, unasked: no more than the two ends of it, unless somebody needs them in between. */
const newsOf: Partial<Record<ActKind, ClaimNews["what"]>> = {
  approved: "approved",
  refused: "refused",
  paid: "paid",
  "paid-urgently": "paid",
  "information-asked": "information-asked",
  "payment-returned": "payment-returned",
};

/**
 * Whoever has to act now gets a notice of work, and the claimant the news, in the transaction of the act. A death is never
 * gathered, never put off until the morning, and never waits for company.
 */
export async function tellOfAct(moment: Moment, happened: Happened, kind: ActKind): Promise<void> {
  const rules = (await rulesByDay(moment.fund))(happened.claim.firstOn);
  const isDeath = rules.events.find(({ code }) => code === happened.claim.event)?.endsMembership ?? false;
  const called = await whoActsNow(moment, happened, kind);
  for (const { memberId, work } of called)
    await noticeOfWork(moment, { memberId, workId: workId(work), isUrgent: isDeath });
  const what = newsOf[kind];
  if (what !== undefined) await tellClaimant(moment, happened, { what, rules, isDeath });
}

/** No sitting could be opened, or the heir is not known: the secretary and the committee see to it. */
export async function tellOfWaiting(moment: Moment, { claimId }: Pick<Claim, "claimId">): Promise<void> {
  const [secretary] = await holdersOn(moment.fund, ["secretary"], moment.today);
  if (secretary === undefined) return;
  const work = workId({ type: "name-substitute", claimId });
  await noticeOfWork(moment, { memberId: secretary, workId: work, isUrgent: false });
}

interface Called {
  readonly memberId: string;
  readonly work: WorkNamed;
}

async function whoActsNow(
  moment: Moment,
  { claim, acts, state, sittings }: Happened,
  kind: ActKind,
): Promise<Called[]> {
  const { claimId } = claim;
  if (kind === "sitting-opened" || kind === "step-begun" || kind === "information-given") {
    const sitting = sittings.find(({ closedAt }) => closedAt === undefined);
    return sitting === undefined ? [] : votersCalled(moment, sitting);
  }
  if (state.stage === "approved" && (kind === "approved" || kind === "payment-returned")) {
    const payer = await payerCalled(moment, claim, sittings);
    return payer === undefined ? [] : [{ memberId: payer, work: { type: "pay", claimId } }];
  }
  if (kind === "not-received") {
    const seers = await reachedFirst(
      moment.fund,
      claim,
      await holdersOn(moment.fund, ["auditor", "chair"], moment.today),
    );
    const payer = acts.findLast((act) => act.kind === "paid" || act.kind === "paid-urgently")?.byMember;
    const [seer] = seers.filter((one) => one !== payer);
    return seer === undefined ? [] : [{ memberId: seer, work: { type: "look-into", claimId } }];
  }
  if (state.stage === "reclaiming" && kind === "refused") {
    const [treasurer] = await holdersOn(moment.fund, ["treasurer"], moment.today);
    return treasurer === undefined
      ? []
      : [{ memberId: treasurer, work: { type: "take-back-money", claimId } }];
  }
  return [];
}

async function votersCalled({ fund, today }: Moment, sitting: Sitting): Promise<Called[]> {
  const votes = sitting.votes.map((vote) => ({ seat: seatOf(vote), step: vote.step, says: vote.says }));
  const standing = standingOf(sitting.seats, votes);
  if (standing.type !== "open") return [];
  const away = new Map((await delegationsOn(fund, today)).map((one) => [one.memberId, one.delegate]));
  const voters = new Set(sitting.seats.flatMap((seats) => seats.voters));
  const everybody = [...standing.waitsFor, ...standing.waitsFor.flatMap((seat) => away.get(seat) ?? [])];
  const reached = new Set((await accountsLinkedTo(fund, everybody)).map(({ memberId }) => memberId));
  const called = calledOn(standing, {
    // Who sits in the sitting themselves stands in for nobody in it.
    standsIn: (seat) => {
      const delegate = away.get(seat);
      return delegate === undefined || voters.has(delegate) ? undefined : delegate;
    },
    isReached: (memberId) => reached.has(memberId),
  });
  const { claimId, sittingNo } = sitting;
  return called.map((memberId) => ({
    memberId,
    work: { type: "vote", claimId, sittingNo, does: standing.does },
  }));
}

/** Those without a conflict; who is on LINE stands first. */
async function reachedFirst(fund: FundTx, claim: Claim, people: readonly string[]): Promise<string[]> {
  const conflictOf = await conflictsAmong(fund, claim, { people });
  const free = people.filter((memberId) => conflictOf(memberId) === undefined);
  const reached = new Set((await accountsLinkedTo(fund, free)).map(({ memberId }) => memberId));
  return free.toSorted((a, b) => Number(reached.has(b)) - Number(reached.has(a)));
}

/** One of those who pay, without a conflict; on LINE, if any of them is. */
async function payerCalled(
  { fund, today }: Moment,
  claim: Claim,
  sittings: readonly Sitting[],
): Promise<string | undefined> {
  const payment = sittings.findLast(({ outcome }) => outcome === "approved")?.policy.payment;
  if (payment === undefined) return undefined;
  for (const roles of [payment.of, payment.substitutes]) {
    const [payer] = await reachedFirst(fund, claim, await holdersOn(fund, roles, today));
    if (payer !== undefined) return payer;
  }
  return undefined;
}

interface News {
  readonly what: ClaimNews["what"];
  readonly rules: RuleSet;
  readonly isDeath: boolean;
}

async function tellClaimant(
  moment: Moment,
  { claim, acts }: Happened,
  { what, rules, isDeath }: News,
): Promise<void> {
  const { fund, at, newId } = moment;
  const to = await claimantsAccount(moment, claim, isDeath);
  const [member] = await membersById(fund, [claim.memberId]);
  const last = acts.at(-1);
  if (to === undefined || member === undefined || last === undefined) return;
  const { phone } = await thisFund(fund);
  const name = fullName(member);
  const reply = claimNews({
    what,
    reference: claim.reference,
    event: rules.events.find(({ code }) => code === claim.event)?.name ?? claim.event,
    member: (await readsName(moment, claim, to.recipient)) ? name : maskedName(name),
    amount: claim.amount,
    isDeath,
    ...(last.words !== undefined && { words: last.words }),
    ...(last.facts.isAsked === true && { askedAbout: claim.claimId }),
    ...(phone !== undefined && { phone }),
  });
  const message = {
    ...to,
    outboxId: newId(),
    reply,
    mustLearn: true,
    class: isDeath ? ("urgent" as const) : ("decision" as const),
    // The money usually follows within the day: then both are one message.
    ...(what === "approved" && !isDeath && { inCompanyUntil: companyUntil(at) }),
    onceKey: `claim:${claim.claimId}:${last.actNo}`,
  };
  await leaveMessages(fund, [message], at);
}

/**
 * Who filed it, as long as they act as the claimant; where that is not on LINE, whoever follows the member there, and else who helped to file. Of a death nothing
 * is sent to the telephone of the dead.
 */
async function claimantsAccount(
  moment: Moment,
  claim: Claim,
  isDeath: boolean,
): Promise<{ readonly recipient: string; readonly channelId: string } | undefined> {
  const { fund } = moment;
  const { filedFrom, memberId, filedBy } = claim;
  if (filedFrom !== undefined && (await isClaimant(moment, claim, { fromLine: filedFrom }))) {
    const channelId = await channelOf(fund, filedFrom);
    if (channelId !== undefined) return { recipient: filedFrom, channelId };
  }
  for (const one of isDeath ? [filedBy] : [memberId, filedBy]) {
    const [account] = one === undefined ? [] : newsReaders(await accountsLinkedTo(fund, [one]));
    if (account !== undefined) return { recipient: account.lineUserId, channelId: account.channelId };
  }
  return undefined;
}

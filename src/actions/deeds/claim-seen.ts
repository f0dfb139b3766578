import type { ClaimOutcome, ClaimRefusal, ClaimSeen } from "#conversation/deeds/claims.ts";
import type { ClaimStory } from "#core/claim/story.ts";
import type { Stage } from "#core/claim/stage.ts";
import type { Role } from "#core/fund/office.ts";
import { maskedName } from "#core/member/masked-name.ts";
import { claimStory } from "../claim/claim-story.ts";
import { readsName } from "../claim/claimant.ts";
import { dayIn, type Moment } from "../perform.ts";
import { paperAddress } from "../web/paper-address.ts";

export const refusedClaim = (refusal: ClaimRefusal): ClaimOutcome => ({ type: "claim-refused", refusal });

/** For whoever acts in office: without what only the claimant may do. */
export async function officeClaim(moment: Moment, claimId: string): Promise<ClaimSeen | undefined> {
  const story = await claimStory(moment, claimId);
  return story && seenIn(story, false);
}

/** As the claimant's talk shows it, on this telephone. */
export async function claimantsClaim(
  moment: Moment,
  claimId: string,
  lineUserId: string,
): Promise<ClaimSeen | undefined> {
  const story = await claimStory(moment, claimId);
  if (story === undefined) return undefined;
  const seen = seenIn(story, true);
  const { member, filedAs, stage } = story;
  if (!(await readsName(moment, { memberId: member.memberId, filedAs, stage }, lineUserId)))
    return { ...seen, member: { ...seen.member, name: maskedName(member.name) } };
  const print = await paperAddress(moment, "claims", claimId);
  return { ...seen, ...(print !== undefined && { print }) };
}

const open: readonly Stage[] = ["waiting", "information", "certifying", "approving", "approved"];

export function seenIn(story: ClaimStory, isClaimant: boolean): ClaimSeen {
  const { claimId, claimNo, member, event, firstOn, amount, stage, since, waits, acts, payments } = story;
  const wasAppealed = acts.some(({ kind }) => kind === "appealed");
  const asked = stage === "information" ? lastWords(story, "information-asked") : undefined;
  const reason = stage === "refused" || stage === "reclaiming" ? refusalIn(story) : undefined;
  const voucher = payments.find(({ returnedAt }) => returnedAt === undefined)?.voucher;
  const said = acts.findLast(({ kind }) => kind === "received" || kind === "not-received");
  return {
    claimId,
    claimNo,
    member: { ...member, hasLeft: false },
    eventName: event.name,
    firstOn,
    amount,
    stage,
    since: dayIn(since),
    waitsFor: rolesIn(waits),
    ...(waits.type === "votes" && { voted: { yes: waits.yes, need: waits.need } }),
    ...(asked !== undefined && { asked }),
    ...(reason !== undefined && { reason }),
    mayAppeal: isClaimant && (stage === "refused" || stage === "reclaiming") && !wasAppealed,
    mayWithdraw: isClaimant && open.includes(stage) && !story.isPaidAhead,
    ...(voucher !== undefined && { voucher }),
    ...(stage === "paid" && said && { received: said.kind === "received" }),
  };
}

const rolesIn = (waits: ClaimStory["waits"]): readonly Role[] =>
  waits.type === "votes" || waits.type === "payer"
    ? waits.roles
    : waits.type === "substitute"
      ? ["secretary"]
      : [];

const lastWords = ({ acts }: ClaimStory, kind: ClaimStory["acts"][number]["kind"]): string | undefined =>
  acts.findLast((act) => act.kind === kind)?.words;

/** What the approvers said against it, the last sitting's; a certifier's reason where only that was given. */
function refusalIn({ sittings, acts }: ClaimStory): string | undefined {
  const said = acts.findLast(({ kind }) => kind === "refused")?.words;
  const steps = sittings.at(-1)?.steps.toReversed() ?? [];
  return (
    said ??
    steps.flatMap(({ votes }) =>
      votes.flatMap(({ says, reason }) => (says === "no" ? (reason ?? []) : [])),
    )[0]
  );
}

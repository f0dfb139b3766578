import type { ClaimSeen } from "#core/claim/story.ts";
import { stages, type Stage } from "#core/claim/stage.ts";
import { claimNumbered, claimsInStages, claimsOfPeople, type Claim } from "#store/claims.ts";
import { membersLinkedTo } from "#store/links.ts";
import { membersById } from "#store/members.ts";
import type { Moment } from "../perform.ts";
import { isClaimant } from "./claimant.ts";
import { claimsSeen } from "./seen.ts";

/** Claims of the members for whom a LINE account acts and those it filed, or of one member; the newest first. */
export async function claimsOf(
  moment: Moment,
  of: { readonly memberId: string } | { readonly fromLine: string },
): Promise<ClaimSeen[]> {
  const asked =
    "memberId" in of
      ? { memberIds: [of.memberId] }
      : { memberIds: await membersLinkedTo(moment.fund, of.fromLine), filedFrom: of.fromLine };
  const found = await claimsOfPeople(moment.fund, asked);
  if ("memberId" in of) return claimsSeen(moment, found);
  const theirs: Claim[] = [];
  for (const claim of found) if (await isClaimant(moment, claim, of)) theirs.push(claim);
  return claimsSeen(moment, theirs);
}

/** Every claim of the fund in these stages, all where none is named; the longest waiting first. */
export const claimsIn = async (moment: Moment, wanted: readonly Stage[] = stages): Promise<ClaimSeen[]> =>
  claimsSeen(moment, await claimsInStages(moment.fund, wanted));

/** A claim by the number that people say ("CL/12"); undefined where there is none. */
export async function claimIdNumbered({ fund }: Moment, claimNo: bigint): Promise<string | undefined> {
  return (await claimNumbered(fund, claimNo))?.claimId;
}

/** The numbers by which people know these members. */
export const memberNumbers = async (
  { fund }: Moment,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (await membersById(fund, [...new Set(memberIds)])).map(({ memberId, memberNo }) => [memberId, memberNo]),
  );

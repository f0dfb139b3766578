import type { LinkTooYoung } from "#core/claim/acting.ts";
import type { Actor } from "#core/claim/filing.ts";
import { isYoungLink, linkGoodFrom } from "#core/claim/link-age.ts";
import { maySpeakForFund } from "#core/fund/office.ts";
import type { Claim } from "#store/claims.ts";
import { linksStanding, membersLinkedTo } from "#store/links.ts";
import { rolesOn } from "#store/offices.ts";
import { dayIn, type Moment } from "../perform.ts";

/**
 * Whether somebody acts as the claimant: the account that filed it or one linked to the member, or a committee member who helps.
 * Who only fetches the paper of somebody else's claim does not.
 */
export async function isClaimant(
  { fund, today }: Pick<Moment, "fund" | "today">,
  { memberId, filedFrom }: Pick<Claim, "memberId" | "filedFrom">,
  { fromLine, by }: Actor,
): Promise<boolean> {
  if (fromLine !== undefined) {
    if (fromLine === filedFrom) return true;
    if ((await membersLinkedTo(fund, fromLine)).includes(memberId)) return true;
  }
  return by !== undefined && (await speaksForFund({ fund, today }, by));
}

export async function speaksForFund(
  { fund, today }: Pick<Moment, "fund" | "today">,
  memberId: string,
): Promise<boolean> {
  return maySpeakForFund((await rolesOn(fund, [memberId], today)).get(memberId) ?? []);
}

/**
 * The link between an account and a member, where it is too young to be the only ground for paying or for "received"
 * (decisions.md 21). Undefined where it is old enough, or where there is none and something else is the ground.
 */
export async function youngLink(
  { fund, at }: Pick<Moment, "fund" | "at">,
  { lineUserId, memberId }: { readonly lineUserId: string; readonly memberId: string },
): Promise<LinkTooYoung | undefined> {
  const [link] = await linksStanding(fund, { lineUserId, memberId });
  if (link === undefined || !isYoungLink(link.linkedAt, at)) return undefined;
  return { type: "link-too-young", goodFrom: dayIn(linkGoodFrom(link.linkedAt)) };
}

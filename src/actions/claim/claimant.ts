import type { LinkTooYoung } from "#core/claim/acting.ts";
import type { Actor } from "#core/claim/filing.ts";
import { isYoungLink, linkGoodFrom } from "#core/claim/link-age.ts";
import { maySpeakForFund } from "#core/fund/office.ts";
import type { Claim } from "#store/claims.ts";
import { linksStanding, membersLinkedTo } from "#store/links.ts";
import { rolesOn } from "#store/offices.ts";
import { dayIn, type Moment } from "../perform.ts";

/**
 * Whether somebody acts as the claimant: an account linked to the member, the one that filed for them by another right as long as it
 * acts for anybody here, or a committee member who helps. A telephone whose links were cut has filed nothing any more.
 */
export async function isClaimant(
  { fund, today }: Pick<Moment, "fund" | "today">,
  { memberId, filedAs, filedFrom }: Pick<Claim, "memberId" | "filedAs" | "filedFrom">,
  { fromLine, by }: Actor,
): Promise<boolean> {
  if (fromLine !== undefined) {
    const linked = await membersLinkedTo(fund, fromLine);
    if (linked.includes(memberId)) return true;
    const byLink = filedAs === "self" || filedAs === "carer";
    if (fromLine === filedFrom && !byLink && linked.length > 0) return true;
  }
  return by !== undefined && (await speaksForFund({ fund, today }, by));
}

/**
 * Whether this account reads whose claim it is. A power of attorney is only a photo until the committee, which sees the paper, has
 * approved the claim: until then its holder knows the number that they typed.
 */
export async function readsName(
  { fund }: Pick<Moment, "fund">,
  { memberId, filedAs, stage }: Pick<Claim, "memberId" | "filedAs" | "stage">,
  lineUserId: string,
): Promise<boolean> {
  if (filedAs !== "proxy" || stage === "approved" || stage === "paid") return true;
  return (await membersLinkedTo(fund, lineUserId)).includes(memberId);
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

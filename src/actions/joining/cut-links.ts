import type { FoundMember } from "#conversation/deed.ts";
import { unlinkNotice } from "#conversation/wording/notices.ts";
import { mayIssueLinkCode } from "#core/fund/office.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { changeAccount, channelOf } from "#store/line-accounts.ts";
import { linksStanding, type StandingLink } from "#store/links.ts";
import { memberById } from "#store/members.ts";
import { rolesOn } from "#store/offices.ts";
import { foundMember } from "../describe.ts";
import type { Moment } from "../perform.ts";
import { cutLink, newsOf } from "./make-link.ts";
import { tellAccount } from "./tell-people.ts";

/** A member, a LINE account, or the one link between both. */
export interface LinksMeant {
  readonly memberId?: string;
  readonly lineUserId?: string;
}

export interface ShownLink {
  readonly lineUserId: string;
  readonly member: FoundMember;
  readonly linkedAt: Temporal.Instant;
  readonly madeHow: StandingLink["madeHow"];
  readonly hearsNews: boolean;
}

/** The links that stand, the oldest first. */
export async function listLinks({ fund }: Moment, meant: LinksMeant): Promise<ShownLink[]> {
  const shown: ShownLink[] = [];
  for (const { memberId, ...link } of await linksStanding(fund, meant)) {
    const member = await memberById(fund, memberId);
    if (member !== undefined) shown.push({ ...link, member: foundMember(member) });
  }
  return shown;
}

export type CutRefusal = { readonly type: "not-allowed" } | { readonly type: "no-such-link" };

/**
 * The committee cuts links at once: a telephone is lost, or somebody was linked who should not be. A whole account's where only
 * the account is meant; what it was in the middle of is forgotten. The account, the member's others and the registrar are told.
 */
export async function cutLinks(
  moment: Moment,
  { by, ...meant }: LinksMeant & { readonly by: string },
): Promise<Result<readonly ShownLink[], CutRefusal>> {
  const { fund, today } = moment;
  const held = (await rolesOn(fund, [by], today)).get(by) ?? [];
  if (!mayIssueLinkCode(held)) return refused({ type: "not-allowed" });
  const links = await listLinks(moment, meant);
  if (links.length === 0) return refused({ type: "no-such-link" });

  for (const link of links) await cutOne(moment, link, by);
  return ok(links);
}

async function cutOne(
  moment: Moment,
  { lineUserId, member: { memberId } }: ShownLink,
  by: string,
): Promise<void> {
  const { fund } = moment;
  // The account's row first, as everywhere: whatever it is saying at this moment is heard before or after.
  await changeAccount(fund, lineUserId, { conversation: null });
  const member = await memberById(fund, memberId);
  const channelId = await channelOf(fund, lineUserId);
  if (member === undefined || !(await cutLink(moment, { lineUserId, channelId, member, by }))) return;
  await tellAccount(moment, lineUserId, { reply: unlinkNotice(await newsOf(moment, member), "unlinked") });
}

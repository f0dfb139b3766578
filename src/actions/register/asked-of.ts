import type { Role } from "#core/fund/office.ts";
import type { Member } from "#core/member/member.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { lockStanding, memberById, memberByNo } from "#store/members.ts";
import { rolesOn } from "#store/offices.ts";
import type { Moment } from "../perform.ts";

export type NoSuchMember = { readonly type: "no-such-member"; readonly memberNo: string };
export type NotAllowed = { readonly type: "not-allowed"; readonly memberNo: string };

/** The member whom an act is about. */
export async function memberMeant({ fund }: Moment, memberNo: string): Promise<Result<Member, NoSuchMember>> {
  const member = await memberByNo(fund, memberNo);
  return member === undefined ? refused({ type: "no-such-member", memberNo }) : ok(member);
}

/** The one who acts, if an office of theirs allows it today. */
export async function holderMeant(
  moment: Moment,
  memberNo: string,
  may: (held: readonly Role[]) => boolean,
): Promise<Result<Member, NoSuchMember | NotAllowed>> {
  const found = await memberMeant(moment, memberNo);
  if (!found.ok) return found;
  const { memberId } = found.value;
  const held = (await rolesOn(moment.fund, [memberId], moment.today)).get(memberId) ?? [];
  return may(held) ? found : refused({ type: "not-allowed", memberNo });
}

export interface AskedOfMember {
  readonly memberNo: string;
  readonly byNo: string;
}

/** Both of them; from here on nobody else changes the member's standing, and the member is as they are now. */
export async function lockMemberFor(
  moment: Moment,
  { memberNo, byNo }: AskedOfMember,
  may: (held: readonly Role[]) => boolean,
): Promise<Result<{ readonly by: string; readonly member: Member }, NoSuchMember | NotAllowed>> {
  const by = await holderMeant(moment, byNo, may);
  if (!by.ok) return by;
  const meant = await memberMeant(moment, memberNo);
  if (!meant.ok) return meant;
  const { memberId } = meant.value;
  await lockStanding(moment.fund, memberId);
  const member = (await memberById(moment.fund, memberId)) ?? meant.value;
  return ok({ by: by.value.memberId, member });
}

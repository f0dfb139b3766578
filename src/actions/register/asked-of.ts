import type { Role } from "#core/fund/office.ts";
import type { Member } from "#core/member/member.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { memberByNo } from "#store/members.ts";
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

import { fullName } from "#core/member/member.ts";
import { membersById } from "#store/members.ts";
import { untoldByMember } from "#store/work-notices.ts";
import type { Moment } from "../perform.ts";

export interface UntoldWork {
  readonly memberNo: string;
  readonly name: string;
  readonly pieces: number;
  readonly since: Temporal.Instant;
}

/** Whom work waits for that they have not been told of yet: it is gathered, or they are not on LINE. */
export async function untoldWork({ fund }: Moment): Promise<UntoldWork[]> {
  const unheard = await untoldByMember(fund);
  const members = new Map(
    (
      await membersById(
        fund,
        unheard.map(({ memberId }) => memberId),
      )
    ).map((member) => [member.memberId, member]),
  );
  return unheard.flatMap(({ memberId, pieces, since }) => {
    const member = members.get(memberId);
    return member === undefined ? [] : [{ memberNo: member.memberNo, name: fullName(member), pieces, since }];
  });
}

import type { LinkedMember, Scene } from "#conversation/turn.ts";
import { fullName } from "#core/member/member.ts";
import { thisFund } from "#store/funds.ts";
import { readTitle } from "#core/member/title.ts";
import { kinAmong } from "#store/kin.ts";
import type { LineAccount } from "#store/line-accounts.ts";
import { membersLinkedTo } from "#store/links.ts";
import { membersById } from "#store/members.ts";
import { rolesOn } from "#store/offices.ts";
import type { Moment } from "./perform.ts";

/** All that a turn of this person's talk may depend on, as it is now. */
export async function sceneOf({ fund, today, newId }: Moment, account: LineAccount): Promise<Scene> {
  const memberIds = await membersLinkedTo(fund, account.lineUserId);
  const roles = await rolesOn(fund, memberIds, today);
  const kin = await kinAmong(fund, memberIds);
  const linked: LinkedMember[] = (await membersById(fund, memberIds)).map((member) => {
    const { memberId, memberNo, title, birthOn } = member;
    const { sex } = readTitle(title);
    return {
      memberId,
      memberNo,
      name: fullName(member),
      roles: roles.get(memberId) ?? [],
      ...(sex && { sex }),
      ...(birthOn && { birthOn }),
      kin: kin.get(memberId) ?? [],
    };
  });
  const chosen = linked.find(({ memberId }) => memberId === account.chosenMemberId) ?? linked[0];
  const { name, phone, isPractice } = await thisFund(fund);
  return {
    today,
    fund: { name, isPractice, ...(phone !== undefined && { phone }) },
    linked,
    ...(chosen && { chosen }),
    roles: [...new Set(linked.flatMap((member) => member.roles))],
    isNoticeGiven: account.noticeVersion !== undefined,
    prefers: {
      ...(account.language && { language: account.language }),
      ...(account.answers && { answers: account.answers }),
    },
    freshId: newId(),
  };
}

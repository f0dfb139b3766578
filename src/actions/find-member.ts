import type { FoundMember } from "#conversation/deed.ts";
import { memberByNo } from "#store/members.ts";
import { foundMember } from "./describe.ts";
import type { Moment } from "./perform.ts";

/** The member who carries this number, living or not, member still or not; undefined where nobody does. */
export async function memberNumbered({ fund }: Moment, memberNo: string): Promise<FoundMember | undefined> {
  const member = await memberByNo(fund, memberNo);
  return member && foundMember(member);
}

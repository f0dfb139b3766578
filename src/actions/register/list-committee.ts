import type { Role } from "#core/fund/office.ts";
import { fullName } from "#core/member/member.ts";
import type { Satang } from "#core/money.ts";
import { moneyInBags } from "#store/bags.ts";
import { membersById } from "#store/members.ts";
import { officesFrom } from "#store/offices.ts";
import type { Moment } from "../perform.ts";

export interface ListedOffice {
  readonly memberNo: string;
  readonly name: string;
  readonly role: Role;
  readonly fromOn: Temporal.PlainDate;
  readonly untilOn?: Temporal.PlainDate;
  readonly resolutionNo?: string;
  /** What a collector has in the bag, in office or not any more. */
  readonly inBag?: Satang;
}

/** Who holds which office today or from a day to come, by name of office; with everybody who ever did, where asked. */
export async function listCommittee(
  { fund, today }: Moment,
  { withFormer }: { readonly withFormer: boolean },
): Promise<ListedOffice[]> {
  const terms = await officesFrom(fund, withFormer ? undefined : today);
  const memberIds = [...new Set(terms.map(({ memberId }) => memberId))];
  const members = new Map((await membersById(fund, memberIds)).map((member) => [member.memberId, member]));
  const bags = await moneyInBags(
    fund,
    terms.filter(({ role }) => role === "collector").map(({ memberId }) => memberId),
  );
  return terms.flatMap(({ memberId, role, fromOn, untilOn, resolutionNo }) => {
    const member = members.get(memberId);
    if (member === undefined) return [];
    const inBag = role === "collector" ? bags.get(memberId) : undefined;
    return [
      {
        memberNo: member.memberNo,
        name: fullName(member),
        role,
        fromOn,
        ...(untilOn !== undefined && { untilOn }),
        ...(resolutionNo !== undefined && { resolutionNo }),
        ...(inBag !== undefined && { inBag }),
      },
    ];
  });
}

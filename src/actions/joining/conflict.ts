import { certifiersOf, type OfficeHolder } from "#core/joining/certifiers.ts";
import { roles } from "#core/fund/office.ts";
import type { FundTx } from "#store/database.ts";
import { membersEverKinOf } from "#store/kin.ts";
import { membersEverInHandWith, membersEverLinkedTo } from "#store/links.ts";
import { membersById } from "#store/members.ts";
import { holdersOn, rolesOn } from "#store/offices.ts";
import type { Request } from "#store/requests.ts";
import type { Moment } from "../perform.ts";

/**
 * Members whose own matter a request is: whom the asking account acts or ever acted for, those who are or were in one hand
 * with them, and their registered kin (decisions.md 17). Whoever only wrote somebody's paper down counts alone.
 */
async function concernedIn(
  fund: FundTx,
  { kind, askedFrom, askedBy, subjectId }: Request,
): Promise<ReadonlySet<string>> {
  const asking = askedFrom === undefined ? [] : await membersEverLinkedTo(fund, askedFrom);
  const own = [...asking, ...(kind === "change-beneficiary" && subjectId !== undefined ? [subjectId] : [])];
  const near: string[] = [];
  for (const memberId of new Set(own))
    near.push(...(await membersEverInHandWith(fund, memberId)), ...(await membersEverKinOf(fund, memberId)));
  return new Set([...own, ...near, ...(askedBy === undefined ? [] : [askedBy])]);
}

export const isConcerned = async (fund: FundTx, request: Request, memberId: string): Promise<boolean> =>
  (await concernedIn(fund, request)).has(memberId);

/** The committee as it is today. */
export async function committee({ fund, today }: Moment): Promise<readonly OfficeHolder[]> {
  const ids = await holdersOn(fund, roles, today);
  const held = await rolesOn(fund, ids, today);
  return (await membersById(fund, ids)).map(({ memberId, villageNo }) => ({
    memberId,
    roles: held.get(memberId) ?? [],
    ...(villageNo !== undefined && { villageNo }),
  }));
}

/** Who may certify this application now. */
export async function certifiers(
  moment: Moment,
  request: Request,
  villageNo: number | undefined,
): Promise<readonly OfficeHolder[]> {
  return certifiersOf(villageNo, await committee(moment), await concernedIn(moment.fund, request));
}

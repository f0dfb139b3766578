import { menuFor, type MenuName } from "#core/fund/rich-menu.ts";
import { linkedAccountsOn, membersLinkedTo } from "#store/links.ts";
import { rolesOn } from "#store/offices.ts";
import { accountsInOffice } from "#store/views/accounts-in-office.ts";
import type { Moment } from "./perform.ts";

/** The LINE users of a channel (of any, where none is named) who act for at least one member. */
export function accountsWithMembers({ fund }: Moment, channelId: string | undefined): Promise<string[]> {
  return linkedAccountsOn(fund, channelId);
}

/** The same people, by the menu that each should see today. Nobody else has a menu of their own. */
export async function menusOfPeople(
  { fund, today }: Moment,
  channelId: string,
): Promise<ReadonlyMap<MenuName, readonly string[]>> {
  const inOffice = await accountsInOffice(fund, today);
  return Map.groupBy(await linkedAccountsOn(fund, channelId), (lineUserId) =>
    menuFor([{ roles: inOffice.get(lineUserId) ?? [] }]),
  );
}

/** The menu that one LINE user should see now. */
export async function menuOfPerson({ fund, today }: Moment, lineUserId: string): Promise<MenuName> {
  const memberIds = await membersLinkedTo(fund, lineUserId);
  const roles = await rolesOn(fund, memberIds, today);
  return menuFor(memberIds.map((memberId) => ({ roles: roles.get(memberId) ?? [] })));
}

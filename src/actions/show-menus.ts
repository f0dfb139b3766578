import { accountsLinkedTo } from "#store/links.ts";
import { leaveErrand } from "#store/outgoing.ts";
import { membersWhoseOfficeTurns } from "#store/views/accounts-in-office.ts";
import { menusOfPeople } from "./menus-of-people.ts";
import type { Moment } from "./perform.ts";

/**
 * Has a person shown the menu that fits them, in the transaction of what may have changed it. Which one it is, is asked only
 * when the errand is run: errands may overtake each other, and the last one must not show what was true before.
 */
export async function showMenuOf(
  { fund, at, newId }: Moment,
  { lineUserId, channelId }: { readonly lineUserId: string; readonly channelId: string },
): Promise<void> {
  await leaveErrand(fund, { errandId: newId(), channelId, kind: "relink-menu", body: { lineUserId } }, at);
}

/** The same for everybody who acts for these members, once each. */
export async function showMenusFor(moment: Moment, memberIds: readonly string[]): Promise<number> {
  const accounts = await accountsLinkedTo(moment.fund, memberIds);
  const byUser = new Map(accounts.map((account) => [account.lineUserId, account]));
  for (const account of byUser.values()) await showMenuOf(moment, account);
  return byUser.size;
}

/**
 * A term may begin or end on a day on which nobody does anything: in its first hour, menus follow. Yesterday's are looked at
 * again, for servers that stood still; asking twice does no harm.
 */
export async function showMenusOfTheDay(moment: Moment): Promise<{ readonly menus: number }> {
  const days = [moment.today.subtract({ days: 1 }), moment.today];
  const turned = await Promise.all(days.map((day) => membersWhoseOfficeTurns(moment.fund, day)));
  return { menus: await showMenusFor(moment, [...new Set(turned.flat())]) };
}

/** The same for whoever of these LINE users should by now see another menu than the one they were linked to. */
export async function showMenusAgain(
  moment: Moment,
  { channelId, linkedAs }: { readonly channelId: string; readonly linkedAs: ReadonlyMap<string, string> },
): Promise<void> {
  const menus = await menusOfPeople(moment, channelId);
  const now = new Map([...menus].flatMap(([menu, people]) => people.map((lineUserId) => [lineUserId, menu])));
  for (const [lineUserId, menu] of linkedAs)
    if (now.get(lineUserId) !== menu) await showMenuOf(moment, { lineUserId, channelId });
}

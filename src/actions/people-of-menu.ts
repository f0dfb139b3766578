import { linkedAccountsOn } from "#store/links.ts";
import type { Moment } from "./perform.ts";

/** The LINE users of a channel (of any, where none is named) who act for at least one member: they see the members' menu. */
export function accountsWithMembers({ fund }: Moment, channelId: string | undefined): Promise<string[]> {
  return linkedAccountsOn(fund, channelId);
}

import type { Role } from "#core/fund/office.ts";
import { membersEverLinkedTo, membersLinkedTo } from "#store/links.ts";
import { rolesOn } from "#store/offices.ts";
import type { Moment } from "../perform.ts";

/** Who is talking: a LINE account, and the official account through which it talks. */
export interface Speaker {
  readonly lineUserId: string;
  readonly channelId: string;
  /** The token of what was just said: an answer that comes soon enough costs nothing. */
  readonly reply?: { readonly token: string; readonly until: number };
  /** The photos with which a photo was sent. */
  readonly set?: { readonly id: string; readonly total: number };
}

/** In whose name a LINE account acts on the books, and for whom else it acts or ever acted. */
export interface InOffice {
  readonly by: string;
  readonly roles: readonly Role[];
  readonly byActsFor: readonly string[];
}

/** The one of the speaker's members who may do this today; the treasurer before others. Undefined where none may. */
export async function inOffice(
  { fund, today }: Pick<Moment, "fund" | "today">,
  { lineUserId }: Pick<Speaker, "lineUserId">,
  may: (held: readonly Role[]) => boolean,
): Promise<InOffice | undefined> {
  const held = await rolesOn(fund, await membersLinkedTo(fund, lineUserId), today);
  const able = [...held].filter(([, roles]) => may(roles));
  const [by, roles] = able.find(([, roles]) => roles.includes("treasurer")) ?? able[0] ?? [];
  if (by === undefined || roles === undefined) return undefined;
  return { by, roles, byActsFor: await membersEverLinkedTo(fund, lineUserId) };
}

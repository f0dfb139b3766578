/** A member for whom something is told, and one LINE account that acts for them; without `account` nobody is linked. */
export interface LinkedReader {
  readonly memberId: string;
  readonly account?: {
    readonly lineUserId: string;
    readonly channelId: string;
    readonly hearsNews: boolean;
    readonly isBlocked: boolean;
    /** They asked to be left in peace. */
    readonly isMuted: boolean;
  };
}

export interface Reader {
  readonly lineUserId: string;
  readonly channelId: string;
}

/** Why somebody who would read it is not written to. */
export type LeftOut = "blocked" | "muted";

/** People are LINE accounts: whoever acts for several members is told once. */
export interface Audience {
  readonly readers: readonly Reader[];
  readonly leftOut: readonly { readonly lineUserId: string; readonly why: LeftOut }[];
  /** Members whom nobody acts for on LINE: they hear of it from a neighbour or not at all. */
  readonly notOnLine: number;
}

/**
 * Of each member those who are marked for news, where they can be reached, else whoever was linked first. Somebody who cannot
 * or will not be reached is listed apart.
 *
 * @param linked in the order in which they were linked
 * @param options hearsAll: it is their office to hear of it, whatever they have muted
 */
export function audienceOf(
  linked: readonly LinkedReader[],
  { hearsAll = false }: { readonly hearsAll?: boolean } = {},
): Audience {
  const readers = new Map<string, Reader>();
  const leftOut = new Map<string, LeftOut>();
  let notOnLine = 0;
  for (const rows of Map.groupBy(linked, ({ memberId }) => memberId).values()) {
    const accounts = rows.flatMap(({ account }) => account ?? []);
    if (accounts.length === 0) notOnLine += 1;
    for (const { lineUserId, channelId, isBlocked, isMuted } of forNews(accounts)) {
      if (isBlocked) leftOut.set(lineUserId, "blocked");
      else if (isMuted && !hearsAll) leftOut.set(lineUserId, "muted");
      else readers.set(lineUserId, { lineUserId, channelId });
    }
  }
  return {
    readers: [...readers.values()],
    leftOut: [...leftOut].map(([lineUserId, why]) => ({ lineUserId, why })),
    notOnLine,
  };
}

type Account = NonNullable<LinkedReader["account"]>;

/** The same choice as for any other news (`actions/tell-members`); where all have blocked the fund, whom it would be. */
function forNews(accounts: readonly Account[]): readonly Account[] {
  const reachable = accounts.filter(({ isBlocked }) => !isBlocked);
  const among = reachable.length > 0 ? reachable : accounts;
  const marked = among.filter(({ hearsNews }) => hearsNews);
  return marked.length > 0 ? marked : among.slice(0, 1);
}

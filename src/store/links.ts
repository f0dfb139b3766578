import { and, asc, desc, eq, gt, inArray, isNull, lt, sql } from "drizzle-orm";
import type { FundTx } from "./database.ts";
import { lineAccount, link, linkCode, linkTry } from "./tables.ts";

export interface NewLink {
  readonly linkId: string;
  readonly lineUserId: string;
  readonly memberId: string;
  readonly madeHow: "code" | "request" | "practice";
  readonly madeBy: string;
  readonly hearsNews: boolean;
}

/** False where this account is linked to this member already. */
export async function addLink(
  { tx, fundId }: FundTx,
  added: NewLink,
  at: Temporal.Instant,
): Promise<boolean> {
  const rows = await tx
    .insert(link)
    .values({ fundId, ...added, linkedAt: at })
    .onConflictDoNothing()
    .returning({ linkId: link.linkId });
  return rows.length === 1;
}

/** False where there was no such link any more. */
export async function endLink(
  { tx, fundId }: FundTx,
  ended: { readonly lineUserId: string; readonly memberId: string; readonly by: string },
  at: Temporal.Instant,
): Promise<boolean> {
  const rows = await tx
    .update(link)
    .set({ endedAt: at, endedBy: ended.by })
    .where(
      and(
        eq(link.fundId, fundId),
        eq(link.lineUserId, ended.lineUserId),
        eq(link.memberId, ended.memberId),
        isNull(link.endedAt),
      ),
    )
    .returning({ linkId: link.linkId });
  return rows.length === 1;
}

/** The members for whom this account acts today, in the order in which they were linked. */
export async function membersLinkedTo({ tx, fundId }: FundTx, lineUserId: string): Promise<string[]> {
  const rows = await tx
    .select({ memberId: link.memberId })
    .from(link)
    .where(and(eq(link.fundId, fundId), eq(link.lineUserId, lineUserId), isNull(link.endedAt)))
    .orderBy(asc(link.linkedAt), asc(link.linkId));
  return rows.map(({ memberId }) => memberId);
}

/** The members for whom this account acts or ever acted: what conflicts of interest are judged by (decisions.md 17). */
export async function membersEverLinkedTo({ tx, fundId }: FundTx, lineUserId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ memberId: link.memberId })
    .from(link)
    .where(and(eq(link.fundId, fundId), eq(link.lineUserId, lineUserId)));
  return rows.map(({ memberId }) => memberId);
}

/** The same for several accounts at once, by account. */
export async function membersEverLinkedToEach(
  { tx, fundId }: FundTx,
  lineUserIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (lineUserIds.length === 0) return new Map();
  const rows = await tx
    .selectDistinct({ lineUserId: link.lineUserId, memberId: link.memberId })
    .from(link)
    .where(and(eq(link.fundId, fundId), inArray(link.lineUserId, [...lineUserIds])));
  const byAccount = Map.groupBy(rows, ({ lineUserId }) => lineUserId);
  return new Map(
    [...byAccount].map(([account, linked]) => [account, linked.map(({ memberId }) => memberId)]),
  );
}

/** Members who are or ever were in one hand with this one: whom an account acts or acted for that acts or acted for it. */
export async function membersEverInHandWith({ tx, fundId }: FundTx, memberId: string): Promise<string[]> {
  const theirs = tx
    .select({ lineUserId: link.lineUserId })
    .from(link)
    .where(and(eq(link.fundId, fundId), eq(link.memberId, memberId)));
  const rows = await tx
    .selectDistinct({ memberId: link.memberId })
    .from(link)
    .where(and(eq(link.fundId, fundId), inArray(link.lineUserId, theirs)));
  return rows.map((row) => row.memberId);
}

export interface LinkedAccount {
  readonly lineUserId: string;
  readonly memberId: string;
  readonly channelId: string;
  readonly hearsNews: boolean;
}

/** The accounts that act for these members today and have not blocked the fund. */
export async function accountsLinkedTo(
  { tx, fundId }: FundTx,
  memberIds: readonly string[],
): Promise<LinkedAccount[]> {
  if (memberIds.length === 0) return [];
  return tx
    .select({
      lineUserId: link.lineUserId,
      memberId: link.memberId,
      channelId: lineAccount.channelId,
      hearsNews: link.hearsNews,
    })
    .from(link)
    .innerJoin(
      lineAccount,
      and(eq(lineAccount.fundId, link.fundId), eq(lineAccount.lineUserId, link.lineUserId)),
    )
    .where(
      and(
        eq(link.fundId, fundId),
        inArray(link.memberId, [...memberIds]),
        isNull(link.endedAt),
        isNull(lineAccount.blockedAt),
      ),
    )
    .orderBy(asc(link.linkedAt), asc(link.linkId));
}

export interface StandingLink {
  readonly lineUserId: string;
  readonly memberId: string;
  readonly linkedAt: Temporal.Instant;
  readonly madeHow: NewLink["madeHow"];
  readonly hearsNews: boolean;
}

/** Links that stand: a member's, an account's, or the one between both; the oldest first. */
export async function linksStanding(
  { tx, fundId }: FundTx,
  { memberId, lineUserId }: { readonly memberId?: string; readonly lineUserId?: string },
): Promise<StandingLink[]> {
  return tx
    .select({
      lineUserId: link.lineUserId,
      memberId: link.memberId,
      linkedAt: link.linkedAt,
      madeHow: link.madeHow,
      hearsNews: link.hearsNews,
    })
    .from(link)
    .where(
      and(
        eq(link.fundId, fundId),
        memberId === undefined ? undefined : eq(link.memberId, memberId),
        lineUserId === undefined ? undefined : eq(link.lineUserId, lineUserId),
        isNull(link.endedAt),
      ),
    )
    .orderBy(asc(link.linkedAt), asc(link.linkId));
}

/** How the link between an account and a member came about, the latest where there were several; ended ones too. */
export async function linkMade(
  { tx, fundId }: FundTx,
  { lineUserId, memberId }: { readonly lineUserId: string; readonly memberId: string },
): Promise<(Pick<StandingLink, "linkedAt" | "madeHow"> & { readonly madeBy?: string }) | undefined> {
  const [row] = await tx
    .select({ linkedAt: link.linkedAt, madeHow: link.madeHow, madeBy: link.madeBy })
    .from(link)
    .where(and(eq(link.fundId, fundId), eq(link.lineUserId, lineUserId), eq(link.memberId, memberId)))
    .orderBy(desc(link.linkedAt))
    .limit(1);
  if (row === undefined) return undefined;
  const { madeBy, ...made } = row;
  return { ...made, ...(madeBy !== null && { madeBy }) };
}

export interface NewLinkCode {
  readonly code: string;
  readonly memberId: string;
  readonly issuedBy: string;
  readonly issuedAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
}

/** Only the keyed hash is kept: who reads the table cannot redeem. */
export async function addLinkCode(
  { tx, fundId, cipher }: FundTx,
  { code, ...added }: NewLinkCode,
): Promise<void> {
  await tx.insert(linkCode).values({ fundId, ...added, codeHash: cipher.hash(code, "link code") });
}

/** An unused, unexpired code, locked so that it is redeemed once. */
export async function openLinkCode(
  { tx, fundId, cipher }: FundTx,
  code: string,
  at: Temporal.Instant,
): Promise<{ readonly memberId: string; readonly issuedBy: string } | undefined> {
  const [row] = await tx
    .select({ memberId: linkCode.memberId, issuedBy: linkCode.issuedBy })
    .from(linkCode)
    .where(
      and(
        eq(linkCode.fundId, fundId),
        eq(linkCode.codeHash, cipher.hash(code, "link code")),
        isNull(linkCode.usedAt),
        gt(linkCode.expiresAt, at),
      ),
    )
    .for("no key update");
  return row;
}

export async function useLinkCode(
  { tx, fundId, cipher }: FundTx,
  code: string,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .update(linkCode)
    .set({ usedAt: at })
    .where(and(eq(linkCode.fundId, fundId), eq(linkCode.codeHash, cipher.hash(code, "link code"))));
}

/** Wrong tries since two moments: this account's in a day, the whole fund's in an hour. Older ones are forgotten. */
export async function wrongTries(
  { tx, fundId }: FundTx,
  lineUserId: string,
  since: { readonly day: Temporal.Instant; readonly hour: Temporal.Instant },
): Promise<{ readonly account: number; readonly fund: number }> {
  await tx.delete(linkTry).where(and(eq(linkTry.fundId, fundId), lt(linkTry.triedAt, since.day)));
  const [row] = await tx
    .select({
      account: sql<number>`count(*) filter (where ${linkTry.lineUserId} = ${lineUserId})::int`,
      fund: sql<number>`count(*) filter (where ${linkTry.triedAt} > ${since.hour.toString()})::int`,
    })
    .from(linkTry)
    .where(eq(linkTry.fundId, fundId));
  return row ?? { account: 0, fund: 0 };
}

export async function addWrongTry(
  { tx, fundId }: FundTx,
  tried: { readonly tryId: string; readonly lineUserId: string; readonly triedAt: Temporal.Instant },
): Promise<void> {
  await tx.insert(linkTry).values({ fundId, ...tried });
}

/** Everybody on a channel (on any, where none is named) who acts for at least one member, in a fixed order. */
export async function linkedAccountsOn(
  { tx, fundId }: FundTx,
  channelId: string | undefined,
): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ lineUserId: link.lineUserId })
    .from(link)
    .innerJoin(
      lineAccount,
      and(eq(lineAccount.fundId, link.fundId), eq(lineAccount.lineUserId, link.lineUserId)),
    )
    .where(
      and(
        eq(link.fundId, fundId),
        channelId === undefined ? undefined : eq(lineAccount.channelId, channelId),
        isNull(link.endedAt),
        isNull(lineAccount.blockedAt),
      ),
    )
    .orderBy(asc(link.lineUserId));
  return rows.map(({ lineUserId }) => lineUserId);
}

import { and, eq, gt, isNull, lt } from "drizzle-orm";
import type { FundTx } from "./database.ts";
import { loginChannel, webSession } from "./tables/web.ts";

/** The LINE Login channel through which a fund's people sign in. */
export interface LoginChannel {
  readonly channelId: string;
  readonly secret: string;
}

/** Said again, it takes the place of the one before. */
export async function putLoginChannel(
  { tx, fundId, cipher }: FundTx,
  { channelId, secret }: LoginChannel,
  at: Temporal.Instant,
): Promise<void> {
  const row = { channelId, secretSealed: cipher.seal(secret, secretPlace(fundId)), addedAt: at };
  await tx
    .insert(loginChannel)
    .values({ fundId, ...row })
    .onConflictDoUpdate({ target: loginChannel.fundId, set: row });
}

export async function loginChannelOf({ tx, fundId, cipher }: FundTx): Promise<LoginChannel | undefined> {
  const [row] = await tx.select().from(loginChannel).where(eq(loginChannel.fundId, fundId));
  return row && { channelId: row.channelId, secret: cipher.open(row.secretSealed, secretPlace(fundId)) };
}

export interface WebSession {
  readonly sessionId: string;
  readonly lineUserId: string;
  readonly signedInAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
}

/** Only the token's keyed hash is kept. */
export async function addSession(
  { tx, fundId, cipher }: FundTx,
  { token, ...session }: WebSession & { readonly token: string },
): Promise<void> {
  await tx.insert(webSession).values({ fundId, ...session, tokenHash: cipher.hash(token, purpose) });
}

/** Undefined where nobody was given this token, or it has ended. */
export async function sessionOfToken(
  { tx, fundId, cipher }: FundTx,
  token: string,
  at: Temporal.Instant,
): Promise<WebSession | undefined> {
  const [row] = await tx
    .select({
      sessionId: webSession.sessionId,
      lineUserId: webSession.lineUserId,
      signedInAt: webSession.signedInAt,
      expiresAt: webSession.expiresAt,
    })
    .from(webSession)
    .where(
      and(
        eq(webSession.fundId, fundId),
        eq(webSession.tokenHash, cipher.hash(token, purpose)),
        isNull(webSession.endedAt),
        gt(webSession.expiresAt, at),
      ),
    );
  return row;
}

/** One session, or all of an account: a phone that was lost. Gives how many ended. */
export async function endSessions(
  { tx, fundId }: FundTx,
  which: { readonly sessionId: string } | { readonly lineUserId: string },
  at: Temporal.Instant,
): Promise<number> {
  const rows = await tx
    .update(webSession)
    .set({ endedAt: at })
    .where(
      and(
        eq(webSession.fundId, fundId),
        "sessionId" in which
          ? eq(webSession.sessionId, which.sessionId)
          : eq(webSession.lineUserId, which.lineUserId),
        isNull(webSession.endedAt),
      ),
    )
    .returning({ sessionId: webSession.sessionId });
  return rows.length;
}

export async function removeSessions({ tx, fundId }: FundTx, before: Temporal.Instant): Promise<number> {
  const rows = await tx
    .delete(webSession)
    .where(and(eq(webSession.fundId, fundId), lt(webSession.expiresAt, before)))
    .returning({ sessionId: webSession.sessionId });
  return rows.length;
}

const purpose = "web session";
const secretPlace = (fundId: string): string => `login_channel.secret:${fundId}`;

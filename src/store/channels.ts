import { eq } from "drizzle-orm";
import type { RelayTx } from "./database.ts";
import { channel } from "./relay-tables.ts";

/** A LINE official account of a fund, with what is needed to hear it and to speak through it. */
export interface Channel {
  readonly channelId: string;
  readonly fundId: string;
  readonly botUserId?: string;
  readonly secret: string;
  /** Absent where short-lived stateless tokens are taken with id and secret. */
  readonly accessToken?: string;
}

/** Adds a channel, or gives a known one of the same fund its new secret and token; false where it is another fund's. */
export async function putChannel(
  { tx, cipher }: RelayTx,
  put: Channel,
  at: Temporal.Instant,
): Promise<boolean> {
  const { channelId, fundId, botUserId, secret, accessToken } = put;
  const changing = {
    botUserId: botUserId ?? null,
    secretSealed: cipher.seal(secret, `channel.secret:${channelId}`),
    tokenSealed: accessToken === undefined ? null : cipher.seal(accessToken, `channel.token:${channelId}`),
  };
  const rows = await tx
    .insert(channel)
    .values({ channelId, fundId, addedAt: at, ...changing })
    .onConflictDoUpdate({ target: channel.channelId, set: changing, setWhere: eq(channel.fundId, fundId) })
    .returning({ channelId: channel.channelId });
  return rows.length === 1;
}

export async function channelById({ tx, cipher }: RelayTx, channelId: string): Promise<Channel | undefined> {
  const [row] = await tx.select().from(channel).where(eq(channel.channelId, channelId));
  return row && channelFromRow(row, cipher);
}

/** The channel that has this bot's user id, which LINE gives to one account only. */
export async function channelIdOfBot({ tx }: RelayTx, botUserId: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ channelId: channel.channelId })
    .from(channel)
    .where(eq(channel.botUserId, botUserId));
  return row?.channelId;
}

export async function channelsOf({ tx, cipher }: RelayTx, fundId?: string): Promise<Channel[]> {
  const rows = await tx
    .select()
    .from(channel)
    .where(fundId === undefined ? undefined : eq(channel.fundId, fundId))
    .orderBy(channel.channelId);
  return rows.map((row) => channelFromRow(row, cipher));
}

/** The funds that can be reached on LINE. */
export async function fundsOnLine({ tx }: RelayTx): Promise<string[]> {
  const rows = await tx.selectDistinct({ fundId: channel.fundId }).from(channel).orderBy(channel.fundId);
  return rows.map(({ fundId }) => fundId);
}

function channelFromRow(row: typeof channel.$inferSelect, cipher: RelayTx["cipher"]): Channel {
  const { channelId, fundId, botUserId, secretSealed, tokenSealed } = row;
  return {
    channelId,
    fundId,
    ...(botUserId !== null && { botUserId }),
    secret: cipher.open(secretSealed, `channel.secret:${channelId}`),
    ...(tokenSealed !== null && { accessToken: cipher.open(tokenSealed, `channel.token:${channelId}`) }),
  };
}

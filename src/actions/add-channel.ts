import { ok, refused, type Result } from "#core/result.ts";
import { channelIdOfBot, channelsOf, putChannel, type Channel } from "#store/channels.ts";
import type { House } from "./perform.ts";

export type ChannelRefusal =
  | { readonly type: "channel-id-not-allowed" }
  | { readonly type: "bot-user-id-not-allowed" }
  | { readonly type: "secret-missing" }
  | { readonly type: "channel-of-another-fund" }
  | { readonly type: "bot-of-another-channel" };

/**
 * Gives a fund its LINE official account. Said again for the same fund, it takes the new secret and token: that is how
 * they are changed. Without an access token, short-lived ones are taken from LINE with id and secret.
 */
export async function addChannel(
  house: House,
  channel: Channel,
): Promise<Result<{ readonly channelId: string }, ChannelRefusal>> {
  const { channelId, botUserId, secret } = channel;
  if (!/^[0-9A-Za-z_-]{1,64}$/u.test(channelId)) return refused({ type: "channel-id-not-allowed" });
  // LINE's own form: the "destination" of every webhook.
  if (botUserId !== undefined && !/^U[0-9a-f]{32}$/u.test(botUserId))
    return refused({ type: "bot-user-id-not-allowed" });
  if (secret === "") return refused({ type: "secret-missing" });
  return house.database.asRelay(async (relay) => {
    const itsChannel = botUserId === undefined ? undefined : await channelIdOfBot(relay, botUserId);
    if (itsChannel !== undefined && itsChannel !== channelId)
      return refused({ type: "bot-of-another-channel" });
    const isPut = await putChannel(relay, channel, house.now());
    return isPut ? ok({ channelId }) : refused({ type: "channel-of-another-fund" });
  });
}

/** All channels, or one fund's. */
export function channels(house: House, fundId?: string): Promise<Channel[]> {
  return house.database.asRelay((relay) => channelsOf(relay, fundId));
}

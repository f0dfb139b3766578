import { createLogins } from "../login/logins.ts";
import type { Logins } from "../login/logins.ts";
import { createFaults } from "../faults/faults.ts";
import type { Faults } from "../faults/faults.ts";
import { createCallLog } from "./call-log.ts";
import type { CallLog } from "./call-log.ts";
import type { Channel, ChannelSettings } from "./channel.ts";
import { lineWeights } from "./chat.ts";
import type { Chat, Line } from "./chat.ts";
import { createClock } from "./clock.ts";
import type { Clock } from "./clock.ts";
import { createContents } from "./content.ts";
import type { Contents } from "./content.ts";
import { createExpiring } from "./expiring.ts";
import type { Expiring } from "./expiring.ts";
import { createLive } from "./live.ts";
import type { Live } from "./live.ts";
import { createNarrowcasts } from "./narrowcasts.ts";
import type { Narrowcasts } from "./narrowcasts.ts";
import type { Person } from "./person.ts";
import { createQuota } from "./quota.ts";
import { createRates } from "./rates.ts";
import type { Rates } from "./rates.ts";
import { createReplyTokens } from "./reply-tokens.ts";
import type { ReplyTokens } from "./reply-tokens.ts";
import { createRetryKeys } from "./retry-keys.ts";
import type { RetryKeys } from "./retry-keys.ts";
import { createRichMenus } from "./rich-menus.ts";
import { createRing } from "./ring.ts";
import type { Ring } from "./ring.ts";
import { createTokens } from "./tokens.ts";
import type { Tokens } from "./tokens.ts";

/** One attempt to deliver a webhook. */
export interface WebhookDelivery {
  readonly seq: number;
  readonly at: string;
  readonly channelId: string;
  body: string;
  readonly signature: string;
  readonly status?: number;
  readonly error?: string;
  readonly ms: number;
  readonly redelivery: boolean;
}

export interface WorldOptions {
  /** Made-up https hosts and the local servers that stand behind them. */
  readonly publicHosts: Readonly<Record<string, string>>;
  /** How many calls, deliveries and lines are remembered. */
  readonly logEntries: number;
  /** The waits between redeliveries of a webhook; as many attempts as there are waits. */
  readonly redeliveryDelays: readonly number[];
  /** How long a bot may take to answer a webhook. */
  readonly webhookTimeout: number;
  /** How long a film or a voice is "being prepared". */
  readonly preparationTime: number;
}

/** Everything the pretend LINE knows. One value, handed to whoever needs it. */
export interface World {
  readonly options: WorldOptions;
  readonly clock: Clock;
  readonly live: Live;
  readonly channels: Map<string, Channel>;
  readonly people: Map<string, Person>;
  /** Group and multi-person chats an account was heard of in, with those of their members that are known. */
  readonly groups: Map<string, Set<string>>;
  /** By `chatKey`. */
  readonly chats: Map<string, Chat>;
  readonly lines: Ring<Line>;
  readonly calls: CallLog;
  readonly webhooks: Ring<WebhookDelivery>;
  readonly contents: Contents;
  readonly replyTokens: ReplyTokens;
  readonly retryKeys: RetryKeys;
  readonly narrowcasts: Narrowcasts;
  readonly tokens: Tokens;
  readonly linkTokens: Expiring<{ readonly userId: string; readonly channelId: string }>;
  readonly logins: Logins;
  readonly rates: Rates;
  readonly faults: Faults;
  /** Messages that were hung on the page at /gallery. */
  gallery: readonly GallerySample[];
}

export interface GallerySample {
  readonly id: string;
  readonly title: string;
  readonly messages: readonly { readonly type: string; readonly [property: string]: unknown }[];
}

const mebibyte = 2 ** 20;

export function createWorld(options: WorldOptions): World {
  const chats = new Map<string, Chat>();
  const clock = createClock();
  return {
    options,
    clock,
    live: createLive(),
    channels: new Map(),
    people: new Map(),
    groups: new Map(),
    chats,
    lines: createRing<Line>({
      entries: options.logEntries,
      bytes: 128 * mebibyte,
      weigh: lineWeights(),
      // The oldest line of all is also the oldest of its own chat.
      forgotten: ({ userId, channelId }) => void chats.get(chatKey(userId, channelId))?.lines.shift(),
    }),
    calls: createCallLog(options.logEntries, 64 * mebibyte),
    webhooks: createRing<WebhookDelivery>({
      entries: options.logEntries,
      bytes: 64 * mebibyte,
      weigh: ({ body }) => 300 + body.length,
    }),
    contents: createContents(256 * mebibyte),
    replyTokens: createReplyTokens(),
    retryKeys: createRetryKeys(500_000),
    narrowcasts: createNarrowcasts(),
    tokens: createTokens(),
    linkTokens: createExpiring(),
    logins: createLogins(),
    rates: createRates(clock),
    faults: createFaults(clock),
    gallery: [],
  };
}

export const chatKey = (userId: string, channelId: string): string => `${userId} ${channelId}`;

export function chatOf(world: World, userId: string, channelId: string): Chat {
  const key = chatKey(userId, channelId);
  const known = world.chats.get(key);
  if (known !== undefined) return known;
  const chat: Chat = { userId, channelId, lines: [], waiting: new Set() };
  world.chats.set(key, chat);
  return chat;
}

export function addChannel(world: World, settings: ChannelSettings): Channel {
  const channel: Channel = {
    channelId: settings.channelId,
    botUserId: settings.botUserId,
    basicId: `@${settings.botUserId.slice(1, 9)}`,
    name: settings.name ?? `Account ${settings.channelId}`,
    secret: settings.secret,
    accessToken: settings.accessToken,
    chatMode: settings.chatMode ?? "chat",
    webhook: { url: settings.webhook, active: true, redelivery: settings.redelivery ?? true },
    quota: createQuota(),
    menus: createRichMenus(),
  };
  world.channels.set(channel.channelId, channel);
  world.tokens.add(channel.accessToken, channel.channelId);
  world.live.tell("state", () => ({}));
  return channel;
}

import type { Quota } from "./quota.ts";
import type { RichMenus } from "./rich-menus.ts";

/** What an official account is made from. `webhook` is a whole URL; without it nothing is sent. */
export interface ChannelSettings {
  readonly channelId: string;
  /** `U` and 32 hexadecimal digits: the `destination` of its webhooks. */
  readonly botUserId: string;
  readonly name?: string;
  readonly secret: string;
  readonly accessToken: string;
  readonly webhook?: string;
  /** The console's switch "webhook redelivery"; on unless said otherwise. */
  readonly redelivery?: boolean;
  /** The console's switch "chat": with it on, messages are marked as read by hand. */
  readonly chatMode?: "chat" | "bot";
}

/** An official account as the stand-in keeps it. */
export interface Channel {
  readonly channelId: string;
  readonly botUserId: string;
  readonly basicId: string;
  readonly name: string;
  readonly secret: string;
  readonly accessToken: string;
  readonly chatMode: "chat" | "bot";
  readonly webhook: { url: string | undefined; active: boolean; redelivery: boolean };
  readonly quota: Quota;
  readonly menus: RichMenus;
}

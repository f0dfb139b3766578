/**
 * What the page reads from the stand-in, and where. This is the whole agreement between the two: the page knows the
 * server by nothing else, and tolerates every property it does not know and every event it has never heard of.
 *
 * Files: `/` is page/index.html, `/gallery` is page/gallery.html; `/<path>` is page/<path> (`.ts` as JavaScript),
 * `/gallery/<path>` is gallery/<path>, `/fonts/<file>` is a file of the looped Noto Sans Thai package.
 *
 * Pictures: `/control/picture?url=…` gives the picture behind a public https address (hosts of `publicHosts` come
 * from the local server); `/control/content/<messageId>` gives what a person sent;
 * `/control/rich-menus/<richMenuId>/image` gives a rich menu's picture.
 *
 * Lists (`chat`, `calls`, `webhooks`) are asked for with `after=0&last=N`: the newest N are enough.
 *
 * Live: `GET /control/live` sends server-sent events, `event:` named as the keys of `LiveEvents`, `data:` one JSON value.
 */

export interface Channel {
  readonly channelId: string;
  readonly botUserId: string;
  readonly name?: string;
  readonly pictureUrl?: string;
  readonly webhook?: string;
  readonly quota?: Quota;
}

export interface Quota {
  readonly type: "limited" | "none";
  readonly limit?: number;
  readonly used: number;
}

export type Friendship = "stranger" | "friend" | "blocked";

export interface Person {
  readonly userId: string;
  readonly name: string;
  readonly pictureUrl?: string;
  /** How they stand with each official account, by channel id; a channel that is missing is a stranger. */
  readonly friendships?: Readonly<Record<string, Friendship>>;
}

export interface State {
  readonly channels: readonly Channel[];
  readonly people: readonly Person[];
  readonly now: string;
  /** Made-up https hosts and the local servers behind them: links to the first are opened at the second. */
  readonly publicHosts?: Readonly<Record<string, string>>;
}

/** A LINE message object as it was sent, or what a person sent: read by `type`, everything else is optional. */
export interface Message {
  readonly type: string;
  readonly [property: string]: unknown;
}

export interface ChatLine {
  readonly seq: number;
  readonly at: string;
  readonly from: "person" | "bot";
  readonly via?: "reply" | "push" | "multicast" | "broadcast" | "narrowcast";
  readonly cost: 0 | 1;
  readonly messageId: string;
  readonly requestId?: string;
  readonly message: Message;
  readonly text: string;
  readonly readAt?: string;
  readonly silent?: boolean;
  /** The person took it back: the bubble becomes a sentence, as on a phone. */
  readonly unsent?: boolean;
}

export interface RichMenuView {
  readonly richMenuId: string;
  readonly chatBarText: string;
  readonly selected: boolean;
  readonly size: { readonly width: number; readonly height: number };
  readonly areas: readonly { readonly bounds: Bounds; readonly action: Readonly<Record<string, unknown>> }[];
}

/** A whole answer of the bot, hung in the gallery to be looked at. */
export interface OwnSample {
  readonly id: string;
  readonly title: string;
  readonly messages: readonly Message[];
}

export interface OwnGallery {
  readonly samples: readonly OwnSample[];
  readonly menus: readonly (RichMenuView & { readonly name: string })[];
}

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ApiCall {
  readonly seq: number;
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly channelId?: string;
  readonly requestId?: string;
  readonly body?: unknown;
  readonly status: number;
  readonly response?: unknown;
  readonly fault?: string;
  readonly invalid?: true;
}

export interface WebhookDelivery {
  readonly seq: number;
  readonly at: string;
  readonly channelId: string;
  readonly body: unknown;
  readonly status?: number;
  readonly error?: string;
  readonly ms?: number;
  readonly redelivery?: boolean;
}

export interface Fault {
  readonly id: string;
  readonly on: string;
  readonly kind: string;
  readonly status?: number;
  readonly ms?: number;
  readonly times?: number;
}

/** A line that comes again with the same `seq` takes the place of the first: read, unsent. */
export interface LiveEvents {
  readonly line: { readonly userId: string; readonly channelId: string; readonly line: ChatLine };
  readonly loading: { readonly userId: string; readonly channelId: string; readonly seconds: number };
  readonly call: ApiCall;
  readonly webhook: WebhookDelivery;
  /** Something about people, channels, friendships, quota or the clock changed: the page asks /control/state again. */
  readonly state: object;
  /** The menu of this person (or of everyone, without userId) may have changed: the page asks again. */
  readonly "rich-menu": { readonly userId?: string; readonly channelId?: string };
  readonly faults: object;
}
